"""Flat rows: cases as a table with one row a leg, the form in which people write their own.

`read_rows` turns plain data (as JSON gives it) into exchanges with the labels that their author
expects. Every bad cell is told with its row and field; the other rows are still read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from attrs import evolve, field, frozen

from c2b.cases.field import (
    CASE_LEVEL,
    COUNTERPARTS,
    LABELS,
    NONE,
    UNKNOWN,
    Row,
    RowFault,
    row_faults,
)
from c2b.errors import InvalidValueError, shown
from c2b.models.exchange import Composition, Exchange, Intermediary, IntermediaryRole
from c2b.models.leg import (
    ContractForm,
    Dependence,
    Leg,
    Payment,
    Proposer,
    TermsSetter,
)
from c2b.models.party import Capacity, Nature, party_of
from c2b.models.text import Text
from c2b.models.value import Value, ValueKind


@frozen(kw_only=True)
class FlatCase:
    """One case as its author wrote it.

    Attributes:
        exchange: Its legs; None where a row of the case could not be read.
        legs: Each readable leg with its number, row number and row.
        labels: What the author expects of the whole, by field.
    """

    id: str
    exchange: Exchange | None
    legs: tuple[FlatLeg, ...]
    composite_label: str | None


@frozen(kw_only=True)
class FlatLeg:
    """One row: the leg that its facts make, and the labels that its author expects."""

    number: int
    row: int
    leg: Leg
    labels: Mapping[str, Any] = field(repr=False)


def rows_of(data: object) -> tuple[list[Any], tuple[RowFault, ...]]:
    """The rows of a document: a list, or an object with a list under ``legs``."""
    rows: Any = cast(Row, data).get("legs") if isinstance(data, dict) else data
    if isinstance(rows, list):
        return list(cast("Iterable[Any]", rows)), ()
    return [], (
        RowFault(row=0, case_id="", name="legs", wanted=_A_LIST, came=rows, way_out=_ONE_ROW),
    )


def read_case(case_id: str, rows: Sequence[tuple[int, Row]]) -> tuple[FlatCase, list[RowFault]]:
    """Read the rows of one case; each comes with its number in the document."""
    faults: list[RowFault] = []
    legs: list[FlatLeg] = []
    for number, row in rows:
        found = list(row_faults(number, row))
        if not found:
            try:
                legs.append(_flat_leg(number, row))
            except InvalidValueError as error:
                found = [_as_fault(number, case_id, error)]
        faults += found
    legs.sort(key=lambda leg: leg.number)
    if faults:
        return _case(case_id, None, legs, rows), faults
    faults += _case_faults(case_id, rows, legs)
    if faults:
        return _case(case_id, None, legs, rows), faults
    try:
        return _case(case_id, _exchange(rows[0][1], legs), legs, rows), []
    except InvalidValueError as error:
        return _case(case_id, None, legs, rows), [_as_fault(rows[0][0], case_id, error)]


def _case(
    case_id: str, exchange: Exchange | None, legs: list[FlatLeg], rows: Sequence[tuple[int, Row]]
) -> FlatCase:
    label = rows[0][1].get("composite_label")
    return FlatCase(id=case_id, exchange=exchange, legs=tuple(legs), composite_label=label)


def _flat_leg(number: int, row: Row) -> FlatLeg:
    leg = Leg(
        provider=_party(row, "provider"),
        recipient=_party(row, "recipient"),
        value=Value(
            kind=_member(ValueKind, row["value_kind"]), description=row.get("value_object", "")
        ),
        compensation=COUNTERPARTS[row["counterpart"]](),
        dependence=_member(Dependence, row["dependence"]),
        proposer=_member(Proposer, row["proposer"]),
        terms_set_by=_member(TermsSetter, row["terms_set_by"]),
        payment=_member(Payment, row["payment"]),
        contract=_member(ContractForm, row["contract"]),
        derives_from=row.get("derives_from"),
    )
    labels = {name: row[name] for name in LABELS if name in row}
    return FlatLeg(number=row["leg"], row=number, leg=leg, labels=labels)


def _party(row: Row, side: str) -> Any:
    return party_of(
        row[side],
        _member(Nature, row[f"{side}_nature"]),
        _member(Capacity, row[f"{side}_capacity"]),
    )


def _member(kind: type[Any], word: str) -> Any:
    return None if word == UNKNOWN else kind(word)


def _exchange(row: Row, legs: list[FlatLeg]) -> Exchange:
    composition = Composition(row["composition"])
    parts = [flat.leg for flat in legs]
    return Exchange(
        legs=tuple(_joined(parts)) if composition is Composition.CHAIN else tuple(parts),
        composition=composition,
        intermediary=_intermediary(row),
    )


def _joined(legs: list[Leg]) -> Iterator[Leg]:
    """Rows name parties in words that vary; a link says that they are the same party."""
    for leg in legs:
        if leg.derives_from is None:
            yield leg
        else:
            yield evolve(leg, provider=legs[leg.derives_from - 1].recipient)


def _intermediary(row: Row) -> Intermediary | None:
    role, capacity = row["intermediary_role"], row["intermediary_capacity"]
    if role == NONE:
        return None
    return Intermediary(
        name=row.get("intermediary") or "?",
        role=_member(IntermediaryRole, role),
        capacity=None if capacity in (NONE, UNKNOWN) else Capacity(capacity),
    )


def _case_faults(
    case_id: str, rows: Sequence[tuple[int, Row]], legs: list[FlatLeg]
) -> Iterator[RowFault]:
    """What is wrong between the rows of one case."""
    first = rows[0][1]
    for number, row in rows[1:]:
        for name in CASE_LEVEL:
            if row.get(name) != first.get(name):
                wanted = _AS_FIRST.fill(value=shown(first.get(name)))
                yield _between(number, case_id, name, wanted, row.get(name))
    for place, flat in enumerate(legs, start=1):
        link = flat.leg.derives_from
        if flat.number != place:
            yield _between(flat.row, case_id, "leg", _NUMBERED, flat.number)
        elif link is not None and not 1 <= link < place:
            yield _between(flat.row, case_id, "derives_from", _EARLIER, link)
        elif link is not None and first["composition"] == Composition.CHAIN.value:
            yield from _joint_faults(case_id, flat, legs[link - 1])


def _joint_faults(case_id: str, later: FlatLeg, earlier: FlatLeg) -> Iterator[RowFault]:
    received, provides = earlier.leg.recipient, later.leg.provider
    for about in ("nature", "capacity"):
        was, is_now = getattr(received, about), getattr(provides, about)
        if was is not is_now and None not in (was, is_now):
            wanted = _SAME_PARTY.fill(leg=earlier.number, value=was.value)
            yield _between(later.row, case_id, f"provider_{about}", wanted, is_now.value)


def _between(row: int, case_id: str, name: str, wanted: Text, came: object) -> RowFault:
    return RowFault(
        row=row, case_id=case_id, name=name, wanted=wanted, came=came, way_out=_MEND_LINK
    )


def _as_fault(row: int, case_id: str, error: InvalidValueError) -> RowFault:
    return RowFault(
        row=row,
        case_id=case_id,
        name=error.where,
        wanted=error.wanted,
        came=error.came,
        way_out=error.way_out,
    )


_A_LIST = Text(en="a list of rows", fr="une liste de lignes")
_ONE_ROW = Text(
    en="give a list, or an object with a list under 'legs'",
    fr="donnez une liste, ou un objet qui en contient une sous 'legs'",
)
_AS_FIRST = Text(
    en="the same as in the first row of the case: {value}",
    fr="la même valeur que sur la première ligne du cas : {value}",
)
_NUMBERED = Text(en="legs numbered from 1 without gaps", fr="des prestations numérotées dès 1")
_EARLIER = Text(en="the number of an earlier leg", fr="le numéro d'une prestation antérieure")
_SAME_PARTY = Text(
    en="the same as the recipient of leg {leg}, whose value it passes on: {value}",
    fr="la même valeur que le destinataire de la prestation {leg}, dont il transmet l'apport : "
    "{value}",
)
_MEND_LINK = Text(en="make the rows of the case agree", fr="mettez d'accord les lignes de ce cas")
