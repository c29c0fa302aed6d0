"""The columns that a definition reads, and what of it a frame cannot carry out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from narwhals.typing import IntoFrame

from c2b.compensation import Books, PayPlan, Scheme
from c2b.errors import InvalidValueError
from c2b.frames.books_to_frame import obstacles_in_books
from c2b.frames.classify import Lenses, lens_columns, obstacles_in_lenses
from c2b.frames.column import RequiredColumn, Schema, obstacles_in
from c2b.frames.given_frame import frame_of, schema_of
from c2b.frames.lowered_rules import LoweredRules, rule_columns
from c2b.frames.obstacle import Obstacle
from c2b.frames.ordered import without_windows
from c2b.frames.pay import pay_columns
from c2b.frames.pay_terms import AnyScheme, obstacles_in_scheme
from c2b.frames.settle_columns import obstacles_beside, settle_columns
from c2b.paradigms import Lens
from c2b.rules import InForce
from c2b.text import Text

Definition = Lenses | InForce | AnyScheme | PayPlan | Books


def required(
    definition: Definition, *, columns: Mapping[str, str] | None = None
) -> tuple[RequiredColumn, ...]:
    """Return the columns that *definition* reads.

    Args:
        definition: The lenses of `classify`, such as `c2b.paradigms.LENSES`; rules in force, as
            `RuleSet.in_force` returns them; a scheme; or a pay plan, or its books, for `settle`,
            which also reads the column of moments, ``at``, for a deadline.
        columns: The name of the column of a fact, where it is another.

    Raises:
        InvalidValueError: Something else; a scheme that is not carried out on frames.
    """
    names = columns or {}
    if isinstance(definition, InForce):
        return tuple(rule_columns(definition, names).values())
    if isinstance(definition, PayPlan | Books):
        plan = definition.plan if isinstance(definition, Books) else definition
        return tuple(settle_columns(plan, names).values())
    if isinstance(definition, Scheme):
        return tuple(pay_columns(definition, names).values())
    return tuple(lens_columns(_lenses(definition), names).values())


def unsupported(
    definition: Definition,
    frame: IntoFrame,
    *,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
) -> tuple[Obstacle, ...]:
    """Return what of *definition* cannot be carried out on *frame*, and why; nothing is run.

    Args:
        definition: As in `required`.
        frame: The frame, of which only the names and types of the columns are read.
        columns: The name of the column of a fact, where it is another.
        scales: For rules, the parts of one in which the column of a number counts, as in `check`.

    Raises:
        InvalidValueError: A definition of another kind.
    """
    data = frame_of(frame)
    names, schema = columns or {}, schema_of(data)
    if isinstance(definition, InForce):
        found = LoweredRules.of(data, definition, names, scales).obstacles
    elif isinstance(definition, Scheme):
        found = tuple(obstacles_in_scheme(definition))
        if not found:
            found = tuple(obstacles_in(pay_columns(definition, names).values(), schema))
    elif isinstance(definition, PayPlan | Books):
        found = (*without_windows(data, "settle"), *_in_settlement(definition, schema, names))
    else:
        lenses = _lenses(definition)
        facts = lens_columns(lenses, names)
        found = tuple(obstacles_in_lenses(lenses, facts, schema))
    return tuple(dict.fromkeys(found))


def _in_settlement(
    definition: PayPlan | Books, schema: Schema, names: Mapping[str, str]
) -> Iterator[Obstacle]:
    """Yield what keeps a frame of *schema* from being settled on top of books or by a plan."""
    books = Books.open(definition) if isinstance(definition, PayPlan) else definition
    found = tuple(obstacles_in_books(books))
    yield from found
    if not found:
        yield from obstacles_in(settle_columns(books.plan, names).values(), schema)
        yield from obstacles_beside(books.plan, names, schema)


def _lenses(definition: Definition) -> Lenses:
    if isinstance(definition, tuple):
        lenses = definition
        if lenses and all(isinstance(each, Lens) for each in lenses):
            return lenses
    raise InvalidValueError("definition", _DEFINITION, definition, _GIVE_ONE)


_DEFINITION = Text(
    en="lenses, rules in force, a scheme, a pay plan, or books",
    fr="des critères, des règles en vigueur, un mode de rémunération, un barème ou des livres",
)
_GIVE_ONE = Text(
    en="write LENSES, rules.in_force(on=..., where=...) or PerItem(...)",
    fr="donnez LENSES, ce que rend in_force(), ou un PerItem",
)
