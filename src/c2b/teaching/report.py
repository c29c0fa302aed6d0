"""A one-page report on exchanges: drawing, labels by lens, reasons, and what would change them."""

from __future__ import annotations

from collections.abc import Sequence

from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.paradigms.compose import Composite, compose
from c2b.teaching.drawing.layout import draw
from c2b.teaching.drawing.svg import to_svg
from c2b.teaching.lens_table import LensRow, lens_table
from c2b.teaching.page import in_page, page, table
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label
from c2b.text import Language, Text, in_both


def to_report(exchanges: Sequence[Exchange], language: Language = "en") -> str:
    """One page of HTML about *exchanges*, without anything from elsewhere."""
    parts = [_section(number, each, language) for number, each in enumerate(exchanges, start=1)]
    body = "\n".join([f"<h1>{in_page(_TITLE, language)}</h1>", *parts, _note(language)])
    return page(written(_TITLE, language), body, language)


def _note(language: Language) -> str:
    return f"<p><small>{in_page(_NOT_ADVICE, language)}</small></p>"


def _section(number: int, exchange: Exchange, language: Language) -> str:
    composite = compose(exchange)
    title = in_both(exchange.title)
    heading = title if title.en.strip() else _EXCHANGE.fill(number=number)
    svg = to_svg(draw(exchange, language), name=f"exchange-{number}")
    parts = [
        f"<section>\n<h2>{in_page(heading, language)}</h2>",
        f"<figure>\n{svg}</figure>",
        *(_leg(composite, place, language) for place in range(len(composite.classifications))),
        "</section>",
    ]
    return "\n".join(parts)


def _leg(composite: Composite, place: int, language: Language) -> str:
    classification = composite.classifications[place]
    parts = list[str]()
    if len(composite.classifications) > 1:
        parts.append(f"<h3>{in_page(_LEG.fill(number=place + 1), language)}</h3>")
    parts.append(lens_html(classification.leg, language))
    listed = "".join(f"<li>{in_page(x, language)}</li>" for x in classification.sentences)
    parts.append(f"<ul>{listed}</ul>")
    return "\n".join(parts)


def lens_html(leg: Leg, language: Language) -> str:
    """The lens table of *leg* as HTML."""
    head = tuple(written(each, language) for each in (_LENS, _LABEL, _FACT, _SAID_BY))
    return table(head, [_row(row, language) for row in lens_table(leg)])


def _row(row: LensRow, language: Language) -> tuple[str, ...]:
    because = written(capitalised(row.because), language) if row.because else ""
    label = written(short_label(row.label), language)
    return written(row.name, language), label, because, written(row.users, language)


_TITLE = Text(
    en="What is given to whom, and what it is called",
    fr="Qui apporte quoi à qui, et comment cela se nomme",
)
_EXCHANGE = Text(en="Exchange {number}", fr="Échange {number}")
_LEG = Text(en="Leg {number}", fr="Flux {number}")
_LENS = Text(en="Lens", fr="Critère")
_LABEL = Text(en="Label", fr="Qualification")
_FACT = Text(en="Fact", fr="Fait")
_SAID_BY = Text(en="Who uses this lens", fr="Qui emploie ce critère")
_NOT_ADVICE = Text(
    en="A model for teaching, not legal advice.",
    fr="Un modèle pour l’enseignement, non un conseil juridique.",
)
