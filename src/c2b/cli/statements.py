"""The files of statements, one for each party, as text and as plain data."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from c2b.cli.framework.input_files import refuse_name
from c2b.compensation import Line, Settlement, statement
from c2b.text import Language, Text

_LONGEST = 80
_UNSAFE = re.compile(r"[^\w.@+-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def write_statements(
    settlement: Settlement, left_out: Iterable[Line], folder: Path, language: Language
) -> int:
    """Write the statement of each party into *folder*, in *language*; return their number.

    A file is called after its party, as far as files can be; its ``.json`` has both languages.

    Raises:
        InvalidValueError: The system refuses to write there.
    """
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for line in left_out:
        lines[line.party].append(line)
    parties = tuple(dict.fromkeys((*settlement.parties, *lines)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for party, name in zip(parties, file_names(parties), strict=True):
            _write(folder / name, settlement, party, lines[party], language)
    except OSError as error:
        raise refuse_name(str(folder), error) from None
    return len(parties)


def _write(
    path: Path, settlement: Settlement, party: str, left_out: list[Line], language: Language
) -> None:
    told = statement(settlement, party)
    words = [_NOT_COUNTED.fill(key=line.key, reason=line.reason) for line in left_out]
    text = "\n".join([told.explain(language), *(each.in_language(language) for each in words)])
    data = {
        **told.to_data(),
        "left_out": [
            {
                "key": line.key,
                "status": line.status.value,
                "reason": {
                    "en": line.reason.in_language("en"),
                    "fr": line.reason.in_language("fr"),
                },
            }
            for line in left_out
        ],
    }
    in_json = json.dumps(data, ensure_ascii=False, indent=2)
    path.with_name(f"{path.name}.txt").write_text(f"{text}\n", encoding="utf-8")
    path.with_name(f"{path.name}.json").write_text(f"{in_json}\n", encoding="utf-8")


def file_names(parties: Iterable[str]) -> Iterator[str]:
    """Yield for each of *parties* a file name that any system takes, all of them different."""
    taken: set[str] = set()
    for party in parties:
        plain = _UNSAFE.sub("_", party)[:_LONGEST].strip("._") or "_"
        if _RESERVED.fullmatch(plain):
            plain = f"_{plain}"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.casefold())
        yield name


_NOT_COUNTED = Text(en="{key}: {reason}", fr="{key} : {reason}")
