"""The groups of facts that rules read, each fact with its words and possibly unknown.

The decorator `facts` makes a frozen attrs class. A fact that is left out is None: unknown, never
"no". Of a group that is left out nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

import attrs
from attrs import Attribute, Factory, field, frozen

from c2b._arguments import explain_arguments
from c2b._field_type import field_type
from c2b._misspelt import suggest_some
from c2b.errors import InvalidValueError
from c2b.predicate.fact import Fact, fact_at
from c2b.rules.engine.fact_check import checked, field_text, field_types
from c2b.rules.engine.fact_role import FactRole, FactStage
from c2b.text import NEEDS, ROLE, STAGE, TEXT, Text

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
            made = field_type(frozen(kw_only=True, repr=False, field_transformer=checked)(declared))
            explain_arguments(made)
            suggest_some(made)
            made.__doc__ = _with_labels(made)
            made.__repr__ = _known_repr
            return made

        return make if cls is None else make(cls)


def _known_repr(held: object) -> str:
    """Show what is known: facts and groups that are as a blank model has them are left out."""
    model = type(held)
    values = ((each, getattr(held, each.name)) for each in attrs.fields(cast("type[Any]", model)))
    parts = [f"{each.name}={value!r}" for each, value in values if value != _default_of(each)]
    return f"{model.__name__}({', '.join(parts)})"


def with_group(subject: Any, name: str, held: object) -> Any:
    """Return *subject* with another value of one group, for less than what a new model costs.

    Each field of a fact model is checked by itself, so that the others need no second check; what
    fields have to do with each other is checked once more.
    """
    model: Any = subject.__class__
    if model.__repr__ is not _known_repr:
        return attrs.evolve(subject, **{name: held})
    made = object.__new__(model)
    for each in _fields(model):
        object.__setattr__(made, each, held if each == name else getattr(subject, each))
    if hasattr(made, "__attrs_post_init__"):
        made.__attrs_post_init__()
    return made


def _default_of(attribute: Attribute[Any]) -> object:
    default: Any = attribute.default
    return default.factory() if isinstance(default, _FACTORY) else default


_FACTORY: Any = attrs.Factory


def _with_labels(model: type) -> str:
    """Return the documentation of *model* with a line for each fact, for `help`."""
    labels = ((each.name, field_text(each)) for each in attrs.fields(cast("type[Any]", model)))
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


@lru_cache(maxsize=4096)
def fact_text(fact: Fact) -> Text:
    """Return the words by which its model declares *fact*; its path where there are none."""
    declared = _declaration(fact)
    words = declared.text if isinstance(declared, Computed) else field_text(declared)
    return words or Text(en=fact.name, fr=fact.name)


def is_computed(fact: Fact) -> bool:
    """Return whether *fact* is computed from others, which a user gives instead."""
    return bool(_needs(_declaration(fact)))


@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=4096)
def stage_of(fact: Fact) -> FactStage:
    """Return the stage at which *fact* is known; a computed fact waits for all its inputs."""
    if is_computed(fact):
        stages = [stage_of(fact_at(fact.owner, path)) for path in inputs(fact)]
        return EACH if EACH in stages else FactStage.CAMPAIGN
    declared = _declaration(fact)
    stage = declared.metadata.get(STAGE) if isinstance(declared, Attribute) else None
    return stage if isinstance(stage, FactStage) else FactStage.CAMPAIGN


@lru_cache(maxsize=4096)
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
    hints = field_types(model)
    for each in attrs.fields(model):
        if field_text(each) is not None:
            if each.init:
                yield each.name
        elif TEXT in each.metadata:
            yield from (f"{each.name}.{path}" for path in every_fact(hints[each.name][0]))


def item_types(fact: Fact) -> tuple[type, ...]:
    """Return the classes of the items of *fact*; empty where it is no collection."""
    return () if fact.kind.item is None else fact.kind.item.types


def _model_of(fact: Fact) -> type:
    """Return the model that holds *fact* directly."""
    model: type = fact.owner
    for step in fact.path[:-1]:
        model = field_types(model)[step][0]
    return model


@lru_cache(maxsize=4096)
def _declaration(fact: Fact) -> object:
    """Return the declaration of *fact*, a field or a property, in the model that holds it."""
    model, name = _model_of(fact), fact.path[-1]
    return _fields(model).get(name, getattr(model, name, None))


_fields = cache(attrs.fields_dict)


def _needs(declared: object) -> tuple[str, ...]:
    if isinstance(declared, Computed):
        return declared.needs
    return declared.metadata.get(NEEDS, ()) if isinstance(declared, Attribute) else ()


_STRONGEST = (FactRole.ACT, FactRole.ASSESSMENT)


_TRUE = Text(en="True", fr="True")
_NAMED_FACTS = Text(en="give each fact by its name", fr="donnez chaque fait par son nom")
