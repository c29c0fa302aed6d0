"""The rights that pass, their limits, and the facts that are missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from c2b import (
    Grant,
    InvalidValueError,
    LumpSumGround,
    Monetary,
    Period,
    Remuneration,
    Right,
    RightsGranted,
    Side,
    Terms,
    Unpaid,
)

DELIMITED = RightsGranted(
    rights=frozenset({Right.REPRODUCTION}),
    extent="1,000 posters",
    purpose="advertising",
    place="France",
    duration=Period(until=date(2027, 1, 1)),
)


class TestLimits:
    """Each right by name; extent, purpose, place and duration stated."""

    def test_delimited(self) -> None:
        """All of them."""
        assert DELIMITED.is_delimited

    @pytest.mark.parametrize(
        "missing",
        [
            {"rights": frozenset()},
            {"extent": None},
            {"purpose": ""},
            {"place": None},
            {"duration": None},
            {"duration": Period()},
        ],
    )
    def test_one_that_is_missing(self, missing: dict[str, Any]) -> None:
        """A duration that is open at both ends says nothing."""
        assert not evolve(DELIMITED, **missing).is_delimited

    @pytest.mark.parametrize(
        ("grant", "exclusive"),
        [
            (None, None),
            (Grant.NON_EXCLUSIVE_LICENCE, False),
            (Grant.EXCLUSIVE_LICENCE, True),
            (Grant.ASSIGNMENT, True),
        ],
    )
    def test_exclusive(self, grant: Grant | None, exclusive: bool | None) -> None:
        """Unknown stays unknown."""
        assert RightsGranted(grant=grant).is_exclusive is exclusive


class TestRemuneration:
    """The remuneration of the rights, whose parts fit together."""

    def test_a_ground_belongs_to_a_lump_sum(self) -> None:
        """A ground needs a lump sum, or a remuneration of unknown kind."""
        ground = LumpSumGround.ACCESSORY
        for kind in (Remuneration.LUMP_SUM, None):
            assert RightsGranted(remuneration=kind, lump_sum_ground=ground).lump_sum_ground
        with pytest.raises(InvalidValueError, match="no lump sum is paid, got 'accessory'"):
            RightsGranted(remuneration=Remuneration.PROPORTIONAL, lump_sum_ground=ground)

    @pytest.mark.parametrize("kind", [None, *Remuneration])
    def test_the_absence_of_a_ground_goes_with_any_remuneration(
        self, kind: Remuneration | None
    ) -> None:
        """A contract may be known to name no ground, whatever is paid."""
        rights = RightsGranted(remuneration=kind, lump_sum_ground=LumpSumGround.NONE)
        assert rights.lump_sum_ground is LumpSumGround.NONE

    def test_what_is_free_has_no_price(self) -> None:
        """Unpaid is no price."""
        assert RightsGranted(remuneration=Remuneration.NONE, price=Unpaid()).price == Unpaid()
        with pytest.raises(InvalidValueError, match="given for nothing"):
            RightsGranted(remuneration=Remuneration.NONE, price=Monetary())


class TestTerms:
    """Terms hold counts and sets."""

    @pytest.mark.parametrize("seconds", [-1, True, 1.5])
    def test_a_delay_is_counted_in_seconds(self, seconds: Any) -> None:
        """A delay is a number of seconds from zero."""
        with pytest.raises(InvalidValueError, match="a whole number from 0"):
            Terms(auto_accept_seconds=seconds)

    @pytest.mark.parametrize("sides", [{Side.PROVIDER}, frozenset({"provider"}), ()])
    def test_sides_are_a_frozenset(self, sides: Any) -> None:
        """The sides that may end the contract are a frozenset."""
        with pytest.raises(InvalidValueError, match="a frozenset of Side"):
            Terms(may_end=sides)
