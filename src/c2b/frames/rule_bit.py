"""The bits of rules in the columns of outcomes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import chain, count

from attrs import field, frozen

from c2b._validators import exactly, named, tuple_of
from c2b.frames.argument import check_places, check_rules
from c2b.rules import BoundRule, Days, InForce, RuleSet

On = date | Days
MOST_BITS = 52
"""The rules of one column: dividing by powers of two stays exact where engines use floats."""


@frozen(kw_only=True)
class RuleBit:
    """The place of one rule in the columns that `check` adds.

    Attributes:
        rule: The id of the rule.
        places: The places asked about for which it stands.
        group: The number at the end of ``kept_0``, ``broken_0`` and ``undecided_0``.
        bit: The place of its bit in these columns, from 0.
        column: The name of its own column, where that is asked for.
    """

    rule: str = field(validator=named)
    places: tuple[str, ...] = field(validator=tuple_of(str))
    group: int = field(validator=exactly(int))
    bit: int = field(validator=exactly(int))
    column: str = field(validator=named)


def rule_bits(
    rules: RuleSet, *, on: On, where: str | Sequence[str], known_on: date | None = None
) -> tuple[RuleBit, ...]:
    """Return the place of each rule in the columns that `check` adds, in the order of the rules."""
    found = in_force_of(rules, on=on, where=where, known_on=known_on).rules
    return tuple(
        RuleBit(
            rule=bound.rule.id,
            places=bound.places,
            group=place // MOST_BITS,
            bit=place % MOST_BITS,
            column=name,
        )
        for place, (bound, name) in enumerate(zip(found, names_of(found), strict=True))
    )


def in_force_of(
    rules: RuleSet, *, on: On, where: str | Sequence[str], known_on: date | None
) -> InForce:
    """Return the rules in force by which all rows of a frame are judged.

    Raises:
        InvalidValueError: Something else than rules, a day or places.
    """
    check_rules(rules)
    check_places(where)
    return rules.in_force(on=on, where=where, known_on=known_on)


def names_of(rules: Sequence[BoundRule]) -> tuple[str, ...]:
    """Return the name of the column of the outcome of each of *rules*, another for each.

    Ids that differ in a sign alone, such as ``a-b`` and ``a.b``, make one name: the second of them
    ends in its number.
    """
    times = Counter(bound.rule.id for bound in rules)
    taken, found = {"fault"}, list[str]()
    for bound in rules:
        name = _column(bound, alone=times[bound.rule.id] == 1)
        others = (f"{name}_{number}" for number in count(2))
        free = (each for each in chain([name], others) if not _is_mask(each) and each not in taken)
        found.append(next(free))
        taken.add(found[-1])
    return tuple(found)


def _is_mask(name: str) -> bool:
    return re.fullmatch(r"(kept|broken|undecided)_\d+", name) is not None


def _column(bound: BoundRule, *, alone: bool) -> str:
    """Return the name of the column of a rule, with its places where it stands several times."""
    words = [bound.rule.id] if alone else [bound.rule.id, "", *bound.places]
    return re.sub(r"\W", "_", "_".join(words))
