"""The reading of files: the data of a JSON file or of standard input, or a refusal."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from c2b import wire
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text

STANDARD_INPUT = "-"
LARGEST = 1 << 28  # bytes of a file that is read whole, 256 MiB: some files have no end
_PART = 1 << 20
_MARK = b"\xef\xbb\xbf"  # the byte order mark that some editors put before UTF-8


def read_data(name: str) -> Any:
    """Read the plain data of the JSON file *name*.

    Raises:
        InvalidValueError: The file cannot be read.
        InvalidDocumentError: The file is not JSON.
    """
    return parse(read_bytes(name))


def parse(content: bytes) -> Any:
    """The plain data of a JSON text.

    Raises:
        InvalidDocumentError: The text is not JSON.
    """
    return wire.parse_data(content.removeprefix(_MARK))


@contextmanager
def in_file(name: str) -> Generator[None]:
    """Name the file in the faults of what is read from it, where a command reads several files.

    Raises:
        InvalidDocumentError: The faults, each with the name of the file before its place.
    """
    try:
        yield
    except InvalidDocumentError as error:
        faults = [
            Fault(_IN_FILE.fill(name=name, where=where), *rest)
            for where, *rest in (fault.args for fault in error.faults)
        ]
        raise InvalidDocumentError(faults) from None


def exists(name: str) -> bool:
    """Whether *name* is standard input or a file that exists."""
    try:
        return name == STANDARD_INPUT or Path(name).exists()
    except (OSError, ValueError):  # for instance, the name is too long
        return False


def read_bytes(name: str) -> bytes:
    """The bytes of the file *name*, or of standard input.

    Raises:
        InvalidValueError: The file cannot be read.
    """
    try:
        if name == STANDARD_INPUT:
            content = _read(sys.stdin.buffer) if sys.stdin is not None else b""
        else:
            refuse_pipe(Path(name))
            with Path(name).open("rb") as file:
                content = _read(file)
    except (OSError, ValueError) as error:
        raise refuse_name(name, error) from None
    if len(content) > LARGEST:
        raise InvalidValueError("c2b", _SMALLER.fill(most=LARGEST >> 20), name, _IN_PARTS)
    return content


def _read(file: IO[bytes]) -> bytes:
    """Return what *file* holds, or a little more than is allowed, read in parts."""
    parts: list[bytes] = []
    left = LARGEST + 1
    while left > 0 and (part := file.read(min(left, _PART))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def refuse_pipe(path: Path) -> None:
    """Refuse a named pipe, which waits for ever where no program writes into it.

    Raises:
        InvalidValueError: The file *path* is a named pipe; one that a shell opened is none.
    """
    if path.is_fifo() and not path.is_relative_to("/dev/fd") and path != Path("/dev/stdin"):
        raise InvalidValueError("c2b", _A_FILE, str(path), _NO_PIPE)


def refuse_irregular(path: Path) -> None:
    """Refuse a pipe or a device for what is read more than once, such as a table.

    Raises:
        InvalidValueError: The file *path* is there and is neither a file nor a folder.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise InvalidValueError("c2b", _A_FILE, str(path), _NO_DEVICE)


def refuse_name(
    name: str, error: OSError | ValueError, *, written: bool = False
) -> InvalidValueError:
    """Return the error for the file *name*, which the system did not let the command use."""
    return InvalidValueError("c2b", _TO_WRITE if written else _A_FILE, name, _hint(error))


def _hint(error: OSError | ValueError) -> Text:
    for kind, hint in _HINTS.items():
        if isinstance(error, kind):
            return hint
    return _THE_SYSTEM.fill(reason=getattr(error, "strerror", None) or error)


_IN_FILE = Text(en="{name}, {where}", fr="{name}, {where}")
_NO_PIPE = Text(
    en="this is a pipe: save what it gives as a file, or read it as standard input with -",
    fr="c’est un tube\u00a0: enregistrez son contenu dans un fichier, ou lisez-le par l’entrée "
    "standard avec -",
)
_NO_DEVICE = Text(
    en="this is a pipe or a device: save what it gives as a file",
    fr="c’est un tube ou un périphérique\u00a0: enregistrez son contenu dans un fichier",
)
_SMALLER = Text(en="a file of at most {most} MiB", fr="un fichier de {most} Mio au plus")
_IN_PARTS = Text(
    en="divide it into smaller files; a device has no end",
    fr="divisez-le en fichiers plus petits\u00a0; un périphérique n’a pas de fin",
)
_A_FILE = Text(
    en="a file that can be read, or - for standard input",
    fr="un fichier lisible, ou - pour l’entrée standard",
)
_TO_WRITE = Text(
    en="a file that can be written, or a pipe that a program reads",
    fr="un fichier où l’on peut écrire, ou un tube qu’un programme lit",
)
_HINTS: dict[type[Exception], Text] = {
    FileNotFoundError: Text(
        en="no file has that name: check the name and the folder",
        fr="aucun fichier ne porte ce nom\u00a0: vérifiez le nom et le dossier",
    ),
    IsADirectoryError: Text(
        en="that is a folder: name a file in it",
        fr="c’est un dossier\u00a0: nommez un fichier qu’il contient",
    ),
    PermissionError: Text(
        en="you may not use this file: ask for the permission, or copy the file",
        fr="vous n’avez pas le droit d’utiliser ce fichier\u00a0: demandez-le, ou copiez le "
        "fichier",
    ),
}
_THE_SYSTEM = Text(en="the system reports: {reason}", fr="réponse du système\u00a0: {reason}")
