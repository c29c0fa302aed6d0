"""A suggestion of a mapping for a table, which a person reads and corrects.

What the table does not prove stands as ``?``, which no run accepts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from c2b.wire.spreadsheet.currency_sign import codes_of
from c2b.wire.spreadsheet.zone import known_zone

OPEN = "?"
_WORDS = {
    "key": "assignmentid responseid submissionid orderid recordid respondentid identifiant id "
    "reference référence clé numéro number key",
    "party": "workerid worker participantid participant prolificpid respondent freelancer user "
    "userid username email contributeur contributrice participante nom name party who pseudo",
    "at": "submittime submitted submittedat completedat completed enddate date datetime timestamp "
    "soumis terminé remis créé created",
    "value": "reward amount price pay payment total earnings montant rémunération prix gain value",
    "seconds": "duration timetaken worktimeinseconds durationinseconds temps durée seconds "
    "secondes",
    "decision": "assignmentstatus status state statut état décision decision approval",
    "score": "score note rating quality qualité",
    "note": "feedback requesterfeedback comment commentaire remarque motif",
}
_FORMATS = (
    *("%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S", "%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S"),
    *("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%Y/%m/%d %H:%M:%S"),
    *("%d/%m/%Y %I:%M %p", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %I:%M:%S %p"),
)
_JAVA = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{2} [0-9:]{8} (\S+) [0-9]{4}")
_ACCEPTED = frozenset(("approved", "accepted", "paid", "acceptée", "accepté", "validé", "validée"))
_REJECTED = frozenset(("rejected", "refused", "refusée", "refusé", "rejeté", "rejetée", "declined"))
_MOST_WORDS = 12


def suggested_columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Return a mapping for a table, as plain data.

    Args:
        names: The names of the columns.
        rows: The first rows of the table.
    """
    found: dict[str, Any] = {}
    taken: set[int] = set()
    for fact, words in _WORDS.items():
        place = _place_of(words.split(), names, taken)
        if place is not None:
            taken.add(place)
            cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
            found[fact] = _column(fact, names, place, cells)
    found.setdefault("party", OPEN)
    texts = [cell.strip() for row in rows for cell in row]
    return found | _decimal(texts) | _zones(texts, found)


def _place_of(words: Sequence[str], names: Sequence[str], taken: set[int]) -> int | None:
    plain = [re.sub(r"[\W_]", "", name.casefold()) for name in names]
    for word in words:
        for place, name in enumerate(plain):
            if name == word and place not in taken:
                return place
    return None


def _column(fact: str, names: Sequence[str], place: int, cells: Sequence[str]) -> Any:
    column: dict[str, Any] = {"column": names[place]}
    if names.count(names[place]) > 1:
        column["nth"] = names[: place + 1].count(names[place])
    if fact == "value" and (currency := _currency(cells)):
        column["currency"] = currency
    if fact == "at" and (pattern := _format(cells)):
        column["format"] = pattern
    if fact == "seconds" and any(re.fullmatch(r"[0-9]+:[0-5][0-9]", cell) for cell in cells):
        column["duration"] = OPEN
    if fact == "decision":
        column["words"] = [_word(cell) for cell in dict.fromkeys(cells)][:_MOST_WORDS]
    return names[place] if len(column) == 1 else column


def _word(cell: str) -> dict[str, str]:
    if cell.casefold() in _ACCEPTED:
        return {"cell": cell, "means": "accepted"}
    return {"cell": cell, "means": "rejected"} if cell.casefold() in _REJECTED else {"cell": cell}


def _currency(cells: Sequence[str]) -> str | None:
    """Return the code that all signs of *cells* allow; None where each cell proves its own."""
    signs = {re.sub(r"[-+\u22120-9.,'’\s\u00a0\u202f]", "", cell) for cell in cells}
    if not signs or signs == {""}:
        return OPEN
    codes = [codes_of(sign) for sign in signs]
    return None if all(len(each) == 1 for each in codes) else OPEN


def _format(cells: Sequence[str]) -> str | None:
    """Return the form of the moments in *cells*; `OPEN` where several or none would do."""
    if all(_is_plain_moment(cell) for cell in cells):
        return None
    fits = [pattern for pattern in _FORMATS if all(_fits(cell, pattern) for cell in cells)]
    return fits[0] if len(fits) == 1 else OPEN


def _is_plain_moment(cell: str) -> bool:
    try:
        datetime.fromisoformat(cell)
    except ValueError:
        return _JAVA.fullmatch(cell) is not None
    return True


def _fits(cell: str, pattern: str) -> bool:
    try:
        datetime.strptime(cell, pattern)
    except ValueError:
        return False
    return True


def _decimal(cells: Sequence[str]) -> dict[str, str]:
    """Return the decimal mark that numbers prove, or that has to be stated."""
    numbers = [cell for cell in cells if re.fullmatch(r"\D{0,4}[0-9]+[.,][0-9]+\D{0,4}", cell)]
    marks = {mark for cell in numbers for mark in ".," if mark in cell}
    if not marks or all(_proves(cell) for cell in numbers):
        return {}
    return {"decimal": OPEN}


def _proves(cell: str) -> bool:
    match = re.search(r"([0-9]+)[.,]([0-9]+)", cell)
    return match is not None and (len(match[2]) != 3 or match[1].startswith("0"))


def _zones(cells: Sequence[str], found: dict[str, Any]) -> dict[str, Any]:
    """Return the zones that have to be stated: of abbreviations, or of the whole table."""
    names = {match[1] for cell in cells if (match := _JAVA.fullmatch(cell))}
    unknown = sorted(name for name in names if known_zone(name) is None)
    if unknown:
        return {"zones": [{"name": name, "means": OPEN} for name in unknown]}
    return {"zone": OPEN} if "at" in found and not names else {}
