"""The option ``--on``, the present day, and days as text in both languages."""

from __future__ import annotations

from datetime import date, datetime

from c2b import wire
from c2b.cli.framework.bilingual_click import Option
from c2b.errors import InvalidDocumentError, InvalidValueError
from c2b.text import Text


def day_of(text: str | None, hint: Text) -> date:
    """Read the day in *text*.

    Raises:
        InvalidValueError: There is no text, or it is no day of the calendar.
    """
    if text is None:
        raise InvalidValueError("--on", _A_DAY, None, hint)
    try:
        return wire.from_data(text, date)
    except InvalidDocumentError:
        raise InvalidValueError("--on", _A_DAY, text, hint) from None


def today() -> date:
    """Return the day by the clock of this machine, which only a command may ask."""
    return datetime.now().astimezone().date()


def on_option(text: Text) -> Option:
    """Return the option ``--on``, explained by *text*."""
    return Option("--on", text, value=Text(en="DATE", fr="DATE"))


def day_text(day: date) -> Text:
    """Return *day* as text: in the form of ISO 8601 in English, in full in French.

    >>> day_text(date(2026, 11, 1)).in_language("fr")
    '1er novembre 2026'
    """
    first = "1er" if day.day == 1 else str(day.day)
    return _DAY.fill(
        day=Text(en=day.isoformat(), fr=f"{first} {_MONTHS[day.month - 1]} {day.year}")
    )


_DAY = Text(en="{day}", fr="{day}")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_A_DAY = Text(en="a day such as 2026-11-23", fr="un jour comme 2026-11-23")
