"""The pairs of cases that look alike, with what decides between them, for the teacher."""

from __future__ import annotations

from c2b.cases.pairs import all_pairs
from c2b.paradigms.lenses import VALUE
from c2b.teaching.comparison import Comparison
from c2b.teaching.page import in_page, page, table
from c2b.teaching.pairs import catalogue_pairs
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label
from c2b.text import Language, Text


def to_pair_list(language: Language = "en") -> str:
    """Write all pairs of the catalogue as one page."""
    body = f"<h1>{in_page(_TITLE, language)}</h1>\n{_pairs(language)}"
    return page(written(_TITLE, language), body, language)


def _pairs(language: Language) -> str:
    rows: list[tuple[str, ...]] = [
        (
            *(
                f"{number} {written(title, language)}"
                for number, title in zip(named.cases, pair.comparison.titles, strict=True)
            ),
            written(capitalised(pair.comparison.fact), language),
            written(_opposed(pair.comparison), language),
        )
        for named, pair in zip(all_pairs(), catalogue_pairs(), strict=True)
    ]
    return table(tuple(written(head, language) for head in _PAIR_HEADS), rows)


def _opposed(comparison: Comparison) -> Text:
    """The labels that differ: the headlines, else those of the first lens that tells them apart."""
    lens, left, right = comparison.opposed
    words = _OPPOSED if lens is VALUE else _OPPOSED_BY
    slots = {"left": short_label(left), "right": short_label(right)}
    return words.fill(**slots, **({} if lens is VALUE else {"lens": lens.short}))


_TITLE = Text(en="What decides?", fr="Qu’est-ce qui décide ?")
_OPPOSED = Text(en="{left} / {right}", fr="{left} / {right}")
_OPPOSED_BY = Text(en="{lens}: {left} / {right}", fr="{lens} : {left} / {right}")
_PAIR_HEADS = (
    Text(en="Here", fr="Ici"),
    Text(en="There", fr="Là"),
    Text(en="What decides", fr="Ce qui décide"),
    Text(en="Labels", fr="Qualifications"),
)
