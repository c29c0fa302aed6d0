"""The figures of a rule in words: the name, the place, each value with its days and its act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from c2b.rules.engine.figure_history import Figure, FigureValue, is_table
from c2b.rules.engine.format_value import day_text, value_text
from c2b.rules.engine.place import place_of
from c2b.rules.engine.source import Certainty
from c2b.text import COMMA, Text, in_both


def figure_texts(figures: Sequence[Figure], words: Mapping[str, Text]) -> Iterator[Text]:
    """Yield the *figures* in words, one text for each place and its values.

    Figures that have the same values in a place share a text. A table by key that repeats what
    another figure has by place is left out.

    Args:
        figures: The figures of a rule.
        words: The words of figures by their names; a figure without words is shown by its name.
    """
    shown: dict[tuple[str, str | None, tuple[FigureValue, ...]], list[Text]] = {}
    for figure in figures:
        if any(_repeats(figure, other) for other in figures):
            continue
        for place, values in figure.by_place.items():
            name = words.get(figure.name) or in_both(figure.name)
            shown.setdefault((figure.unit, place, tuple(values)), []).append(name)
    for (unit, place, values), names in shown.items():
        name = Text.join(names, COMMA)
        name = _PLACED.fill(name=name, place=place_of(place).text) if place else name
        parts = [_value(value, unit, last=value is values[-1]) for value in values]
        yield _NAMED.fill(name=name, values=Text.join(parts, COMMA))


def _repeats(figure: Figure, other: Figure) -> bool:
    """Whether *figure* has by key, on the first day of each table, what *other* has by place."""
    by_place = other.by_place
    return all(
        is_table(table.value)
        and all(_has(by_place.get(str(key), ()), held, table.since) for key, held in table.value)
        for table in figure.values
    )


def _has(values: Sequence[FigureValue], held: object, since: date | None) -> bool:
    return since is not None and any(each.value == held and since in each.period for each in values)


def _value(value: FigureValue, unit: str, *, last: bool) -> Text:
    text = _measured(value.value, unit)
    text = text if isinstance(value.value, date) else _grouped(text)
    if value.since is not None:
        text = _FROM.fill(value=text, day=day_text(value.since))
    if last and value.until is not None:
        text = _UNTIL.fill(value=text, day=day_text(value.until))
    if value.known_since is not None:
        text = _KNOWN.fill(value=text, day=day_text(value.known_since))
    if value.source is not None:
        text = _BY.fill(value=text, act=value.source.text)
    return _UNSURE.fill(value=text) if value.mark is Certainty.UNSURE else text


def _measured(value: object, unit: str) -> Text:
    """Return a number as people write it in its unit: a share in per cent, many seconds in days."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        return value_text(value)
    if unit.startswith("share"):
        return _PERCENT.fill(number=value_text(Fraction(value) * 100))
    if "hour" in unit and not value:
        return _NO_MINIMUM
    if unit == "seconds" and value >= _DAY and not value % _DAY:
        return _IN_DAYS.fill(seconds=value_text(value), days=value_text(value // _DAY))
    return value_text(value)


def _grouped(text: Text) -> Text:
    """Return *text* with its thousands apart in French, by narrow no-break spaces."""
    return Text(en=text.en, fr=_WHOLE.sub(_apart, text.fr))


def _apart(number: re.Match[str]) -> str:
    return f"{int(number[0]):,}".replace(",", "\u202f")


_DAY = 24 * 60 * 60
_PERCENT = Text(en="{number}%", fr="{number}\u00a0%")
_NO_MINIMUM = Text(en="none", fr="aucun")
_IN_DAYS = Text(en="{seconds} ({days} days)", fr="{seconds} ({days} jours)")
_WHOLE = re.compile(r"(?<![\d.,])\d{4,}")
_PLACED = Text(en="{name}, {place}", fr="{name}, {place}")
_NAMED = Text(en="{name}: {values}", fr="{name} : {values}")
_FROM = Text(en="{value} from {day}", fr="{value} à partir du {day}")
_UNTIL = Text(en="{value} until {day}, excluded", fr="{value} jusqu’au {day} exclu")
_KNOWN = Text(
    en="{value} as set afterwards, on {day}",
    fr="{value} selon ce qui a été fixé après coup, le {day}",
)
_BY = Text(en="{value} ({act})", fr="{value} ({act})")
_UNSURE = Text(en="{value}, unsure", fr="{value}, incertain")
