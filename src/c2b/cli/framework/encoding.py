"""The encoding of a text file, and the number of its lines."""

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
_UNUSED = frozenset(b"\x81\x8d\x8f\x90\x9d")  # no characters in Windows-1252, controls in Latin-1


@frozen
class Encoding:
    """The encoding of a text file.

    Attributes:
        name: The name of the encoding in Python.
        lines: The number of line feeds in the file.
    """

    name: str
    lines: int


def encoding_of(path: Path, stated: str | None = None) -> Encoding:
    """Return the encoding of the file *path*: the one *stated*, else the one its bytes show.

    Raises:
        InvalidValueError: The stated encoding is unknown, or the bytes contradict it.
        OSError: The file cannot be read.
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
    """Count the lines of the file *path*, which is read to its end in the encoding *name*.

    Raises:
        LookupError: The encoding is unknown.
        UnicodeDecodeError: The file has another encoding.
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


_KNOWN = Text(en="an encoding that Python knows", fr="un encodage que Python connaît")
_NAME_IT = Text(en="write utf-8 or latin-1", fr="écrivez utf-8 ou latin-1")
_FITS = Text(en="a file in {name}", fr="un fichier en {name}")
_SAVE = Text(
    en="correct the encoding, or save the file as UTF-8",
    fr="corrigez l’encodage, ou enregistrez le fichier en UTF-8",
)
