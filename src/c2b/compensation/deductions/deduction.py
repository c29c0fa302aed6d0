"""The base class of deductions, with the accounts and the state that they use."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date, datetime, tzinfo
from fractions import Fraction
from typing import ClassVar

from attrs import define, field, frozen

from c2b.choice import Choice
from c2b.compensation.rounding import Exact
from c2b.compensation.unit import Amount, Medium, Unit
from c2b.models.money import Money
from c2b.text import Text


class Role(Choice):
    """The owner of an account: who pays, who is paid, and where an amount may rest in between.

    BUSINESS: the debt of the business, which is negative. PAYEE: the payments. PLATFORM and TAX:
    fees, and withheld tax. FEE_TAX: tax on fees. FORFEITED: balances that expired. HELD: amounts
    that wait for a day. CARRIED: amounts that wait for a threshold. PAYABLE: amounts that came back
    and are paid by the next settlement. OWED_BACK: the debt of a party after a reversal, the one
    account of a party that is below zero.
    """

    BUSINESS = "business", "the business", "l’entreprise"
    PAYEE = "payee", "the payee", "le bénéficiaire"
    PLATFORM = "platform", "the platform", "la plateforme"
    TAX = "tax", "the tax authority", "l’administration fiscale"
    FEE_TAX = "fee_tax", "the tax on fees", "la taxe sur les frais"
    FORFEITED = "forfeited", "the amount forfeited", "le montant perdu"
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
        lots: The parts of an amount by the day on which each is released, or expires.
        day: The last day on which the party earned something, where that matters.
        count: The number of charges since that day.
        lacking: The amount by which a fee on top, or on the total, is below the fee on its base
            since a reversal; the next earnings bear it.
        charge: The charges on the contributions of the present settlement, one by one; None where
            there are none.
        gross: The gross of what comes now: what was earned, or let go by what waits.
        of_kinds: The prices of all contributions of its kinds, since a reversal the earnings that
            the tax kept until then is on; zero where that is still to be computed.
        priced: The prices of all contributions, since a reversal the base.
        prices: The prices of the present contributions of its kinds, and of all present ones.
        fee: The fee of which a tax is taken now.
        dues: The prices of the present contributions by the day on which each is released.
    """

    base: int = 0
    kept: int = 0
    lots: dict[date, int] = field(factory=dict[date, int])
    day: date | None = None
    count: int = 0
    lacking: int = 0
    charge: int | None = None
    gross: int = 0
    of_kinds: Exact = 0
    priced: Exact = 0
    prices: tuple[Exact, Exact] = (0, 0)
    fee: int = 0
    dues: Mapping[date, Exact] = field(factory=dict[date, Exact])

    def keep(self, coming: int, kept: int, *, base: int | None = None) -> int:
        """Keep *kept* of *coming*, or give back at most what there is; return what goes on.

        Args:
            coming: The amount that comes.
            kept: The part of it to keep.
            base: The amount on which that part was computed; None for all that comes.
        """
        kept = max(kept, -self.kept)
        self.base += coming if base is None else base
        self.kept += kept
        return coming - kept

    def rebase(self, minor: int) -> None:
        """Add *minor*, which a reversal takes or restores, to the base."""
        self.base += minor
        self.of_kinds = self.priced = 0

    def price(self) -> None:
        """Add the present prices, in proportion where a budget cut what they earned."""
        of_kinds, priced = self.prices
        if self.gross <= priced - 1:
            share = Fraction(max(self.gross, 0)) / priced
            of_kinds, priced = of_kinds * share, priced * share
        self.of_kinds += of_kinds
        self.priced += priced

    def move(self, day: date, minor: int) -> None:
        """Add *minor*, which may be negative, to the lot of *day* and to the amount kept."""
        self.kept += minor
        self.lots[day] = self.lots.get(day, 0) + minor
        if not self.lots[day]:
            del self.lots[day]

    def release(self, day: date, minor: int) -> None:
        """Let *minor* go: the lots up to *day*, where there are lots."""
        due = [end for end in self.lots if end <= day]
        for end in due:
            self.move(end, -self.lots[end])
        self.kept -= 0 if due else minor

    def take(self, minor: int) -> int:
        """Take up to *minor* of the amount kept, the latest lots first; return what was taken."""
        taken = min(minor, self.kept)
        left = taken
        for day in sorted(self.lots, reverse=True):
            part = min(left, self.lots[day])
            if part:
                self.move(day, -part)
                left -= part
        self.kept -= left
        return taken


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

    def stated(self) -> Iterator[tuple[str, Money | Amount]]:
        """Yield each amount that the deduction states, with its place."""
        yield from ()

    def of_party(self, party: str) -> Deduction:
        """Return the deduction that *party* has; the same for all but deductions by payee."""
        return self

    @property
    def names(self) -> frozenset[str]:
        """The parties that the deduction names."""
        return frozenset()

    def renamed(self, party: str, pseudonym: str) -> Deduction:
        """Return the deduction with *pseudonym* in the place of *party*, where it names it."""
        return self

    def keeps(self, base: int) -> int:
        """Return the part that it keeps of *base*, the whole amount to date."""
        return 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the part of *coming* that goes on, and bring *slot* up to date.

        What it keeps to date is its part of everything to date, so that the parts add up.
        """
        return slot.keep(coming, self._next(coming, slot, coming))

    def _next(self, coming: int, slot: Slot, new: int) -> int:
        """Return the part that it keeps of *coming*, where its base grows by *new*.

        Besides its part of what is *new*, that is what it lacks of its part of everything before,
        or has above it, since a reversal gave back in proportion or too little was there to keep.
        """
        kept, lacking = self.keeps(slot.base), 0
        more = self.keeps(slot.base + new) - kept
        if coming > 0:
            lacking = min(kept - slot.kept, max(coming - more, 0))
        return more + lacking

    def flow_of_gross(self, coming: int, slot: Slot) -> int:
        """Return what is left of *coming* after its part of the gross, at least zero."""
        kept = self._next(coming, slot, slot.gross)
        return slot.keep(coming, min(kept, max(coming, 0)), base=slot.gross)

    def released(self, slot: Slot, day: date) -> int:
        """Return the part of what waits in *slot* that is free on *day*, under former terms."""
        return slot.kept if self.waits else 0

    def stirs(self, last: date, day: date) -> bool:
        """Whether time alone moves amounts between a settlement on *last* and one on *day*."""
        return False
