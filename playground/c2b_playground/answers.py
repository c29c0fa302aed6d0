"""The kinds of questions that the page asks, each with the module that answers it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast

from c2b.errors import C2bError, InvalidValueError
from c2b.text import Language, Text

Answering = Callable[[Language, Mapping[str, Any]], Any]

MODULE_OF: Mapping[str, str] = {
    "cases": "exchange",
    "five": "exchange",
    "view": "exchange",
    "pairs": "pairs",
    "law_form": "law",
    "check": "law",
    "pay": "pay",
    "quiz": "quiz",
    "examples": "run_code",
}
"""The module that has a function of the name of each kind of question.

A module is loaded when it is first needed: the rules of law alone take as long as all the others.
"""


def answer(question: str) -> str:
    """Answer one question.

    Args:
        question: JSON text of an object with ``ask``, ``language`` and what the question needs.

    Returns:
        JSON text of an object with ``answer``, or with ``error``: the message of the library in
        the language of the question.
    """
    asked: dict[str, Any] = json.loads(question)
    language: Language = asked["language"]
    try:
        return json.dumps({"answer": _answering(asked["ask"])(language, asked)})
    except C2bError as error:
        return json.dumps({"error": error.explain(language)})


def _answering(kind: str) -> Answering:
    if kind not in MODULE_OF:
        raise InvalidValueError("ask", _KNOWN.fill(kinds=", ".join(MODULE_OF)), kind, _CHOOSE)
    module = import_module(f".{MODULE_OF[kind]}", __package__)
    return cast("Answering", getattr(module, kind))


_KNOWN = Text(en="one of {kinds}", fr="l’un de {kinds}")
_CHOOSE = Text(en="choose one of them", fr="choisissez-en un")
