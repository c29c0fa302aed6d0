"""Classifications and composites as data, in one language or in both.

`c2b classify --json` prints the same.
"""

from __future__ import annotations

from typing import Any

from c2b.paradigms import Classification, Composite
from c2b.text import Language
from c2b.wire.said import Said, said_in


def composite_to_data(composite: Composite, language: Language | None = None) -> dict[str, Any]:
    """Return *composite* as data that JSON can hold.

    Args:
        composite: The classification of a whole exchange.
        language: The language of the texts; None for an object with both.
    """
    said = said_in(language)
    return {
        "composition": composite.composition.value,
        "label": composite.label,
        "candidates": list(composite.candidates),
        "broken": [said(joint.text) for joint in composite.broken],
        "obstacles": [said(why) for why in composite.obstacles],
        "legs": [_classification(each, said) for each in composite.classifications],
    }


def classification_to_data(
    classification: Classification, language: Language | None = None
) -> dict[str, Any]:
    """Return *classification* as data that JSON can hold.

    Args:
        classification: The classification of one leg.
        language: The language of the texts; None for an object with both.
    """
    return _classification(classification, said_in(language))


def _classification(found: Classification, said: Said) -> dict[str, Any]:
    decisive = found.decisive
    asked = found.ask if decisive else None
    return {
        "paradigm": found.paradigm and found.paradigm.value,
        "lenses": {lens.id: label.value for lens, label in found.lenses.items()},
        "agreement": found.agreement.value,
        "candidates": [each.value for each in found.candidates],
        "decisive_facts": list(decisive),
        "ask": asked and {"fact": asked.fact, "question": said(asked.text)},
        "reasons": [
            {"fact": each.fact, "value": each.value.value, "text": said(each.text)}
            for each in found.reasons
        ],
    }
