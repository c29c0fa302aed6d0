"""Charges on balances that nobody adds to, and balances that expire."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import counted
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.months import months_between, plus_months
from c2b.compensation.scheme import not_negative
from c2b.compensation.unit import Amount, Medium, Unit, maybe_amount_of
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class Dormancy(Deduction):
    """A deduction that time alone takes from the balance that a threshold carries over."""

    __slots__ = ()

    @abstractmethod
    def takes(self, slot: Slot, balance: int, day: date) -> int:
        """Return what is taken of *balance* up to *day*, and bring *slot* up to date."""

    def note(self, slot: Slot, balance: int, day: date) -> None:
        """Note in *slot* what is new in *balance* as booked on *day*, where its age matters."""

    def applies(self, unit: Unit) -> bool:
        """Whether *unit* is cash or points, of which a balance can be carried."""
        return unit.medium in (Medium.CASH, Medium.POINTS)

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return all of *coming*: only a balance is taken from."""
        return coming

    def stirs(self, last: date, day: date) -> bool:
        """Whether time moves amounts: it may at any settlement."""
        return True


@frozen(kw_only=True)
class Inactivity(Dormancy):
    """A charge on the balance of a party that handed in nothing for months, or its forfeiture.

    Attributes:
        months: The months without a contribution that counts, after which it begins.
        charge: The amount taken then, and each month from then on, at most the balance; None to
            forfeit the whole balance.
    """

    kind: ClassVar[str] = "inactivity"

    months: int = field(validator=counted)
    charge: Amount | None = field(default=None, converter=maybe_amount_of, validator=not_negative)

    def __attrs_post_init__(self) -> None:
        charge = self.charge
        if charge is not None and (not charge.exact or charge.exact.denominator != 1):
            raise InvalidValueError("Inactivity.charge", _SOME, str(charge), _FORFEIT)

    @property
    def role(self) -> Role:
        """The account that receives it: the platform for a charge, else what is forfeited."""
        return Role.FORFEITED if self.charge is None else Role.PLATFORM

    @property
    def text(self) -> Text:
        """The name of the charge, or of the forfeiture, with its months."""
        if self.charge is None:
            return _FORFEITED.fill(months=_months(self.months))
        return _CHARGED.fill(charge=self.charge.text, months=_months(self.months))

    def applies(self, unit: Unit) -> bool:
        """Whether *unit* is that of the charge; without one, cash or points."""
        return Dormancy.applies(self, unit) if self.charge is None else unit == self.charge.unit

    def stated(self) -> Iterator[tuple[str, Money | Amount]]:
        """Yield the charge."""
        if self.charge is not None:
            yield "Inactivity.charge", self.charge

    def takes(self, slot: Slot, balance: int, day: date) -> int:
        """Return what is taken of *balance* up to *day*, and count the charges."""
        due = self._due(slot, day)
        new, slot.count = max(0, due - slot.count), max(due, slot.count)
        if self.charge is None:
            return balance if due else 0
        return min(balance, new * self.charge.exact.numerator)

    def days(self, slot: Slot, day: date) -> Iterator[date]:
        """Yield the days up to *day* on which charges fall due that are not taken yet."""
        if slot.day is not None:
            for number in range(slot.count, self._due(slot, day)):
                yield plus_months(slot.day, self.months + number)

    def _due(self, slot: Slot, day: date) -> int:
        """Return the number of charges that are due by *day*."""
        if slot.day is None:
            return 0
        return max(0, months_between(slot.day, day) - self.months + 1)


@frozen(kw_only=True)
class Expiry(Dormancy):
    """An end of balances: each part expires so many months after it was booked, the oldest first.

    The parts that expired are kept in the slot, up to its day, so that a reversal gives them back.
    A part that was held is booked on the day on which its hold ends. A part whose day has come
    expires before a contribution of that day or of a later one is added to the balance.

    Attributes:
        months: The months after which a part of the balance that is still carried is forfeited.
    """

    kind: ClassVar[str] = "expiry"

    months: int = field(validator=counted)

    @property
    def role(self) -> Role:
        """The account for what expired: the amount forfeited."""
        return Role.FORFEITED

    @property
    def text(self) -> Text:
        """The name of the expiry with its months."""
        return _EXPIRED.fill(months=_months(self.months))

    def takes(self, slot: Slot, balance: int, day: date) -> int:
        """Return what of *balance* has expired by *day*, and note the parts that are left."""
        live = self.live(slot)
        over = max(0, sum(live.values()) - balance)  # paid or taken back since: the oldest
        expired = 0
        for end in sorted(live):
            gone = min(over, live[end])
            over -= gone
            slot.lots[end] -= gone
            expired += slot.lots[end] if end <= day else 0
        slot.lots = {end: minor for end, minor in slot.lots.items() if minor}
        slot.day = day if expired else slot.day
        return expired

    def note(self, slot: Slot, balance: int, day: date) -> None:
        """Note in *slot* that what is new in *balance* expires so many months after *day*."""
        new = balance - sum(self.live(slot).values())
        if new > 0:
            end = plus_months(day, self.months)
            slot.lots[end] = slot.lots.get(end, 0) + new

    def live(self, slot: Slot) -> dict[date, int]:
        """Return the parts in *slot* that have not expired yet, by their last day."""
        return {end: minor for end, minor in slot.lots.items() if not _over(slot, end)}

    def give_back(self, slot: Slot, booked: date, minor: int) -> int:
        """Return what of *minor* had expired of the part of a day, and note that it did not."""
        end = plus_months(booked, self.months)
        given = min(minor, slot.lots.get(end, 0), slot.kept) if _over(slot, end) else 0
        if given:
            slot.move(end, -given)
        return given

    def take_part(self, slot: Slot, booked: date, minor: int) -> int:
        """Take up to *minor* out of the part of a day that is carried; return what is missing."""
        end = plus_months(booked, self.months)
        taken = 0 if _over(slot, end) else min(minor, slot.lots.get(end, 0))
        if taken:
            slot.lots[end] -= taken
            slot.lots = {day: left for day, left in slot.lots.items() if left}
        return minor - taken

    def put_part(self, slot: Slot, booked: date, *, carried: int, expired: int) -> None:
        """Put what is *carried* again, or has *expired* after all, to the part of a day."""
        end = plus_months(booked, self.months)
        minor = expired if _over(slot, end) else carried
        if minor:
            slot.lots[end] = slot.lots.get(end, 0) + minor


def _over(slot: Slot, end: date) -> bool:
    """Whether what ends on *end* has expired already, up to the day that *slot* notes."""
    return slot.day is not None and end <= slot.day


def _months(months: int) -> Text:
    return _ONE_MONTH if months == 1 else _MONTHS.fill(months=months)


_SOME = Text(en="a whole amount above zero", fr="un montant entier, supérieur à zéro")
_FORFEIT = Text(
    en="leave the charge out to forfeit the whole balance",
    fr="omettez le prélèvement pour que tout le solde soit perdu",
)
_ONE_MONTH = Text(en="a month", fr="un mois")
_MONTHS = Text(en="{months} months", fr="{months} mois")
_CHARGED = Text(
    en="charge of {charge} a month, at most the balance, after {months} without a contribution",
    fr="prélèvement de {charge} par mois, au plus le solde, après {months} sans contribution",
)
_FORFEITED = Text(
    en="forfeited after {months} without a contribution",
    fr="perdu après {months} sans contribution",
)
_EXPIRED = Text(en="expired after {months}", fr="expiré après {months}")
