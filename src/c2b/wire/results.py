"""Results as data: what an application shows or sends, in one language or in both.

A result is computed again from what is kept: an exchange, facts, the books. So it has no reader.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from c2b.errors import InvalidValueError
from c2b.text import Language, Text
from c2b.wire.write import to_data
from c2b.wire.write import to_json as value_to_json

if TYPE_CHECKING:  # a result knows its class; to write other values, none of these is loaded
    from c2b.compensation import Settlement
    from c2b.paradigms import Classification, Composite
    from c2b.rules import Asked, Finding, SideBySide, Verdict

    Result = Asked | Classification | Composite | Finding | Settlement | SideBySide | Verdict
else:
    Result = Any

Writer = Callable[[Any, Language | None], dict[str, Any]]


def result_to_data(result: Result, language: Language | None = None) -> dict[str, Any]:
    """Return *result* as data that JSON can hold.

    Args:
        result: A classification, the composite of an exchange, a verdict with its findings or one
            of these, a question of its form, verdicts side by side, or a settlement.
        language: The language of the texts; None for an object with both.

    Raises:
        InvalidValueError: Something else; values are written by `to_data`.

    >>> from c2b import cases, classify
    >>> leg = cases.get("S01").exchange.legs[0]
    >>> result_to_data(classify(leg), "en")["paradigm"]
    'C2B'
    """
    write = _writer_for(result)
    if write is None:
        raise InvalidValueError("result_to_data(result)", _A_RESULT, result, _VALUES)
    return write(result, language)


def is_result(cls: type) -> bool:
    """Whether the values of *cls* are results, which `result_to_data` writes."""
    return _writer_of(cls) is not None


def _writer_for(value: object) -> Writer | None:
    cls: Any = type(value)  # mypy takes a class for a value without a hash
    return _writer_of(cls)


@cache
def _writer_of(cls: type) -> Writer | None:
    """Return the function that writes the results of *cls*; None where they are none."""
    names = (f"{each.__module__}.{each.__qualname__}" for each in cls.__mro__)
    found = next((_WRITERS[name] for name in names if name in _WRITERS), None)
    if found is None:
        return None
    module, name = found
    writer: Writer = getattr(import_module(f"c2b.wire.{module}"), name)
    return writer


def data_of(value: object, language: Language | None = None) -> Any:
    """Return a result or another value as data that JSON can hold: what ``to_dict`` gives.

    Raises:
        InvalidValueError: A language for a value, whose data have no sentences.
    """
    write = _writer_for(value)
    if write is not None:
        return write(value, language)
    _refuse_language(language)
    return to_data(value)


def json_of(value: object, language: Language | None = None) -> str:
    """Return a result as its data, another value as a document, in JSON: what ``to_json`` gives."""
    write = _writer_for(value)
    if write is not None:
        return json.dumps(write(value, language), ensure_ascii=False)
    _refuse_language(language)
    return value_to_json(value)


def _refuse_language(language: Language | None) -> None:
    if language is not None:
        raise InvalidValueError("to_dict(language)", _NO_LANGUAGE, language, _LEAVE_OUT)


# The classes are named here, and what writes them is loaded when a result is written: rules and
# paradigms take longer to load than all that reads and writes a campaign.
_WRITERS = {
    "c2b.compensation.settlement.settlement.Settlement": ("settlement", "settlement_to_data"),
    "c2b.paradigms.classification.Classification": ("paradigms", "classification_to_data"),
    "c2b.paradigms.compose.Composite": ("paradigms", "composite_to_data"),
    "c2b.rules.engine.ask.Asked": ("rules.fact_form", "asked_to_data"),
    "c2b.rules.engine.finding.Finding": ("rules.verdict", "finding_to_data"),
    "c2b.rules.engine.side_by_side.SideBySide": ("rules.side_by_side", "side_by_side_to_data"),
    "c2b.rules.engine.verdict.Verdict": ("rules.verdict", "verdict_to_data"),
}
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
_LEAVE_OUT = Text(
    en="leave it out; value.explain(language) gives the sentences of what has some",
    fr="omettez-la\u00a0; value.explain(language) donne les phrases de ce qui en a",
)
