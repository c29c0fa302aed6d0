"""One row of a flat table: the leg that its facts describe, or all its faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from c2b.cases.table.field import COUNTERPARTS, LABELS, UNKNOWN, Row, RowFault, row_faults
from c2b.errors import InvalidValueError
from c2b.models.leg import ContractForm, Leg, Payment, Proposer, TermsSetter
from c2b.models.party import Capacity, Nature, Party, party_of
from c2b.models.subordination import Dependence, subordination_of
from c2b.models.value import Value, ValueKind
from c2b.text import Text


@frozen(kw_only=True)
class FlatLeg:
    """One row: the leg that its facts describe, and the labels that its author expects."""

    number: int
    row: int
    leg: Leg
    labels: Mapping[str, Any] = field(repr=False)


def read_leg(number: int, row: Row) -> tuple[FlatLeg | None, list[RowFault]]:
    """Return the leg of the row with *number* in the table, or None and the faults of the row."""
    faults = list(row_faults(number, row))
    if faults:
        return None, faults
    parties: dict[str, Party] = {}
    for side in ("provider", "recipient"):
        try:
            parties[side] = _party(row, side)
        except InvalidValueError as error:
            fault = next(faults_of(error, number, row["case_id"]))
            faults.append(evolve(fault, name=f"{side}_{fault.name}"))
    if faults:
        return None, faults
    try:
        leg = _leg(row, **parties)
    except InvalidValueError as error:
        return None, list(faults_of(error, number, row["case_id"]))
    labels = {name: row[name] for name in LABELS if name in row}
    return FlatLeg(number=row["leg"], row=number, leg=leg, labels=labels), []


def faults_of(error: InvalidValueError, row: int, case_id: str) -> Iterator[RowFault]:
    """Yield what *error* reports of a model as faults of the columns of a table."""
    for each in (error, *error.also):
        name = each.where.rpartition(".")[2]
        name = "dependence" if name == "subordination" else name  # as the column is called
        yield RowFault(
            row=row,
            case_id=case_id,
            name=name,
            expected=each.expected,
            got=each.got,
            hint=_IN_A_TABLE.get(name, each.hint),
        )


def member(kind: type[Any], word: str) -> Any:
    """Return the member of *kind* that a cell names; None where it is unknown."""
    return None if word == UNKNOWN else kind(word)


def _leg(row: Row, provider: Party, recipient: Party) -> Leg:
    return Leg(
        provider=provider,
        recipient=recipient,
        value=Value(
            kind=member(ValueKind, row["value_kind"]), description=row.get("value_object", "")
        ),
        compensation=COUNTERPARTS[row["counterpart"]](),
        subordination=subordination_of(member(Dependence, row["dependence"])),
        proposer=member(Proposer, row["proposer"]),
        terms_set_by=member(TermsSetter, row["terms_set_by"]),
        payment=member(Payment, row["payment"]),
        contract=member(ContractForm, row["contract"]),
        derives_from=row.get("derives_from"),
    )


def _party(row: Row, side: str) -> Party:
    nature, capacity = row[f"{side}_nature"], row[f"{side}_capacity"]
    return party_of(row[side], member(Nature, nature), member(Capacity, capacity))


_IN_A_TABLE = {
    "recipient": Text(
        en="name the other party; if nothing passes to another party, value_kind is none",
        fr="nommez l’autre partie\u00a0; si rien ne passe à personne, value_kind vaut none",
    ),
    "composition": Text(
        en="correct it, or derives_from and intermediary_role; a chain that branches is a hub",
        fr="corrigez-la, ou derives_from et intermediary_role\u00a0; une chaîne "
        "qui bifurque est «\u00a0hub\u00a0»",
    ),
    "payment": Text(en="correct it, or counterpart", fr="corrigez-le, ou counterpart"),
}
