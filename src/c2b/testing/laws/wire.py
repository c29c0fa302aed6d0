"""The laws of converters between values and plain data: nothing is lost and nothing guessed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from itertools import islice
from typing import Any, Unpack, cast

import attrs
from attrs import evolve, field, frozen
from hypothesis import strategies as st

from c2b.errors import C2bError
from c2b.testing.laws.class_of import class_of
from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.laws.sameness import same
from c2b.testing.laws.sample import sample_of
from c2b.testing.laws.telling_facts import is_without_floats, with_telling_facts
from c2b.testing.laws.trial import Drawn
from c2b.testing.laws.written import written
from c2b.testing.strategies.registry import Form, of
from c2b.text import Text

Write = Callable[[Any], Any]
Read = Callable[[Any], Any]


def wire(
    to: Write,
    from_: Read,
    values: Form | st.SearchStrategy[Any],
    *,
    refusal: type[Exception] | tuple[type[Exception], ...] = C2bError,
    **choice: Unpack[LawOptions],
) -> None:
    """Check that a pair of converters keeps what a wire form promises.

    Values are written as plain data that JSON holds without loss, the same each time; the data is
    read back as the same value, down to types and zones, and reading leaves it alone; a scalar in
    another type never means the same; texts are not normalised, and zero is not unknown; numbers
    stay exact; a field that is unknown, or missing where the value needs it, is refused; and
    damaged data is refused, or means a value that is read back equal too. Some values are the same
    in every run, and others are drawn.

    Args:
        to: The function from a value to plain data.
        from_: The function from plain data to the value.
        values: A public type of the library, or a strategy for the values of your own.
        refusal: The error that *from_* raises for data that it refuses.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    is_own = isinstance(values, st.SearchStrategy)
    drawn = values if isinstance(values, st.SearchStrategy) else of(values)
    place, numbers = st.integers(0, 999), st.integers(0, len(_ODD) - 1)
    draws: dict[str, st.SearchStrategy[Any]] = {"value": drawn, "place": place, "odd": numbers}
    listed = sample_of(drawn)

    def cases(subject: object) -> tuple[Drawn, ...]:
        return listed

    laws = [evolve(law, cases=cases) if law.cases is None else law for law in LAWS]
    hold(laws, _Pair(to, from_, refusal, is_own=is_own), draws, choice)


@frozen
class _Pair:
    """A pair of converters, the error that refuses data, and whether the values are the user's."""

    to: Write
    from_: Read
    refusal: type[Exception] | tuple[type[Exception], ...]
    is_own: bool = field(kw_only=True, default=False)

    def read(self, data: Any) -> Any:
        """Return the value that *data* means; `_NOTHING_READ` where it is refused."""
        try:
            return self.from_(deepcopy(data))
        except self.refusal:
            return _NOTHING_READ

    def reads_as(self, data: Any, value: Any) -> bool:
        """Whether *data* is read as *value*."""
        read = self.read(data)
        return read is not _NOTHING_READ and bool(read == value)


def it_comes_back_equal(pair: _Pair, value: Any) -> None:
    """A value is read back from its data as the same value, with all types, zones and fields."""
    back = pair.from_(pair.to(value))
    agree(back, value)
    agree(back.__class__, value.__class__)
    holds(same(back, value), back, _THE_SAME.fill(value=written(value)))


def no_fact_is_changed(pair: _Pair, value: Any) -> None:
    """Texts that are not normalised, zero, one and large numbers come back as they are.

    Values that differ from drawn ones in such a fact are tried, if their class accepts them; with
    a strategy of your own, also if the converters do.
    """
    for other in islice(with_telling_facts(value), _MOST_FACTS):
        try:
            back = pair.from_(pair.to(other))
        except Exception:
            if pair.is_own:
                continue
            raise
        holds(same(back, other), back, _THE_SAME.fill(value=written(other)))


def numbers_stay_exact(pair: _Pair, value: Any) -> None:
    """The data of a value without floats has no float, of which large ones are not exact."""
    data = [pair.to(value)]
    floats = [spot[step] for spot, step in _spots(data) if type(spot[step]) is float]
    holds(not (floats and is_without_floats(value)), floats, _NO_FLOATS)


def it_is_written_once_and_for_all(pair: _Pair, value: Any) -> None:
    """A value is written the same each time, and again after it was read."""
    data = pair.to(value)
    agree(pair.to(value), data)
    agree(pair.to(pair.from_(data)), data)


def json_holds_it(pair: _Pair, value: Any) -> None:
    """JSON holds the data without loss, and without words that are no JSON, such as NaN."""
    data = pair.to(value)
    try:
        held = json.loads(json.dumps(data, allow_nan=False))
    except (TypeError, ValueError):
        held = None
    holds(held == data, data, _JSON)


def reading_leaves_it_alone(pair: _Pair, value: Any) -> None:
    """The data are the same after they are read."""
    data = pair.to(value)
    pair.from_(data)
    agree(data, pair.to(value))


def types_are_not_guessed(pair: _Pair, value: Any) -> None:
    """A scalar in another type, 3 as "3" or 1 as true, never means the same value."""
    data = [pair.to(value)]
    for spot, step in list(_spots(data)):
        written_so = spot[step]
        for other in _otherwise(written_so):
            spot[step] = other
            holds(not pair.reads_as(data[0], value), deepcopy(data[0]), _REFUSED)
        if type(written_so) is int:
            _check_truth_values(pair, data, spot, step)
        spot[step] = written_so


