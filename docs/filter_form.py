"""A form above a list, with whose script a reader hides what is not asked for.

The page is whole without it: the form and its script only hide sections, and need no server.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from c2b import Language, Text

_DAY = Text(en="In force on", fr="En vigueur le")
ALL = Text(en="all", fr="tous")
EVERY = Text(en="all", fr="toutes")


@frozen(kw_only=True)
class Select:
    """One list of choices.

    Attributes:
        name: Its name in the data.
        label: The words before the list.
        options: The words of each value.
        every: The word for all values, which agrees with the label in French.
    """

    name: str
    label: Text
    options: Mapping[str, Text]
    every: Text = ALL


def filter_form(
    selects: Sequence[Select],
    data: Sequence[Mapping[str, Any]],
    shown: Text,
    language: Language,
    *,
    by_day: bool = False,
) -> str:
    """Return the form and its data as a block of HTML in Markdown.

    Args:
        selects: The lists of choices.
        data: For each section its ``id``, with which its heading begins, and its values.
        shown: The words before the number of sections that are shown.
        language: The language of the labels.
        by_day: Whether a day can be asked for; the data then have ``since`` and ``until``.
    """
    held = json.dumps(list(data), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    day = f'<label>{_DAY.in_language(language)} <input type="date" name="day"></label>'
    parts = [
        '<form id="filter" hidden>',
        *(_select(each, language) for each in selects),
        *([day] if by_day else []),
        f'<p role="status">{shown.in_language(language)} <output></output></p>',
        "</form>",
        f'<script type="application/json" id="filter-data">{held}</script>',
    ]
    return "\n".join(["```{raw} html", *parts, "```"])


def _select(select: Select, language: Language) -> str:
    shown = "".join(
        f'<option value="{html.escape(value)}">{html.escape(text.in_language(language))}</option>'
        for value, text in select.options.items()
    )
    label = select.label.in_language(language)
    every = f'<option value="">{select.every.in_language(language)}</option>'
    return f'<label>{label} <select name="{select.name}">{every}{shown}</select></label>'
