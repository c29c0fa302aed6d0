"""``c2b draw``: a drawing of a case or of an exchange in a file."""

from __future__ import annotations

from collections.abc import Callable

import click

from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.case_names import CASE_OR_FILE, CASE_OR_FILE_VALUE, exchanges_named
from c2b.cli.framework.output_files import deliver, ending, output_option
from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.teaching.drawing.layout import draw as drawing_of
from c2b.teaching.drawing.mermaid import to_dot, to_mermaid
from c2b.teaching.drawing.picture import picture_of
from c2b.teaching.drawing.svg import to_svg
from c2b.text import Language, Text


def draw(
    language: Language,
    name: str,
    *,
    form: str | None,
    number: int | None,
    no_label: bool,
    output: str | None,
) -> int:
    """Draw the case or the exchange called *name*."""
    exchange = _one_of(exchanges_named(name), number)
    chosen = form or _BY_ENDING.get(ending(output), "svg")
    if chosen == "svg":
        content = to_svg(drawing_of(exchange, language, labelled=not no_label))
    else:
        picture = picture_of(exchange)
        picture = picture.without_labels if no_label else picture
        content = _TEXTS[chosen](picture, language)
    deliver(content, output, language)
    return 0


def _one_of(exchanges: tuple[Exchange, ...], number: int | None) -> Exchange:
    """The exchange with *number*, which only a file of several needs."""
    if number is None and len(exchanges) == 1:
        return exchanges[0]
    if number is None or not 1 <= number <= len(exchanges):
        raise InvalidValueError(
            "--number", _UP_TO.fill(most=len(exchanges)), number or 0, _SAY_WHICH
        )
    return exchanges[number - 1]


_TEXTS: dict[str, Callable[..., str]] = {"mermaid": to_mermaid, "dot": to_dot}
_BY_ENDING = {"mmd": "mermaid", "mermaid": "mermaid", "dot": "dot", "gv": "dot"}
_UP_TO = Text(en="a number from 1 to {most}", fr="un numéro de 1 à {most}")
_SAY_WHICH = Text(
    en="choose an exchange of the file with --number",
    fr="choisissez un échange du fichier avec --number",
)
COMMAND = Command(
    "draw",
    Text(
        en="Draw a case, or an exchange of a JSON file, in black and white.\n\n"
        "The ending of the file gives the form: .svg is a picture, .mmd is Mermaid, .dot is for "
        "Graphviz.",
        fr="Dessiner un cas, ou un échange d’un fichier JSON, en noir et blanc.\n\n"
        "L’extension du fichier donne le format : .svg est une image, .mmd du Mermaid, .dot pour "
        "Graphviz.",
    ),
    draw,
    Argument("name", CASE_OR_FILE, value=CASE_OR_FILE_VALUE),
    Option(
        "--format form",
        Text(
            en="The form, where the file does not give it: svg, mermaid, dot.",
            fr="Le format, si le fichier ne le donne pas : svg, mermaid, dot.",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(("svg", *_TEXTS), case_sensitive=False),
    ),
    Option(
        "--number",
        Text(
            en="The number of the exchange in the file, from 1.",
            fr="Le numéro de l’échange dans le fichier, à partir de 1.",
        ),
        value=Text(en="NUMBER", fr="NUMÉRO"),
        type=int,
    ),
    Option(
        "--no-label",
        Text(
            en="Leave the labels out, to ask for them.",
            fr="Omettre les qualifications, pour les demander.",
        ),
        is_flag=True,
    ),
    output_option(Text(en="The file to write.", fr="Le fichier à écrire.")),
)
