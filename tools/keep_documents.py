"""Write documents of every type in the present form into a folder of the tests.

Run it once before a version of the form is released: ``python -m tools.keep_documents 3``. The
tests read these documents from then on; a change of the form adds a step to `c2b.wire.upgrades`.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from c2b import compensation, contracts, models
from c2b.cases import CASES
from c2b.errors import InvalidValueError
from c2b.rules.catalogue import SUBJECTS
from c2b.testing.strategies.registry import STRATEGIES, of
from c2b.wire import to_document
from c2b.wire.document import TYPE

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "documents"
_LONGEST = 6000  # characters of a document that is kept
_KEPT = 4  # documents of each type


def documents_of(form: type) -> list[dict[str, Any]]:
    """Return documents of *form*, from the shortest to the longest, the same in every run."""
    drawn: dict[str, dict[str, Any]] = {}

    @seed(7)
    @settings(
        max_examples=60,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(of(form))
    def draw(value: object) -> None:
        with suppress(InvalidValueError):  # a result, which has no document
            document = to_document(value)
            drawn[json.dumps(document, sort_keys=True)] = document

    draw()
    texts = sorted((text for text in drawn if len(text) < _LONGEST), key=len)
    places = {len(texts) * part // _KEPT for part in range(_KEPT)} | {len(texts) - 1}
    return [drawn[texts[place]] for place in sorted(places) if 0 <= place < len(texts)]


def facts_of_rules() -> list[list[dict[str, Any]]]:
    """Return the facts of the first examples of the rules, one list for each subject."""
    examples = (
        [rule.examples for rule in each.rules if rule.examples is not None]
        for each in SUBJECTS.values()
    )
    return [[to_document(each.broken) for each in subject[:_KEPT]] for subject in examples]


def main(version: str) -> None:
    """Write the documents into the folder of *version*."""
    named = (
        getattr(package, name)
        for package in (models, contracts, compensation)
        for name in package.__all__
    )
    forms = {each for each in named if isinstance(each, type)} & set(STRATEGIES)
    kept = [documents_of(form) for form in sorted(forms, key=lambda each: each.__name__)]
    kept += [*facts_of_rules(), [to_document(case.exchange) for case in CASES[:_KEPT]]]
    folder = FOLDER / version
    folder.mkdir(parents=True, exist_ok=True)
    for documents in filter(None, kept):
        lines = ",\n".join(
            json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in documents
        )
        path = folder / f"{documents[0][TYPE]}.json"
        path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
