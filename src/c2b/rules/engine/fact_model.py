"""The groups of facts that rules read, each fact with its words and possibly unknown.

The decorator `facts` makes a frozen attrs class. A fact that is left out is None: unknown, never
"no". Of a group that is left out nothing is known.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin

import attrs
from attrs import Attribute, Factory, field, frozen

from c2b._instants import A_MOMENT
from c2b._validators import is_plain, refuse
from c2b.errors import InvalidValueError
from c2b.predicate.fact import Fact, fact_at
from c2b.rules.engine.fact_role import FactRole, FactStage
from c2b.text import NEEDS, OR, ROLE, STAGE, TEXT, Text

EACH = FactStage.CONTRIBUTION


def fact(
    en: str, fr: str, role: FactRole = FactRole.GIVEN, stage: FactStage = FactStage.CAMPAIGN
) -> Any:
    """Declare a fact of a model, unknown unless given.

    Args:
        en: The statement that holds when the fact is yes, or the name of the fact, in lower case:
            ``the incentive is shown to readers``, ``the age of the participant, in years``.
        fr: The same in French.
        role: The role of the fact; advice on how to keep a rule changes acts only.
        stage: The stage at which the fact is known.
    """
    return field(default=None, metadata={TEXT: Text(en=en, fr=fr), ROLE: role, STAGE: stage})


def given(en: str, fr: str, stage: FactStage = FactStage.CAMPAIGN) -> Any:
    """Declare a fact that is or happened; see `fact` for the arguments."""
    return fact(en, fr, FactRole.GIVEN, stage)


def act(en: str, fr: str, stage: FactStage = FactStage.CAMPAIGN) -> Any:
    """Declare a fact in the hands of the party that must comply; see `fact` for the arguments."""
    return fact(en, fr, FactRole.ACT, stage)


def assessment(en: str, fr: str, stage: FactStage = FactStage.CAMPAIGN) -> Any:
    """Declare a legal conclusion; see `fact` for the arguments."""
    return fact(en, fr, FactRole.ASSESSMENT, stage)


def group(kind: type[Any]) -> Any:
    """Declare a group of facts of a model, unknown unless given."""
    return field(default=Factory(lambda: _blank(cast("Hashable", kind))), metadata={TEXT: None})


@cache
def _blank(kind: Hashable) -> Any:
    """Return the group of which nothing is known: one value for all models, for it is frozen."""
    return cast("type[Any]", kind)()


if TYPE_CHECKING:  # the name by which checkers know attrs classes: they check `attrs.evolve` too
    from attrs import frozen as facts

    __all__ = ["facts"]
else:

    def facts(cls: type | None = None, *, kw_only: bool = True) -> Any:
        """Make a fact model: a frozen class, keyword-only, each field checked by its annotation.

        Facts are annotated ``bool | None``, ``int | None``, ``Decimal | int | None`` (an exact
        number), ``date | None``, ``str | None``, an enum, or a frozenset or tuple of these, or
        None; groups by their class.

        Args:
            cls: The class.
            kw_only: Always true; written at the decorator, type checkers know it as well.

        Raises:
            InvalidValueError: *kw_only* is false.
        """
        if kw_only is not True:
            raise InvalidValueError("facts(kw_only)", _TRUE, kw_only, _NAMED_FACTS)

        def make(declared: type) -> type:
            made: type = frozen(kw_only=True, field_transformer=_checked)(declared)
            made.__doc__ = _with_labels(made)
            return made

        return make if cls is None else make(cls)


def _with_labels(model: type) -> str:
    """Return the documentation of *model* with a line for each fact, for `help`."""
    labels = ((each.name, _text(each)) for each in attrs.fields(model))
    lines = [f"    {name}: {words.en}" for name, words in labels if words is not None]
    return "\n\n".join([model.__doc__ or "", *(["\n".join(["Facts:", *lines])] if lines else [])])


class Computed(property):
    """A fact that is computed from others; `needs` names them."""

    needs: tuple[str, ...]
    text: Text
    role: FactRole | None
    either: tuple[tuple[str, ...], ...]


def computed(
    *needs: str,
    en: str,
    fr: str,
    role: FactRole | None = None,
    either: tuple[tuple[str, ...], ...] = (),
) -> Callable[[Callable[[Any], Any]], Any]:
    """Declare a property as a fact that is computed from the fields that *needs* names.

    The property returns None where one of them is unknown and matters.

    Args:
        needs: The names of the fields; in a model of groups, paths such as ``reward.amount``.
        en: The words, as `fact` takes them.
        fr: The same in French.
        role: The role, if it is not that of the fields.
        either: The groups of fields of which one is enough, the shortest to ask for first.
    """

    def make(getter: Callable[[Any], Any]) -> Computed:
        made = Computed(getter)
        made.needs, made.text = needs, Text(en=en, fr=fr)
        made.role, made.either = role, either
        return made

    return make


def fact_text(fact: Fact) -> Text:
    """Return the words by which its model declares *fact*; its path where there are none."""
    declared = _declaration(fact)
    words = declared.text if isinstance(declared, Computed) else _text(declared)
    return words or Text(en=fact.name, fr=fact.name)


def is_computed(fact: Fact) -> bool:
    """Return whether *fact* is computed from others, which a user gives instead."""
    return bool(_needs(_declaration(fact)))


def role_of(fact: Fact) -> FactRole:
    """Return the role of *fact*; a computed fact is an act where one of its inputs is."""
    declared = _declaration(fact)
    if isinstance(declared, Computed) and declared.role is not None:
        return declared.role
    if is_computed(fact):
        roles = [role_of(fact_at(fact.owner, path)) for path in inputs(fact)]
        return next((role for role in _STRONGEST if role in roles), FactRole.GIVEN)
    role = declared.metadata.get(ROLE) if isinstance(declared, Attribute) else None
    return role if isinstance(role, FactRole) else FactRole.GIVEN


def stage_of(fact: Fact) -> FactStage:
    """Return the stage at which *fact* is known; a computed fact waits for all its inputs."""
    if is_computed(fact):
        stages = [stage_of(fact_at(fact.owner, path)) for path in inputs(fact)]
        return EACH if EACH in stages else FactStage.CAMPAIGN
    declared = _declaration(fact)
    stage = declared.metadata.get(STAGE) if isinstance(declared, Attribute) else None
    return stage if isinstance(stage, FactStage) else FactStage.CAMPAIGN


def inputs(fact: Fact) -> tuple[str, ...]:
    """Return the paths of what a user gives so that *fact* is known: itself, or what it needs."""
    needs = _needs(_declaration(fact))
    return tuple(".".join((*fact.path[:-1], need)) for need in needs) or (fact.name,)


def missing_inputs(fact: Fact, subject: object) -> tuple[str, ...]:
    """Return the paths of what is unknown and has to be given so that *fact* is known.

    Where one of several groups of fields is enough, the group is asked for of which most is known;
    a group that is known whole, and leaves the fact unknown all the same, is not enough.
    """
    declared = _declaration(fact)
    groups = declared.either if isinstance(declared, Computed) else ()
    if not groups:
        return _unknown(inputs(fact), subject, fact)
    paths = [tuple(".".join((*fact.path[:-1], name)) for name in each) for each in groups]
    missing = [_unknown(each, subject, fact) for each in paths]
    known = [
        len(each) - len(left) if left else -1 for each, left in zip(paths, missing, strict=True)
    ]
    return missing[known.index(max(known))]


def _unknown(paths: tuple[str, ...], subject: object, fact: Fact) -> tuple[str, ...]:
    return tuple(path for path in paths if fact_at(fact.owner, path).of(subject) is None)


@cache
def every_fact(model: type) -> tuple[str, ...]:
    """Return the paths of all facts of *model*, those in groups too, in order of declaration."""
    return tuple(_paths(model))


def _paths(model: type) -> Iterator[str]:
    hints = _hints(model)
    for each in attrs.fields(model):
        if _text(each) is not None:
            if each.init:
                yield each.name
        elif TEXT in each.metadata:
            yield from (f"{each.name}.{path}" for path in every_fact(hints[each.name][0]))


def item_types(fact: Fact) -> tuple[type, ...]:
    """Return the classes of the items of *fact*; empty where it is no collection."""
    return _items(_model_of(fact)).get(fact.path[-1], ())


def _model_of(fact: Fact) -> type:
    """Return the model that holds *fact* directly."""
    model: type = fact.owner
    for step in fact.path[:-1]:
        model = _hints(model)[step][0]
    return model


def _declaration(fact: Fact) -> object:
    """Return the declaration of *fact*, a field or a property, in the model that holds it."""
    model, name = _model_of(fact), fact.path[-1]
    return attrs.fields_dict(model).get(name, getattr(model, name, None))


def _needs(declared: object) -> tuple[str, ...]:
    if isinstance(declared, Computed):
        return declared.needs
    return declared.metadata.get(NEEDS, ()) if isinstance(declared, Attribute) else ()


def _text(declared: object) -> Text | None:
    words = declared.metadata.get(TEXT) if isinstance(declared, Attribute) else None
    return words if isinstance(words, Text) else None


@cache
def _hints(model: type) -> dict[str, tuple[type, ...]]:
    """Return the classes that each field of *model* admits, without None."""
    return {name: _kinds(hint) for name, hint in typing.get_type_hints(model).items()}


def _kinds(hint: object) -> tuple[type, ...]:
    parts = get_args(hint) if get_origin(hint) in (typing.Union, _UNION) else (hint,)
    return tuple(cast("type", get_origin(p) or p) for p in parts if p is not NoneType)


_UNION = type(int | str)
_STRONGEST = (FactRole.ACT, FactRole.ASSESSMENT)


def _checked(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Give each field a check of its annotation, which is read when the first value is built."""
    del cls
    return [
        each.evolve(validator=_fits if _is_group(each) else _fits_or_unknown) for each in fields
    ]


