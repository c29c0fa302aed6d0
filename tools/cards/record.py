"""The facts of a card without its sentences: what it is, when it holds, and how it answers.

The record keeps figures, days, names and outcomes only, so that the rules can be held against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tools.cards.neighbours import neighbours
from tools.cards.read import Card

TODAY = "2026-11-28"
_NOT_APPLICABLE, _UNDECIDED, _NOT_IN_FORCE = "not-applicable", "undetermined", "not-in-force"


def record_of(card: Card) -> dict[str, Any]:
    """Return the facts of *card* as plain data; decimals are written as text."""
    copied = ("id", "kind", "nature", "anchor", "tier", "since", "until", "stated_on")
    versions = card.get("versions") or []
    return {
        **{name: card.get(name) for name in copied},
        "mark": card["confidence"],
        "places": [each.strip() for each in card.get("layer", card["jurisdiction"]).split(",")],
        "implements": _listed(card.get("implements")),
        "exempts": _listed(card.get("exempts")),
        "never_kept": bool(card.get("never_kept")),
        "review_by": (card.get("review_by") or {}).get("date"),
        "rows": [_of(row, "state", "since", "until") for row in card.get("transposed") or []],
        "versions": [_of(each, "place", "since", "until") for each in versions],
        "roles": {name: _role(str(text)) for name, text in (card.get("facts") or {}).items()},
        "figures": sorted(set(_figures(card.get("parameters")))),
        "cites": sorted(set(re.findall(r"\d[\w/.-]*\w|\d", str(card["source"])))),
        "evaluations": [*_shortened(_evaluations(card))],
        "varied": [*_varied(card)],
    }


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _of(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: row.get(name) for name in names if row.get(name) is not None}


def _role(text: str) -> str | None:
    found = re.search(r"\[(given|act|assessment)\]", text)
    return found[1] if found else None


def _figures(value: Any) -> list[str]:
    """Return every number in the parameters of a card, as text."""
    if isinstance(value, dict):
        dated = {"since", "until"} & value.keys()
        parts = [value.get("value")] if dated else value.values()
        return [figure for part in parts for figure in _figures(part)]
    if isinstance(value, list):
        return [figure for part in value for figure in _figures(part)]
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return [str(Decimal(value).normalize())] if number else []


def _evaluations(card: Card) -> list[dict[str, Any]]:
    """Return each example with all its facts, its day, its place and its outcome."""
    passing, failing = card["passing"], card["failing"]
    no_alarm = _UNDECIDED if card.get("never_kept") else "kept"  # a general clause is never kept
    found = [
        _evaluation(card, "passing", passing, no_alarm),
        _evaluation(card, "failing", failing, "broken"),
    ]
    if card.get("outside"):
        for label, facts in (("passing", passing), ("failing", failing)):
            changed = {**facts, **card["outside"]}
            found.append(_evaluation(card, f"{label}, outside", changed, _NOT_APPLICABLE))
            found[-1]["changed"] = sorted(card["outside"])
    if card.get("undecided"):
        changed = {**passing, **card["undecided"]}
        found.append(_evaluation(card, "passing, undecided", changed, _UNDECIDED))
    for number, each in enumerate(card.get("dated") or [], start=1):
        days = {"on": each["on"]} | ({"known_on": each["known_on"]} if "known_on" in each else {})
        facts = {**card[each["facts"]], **each.get("with", {}), **days}
        found.append(_evaluation(card, f"dated {number}", facts, each["outcome"], each))
    return [*found, *_before(card)]


def _shortened(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give the examples; the later ones by what differs from the nearer of the first two."""
    first = {each["label"]: each["facts"] for each in found[:2]}
    yield from found[:2]
    for each in found[2:]:
        facts = each.pop("facts")
        changes = {
            base: {name: value for name, value in facts.items() if held.get(name) != value}
            for base, held in first.items()
            if held.keys() <= facts.keys()
        }
        nearer = min(changes, key=lambda base: len(changes[base]))
        yield {**each, "of": nearer, "with": changes[nearer]}


def _varied(card: Card) -> Iterator[tuple[str, str, Any, str]]:
    """Give the examples with one fact changed: the example, the fact, its value, the outcome."""
    for base, name, value, found in neighbours(card, TODAY):
        advice = found == "broken" and _is_advice(card, card[base].get("on", TODAY))
        yield base, name, plain(value), "recommended-only" if advice else found


def _before(card: Card) -> list[dict[str, Any]]:
    """Return the failing example on the day before the first and on the day after the last."""
    by_place = any(each.get("place") for each in card.get("versions") or [])
    simple = not card.get("transposed") and not by_place
    days = []
    if simple and card["since"] not in (None, "unknown"):
        days.append((date.fromisoformat(card["since"]) - timedelta(days=1)).isoformat())
    if simple and card.get("until"):
        days.append(card["until"])
    return [
        _evaluation(card, f"failing on {day}", {**card["failing"], "on": day}, _NOT_IN_FORCE)
        for day in days
    ]


def _evaluation(
    card: Card, label: str, facts: Card, outcome: str, example: Card | None = None
) -> dict[str, Any]:
    on = facts.get("on", TODAY)
    if outcome == "broken" and example is None and _is_advice(card, on):
        outcome = "recommended-only"
    named = None if "layer" in card else (example or {}).get("where")
    where = named or _place(card, on)
    return {
        "label": label,
        "on": on,
        **({"known_on": facts["known_on"]} if "known_on" in facts else {}),
        "where": where,
        "facts": {name: plain(x) for name, x in facts.items() if name not in ("on", "known_on")},
        "outcome": outcome,
    }


def _place(card: Card, on: str) -> str | None:
    """Return the place of an example that names none; None for the places of the rule itself.

    A rule of the Union is asked in a state with a row on that day, a regulation in France.
    """
    place: str = card["jurisdiction"]
    if place == "INTL" or place.startswith("platform:") or "layer" in card:
        return None
    if place != "EU":
        return place.partition(",")[0].strip()
    return next((str(row["state"]) for row in filter(_in_force_on(on), _rows(card))), "FR")


def _rows(card: Card) -> list[Card]:
    return card.get("transposed") or []


def _in_force_on(on: str) -> Callable[[Card], bool]:
    """Return the question whether a row of a directive is in force on a day."""

    def is_in_force(row: Card) -> bool:
        ended = row.get("until") and row["until"] <= on
        return (row.get("since") or "") <= on and not ended

    return is_in_force


def _is_advice(card: Card, on: str) -> bool:
    """Whether *card* is a directive that no state has a row of on that day."""
    return card["kind"] == "directive" and not any(map(_in_force_on(on), _rows(card)))


def plain(value: Any) -> Any:
    """Return *value* as JSON holds it; a decimal is written as text."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, Decimal) else value
