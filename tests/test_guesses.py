"""Guesses of developers who have read only the README: most work, the rest name the way.

Each line is a guess. `WORK` has those that work, with their result; `SUGGEST` has those that are
refused, with the part of the message that says what to write instead.
"""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import Any

import pytest

import c2b
from c2b import (
    Business,
    C2bError,
    Consumer,
    Contract,
    Exchange,
    Immaterial,
    Leg,
    Money,
    Offer,
    Paradigm,
    Proposer,
    Subordination,
    Value,
    ValueKind,
    classify,
    wire,
)
from c2b._misspelt import MisspeltNameError
from c2b.compensation import (
    Amount,
    Contribution,
    PayPlan,
    PerItem,
    Rounding,
    part_of,
    settle,
    statement,
)
from c2b.rules import review

MONDAY = datetime(2026, 2, 2, 9, tzinfo=UTC)
LEG = Leg(
    provider=Consumer(name="Ana", id="u-17"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.FEEDBACK, description="a review"),
    compensation=Immaterial(description="a badge"),
    subordination=Subordination.none(),
    proposer=Proposer.PROVIDER,
)
NAMES: dict[str, Any] = {
    **{each.__name__: each for each in (Amount, Consumer, Decimal, Exchange, Fraction, Money)},
    **{each.__name__: each for each in (Paradigm, Rounding, classify, part_of)},
    "c2b": c2b,
    "wire": wire,
    "review": review,
    "leg": LEG,
    "exchange": Exchange(legs=(LEG,)),
    "price": Money.of("12.50", "EUR"),
    "fee": Money.of("2.50", "EUR"),
    "classification": classify(LEG),
    "verdict": review.check(
        review.ReviewFacts(
            reward=review.RewardFacts(kinds=frozenset({review.RewardKind.DISCOUNT})),
            incentive=review.IncentiveFacts(condition=review.Condition.POSITIVE),
        ),
        on=date(2024, 10, 21),
        where="US",
    ),
    "contract": Contract.of(Offer(leg=LEG, made=MONDAY)).sign(LEG.recipient, MONDAY),
    "settled": settle(
        PayPlan(key="tea", scheme=PerItem(rate=Money("0.50", "EUR")), rounding=Rounding.HALF_UP),
        [Contribution(key="1", party="Ana", quantity=3), Contribution(key="2", party="Ben")],
        on=date(2026, 11, 30),
    ),
}
NAMES["finding"] = NAMES["verdict"].broken[0]
NAMES["statement"] = statement(NAMES["settled"].books, "Ana")
NAMES["payout"] = NAMES["settled"].payouts()[0]

