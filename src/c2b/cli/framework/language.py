"""The language of a run: the one of the arguments, else of the environment, else English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from c2b.text import LANGUAGES, Language

OPTION = "--lang"
VARIABLES = ("C2B_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of the run, found before the arguments are parsed, for their errors."""
    for place, argument in enumerate(arguments):
        if argument.startswith(f"{OPTION}="):
            return _known(argument.partition("=")[2])
        if argument == OPTION and place + 1 < len(arguments):
            return _known(arguments[place + 1])
    values = (environment[name] for name in VARIABLES if environment.get(name))
    return _known(next(values, ""))


def _known(value: str) -> Language:
    """Read *value*: ``fr``, ``fr_FR.UTF-8`` and ``FR`` are French; an unknown value is English."""
    code = value.partition("_")[0].partition(".")[0].lower()
    found: list[Language] = [language for language in LANGUAGES if language == code]
    return found[0] if found else "en"