def _check_truth_values(pair: _Pair, data: list[Any], spot: Any, step: Any) -> None:
    """Check that true is not read for 1, and false not for 0, in the place of a number."""
    for number in (0, 1):
        spot[step] = number
        read = pair.read(data[0])
        spot[step] = bool(number)
        other = pair.read(data[0])
        is_guessed = other is not _NOTHING_READ and same(other, read)
        holds(not is_guessed, deepcopy(data[0]), _REFUSED)


def unknown_fields_are_refused(pair: _Pair, value: Any) -> None:
    """Data with a field that does not exist is refused, or never means the same value."""
    data = pair.to(value)
    for held in [data, *(spot[step] for spot, step in _spots(data))]:
        if isinstance(held, dict):
            extra: dict[str, Any] = cast("dict[str, Any]", held)
            extra[_UNHEARD] = 1
            holds(not pair.reads_as(data, value), deepcopy(data), _REFUSED)
            del extra[_UNHEARD]


def missing_fields_are_refused(pair: _Pair, value: Any) -> None:
    """Data without a field that the value cannot be built without is refused.

    It may be read too as a value in which that field is None, which means that it is unknown.
    """
    data = pair.to(value)
    if isinstance(data, dict) and attrs.has(class_of(value)):
        held: dict[str, Any] = cast("dict[str, Any]", data)
        for each in attrs.fields(class_of(value)):
            if each.init and each.default is attrs.NOTHING and each.alias in held:
                less = {name: part for name, part in held.items() if name != each.alias}
                read = pair.read(less)
                unknown = getattr(read, each.name, _NOTHING_READ) is None
                holds(unknown or read is _NOTHING_READ, less, _REFUSED)


def damage_is_refused_or_means_something(pair: _Pair, value: Any, place: int, odd: int) -> None:
    """The converter refuses damaged data, or reads a value that comes back equal."""
    data = [pair.to(value)]
    spots = list(_spots(data))
    spot, step = spots[place % len(spots)]
    spot[step] = _ODD[odd]
    read = pair.read(data[0])
    if read is not _NOTHING_READ:
        agree(pair.from_(pair.to(read)), read)


def _otherwise(leaf: object) -> list[object]:
    """Return the same scalar in other types of JSON."""
    if isinstance(leaf, bool):
        return [int(leaf), str(leaf).lower()]
    if isinstance(leaf, int):
        return [str(leaf), *([bool(leaf)] if leaf in (0, 1) else [])]
    if isinstance(leaf, str) and _NUMBER.fullmatch(leaf):
        return [float(leaf)]
    return []


def _spots(data: object) -> Iterator[tuple[Any, Any]]:
    """Yield every container in *data* with each of its keys or indices."""
    if isinstance(data, dict):
        held: Any = cast("dict[object, object]", data)
        steps: Iterable[Any] = held
    elif isinstance(data, list):
        held = cast("list[object]", data)
        steps = range(len(held))
    else:
        return
    for step in steps:
        yield held, step
        yield from _spots(held[step])


_ODD: list[Any] = [None, True, 0, 1, -1, 1.5, "", " ", "x", "3", [], [1], {}, {"en": "a"}]
_UNHEARD = "no_such_field"
_NOTHING_READ = object()
_THE_SAME = Text(
    en="{value}, with the same types, zones and fields",
    fr="{value}, avec les mêmes types, fuseaux et champs",
)
_NO_FLOATS = Text(
    en="whole numbers, or texts, instead of floats",
    fr="des entiers ou des textes au lieu de nombres flottants",
)
_MOST_FACTS = 60
_NUMBER = re.compile(r"-?[0-9]{1,9}([.][0-9]{1,4})?", re.ASCII)
_REFUSED = Text(en="data that is refused", fr="des données refusées")
_JSON = Text(en="data that JSON holds without loss", fr="des données que JSON garde sans perte")

LAWS = (
    Law(
        unknown_fields_are_refused,
        fr="Des données où figure un champ qui n’existe pas sont refusées, ou ne désignent jamais "
        "la même valeur.",
    ),
    Law(
        missing_fields_are_refused,
        fr="Des données où manque un champ indispensable à la valeur sont refusées.",
    ),
    Law(
        it_comes_back_equal,
        fr="Une valeur se relit, de ses données, identique, avec ses types, fuseaux et champs.",
    ),
    Law(
        no_fact_is_changed,
        fr="Textes non normalisés, zéro, un et grands nombres se relisent tels quels.",
    ),
    Law(
        numbers_stay_exact,
        fr="Les données d’une valeur sans nombre flottant n’en contiennent aucun, car les grands "
        "ne sont pas exacts.",
    ),
    Law(
        it_is_written_once_and_for_all,
        fr="Une valeur s’écrit chaque fois de la même façon, relue ou non.",
    ),
    Law(
        json_holds_it,
        fr="JSON garde les données sans perte, et sans mots étrangers à JSON, comme NaN.",
    ),
    Law(reading_leaves_it_alone, fr="La lecture ne change pas les données."),
    Law(
        types_are_not_guessed,
        fr="Un scalaire écrit dans un autre type, 3 en texte ou 1 en true, ne désigne jamais "
        "la même valeur.",
    ),
    Law(
        damage_is_refused_or_means_something,
        cases=lambda _: (),
        fr="Des données abîmées sont refusées, ou se lisent en une valeur qui se relit égale.",
    ),
)
