"""The work as expressions of polars that are written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add
from typing import Any

import polars as pl

from bench.frames.by_hand_sql import BACK, BITS, CAPACITIES, LENSES, ROWS
from bench.frames.definitions import FACTS, WORDS
from c2b.frames.headline import questions_by_mask

Case = tuple[pl.Expr, pl.Expr]
_NULL = pl.lit(None, pl.String)
_SOUND = pl.col("fault").is_null()
_NONE = pl.col("paradigm") == "not_an_exchange"


def written(work: str, frame: pl.LazyFrame) -> pl.LazyFrame:
    """Return *frame* with the results of *work*."""
    return {"classify": _classify, "check": _check, "pay": _pay, "allocate": _allocate}[work](frame)


def _case(cases: Iterable[Case], otherwise: pl.Expr = _NULL) -> pl.Expr:
    made = otherwise
    for condition, then in reversed(list(cases)):
        made = pl.when(condition).then(then).otherwise(made)
    return made


def _by_mask(words: Mapping[str, str]) -> pl.Expr:
    return _case((pl.col("mask") == bit, pl.lit(words[name])) for name, bit in BITS.items())


def _null_or(name: str, condition: pl.Expr) -> pl.Expr:
    return pl.col(name).is_null() | condition


def _classify(frame: pl.LazyFrame) -> pl.LazyFrame:
    dependence = pl.col("dependence")
    works = {"provider": "provider_works_for_recipient",
             "recipient": "recipient_works_for_provider"}  # fmt: skip
    fault = [(~pl.col(name).is_in(words), pl.lit(name)) for name, words in WORDS.items()]
    open_ = {
        "something": _null_or("value_kind", pl.col("value_kind") != "none"),
        "nothing": _null_or("value_kind", pl.col("value_kind") == "none"),
        "free": _null_or("dependence", dependence == "none"),
    }
    for side, word in works.items():
        name, capacity = f"{side}_capacity", pl.col(f"{side}_capacity")
        wrong = (dependence == word) & capacity.is_in(["public", "nonprofit"])
        fault.append((wrong, pl.lit(f"dependence, {name}")))
        open_[f"{side}_works"] = _null_or("dependence", dependence == word)
        open_ |= {f"{side}_{c}": _null_or(name, capacity == w) for c, w in CAPACITIES.items()}
        open_[f"{side}_E"] = _null_or(name, capacity.is_in(["private", "trade"]))
    bits = [
        pl.when(_SOUND & _open(name)).then(pl.lit(bit, pl.Int64)).otherwise(pl.lit(0, pl.Int64))
        for name, bit in BITS.items()
    ]
    mask = pl.col("mask")
    other = reduce(
        lambda one, more: one | more,
        (
            (pl.col(f"lens_{lens}") != pl.col("paradigm"))
            & ~pl.col(f"lens_{lens}").is_in(["silent", "undetermined"])
            for lens in LENSES
        ),
    )
    ask = [(~_SOUND, _NULL)]
    ask += [(mask.is_in(list(m)), pl.lit(name)) for name, m in questions_by_mask().items()]
    ask += [(_NONE, _NULL)]
    ask += [(pl.col(fact).is_null(), pl.lit(fact)) for fact, *_ in LENSES.values()]
    agreement = [(~_SOUND, _NULL), (pl.col("paradigm").is_null(), pl.lit("undetermined")),
                 (_NONE, pl.lit("none")), (other, pl.lit("contested"))]  # fmt: skip
    return (
        frame.with_columns(_case(fault).alias("fault"))
        .with_columns(**open_)
        .with_columns(reduce(add, bits).alias("mask"))
        .with_columns(
            _by_mask(dict(zip(BITS, BITS, strict=True))).alias("paradigm"),
            _by_mask(BACK).alias("back"),
            _by_mask(ROWS).alias("row"),
            pl.when(mask.is_in(list(BITS.values()))).then(0).otherwise(mask).alias("candidates"),
        )
        .with_columns(_label(*each).alias(f"lens_{lens}") for lens, each in LENSES.items())
        .with_columns(
            _case(agreement, pl.lit("unanimous")).alias("agreement"), _case(ask).alias("ask")
        )
    )


def _open(name: str) -> pl.Expr:
    """Return the condition under which the headline *name* is open."""
    if name == "not_an_exchange":
        return pl.col("nothing")
    gives, gets = name[0], name[2]
    works = "provider_works" if gives == "E" else "recipient_works" if gets == "E" else "free"
    sides = pl.col(f"provider_{gives}") & pl.col(f"recipient_{gets}")
    return pl.col("something") & pl.col(works) & sides


def _label(fact: str, ahead: str, behind: str, mute: Iterable[str]) -> pl.Expr:
    cases: list[Case] = [
        (~_SOUND, _NULL),
        (pl.col(fact).is_in(list(mute)) | _NONE, pl.lit("silent")),
        (pl.col("paradigm").is_null(), pl.lit("undetermined")),
        (pl.col(fact) == ahead, pl.col("paradigm")),
        (pl.col(fact) == behind, pl.col("back")),
    ]
    return _case(cases, pl.lit("undetermined"))


def _check(frame: pl.LazyFrame) -> pl.LazyFrame:
    masks: dict[str, list[Any]] = {"kept_0": [], "broken_0": [], "undecided_0": []}
    for number in range(20):
        here, other, third = (pl.col(FACTS[(number + n) % 20]) for n in range(3))
        kept, broken = here & (~other | third), here & other & ~third
        open_ = here.fill_null(True) & ~(kept | broken).fill_null(False)
        for name, condition in zip(masks, (kept, broken, open_), strict=True):
            bit = pl.lit(1 << number, pl.Int64)
            masks[name].append(pl.when(condition).then(bit).otherwise(pl.lit(0, pl.Int64)))
    numbers = (reduce(add, each).alias(name) for name, each in masks.items())
    return frame.with_columns(_NULL.alias("fault"), *numbers)


def _pay(frame: pl.LazyFrame) -> pl.LazyFrame:
    quantity = pl.col("quantity")
    bad = quantity.is_null() | (quantity < 0)
    first = pl.min_horizontal(quantity, 10) * 333
    second = pl.max_horizontal(pl.min_horizontal(quantity, 100) - 10, 0) * 250
    minor = (first + second + pl.max_horizontal(quantity - 100, 0) * 100 + 5) // 10
    return frame.with_columns(pl.when(bad).then(pl.lit("quantity")).alias("fault")).with_columns(
        pl.when(_SOUND).then(minor.cast(pl.Int64)).alias("minor"),
        pl.when(_SOUND).then(pl.lit("EUR")).alias("currency"),
    )


def _allocate(frame: pl.LazyFrame) -> pl.LazyFrame:
    pool, weight, part = pl.col("pool"), pl.col("weight"), pl.col("part")
    order = ["rest", "light", "id"]
    return (
        frame.with_columns(total=weight.sum().over("group"))
        .with_columns(part=pool * weight // pl.col("total"))
        .with_columns(rest=part * pl.col("total") - pool * weight, light=-weight)
        .with_columns(
            over=pool - part.sum().over("group"),
            place=pl.int_range(1, pl.len() + 1).over("group", order_by=order),
        )
        .with_columns(share=part + (pl.col("place") <= pl.col("over")).cast(pl.Int64), fault=_NULL)
    )
