"""The facts of the cards on surveys in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names

FACTS: Names = {}
