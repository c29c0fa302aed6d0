"""The language of a run: what the arguments say, else what the environment says, else English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from c2b.text import LANGUAGES, Language

OPTION = "--lang"
VARIABLES = ("C2B_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak, found before anything is parsed so that errors speak it too."""
    for place, argument in enumerate(arguments):
        if argument.startswith(f"{OPTION}="):
            return _known(argument.partition("=")[2])
        if argument == OPTION and place + 1 < len(arguments):
            return _known(arguments[place + 1])
    said = (environment[name] for name in VARIABLES if environment.get(name))
    return _known(next(said, ""))


def _known(value: str) -> Language:
    """``fr``, ``fr_FR.UTF-8`` and ``FR`` are French; what is not known is English."""
    spoken = value.partition("_")[0].partition(".")[0].lower()
    found: list[Language] = [language for language in LANGUAGES if language == spoken]
    return found[0] if found else "en"
