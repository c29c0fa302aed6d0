"""Widths of text: an upper estimate for common sans-serif fonts, and lines broken by it."""

from __future__ import annotations

# Widths of DejaVu Sans, the widest of the fonts that a drawing asks for, in thousandths of its
# size and rounded up; a character that is not listed counts as a full square.
_BY_WIDTH = {
    200: "\u202f",
    300: "'IijlÌÍÎÏìíîïĨĩĪīĬĭĮįİıĴĵĺļł",
    350: " ,./:;\\|\u00a0¦·‘’",
    400: "()-[]ftľţťŧſ",
    450: "!r¡²³¹ŕŗř",
    500: '"*_`§¨ª¯°´¸º–',
    550: "?csz¿çćĉċčśŝşšźżž“”",
    600: "FLkvxyýÿĳķĸĹĻĽŁŷ•",
    650: "$0123456789EPSTYabdeghnopqu{}¢£¤¥«µ¶»€"
    "ÈÉÊËÝÞßàáâãäåèéêëðñòóôõöøùúûüþāăąďđĒĔĖĘęěĚēĕėĝğġģĥńņňōŏőŚŜŞŠŢŤũūŭůűųŸ",
    700: "ABCKRVXZÀÁÂÃÄÅÇĀĂĄĆĈĊČĶŔŖŘŹŻŽ",
    750: "NUÑÙÚÛÜŃŅŇŨŪŬŮŰŲ",
    800: "&DGHOQÐÒÓÔÕÖØĎĐĜĞĠĢĤŌŎŐ",
    850: "#+<=>^w~¬±×÷ŵ→←≠−",
    900: "M",
}
_WIDTHS = {character: width for width, characters in _BY_WIDTH.items() for character in characters}
_SQUARE, _WIDE = 1000, 1200
_FIRST_WIDE = 0x1100  # scripts from here on may be wider than a square of Latin type
_BOLD = 1.16  # how much wider bold type is
_CUT = "…"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """An upper estimate of the width of *text* in type of *size*, in the unit of *size*."""
    total = sum(_WIDTHS.get(character) or _other(character) for character in text)
    return total * size * (_BOLD if bold else 1.0) / 1000


def _other(character: str) -> int:
    return _SQUARE if ord(character) < _FIRST_WIDE or "\u2000" <= character <= "\u20ff" else _WIDE


def wrapped(
    text: str, room: float, size: float, *, bold: bool = False, most: int = 6
) -> tuple[str, ...]:
    """Return *text* in lines that are no wider than *room*; of more than *most* lines the first.

    Lines break at spaces; a word that is wider than a line breaks within itself. What is cut off
    is marked by an ellipsis.
    """
    lines, line = list[str](), ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= room:
            line = longer
            continue
        lines += [line] if line else []
        *full, line = _broken(word, room, size, bold=bold)
        lines += full
        if len(lines) > most:
            break
    lines.append(line)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _cut(lines[most - 1], room, size, bold=bold))


def _broken(word: str, room: float, size: float, *, bold: bool) -> list[str]:
    """Return *word* in pieces of at most *room*, each of one character at least."""
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character, size, bold=bold) > room:
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


def _cut(line: str, room: float, size: float, *, bold: bool) -> str:
    """Return *line* with an ellipsis, shortened until both fit."""
    kept = line
    while kept and text_width(kept + _CUT, size, bold=bold) > room:
        kept = kept[:-1]
    return kept.rstrip() + _CUT
