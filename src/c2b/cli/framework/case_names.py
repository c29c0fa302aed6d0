"""Cases by number, company or title, and exchanges by such a name or from a file."""

from __future__ import annotations

import re

from c2b import wire
from c2b.cases import Case, find, get
from c2b.cli.framework.input_files import exists, read_data
from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.text import Text

_MOST_LISTED = 8


def is_file(name: str) -> bool:
    """Whether *name* means a file: it exists, or is written as only files are."""
    return exists(name) or bool(re.search(r"[/\\\0]|\.json$", name, re.IGNORECASE))


def case_named(name: str) -> Case:
    """The case with the number *name*, or the one whose company or title has *name* in it.

    Raises:
        InvalidValueError: There is none, or several.
    """
    if re.fullmatch(r"[Ss]\d+", name):
        return get(name.upper())
    found = find(name=name) if name.strip() else ()
    if len(found) == 1:
        return found[0]
    if not found:
        raise InvalidValueError(_CASE, _A_NAME, name, _LIST_THEM)
    listed = (_LISTED.fill(id=each.id, company=each.company_name) for each in found)
    cases = Text.join(tuple(listed)[:_MOST_LISTED], _COMMA)
    raise InvalidValueError(_CASE, _ONE_CASE, name, _CHOOSE.fill(cases=cases))


def exchanges_named(name: str) -> tuple[Exchange, ...]:
    """The exchanges in the file *name*, or that of the case of that name.

    Raises:
        InvalidValueError: There is no such case, or the file cannot be read.
        InvalidDocumentError: The file has faults.
    """
    if is_file(name):
        return wire.exchanges_from(read_data(name))
    return (case_named(name).exchange,)


CASE_OR_FILE = Text(
    en="The number of a case, such as S24, or a part of its company or title; or a JSON file, or - "
    "for standard input.",
    fr="Le numéro d’un cas, comme S24, ou une partie du nom de l’entreprise ou du titre ; ou un "
    "fichier JSON, ou - pour l’entrée standard.",
)
CASE_OR_FILE_VALUE = Text(en="CASE|FILE|-", fr="CAS|FICHIER|-")
_CASE = Text(en="case", fr="cas")
_A_NAME = Text(
    en="the number of a case, a part of its company or title, or a file",
    fr="le numéro d’un cas, une partie du nom de l’entreprise ou du titre, ou un fichier",
)
_LIST_THEM = Text(
    en="there is none of that name: 'c2b cases' lists the cases",
    fr="aucun ne porte ce nom : « c2b cases » énumère les cas",
)
_ONE_CASE = Text(en="a name that one case has", fr="un nom que porte un seul cas")
_LISTED = Text(en="{id} ({company})", fr="{id} ({company})")
_COMMA = Text(en=", ", fr=", ")
_CHOOSE = Text(en="choose among {cases}", fr="choisissez parmi {cases}")
