"""The guide to pay describes every kind by an example that runs and a refusal."""

from __future__ import annotations

from typing import Any

import pytest

from c2b import InvalidValueError, Text
from c2b.compensation import (
    DEDUCTIONS,
    POLICIES,
    SCHEMES,
    OverBudget,
    Remainder,
    Rounding,
    Tie,
    Ties,
)
from c2b.pay_guide import (
    GUIDE,
    RULES,
    KindGuide,
    RuleGuide,
    example_code,
    refused_code,
    rule_code,
    worked,
)
from c2b.text import LANGUAGES

KINDS = (*SCHEMES, *POLICIES, *DEDUCTIONS)
PER_ITEM = GUIDE[0]


def run(code: str) -> dict[str, Any]:
    """Run *code* in a namespace of its own, and return the namespace."""
    names: dict[str, Any] = {}
    exec(compile(code, "example", "exec"), names)  # noqa: S102 - the guide's own examples
    return names


class TestEveryKind:
    """Each kind of scheme, policy and deduction has one entry."""

    def test_every_kind_is_described_once(self) -> None:
        """A kind without an entry, or with two, is named."""
        described = [entry.kind for entry in GUIDE]
        assert [kind.__name__ for kind in KINDS if described.count(kind) != 1] == []
        assert len(described) == len(KINDS)

    def test_no_answer_of_the_chooser_is_given_twice(self) -> None:
        """Two kinds are not chosen by the same words, in either language."""
        for language in LANGUAGES:
            ways = [entry.way.in_language(language) for entry in GUIDE]
            assert len({*ways}) == len(ways)
            assert all(way[0].islower() and not way.endswith(".") for way in ways)
            purposes = [entry.purpose.in_language(language) for entry in GUIDE]
            assert all(each.endswith(".") for each in purposes)

    @pytest.mark.parametrize("entry", GUIDE, ids=lambda entry: entry.name)
    def test_the_example_shows_its_amounts(self, entry: KindGuide) -> None:
        """The example uses the kind, and each account holds the amount that is stated."""
        found = entry.example()
        for account, party, amount in found.expected():
            assert found.unit(account, party, amount) in found.settlement.units
        assert type(entry.value) is entry.kind

    @pytest.mark.parametrize("entry", GUIDE, ids=lambda entry: entry.name)
    def test_the_code_runs(self, entry: KindGuide) -> None:
        """The program that the page shows runs by itself, and checks at least one thing."""
        code = example_code(entry)
        assert "assert " in code
        run(code)
        assert max(map(len, code.splitlines())) <= 96

    @pytest.mark.parametrize("entry", GUIDE, ids=lambda entry: entry.name)
    def test_the_refusal_has_a_message(self, entry: KindGuide) -> None:
        """The refused code is shown as it is written, and its message is in both languages."""
        assert entry.name in refused_code(entry)
        english, french = (entry.refusal().explain(language) for language in LANGUAGES)
        assert english != french


class TestRules:
    """Each named rule has a sentence and a result."""

    def test_the_families_of_rules(self) -> None:
        """Rules for ties, remainders, rounding and budgets are described."""
        assert [entry.choice for entry in RULES] == [Ties, Tie, Remainder, Rounding, OverBudget]

    @pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.name)
    def test_every_member_is_described(self, entry: RuleGuide) -> None:
        """A member without a sentence is named, and each has its own result."""
        assert [*entry.members] == [*entry.choice]
        for member, (sentence, result) in entry.members.items():
            assert isinstance(sentence, Text)
            found = entry.result(member, "en")
            assert found == result or (not result and "expected" in found)

    @pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.name)
    def test_the_code_runs(self, entry: RuleGuide) -> None:
        """The program that the page shows runs by itself."""
        assert run(rule_code(entry))["result"]


class TestFaultsOfAnEntry:
    """An entry that shows something else than it states is refused."""

    def test_a_wrong_amount(self) -> None:
        """An amount that the account does not hold is refused with what it holds."""
        settlement = PER_ITEM.example().settlement
        wrong = worked(settlement, paid={"Ana": "9.99 EUR"})
        message = r"Ana\.paid: expected 9\.99 EUR, got '1\.50 EUR'; correct the example"
        with pytest.raises(InvalidValueError, match=message):
            wrong.unit("paid", "Ana", "9.99 EUR")

    def test_an_example_without_the_kind(self) -> None:
        """An example whose plan does not use the kind is refused."""
        other = KindGuide(
            kind=GUIDE[1].kind,
            topic=PER_ITEM.topic,
            way=PER_ITEM.way,
            purpose=PER_ITEM.purpose,
            example=PER_ITEM.example,
            refused=PER_ITEM.refused,
        )
        with pytest.raises(InvalidValueError, match="use the kind in the example"):
            _ = other.value

    def test_an_expression_that_is_accepted(self) -> None:
        """A refusal that the library accepts is refused itself."""
        other = KindGuide(
            kind=PER_ITEM.kind,
            topic=PER_ITEM.topic,
            way=PER_ITEM.way,
            purpose=PER_ITEM.purpose,
            example=PER_ITEM.example,
            refused=lambda: 1,
        )
        with pytest.raises(InvalidValueError, match="show what the kind refuses"):
            other.refusal()
