"""The definitions that are measured, and rows for them that are the same in every run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
from attrs import make_class

from c2b import frames
from c2b.compensation import Amount, Band, Graduated, Rounding
from c2b.paradigms import LENSES
from c2b.predicate import facts_of
from c2b.rules import Certainty, NormKind, Rule, RuleSet, Source
from c2b.text import Text, in_both

WORDS = {
    each.name: each.words
    for each in frames.required(LENSES)
    if each.name not in {"provider_nature", "recipient_nature"}
}
"""The facts of a leg, of which the natures of the parties stay unknown."""

FACTS = tuple(f"fact_{n}" for n in range(20))
Visit = make_class("Visit", FACTS, kw_only=True, frozen=True)
Visit.__annotations__ = dict.fromkeys(FACTS, bool | None)
for _field in Visit.__attrs_attrs__:
    object.__setattr__(_field, "type", bool | None)
TIERS = ((10, "0.333"), (100, "0.25"), (None, "0.1"))
SCHEME = Graduated(bands=tuple(Band(to=to, rate=Amount.of(rate, "EUR")) for to, rate in TIERS))
ROUNDING = Rounding.HALF_UP
ON = {"on": date(2026, 11, 28), "where": "FR"}
GROUP = 1000
"""The rows among which a pool is divided."""


def rule(number: int) -> Rule:
    """Return a rule on three of the facts: where one holds, another must not, or a third must."""
    here, other, third = (getattr(facts_of(Visit), FACTS[(number + n) % 20]) for n in range(3))
    text: Text = in_both(f"rule {number}")
    return Rule(
        id=f"visit.rule-{number}",
        asks=text,
        message=text,
        norm=NormKind.DUTY,
        places=("FR",),
        source=Source(act="an act", article="1"),
        since=date(2025, 1, 1),
        mark=Certainty.SEEN,
        holder=text,
        effect=text,
        applies=here.is_true(),
        requires=other.is_false() | third.is_true(),
    )


RULES = RuleSet(name="visits", subject=Visit, rules=tuple(map(rule, range(20))))


def write_rows(work: str, rows: int, path: Path, start: int = 0) -> None:
    """Write so many rows for *work*, from the row number *start*; one value in 16 is unknown."""
    numbers = pl.LazyFrame({"id": pl.int_range(start, start + rows, eager=True)})
    numbers.select("id", *_COLUMNS[work]()).collect().write_parquet(path, row_group_size=100_000)


def _legs() -> list[pl.Expr]:
    return [
        _drawn(seed, len(words))
        .replace_strict(dict(enumerate(words)), default=None, return_dtype=pl.String)
        .alias(name)
        for seed, (name, words) in enumerate(WORDS.items())
    ]


def _visits() -> list[pl.Expr]:
    return [
        _drawn(seed, 2).replace_strict({0: False, 1: True}, default=None).alias(name)
        for seed, name in enumerate(FACTS)
    ]


def _drawn(seed: int, count: int) -> pl.Expr:
    """Return a number below *count*, or *count* in one row of 16."""
    number = pl.col("id").hash(seed)
    return pl.when(number % 16 == 0).then(count).otherwise(number // 16 % count).cast(pl.Int64)


def _contributions() -> list[pl.Expr]:
    number = pl.col("id").hash(1)
    some = pl.when(number % 16 > 0).then((number // 16 % 300).cast(pl.Int64))
    return [some.alias("quantity")]


def _pools() -> list[pl.Expr]:
    group = pl.col("id") // GROUP
    return [
        group.alias("group"),
        (group * 7919 % 1_000_003 + 1_000_000).alias("pool"),
        (pl.col("id").hash(1) % 100_000).cast(pl.Int64).alias("weight"),
    ]


_COLUMNS = {"classify": _legs, "check": _visits, "pay": _contributions, "allocate": _pools}
WORK = tuple(_COLUMNS)
