"""Results as data: what an application shows or sends, in one language or in both.

A result is computed again from what is kept: an exchange, facts, the books. So it has no reader.
"""

from __future__ import annotations

import json
from typing import Any, cast, get_args

from c2b.compensation import Settlement
from c2b.errors import InvalidValueError
from c2b.paradigms import Classification, Composite
from c2b.rules import Asked, Finding, SideBySide, Verdict
from c2b.text import Language, Text
from c2b.wire.paradigms import classification_to_data, composite_to_data
from c2b.wire.rules.side_by_side import side_by_side_to_data
from c2b.wire.rules.verdict import finding_to_data, verdict_to_data
from c2b.wire.settlement import settlement_to_data
from c2b.wire.write import to_data
from c2b.wire.write import to_json as value_to_json

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


def data_of(value: object, language: Language | None = None) -> Any:
    """Return a result or another value as data that JSON can hold: what ``to_dict`` gives.

    Raises:
        InvalidValueError: A language for a value, whose data have no sentences.
    """
    if isinstance(value, get_args(Result)):
        return result_to_data(cast("Result", value), language)
    _refuse_language(value, language)
    return to_data(value)


def json_of(value: object, language: Language | None = None) -> str:
    """Return a result as its data, another value as a document, in JSON: what ``to_json`` gives."""
    if isinstance(value, get_args(Result)):
        data = result_to_data(cast("Result", value), language)
        return json.dumps(data, ensure_ascii=False)
    _refuse_language(value, language)
    return value_to_json(value)


def _refuse_language(value: object, language: Language | None) -> None:
    if language is not None:
        hint = _IN_VERDICT if isinstance(value, Asked) else _LEAVE_OUT
        raise InvalidValueError("to_dict(language)", _NO_LANGUAGE, language, hint)


_A_RESULT = Text(
    en="a classification, a composite, a verdict, a finding, verdicts side by side or a settlement",
    fr="une classification, une composition, un verdict, un constat, des verdicts côte à côte ou "
    "un décompte",
)
_VALUES = Text(
    en="write a value by c2b.wire.to_data",
    fr="écrivez une valeur par c2b.wire.to_data",
)
_NO_LANGUAGE = Text(
    en="no language, for the data of a value hold no sentences",
    fr="aucune langue, car les données d’une valeur ne contiennent pas de phrase",
)
_IN_VERDICT = Text(
    en="the form of all questions is verdict.to_dict(language)['ask']",
    fr="le formulaire de toutes les questions est verdict.to_dict(language)['ask']",
)
_LEAVE_OUT = Text(
    en="leave it out; value.explain(language) gives the sentences of what has some",
    fr="omettez-la\u00a0; value.explain(language) donne les phrases de ce qui en a",
)