def _is_group(attribute: Attribute[Any]) -> bool:
    return TEXT in attribute.metadata and _text(attribute) is None


def _fits_or_unknown(instance: object, attribute: Attribute[Any], value: object) -> None:
    if value is not None:
        _fits(instance, attribute, value)


def _fits(instance: object, attribute: Attribute[Any], value: object) -> None:
    model: type = type(instance)
    kinds = _hints(model)[attribute.name]
    naive = isinstance(value, datetime) and value.tzinfo is None
    plain = type(value) in kinds and is_plain(value) and not naive
    if plain:
        _items_fit(model, attribute.name, value)
        return
    expected = Text.join([_NAMES.get(kind) or _name(kind) for kind in kinds], OR)
    raise refuse(instance, attribute.name, expected, value, _KNOWN_OR_NONE)


def _items_fit(model: type, name: str, value: object) -> None:
    """Refuse a collection that holds anything but what its annotation names."""
    if isinstance(value, tuple | frozenset):
        kinds = _items(model)[name]
        for item in cast("tuple[object, ...]", value):
            if type(item) not in kinds or not is_plain(item):
                expected = Text.join([_NAMES.get(kind) or _name(kind) for kind in kinds], OR)
                where = f"{model.__name__}.{name}"
                raise InvalidValueError(where, expected, item, _KNOWN_OR_NONE)


