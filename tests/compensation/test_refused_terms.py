"""Refusals of terms: the whole sentence that a reader gets, with the place and what was given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Amount,
    ByPayee,
    Contribution,
    DeductionBase,
    Fee,
    FeeBand,
    FeePer,
    GoldAnswer,
    GoldQuestions,
    Hold,
    Inactivity,
    ManualDecision,
    Payees,
    PayPlan,
    PerItem,
    Rounding,
    Threshold,
    Withhold,
    accuracy,
    allocate,
    cash,
    votes,
)

TENTH, DOWN = Fraction(1, 10), Rounding.DOWN
TAX = Withhold(rate=TENTH, rounding=DOWN)
ITEM, PAYMENT, GROSS = FeePer.ITEM, FeePer.PAYMENT, DeductionBase.GROSS
HALF_A_CENT = Amount(exact=Fraction(1, 2), unit=cash("EUR"))


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def usd(amount: str) -> Money:
    """Return an amount in dollars."""
    return Money.of(amount, "USD")


def fee(rate: Fraction = TENTH, **terms: object) -> Fee:
    """Return a fee that is rounded down."""
    return Fee(rate=rate, rounding=DOWN, **terms)  # type: ignore[arg-type]


def by_payee(first: Fee | Withhold, others: Fee | Withhold, *names: str) -> ByPayee:
    """Return terms of which *first* is that of *names*."""
    return ByPayee(groups=(Payees(names=names or ("ana",), deduction=first),), others=others)


def plan(*deductions: Fee | Threshold | Inactivity) -> PayPlan:
    """Return a plan that pays in euros."""
    scheme = PerItem(rate=Amount.of("1.00", "EUR"))
    return PayPlan(key="p", scheme=scheme, rounding=DOWN, deductions=deductions)


ANSWERS = [Contribution(key="1", party="ana", task="cat", answer="yes")]


REFUSED: dict[str, Callable[[], object]] = {
    "ByPayee.others: expected withholding for all, or fees for all, got 'Withhold'; make two of "
    "it": lambda: by_payee(fee(), TAX),
    "ByPayee.groups: expected each party in one group, got ('ana', 'ana', 'bo'); list it "
    "once": lambda: by_payee(TAX, TAX, "bo", "ana", "ana"),
    "ByPayee.groups: expected fees per ITEM, per UNIT or per PARTY that are taken out, got "
    "'on_top, per'; list other fees beside it, the same for all payees": lambda: by_payee(
        fee(on_top=True), fee()
    ),
    "ByPayee.groups: expected fees that are given back on reversal for all payees, or for none, "
    "got 'given_back'; state the same for all": lambda: by_payee(fee(given_back=False), fee()),
    "Fee: expected amounts from zero, got [Money(minor=-200, currency='EUR')]; a fee takes, it "
    "never gives": lambda: fee(fixed=eur("-2.00")),
    "Fee: expected a rate, a fixed amount or a least one above zero, got Fraction(0, 1); leave out "
    "a fee without effect": lambda: fee(Fraction(0)),
    "Fee.bands: expected the rate and the fixed amount in the bands alone, got Fraction(1, 10); "
    "move rate and fixed into the bands": lambda: fee(bands=(FeeBand(rate=TENTH),)),
    "Fee.bands: expected bands that end one after the other, above zero, got ('200', '100', "
    "'None'); each end is above the one before, and the last band has none": lambda: fee(
        Fraction(0),
        bands=(FeeBand(to=eur("2.00")), FeeBand(to=eur("1.00")), FeeBand(rate=TENTH)),
    ),
    "Fee.bands: expected an amount in a currency that the scheme pays (EUR), got '1.00 USD'; state "
    "it in that currency, or leave it out": lambda: plan(
        fee(Fraction(0), bands=(FeeBand(to=usd("1.00")), FeeBand(rate=TENTH)))
    ),
    "Fee.graduated: expected bands of a graduated fee, got True; list the bands, or leave "
    "graduated out": lambda: fee(graduated=True),
    "Fee.most: expected a highest fee that is not below the lowest, got Money(minor=100, "
    "currency='EUR'); raise it, or lower the least fee": lambda: fee(
        least=eur("2.00"), most=eur("1.00")
    ),
    "Fee.base: expected GROSS for a fee per PARTY that is taken out, got DeductionBase.GROSS; "
    "leave the base out: other fees are on the gross or on the payment anyway": lambda: fee(
        base=GROSS, on_top=True
    ),
    "Fee.kinds: expected a fee per ITEM or per UNIT, where some kinds are charged, got "
    "FeePer.PARTY; state per=FeePer.ITEM: only a contribution has a kind": lambda: fee(
        kinds=("photo",)
    ),
    "Fee.kinds: expected each kind once, by its name, got ('photo', 'photo'); leave the others "
    "out": lambda: fee(per=ITEM, kinds=("photo", "photo")),
    "Fee.kinds: expected a tuple of 0 or more str, got ('photo', 1); wrap them as "
    "tuple([...])": lambda: fee(per=ITEM, kinds=("photo", 1)),
    "Fee.on_top: expected a fee for each payment that is taken out of it, got True; leave on_top "
    "out, or charge the business per PARTY": lambda: fee(per=PAYMENT, on_top=True),
    "FeeBand.below: expected one end of the band, got Money(minor=100, currency='EUR'); state the "
    "last price that belongs to it (to), or the first that does not (below)": lambda: FeeBand(
        to=eur("2.00"), below=eur("1.00")
    ),
    "GoldQuestions.answers: expected each task once, got ('cat', 'cat'); state the one "
    "right answer to each task": lambda: GoldQuestions(
        answers=(GoldAnswer(task="cat", answer="yes"), GoldAnswer(task="cat", answer="no")),
        least=TENTH,
    ),
    "Hold.until: expected either a day or a number of days, got datetime.date(2026, 1, 1); state "
    "until=date(...), or days=7 for seven days after each contribution": lambda: Hold(
        until=date(2026, 1, 1), days=3
    ),
    "Hold.share: expected a share above zero, got Fraction(0, 1); leave out a hold that holds "
    "nothing": lambda: Hold(until=date(2026, 1, 1), share=Fraction(0)),
    "Inactivity.charge: expected a whole amount above zero, got '0.005 EUR'; leave the charge out "
    "to forfeit the whole balance": lambda: Inactivity(months=3, charge=HALF_A_CENT),
    "ManualDecision.after: expected a delay from zero, got datetime.timedelta(days=-1); state the "
    "time after which silence accepts, such as timedelta(days=30)": lambda: ManualDecision(
        after=timedelta(days=-1)
    ),
    "PayPlan.deductions: expected a threshold in the same unit, below which a balance is carried, "
    "got 'Inactivity'; add a Threshold: what is paid at once is never dormant": lambda: plan(
        Threshold(at=eur("2.00")), Inactivity(months=3, charge=usd("1.00"))
    ),
    "Threshold.at: expected a whole amount of cash or points, got '0.005 EUR'; round it to the "
    "smallest part": lambda: Threshold(at=HALF_A_CENT),
    "Threshold.at: expected an amount in a currency that the scheme pays (EUR), got '2.00 USD'; "
    "state it in that currency, or leave it out": lambda: plan(Threshold(at=usd("2.00"))),
    "Threshold.closing_above: expected from zero to the threshold, got '2.00 EUR'; closing an "
    "account asks for less": lambda: Threshold(at=eur("1.00"), closing_above=eur("2.00")),
    "remainder: expected a value of type Remainder, got 'first'; did you mean "
    "Remainder.FIRST?": lambda: allocate(
        1,
        [1],
        remainder="first",  # type: ignore[arg-type]
    ),
    "tie: expected a value of type Tie, got 'half'; did you mean Tie.HALF?": lambda: votes(ANSWERS)[
        "cat"
    ].credit("yes", "half"),  # type: ignore[arg-type]
    "tie: expected a value of type Tie, got 'all'; did you mean Tie.ALL?": lambda: accuracy(
        votes(ANSWERS),
        {"cat": "yes"},
        tie="all",  # type: ignore[arg-type]
    ),
}


@pytest.mark.parametrize("sentence", REFUSED)
def test_the_whole_sentence(sentence: str) -> None:
    """A refusal reports where, what was expected, what was got, and what to do."""
    with pytest.raises(InvalidValueError) as refused:
        REFUSED[sentence]()
    assert str(refused.value) == sentence
