"""The cards of a folder of Markdown files: each card is a block of YAML with an id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

Card = dict[str, Any]


class Exact(yaml.SafeLoader):
    """YAML whose fractions stay exact, whose yes and no stay words, and whose days stay text."""


_PLAIN = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
Exact.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _PLAIN]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Exact.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Exact.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node))
)


def cards_in(path: Path) -> Iterator[Card]:
    """Give the cards of one file in reading order; lists of variants are read by `variants_in`.

    Raises:
        OSError: The file cannot be read.
        yaml.YAMLError: A block is no YAML.
    """
    for block in _blocks(path):
        if isinstance(block, dict) and "id" in block:
            yield block


def variants_in(path: Path) -> Iterator[Card]:
    """Give the variants of one file: entries of a list that name the card they are like.

    Raises:
        OSError: The file cannot be read.
        yaml.YAMLError: A block is no YAML.
    """
    for block in _blocks(path):
        if isinstance(block, list):
            yield from (each for each in block if isinstance(each, dict) and "like" in each)


def _blocks(path: Path) -> Iterator[Any]:
    text = path.read_text(encoding="utf-8")
    for block in re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        yield yaml.load(block, Exact)  # noqa: S506 - a safe loader
