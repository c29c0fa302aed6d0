"""A period of days, from a first day until the first day after; either end may be open."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from c2b._instants import hint_for_day
from c2b._validators import exactly, optional
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Period:
    """The days from *since*, the first, until *until*, the first day after; None is open.

    >>> from datetime import date
    >>> date(2024, 10, 20) in Period(since=date(2024, 10, 21))
    False
    """

    since: date | None = field(default=None, validator=optional(exactly(date)))
    until: date | None = field(default=None, validator=optional(exactly(date)))

    def __attrs_post_init__(self) -> None:
        check_order("Period", self.since, self.until)

    def __contains__(self, day: date) -> bool:
        if type(day) is not date:
            raise InvalidValueError("day", _DAY, day, hint_for_day(day))
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )


def check_order(owner: str, since: date | None, until: date | None) -> None:
    """Refuse days that end before they begin.

    Args:
        owner: The value that holds the two days, as the error names it.
        since: The first day; None where it is open.
        until: The first day after; None where it is open.

    Raises:
        InvalidValueError: *until* is not after *since*.
    """
    if since is not None and until is not None and until <= since:
        raise InvalidValueError(f"{owner}.until", _LATER, until, _FIRST_AFTER)


_LATER = Text(en="a day after the first one", fr="un jour postérieur au premier")
_FIRST_AFTER = Text(
    en="until is the first day that no longer counts",
    fr="until est le premier jour qui ne compte plus",
)
_DAY = Text(en="a datetime.date", fr="un datetime.date")
