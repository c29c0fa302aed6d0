"""The JSON Schema of a verdict as data, in one language or in both."""

from __future__ import annotations

from datetime import date
from typing import Any

from c2b.choice import Choice
from c2b.paradigms.paradigm import Paradigm
from c2b.rules.engine.answer_kind import AnswerKind
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.coverage import CoverageLevel
from c2b.rules.engine.fact_role import FactRole, FactStage
from c2b.rules.engine.norm import Layer, NormKind, Severity
from c2b.rules.engine.source import Certainty, SourceKind
from c2b.text import LANGUAGES, Language
from c2b.wire.scalars import SCALARS
from c2b.wire.schema import DIALECT

_Schema = dict[str, Any]
_STRING: _Schema = {"type": "string"}
_YES_NO: _Schema = {"type": "boolean"}
_STRINGS: _Schema = {"type": "array", "items": _STRING}
_NULL: _Schema = {"type": "null"}
_DAY: _Schema = {"anyOf": [dict(SCALARS[date].schema), _NULL]}


def verdict_schema(language: Language | None = None) -> _Schema:
    """Return the JSON Schema of what `verdict_to_data` returns for the same *language*."""
    text: _Schema = {"$ref": "#/$defs/text"}
    return {
        "$schema": DIALECT,
        **_object(
            "A verdict: what the rules say of given facts.",
            activity=_STRING,
            where=_STRINGS,
            period=_object("The days on which the same rules stand.", since=_DAY, until=_DAY),
            is_clear=_YES_NO,
            is_strictly_clear=_YES_NO,
            blocking=_STRINGS,
            uncovered=_STRINGS,
            classification=_classification(text),
            coverage=_list(_coverage(text)),
            findings=_list({"$ref": "#/$defs/finding"}),
            not_applicable=_STRINGS,
            not_looked_at=_STRINGS,
            ask=_list(
                _object("A fact to ask for.", **_form(text), settles=_STRINGS, blocking=_YES_NO)
            ),
            note=text,
        ),
        "$defs": {"text": _text(language), "finding": _finding(text)},
    }


def finding_schema(language: Language | None = None) -> _Schema:
    """Return the JSON Schema of what `finding_to_data` returns for the same *language*."""
    parts = verdict_schema(language)["$defs"]
    return {"$schema": DIALECT, "$ref": "#/$defs/finding", "$defs": parts}


def _text(language: Language | None) -> _Schema:
    if language is not None:
        return {"type": "string", "description": f"A text in the language {language}."}
    return _object("A text in both languages.", **dict.fromkeys(LANGUAGES, _STRING))


def _classification(text: _Schema) -> _Schema:
    paradigm, is_c2b = _or_null(_one_of(Paradigm)), _or_null(_YES_NO)
    return _object("The paradigm of the leg.", paradigm=paradigm, is_c2b=is_c2b, scope=text)


def _coverage(text: _Schema) -> _Schema:
    return _object(
        "The coverage of one place by the rules of one subject.",
        place=_STRING,
        name=text,
        subject=_STRING,
        level=_one_of(CoverageLevel),
        since=_DAY,
        through=_STRINGS,
        missing=_or_null(text),
        later=_STRINGS,
        ended=_STRINGS,
        text=text,
    )


def _finding(text: _Schema) -> _Schema:
    known = _list(_object("A known fact.", fact=_STRING, label=text, value={}, text=text))
    return _object(
        "A finding: the outcome of one rule.",
        rule=_STRING,
        title=_or_null(text),
        places=_STRINGS,
        norm=_one_of(NormKind),
        severity=_one_of(Severity),
        layer=_one_of(Layer),
        outcome=_one_of(Outcome),
        word=text,
        text=text,
        message=_or_null(text),
        facts=known,
        missing=_list(_object("A fact that is missing.", **_form(text))),
        missing_figures=_STRINGS,
        left_open=_YES_NO,
        bears_on=_list(_object("What speaks on a conclusion.", conclusion=text, facts=known)),
        source=_source(text),
        fix=_list(_object("A change.", fact=_STRING, label=text, before={}, after={}, text=text)),
        general=_list({"$ref": "#/$defs/finding"}),
    )


def _form(text: _Schema) -> _Schema:
    choices = _list(_object("A choice.", value=_STRING, label=text))
    return {
        "fact": _STRING,
        "label": text,
        "type": _one_of(AnswerKind),
        "choices": choices,
        "role": _one_of(FactRole),
        "stage": _one_of(FactStage),
    }


def _source(text: _Schema) -> _Schema:
    return _object(
        "The act and article where the rule is written.",
        citation=text,
        act=text,
        article=text,
        kind=_or_null(_one_of(SourceKind)),
        stated_on=_DAY,
        url=_STRING,
        mark=_one_of(Certainty),
        national_acts=_list(_object("A national act.", place=_STRING, act=text)),
        advises_only=_YES_NO,
    )


def _one_of(choices: type[Choice]) -> _Schema:
    return {"type": "string", "enum": [each.value for each in choices]}


def _or_null(schema: _Schema) -> _Schema:
    return {"anyOf": [schema, _NULL]}


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _object(description: str, **properties: Any) -> _Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
