"""The form of a record in its file, which leaves out what is empty and what examples share."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]
DAY = "2026-11-28"
EMPTY: Record = {
    **dict.fromkeys(("since", "until", "stated_on", "review_by")),
    **{name: [] for name in ("implements", "exempts", "rows", "versions", "figures")},
    "never_kept": False,
}
"""The parts of a record that a file leaves out where a card has nothing to state."""


def short(record: Record) -> Record:
    """Return a record as a file keeps it: its neighbours by outcome, examples by what differs."""
    rows: dict[tuple[str, str], dict[str, list[Any]]] = {}
    for base, name, value, outcome in record["varied"]:
        rows.setdefault((base, outcome), {}).setdefault(name, []).append(value)
    examples = record["evaluations"]
    place = examples[0]["where"]
    kept = {name: value for name, value in record.items() if value != EMPTY.get(name, record)}
    return {
        **kept,
        "asked_in": place,
        "evaluations": [
            {name: value for name, value in each.items() if value != usual.get(name, each)}
            for each, usual in zip(examples, _usual(examples, place), strict=True)
        ],
        "varied": [[*key, changes] for key, changes in rows.items()],
    }


def whole(kept: Record) -> Record:
    """Return a record as it was before `short`, but for the order of its neighbours."""
    examples, place = kept["evaluations"], kept["asked_in"]
    return {
        **EMPTY,
        **{name: value for name, value in kept.items() if name != "asked_in"},
        "evaluations": [
            {**usual, **each} for each, usual in zip(examples, _usual(examples, place), strict=True)
        ],
        "varied": [
            [base, name, value, outcome]
            for base, outcome, changes in kept["varied"]
            for name, values in changes.items()
            for value in values
        ],
    }


def _usual(examples: list[Record], place: str | None) -> list[Record]:
    """Return what each example has where it does not state otherwise.

    Examples without a label of their own are numbered; those without facts of their own change some
    facts of the failing one.
    """
    found: list[Record] = []
    number = 0
    for each in examples:
        label = f"dated {number + 1}"
        number += each.get("label", label) == label
        based = {} if "facts" in each else {"of": "failing", "with": {}}
        found.append({"label": label, "on": DAY, "where": place, **based})
    return found
