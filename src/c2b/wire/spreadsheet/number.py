"""The quantity or the duration that a cell states, read whole or refused."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from attrs import define, field

from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.column import DecimalMark, DurationForm
from c2b.wire.spreadsheet.typed import Typed

SPACES = "\u0020\u00a0\u2009\u202f"
LONGEST = 400  # characters of a cell with a number or an amount
_PLAIN = re.compile(r"([+\u2212-]?)([0-9]+)")
_MARKED = re.compile(
    rf"(?P<sign>[+\u2212-]?)(?P<first>[0-9]+)(?P<groups>(?:(?P<gap>[,.{SPACES}'’])[0-9]{{3}})"
    rf"(?:(?P=gap)[0-9]{{3}})*)?(?:(?P<mark>[.,])(?P<part>[0-9]+))?"
)
_TWO = re.compile(r"([0-9]{1,6}):([0-5][0-9])")
_THREE = re.compile(r"([0-9]{1,6}):([0-5][0-9]):([0-5][0-9](?:\.[0-9]{1,9})?)")
_UNIT = {DurationForm.MINUTES: 60, DurationForm.HOURS: 3600}


@define
class NumberReader:
    """A reader of the numbers of one sheet.

    Attributes:
        decimal: The mark before decimals; None where each number has to prove it.
        grouping: The character between groups of digits; None where a number has to prove it.
    """

    decimal: DecimalMark | None = None
    grouping: str | None = None
    _proved: DecimalMark | None = field(default=None, init=False)

    def digits(self, cell: str) -> str | None:
        """Return the digits of *cell* as Python reads them; None where it is no number.

        Raises:
            Fault: Two readings are possible, or the mark is not that of the other cells.
        """
        if type(cell) is Typed:
            return _typed(cell)
        if (plain := _PLAIN.fullmatch(cell)) is not None and len(cell) <= LONGEST:
            return _signed(plain[1]) + plain[2]
        match = _MARKED.fullmatch(cell) if len(cell) <= LONGEST else None
        if match is None:
            return None
        whole, part, mark = _parts(match) or self._by_declaration(match, cell)
        self._settle(mark, cell)
        return f"{_signed(match['sign'])}{whole}" + (f".{part}" if part else "")

    def number(self, cell: str) -> int | Fraction:
        """Return the exact number in *cell*, divided by a hundred where ``%`` follows.

        Raises:
            Fault: *cell* is no number, or could be read as two.
        """
        share = cell if type(cell) is Typed else cell.removesuffix("%").rstrip(SPACES)
        digits = self.digits(share)
        if digits is None:
            raise refused(_A_NUMBER.fill(mark=self._mark), cell, CHECK_MARK)
        exact = Fraction(digits) / (1 if share == cell else 100)
        return exact.numerator if exact.denominator == 1 else exact

    def whole(self, cell: str) -> int:
        """Return the whole number in *cell*.

        Raises:
            Fault: *cell* is no number, or has decimals.
        """
        exact = self.number(cell)
        if type(exact) is not int:
            raise refused(_WHOLE, cell, _NO_DECIMALS)
        return exact

    def seconds(self, cell: str, form: DurationForm | None) -> int | Fraction:
        """Return the seconds in *cell*: a number of a unit, or hours, minutes and seconds.

        Raises:
            Fault: *cell* is neither, or two numbers whose units are not declared.
        """
        if (match := _THREE.fullmatch(cell)) is not None:
            hours, minutes, rest = match.groups()
            exact = 3600 * int(hours) + 60 * int(minutes) + Fraction(rest)
            return exact.numerator if exact.denominator == 1 else exact
        if (match := _TWO.fullmatch(cell)) is not None:
            if form not in (DurationForm.MINUTES_SECONDS, DurationForm.HOURS_MINUTES):
                raise refused(_CLEAR_DURATION, cell, _SAY_DURATION)
            unit = 1 if form is DurationForm.MINUTES_SECONDS else 60
            return unit * (60 * int(match[1]) + int(match[2]))
        if form is DurationForm.MINUTES_SECONDS or form is DurationForm.HOURS_MINUTES:
            raise refused(_OF_FORM.fill(form=form.text), cell, _SAY_DURATION)
        return self.number(cell) * _UNIT.get(form or DurationForm.SECONDS, 1)

    @property
    def _mark(self) -> str:
        return (self.decimal or DecimalMark.POINT).sign

    def _by_declaration(self, match: re.Match[str], cell: str) -> tuple[str, str, DecimalMark]:
        """Read the one mark before three digits by what the mapping declares."""
        groups, gap = match["groups"], match["gap"]
        if self.decimal is not None and gap == self.decimal.sign:
            return match["first"], groups[1:], self.decimal
        if gap == self.grouping and match["first"] != "0":
            other = DecimalMark.POINT if gap == "," else DecimalMark.COMMA
            return match["first"] + groups[1:], "", other
        raise refused(_ONE_READING, cell, _SAY_MARK)

    def _settle(self, mark: DecimalMark | None, cell: str) -> None:
        """Refuse a *mark* that is not the declared one, or not that of the cells before."""
        known = self.decimal or self._proved
        if mark is not None and known is not None and mark is not known:
            raise refused(_A_NUMBER.fill(mark=known.sign), cell, CHECK_MARK)
        self._proved = mark or self._proved


def _parts(match: re.Match[str]) -> tuple[str, str, DecimalMark | None] | None:
    """Return whole digits, decimals, and the mark that the cell proves; None if it proves none.

    Raises:
        Fault: Groups of digits that no number has.
    """
    first, groups, gap, mark = match["first"], match["groups"] or "", match["gap"], match["mark"]
    proved = None if mark is None else DecimalMark.POINT if mark == "." else DecimalMark.COMMA
    if not groups:
        return first, match["part"] or "", proved
    is_group = 0 < len(first) <= 3 and not first.startswith("0")
    if gap in (".", ","):
        other = DecimalMark.POINT if gap == "," else DecimalMark.COMMA
        if mark is None and len(groups) == 4:
            if is_group:
                return None
            return first, groups[1:], DecimalMark.COMMA if gap == "," else DecimalMark.POINT
        proved = other if proved in (None, other) else None
        is_group = is_group and proved is not None
    if not is_group:
        raise refused(_GROUPS, match[0], _NO_DECIMALS)
    return first + re.sub("[^0-9]", "", groups), match["part"] or "", proved


def _signed(sign: str) -> str:
    return "-" if sign in ("-", "\u2212") else ""


def _typed(cell: str) -> str | None:
    try:
        exact = Decimal(cell)
    except InvalidOperation:
        return None
    if not exact.is_finite() or abs(exact.adjusted()) > LONGEST or len(cell) > LONGEST:
        return None
    return f"{exact:f}"


_A_NUMBER = Text(
    en="a number with '{mark}' before its decimals",
    fr="un nombre avec «\u00a0{mark}\u00a0» pour décimales",
)
CHECK_MARK = Text(
    en='correct the cell, or write "decimal": "point" or "comma" in "columns"',
    fr='corrigez la cellule, ou écrivez "decimal": "point" ou "comma" dans "columns"',
)
_ONE_READING = Text(
    en="a number that can be read in one way", fr="un nombre qui se lit d’une seule façon"
)
_SAY_MARK = Text(
    en='write in "columns" which mark it is: "decimal": "point" or "comma", or "grouping": ","',
    fr='écrivez dans "columns" quel signe c’est\u00a0: "decimal": "point" ou "comma", ou '
    '"grouping": ","',
)
_GROUPS = Text(
    en="groups of three digits, the first of which begins with no zero",
    fr="des groupes de trois chiffres, dont le premier ne commence pas par zéro",
)
_WHOLE = Text(en="a whole number", fr="un nombre entier")
_NO_DECIMALS = Text(en="correct the cell", fr="corrigez la cellule")
_CLEAR_DURATION = Text(
    en="a duration whose units are declared", fr="une durée dont les unités sont déclarées"
)
_OF_FORM = Text(en="a duration in {form}", fr="une durée en {form}")
_SAY_DURATION = Text(
    en='give the column its form: "duration": "minutes_seconds" or "hours_minutes"',
    fr='donnez sa forme à la colonne\u00a0: "duration": "minutes_seconds" ou "hours_minutes"',
)
