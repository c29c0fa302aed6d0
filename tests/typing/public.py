"""The code that users write, for mypy and pyright to check; it is never run."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import attrs

import c2b
from c2b import Classification, Composite, Exchange, Leg, Money, Offer, Paradigm, Party, Text
from c2b.cases import Case, find, get
from c2b.paradigms import LENSES, Contrast, Lens, OpenQuestion, Reason, TableProof, classifier
from c2b.rules import Finding, review
from c2b.rules.review import ReviewFacts


def classifying(leg: Leg, offer: Offer, exchange: Exchange) -> None:
    """A leg or an offer gives a verdict, an exchange a composite."""
    assert_type(c2b.classify(leg), Classification)
    assert_type(c2b.classify(offer), Classification)
    assert_type(c2b.classify(exchange), Composite)
    assert_type(c2b.headline(leg), Paradigm | None)
    assert_type(c2b.prove(), TableProof)


def reading(verdict: Classification) -> None:
    """Read the attributes of a classification."""
    assert_type(verdict.paradigm, Paradigm | None)
    assert_type(verdict.reasons, tuple[Reason, ...])
    assert_type(verdict.ask, OpenQuestion | None)
    assert_type(verdict.contrast(Paradigm.B2C), Contrast)
    assert_type(verdict.explain("fr"), str)
    assert_type(verdict.sentences, tuple[Text, ...])


def values(money: Money, party: Party) -> None:
    """Money stays money; a party has a name in one language or both."""
    assert_type(money + money, Money)
    assert_type(3 * money, Money)
    assert_type(Money.sum([money], "EUR"), Money)
    assert_type(sum([money], Money.zero("EUR")), Money)
    assert_type(Money("1.50", "EUR") / Money(minor=150, currency="EUR"), Fraction)
    assert_type(money.amount, Decimal)
    assert_type(party.name, str | Text)


def cases() -> None:
    """The catalogue is typed."""
    assert_type(get("S24"), Case)
    assert_type(find(paradigm=Paradigm.C2B), tuple[Case, ...])


def judging(facts: ReviewFacts, day: date) -> None:
    """One import gives the groups, the choices and the rules of an activity."""
    grouped = review.IncentiveFacts(condition=review.Condition.POSITIVE)
    assert_type(grouped, review.IncentiveFacts)
    for finding in review.check(facts, on=day, where="FR"):
        assert_type(finding, Finding)
        assert_type(finding.explain("fr"), str)


def changing(leg: Leg, facts: ReviewFacts) -> None:
    """A changed value is of the same type, facts of a model included."""
    assert_type(c2b.evolve(leg, contract=None), Leg)
    assert_type(c2b.evolve(facts, review=attrs.evolve(facts.review, modified=True)), ReviewFacts)


def own_lens(lens: Lens, leg: Leg) -> None:
    """A lens of one's own stands behind those of the library."""
    assert_type(classifier((*LENSES, lens))(leg), Classification)
