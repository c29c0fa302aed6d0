"""The facts of the rule cards in the vocabulary of the library, a module for each subject."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.rules.card_facts.reading import Names, Reading

GROUPS = sorted(each.name for each in iter_modules(__path__) if each.name != "reading")


def names() -> Names:
    """Return the readings of all facts by their names in the cards; each name stands once."""
    found: dict[str, Reading] = {}
    for group in GROUPS:
        own = import_module(f"tests.rules.card_facts.{group}").FACTS
        twice = sorted(found.keys() & own.keys())
        if twice:
            raise ValueError(f"{group} repeats {twice}")
        found |= own
    return found
