"""The combinations of facts that cannot be, each declared once and refused when facts are built.

A breach of the law is no contradiction: it is an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

from attrs import field, frozen

from c2b._validators import exactly, instance, optional
from c2b.errors import InvalidValueError
from c2b.predicate import Fact, Predicate, evaluate, references
from c2b.predicate.function_source import FunctionSource
from c2b.predicate.generate import holds
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.format_value import value_text
from c2b.text import Text


@frozen(kw_only=True)
class Impossible:
    """Two statements about facts that cannot both hold.

    Attributes:
        one: The first statement.
        other: The second statement.
        because: The reason, a clause in lower case.
        falls: The fact that falls away when an act makes the first statement hold; None where a
            person has to correct one of the two.
    """

    one: Predicate = field(validator=instance(Predicate))
    other: Predicate = field(validator=instance(Predicate))
    because: Text = field(validator=exactly(Text))
    falls: Fact | None = field(default=None, validator=optional(exactly(Fact)))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the two statements read, each once."""
        return tuple(f for f in references(self.one & self.other) if isinstance(f, Fact))


class ContradictionError(InvalidValueError):
    """Facts that cannot all hold.

    Attributes:
        facts: The paths of the facts that contradict each other.
        falls: The path of the fact that falls away if the others are acts; None where there is
            none.
    """

    args: tuple[Any, ...]
    facts: tuple[str, ...]
    falls: str | None

    def __init__(
        self,
        model: str,
        facts: tuple[str, ...],
        values: tuple[Text, ...],
        because: Text,
        falls: str | None = None,
    ) -> None:
        named = Text.join([Text(en=path, fr=path) for path in facts], _AND)
        hint = _CORRECT.fill(because=because)
        super().__init__(model, _AGREE.fill(facts=named), Text.join(values, _AND), hint)
        self.args = (model, facts, values, because, falls)  # so that it survives pickling
        self.facts, self.falls = facts, falls


class _Declares(Protocol):
    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """Return the combinations of facts of the model that cannot be."""
        ...


@cache
def impossible_of(model: type[_Declares]) -> tuple[Impossible, ...]:
    """Return the combinations of facts that *model* declares as impossible."""
    return model.impossible()


def refuse_impossible(subject: _Declares) -> None:
    """Refuse facts that cannot all hold; call it when a model is built.

    Raises:
        ContradictionError: Two statements both hold that cannot; all facts of both are named.
    """
    place = _finder(type(subject))(subject)
    if place is None:
        return
    each = impossible_of(type(subject))[place]
    facts = tuple(f for f in each.facts if f.of(subject) is not None)
    raise ContradictionError(
        type(subject).__name__,
        tuple(f.name for f in facts),
        tuple(_said(f, subject) for f in facts),
        each.because,
        None if each.falls is None else each.falls.name,
    )


def contradicting(subject: _Declares) -> int | None:
    """Return the place of the first contradiction among the facts of *subject*, by interpreting.

    It is the reference for the generated function, which reads the same predicates.
    """
    for place, each in enumerate(impossible_of(type(subject))):
        if evaluate(each.one, subject) and evaluate(each.other, subject):
            return place
    return None


@cache
def _finder(model: type[_Declares]) -> Callable[[Any], int | None]:
    """Generate the function that returns the place of the first contradiction; None for none."""
    source = FunctionSource()
    for place, each in enumerate(impossible_of(model)):
        source.line(1, f"if {holds(source, each.one & each.other)}:")
        source.line(2, f"return {place}")
    source.line(1, "return None")
    return source.compile("contradiction")


def _said(fact: Fact, subject: object) -> Text:
    return _LABELLED.fill(label=fact_text(fact), value=value_text(fact.of(subject)))


_AND = Text(en=" and ", fr=" et ")
_LABELLED = Text(en="{value}: {label}", fr="{value}\u00a0: {label}")
_AGREE = Text(
    en="facts that agree with each other: {facts}",
    fr="des faits qui s’accordent\u00a0: {facts}",
)
_CORRECT = Text(en="correct one of them, for {because}", fr="corrigez l’un d’eux, car {because}")
