"""Documents of every version are kept: older ones load or are refused with a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import c2b
from c2b import compensation, contracts, models, wire
from c2b.rules.catalogue import SUBJECTS
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.wire.document import BODY, MARK, TYPE, VERSION, type_name
from c2b.wire.upgrades import UPGRADES

FOLDER = Path(__file__).parents[1] / "data" / "documents"
CLASSES = {
    type_name(each): each
    for each in (
        *(
            getattr(module, name)
            for module in (models, contracts, compensation)
            for name in module.__all__
        ),
        *(ruleset.subject for ruleset in SUBJECTS.values()),
        c2b.Text,
    )
    if isinstance(each, type)
}
KEPT = [
    pytest.param(document, id=f"{path.parent.name}-{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*/*.json"))
    for number, document in enumerate(json.loads(path.read_text(encoding="utf-8")))
]
# Documents of version 1 that hold what is refused now, because the library would pay wrongly:
# amounts in a unit or a currency that the scheme never pays in, and a fee without effect.
REFUSED = "that the scheme pays|leave out a fee without effect|deductions by contribution before"


def class_of(document: dict[str, Any]) -> type:
    """Return the class that the present version reads a document as."""
    name = document[TYPE]
    for number in range(document[MARK], VERSION):
        name = UPGRADES[number].types.get(name, name)
    return CLASSES[name]


def is_withdrawn(document: dict[str, Any]) -> bool:
    """Whether a step names the type of a document among those that it cannot bring along."""
    return any(
        document[TYPE] in UPGRADES[number].withdrawn for number in range(document[MARK], VERSION)
    )


@pytest.mark.parametrize("document", KEPT)
def test_a_kept_document_loads(document: dict[str, Any]) -> None:
    """A kept document of any version loads, or the error names its fault."""
    try:
        value = wire.from_data(document, class_of(document))
    except c2b.InvalidDocumentError as error:
        assert document[MARK] < VERSION
        for fault in error.faults:
            fault_is_known = is_withdrawn(document) or REFUSED
            assert fault_is_known is True or any(part in str(fault) for part in REFUSED.split("|"))
        return
    again = wire.to_document(value)
    if document[MARK] == VERSION:
        assert again == document
    assert wire.from_data(again, class_of(again)) == value


def test_every_version_is_kept() -> None:
    """There are documents of each version from the first to the present one."""
    assert {int(path.name) for path in FOLDER.iterdir() if path.is_dir()} == {
        *range(1, VERSION + 1)
    }


def test_a_withdrawn_type_is_refused_with_the_reason() -> None:
    """A balance of version 1 is refused, and the hint says what to do."""
    old = {MARK: 1, TYPE: "balance", BODY: {}}
    with pytest.raises(c2b.InvalidDocumentError, match="settle the contributions again"):
        wire.from_data(old, compensation.Balance)


def test_dependence_became_subordination() -> None:
    """A leg of version 1 that states a dependence is read as its subordination."""
    body = {
        "provider": {"kind": "consumer", "name": "Ana"},
        "recipient": {"kind": "business", "name": "Acme"},
        "value": {"kind": "labour"},
    }
    works = "provider_works_for_recipient"
    read = {
        word: wire.from_data(
            {MARK: 1, TYPE: "leg", BODY: body | {"dependence": word}}, c2b.Leg
        ).subordination
        for word in ("none", works)
    }
    assert read == {
        "none": c2b.Subordination.none(),
        works: c2b.Subordination.of(c2b.Side.PROVIDER),
    }
    unknown = wire.from_data({MARK: 1, TYPE: "leg", BODY: body | {"dependence": None}}, c2b.Leg)
    assert unknown.subordination is None
    for wrong in (5, "nonsense", ["none"]):
        with pytest.raises(c2b.InvalidDocumentError, match="dependence"):
            wire.from_data({MARK: 1, TYPE: "leg", BODY: body | {"dependence": wrong}}, c2b.Leg)


def test_cocreation_has_one_spelling() -> None:
    """The activity of version 1 is read as it is written now."""
    kept = json.loads((FOLDER / "1" / "exchange.json").read_text(encoding="utf-8"))[0]
    body = kept[BODY] | {"activity": "co_creation"}
    read = wire.from_data({MARK: 1, TYPE: "exchange", BODY: body}, c2b.Exchange)
    assert read.activity is c2b.Activity.COCREATION


def test_the_powers_of_a_business_became_subordination() -> None:
    """The facts of version 1 on authority are read as subordination and as the relation."""
    authority = {"direction": True, "control": None, "free_to_abandon": True}
    old = {"authority": authority, "freelance": {"state": "IL"}}
    read = wire.from_data({MARK: 1, TYPE: "crowdsourcing_facts", BODY: old}, CrowdsourcingFacts)
    assert (read.subordination.direction, read.subordination.control) == (True, None)
    assert read.relation.free_to_abandon is True
    assert read.freelance.engagements is None  # the state is the place that is asked about


def test_the_kinds_of_contributions_are_their_own() -> None:
    """A kind that a user chose stays, though a policy of that name has another one now."""
    pay = {"key": "1", "party": "Ana", "kind": "gold"}
    read = wire.from_data({MARK: 1, TYPE: "item", BODY: pay}, compensation.Contribution)
    assert read.kind == "gold"


def test_odd_bodies_of_old_documents_are_refused() -> None:
    """A body of version 1 that is nothing like its type is refused, however deep it is."""
    deep: object = 1
    for _ in range(5000):
        deep = {"legs": [deep]}
    for name, cls, bodies in (
        ("crowdsourcing_facts", CrowdsourcingFacts, [{"authority": {"x": 1}, "relation": 5}, 3]),
        ("exchange", c2b.Exchange, [deep, [deep], None, {1: {"policy": {}}}]),
        (["leg"], c2b.Leg, [{}]),
    ):
        for body in bodies:
            with pytest.raises(c2b.InvalidDocumentError):
                wire.from_data({MARK: 1, TYPE: name, BODY: body}, cls)
