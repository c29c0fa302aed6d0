"""The texts of one rule over time and place, and the national acts of directives."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from c2b._validators import exactly, instance, named, optional, tuple_of
from c2b.models.period import Period, check_order
from c2b.predicate import Predicate
from c2b.rules.engine.figure_history import Figure
from c2b.rules.engine.place import checked_place
from c2b.rules.engine.rule_parts import condition
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text


def _place(owner: object, attribute: Attribute[Any], value: object) -> None:
    checked_place(value, f"{type(owner).__name__}.{attribute.name}")


@frozen(kw_only=True)
class Transposition:
    """A national act through which a directive binds in one state.

    Attributes:
        place: The state.
        act: The act and article; a text where the two languages cite it differently.
        since: The first day of the act; None where it has none.
        until: The first day on which it no longer holds; None while it stands.
        mark: The certainty of this entry.
    """

    place: str = field(validator=_place)
    act: str | Text = field(validator=named)
    since: date | None = field(default=None, validator=optional(exactly(date)))
    until: date | None = field(default=None, validator=optional(exactly(date)))
    mark: Certainty = field(default=Certainty.KNOWN, validator=instance(Certainty))

    def __attrs_post_init__(self) -> None:
        check_order(f"Transposition {self.place}", self.since, self.until)

    @property
    def period(self) -> Period:
        """The days on which the act holds."""
        return Period(since=self.since, until=self.until)


@frozen(kw_only=True)
class RuleVersion:
    """A text of a rule: its days, and what differs from the rule; None is as the rule has it.

    Attributes:
        since: The first day of the text; None where it has none.
        until: The first day on which it no longer holds; None while it stands.
        place: The place of the text; None for the places of the rule that have none of their own.
        source: The act and article of this text.
        applies: The trigger of this text.
        undecided_when: The facts under which this text gives no answer.
        requires: The duty of this text.
        parameters: The figures of the conditions of this text.
        message: The advice under this text.
        implements: The rules that this text implements.
    """

    since: date | None = field(default=None, validator=optional(exactly(date)))
    until: date | None = field(default=None, validator=optional(exactly(date)))
    place: str | None = field(default=None, validator=optional(_place))
    source: Source | None = field(default=None, validator=optional(exactly(Source)))
    applies: Predicate | None = field(default=None, validator=optional(condition))
    undecided_when: Predicate | None = field(default=None, validator=optional(condition))
    requires: Predicate | None = field(default=None, validator=optional(condition))
    parameters: tuple[Figure, ...] | None = field(
        default=None, validator=optional(tuple_of(Figure))
    )
    message: Text | None = field(default=None, validator=optional(exactly(Text)))
    implements: tuple[str, ...] | None = field(default=None, validator=optional(tuple_of(str)))

    def __attrs_post_init__(self) -> None:
        check_order("RuleVersion", self.since, self.until)
