"""Checks of the built site, and its first page; run as ``python docs/check_site.py FOLDER``.

Every link leads to a page of the site and to a place on it, nothing is loaded from elsewhere, each
page names its language, no English stands on a French page, and what examples print is in the
language of the page.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

sys.path.insert(0, str(Path(__file__).parent))

from theme_words import FRENCH

_LINK = re.compile(r'<(\w+)[^>]*?\s(href|src)="([^"]*)"')
_ID = re.compile(r'\s(?:id|name)="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\b(the|and|with|from|must|shall|should|which|where|whose|not|any|that|this|these"
    r"|is|are|was|were|be|been|their|its|has|have|when|than|then|only|each|every|there"
    r"|since|under|before|after|about|without|within|between|next|toggle)\b"
)
_FRENCH = re.compile(r"\b(le|les|des|une|est|sont|dans|pour|avec|qui|cette|aux|sur|si)\b")
_NAME = re.compile(
    r"(?:[A-Z0-9§][\w’'.()/-]*|v)(?:,? (?:of|and|the|for|in|to|on|by|with|from|a|or|that|is|are"
    r"|v|v\.|s\.|ss\.|[A-Z0-9§(][\w’'.()/-]*))+|«[^»]*»|“[^”]*”|\"[^\"]*\"|'[^']*'|‘[^’]*’|[\w-]+(?:[._][\w-]+)+"
)
_QUIET = {"script", "style", "pre", "code", "svg"}
_EMPTY = {"meta", "link", "input", "img", "br", "hr", "col", "wbr"}

_FIRST = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>c2b</title><link rel="icon" href="data:,">
<style>
body { font: 1.2rem/1.5 Arial, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem }
@media (prefers-color-scheme: dark) {
  body { background: #131416; color: #eee }
  a { color: #9cf }
}
</style>
</head>
<body><main><h1>c2b</h1>
<p><a href="en/index.html" hreflang="en">What consumers give to businesses: in English</a></p>
<p lang="fr"><a href="fr/index.html" hreflang="fr">Ce que les consommateurs apportent aux \
entreprises&nbsp;: en français</a></p>
</main></body>
</html>
"""


class Words(HTMLParser):
    """The visible words of a page that are in its own language, and not code.

    What examples print counts; `printed` holds it apart as well.
    """

    def __init__(self) -> None:
        """Begin outside of every element."""
        super().__init__()
        self.words: list[str] = []
        self.printed: list[str] = []
        self._quiet: list[bool] = [False]
        self._output: list[bool] = [False]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether the words of an element count, and keep its labels and titles."""
        held = dict(attrs)
        output = self._output[-1] or "output" in (held.get("class") or "").split()
        code = tag in _QUIET and not output
        quiet = self._quiet[-1] or code or (tag != "html" and held.get("lang") == "en")
        if tag not in _EMPTY:
            self._quiet.append(quiet)
            self._output.append(output)
        if not quiet:
            self.words += [held.get(name) or "" for name in ("aria-label", "title", "placeholder")]

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in _EMPTY and len(self._quiet) > 1:
            self._quiet.pop()
            self._output.pop()

    def handle_data(self, data: str) -> None:
        """Keep the words of an element that count."""
        if not self._quiet[-1]:
            self.words.append(data)
        if self._output[-1]:
            self.printed.append(data)


def english_on(page: str) -> list[str]:
    """Return the passages of a French page that hold English, apart from names and quotations."""
    reader = Words()
    reader.feed(page)
    return [words.strip() for words in reader.words if _ENGLISH.search(_NAME.sub(" ", words))]


def french_output_on(page: str) -> list[str]:
    """Return what the examples of an English page print in French."""
    reader = Words()
    reader.feed(page)
    return [words.strip() for words in reader.printed if _FRENCH.search(words)]


@cache
def anchors(page: Path) -> frozenset[str]:
    """Return the places of a page to which a link can lead."""
    return frozenset(unescape(each) for each in _ID.findall(page.read_text(encoding="utf-8")))


def dead_links(page: Path, text: str) -> Iterator[str]:
    """Give the links of a page that lead nowhere, and what it loads from elsewhere."""
    for tag, attribute, address in dict.fromkeys(_LINK.findall(text)):
        link = unescape(address)
        if _ELSEWHERE.match(link) or link.startswith("//"):
            if not link.startswith("data:") and (attribute == "src" or tag == "link"):
                yield f"loads {link}"
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / unquote(path.partition("?")[0]) if path else page
        if not target.is_file():
            yield f"leads nowhere: {link}"
        elif (
            anchor and target.suffix == ".html" and unquote(anchor) not in anchors(target.resolve())
        ):
            yield f"no such place: {link}"


def faults(site: Path) -> Iterator[str]:
    """Give what is wrong with the site in *site*, page by page."""
    for language in ("en", "fr"):
        for page in sorted((site / language).rglob("*.html")):
            name, text = page.relative_to(site), page.read_text(encoding="utf-8")
            yield from (f"{name}: {fault}" for fault in dead_links(page, text))
            if f'<html lang="{language}"' not in text.replace(' class="no-js"', ""):
                yield f"{name}: not marked as {language}"
            if language == "en":
                yield from (f"{name}: French: {words[:90]}" for words in french_output_on(text))
            else:
                yield from (f"{name}: English: {words[:90]}" for words in english_on(text))
                yield from (f"{name}: theme: {words}" for words in FRENCH if words in text)


def main() -> int:
    """Write the first page and print what is wrong; the status is 1 where anything is."""
    site = Path(sys.argv[1])
    (site / "index.html").write_text(_FIRST, encoding="utf-8")
    found = list(faults(site))
    for fault in found[:200]:
        sys.stdout.write(f"{fault}\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