WORK: dict[str, object] = {
    # money
    'Money("1.50", "EUR")': Money.of("1.50", "EUR"),
    'Money(Decimal("1.5"), "EUR")': Money.of("1.50", "EUR"),
    'Money(amount="1.50", currency="EUR")': Money.of("1.50", "EUR"),
    'Money.from_minor(150, "EUR")': Money.of("1.50", "EUR"),
    'Money.parse("1.50 EUR")': Money.of("1.50", "EUR"),
    "Money.parse(str(price)) == price": True,
    "price.amount": Decimal("12.50"),
    "price.currency": "EUR",
    "sum([price, fee])": Money.of("15.00", "EUR"),
    "price - fee": Money.of("10.00", "EUR"),
    "price * 3 == 3 * price": True,
    "price / fee": Fraction(5),
    "max(price, fee)": Money.of("12.50", "EUR"),
    "sorted([price, fee])[0]": Money.of("2.50", "EUR"),
    "+price": Money.of("12.50", "EUR"),
    "[str(part) for part in fee.split(3)]": ["0.84 EUR", "0.83 EUR", "0.83 EUR"],
    "str(part_of(price, '0.333', Rounding.HALF_UP))": "4.16 EUR",
    'f"{price}"': "12.50 EUR",
    'f"{price:.2f}"': "12.50",
    'f"{price * 2:.0f}, {fee:.1f}, {fee:f}, {fee:.4f}"': "25, 2.5, 2.50, 2.5000",
    'f"{price * 100:,.2f}"': "1,250.00",
    'f"{price:en}"': "12.50\u00a0EUR",
    'f"{price:fr}"': "12,50\u00a0EUR",
    'f"{price:>12}"': "   12.50 EUR",
    'bool(Money.zero("EUR"))': False,
    # an exchange and its classification
    "leg.provider.id": "u-17",
    "[each.value.description for each in exchange]": ["a review"],
    "len(exchange)": 1,
    'Paradigm("C2B")': Paradigm.C2B,
    'classification.paradigm == "C2B"': True,
    "str(classification)": "Value lens, Ana → Acme: C2B (consumer to business).",
    'classification.explain("fr").splitlines()[0][:19]': "Critère de la valeu",
    # a verdict and its findings
    "sorted({each.outcome for each in verdict})": ["broken", "not_applicable", "undecided"],
    "len(verdict) == len(verdict.findings)": True,
    '"review.incentive.sentiment-condition.us" in verdict': True,
    "finding in verdict": True,
    "verdict.is_clear": False,
    "str(verdict)": "US: 1 broken, 24 undecided, 1 not applicable.",
    "str(finding)[:24]": "Broken (law, forbidden):",
    'finding.explain("fr")[:28]': "Enfreinte (loi, interdit)\u00a0: ",
    'finding.outcome == "broken"': True,
    'review.Condition("positive") is review.Condition.POSITIVE': True,
    # a contract
    'contract.state == "signing"': True,
    "str(contract)": "Ana → Acme: Some of those who have to sign have signed.",
    # pay
    "[each.party for each in settled.payouts()]": ["Ana", "Ben"],
    "str(sum(each.amount for each in settled.payouts()))": "2.00 EUR",
    'settled.explain("Ana")': "3 contributions × 0.50\u00a0EUR = 1.50\u00a0EUR",
    'settled.explain("Ana", "fr")': "3 contributions × 0,50\u00a0EUR = 1,50\u00a0EUR",
    'settled.balance("Ana").paid.money': Money.of("1.50", "EUR"),
    '"Ana" in settled.parties': True,
    "str(settled)": "Settlement 1 of tea, 2026-11-30: 2.00 EUR.",
    "str(settled.books)": "tea, 1 settlement, 2 parties: 2.00 EUR.",
    'f"{payout.amount:fr}"': "1,50\u00a0EUR",
    'f"{payout.amount:>10}"': "  1.50 EUR",
    "payout.amount * Fraction(1, 3) < payout.amount": True,
    "str(payout)": "2026-11-30: 1.50 EUR to Ana",
}
SUGGEST = {
    # money
    'Money(1.5, "EUR")': "write Money.of('1.50', 'EUR')",
    'Money(5, "EUR")': "Money.of(5, 'EUR') for major units",
    'Money("5", minor=500, currency="EUR")': "an amount in digits, or minor=",
    'Money("1.50 EUR")': "Money.parse('1.50 EUR')",
    "Money(minor=150)": "Money.from_minor(150, 'EUR')",
    'Money.sum([1], "EUR")': "convert it with Money.of",
    'Money.of(0.1 + 0.2, "EUR")': "write Money.of('0.30', 'EUR')",
    'Money.parse("1,50 EUR")': "use a text with a point",
    "price / 2": "write money.split(2)",
    "price // 2": "write .split(n)",
    "price * 0.5": "use c2b.compensation.part_of",
    "price / Money.zero('EUR')": "test it first: if money",
    "price > 0": "Money.zero, or read .amount",
    "price + 1": "convert it with Money.of",
    "sum([price], 1)": "convert it with Money.of",
    "float(price)": "read .amount (a Decimal)",
    "round(price)": "read .amount (a Decimal)",
    "price.split(0)": "use c2b.compensation.split",
    'f"{price.split(3)[0]:.1f}"': "round it first with a named rounding",
    'Money.parse("12.50")': "write the digits with a point",
    'f"{price:d}"': "use 'en' or 'fr' for people",
    "price.cents": "did you mean minor?",
    "price.value": "did you mean amount?",
    "payout.amount + 1": "write Amount.of('0.50', 'EUR')",
    "payout.amount + Amount.points(1, 'stars')": "different units do not combine",
    "sum([payout.amount], 1)": "different units do not combine",
    # results
    "classification.label": "did you mean text?",
    "classification.category": "did you mean paradigm?",
    "classification.reason": "did you mean reasons?",
    "verdict.to_dict()": "did you mean c2b.wire.result_to_data(value)?",
    "finding.to_json()": "did you mean c2b.wire.result_to_data(verdict)?",
    "classification.to_dict()": "did you mean c2b.wire.result_to_data(value)?",
    "settled.to_dict()": "did you mean c2b.wire.result_to_data(value)?",
    "contract.to_dict()": "did you mean c2b.wire.to_data(value)?",
    "verdict.violations": "did you mean broken?",
    "verdict.is_valid": "did you mean is_clear?",
    "finding.label": "did you mean text?",
    "finding.rule_id": "did you mean id?",
    "finding.law": "did you mean source?",
    "contract.is_signed": "did you mean signed_by?",
    "contract.next_steps": "did you mean possible(at)?",
    "settled.payments()": "did you mean payouts()?",
    "settled.payuots()": "did you mean payouts?",
    "settled.balances": "did you mean balance(party)?",
    "settled.zzz": "it has balance, before, booked",
    "contract.is_active": "did you mean not contract.is_over?",
    "contract.active": "did you mean not contract.is_over?",
    "contract.amount": "did you mean leg.compensation?",
    "contract.price": "did you mean leg.compensation?",
    "contract.value": "did you mean leg.value?",
    "contract.deadline": "it has accept, ",
    "finding.missing_facts": "did you mean missing?",
    "finding.source.citation": "did you mean text?",
    "finding.applies": "did you mean outcome?",
    "finding.jurisdiction": "did you mean places?",
    "finding.country": "did you mean places?",
    "finding.where": "did you mean places?",
    "verdict.open": "did you mean undecided?",
    "verdict.places": "did you mean in_force.where?",
    "classification.contested": "did you mean agreement?",
    "classification.is_contested": "did you mean agreement?",
    "price.is_zero": "did you mean not value?",
    "price.format": 'did you mean f"{value:fr}", a format specification?',
    "price.allocate": "did you mean split?",
    "payout.amount.amount": "did you mean money?",
    "payout.amount.is_zero": "did you mean not value?",
    "payout.money": "did you mean amount.money?",
    "payout.id": "did you mean key?",
    "payout.idempotency_key": "did you mean key?",
    "payout.reference": "did you mean key?",
    'settled.balance("Ana").due': "did you mean payable?",
    "settled.statement": "did you mean c2b.compensation.statement(...)?",
    "settled.pending": "did you mean waiting?",
    "settled.warnings": "it has balance, before",
    "settled.done": "it has balance, before",
    "settled.name": "did you mean books.key?",
    "settled.books.statement": "did you mean c2b.compensation.statement(...)?",
    "settled.books.payouts()": "did you mean settlement.payouts()?",
    "settled.books.amend": "did you mean c2b.compensation.amend(...)?",
    "settled.books.settle": "did you mean c2b.compensation.settle(...)?",
    "settled.books.total_paid": "did you mean total(Role.PAYEE)?",
    "settled.books.close": "it has account, ",
    "statement.total": "did you mean units[i].rows?",
    "statement.lines": "did you mean units[i].rows?",
    "c2b.settle": "did you mean c2b.compensation.settle?",
    "c2b.clasify": "did you mean classify?",
}


