"""A self-contained page: no script, no font and no picture from elsewhere."""

from __future__ import annotations

from c2b._escape import for_xml
from c2b.teaching.typography import written
from c2b.text import Language, Text

_STYLE = """
body { font: 16px/1.45 Arial, Helvetica, sans-serif; max-width: 46em; margin: 2em auto;
  padding: 0 1em; color: #000; background: #fff; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; }
table { border-collapse: collapse; } th, td { border: 1px solid #000; padding: 0.3em 0.5em;
  text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
li.question { margin-bottom: 1.2em; break-inside: avoid; } li.question p { margin: 0.2em 0; }
li.question ol { list-style-type: upper-alpha; margin: 0.4em 0; }
ul.plain { list-style: none; padding-left: 0; }
svg { max-width: 100%; height: auto; } figure { margin: 1em 0; }
@media (max-width: 40em) { th, td { overflow-wrap: anywhere; padding: 0.2em; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; }
  th, td { font-size: 9pt; }
  h1.key { break-before: page; } }
"""


def page(title: str, body: str, language: Language) -> str:
    """A page of HTML around *body*, which is HTML already; *title* is plain text."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{for_xml(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def in_page(words: str | Text, language: Language) -> str:
    """Return *words* in *language* as they are set in print, escaped for HTML."""
    return for_xml(written(words, language))


def prompt_html(words: Text, language: Language) -> str:
    """The question *words* as paragraphs; title and what is asked stand out among several."""
    first, *others = (for_xml(line) for line in written(words, language).split("\n"))
    if not others:
        return f"<p>{first}</p>"
    *told, asked = others
    middle = "".join(f"<p>{line}</p>" for line in told)
    return f"<p><strong>{first}</strong></p>{middle}<p><strong>{asked}</strong></p>"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table of plain texts; the first cell of each row is a heading."""
    top = "".join(f'<th scope="col">{for_xml(cell)}</th>' for cell in head)
    lines = [
        f'<tr><th scope="row">{for_xml(row[0])}</th>'
        + "".join(f"<td>{for_xml(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    ]
    return "\n".join([f"<table>\n<tr>{top}</tr>", *lines, "</table>"])
