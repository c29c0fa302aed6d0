"""The rules on the rows of a frame: outcomes as bits, as columns, and as a list of failures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import add
from typing import Any, cast

import narwhals as nw
from narwhals.typing import IntoFrameT

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.frames.argument import check_name, names_in
from c2b.frames.given_frame import check_added, for_work, frame_of
from c2b.frames.lens_column import chain
from c2b.frames.lowered_rules import Judged, LoweredRules
from c2b.frames.obstacle import refuse
from c2b.frames.rule_bit import MOST_BITS, On, RuleBit, in_force_of, rule_bits
from c2b.frames.truth import chosen, whole
from c2b.rules import Outcome, RuleSet
from c2b.text import Text


def check(
    frame: IntoFrameT,
    rules: RuleSet,
    *,
    on: On,
    where: str | Sequence[str],
    known_on: date | None = None,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
    outcomes: Collection[str] = (),
    prefix: str = "",
) -> IntoFrameT:
    """Judge the facts in each row by every rule in force *on* a day *where*.

    A null, and a column that the frame lacks, is an unknown fact. The column of the fact
    ``person.age`` is called ``person__age``; see `required`. A computed fact has its own column.

    Args:
        frame: A frame of any engine that narwhals knows; a lazy one is not collected.
        rules: The rules.
        on: The day of the facts, the same for all rows; `Days` where events differ in day.
        where: One place or several.
        known_on: The day of the knowledge of figures; None for all that is known.
        columns: The name of the column of a fact, where it is another.
        scales: For the path of a number, the parts of one in which its column counts: 100 for
            hundredths.
        outcomes: The ids of rules of which the outcome is added as a column of strings.
        prefix: The beginning of the names of the columns that are added.

    Returns:
        The frame with ``fault`` (the column that holds an unknown word, or those that contradict
        each other) and, for each group of rules, the numbers ``kept_0``, ``broken_0`` and
        ``undecided_0``, in which each rule has the bit that `rule_bits` names. A rule with no bit
        is not applicable; a row with a fault has no bits. Where no rule is in force, ``fault`` is
        all that is added.

    Raises:
        InvalidValueError: What `unsupported` reports, an id of no rule in force, or a column of one
            of these names; a column as the place, for all rows have the same.
    """
    in_force = in_force_of(rules, on=on, where=where, known_on=known_on)
    lowered = LoweredRules.of(frame_of(frame), in_force, columns, scales)
    refuse(lowered.obstacles)
    bits = rule_bits(rules, on=on, where=where, known_on=known_on)
    asked = _asked(bits, names_in("outcomes", outcomes))
    names = [f"{each}_{bit.group}" for bit in bits[::MOST_BITS] for each in _MASKS]
    added = ["fault", *names, *(bit.column for bit in asked)]
    check_added(lowered.frame, lowered.schema, added, prefix)
    with_faults = lowered.frame.with_columns(lowered.fault.alias(f"{prefix}fault"))
    sound = nw.col(f"{prefix}fault").is_null()
    judged = dict(zip(bits, lowered.judged, strict=True))
    result: Any = with_faults
    if judged:
        result = with_faults.with_columns(
            *_masks(judged, sound, prefix),
            *(_outcome(judged[bit], sound).alias(prefix + bit.column) for bit in asked),
        ).with_columns(_undecided(judged, prefix))
    return cast("IntoFrameT", result.to_native())


def failures(
    frame: IntoFrameT,
    rules: RuleSet,
    *,
    key: str,
    on: On,
    where: str | Sequence[str],
    known_on: date | None = None,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
) -> IntoFrameT:
    """List what is broken or undecided: one row for each row of the frame and rule.

    Args:
        frame: A frame of any engine that narwhals knows; a lazy one is not collected.
        rules: The rules.
        key: The column that identifies a row.
        on: The day of the facts, the same for all rows; `Days` where events differ in day.
        where: One place or several.
        known_on: The day of the knowledge of figures; None for all that is known.
        columns: The name of the column of a fact, where it is another.
        scales: The parts of one in which the column of a number counts, as in `check`.

    Returns:
        A frame with the column *key*, ``rule`` (its id), ``places`` (separated by commas),
        ``outcome`` and ``missing``: the paths of the facts that would decide it, separated by
        commas; null where none is missing. A row with a fault has the outcome ``fault``, no rule,
        and the names of the columns in ``missing``.

    Raises:
        InvalidValueError: What `unsupported` reports; a frame without the column *key*, or one of
            which it has the name of a column that is added.
    """
    in_force = in_force_of(rules, on=on, where=where, known_on=known_on)
    check_name("key", key)
    data, _ = for_work(frame_of(frame))
    lowered = LoweredRules.of(data, in_force, columns, scales)
    refuse(lowered.obstacles)
    if key not in lowered.schema:
        raise InvalidValueError("key", _A_COLUMN, key, _NAME_KEY)
    if key.casefold() in _LISTED:
        raise InvalidValueError("key", _ANOTHER, key, _RENAME_KEY)
    parts = cast("list[nw.LazyFrame[Any]]", [*lowered.failures(key)])
    listed: Any = nw.maybe_reset_index(nw.concat(parts, how="vertical"))
    return cast("IntoFrameT", listed.to_native())


def _masks(judged: Mapping[RuleBit, Judged], sound: nw.Expr, prefix: str) -> Iterator[nw.Expr]:
    """Yield the columns of bits of all groups, where a rule that may apply counts as undecided."""
    for group in _groups(judged):
        here = {bit: found for bit, found in judged.items() if bit.group == group}
        for mask, name in _MASKS.items():
            bits = [
                chosen(getattr(found, name), 1 << bit.bit, 0)
                for bit, found in here.items()
                if getattr(found, name) is not False
            ]
            number = nw.when(sound).then(reduce(add, bits, whole(0))).otherwise(whole(0))
            yield number.alias(f"{prefix}{mask}_{group}")


def _undecided(judged: Mapping[RuleBit, Judged], prefix: str) -> Iterator[nw.Expr]:
    """Yield the bits of undecided rules: of those that may apply, which are not decided."""
    for group in _groups(judged):
        kept, broken, mine = (nw.col(f"{prefix}{mask}_{group}") for mask in _MASKS)
        yield (mine - kept - broken).alias(f"{prefix}undecided_{group}")


def _groups(judged: Mapping[RuleBit, Judged]) -> Iterator[int]:
    """Yield the number of each group of rules."""
    yield from dict.fromkeys(bit.group for bit in judged)


def _outcome(judged: Judged, sound: nw.Expr) -> nw.Expr:
    """Return the outcome of one rule in words; null in a row with a fault."""
    return chain(
        (
            (~sound, None),
            (judged.kept, nw.lit(Outcome.KEPT.value)),
            (judged.broken, nw.lit(Outcome.BROKEN.value)),
            (judged.undecided, nw.lit(Outcome.UNDECIDED.value)),
        ),
        otherwise=nw.lit(Outcome.NOT_APPLICABLE.value),
    )


def _asked(bits: Sequence[RuleBit], outcomes: Collection[str]) -> list[RuleBit]:
    """Return the rules of which the outcome is asked for as a column."""
    known = {bit.rule for bit in bits}
    for each in outcomes:
        if each not in known:
            hint = did_you_mean(each, known) or _SEE_BITS
            raise InvalidValueError("outcomes", _IN_FORCE, each, hint)
    return [bit for bit in bits if bit.rule in outcomes]


_MASKS = {"kept": "kept", "broken": "broken", "undecided": "applicable"}
"""The names of the columns, each with the condition that its bits are made of."""

_LISTED = ("rule", "places", "outcome", "missing")
_ANOTHER = Text(
    en="another name than those of the columns of the list",
    fr="un autre nom que ceux des colonnes de la liste",
)
_RENAME_KEY = Text(en="rename the column", fr="renommez la colonne")
_IN_FORCE = Text(
    en="ids of rules in force on that day in those places",
    fr="des identifiants de règles en vigueur ce jour-là en ces lieux",
)
_SEE_BITS = Text(en="see them with rule_bits()", fr="voyez-les avec rule_bits()")
_A_COLUMN = Text(en="a column of the frame", fr="une colonne du tableau")
_NAME_KEY = Text(
    en="name the column that identifies a row", fr="nommez la colonne qui identifie une ligne"
)
