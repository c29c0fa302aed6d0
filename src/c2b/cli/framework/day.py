"""The option ``--on``, the present day, and days as text in both languages."""

from __future__ import annotations

from datetime import date, datetime

from c2b import wire
from c2b.cli.framework.bilingual_click import Option
from c2b.errors import InvalidDocumentError, InvalidValueError
from c2b.text import NOTHING, Text


def day_of(text: str | None, hint: Text) -> date:
    """Read the day in *text*.

    Raises:
        InvalidValueError: There is no text, or it is no day of the calendar.
    """
    if text is None:
        raise InvalidValueError("--on", _A_DAY, NOTHING, hint)
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


_A_DAY = Text(en="a day such as 2026-11-23", fr="un jour comme 2026-11-23")
