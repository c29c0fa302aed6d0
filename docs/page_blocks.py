"""Blocks of a page that are read from the library: a drawing, an explanation, a law that changed.

In the repository each is a block with the number of a case or the name of a rule, as what it shows
exists only once the page is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from changes_page import CHANGED_LAWS, law_lines
from docutils import nodes
from gallery_page import anchor_of
from handouts import handout_links
from sphinx.util.docutils import SphinxDirective

from c2b import Language, Text, compose
from c2b.cases import get
from c2b.teaching import Misconception, draw, lens_table, to_svg
from c2b.teaching.letters import letter_rows
from c2b.teaching.typography import written

_CAPTION = Text(
    en="Case {number}: who gives what to whom, and what each definition calls it.",
    fr="Cas {number}\u00a0: qui apporte quoi à qui, et comment chaque définition le nomme.",
)
_GALLERY = Text(en="cases", fr="cas")
_ASKED = Text(
    en="Case {number}: who gives what to whom?",
    fr="Cas {number}\u00a0: qui apporte quoi à qui\u00a0?",
)
_ANSWER = Text(en="Answer", fr="Réponse")


class Drawn(SphinxDirective):
    """The drawings of one or several cases; with ``:asked:`` without their labels."""

    required_arguments: ClassVar[int] = 1
    final_argument_whitespace: ClassVar[bool] = True
    option_spec: ClassVar = {"asked": lambda _: True}

    def run(self) -> list[nodes.Node]:
        """Return the figures as HTML in the language of the tree."""
        language: Language = self.config.language
        asked = "asked" in self.options
        numbers = self.arguments[0].split()
        figures = "".join(self._figure(number, language, asked=asked) for number in numbers)
        several = f'<div class="drawings">{figures}</div>' if asked or len(numbers) > 1 else figures
        return [nodes.raw("", several, format="html")]

    def _figure(self, number: str, language: Language, *, asked: bool) -> str:
        words = (_ASKED if asked else _CAPTION).fill(number=number).in_language(language)
        name = f"{'asked' if asked else 'drawn'}-{number.lower()}"
        svg = to_svg(draw(get(number).exchange, language, labelled=not asked), name=name)
        caption = f"<figcaption>{words if asked else self._linked(words, number)}</figcaption>"
        return f'<figure class="drawing">\n{svg}{caption}</figure>'

    def _linked(self, words: str, number: str) -> str:
        """Return *words* as a link to the case in the gallery."""
        up = "../" * self.env.docname.count("/")
        page = _GALLERY.in_language(self.config.language)
        return f'<a href="{up}reference/{page}.html#{anchor_of(number)}">{words}</a>'


class Answer(SphinxDirective):
    """A part that a reader opens: the answer to a question that is shown."""

    has_content: ClassVar[bool] = True

    def run(self) -> list[nodes.Node]:
        """Return the content between the marks of a part that opens."""
        word = _ANSWER.in_language(self.config.language)
        begin = f'<details class="answer"><summary>{word}</summary>'
        inner = self.parse_content_to_nodes()
        return [
            nodes.raw("", begin, format="html"),
            *inner,
            nodes.raw("", "</details>", format="html"),
        ]


class Explained(SphinxDirective):
    """The explanation of a case, a line for each sentence."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[nodes.Node]:
        """Return the explanation as a list."""
        told = compose(get(self.arguments[0]).exchange).explain(self.config.language)
        return self.parse_text_to_nodes("\n".join(f"- {line}" for line in told.splitlines()))


class LawThatChanged(SphinxDirective):
    """The same facts on the day before a law changed and on the day itself."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[nodes.Node]:
        """Return the facts and the table of the answers."""
        (law,) = (each for each in CHANGED_LAWS if each.rule == self.arguments[0])
        language: Language = self.config.language
        title = f"**{law.title.in_language(language)}**"
        return self.parse_text_to_nodes("\n\n".join([title, *law_lines(law, language)]))


class Handouts(SphinxDirective):
    """The links to the sheets to print and the files to import, which are built with the site."""

    def run(self) -> list[nodes.Node]:
        """Return the list as HTML."""
        depth = self.env.docname.count("/")
        links = handout_links(self.config.language, "../" * depth)
        return [nodes.raw("", links, format="html")]


def shown_table(
    heads: tuple[Text, ...], rows: Callable[[], Iterable[tuple[Text, ...]]]
) -> type[SphinxDirective]:
    """Return a directive that shows a table which the library has in words in both languages."""

    class Shown(SphinxDirective):
        """A table in the language of the tree."""

        def run(self) -> list[nodes.Node]:
            """Return the table."""
            lines = [self._line(each) for each in (heads, *rows())]
            lines.insert(1, "|---" * len(heads) + "|")
            return self.parse_text_to_nodes("\n".join(lines))

        def _line(self, cells: Iterable[Text]) -> str:
            words = (written(each, self.config.language).replace("|", r"\|") for each in cells)
            return f"| {' | '.join(words)} |"

    return Shown


def _sources() -> Iterator[tuple[Text, ...]]:
    """Give the four definitions of C2B, and where each is found."""
    return ((row.name, row.definition, row.sources) for row in lens_table())


def _misconceptions() -> Iterator[tuple[Text, ...]]:
    """Give the misconceptions that wrong answers show, each with a question to ask back."""
    for each in Misconception:
        case = get(each.counterexample)
        name = _NAMED.fill(company=case.company_name, number=case.id)
        yield _HEARD.fill(words=each.text), each.asks_back, each.correction, name


_LETTER_HEADS = (
    Text(en="written", fr="on écrit"),
    Text(en="where", fr="quand"),
    Text(en="example", fr="exemple"),
)
_SOURCE_HEADS = (
    Text(en="lens", fr="critère"),
    Text(en="definition", fr="définition"),
    Text(en="where it is found", fr="où on la trouve"),
)
_MISCONCEPTION_HEADS = (
    Text(en="heard in class", fr="entendu en classe"),
    Text(en="ask back", fr="à demander en retour"),
    Text(en="what is right", fr="ce qui est juste"),
    Text(en="case", fr="cas"),
)
_HEARD = Text(en="“{words}”", fr="«\u00a0{words}\u00a0»")
_NAMED = Text(en="{company} ({number})", fr="{company} ({number})")
DIRECTIVES = {
    "letters": shown_table(_LETTER_HEADS, letter_rows),
    "sources": shown_table(_SOURCE_HEADS, _sources),
    "misconceptions": shown_table(_MISCONCEPTION_HEADS, _misconceptions),
    "drawing": Drawn,
    "answer": Answer,
    "explained": Explained,
    "changed-law": LawThatChanged,
    "handouts": Handouts,
}
"""The directives by the words with which pages ask for them."""
