"""HTML built from elements, with every text from outside escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from attrs import frozen

from c2b._one_line import one_line
from c2b.text import Language, Text


@frozen
class Markup:
    """A piece of HTML that is safe to show as it is."""

    html: str


class Page:
    """The elements of a page in one language, whose texts are in that language.

    The elements carry no colours and no sizes, so that they look right under every theme.

    Attributes:
        language: The language of the page.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def words(self, content: str | Text) -> str:
        """Return a text in the language of the page, in one line."""
        if isinstance(content, Text):
            content = content.in_language(self.language)
        return one_line(content)

    def element(self, name: str, *parts: str | Text | Markup, **attributes: str) -> Markup:
        """Return an element with *parts* inside; texts are escaped, attributes too."""
        inner = "".join(
            part.html if isinstance(part, Markup) else escape(self.words(part)) for part in parts
        )
        given = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
        return Markup(f"<{name}{given}>{inner}</{name}>")

    def section(self, *parts: Markup) -> Markup:
        """Return the whole, marked so that no program takes a name for a formula of mathematics."""
        kind = {"class": "c2b tex2jax_ignore mathjax_ignore"}
        return self.element("section", *parts, lang=self.language, **kind)

    def items(self, parts: Iterable[str | Text | Markup], *, ordered: bool = False) -> Markup:
        """Return a list, with numbers where it is *ordered*."""
        inner = [self.element("li", part) for part in parts]
        return self.element("ol" if ordered else "ul", *inner)

    def pairs(self, pairs: Iterable[tuple[str | Text, str | Text | Markup]]) -> Markup:
        """Return a list of names with what they stand for."""
        inner = [
            each
            for name, value in pairs
            for each in (self.element("dt", name), self.element("dd", value))
        ]
        return self.element("dl", *inner)

    def table(
        self, heads: Sequence[str | Text], rows: Iterable[Sequence[str | Text | Markup]]
    ) -> Markup:
        """Return a table with a row of *heads*."""
        top = [self.element("th", head, scope="col") for head in heads]
        body = [self.element("tr", *(self.element("td", cell) for cell in cells)) for cells in rows]
        head = self.element("thead", self.element("tr", *top))
        return self.element("table", head, self.element("tbody", *body))

    def folded(self, summary: str | Text, *parts: Markup) -> Markup:
        """Return *parts* that a reader opens under a *summary*."""
        return self.element("details", self.element("summary", summary), *parts)
