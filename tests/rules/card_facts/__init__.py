"""The facts of the rule cards in the vocabulary of the library, a module for each file."""

from __future__ import annotations

from importlib import import_module

from tests.rules.card_facts.reading import Names, Reading

GROUPS = ("definitions", "reviews", "surveys", "cocreation", "crowdsourcing", "status")


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
