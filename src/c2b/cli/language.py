"""The language of a run: what the arguments say, else what the environment says, else English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from c2b.models.text import LANGUAGES, Language

OPTION = "--lang"
VARIABLES = ("C2B_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak, found before anything is parsed so that errors speak it too."""
    for place, argument in enumerate(arguments):
        if argument.startswith(f"{OPTION}="):
            return _known(argument.partition("=")[2]) or "en"
        if argument == OPTION and place + 1 < len(arguments):
            return _known(arguments[place + 1]) or "en"
    for variable in VARIABLES:
        if environment.get(variable):
            return _known(environment[variable]) or "en"
    return "en"


def _known(value: str) -> Language | None:
    """``fr``, ``fr_FR.UTF-8`` and ``FR`` are French."""
    for language in LANGUAGES:
        if value[:2].lower() == language:
            return language
    return None
