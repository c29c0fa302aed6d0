"""Days as a page sends them."""

from __future__ import annotations

from datetime import date

from c2b.errors import InvalidValueError
from c2b.text import Text


def day_of(text: object) -> date:
    """Return the day that *text* writes in the form of ISO 8601.

    Raises:
        InvalidValueError: Anything else, such as a field that was left empty.
    """
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise InvalidValueError(_THE_DAY, _A_DAY, text, _CHOOSE) from None


_THE_DAY = Text(en="the day", fr="le jour")
_A_DAY = Text(en="a day, as 2026-11-28", fr="un jour, comme 2026-11-28")
_CHOOSE = Text(en="choose a day of the calendar", fr="choisissez un jour du calendrier")
