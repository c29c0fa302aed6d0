"""The rule cards of the shared folder, as tests read them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from c2b.predicate import fact_at
from c2b.rules.engine.fact_model import Choice, every_fact

FILES = (
    "definitions.md",
    "reviews.md",
    "surveys.md",
    "cocreation.md",
    "crowdsourcing.md",
    "status-and-tax.md",
)


class Exact(yaml.SafeLoader):
    """YAML whose fractions stay exact, and whose yes and no stay words."""


Exact.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Exact.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Exact.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node))
)


@frozen(kw_only=True)
class Card:
    """One rule card."""

    id: str
    jurisdiction: tuple[str, ...]
    tier: str
    severity: str
    effective_from: str | None
    confidence: str
    passing: dict[str, Any]
    failing: dict[str, Any]

    def day(self, example: dict[str, Any]) -> date:
        """The day of the facts: what the example says, or a day on which all rules stand."""
        said = example.get("on_date")
        return date.fromisoformat(said) if said else date(2026, 12, 31)


def read(folder: Path) -> dict[str, Card]:
    """All cards by id."""
    cards = {}
    for name in FILES:
        text = (folder / "domain" / name).read_text(encoding="utf-8")
        for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
            data = yaml.load(block, Exact)  # noqa: S506 - a safe loader
            places = tuple(place.strip() for place in data.pop("jurisdiction").split(","))
            fields = {key: data[key] for key in data if hasattr(Card, key)}
            cards[data["id"]] = Card(jurisdiction=places, **fields)
    return cards


def model_of(model: type, facts: dict[str, Any]) -> Any:
    """A value of *model* with *facts*, which are given by their paths."""
    inner: dict[str, dict[str, Any]] = {}
    for path, value in facts.items():
        name, _, rest = path.partition(".")
        inner.setdefault(name, {})[rest] = value
    blank: Any = model()
    return model(
        **{
            name: _typed(model, name, given[""])
            if "" in given
            else model_of(type(getattr(blank, name)), given)
            for name, given in inner.items()
        }
    )


def _typed(model: type, name: str, value: Any) -> Any:
    (kind, *_) = fact_at(model, name).types
    if issubclass(kind, Choice):
        return kind(value)
    return tuple(value) if kind is tuple else value


def path_of(model: type, name: str) -> str | None:
    """The only fact of *model* that is called *name*; None where there is none, or several."""
    found = [path for path in every_fact(model) if path.rpartition(".")[2] == name]
    own = [path for path in found if not path.startswith(("status.", "definition."))]
    return own[0] if len(own) == 1 else None
