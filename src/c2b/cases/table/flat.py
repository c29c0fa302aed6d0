"""The flat form of cases, a table with one row for each leg, in which users write their own.

`read_case` turns the rows of one case (plain data, as JSON gives it) into an exchange with the
labels that their author expects. Every bad cell is reported with its row and field; the other
rows are still read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from attrs import evolve, frozen

from c2b.cases.table.field import NONE, UNKNOWN, Row, RowFault, plain_row
from c2b.cases.table.linked import Rows, disagreements, miscounts
from c2b.cases.table.row import FlatLeg, faults_of, member, read_leg
from c2b.errors import InvalidValueError
from c2b.models.exchange import Composition, Exchange, Intermediary, IntermediaryRole
from c2b.models.leg import Leg
from c2b.models.party import Capacity, Party
from c2b.text import Text


@frozen(kw_only=True)
class FlatCase:
    """One case as its author wrote it.

    Attributes:
        id: The number or name that the author gave the case.
        exchange: The legs of the case; None where they could not be read as a whole.
        row: The number of the first row.
        legs: Each readable leg with its number, row number and labels.
        composite_label: The label that the author expects of the whole; None where there is none.
    """

    id: str
    exchange: Exchange | None
    row: int
    legs: tuple[FlatLeg, ...]
    composite_label: str | None


def rows_of(data: object) -> tuple[list[Any], list[RowFault]]:
    """Return the rows of a document: a list, or an object with a list under ``legs``."""
    rows: Any = cast(Row, data).get("legs", data) if isinstance(data, dict) else data
    if not isinstance(rows, list):
        return [], [of_table(_A_LIST, rows, _ONE_ROW)]
    read = [plain_row(row) for row in cast("Iterable[Any]", rows)]
    return read, [] if read else [of_table(_SOME_ROWS, _NONE_THERE, _ADD_ROWS)]


def of_table(expected: Text, got: object, hint: Text) -> RowFault:
    """Return a fault of the table as a whole."""
    return RowFault(row=0, case_id="", name="", expected=expected, got=got, hint=hint)


def read_case(case_id: str, rows: Rows) -> tuple[FlatCase, list[RowFault]]:
    """Read the rows of one case, each given with its number in the document."""
    faults: list[RowFault] = []
    legs: list[FlatLeg] = []
    for number, row in rows:
        leg, found = read_leg(number, row)
        faults += found
        legs += [] if leg is None else [leg]
    legs.sort(key=lambda leg: leg.number)
    whole = [] if faults else legs
    faults += disagreements(case_id, rows, legs) if whole else []
    exchange = None
    number, first = rows[0]
    if not faults:
        exchange, found = _read_exchange(case_id, rows[0], legs)
        faults += found
    faults += miscounts(case_id, rows, whole)
    label = first.get("composite_label")
    case = FlatCase(
        id=case_id, exchange=exchange, row=number, legs=tuple(legs), composite_label=label
    )
    return case, faults


def _read_exchange(
    case_id: str, first: tuple[int, Row], legs: list[FlatLeg]
) -> tuple[Exchange | None, list[RowFault]]:
    """The exchange of a case whose rows agree, or its faults."""
    number, row = first
    composition = Composition(row["composition"])
    parts = [flat.leg for flat in legs]
    for place, flat in enumerate(legs):
        if flat.leg.derives_from is not None:
            received = parts[flat.leg.derives_from - 1].recipient
            try:
                parts[place] = _joined(flat.leg, received, composition)
            except InvalidValueError as error:
                return None, list(faults_of(error, flat.row, case_id))
    try:
        return Exchange(
            legs=tuple(parts), composition=composition, intermediary=_intermediary(row)
        ), []
    except InvalidValueError as error:
        return None, list(faults_of(error, number, case_id))


def _joined(leg: Leg, received: Party, composition: Composition) -> Leg:
    """Return *leg* with *received*, the recipient of the leg before, as its provider.

    In a chain the party is the same in all respects; elsewhere it may act in another capacity.
    """
    if composition is Composition.CHAIN:
        return evolve(leg, provider=received)
    return evolve(leg, provider=evolve(leg.provider, name=received.name))


def _intermediary(row: Row) -> Intermediary | None:
    role, capacity = row["intermediary_role"], row["intermediary_capacity"]
    if role == NONE:
        return None
    return Intermediary(
        name=row.get("intermediary") or "?",
        role=member(IntermediaryRole, role),
        capacity=None if capacity in (NONE, UNKNOWN) else Capacity(capacity),
    )


_A_LIST = Text(en="a list of rows", fr="une liste de lignes")
_ONE_ROW = Text(
    en="give a list, or an object with a list under 'legs'",
    fr="donnez une liste, ou un objet qui en contient une sous 'legs'",
)
_SOME_ROWS = Text(en="at least one row", fr="au moins une ligne")
_NONE_THERE = Text(en="an empty table", fr="un tableau vide")
_ADD_ROWS = Text(en="write one row for each leg", fr="écrivez une ligne par flux")
