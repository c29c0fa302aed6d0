"""The columns of a table of answers, with their headers in English and French."""

from __future__ import annotations

from attrs import frozen

from c2b.cases.table.field import FIELDS
from c2b.paradigms.lenses import LENSES
from c2b.teaching.marking.words import plain
from c2b.text import Text


@frozen(kw_only=True)
class TableColumn:
    """One column.

    Attributes:
        name: The name in plain data.
        head: The header of the column.
        also: Other headers that are understood.
    """

    name: str
    head: Text
    also: tuple[str, ...] = ()


STUDENT, CASE, LEG, REASON = "student", "case", "leg", "reason"
_ANSWER = "answer_"  # before the id of a lens

_LEADING = (
    TableColumn(
        name=STUDENT,
        head=Text(en="Student", fr="Étudiant"),
        also=("Étudiante", "Élève", "Nom", "Name"),
    ),
    TableColumn(
        name=CASE, head=Text(en="Case", fr="Cas"), also=("case_id", "N°", "Numéro", "Number")
    ),
    TableColumn(name=LEG, head=Text(en="Leg", fr="Flux"), also=("Prestation",)),
)
SHOWN = (
    TableColumn(name="title", head=Text(en="Title", fr="Intitulé"), also=("Titre",)),
    TableColumn(name="provider", head=Text(en="Who gives", fr="Qui apporte"), also=("provider",)),
    TableColumn(
        name="recipient", head=Text(en="Who receives", fr="Qui reçoit"), also=("recipient",)
    ),
    TableColumn(name="value", head=Text(en="What is given", fr="Ce qui est apporté")),
    TableColumn(name="counterpart", head=Text(en="In return", fr="En retour")),
)
KNOWN = TableColumn(name="known", head=Text(en="Known facts", fr="Faits connus"))
FACTS = (
    TableColumn(
        name="provider_capacity",
        head=Text(en="Capacity of who gives", fr="Qualité de qui apporte"),
        also=("provider_capacity",),
    ),
    TableColumn(
        name="recipient_capacity",
        head=Text(en="Capacity of who receives", fr="Qualité de qui reçoit"),
        also=("recipient_capacity",),
    ),
    TableColumn(
        name="dependence",
        head=Text(en="Who works under authority", fr="Qui travaille sous autorité"),
        also=("dependence", "Subordination"),
    ),
    TableColumn(
        name="proposer", head=Text(en="Who proposes", fr="Qui propose"), also=("proposer",)
    ),
    TableColumn(name="payment", head=Text(en="Who pays", fr="Qui paie"), also=("payment",)),
    TableColumn(
        name="terms_set_by",
        head=Text(en="Who sets the terms", fr="Qui fixe les conditions"),
        also=("terms_set_by",),
    ),
    TableColumn(
        name="value_kind",
        head=Text(en="Does a value pass?", fr="Une valeur passe-t-elle ?"),
        also=("value_kind",),
    ),
)
_EXPECTED = {"value": "expected"}  # headers of the project's own tables
ANSWERS = tuple(
    TableColumn(
        name=_ANSWER + lens.id,
        head=Text(en="Label: {lens}", fr="Qualification : {lens}").fill(lens=lens.short),
        also=(_EXPECTED.get(lens.id, f"expected_{lens.id}"),),
    )
    for lens in LENSES
)
_LAST = (
    TableColumn(
        name=REASON,
        head=Text(en="Deciding fact", fr="Fait décisif"),
        also=("Fait qui décide", "Raison", "Reason"),
    ),
)
COLUMNS = (*_LEADING, *SHOWN, KNOWN, *FACTS, *ANSWERS, *_LAST)
TEMPLATE = (*_LEADING, *SHOWN, KNOWN, *ANSWERS, *_LAST)
OWN_TEMPLATE = (*_LEADING, *SHOWN[1:], *FACTS, *ANSWERS, *_LAST)
IGNORED = "ignored"
EXAMPLE = Text(en="(example)", fr="(exemple)")  # in place of a student


def _by_header() -> dict[str, str]:
    known = {plain(name): IGNORED for name in FIELDS}
    for column in COLUMNS:
        for head in (column.name, column.head.en, column.head.fr, *column.also):
            known[plain(head)] = column.name
    return known


BY_HEADER = _by_header()
"""The name of each column by its header; fields of the project's own tables may be there."""


def lens_of(column: str) -> str | None:
    """The id of the lens that *column* asks for; None where it asks for none."""
    return column.removeprefix(_ANSWER) if column.startswith(_ANSWER) else None
