"""The document form of figures, each value with its days, place, source and certainty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

import attrs

from c2b.predicate import Compare, Fact, Parameter, Predicate
from c2b.predicate.expression import children
from c2b.rules.engine.figure_history import Figure, FigureValue, is_table
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT, joined
from c2b.wire.load import read_body
from c2b.wire.rules.declared import declared
from c2b.wire.rules.parts import built, fault, object_of
from c2b.wire.rules.predicate import value_from
from c2b.wire.write import to_data

Compared = Mapping[str, tuple[Fact | None, Fact | None]]

_VALUE = declared(FigureValue, "value")
_OF_VALUE = tuple(each.name for each in attrs.fields(_VALUE))


def figure_to(figure: Figure) -> dict[str, Any]:
    """Return *figure* as data that JSON can hold."""
    return {
        **({"unit": figure.unit} if figure.unit else {}),
        "steps": [_value_to(value) for value in figure.values],
    }


def _value_to(dated: FigureValue) -> dict[str, Any]:
    plain = _VALUE(**{name: getattr(dated, name) for name in _OF_VALUE})
    return {"value": _number_to(dated.value), **to_data(plain)}


def _number_to(value: object) -> Any:
    if is_table(value):
        return [[to_data(key), to_data(figure)] for key, figure in value]
    return to_data(value)


def figures_from(data: Any, compared: Compared, path: str) -> tuple[Figure, ...]:
    """Return the figures that *data* describes, in the kinds of the facts *compared* with them."""
    if not isinstance(data, OBJECT):
        raise fault(path, _FIGURES, data, _BRACES)
    figures: list[Figure] = []
    for name, body in cast("dict[str, Any]", data).items():
        here = joined(path, name)
        opened = object_of(body, here, ("steps",), ("unit",))
        unit = read_body(opened.get("unit", ""), str, joined(here, "unit"))
        if not isinstance(opened["steps"], LIST):
            raise fault(joined(here, "steps"), _A_LIST, opened["steps"], _BRACKETS)
        fact, key = compared.get(name, (None, None))
        values = tuple(
            _value_from(each, fact, key, joined(joined(here, "steps"), place))
            for place, each in enumerate(opened["steps"])
        )
        figures.append(built(_maker(name, values, unit), here))
    return tuple(figures)


def _maker(name: str, values: tuple[FigureValue, ...], unit: str) -> Callable[[], Figure]:
    return lambda: Figure(name=name, values=values, unit=unit)


def _value_from(data: Any, fact: Fact | None, key: Fact | None, path: str) -> FigureValue:
    body = object_of(data, path, ("value",), _OF_VALUE)
    own = {name: value for name, value in body.items() if name != "value"}
    plain = read_body(own, _VALUE, path)
    value = _number_from(body["value"], fact, key, joined(path, "value"))
    return built(
        lambda: FigureValue(value=value, **{name: getattr(plain, name) for name in _OF_VALUE}),
        path,
    )


def _number_from(data: Any, fact: Fact | None, key: Fact | None, path: str) -> object:
    """Return a figure for *fact*, a table of figures by *key*, or a count without a fact."""
    if key is None:
        return read_body(data, int, path) if fact is None else value_from(data, fact, path)
    if not isinstance(data, LIST):
        raise fault(path, _PAIRS, data, _WRITE_PAIRS)
    pairs: list[tuple[object, object]] = []
    for place, item in enumerate(data):
        here = joined(path, place)
        pair: Any = item if isinstance(item, LIST) else ()
        if len(pair) != 2:
            raise fault(here, _PAIRS, item, _WRITE_PAIRS)
        figure = _number_from(pair[1], fact, None, joined(here, 1))
        pairs.append((value_from(pair[0], key, joined(here, 0)), figure))
    return tuple(pairs)


def compared_in(predicate: Predicate) -> Iterator[tuple[str, tuple[Fact | None, Fact | None]]]:
    """Yield, for each figure in *predicate*, the fact it is compared with and its key."""
    if isinstance(predicate, Compare) and isinstance(predicate.operand, Parameter):
        fact = predicate.fact if isinstance(predicate.fact, Fact) else None
        yield predicate.operand.name, (fact, predicate.operand.key)
    for child in children(predicate):
        yield from compared_in(child)


_BRACES = Text(
    en="write these keys and no others in braces",
    fr="écrivez ces clés, et aucune autre, entre accolades",
)
_A_LIST = Text(en="a list", fr="une liste")
_BRACKETS = Text(en="put it in square brackets", fr="mettez-la entre crochets")
_FIGURES = Text(en="figures by name, an object", fr="des valeurs par nom, un objet")
_PAIRS = Text(en="pairs of key and figure", fr="des paires de clé et de valeur")
_WRITE_PAIRS = Text(en='write [["FR", 15], ["DE", 16]]', fr='écrivez [["FR", 15], ["DE", 16]]')
