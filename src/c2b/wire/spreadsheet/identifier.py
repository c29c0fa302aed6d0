"""The names and keys that cells state, without characters that nobody sees."""

from __future__ import annotations

import unicodedata

from c2b.text import Text
from c2b.wire.fault import refused

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
_SOME = Text(en="a name", fr="un nom")
_FILL_IN = Text(en="fill in the cell", fr="remplissez la cellule")
