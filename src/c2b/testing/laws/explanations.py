"""The law of explanations: one readable line in each language, whatever is combined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.statement import statement
from c2b.testing.laws.law import agree, holds
from c2b.testing.laws.told_amounts import tells
from c2b.text import LANGUAGES, Text

_NUMBER = r"(?<![\w.,/-])(?>[0-9]+(?:[.,/\u202f][0-9]+)*)"
_NAMED = r"(?:places?|rangs?|goal of|objectif de|entrants|en lice)[ \u00a0]"
_DAY = r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|[0-9]{1,2}(?:er)? \w+ [0-9]{4}"
_BARE = re.compile(rf"(?:≈ )?{_NUMBER}(?=$| [=+]|[,;)]|\u00a0;)")
_NEEDS_NO_UNIT = re.compile(rf"{_NAMED}(?:≈ )?{_NUMBER}|{_DAY}")
_TWO_SIGNS = re.compile(r"= ≈|≈ ≈|≈≈|--|\+ \+|\+ -|= =|× ×|[;:,] ?[;:,=]|^[=+;:]|[=+×≈] ?$")
_RAW = re.compile(r"\{\w*\}|\{\{|\}\}|\n|None|Fraction\(|Decimal\(")


def explanations_read_well(settled: Settlement) -> None:
    """An explanation is one line in each language, without bare numbers or double signs."""
    for party in settled.parties:
        for language in LANGUAGES:
            line = settled.explain(party, language)
            found = next(flaws(line), None)
            holds(found is None, (line, found), _READABLE)


def explanations_add_up(settled: Settlement) -> None:
    """An explanation names what was earned, or amounts that add up to it, in both languages."""
    books = settled.books
    for party in settled.parties:
        for account in books.parties[party].accounts:
            for language in LANGUAGES:
                line = settled.reasons_of(party).in_language(language)
                told = tells(line, account.exact, account.unit, language)
                holds(told, line, _ADDS_UP.fill(amount=account.unit.text_of(account.exact)))


def statements_read_well(settled: Settlement) -> None:
    """Each row of a statement has one readable name, and the rows add up to the last."""
    for party in settled.parties:
        for unit in statement(settled, party).units:
            *rows, last = (row.amount.exact for row in unit.rows)
            agree(sum(rows, Fraction(0)), last)
            for row in (*unit.rows, *unit.rests, *unit.corrections):
                for language in LANGUAGES:
                    line = row.words.in_language(language)
                    found = next(flaws(line), None)
                    holds(found is None, (line, found), _READABLE)


def flaws(line: str) -> Iterator[str]:
    """Yield the parts of *line* that do not read well: bare numbers, double signs, raw values."""
    if not line.strip():
        yield "an empty line"
    for pattern in (_TWO_SIGNS, _RAW):
        yield from (found.group() for found in pattern.finditer(line))
    yield from (found.group() for found in _BARE.finditer(_NEEDS_NO_UNIT.sub("", line)))


_READABLE = Text(
    en="a line without bare numbers and double signs",
    fr="une ligne sans nombre nu ni double signe",
)
_ADDS_UP = Text(en="amounts that come to {amount}", fr="des montants qui font {amount}")