@cache
def _items(model: type) -> dict[str, tuple[type, ...]]:
    """Return the classes of the items of each field that is a collection."""
    parts = {
        name: [part for part in (*get_args(hint), hint) if get_origin(part) in (tuple, frozenset)]
        for name, hint in typing.get_type_hints(model).items()
    }
    return {name: _kinds(get_args(found[0])[0]) for name, found in parts.items() if found}


def _name(kind: type) -> Text:
    """Return the name of a class; for an enumeration, its members."""
    members = (
        [f"{kind.__name__}.{member.name}" for member in kind] if issubclass(kind, Enum) else []
    )
    return _ONE_OF.fill(members=", ".join(members)) if members else _plain(kind.__name__)


def _plain(name: str) -> Text:
    return Text(en=name, fr=name)


_TRUE = Text(en="True", fr="True")
_NAMED_FACTS = Text(en="give each fact by its name", fr="donnez chaque fait par son nom")
_ONE_OF = Text(en="one of {members}", fr="une valeur parmi {members}")
_NAMES: Mapping[type, Text] = {
    bool: Text(en="True or False", fr="True ou False"),
    int: Text(en="a whole number", fr="un nombre entier"),
    Decimal: Text(en="an exact Decimal", fr="un Decimal exact"),
    datetime: A_MOMENT,
}
_KNOWN_OR_NONE = Text(
    en="give what is known, and None where it is unknown",
    fr="donnez ce qui est connu, et None pour ce qui ne l’est pas",
)
