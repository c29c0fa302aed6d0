"""Write src/c2b/models/_iso4217.py from a table of ISO 4217 codes.

    python tools/make_iso4217.py codes-all.csv > src/c2b/models/_iso4217.py

The table has the columns AlphabeticCode, MinorUnit and WithdrawalDate, one row a country; it is
the list published under the name currency-codes (public domain). A withdrawn code keeps the
exponent that it had: the table says it, or `HAD` does, from the lists of the time.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable

# Withdrawn codes whose exponent the table leaves out and which was not 2.
HAD = {
    "ADP": 0, "BEF": 0, "BYB": 0, "BYR": 0, "ESP": 0, "GRD": 0, "ITL": 0, "LUF": 0,
    "MGF": 0, "PTE": 0, "ROL": 0, "TPE": 0, "TRL": 0, "ECS": 0,
}  # fmt: skip
NO_MONEY = {"XEU": None, "XFO": None, "XFU": None, "XRE": None}


def main(path: str) -> None:
    """Read *path* and print the module."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["AlphabeticCode"]]
    print(module(rows), end="")


def module(rows: Iterable[dict[str, str]]) -> str:
    """The text of the module."""
    current: dict[str, str] = {}
    withdrawn: dict[str, str] = {}
    for row in rows:
        code = row["AlphabeticCode"]
        if not row["WithdrawalDate"]:
            current[code] = row["MinorUnit"]
        else:
            withdrawn[code] = max(withdrawn.get(code, ""), row["WithdrawalDate"])
    lines = [_HEAD, "CURRENT: dict[str, int | None] = {"]
    lines += [f'    "{code}": {_exponent(current[code])},' for code in sorted(current)]
    lines += ["}", "", "WITHDRAWN: dict[str, tuple[int | None, str]] = {"]
    for code in sorted(set(withdrawn) - set(current)):
        exponent = NO_MONEY[code] if code in NO_MONEY else HAD.get(code, 2)
        lines.append(f'    "{code}": ({exponent}, "{withdrawn[code]}"),')
    return "\n".join([*lines, "}", ""])


def _exponent(minor_unit: str) -> int | None:
    return int(minor_unit) if minor_unit.isdigit() else None


_HEAD = '''"""ISO 4217 codes and their exponents. Written by tools/make_iso4217.py.

`CURRENT` has None where a code has no minor unit (gold, test codes). `WITHDRAWN` keeps the
exponent that a code had, and when it ended.
"""
'''

if __name__ == "__main__":
    main(*sys.argv[1:])
