"""The statement of one party for a period, line by line, from the books.

The rows begin with what was open before and end with what is open after; all rows but the last add
up to the last, whatever was cut, carried, taken back or paid again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from attrs import field, frozen

from c2b._field_type import Written
from c2b._one_line import one_line
from c2b.compensation.settlement.archive import Archive
from c2b.compensation.settlement.asked import MAY_BE_NEW, check_party
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.earning_reasons import Reasons
from c2b.compensation.settlement.given_books import check_books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.statement_rows import Row, open_after, rests_of, rows_of
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.text import Language, Text, by_language


@frozen(kw_only=True)
class StatementRow:
    """An amount of a statement with its name."""

    words: Text
    amount: Amount


@frozen(kw_only=True)
class UnitStatement:
    """The part of a statement that is in one unit.

    Attributes:
        rows: The rows from the opening to the closing balance, to which they add up.
        rests: The accounts of the closing balance: held, carried, to be paid, or owed back.
        corrections: The later reversals of what was earned in the period, and of these reversals.
    """

    rows: tuple[StatementRow, ...]
    rests: tuple[StatementRow, ...] = ()
    corrections: tuple[StatementRow, ...] = ()


@frozen(kw_only=True)
class Statement(Written):
    """A statement for one party.

    Attributes:
        plan: The key of the plan.
        party: The party of the statement.
        since: The first day; None for the beginning.
        until: The last day.
        explanation: The explanation of the exact amounts, to date.
        units: The amounts, unit by unit.
    """

    plan: str
    party: str
    since: date | None = None
    until: date | None = None
    explanation: Text
    units: tuple[UnitStatement, ...] = field(default=())

    def explain(self, language: Language = "en") -> str:
        """Return the statement as lines of text."""
        lines = [self.text, self.explanation]
        for unit in self.units:
            lines += [_ROW.fill(words=row.words, amount=row.amount.text) for row in unit.rows]
            lines += [_REST.fill(words=row.words, amount=row.amount.text) for row in unit.rests]
            lines += [
                _ROW.fill(words=row.words, amount=row.amount.text) for row in unit.corrections
            ]
        return "\n".join(one_line(line.in_language(language)) for line in lines)

    @property
    def text(self) -> Text:
        """The party, the plan and the period."""
        names = {"party": self.party, "plan": self.plan}
        until = "-" if self.until is None else self.until
        if self.since is None:
            return _HEAD.fill(**names, until=until)
        return _HEAD_SINCE.fill(**names, since=self.since, until=until)

    def to_data(self) -> dict[str, object]:
        """Return the statement as plain data, ready for JSON; amounts in minor units."""
        return {
            "plan": self.plan,
            "party": self.party,
            "since": None if self.since is None else self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "explanation": by_language(self.explanation),
            "units": [
                {
                    "unit": unit.rows[0].amount.unit.code,
                    "rows": _data(unit.rows),
                    "rests": _data(unit.rests),
                    "corrections": _data(unit.corrections),
                }
                for unit in self.units
            ],
        }


def statement(
    books: Books | Settlement,
    party: str,
    *,
    since: date | None = None,
    until: date | None = None,
    archives: Sequence[Archive] = (),
    may_be_new: bool = False,
) -> Statement:
    """Return the statement of *party* for a period.

    Args:
        books: The books, or a settlement, which stands for the books after it.
        party: The party.
        since: The first day; None for the beginning, or for what is not filed away.
        until: The last day; None for the last day of the books.
        archives: All archives of the books, where the period reaches into them.
        may_be_new: Whether a party that the books do not know has a statement that nothing is due.

    Raises:
        InvalidValueError: No books; a period that is filed away in an archive that is not given; a
            party that the books do not know.
    """
    found = books.books if isinstance(books, Settlement) else books
    check_books(found, "statement")
    if not may_be_new:
        check_party("statement(party)", party, found.parties, found.keys, MAY_BE_NEW)
    if since is not None and not archives and any(since <= a.until for a in found.archives):
        raise InvalidValueError("statement(since)", _LIVE, since, _PASS)
    period = _Period(since, until or found.last)
    entries = [entry for entry in _entries(found, archives) if entry.party == party]
    units = dict.fromkeys(entry.unit for entry in entries)
    told = (_unit(found, entries, unit, period) for unit in units)
    return Statement(
        plan=found.key,
        party=party,
        since=since,
        until=period.until,
        explanation=Reasons(found).of(party),
        units=tuple(unit for unit in told if unit is not None),
    )


@frozen
class _Period:
    since: date | None
    until: date | None

    def begins_after(self, entry: Entry) -> bool:
        """Whether *entry* was booked before it, or opens the accounts."""
        is_before = self.since is not None and entry.on < self.since
        return is_before or entry.kind is EntryKind.OPENING

    def has(self, entry: Entry) -> bool:
        """Whether *entry* was booked in it."""
        return not self.begins_after(entry) and not self.ends_before(entry)

    def ends_before(self, entry: Entry) -> bool:
        """Whether *entry* was booked after it."""
        return self.until is not None and entry.on > self.until


def _entries(books: Books, archives: Sequence[Archive]) -> Iterator[Entry]:
    """Yield every entry, filed ones first, without the entries that open accounts."""
    for archive in archives:
        yield from (entry for entry in archive.entries if entry.kind is not EntryKind.OPENING)
    for entry in books.entries.flat().values():
        if not archives or entry.kind is not EntryKind.OPENING:
            yield entry


def _unit(
    books: Books, entries: Iterable[Entry], unit: Unit, period: _Period
) -> UnitStatement | None:
    mine = [entry for entry in entries if entry.unit == unit]
    within = [entry for entry in mine if period.has(entry)]
    opening = sum(map(open_after, filter(period.begins_after, mine)))
    closing = opening + sum(map(open_after, within))
    if not within and not opening:
        return None
    rows = [(_OPENING, opening)] if opening else []
    rows += [*rows_of(books, within), (_CLOSING, closing)]
    up_to = [entry for entry in mine if not period.ends_before(entry)]
    later = _corrections(mine, within, period)
    return UnitStatement(
        rows=_shown(rows, unit),
        rests=_shown(rests_of(books, up_to), unit),
        corrections=_shown([(_LATER.fill(on=e.on, why=e.why), e.earned) for e in later], unit),
    )


def _corrections(
    mine: Iterable[Entry], within: Iterable[Entry], period: _Period
) -> Iterator[Entry]:
    """Yield the later entries that change what was earned *within* the period, in order."""
    keys = {entry.key for entry in within}
    for entry in mine:
        if period.ends_before(entry) and entry.reverses in keys and entry.earned:
            keys.add(entry.key)  # a reversal may itself be reversed
            yield entry


def _shown(rows: Iterable[Row], unit: Unit) -> tuple[StatementRow, ...]:
    return tuple(
        StatementRow(words=words, amount=Amount(exact=Fraction(minor), unit=unit))
        for words, minor in rows
    )


def _data(rows: Iterable[StatementRow]) -> list[dict[str, object]]:
    return [{"words": by_language(row.words), "minor": str(row.amount.exact)} for row in rows]


_LIVE = Text(en="a day after what is filed away", fr="un jour postérieur aux archives")
_PASS = Text(en="pass the archives", fr="passez les archives")
_HEAD = Text(
    en="Statement for {party}, {plan}, up to {until}",
    fr="Relevé pour {party}, {plan}, jusqu’au {until}",
)
_HEAD_SINCE = Text(
    en="Statement for {party}, {plan}, from {since} to {until}",
    fr="Relevé pour {party}, {plan}, du {since} au {until}",
)
_ROW = Text(en="{words}: {amount}", fr="{words}\u00a0: {amount}")
_REST = Text(en="  of which {words}: {amount}", fr="  dont {words}\u00a0: {amount}")
_OPENING = Text(en="opening balance", fr="solde à l’ouverture")
_CLOSING = Text(en="closing balance", fr="solde à la clôture")
_LATER = Text(
    en="corrected on {on}, after this period: {why}",
    fr="corrigé le {on}, après cette période\u00a0: {why}",
)
