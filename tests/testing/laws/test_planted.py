"""Tests of planted faults: listed cases catch each in every run, and never accuse right code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings
from tests.testing.laws.test_law import LISTED, catches
from tests.testing.planted import (
    classifiers,
    contracts,
    converters,
    divisions,
    rule_sets,
    schemes,
    settlements,
)

from c2b.testing import laws

FAMILIES: dict[Any, dict[Any, str]] = {
    laws.classifier: classifiers.FAULTS,
    laws.allocation: divisions.FAULTS,
    laws.scheme: schemes.FAULTS,
    laws.rule_set: rule_sets.FAULTS,
    laws.settlement: settlements.FAULTS,
}


def planted() -> Iterator[Any]:
    """Yield each family with a faulty object and the law that catches it."""
    for family, faults in FAMILIES.items():
        for number, (wrong, law) in enumerate(faults.items()):
            yield pytest.param(family, wrong, law, id=f"{family.__name__}-{law}-{number}")


@pytest.mark.parametrize(("family", "wrong", "law"), [*planted()])
def test_faults_are_caught(family: Any, wrong: Any, law: str) -> None:
    """The law finds the fault in its listed cases alone."""
    catches(family, wrong, law)


@pytest.mark.parametrize("fault", converters.FAULTS)
def test_faults_of_converters_are_caught(fault: str) -> None:
    """The law finds the fault in values that are the same in every run."""
    (to, from_, values), law = converters.FAULTS[fault]
    with pytest.raises(laws.BrokenLawError, match=law):
        laws.wire(to, from_, values, only=[law], settings=settings(LISTED, max_examples=300))


@pytest.mark.parametrize("pair", [*converters.right()])
def test_right_converters_are_never_accused(pair: converters.Pair) -> None:
    """A pair without a fault keeps every law."""
    laws.wire(*pair, settings=LISTED)


def catches_in_walks(fault: str) -> None:
    """Check that the law finds the *fault* in walks that are the same in every run."""
    wrong, law = contracts.FAULTS[fault]
    catches(laws.lifecycle, wrong, law)


@pytest.mark.parametrize("fault", contracts.USUAL)
def test_usual_faults_of_contracts_are_caught(fault: str) -> None:
    """The law finds what is often wrong: who pays, withdraws, ends, and between whom."""
    catches_in_walks(fault)


@pytest.mark.wide
@pytest.mark.parametrize("fault", sorted({*contracts.FAULTS} - {*contracts.USUAL}))
def test_faults_of_contracts_are_caught(fault: str) -> None:
    """The law finds every other fault in the same walks."""
    catches_in_walks(fault)


def test_a_law_of_histories_is_left_out_by_its_name() -> None:
    """A platform on which the provider may pay a deposit does not promise that law."""
    wrong, law = contracts.FAULTS["the provider pays"]
    left_out = ["the_provider_does_not_pay", "parties_act_and_others_decide"]
    laws.lifecycle(wrong, only=[law], without=left_out, settings=LISTED)
