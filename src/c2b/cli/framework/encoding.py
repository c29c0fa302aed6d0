"""Encoding: which characters the bytes of a text file stand for, and how many lines it has."""

from __future__ import annotations

import codecs
from pathlib import Path

from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.text import Text

_CHUNK = 1 << 20
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WINDOWS = "cp1252"
_UNUSED = frozenset(b"\x81\x8d\x8f\x90\x9d")  # by Windows-1252; Latin-1 has controls there


@frozen
class Encoding:
    """What a text file is written in.

    Attributes:
        name: As Python calls it.
        lines: How many lines the file has, about.
    """

    name: str
    lines: int


def encoding_of(path: Path, stated: str | None = None) -> Encoding:
    """What *path* is written in: as *stated*, else as its bytes show.

    Raises:
        InvalidValueError: A stated encoding that is unknown, or that the bytes contradict.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(4)
    marked = next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)
    name = stated or marked or "utf-8"
    try:
        return Encoding(name, _count(path, name))
    except LookupError:
        raise InvalidValueError("encoding", _KNOWN, name, _NAME_IT) from None
    except UnicodeDecodeError:
        if stated or marked:
            raise InvalidValueError("encoding", _FITS.fill(name=name), path.name, _SAVE) from None
    latin = "latin-1" if _has_unused(path) else _WINDOWS
    return Encoding(latin, _count(path, latin))


def _count(path: Path, name: str) -> int:
    """The lines of *path*, which is read to its end as *name*.

    Raises:
        LookupError: An unknown encoding.
        UnicodeDecodeError: Another one.
    """
    decoder, lines = codecs.getincrementaldecoder(name)(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            lines += decoder.decode(chunk).count("\n")
    decoder.decode(b"", final=True)
    return lines


def _has_unused(path: Path) -> bool:
    with path.open("rb") as file:
        return any(not _UNUSED.isdisjoint(chunk) for chunk in iter(lambda: file.read(_CHUNK), b""))


_KNOWN = Text(en="an encoding that Python knows", fr="un codage que Python connaît")
_NAME_IT = Text(en="write utf-8 or latin-1", fr="écrivez utf-8 ou latin-1")
_FITS = Text(en="a file in {name}", fr="un fichier en {name}")
_SAVE = Text(
    en="correct the encoding, or save the file as UTF-8",
    fr="corrigez le codage, ou enregistrez le fichier en UTF-8",
)
