"""The names of files after parties, and the list of the files that the command wrote."""

from __future__ import annotations

import re
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from c2b.cli.framework.output_files import write_whole
from c2b.errors import InvalidValueError
from c2b.text import Text

LIST = ".c2b-statements"
_LONGEST = 100  # bytes of a name, so that an ending and a mark fit everywhere
_PLAIN = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_MARKED = re.compile(r".*-[0-9a-f]{8}")
_UNSAFE = re.compile(r"[^\w.-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def file_name(party: str) -> str:
    """Return the name of the files of *party*: it depends on the party alone, and on no other.

    A party of plain lower-case letters and digits keeps its name. Every other one gets a mark made
    from it, so that no two parties have one file, on systems that do not know capitals either.

    >>> file_name("w17"), file_name("Ana"), file_name("../ana")
    ('w17', 'Ana-dea210f0', 'ana-b70672d7')
    """
    if _PLAIN.fullmatch(party) and not (
        _RESERVED.fullmatch(party) or _MARKED.fullmatch(party) or len(party) > _LONGEST
    ):
        return party
    held = party.encode("utf-8", "surrogatepass")
    shown = _UNSAFE.sub("_", party).encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
    return f"{shown.strip('._-') or 'party'}-{sha256(held).hexdigest()[:8]}"


def claim(folder: Path, names: Collection[str]) -> None:
    """Claim *folder* for the files *names*, and list them in it, before they are written.

    A file that no earlier list names is never overwritten, nor is a link.

    Raises:
        InvalidValueError: Such a file is there, which is named, or two of the names are one.
        OSError: The system refuses to write there.
    """
    if len({name.casefold() for name in names}) < len(names):
        raise InvalidValueError(str(folder), _ONE_EACH, len(names), _OTHER_NAMES)
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / LIST
    own = set(listed.read_text("utf-8").splitlines()) if _is_file(listed) else set[str]()
    for name in sorted(names):
        path = folder / name
        if path.is_symlink() or (path.exists() and not (name in own and path.is_file())):
            raise InvalidValueError(str(folder), _OURS, name, _ANOTHER_FOLDER)
    write_whole(listed, "".join(f"{name}\n" for name in sorted(own | set(names))).encode())


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


_ONE_EACH = Text(en="one file for each party", fr="un fichier pour chaque partie")
_OTHER_NAMES = Text(
    en="two parties have one file name: give one of them another name",
    fr="deux parties ont le même nom de fichier\u00a0: donnez un autre nom à l’une d’elles",
)
_OURS = Text(
    en="a new folder, or one with statements of an earlier run",
    fr="un dossier neuf, ou celui des relevés d’une exécution précédente",
)
_ANOTHER_FOLDER = Text(
    en="this file was not written by c2b and stays as it is: name another folder",
    fr="ce fichier n’a pas été écrit par c2b et reste tel quel\u00a0: indiquez un autre dossier",
)
