"""The index of the public classes as a page: their labels and the sentences that describe them."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from foreign_words import in_foreign

import c2b
from c2b import Language, Text

_TITLE = Text(en="Public classes", fr="Les classes publiques")
_INTRODUCTION = Text(
    en="Every public class with its label in both languages, written when these pages are built.",
    fr="Chaque classe publique avec son nom dans les deux langues, écrite lors de la construction "
    "de ces pages. La page anglaise les décrit.",
)
_HEAD = Text(
    en="| class | English | French | module | description |",
    fr="| classe | français | anglais | module |",
)
_WITHOUT_LIST = re.compile(r"c2b\.rules\.(\w+\.(facts|choice|pay)|facts\.\w+)")
"""The modules of facts, which have no `__all__`: users build all their classes."""


def class_labels() -> dict[str, Text]:
    """Return the label of each public class by the name of the class."""
    path = Path(__file__).with_name("class_labels.json")
    pairs = json.loads(path.read_text(encoding="utf-8")).items()
    return {name: Text(en=english, fr=french) for name, (english, french) in pairs}


def public_classes() -> dict[str, type]:
    """Return the classes that the modules of the library export, in the order of their names."""
    names = ("c2b", *(each.name for each in pkgutil.walk_packages(c2b.__path__, "c2b.")))
    public = (name for name in names if not re.search(r"\._", name))
    found = {each.__name__: each for name in public for each in _exported(name)}
    return dict(sorted(found.items()))


def _exported(name: str) -> Iterator[type]:
    module = importlib.import_module(name)
    for each in (getattr(module, listed) for listed in _names(module)):
        if inspect.isclass(each) and each.__module__.startswith("c2b."):
            yield each


def _names(module: ModuleType) -> Iterator[str]:
    yield from getattr(module, "__all__", ())
    if _WITHOUT_LIST.fullmatch(module.__name__):
        for name, value in vars(module).items():
            if getattr(value, "__module__", "") == module.__name__ and not name.startswith("_"):
                yield name


def classes_page(language: Language) -> str:
    """Return the index in *language*; the descriptions, which are in English, on that page."""
    labels = class_labels()
    rows = [_row(each, labels[name], language) for name, each in public_classes().items()]
    head = [f"# {_TITLE.in_language(language)}", "", _INTRODUCTION.in_language(language), ""]
    columns = _HEAD.in_language(language)
    lines = [*head, columns, "|---" * (columns.count("|") - 1) + "|", *rows]
    return "\n".join(lines) + "\n"


def _row(each: type, label: Text, language: Language) -> str:
    name, module = f"`{each.__name__}`", f"`{each.__module__}`"
    if language == "fr":
        return f"| {name} | {label.fr} | {in_foreign(label.en, 'en')} | {module} |"
    return f"| {name} | {label.en} | {in_foreign(label.fr, 'fr')} | {module} | {_sentence(each)} |"


def _sentence(each: type) -> str:
    """Return the first sentence of the docstring, as the cell of a table."""
    paragraph = " ".join((inspect.getdoc(each) or "").split("\n\n")[0].split())
    sentence = re.split(r"(?<=\.)\s", paragraph, maxsplit=1)[0]
    return sentence.replace("``", "`").replace("|", "\\|")
