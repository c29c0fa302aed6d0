"""A verdict states whether the exchange is C2B, and the rules apply all the same."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.garden import GARDEN, Borrower, Garden, Loan, Tool

from c2b.models import Business, Consumer, Leg, Side, Subordination, UnknownParty, Value, ValueKind

TODAY = date(2026, 11, 23)


def give(provider: Consumer | Business | UnknownParty, **known: object) -> Leg:
    """Return a leg on which *provider* lends a saw to a business."""
    recipient = Business(name="Shed")
    return Leg(provider=provider, recipient=recipient, value=Value(kind=ValueKind.GOOD), **known)  # type: ignore[arg-type]


NOBODY = Subordination.none()


class TestScope:
    """A verdict states whether the exchange is C2B, then the findings of the rules."""

    def garden(self, leg: Leg | None) -> Garden:
        return Garden(leg=leg, loan=Loan(tool=Tool.SAW), borrower=Borrower(trained=False))

    @pytest.mark.parametrize(
        ("leg", "is_c2b", "says"),
        [
            (None, None, "No leg was given"),
            (
                give(Consumer(name="Ana"), subordination=NOBODY),
                True,
                "The exchange is C2B",
            ),
            (
                give(Consumer(name="Ana"), subordination=Subordination.of(Side.PROVIDER)),
                False,
                "not C2B: it is E2B",
            ),
            (
                give(Business(name="Bo"), subordination=NOBODY),
                False,
                "not C2B: it is B2B",
            ),
            (give(UnknownParty(name="?"), subordination=NOBODY), None, "may be "),
        ],
    )
    def test_scope(self, leg: Leg | None, is_c2b: bool | None, says: str) -> None:
        """The scope names the paradigm of the leg, and the rules apply all the same."""
        made = GARDEN.check(self.garden(leg), on=TODAY, where="FR")
        assert made.is_c2b is is_c2b
        assert says in made.explain().splitlines()[0]
        assert [finding.id for finding in made.broken] == ["garden.training"]

    def test_facts_without_a_leg_are_not_classified(self) -> None:
        """Facts that have no leg are judged all the same, and not classified."""
        made = GARDEN.check(self.garden(None), on=TODAY, where="FR")
        assert made.classification is None
        assert made.explain("fr").startswith("Aucun flux")
