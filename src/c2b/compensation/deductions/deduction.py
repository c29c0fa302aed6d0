"""The base class of deductions, with the accounts and the state that they use."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, datetime, tzinfo
from typing import ClassVar

from attrs import define, frozen

from c2b.choice import Choice
from c2b.compensation.unit import Medium, Unit
from c2b.text import Text


class Role(Choice):
    """The owner of an account: who pays, who is paid, and where an amount may rest in between.

    BUSINESS: the debt of the business, which is negative. PAYEE: the payments. PLATFORM and TAX:
    fees, and withheld tax. HELD: amounts that wait for a day. CARRIED: amounts that wait for a
    threshold. PAYABLE: amounts that came back and are paid by the next settlement. OWED_BACK: the
    debt of a party after a reversal, the one account of a party that is below zero.
    """

    BUSINESS = "business", "the business", "l’entreprise"
    PAYEE = "payee", "the payee", "le bénéficiaire"
    PLATFORM = "platform", "the platform", "la plateforme"
    TAX = "tax", "the tax authority", "l’administration fiscale"
    HELD = "held", "the amount held back", "le montant bloqué"
    CARRIED = "carried", "the amount carried over", "le montant reporté"
    PAYABLE = "payable", "the amount to be paid", "le montant à payer"
    OWED_BACK = "owed_back", "the amount owed back", "le montant à restituer"


@frozen(kw_only=True)
class Moment:
    """The day of a settlement, and the parties whose accounts it closes, as deductions see them."""

    on: date
    closing: frozenset[str] = frozenset()
    zone: tzinfo | None = None

    @property
    def day(self) -> date:
        """The day of the settlement; of a moment, the day in the zone of the plan."""
        if not isinstance(self.on, datetime):
            return self.on
        return (self.on if self.zone is None else self.on.astimezone(self.zone)).date()


@define
class Slot:
    """The state of one deduction for one party in one unit, to date.

    Attributes:
        base: The amount that it was computed on, less what was taken back.
        kept: The amount that it keeps.
        charge: The charges on the contributions of the present settlement, one by one.
    """

    base: int = 0
    kept: int = 0
    charge: int = 0

    def keep(self, coming: int, kept: int) -> int:
        """Keep *kept* of *coming*, or give back at most what there is; return what goes on."""
        kept = max(kept, -self.kept)
        self.base += coming
        self.kept += kept
        return coming - kept


class Deduction(ABC):
    """A condition that keeps a part of what was earned, as a value."""

    __slots__ = ()

    kind: ClassVar[str]
    waits: ClassVar[bool] = False  # whether the amount that it keeps is paid at last

    @property
    @abstractmethod
    def role(self) -> Role:
        """The account that receives what the deduction keeps."""

    @property
    @abstractmethod
    def text(self) -> Text:
        """The name of the deduction in statements."""

    def applies(self, unit: Unit) -> bool:
        """Whether the deduction concerns amounts in *unit*."""
        return unit.medium is Medium.CASH

    def keeps(self, base: int) -> int:
        """Return the part that it keeps of *base*, the whole amount to date."""
        return 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the part of *coming* that goes on, and bring *slot* up to date.

        It keeps the difference between its part of everything with and without the new amount, so
        that the parts add up.
        """
        return slot.keep(coming, self.keeps(slot.base + coming) - self.keeps(slot.base))
