"""Laws of rule sets: ours keep them, and each catches a set that does not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.garden import GARDEN, LENGTH, TRAINING, F, Garden, rule, saw
from tests.testing.laws.test_law import FEW, LISTED, catches

from c2b.predicate import ALWAYS, facts_of
from c2b.rules import Examples, RuleSet, Verdict
from c2b.rules.catalogue import SUBJECTS
from c2b.rules.engine.fact_model import act, facts
from c2b.testing import laws
from c2b.testing.laws.fact_cases import telling
from c2b.testing.laws.rule_set import LAWS, other_rules_change_nothing
from c2b.testing.strategies.fact import near

SOUND = GARDEN.remove(LENGTH.id).add(rule("lender", requires=F.loan.days.at_most(9)))
START = date(2024, 1, 1)


class Wrong(RuleSet):
    """A set like the good one; its children do one thing wrong each."""

    @classmethod
    def made(cls) -> RuleSet:
        """Return the faulty set, with the good rules."""
        return cls(name="garden", subject=Garden, rules=SOUND.rules)


class Timeless(Wrong):
    """Judges every day like the same one."""

    def check(self, subject: object, *, on: date, where: Any) -> Verdict:
        """The first of 2024."""
        return SOUND.check(subject, on=START, where=where)


class Everywhere(Wrong):
    """Applies all rules in all places."""

    def check(self, subject: object, *, on: date, where: Any) -> Verdict:
        """Return the verdict of all rules, whatever the place."""
        return SOUND.check(subject, on=on, where=("FR", "EU", "platform:Shed"))


class Strict(Wrong):
    """Takes what is unknown for no."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict in which unknown training counts as none."""
        borrower = subject.borrower
        trained = evolve(borrower, trained=bool(borrower.trained))
        return SOUND.check(evolve(subject, borrower=trained), on=on, where=where)


class Crowd(Wrong):
    """Is milder where there are many rules."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict that forgets training among several rules."""
        if len(self.rules) > 1:
            subject = evolve(subject, borrower=evolve(subject.borrower, trained=True))
        return SOUND.check(subject, on=on, where=where)


class Quiet(Verdict):
    """Says nothing, and does not know what it lacks."""

    def explain(self, language: Any = "en") -> str:
        """Return an empty explanation."""
        return ""

    @property
    def undecided(self) -> tuple[Any, ...]:
        """Findings that are decided already, and so lack nothing."""
        return tuple(finding for finding in self.findings if not finding.missing)


class Silent(Wrong):
    """Answers by a verdict that says nothing."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """The same findings."""
        sound = SOUND.check(subject, on=on, where=where)
        return Quiet((sound.in_force, sound.subject, sound._outcomes))


LIAR = evolve(TRAINING, examples=Examples(kept=saw(trained=False), broken=saw(trained=True)))
TORN = SOUND.add(
    rule("long", requires=F.loan.days.at_least(20)),
)
WRONG: dict[str, RuleSet] = {
    "nothing_is_wrong_whatever_the_facts": TORN,
    "each_rule_has_its_days_and_places": Timeless.made(),
    "each_rule_says_what_its_predicates_say": Strict.made(),
    "other_rules_change_nothing": Crowd.made(),
    "unknown_is_not_no": Strict.made(),
    "undecided_rules_name_what_is_missing": Silent.made(),
    "examples_are_what_they_claim": SOUND.replace(LIAR),
    "findings_are_explained_in_both_languages": Silent.made(),
}


def test_a_rule_that_is_exempted() -> None:
    """A rule from which another one exempts is not compared with itself alone."""
    special = rule("special", exempts=(TRAINING.id,), requires=F.loan.days.at_most(9))
    together = SOUND.add(special)
    other_rules_change_nothing(together, saw(trained=False), TRAINING)
    with pytest.raises(laws.BrokenLawError):
        other_rules_change_nothing(Crowd.made(), saw(trained=False), TRAINING)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_each_law_catches_a_wrong_set(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(laws.rule_set, WRONG[law.name], law.name)


def test_rules_that_hold_everywhere() -> None:
    """A place without rules has none."""
    catches(laws.rule_set, Everywhere.made(), "each_rule_has_its_days_and_places")


STATED_ELSEWHERE = ("nothing_is_wrong_whatever_the_facts", "examples_are_what_they_claim")
"""The laws that tests/rules checks for every rule of the catalogue."""


def test_a_sound_set() -> None:
    """A sound set keeps every law, for any facts and for chosen ones."""
    laws.rule_set(SOUND, settings=FEW)
    laws.rule_set(SOUND, subjects=st.just(saw(trained=False)), settings=LISTED)


class Forgetful(Wrong):
    """A set that forgets one fact of a rule."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict in which the training is unknown."""
        borrower = evolve(subject.borrower, trained=None)
        return SOUND.check(evolve(subject, borrower=borrower), on=on, where=where)


