"""The proof of a rule set finds contradictions, dead rules and gaps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import frozen
from tests.rules.garden import GARDEN, PRICE, START, F, Garden, Tool, rule

from c2b.predicate import NEVER, Parameter, facts_of
from c2b.rules import RuleSet, RuleSetFlawKind, Since, prove
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.satisfy import satisfy


def flaws(*rules: Any) -> list[tuple[str, tuple[str, ...]]]:
    """Return the flaws of a set of these rules, by kind and short names of the rules."""
    found = prove(RuleSet(name="planted", subject=Garden, rules=rules)).flaws
    return [(flaw.kind.value, tuple(i.split(".")[1] for i in flaw.rule_ids)) for flaw in found]


SAW = F.loan.tool.is_(Tool.SAW)
ADULT = F.borrower.adult.is_true()


def test_a_sound_set_is_sound() -> None:
    """A sound set has no flaw, and the proof counts what was examined."""
    proof = prove(GARDEN)
    assert proof.sound
    assert proof.text.in_language("fr") == (
        "règles examinées\u00a0: 4\u00a0; paires aux faits communs\u00a0: 1\u00a0; défauts\u00a0: 0"
    )


def test_a_planted_contradiction_a_dead_rule_and_a_gap_are_all_named() -> None:
    """A set with a contradiction, a dead rule and a gap has three flaws, each named."""
    gap = (
        FigureValue(value=2, until=date(2021, 1, 1)),
        FigureValue(value=3, since=date(2022, 1, 1)),
    )
    planted = prove(
        RuleSet(
            name="planted",
            subject=Garden,
            rules=(
                rule("adults", applies=SAW, requires=ADULT),
                rule("minors", applies=SAW, requires=~ADULT),
                rule("dead", requires=SAW | ~SAW),
                rule(
                    "gap",
                    requires=F.loan.days.at_most(Parameter("cap")),
                    parameters=(Figure(name="cap", values=gap),),
                ),
            ),
        )
    )
    assert [flaw.kind for flaw in planted.flaws] == [
        RuleSetFlawKind.NEVER_BROKEN,
        RuleSetFlawKind.GAP,
        RuleSetFlawKind.CONTRADICTION,
    ]
    assert "from 2021-01-01 until 2022-01-01" in planted.flaws[1].text.en
    assert planted.flaws[2].rule_ids == ("garden.adults", "garden.minors")
    assert "the tool: a saw" in planted.flaws[2].text.en
    assert len(planted.text.en.splitlines()) == 4


class TestContradiction:
    """Two rules contradict each other where each can be kept in a situation, but not both."""

    def test_without_condition(self) -> None:
        """Two rules without condition contradict each other whatever the facts."""
        assert flaws(rule("a", requires=ADULT), rule("b", requires=~ADULT)) == [
            ("contradiction", ("a", "b"))
        ]

    def test_hidden_in_an_implication(self) -> None:
        """Two rules that clash only for a saw contradict each other."""
        assert flaws(
            rule("a", requires=SAW.implies(ADULT)), rule("b", requires=SAW.implies(~ADULT))
        ) == [("contradiction", ("a", "b"))]

    def test_numbers_that_leave_no_room(self) -> None:
        """A limit of two days contradicts a minimum of three."""
        assert flaws(
            rule("a", requires=F.loan.days.at_most(2)), rule("b", requires=F.loan.days.at_least(3))
        ) == [("contradiction", ("a", "b"))]

    def test_a_rule_that_joins_later(self) -> None:
        """A contradiction is reported from the first day common to both rules."""
        later = rule("b", requires=~ADULT, since=date(2021, 1, 1))
        (flaw,) = prove(
            RuleSet(name="x", subject=Garden, rules=(rule("a", requires=ADULT), later))
        ).flaws
        assert "2021-01-01" in flaw.text.en

    def test_numbers_that_touch(self) -> None:
        """A limit of two days does not contradict a minimum of two."""
        assert not flaws(
            rule("a", requires=F.loan.days.at_most(2)), rule("b", requires=F.loan.days.at_least(2))
        )

    def test_a_chain_of_implications_is_none(self) -> None:
        """A chain of implications that can be kept is no contradiction."""
        trained = F.borrower.trained.is_true()
        assert not flaws(
            rule("a", requires=SAW.implies(ADULT)), rule("b", requires=ADULT.implies(trained))
        )

    @pytest.mark.parametrize("since", [date(2021, 1, 1), Since.ALWAYS])
    def test_rules_that_never_meet_do_not_clash(self, since: Any) -> None:
        """A rule that ends when another begins does not contradict it."""
        until = date(2021, 1, 1) if since is Since.ALWAYS else None
        start = START if since is not Since.ALWAYS else date(2021, 1, 1)
        assert not flaws(
            rule("a", requires=ADULT, since=start, until=None if until else date(2021, 1, 1)),
            rule("b", requires=~ADULT, since=since, until=until),
        )

    def test_a_clash_that_begins_with_a_figure(self) -> None:
        """A contradiction that begins with a figure is reported with its day."""
        steps = (
            FigureValue(value=5, until=date(2025, 1, 1)),
            FigureValue(value=1, since=date(2025, 1, 1)),
        )
        cap = rule(
            "cap",
            requires=F.loan.days.at_most(Parameter("cap")),
            parameters=(Figure(name="cap", values=steps),),
        )
        least = rule("least", requires=F.loan.days.at_least(3))
        (flaw,) = prove(RuleSet(name="x", subject=Garden, rules=(cap, least))).flaws
        assert "2025-01-01" in flaw.text.en


class TestDeadRules:
    """A rule that can never apply, be broken or be kept is a flaw."""

    def test_never_applies(self) -> None:
        """A rule that no facts make relevant never applies."""
        assert flaws(rule("a", applies=NEVER)) == [("never_applies", ("a",))]

    def test_never_kept(self) -> None:
        """A rule that can only be broken is never kept."""
        two = F.loan.days.is_(1) & F.loan.days.is_(2)
        assert flaws(rule("a", requires=two)) == [("never_kept", ("a",))]

    def test_a_rule_that_has_ended_is_examined_too(self) -> None:
        """A rule that has ended is examined with the figures of its own days."""
        assert not flaws(rule("a", since=Since.NOT_FOUND, until=START))


class TestGaps:
    """A figure without value on a day on which its rule is in force is a gap."""

    def cap(self, *steps: FigureValue, **given: Any) -> Any:
        return rule(
            "cap",
            requires=F.loan.days.at_most(Parameter("cap")),
            parameters=(Figure(name="cap", values=steps),),
            **given,
        )

    def test_before_the_first_and_after_the_last_step(self) -> None:
        """A figure that begins after its rule, or ends before it, has a gap."""
        step = FigureValue(value=1, since=date(2021, 1, 1), until=date(2022, 1, 1))
        ends = {"until": date(2023, 1, 1)}
        assert [kind for kind, _ in flaws(self.cap(step, **ends))] == ["gap", "gap"]
        ends["since"] = Since.ALWAYS
        assert [kind for kind, _ in flaws(self.cap(step, **ends))] == ["gap", "gap"]

    def test_a_figure_that_is_not_known_yet_is_no_gap(self) -> None:
        """A figure whose next value is not known yet is due for review, and no gap."""
        assert not flaws(self.cap(FigureValue(value=1, since=START, until=date(2029, 1, 1))))

    def test_gaps_are_reported_in_order(self) -> None:
        """Gaps are reported in order of time."""
        first = FigureValue(value=1, since=date(2021, 1, 1), until=date(2022, 1, 1))
        then = FigureValue(value=1, since=date(2023, 1, 1))
        found = prove(RuleSet(name="x", subject=Garden, rules=(self.cap(first, then),))).flaws
        assert "until 2021-01-01" in found[0].text.en
        assert "until 2023-01-01" in found[1].text.en

    def test_a_figure_for_just_these_days(self) -> None:
        """A figure for exactly the days of its rule has no gap."""
        step = FigureValue(value=1, since=START, until=date(2022, 1, 1))
        assert not flaws(self.cap(step, until=date(2022, 1, 1)))


@frozen
class Walk:
    """A class whose facts are plain attributes."""

    stops: tuple[str, ...]
    guide: str


class TestSearch:
    """The search finds facts that make a predicate hold."""

    @pytest.mark.parametrize(
        "predicate",
        [
            F.loan.days.more_than(3) & F.loan.days.less_than(5),
            F.loan.due.more_than(date(2020, 1, 1)),
            F.loan.note.is_not(""),
            F.loan.note.is_not("x"),
            F.loan.places.contains("FR"),
            ~F.loan.places.contains("FR"),
            F.loan.daily.more_than(Decimal("0.1")),
            F.loan.price.more_than(2),
            F.loan.days.one_of(3, 4),
            F.loan.days.more_than(F.loan.price),
            F.loan.due.is_(F.loan.due),
            F.loan.note.is_(F.loan.note),
            facts_of(Walk).stops.contains("mill"),
            facts_of(Walk).guide.is_("Ana"),
        ],
    )
    def test_something_is_found(self, predicate: Any) -> None:
        """The search finds numbers, days, words and collections."""
        assert satisfy(predicate) is not None

    def test_keys_of_a_table_are_tried(self) -> None:
        """The search tries the keys of a table of figures."""
        longest = PRICE.on(START).requires
        found = satisfy(longest)
        assert found is not None and F.loan.daily in found
        by_key = rule(
            "k",
            requires=F.loan.days.at_most(Parameter("n", key=F.loan.note)),
            parameters=(constant("n", (("short", 1), ("long", 9))),),
        ).on(START)
        keyed = satisfy(by_key.requires)
        assert keyed is not None and keyed[F.loan.note] in ("short", "long")

    def test_what_cannot_be_is_not_found(self) -> None:
        """The search finds no whole number between two neighbours."""
        assert satisfy(F.loan.days.more_than(3) & F.loan.days.less_than(4)) is None
