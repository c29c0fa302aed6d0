"""Day: the option that says on which day, for the commands that ask."""

from __future__ import annotations

from datetime import date, datetime

from c2b import wire
from c2b.cli.framework.bilingual_click import Option
from c2b.errors import InvalidDocumentError, InvalidValueError
from c2b.text import Text


def day_of(text: str | None, hint: Text) -> date:
    """The day that *text* says.

    Raises:
        InvalidValueError: None, or no day of the calendar.
    """
    if text is None:
        raise InvalidValueError("--on", _A_DAY, None, hint)
    try:
        return wire.from_data(text, date)
    except InvalidDocumentError:
        raise InvalidValueError("--on", _A_DAY, text, hint) from None


def today() -> date:
    """The day that the clock of this machine shows: only a command may ask it."""
    return datetime.now().astimezone().date()


def on_option(text: Text) -> Option:
    """The option ``--on``."""
    return Option("--on", text, value=Text(en="DATE", fr="DATE"))


_A_DAY = Text(en="a day such as 2026-11-23", fr="un jour comme 2026-11-23")
