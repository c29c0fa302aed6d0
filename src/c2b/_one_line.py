"""Text from outside made harmless where it is shown: one line without invisible characters.

A name with a line break could forge a line of a statement, and a character that turns the
direction of writing could show digits in another order.
"""

from __future__ import annotations

_SPACES = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HALVES = (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_REPLACED = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *_DIRECTIONS, *_HALVES), "\ufffd")
_TABLE = _REPLACED | dict.fromkeys(_SPACES, " ")


def one_line(text: str) -> str:
    r"""Return *text* with spaces for its line breaks and ``\ufffd`` for invisible characters.

    These are control characters, marks of the direction of writing, and halves of surrogates.

    >>> one_line("Ana\nPaid to date: 0.00")
    'Ana Paid to date: 0.00'
    """
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)
