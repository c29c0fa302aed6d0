"""Random tables in random dialects, written by a writer of its own, and read back.

``python -m tools.dialects --tables 100000 --seed 1`` writes so many tables, reads each by its
declarations, and once more with one declaration changed: it is refused or reads the same.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from c2b import wire
from c2b.cli.campaign_file import Plan
from c2b.cli.contributions import contributions
from c2b.compensation import Contribution, PayPlan
from c2b.errors import C2bError

CAMPAIGN = wire.from_data(
    {"key": "k", "scheme": {"kind": "no_pay"}, "rounding": "half_up"}, PayPlan
)
NAMES = ("Ana", "Chloé", "José, the 2nd", "Zoë; Ben", 'Dan "D" D.', "a|b", "O'Neil", "李")
NOTES = ("fine", "two\nlines", 'so "good"', "a, b; c", "")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
FORMATS = ("%d/%m/%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%Y%m%d%H%M%S")
DECLARATIONS = ("separator", "quoting", "encoding", "header_rows", "above", "decimal", "grouping")


@frozen(kw_only=True)
class Table:
    """A table in a dialect: its bytes, its declarations, and the contributions that it states."""

    content: bytes
    file: dict[str, Any]
    columns: dict[str, Any]
    stated: tuple[Contribution, ...]


def table(chance: random.Random) -> Table:
    """Write a table of random contributions in a random dialect."""
    quoting = chance.choice(("double", "none"))
    separator = chance.choice(",;\t|" if quoting == "double" else ";\t|")
    encoding = chance.choice(ENCODINGS)
    decimal = chance.choice(("point", "comma"))
    mark = "." if decimal == "point" else ","
    grouping = chance.choice((None, "," if mark == "." else ".", " ", "'"))
    pattern = chance.choice(FORMATS)
    names = [name for name in NAMES if _can_hold(name, separator, quoting, encoding)]
    notes = [note for note in NOTES if _can_hold(note, separator, quoting, encoding)]
    stated = tuple(
        Contribution(
            key=f"K-{number}",
            party=chance.choice(names),
            score=Fraction(chance.randrange(10**7), chance.choice((1, 10, 1000))),
            note=chance.choice(notes),
            at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(10**7)),
        )
        for number in range(chance.randrange(1, 6))
    )
    above = chance.choice((0, 0, 2))
    headers = chance.choice((1, 1, 2, 3))
    columns = {"key": "id", "party": "who", "score": "mark", "at": "when", "note": "why"}
    head = list(columns.values())
    chance.shuffle(head)
    rows = [[f"Export {number}"] for number in range(above)]
    rows += [head, *(["text of " + name for name in head] for _ in range(headers - 1))]
    order = [
        {"id": "key", "who": "party", "mark": "score", "when": "at", "why": "note"}[name]
        for name in head
    ]
    for each in stated:
        cells = {
            "key": each.key,
            "party": each.party,
            "note": each.note,
            "score": _number(Fraction(each.score or 0), mark, grouping),
            "at": each.at.strftime(pattern) if each.at else "",
        }
        rows.append([cells[name] for name in order])
    end = chance.choice(("\n", "\r\n"))
    text = end.join(_line(row, separator, quoting, chance) for row in rows)
    text += chance.choice(("", end))
    declared = {
        "separator": separator,
        "quoting": quoting,
        "encoding": encoding,
        "above": above,
        "header_rows": headers,
        "leave_out": [],
    }
    mapped = {
        **columns,
        "at": {"column": "when", "format": pattern},
        "decimal": decimal,
        "zone": "Z",
        **({} if grouping is None else {"grouping": grouping}),
    }
    return Table(content=text.encode(encoding), file=declared, columns=mapped, stated=stated)


def _can_hold(name: str, separator: str, quoting: str, encoding: str) -> bool:
    try:
        name.encode(encoding)
    except UnicodeEncodeError:
        return False
    return quoting == "double" or not any(mark in name for mark in (separator, "\n"))


def _number(exact: Fraction, mark: str, grouping: str | None) -> str:
    """Write *exact*, which has at most three decimals, digit by digit."""
    thousandths = exact.numerator * 1000 // exact.denominator
    whole, rest = divmod(thousandths, 1000)
    digits = str(whole)
    if grouping is not None:
        parts = []
        while len(digits) > 3:
            parts.insert(0, digits[-3:])
            digits = digits[:-3]
        digits = grouping.join([digits, *parts])
    decimals = f"{rest:03d}".rstrip("0")
    return digits + (mark + decimals if decimals else "")


def _line(row: list[str], separator: str, quoting: str, chance: random.Random) -> str:
    if quoting == "none":
        return separator.join(row)
    cells = [
        '"' + cell.replace('"', '""') + '"'
        if any(mark in cell for mark in (separator, '"', "\n")) or chance.random() < 0.2
        else cell
        for cell in row
    ]
    return separator.join(cells)


def changed(table_: Table, chance: random.Random) -> Table:
    """Return the same table with one of its declarations changed."""
    name = chance.choice(DECLARATIONS)
    file, columns = dict(table_.file), dict(table_.columns)
    match name:
        case "separator":
            file[name] = chance.choice([mark for mark in ",;\t|" if mark != file[name]])
        case "quoting":
            file[name] = "none" if file[name] == "double" else "double"
        case "encoding":
            file[name] = chance.choice([each for each in ENCODINGS if each != file[name]])
        case "header_rows":
            file[name] = chance.choice([each for each in (1, 2, 3) if each != file[name]])
        case "above":
            file[name] = chance.choice([each for each in (0, 1, 2) if each != file[name]])
        case "decimal":
            columns[name] = "comma" if columns[name] == "point" else "point"
        case _:
            others = [mark for mark in (",", ".", " ", "'") if mark != columns.get(name)]
            columns[name] = chance.choice(others)
    return evolve(table_, file=file, columns=columns)


def read(table_: Table, folder: Path) -> tuple[Contribution, ...] | str:
    """Read a table by its declarations; the name of the error where it is refused."""
    path = folder / "table.csv"
    path.write_bytes(table_.content)
    data = {"campaign": wire.to_data(CAMPAIGN), "file": table_.file, "columns": table_.columns}
    try:
        plan = wire.from_data(data, Plan)
        with contributions(str(path), plan) as rows:
            found = list(rows.rows)
    except C2bError as error:
        return f"{type(error).__name__}: {error}"
    if all(isinstance(row, Contribution) for row in found):
        return tuple(row for row in found if isinstance(row, Contribution))
    return "\n".join(str(row) for row in found if not isinstance(row, Contribution))


def check(number: int, seed: int, folder: Path) -> str:
    """Check one table, and return what became of its changed declaration.

    Raises:
        AssertionError: It is not read back exactly, or is read differently.
    """
    chance = random.Random(f"{seed} {number}")  # noqa: S311 - tests need no secret
    written = table(chance)
    found = read(written, folder)
    if found != written.stated:
        raise AssertionError(f"table {number}: {written}\n{found}")
    other = changed(written, chance)
    again = read(other, folder)
    if isinstance(again, str):
        return "refused"
    if again != written.stated:
        raise AssertionError(f"table {number}: {other}\n{again}")
    return "same"


def main() -> None:
    """Check tables and print how many changed declarations were refused."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = Counter(check(number, given.seed, Path(folder)) for number in range(given.tables))
    print(f"tables read back exactly: {given.tables}; one declaration changed: {dict(results)}")


if __name__ == "__main__":
    main()
