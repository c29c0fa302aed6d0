"""The encoding of a text file, declared or proved, and the number of its lines."""

from __future__ import annotations

import codecs
from pathlib import Path

from attrs import frozen

from c2b.cli.framework.input_files import refuse_irregular
from c2b.errors import InvalidValueError
from c2b.text import Text

_CHUNK = 1 << 20
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_LIKELY = "cp1252"
_CONTROLS = "".join(map(chr, range(0x80, 0xA0)))  # no text has them; another encoding would


@frozen
class Encoding:
    """The encoding of a text file.

    Attributes:
        name: The name of the encoding in Python.
        lines: The number of line feeds in the file.
        quotes: Whether there is a double quote in the file.
    """

    name: str
    lines: int
    quotes: bool = True


def encoding_of(path: Path, stated: str | None = None) -> Encoding:
    """Return the encoding of the file *path*: the one *stated*, else the one its bytes prove.

    A byte order mark proves one; without it the text is UTF-8 or is refused.

    Raises:
        InvalidValueError: The encoding is unknown, the bytes contradict it, or the file is a pipe
            or a device, which can be read once only.
        OSError: The file cannot be read.
    """
    refuse_irregular(path)
    with path.open("rb") as file:
        head = file.read(4)
    marked = next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)
    name = stated or marked or "utf-8"
    try:
        "".encode(name)
    except (LookupError, ValueError):
        raise InvalidValueError("file.encoding", _KNOWN, name, _NAME_IT) from None
    if marked is not None and _normal(name) not in (_normal(marked), "utf-8"):
        raise InvalidValueError("file.encoding", _FITS.fill(name=marked), name, _DROP)
    if marked == "utf-8-sig":
        name = marked
    return _checked(path, name)


def _normal(name: str) -> str:
    return codecs.lookup(name).name.removesuffix("-sig")


def _checked(path: Path, name: str) -> Encoding:
    """Decode the file *path* to its end, and count its lines."""
    decoder, lines, quotes, ascii_only = codecs.getincrementaldecoder(name)(), 0, False, True
    with path.open("rb") as file:
        chunk = b"-"
        while chunk:
            chunk = file.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                raise _undecodable(lines, error, name) from None
            if not text.isascii():
                ascii_only = False
                if not set(text).isdisjoint(_CONTROLS):
                    raise _control(lines, text, name)
            lines += text.count("\n")
            quotes = quotes or '"' in text
    if not ascii_only and _normal(name) not in _UNICODE and _is_utf_8(path):
        raise InvalidValueError("file.encoding", _FITS.fill(name="utf-8"), name, _SAY_UTF_8)
    return Encoding(name, lines, quotes)


_UNICODE = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


def _is_utf_8(path: Path) -> bool:
    """Whether the bytes of *path*, some of which are not ASCII, are UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _undecodable(lines: int, error: UnicodeDecodeError, name: str) -> InvalidValueError:
    before, byte = bytes(error.object[: error.start]), bytes(error.object[error.start :][:1])
    start, end = before.rfind(b"\n") + 1, bytes(error.object).find(b"\n", error.start)
    line = bytes(error.object[start : end if end >= 0 else len(error.object)])
    place = _LINE.fill(line=lines + before.count(b"\n") + 1)
    shown = line.decode(_LIKELY, errors="replace").strip()
    hint = _SAY_LIKELY.fill(shown=shown[:60])
    return InvalidValueError(place, _FITS.fill(name=name), f"0x{byte.hex().upper()}", hint)


def _control(lines: int, text: str, name: str) -> InvalidValueError:
    first = min(text.index(mark) for mark in set(text) & set(_CONTROLS))
    place = _LINE.fill(line=lines + text.count("\n", 0, first) + 1)
    return InvalidValueError(place, _FITS.fill(name=name), text[first], _OTHER)


_LINE = Text(en="line {line}", fr="ligne {line}")
_KNOWN = Text(en="an encoding that Python knows", fr="un encodage que Python connaît")
_NAME_IT = Text(
    en='write "encoding": "utf-8" or "windows-1252" in "file"',
    fr='écrivez "encoding": "utf-8" ou "windows-1252" dans "file"',
)
_FITS = Text(en="text in {name}", fr="un texte en {name}")
_DROP = Text(
    en="leave it out: the byte order mark states the encoding",
    fr="retirez-le\u00a0: la marque d’ordre des octets indique l’encodage",
)
_SAY_UTF_8 = Text(
    en='all bytes are UTF-8: write "encoding": "utf-8" in "file"',
    fr='tous les octets sont de l’UTF-8\u00a0: écrivez "encoding": "utf-8" dans "file"',
)
_SAY_LIKELY = Text(
    en='correct the file, or write "encoding": "windows-1252" in "file" if this line is: {shown}',
    fr='corrigez le fichier, ou écrivez "encoding": "windows-1252" dans "file" si cette ligne '
    "est\u00a0: {shown}",
)
_OTHER = Text(
    en='write another "encoding" in "file", such as "windows-1252"',
    fr='écrivez un autre "encoding" dans "file", comme "windows-1252"',
)