@pytest.mark.parametrize("guess", WORK)
def test_a_guess_works(guess: str) -> None:
    """A natural guess works, and gives what one would expect."""
    assert eval(guess, dict(NAMES)) == WORK[guess]


@pytest.mark.parametrize("guess", SUGGEST)
def test_a_guess_is_refused_with_what_to_write(guess: str) -> None:
    """A guess that could mislead is refused in a sentence that says what to write instead."""
    with pytest.raises((C2bError, AttributeError)) as caught:
        eval(guess, dict(NAMES))
    assert SUGGEST[guess] in str(caught.value)


class TestMisspelt:
    """The error for a name that a result does not have."""

    @pytest.mark.parametrize(
        "name", ["verdict", "finding", "classification", "settled", "contract"]
    )
    def test_data_that_are_suggested_can_be_had(self, name: str) -> None:
        """The expression that is suggested for data gives data."""
        with pytest.raises(MisspeltNameError) as caught:
            NAMES[name].to_dict()
        code = str(caught.value.hint).removeprefix("did you mean ").removesuffix("?")
        import_module("c2b.wire.rules.verdict")
        assert eval(code, {**NAMES, "value": NAMES[name]})

    def test_it_is_one_of_ours_in_both_languages(self) -> None:
        """The error has its four parts in both languages, is pickled, and is an AttributeError."""
        with pytest.raises(AttributeError) as caught:
            NAMES["settled"].payuots()
        error = caught.value
        assert isinstance(error, MisspeltNameError)
        assert (error.where, error.got) == ("Settlement.payuots", "payuots")
        assert error.expected.in_language("fr") == "un nom de Settlement"
        assert error.hint.in_language("fr") == "vouliez-vous dire payouts\u00a0?"
        french = "Settlement.payuots\u00a0: attendu\u00a0: un nom de Settlement\u00a0; reçu\u00a0: "
        assert error.explain("fr").startswith(french)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)

    def test_protocols_of_python_are_left_alone(self) -> None:
        """A name that begins with an underscore is absent as everywhere, and copies are made."""
        for name in ("settled", "verdict", "classification", "price"):
            with pytest.raises(AttributeError, match="object has no attribute '_nothing'"):
                _ = NAMES[name]._nothing
            assert not hasattr(NAMES[name], "nothing_of_this_name")
            assert copy.copy(NAMES[name]) == NAMES[name]

    def test_an_error_inside_a_property_stays(self) -> None:
        """A property that fails shows its own error, kept or not, and no suggestion."""
        broken = review.ALL.check(review.ReviewFacts(), on=date(2024, 10, 21), where="US")
        finding = broken.findings[0]
        object.__setattr__(finding, "bound", None)
        with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
            _ = finding.is_looked_at
        with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
            _ = finding.id

    def test_a_misspelt_name_of_the_front_door(self) -> None:
        """A name that is like none is refused without a suggestion."""
        with pytest.raises(AttributeError, match="has no attribute 'qqqqqq'$"):
            _ = c2b.qqqqqq
        with pytest.raises(AttributeError, match="has no attribute '_qq'$"):
            _ = c2b._qq
