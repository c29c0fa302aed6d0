"""The steps that bring a document of an older version to the present form, one for each version.

A step renames types, changes bodies, and names the types whose documents it cannot bring along.
Documents of every version are kept with the tests, which read them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from c2b.text import Text
from c2b.wire.json_text import DEEPEST
from c2b.wire.unions import KIND
from c2b.wire.upgrade_facts import shared_vocabulary
from c2b.wire.upgrade_law import second_edition


@frozen(kw_only=True)
class Upgrade:
    """A step from one version of documents to the next.

    Attributes:
        name: The name of the change.
        upgrade: The function from type and body of the older version to the body of the next one;
            it leaves the body that it is given as it is.
        types: The new names of the types that were renamed, by the old ones.
        withdrawn: The types that the next version cannot read, each with the reason.
    """

    name: str
    upgrade: Callable[[str, Any], Any]
    types: Mapping[str, str] = field(factory=dict[str, str])
    withdrawn: Mapping[str, Text] = field(factory=dict[str, Text])


_OBJECT: Any = dict  # untyped, so that what a document holds stays Any
_LIST: Any = list
_KINDS = {  # of schemes and policies: kinds and types were renamed alike
    "anew": "reset_each",
    "by_hand": "manual_decision",
    "gold": "gold_questions",
    "nothing": "no_pay",
    "quality": "minimum_score",
}
_TYPES = {
    **_KINDS,
    "campaign": "pay_plan",
    "due": "instalment",
    "definition_facts": "shared_facts",
    "item": "contribution",
    "known": "gold_answer",
    "status_facts": "shared_facts",
}
_WORKS = {
    "none": {"ruled_out": True},
    **{
        f"{worker}_works_for_{other}": {
            "worker": worker,
            "direction": True,
            "control": True,
            "sanction": True,
        }
        for worker, other in (("provider", "recipient"), ("recipient", "provider"))
    },
}
_POWERS = ("direction", "control", "sanction")
_WORDS = {  # of enumerated facts, where more changed than a hyphen
    "CA": "california",
    "FL": "florida",
    "IL": "illinois",
    "NY": "new_york",
    "accessory-contribution": "accessory",
    "cost-disproportionate": "disproportionate_cost",
    "other-legal-case": "other",
    "specific-written-transfer": "written_transfer",
    "terms-of-service-general-clause": "general_clause",
}
_STATE = "state"


def _changed(data: Any, change: Callable[[dict[str, Any]], dict[str, Any]], level: int = 0) -> Any:
    """Return *data* with each object in it replaced by what *change* makes of it, inner first.

    Parts below the deepest level that the library writes are left as they are, and refused later.
    """
    if level > DEEPEST:
        return data
    if isinstance(data, _LIST):
        return [_changed(each, change, level + 1) for each in data]
    if isinstance(data, _OBJECT):
        return change({key: _changed(value, change, level + 1) for key, value in data.items()})
    return data


def _rename(data: dict[str, Any]) -> dict[str, Any]:
    """Bring one object of any type from version 1 to version 2."""
    changed = dict(data)
    if isinstance(data.get(KIND), str) and "party" not in data:  # a contribution has its own kinds
        changed[KIND] = _KINDS.get(data[KIND], data[KIND])
    if isinstance(data.get("policy"), str):
        changed["policy"] = _KINDS.get(data["policy"], data["policy"])
    if data.get("activity") == "co_creation":
        changed["activity"] = "cocreation"
    if {"scheme", "rounding", "terms"} <= data.keys():  # a pay plan: offers have other terms
        changed = {"deductions" if key == "terms" else key: changed[key] for key in changed}
    if {"provider", "recipient", "dependence"} <= data.keys():
        return _with_subordination(changed)
    return changed


def _with_subordination(leg: dict[str, Any]) -> dict[str, Any]:
    """Return *leg* with its dependence, where it is one, as the subordination that it means."""
    others = {key: value for key, value in leg.items() if key != "dependence"}
    match leg["dependence"]:
        case None:
            return others
        case str(word) if word in _WORKS:
            return {**others, "subordination": _WORKS[word]}
        case _:
            return leg  # the reader refuses it


def _rename_facts(data: dict[str, Any]) -> dict[str, Any]:
    """Bring one object of the facts of an activity from version 1 to version 2."""
    changed = {
        key: _word(value) if key == _STATE or "-" in str(value) else value
        for key, value in data.items()
    }
    if isinstance(authority := changed.pop("authority", None), _OBJECT):
        powers: dict[str, Any] = {key: value for key, value in authority.items() if key in _POWERS}
        others: dict[str, Any] = {
            key: value for key, value in authority.items() if key not in _POWERS
        }
        relation: Any = changed.get("relation") or {}
        if not isinstance(relation, _OBJECT):
            return data  # the reader refuses it
        changed |= {"subordination": powers} if powers else {}
        changed |= {"relation": {**relation, **others}} if others else {}
    return changed


def _word(value: Any) -> Any:
    """Return the word of an enumerated fact as version 2 spells it; other values as they are."""
    if isinstance(value, _LIST):
        return [_word(each) for each in value]
    if not isinstance(value, str):
        return value
    is_word = value.replace("-", "").isalpha() and value.islower()
    return _WORDS.get(value, value.replace("-", "_") if is_word else value)


def _to_version_2(name: str, body: Any) -> Any:
    renamed = _changed(body, _rename)
    if not name.endswith("_facts"):
        return renamed
    return shared_vocabulary(_changed(renamed, _rename_facts))


def _to_version_3(name: str, body: Any) -> Any:
    return second_edition(body) if name.endswith("_facts") else body


_SETTLE_AGAIN = Text(
    en="version 1 did not record what later reversals need; settle the contributions again",
    fr="la version 1 ne consignait pas ce qu’exigent les contre-écritures ultérieures\u00a0; "
    "calculez de nouveau le décompte",
)

UPGRADES: Mapping[int, Upgrade] = {  # keyed by the version that a step starts from
    1: Upgrade(
        name="one word for each thing; subordination in place of dependence; books",
        upgrade=_to_version_2,
        types=_TYPES,
        withdrawn=dict.fromkeys(("balance", "entry", "journal", "statement"), _SETTLE_AGAIN),
    ),
    2: Upgrade(name="facts as the second edition of the law asks for them", upgrade=_to_version_3),
}
