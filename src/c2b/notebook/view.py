"""The forms in which a notebook shows a value: HTML and plain text."""

from __future__ import annotations

from collections.abc import Callable, Collection
from importlib import import_module
from typing import Any

from attrs import field, frozen

from c2b._validators import refuse
from c2b.notebook.markup import Markup, Page
from c2b.notebook.plain import plain, pretty, words_of
from c2b.text import LANGUAGES, Language, Text

_PAGES = {  # loaded when needed: a notebook that shows money does not load the rules
    "c2b.models": "c2b.notebook.exchange_pages",
    "c2b.paradigms": "c2b.notebook.paradigm_pages",
    "c2b.rules": "c2b.notebook.rule_pages",
    "c2b.contracts": "c2b.notebook.contract_pages",
    "c2b.compensation": "c2b.notebook.pay_pages",
}

__all__ = ["View", "html", "mimebundle", "pretty", "view"]


def html(value: object, language: Language = "en") -> str:
    """Return *value* as a piece of HTML, a ``section`` in *language*.

    >>> import c2b
    >>> print(html(c2b.Money("1234.50", "EUR"), "fr"))
    <section lang="fr" ...><p><data value="1234.50">1...234,50...EUR</data></p></section>
    """
    page = Page(language)
    return page.section(*_writer(type(value))(value, page)).html


def mimebundle(
    value: object,
    include: Collection[str] | None = None,
    exclude: Collection[str] | None = None,
    *,
    language: Language = "en",
) -> dict[str, str]:
    """Return *value* in the forms that a notebook asks for, by their media types.

    Args:
        value: The value.
        include: The media types asked for; None for all.
        exclude: The media types to leave out.
        language: The language of the texts.
    """
    words = words_of(value, language)
    forms: dict[str, Callable[[], str]] = {"text/html": lambda: html(value, language)}
    if words is not None:  # else the shell prints how the value is constructed
        forms["text/plain"] = lambda: words
    return {
        name: form()
        for name, form in forms.items()
        if (not include or name in include) and name not in (exclude or ())
    }


def _language(instance: object, attribute: Any, value: object) -> None:
    if value not in LANGUAGES:
        raise refuse(instance, "language", _ONE_OF_TWO, value, _CHOOSE)


@frozen
class View:
    """A value as it is shown in one language.

    Attributes:
        value: The value.
        language: The language of its texts.
    """

    value: object
    language: Language = field(default="en", validator=_language)

    def _repr_html_(self) -> str:
        return html(self.value, self.language)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return mimebundle(self.value, include, exclude, language=self.language)

    def __str__(self) -> str:
        return plain(self.value, self.language)


def view(value: object, language: Language) -> View:
    """Return *value* so that a notebook shows it in *language*."""
    return View(value, language)


def _writer(cls: type) -> Callable[[Any, Page], tuple[Markup, ...]]:
    """Return the function that writes the values of *cls*, or of the class it inherits from."""
    for each in cls.__mro__:
        module = _PAGES.get(".".join(each.__module__.split(".")[:2]))
        if module is not None and each in (pages := import_module(module).PAGES):
            writer: Callable[[Any, Page], tuple[Markup, ...]] = pages[each]
            return writer
    return _any_value


def _any_value(value: object, page: Page) -> tuple[Markup, ...]:
    return (page.element("p", plain(value, page.language)),)


_ONE_OF_TWO = Text(en="'en' or 'fr'", fr="'en' ou 'fr'")
_CHOOSE = Text(en="choose one of the two", fr="choisissez l’une des deux")
