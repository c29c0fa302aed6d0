"""The statements of a proof of a rule set: sentences, days, places and what was left unsearched."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rules.garden import GARDEN, START, F, Garden, Tool, rule

from c2b.predicate import NEVER, Parameter
from c2b.rules import Figure, FigureValue, RuleSet, RuleSetFlaw, RuleSetFlawKind, Since, prove
from c2b.rules.engine.prove import RuleSetProof
from c2b.text import Text

SAW = F.loan.tool.is_(Tool.SAW)
ADULT = F.borrower.adult.is_true()
LATER = date(2022, 1, 1)


def proof(*rules: Any) -> RuleSetProof:
    """Return the proof of a set of these rules."""
    return prove(RuleSet(name="planted", subject=Garden, rules=rules))


def limit(name: str, *values: FigureValue, **given: Any) -> Any:
    """Return a rule that limits the days of a loan by a figure."""
    return rule(
        name,
        requires=F.loan.days.at_most(Parameter("cap")),
        parameters=(Figure(name="cap", values=values),),
        **given,
    )


class TestSentences:
    """Each flaw is one sentence in both languages that names the rules."""

    @pytest.mark.parametrize(
        ("planted", "kind", "en", "fr"),
        [
            (
                rule("never", applies=NEVER),
                RuleSetFlawKind.NEVER_APPLIES,
                "garden.never: no facts make it apply",
                "garden.never\u00a0: aucun fait ne la rend applicable",
            ),
            (
                rule("kept", requires=SAW | ~SAW),
                RuleSetFlawKind.NEVER_BROKEN,
                "garden.kept: no facts break it",
                "garden.kept\u00a0: aucun fait ne l’enfreint",
            ),
            (
                rule("broken", requires=NEVER),
                RuleSetFlawKind.NEVER_KEPT,
                "garden.broken: no facts keep it",
                "garden.broken\u00a0: aucun fait ne la respecte",
            ),
            (
                limit("gap", FigureValue(value=1, since=LATER)),
                RuleSetFlawKind.GAP,
                "garden.gap: the figure cap has no value from 2020-01-01 until 2022-01-01, "
                "while the rule is in force",
                "garden.gap\u00a0: la valeur cap manque du 2020-01-01 au 2022-01-01 exclu, "
                "alors que la règle est en vigueur",
            ),
            (
                limit("old", FigureValue(value=1, since=LATER), since=Since.ALWAYS),
                RuleSetFlawKind.GAP,
                "garden.old: the figure cap has no value from … until 2022-01-01, "
                "while the rule is in force",
                "garden.old\u00a0: la valeur cap manque du … au 2022-01-01 exclu, "
                "alors que la règle est en vigueur",
            ),
        ],
    )
    def test_a_flaw_of_one_rule(
        self, planted: Any, kind: RuleSetFlawKind, en: str, fr: str
    ) -> None:
        """A flaw names its rule, and for a figure the days on which it is missing."""
        found = proof(planted)
        flaw = RuleSetFlaw(kind=kind, rule_ids=(planted.id,), text=Text(en=en, fr=fr))
        assert found.flaws == (flaw,)
        assert not found.sound and found.is_complete

    def test_a_contradiction(self) -> None:
        """A contradiction names both rules, the first common day, and the situation if any."""
        one = rule("a", requires=ADULT)
        (plain,) = proof(one, rule("b", requires=~ADULT, since=LATER)).flaws
        assert plain.text.en == (
            "garden.a and garden.b cannot both be kept on 2022-01-01 (whatever the facts)"
        )
        (for_saws,) = proof(one, rule("b", requires=~ADULT, applies=SAW)).flaws
        assert for_saws.text.en.endswith("cannot both be kept on 2020-01-01 (the tool: a saw)")
        assert for_saws.kind is RuleSetFlawKind.CONTRADICTION
        assert for_saws.rule_ids == ("garden.a", "garden.b")

    def test_what_was_examined(self) -> None:
        """The proof of a sound set counts rules, and pairs of rules that share a fact."""
        found = prove(GARDEN)
        assert (found.rules, found.pairs, found.flaws, found.unsearched) == (4, 1, (), ())

    def test_a_dead_rule_is_compared_with_no_other(self) -> None:
        """A rule that can never be kept contradicts no other one, and is named once."""
        dead = rule("dead", requires=ADULT & ~ADULT)
        assert [flaw.kind.value for flaw in proof(dead, rule("a", requires=ADULT)).flaws] == [
            "never_kept"
        ]


class TestUnsearched:
    """Rules that were not searched to the end are named, the first ten of them."""

    @pytest.mark.parametrize(
        ("count", "shown"), [(1, "r0"), (10, "r0, r9"), (11, "r0, r9, …"), (14, "r0, r9, …")]
    )
    def test_the_first_ten(self, count: int, shown: str) -> None:
        """Ten rules are named, and dots stand for the rest."""
        ids = tuple(f"r{number}" for number in range(count))
        text = RuleSetProof(rules=count, pairs=0, flaws=(), steps=5, unsearched=ids).text.en
        line = text.splitlines()[1]
        assert line.startswith("not searched beyond 5 steps, or 60000 for one rule or pair: r0")
        names = line.partition("pair: ")[2].split(", ")
        assert names == [*ids[:10], *["…"] * (count > 10)]
        assert [name for name in names if name in shown.split(", ")] == shown.split(", ")

    def test_without_steps(self) -> None:
        """A set that was not searched is not sound, though no flaw was found."""
        found = prove(RuleSet(name="x", subject=Garden, rules=(rule("a", applies=NEVER),)), steps=0)
        assert (found.flaws, found.steps, found.unsearched) == ((), 0, ("garden.a",))
        assert not found.is_complete and not found.sound


class TestPlaces:
    """A figure with values of several places is examined in each of them."""

    def test_a_gap_in_one_place(self) -> None:
        """A place whose value ends early has a gap at its end, and the others have none."""
        values = (
            FigureValue(value=1, place="DE"),
            FigureValue(value=2, place="FR", since=START, until=LATER),
        )
        found = proof(limit("cap", *values, places=("DE", "FR"), until=date(2023, 1, 1)))
        assert [flaw.text.en for flaw in found.flaws] == [
            "garden.cap: the figure cap has no value from 2022-01-01 until 2023-01-01, "
            "while the rule is in force"
        ]

    def test_a_place_that_joins_later_has_no_gap(self) -> None:
        """A place whose first value begins after the rule is not missing before."""
        values = (
            FigureValue(value=1, since=START),
            FigureValue(value=2, place="FR", since=LATER),
        )
        assert proof(limit("cap", *values, places=("DE", "FR"))).sound

    def test_a_gap_in_two_places_is_reported_once(self) -> None:
        """The same days without value in two places are one gap."""
        values = tuple(
            FigureValue(value=1, place=place, since=start, until=end)
            for place in ("DE", "FR")
            for start, end in ((START, LATER), (date(2023, 1, 1), None))
        )
        assert len(proof(limit("cap", *values, places=("DE", "FR"))).flaws) == 1

    @pytest.mark.parametrize(("german", "kinds"), [(3, []), (0, ["never_kept"])])
    def test_a_rule_that_lives_in_one_place_only(self, german: int, kinds: list[str]) -> None:
        """A rule is dead where no place has a figure with which it can be kept."""
        values = (FigureValue(value=0, place="FR"), FigureValue(value=german, place="DE"))
        planted = rule(
            "cap",
            places=("FR", "DE"),
            requires=F.loan.days.at_least(1) & F.loan.days.at_most(Parameter("cap")),
            parameters=(Figure(name="cap", values=values),),
        )
        assert [flaw.kind.value for flaw in proof(planted).flaws] == kinds

    def test_a_rule_that_lives_on_some_days_only(self) -> None:
        """A rule that some later figure allows to keep is not dead."""
        values = (FigureValue(value=0, until=LATER), FigureValue(value=2, since=LATER))
        planted = rule(
            "cap",
            requires=F.loan.days.at_least(1) & F.loan.days.at_most(Parameter("cap")),
            parameters=(Figure(name="cap", values=values),),
        )
        assert proof(planted).sound
