"""An assessment joins the classification of an exchange with the verdict of the rules."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.garden import GARDEN, Borrower, Garden, Loan, Tool

from c2b.models import Business, Consumer, Leg, Side, Subordination, UnknownParty, Value, ValueKind
from c2b.rules import assess

TODAY = date(2026, 11, 23)
EVERYWHERE = ("FR", "platform:Shed")


def give(provider: Consumer | Business | UnknownParty, **known: object) -> Leg:
    """Return a leg on which *provider* lends a saw to a business."""
    recipient = Business(name="Shed")
    return Leg(provider=provider, recipient=recipient, value=Value(kind=ValueKind.GOOD), **known)  # type: ignore[arg-type]


NOBODY = Subordination.none()


class TestAssessment:
    """An assessment states whether the exchange is C2B, then the findings of the rules."""

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
        made = assess(GARDEN, self.garden(leg), on=TODAY, where="FR")
        assert made.is_c2b is is_c2b
        assert says in made.explain().splitlines()[0]
        assert [finding.id for finding in made.broken] == ["garden.training"]

    def test_it_reads_like_its_verdict(self) -> None:
        """An assessment has the findings, questions and sentences of its verdict."""
        made = assess(GARDEN, self.garden(None), on=TODAY, where=EVERYWHERE)
        assert made.findings == made.verdict.findings
        assert (made.kept, made.not_applicable) == ((), ())
        assert made.undecided == made.verdict.undecided
        assert made.ask == made.verdict.ask
        assert made.explain("fr").startswith("Aucun flux")
