"""Laws of classifiers: ours keeps them, and each catches one that does not."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from random import Random
from typing import Any

import pytest
from attrs import evolve
from tests.testing.laws.test_law import LISTED, catches

import c2b
from c2b import (
    Consumer,
    ContractForm,
    Leg,
    Lens,
    Paradigm,
    Payment,
    Subordination,
    TermsSetter,
    UnknownParty,
)
from c2b.models import Nature
from c2b.paradigms import LENSES, NoLabel, lenses
from c2b.testing import laws
from c2b.testing.laws.classifier import LAWS


def consumer_is_paid(leg: Leg) -> Paradigm | None:
    """The opinion that C2B must be paid."""
    label = c2b.headline(leg)
    paid = leg.payment is Payment.RECIPIENT_PAYS_PROVIDER
    return Paradigm.C2C if label is Paradigm.C2B and not paid else label


def independent_unless_told(leg: Leg) -> Paradigm | None:
    """Takes an unknown dependence for none."""
    known = leg.subordination if leg.dependence else Subordination.none()
    return c2b.headline(evolve(leg, subordination=known))


def business_first(leg: Leg) -> Paradigm | None:
    """Return the label with the business first, wherever the value goes."""
    label = c2b.headline(leg)
    return Paradigm.B2C if label is Paradigm.C2B else label


def hello_ana(leg: Leg) -> Paradigm | None:
    """Looks at the name."""
    return Paradigm.C2C if leg.provider.name == "Ana" else c2b.headline(leg)


def backwards(leg: Leg) -> Paradigm | None:
    """Names the recipient first."""
    label = c2b.headline(leg)
    return None if label is None else label.reverse


CHANCE = Random(7)  # noqa: S311 - a fault that is planted, no secret
STATUTORY = ContractForm.STATUTORY


def changing_its_mind() -> Callable[[Leg], Paradigm]:
    """Says C2B, then B2C."""
    labels = cycle([Paradigm.C2B, Paradigm.B2C])
    return lambda leg: next(labels)


WRONG: dict[str, Callable[[Leg], Any]] = {
    "known_facts_are_answered": lambda leg: None,
    "same_leg_same_label": changing_its_mind(),
    "names_change_nothing": hello_ana,
    "other_facts_change_nothing": consumer_is_paid,
    "swapping_reverses": business_first,
    "unknown_is_not_no": independent_unless_told,
    "letters_are_the_parties": backwards,
}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_each_law_catches_a_wrong_classifier(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(laws.classifier, WRONG[law.name], law.name)


def constant_by_form(leg: Leg) -> Paradigm | None:
    """A fact that must not matter decides: statutory relations are never C2B."""
    label = c2b.headline(leg)
    return Paradigm.C2C if label is Paradigm.C2B and leg.contract is STATUTORY else label


def one_pair_wrong(leg: Leg) -> Paradigm | None:
    """One pair of capacities is confused with another."""
    label = c2b.headline(leg)
    return Paradigm.N2G if label is Paradigm.G2N else label


def one_in_a_hundred(leg: Leg) -> Paradigm | None:
    """One answer in a hundred is given at random."""
    return CHANCE.choice([*Paradigm]) if CHANCE.random() < 0.01 else c2b.headline(leg)


def unknown_person(leg: Leg) -> Paradigm | None:
    """A party of unknown capacity counts as a consumer."""
    provider = leg.provider
    if isinstance(provider, UnknownParty) and provider.nature is not Nature.ORGANISATION:
        leg = evolve(leg, provider=Consumer(name=provider.name))
    return c2b.headline(leg)


PLANTED: list[tuple[Callable[[Leg], Any], str]] = [
    (independent_unless_told, "unknown_is_not_no"),
    (unknown_person, "unknown_is_not_no"),
    (one_pair_wrong, "letters_are_the_parties"),
    (constant_by_form, "other_facts_change_nothing"),
    (one_in_a_hundred, "same_leg_same_label"),
    (one_in_a_hundred, "unknown_is_not_no"),
]


@pytest.mark.parametrize(("wrong", "law"), PLANTED)
def test_planted_faults(wrong: Callable[[Leg], Any], law: str) -> None:
    """Each is caught by the listed patterns alone, whatever is drawn."""
    broken = catches(laws.classifier, wrong, law)
    assert len(broken.example) < 500


def test_an_example_has_the_facts_that_matter() -> None:
    """Facts around a leg that the failure does not depend on are left out."""
    broken = catches(laws.classifier, constant_by_form, "swapping_reverses")
    assert "contract=statutory" in broken.example
    assert "compensation" not in broken.example and "proposer" not in broken.example


@pytest.mark.wide
@pytest.mark.parametrize("lens", LENSES, ids=[lens.id for lens in LENSES])
def test_ours(lens: Lens) -> None:
    """The verdict keeps every law under every lens."""
    laws.classifier(c2b.classify, lens=lens, settings=LISTED)


def whoever_fixes_the_terms(leg: Leg) -> Paradigm | NoLabel | None:
    """The terms lens, written by hand."""
    label = c2b.headline(leg)
    if label is None or leg.terms_set_by is None:
        return NoLabel.SILENT if label is Paradigm.NOT_AN_EXCHANGE else None
    if label is Paradigm.NOT_AN_EXCHANGE:
        return NoLabel.SILENT
    if leg.terms_set_by is TermsSetter.PROVIDER:
        return label
    return label.reverse if leg.terms_set_by is TermsSetter.RECIPIENT else NoLabel.SILENT


def test_one_written_by_hand() -> None:
    """A classifier needs no verdict, and may look through another lens."""
    laws.classifier(whoever_fixes_the_terms, lens=lenses.TERMS, settings=LISTED)


@pytest.mark.parametrize(
    ("wrong", "law"),
    [
        (lambda leg: Paradigm.G2G, "letters_are_the_parties"),
        (c2b.headline, "other_facts_change_nothing"),
    ],
)
def test_wrong_through_another_lens(wrong: Callable[[Leg], Any], law: str) -> None:
    """Letters may stand either way round there, but they are still those of the parties."""
    if law == "letters_are_the_parties":
        catches(laws.classifier, wrong, law, lens=lenses.PAYMENT)
    else:
        laws.classifier(wrong, lens=lenses.PAYMENT, only=[law], settings=LISTED)