class UnknownIsKept(Wrong):
    """A set that takes what is unknown for yes."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict in which unknown training counts as training."""
        trained = subject.borrower.trained is not False
        borrower = evolve(subject.borrower, trained=trained)
        return SOUND.check(evolve(subject, borrower=borrower), on=on, where=where)


@pytest.mark.parametrize(
    ("wrong", "law"),
    [
        (Forgetful, "each_rule_says_what_its_predicates_say"),
        (UnknownIsKept, "unknown_is_not_no"),
        (Strict, "unknown_is_not_no"),
    ],
)
def test_planted_faults(wrong: type[Wrong], law: str) -> None:
    """Each is caught by the listed facts alone; the example names the rule by its id."""
    broken = catches(laws.rule_set, wrong.made(), law)
    assert f"rule='{TRAINING.id}'" in broken.example or law.startswith("each")
    assert len(broken.example) < 200


def test_a_set_without_examples() -> None:
    """Facts that keep and break a rule are found where the rule has no examples."""
    found = [drawn["subject"] for drawn in telling(SOUND)]
    assert len(found) > 2 * len(SOUND.rules)


def test_a_set_that_asks_nothing() -> None:
    """A rule that asks for no fact is checked as any other."""
    bare = RuleSet(name="garden", subject=Garden, rules=(rule("bare", requires=ALWAYS),))
    laws.rule_set(bare, only=["unknown_is_not_no"], settings=LISTED)


@pytest.mark.wide
@pytest.mark.parametrize("subject", SUBJECTS)
def test_ours(subject: str) -> None:
    """Every subject of the catalogue keeps the laws that no other test of all rules states."""
    laws.rule_set(SUBJECTS[subject], without=STATED_ELSEWHERE, settings=LISTED)


@facts(kw_only=True)
class Job:
    """The facts of a job, of kinds that need not be numbers or texts."""

    size: Literal["small", "large"] | None = act("the size", "la taille")
    sizes: frozenset[Literal["s", "l"]] | None = act("the sizes", "les tailles")

    price: Decimal | None = act("the price", "le prix")
    share: Fraction | None = act("the share", "la part")
    at: datetime | None = act("the moment", "le moment")
    took: timedelta | None = act("the time taken", "la durée")


J = facts_of(Job)
JOBS = RuleSet(
    name="job",
    subject=Job,
    rules=(
        rule("size", requires=J.size.is_("small")),
        rule("sizes", requires=J.sizes.contains("s") & J.sizes.contains("l")),
        rule("price", requires=J.price.at_least(Decimal(3))),
        rule("share", requires=J.share.at_most(Fraction(1, 3))),
        rule("at", requires=J.at.at_least(datetime(2026, 1, 1, tzinfo=UTC))),
        rule("took", requires=J.took.at_most(timedelta(hours=3))),
    ),
)


def test_facts_of_many_kinds() -> None:
    """Facts may be words, sets of words, decimals, fractions, moments and durations."""
    laws.rule_set(JOBS, settings=FEW)


@pytest.mark.parametrize("path", ["size", "sizes", "price", "share", "at", "took"])
def test_values_of_many_kinds_are_drawn(path: str) -> None:
    """A value of each kind is generated for a fact of that kind."""

    @settings(max_examples=3, database=None)
    @given(near(Job, path, [each.requires for each in JOBS.rules]))
    def fits(value: object) -> None:
        assert Job(**{path: value}) is not None

    fits()


@frozen(kw_only=True)
class Parcel:
    """The facts of a parcel, in a class without declared facts."""

    size: Literal["small", "large"] | None = None


def test_one_of_several_words() -> None:
    """A fact that is one of several words is drawn from these alone."""
    asked = facts_of(Parcel).size.is_("small")

    @settings(max_examples=10, database=None)
    @given(near(Parcel, "size", [asked]))
    def fits(value: object) -> None:
        assert value in ("small", "large")

    fits()
