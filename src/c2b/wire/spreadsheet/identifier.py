"""The names and keys that cells state, without characters that nobody sees."""

from __future__ import annotations

import unicodedata

from c2b.text import Text
from c2b.wire.fault import refused

TOTALS = frozenset(
    (
        *("total", "totals", "totaux", "grand total", "total général", "subtotal", "sous-total"),
        *("sum", "somme", "summe", "gesamt", "suma", "average", "mean", "moyenne"),
    )
)
_JOINERS = "\u200c\u200d"  # letters of Persian, Hindi and emoji are joined by these
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def identifier(cell: str, *, drop: bool) -> str:
    """Return the name or key in *cell*, in the composed form of Unicode (NFC).

    Args:
        cell: The cell, without spaces around its text.
        drop: Whether invisible characters are dropped; else they are refused.

    Raises:
        Fault: *cell* has an invisible character, or nothing else.
    """
    if cell.isascii() and cell.isprintable():
        return str(cell)
    unseen = [place for place, mark in enumerate(cell) if _is_unseen(cell, place, mark)]
    if unseen and not drop:
        number = f"U+{ord(cell[unseen[0]]):04X}"
        raise refused(_VISIBLE.fill(number=number), cell, _DROP)
    seen = "".join(mark for place, mark in enumerate(cell) if place not in set(unseen)).strip()
    if not seen:
        raise refused(_SOME, cell, _FILL_IN)
    return unicodedata.normalize("NFC", seen)


def no_total(cell: str, column: str) -> None:
    """Refuse a *cell* of *column* that is the word for a total, such as ``Total:``.

    Raises:
        Fault: It is such a word.
    """
    if is_total(cell):
        raise refused(_NO_TOTAL, cell, _SAY_LEFT_OUT.fill(column=column, word=cell))


def is_total(cell: str) -> bool:
    """Whether *cell* is the word for a total."""
    return cell.rstrip(" :\u00a0").casefold() in TOTALS


def _is_unseen(cell: str, place: int, mark: str) -> bool:
    if unicodedata.category(mark) not in _UNSEEN:
        return False
    around = cell[place - 1 : place] + cell[place + 1 : place + 2]
    joins = mark in _JOINERS and len(around) == 2 and not any(map(str.isascii, around))
    return not joins


_VISIBLE = Text(
    en="characters that can be seen (not {number})", fr="des caractères visibles (pas {number})"
)
_DROP = Text(
    en='correct the cell, or write "invisible": true in "columns" to drop such characters',
    fr='corrigez la cellule, ou écrivez "invisible": true dans "columns" pour les retirer',
)
_NO_TOTAL = Text(en="a contribution, and no total", fr="une contribution, et non un total")
_SAY_LEFT_OUT = Text(
    en='leave it out by "leave_out": [{{"column": "{column}", "word": "{word}"}}] in "file" '
    "([] if this is a contribution)",
    fr='écartez-la par "leave_out": [{{"column": "{column}", "word": "{word}"}}] dans '
    '"file" ([] si c’est une contribution)',
)
_SOME = Text(en="a name", fr="un nom")
_FILL_IN = Text(en="fill in the cell", fr="remplissez la cellule")
