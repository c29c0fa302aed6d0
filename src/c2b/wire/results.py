"""Results as data: what an application shows or sends, in one language or in both.

A result is computed again from what is kept: an exchange, facts, the books. So it has no reader.
"""

from __future__ import annotations

from typing import Any

from c2b.compensation import Settlement
from c2b.errors import InvalidValueError
from c2b.paradigms import Classification, Composite
from c2b.rules import Finding, SideBySide, Verdict
from c2b.text import Language, Text
from c2b.wire.paradigms import classification_to_data, composite_to_data
from c2b.wire.rules.side_by_side import side_by_side_to_data
from c2b.wire.rules.verdict import finding_to_data, verdict_to_data
from c2b.wire.settlement import settlement_to_data

Result = Classification | Composite | Finding | Settlement | SideBySide | Verdict


def result_to_data(result: Result, language: Language | None = None) -> dict[str, Any]:
    """Return *result* as data that JSON can hold.

    Args:
        result: A classification, the composite of an exchange, a verdict with its findings or one
            of these, verdicts side by side, or a settlement.
        language: The language of the texts; None for an object with both.

    Raises:
        InvalidValueError: Something else; values are written by `to_data`.

    >>> from c2b import cases, classify
    >>> leg = cases.get("S01").exchange.legs[0]
    >>> result_to_data(classify(leg), "en")["paradigm"]
    'C2B'
    """
    match result:
        case Classification():
            return classification_to_data(result, language)
        case Composite():
            return composite_to_data(result, language)
        case Verdict():
            return verdict_to_data(result, language)
        case Finding():
            return finding_to_data(result, language)
        case SideBySide():
            return side_by_side_to_data(result, language)
        case Settlement():
            return settlement_to_data(result)
    raise InvalidValueError("result_to_data(result)", _A_RESULT, result, _VALUES)


_A_RESULT = Text(
    en="a classification, a composite, a verdict, a finding, verdicts side by side or a settlement",
    fr="une classification, une composition, un verdict, un constat, des verdicts côte à côte ou un "
    "décompte",
)
_VALUES = Text(
    en="write a value by c2b.wire.to_data",
    fr="écrivez une valeur par c2b.wire.to_data",
)
