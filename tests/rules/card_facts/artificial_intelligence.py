"""The facts of the cards on artificial intelligence in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names

FACTS: Names = {
    "ai_role": "ai.role",
    "ai_talks_to_people": "ai.talks_to_people",
    "obviously_ai": "ai.obvious",
    "told_it_is_ai": "ai.told",
    "content_kind": "ai.content",
    "assistive_edit_only": "ai.assistive_only",
    "placed_on": "ai.placed_on",
    "machine_readable_mark": "ai.machine_readable_mark",
    "ai_disclosed": "ai.disclosed",
    "editorial_responsibility": "ai.editorial_responsibility",
}
