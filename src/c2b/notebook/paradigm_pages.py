"""The pages of classifications."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from c2b.notebook.markup import Markup, Page
from c2b.paradigms import Classification, Composite
from c2b.paradigms.explain import label_text
from c2b.text import Text


def _classification(found: Classification, page: Page) -> tuple[Markup, ...]:
    rows = [(lens.text, label_text(label)) for lens, label in found.lenses.items()]
    reasons = page.items(reason.text for reason in found.reasons)
    head, *more = found.sentences
    return (
        page.element("p", page.element("strong", head)),
        *((page.element("p", _BECAUSE), reasons) if found.reasons else ()),
        page.table((_LENS, _LABEL), rows),
        page.folded(_IN_FULL, page.items(more)),
    )


def _composite(found: Composite, page: Page) -> tuple[Markup, ...]:
    legs = [
        Markup("".join(part.html for part in _classification(one, page)))
        for one in found.classifications
    ]
    return (
        page.element("p", page.element("strong", found.text)),
        page.items(legs, ordered=True),
    )


PAGES: dict[type, Callable[[Any, Page], tuple[Markup, ...]]] = {
    Classification: _classification,
    Composite: _composite,
}

_BECAUSE = Text(en="Because:", fr="Car\u00a0:")
_LENS = Text(en="lens", fr="critère")
_LABEL = Text(en="label", fr="qualification")
_IN_FULL = Text(en="in full", fr="en entier")
