"""The classification by the scalar core of legs that are made of columns, one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from c2b.errors import C2bError
from c2b.models.leg import Leg, Payment, Proposer, TermsSetter
from c2b.models.party import Capacity, party_of
from c2b.models.subordination import Dependence, subordination_of
from c2b.models.value import Value, ValueKind
from c2b.paradigms import Classification, classify

KINDS = {
    "value_kind": ValueKind, "dependence": Dependence, "provider_capacity": Capacity,
    "recipient_capacity": Capacity, "proposer": Proposer, "payment": Payment,
    "terms_set_by": TermsSetter,
}  # fmt: skip


def one_by_one(columns: Mapping[str, Sequence[str | None]]) -> list[Classification | None]:
    """Return the classification of each row; None where its facts contradict each other."""
    facts = []
    for name, kind in KINDS.items():
        members = {None: None, **{each.value: each for each in kind}}
        facts.append([members[word] for word in columns[name]])
    return [_classified(row) for row in zip(*facts, strict=True)]


def _classified(row: tuple) -> Classification | None:
    kind, dependence, gives, gets, proposer, payment, terms = row
    try:
        leg = Leg(
            provider=party_of("provider", None, gives),
            recipient=party_of("recipient", None, gets),
            value=Value(kind=kind),
            subordination=subordination_of(dependence),
            proposer=proposer,
            payment=payment,
            terms_set_by=terms,
        )
    except C2bError:
        return None
    return classify(leg)
