"""People hand in one exchange, one leg, or a list of these."""

from __future__ import annotations

from typing import Any

import pytest

import c2b
from c2b import wire

LEG: dict[str, Any] = {
    "provider": {"kind": "consumer", "name": "Ana"},
    "recipient": {"kind": "business", "name": "Acme"},
    "value": {"kind": "feedback"},
}
EXCHANGE = wire.from_data({"legs": [LEG]}, c2b.Exchange)


def test_all_forms_are_exchanges() -> None:
    """A leg, an exchange, a document of either, or a list of all."""
    forms = [
        LEG,
        {"legs": [LEG]},
        {"c2b": 1, "type": "leg", "body": LEG},
        {"c2b": 1, "type": "exchange", "body": {"legs": [LEG]}},
    ]
    for form in forms:
        assert wire.exchanges_from(form) == (EXCHANGE,)
    assert wire.exchanges_from(forms) == (EXCHANGE,) * 4
    assert wire.exchanges_from([]) == ()


def test_faults_name_the_index() -> None:
    """All faults of all items come together, each path from its index on."""
    data = [
        LEG,
        {**LEG, "vale": 1},
        {"legs": [{**LEG, "value": 3}]},
        {"c2b": 9, "type": "leg", "body": LEG},
        {"c2b": 1, "type": "leg", "body": {}},
        "Ana",
    ]
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.exchanges_from(data)
    assert [fault.where for fault in caught.value.faults] == [
        "[1].vale",
        "[2].legs[0].value",
        "[3].c2b",
        "[4].body.provider",
        "[4].body.recipient",
        "[4].body.value",
        "[5]",
    ]


@pytest.mark.parametrize("data", [None, {}, {"title": "tea"}, 3])
def test_what_is_neither_is_read_as_an_exchange(data: object) -> None:
    """The error then speaks of the keys of an exchange."""
    with pytest.raises(c2b.InvalidDocumentError, match="legs"):
        wire.exchanges_from(data)


def test_progress_is_told() -> None:
    """The progress is reported after each item of a list, faulty ones included."""
    told: list[tuple[int, int]] = []
    with pytest.raises(c2b.InvalidDocumentError):
        wire.exchanges_from([LEG, {}], on_progress=lambda done, total: told.append((done, total)))
    wire.exchanges_from(LEG, on_progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
