"""The pay of the rows of a frame is that of the scalar core, to the last minor unit."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import Money, frames
from c2b.compensation import (
    SCHEMES,
    Amount,
    Band,
    Bonus,
    Cap,
    Contribution,
    Floor,
    Graduated,
    LargerOf,
    NoPay,
    Per,
    PerItem,
    RateSwitch,
    Rounding,
    Share,
    Slab,
    SmallerOf,
    Sum,
    TierBasis,
    rounded,
)
from c2b.errors import InvalidValueError
from c2b.frames.pay_terms import AnyScheme
from tests.frames.engines import ENGINES, every_engine, made, rows

TIERS = (
    Band(to=10, rate=Amount.of("0.333", "EUR")),
    Band(to=100, rate=Amount.of("0.25", "EUR")),
    Band(rate=Amount.of("0.1", "EUR")),
)
ITEM = PerItem(rate=Amount.of("0.125", "EUR"))
SCHEMES_LOWERED: tuple[AnyScheme, ...] = (
    ITEM,
    PerItem(rate=Amount.of("2.00", "EUR")),
    Bonus(amount=Amount.of("5.00", "EUR"), least=Fraction(5, 2)),
    Bonus(amount=Amount.of("0.005", "EUR"), least=3, above=True),
    Share(rate=Fraction(7, 10), currency="EUR"),
    Share(rate=Fraction(1, 3), currency="EUR"),
    Graduated(bands=TIERS),
    Slab(bands=TIERS),
    Sum(parts=(ITEM, Share(rate=Fraction(1, 3), currency="EUR"), NoPay(), Graduated(bands=TIERS))),
    Cap(scheme=Graduated(bands=TIERS), at=Amount.of("9.3333", "EUR")),
    Cap(scheme=ITEM, at=Amount.of("9.33", "EUR")),
    Floor(scheme=Graduated(bands=TIERS), at=Amount.of("3.3333", "EUR")),
    Floor(scheme=Bonus(amount=Amount.of("0.01", "EUR"), least=0), at=Amount.of("0.02", "EUR")),
    LargerOf(parts=(ITEM, Share(rate=Fraction(1, 3), currency="EUR"), Slab(bands=TIERS))),
    SmallerOf(parts=(Graduated(bands=TIERS), Share(rate=Fraction(7, 9), currency="EUR"))),
    Graduated(bands=(Band(to=10, rate=Amount.of("33.333", "EUR")), *TIERS[1:])),
)
QUANTITIES = [0, 1, 2, 3, 4, 5, 10, 11, 12, 100, 101, 999, 2**39 + 1]
TYPES = {"quantity": pa.int64(), "value_minor": pa.int64(), "value_currency": pa.string()}


def earned(scheme: AnyScheme, quantity: int, value: int, rounding: Rounding) -> int:
    """Return what the scalar core pays a party for one contribution."""
    tally = scheme.tally()
    price = Money(minor=value, currency="EUR")
    tally.add([Contribution(key="k", party="ana", quantity=quantity, value=price)])
    (paid,) = scheme.reading(tally).amounts.values()
    return rounded(paid.get("ana", 0), rounding)


def columns(quantities: list[Any], values: list[Any]) -> dict[str, list[Any]]:
    """Return contributions as columns."""
    return {
        "id": list(range(len(quantities))),
        "quantity": quantities,
        "value_minor": values,
        "value_currency": ["EUR"] * len(quantities),
    }


@pytest.mark.parametrize(
    ("engine", "schemes"),
    [("polars", SCHEMES_LOWERED), *((each, SCHEMES_LOWERED[7:9]) for each in ENGINES)],
)
def test_each_scheme_pays_the_same(engine: str, schemes: tuple[AnyScheme, ...]) -> None:
    """Every scheme that is lowered pays what the scalar core pays, under a rounding in turn."""
    values = [7, 1, 0, 99, 100, 12345, 5, 1, 3, 2, 1, 10**6, 3]
    for place, scheme in enumerate(schemes):
        rounding = list(Rounding)[place % len(Rounding)]
        frame = made(engine, columns(QUANTITIES, values))
        found = rows(frames.pay(frame, scheme, rounding=rounding))
        assert [(row["minor"], row["currency"], row["fault"]) for row in found] == [
            (earned(scheme, quantity, value, rounding), "EUR", None)
            for quantity, value in zip(QUANTITIES, values, strict=True)
        ]


@pytest.mark.parametrize("rounding", Rounding)
def test_each_rounding_is_exact(rounding: Rounding) -> None:
    """Halves, thirds and whole amounts are rounded as the scalar core rounds them."""
    for scheme in (ITEM, SCHEMES_LOWERED[5]):
        found = rows(
            frames.pay(made("polars", columns(QUANTITIES, [5] * 13)), scheme, rounding=rounding)
        )
        assert [row["minor"] for row in found] == [
            earned(scheme, quantity, 5, rounding) for quantity in QUANTITIES
        ]


@every_engine
def test_a_fault_has_no_amount(engine: str) -> None:
    """An unknown, negative or too large number, and another currency, are faults of a column."""
    bad = {
        "id": list(range(9)),
        "quantity": [1, None, -1, 2**62, 1, 1, 1, 2**31, 1],
        "value_minor": [5, 5, 5, 2**62, None, -1, 5, 2**31, 2**61],
        "value_currency": ["EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "USD", "EUR", "EUR"],
    }
    bad["value_currency"] = [*bad["value_currency"][:8], "EUR"]
    bad["id"].append(9)
    bad["quantity"].append(1)
    bad["value_minor"].append(5)
    bad["value_currency"].append(None)
    found = rows(
        frames.pay(
            made(engine, bad, TYPES), SCHEMES_LOWERED[4], rounding=Rounding.HALF_UP, prefix="p_"
        )
    )
    assert [row["p_fault"] for row in found] == [
        None, "quantity", "quantity", "quantity", "value_minor", "value_minor", "value_currency",
        "value_minor", "value_minor", "value_currency",
    ]  # fmt: skip
    assert [row["p_minor"] for row in found] == [4, *[None] * 9]
    assert [row["p_currency"] for row in found] == ["EUR", *[None] * 9]


@every_engine
def test_amounts_near_the_bound_are_exact(engine: str) -> None:
    """Amounts above 2^53, where floats are not exact, are exact to the minor unit."""
    most = [2**59 - 1, 2**59 // 10 * 10 + 9, 2**53 + 1]
    for scheme in SCHEMES_LOWERED[5:6]:
        found = rows(
            frames.pay(made(engine, columns([1, 1, 1], most)), scheme, rounding=Rounding.HALF_EVEN)
        )
        assert [row["minor"] for row in found] == [
            earned(scheme, 1, value, Rounding.HALF_EVEN) for value in most
        ]


def test_a_lacking_quantity_is_one() -> None:
    """A frame without quantities has one item a row, as a contribution has."""
    (row,) = rows(
        frames.pay(made("pandas", {"id": [1]}), SCHEMES_LOWERED[1], rounding=Rounding.DOWN)
    )
    assert row["minor"] == 200


BY_VALUE = Graduated(bands=TIERS, basis=TierBasis.VALUE, currency="EUR")
SHARES = Slab(bands=(Band(to=3, rate=Fraction(1, 3)), Band(rate=Fraction(1, 2))), currency="EUR")


class TestObstacles:
    """Schemes that cannot be carried out on frames are named."""

    @pytest.mark.parametrize(
        ("scheme", "where"),
        [
            (RateSwitch(bands=TIERS), "rate_switch"),
            (BY_VALUE, "graduated"),
            (SHARES, "slab"),
            (Cap(scheme=ITEM, at=Amount.of("1", "EUR"), per=Per.ALL), "cap"),
            (Cap(scheme=RateSwitch(bands=TIERS), at=Amount.of("1", "EUR")), "rate_switch"),
            (Sum(parts=(ITEM, RateSwitch(bands=TIERS))), "rate_switch"),
            (NoPay(), "no_pay"),
            (PerItem(rate=Amount.points(5, "miles")), "per_item"),
            (Sum(parts=(ITEM, PerItem(rate=Amount.of("1", "USD")))), "sum"),
            (PerItem(rate=Amount.of(Fraction(1, 2**45), "EUR")), "per_item"),
            (PerItem(rate=Amount.of(2**41, "EUR")), "per_item"),
            (PerItem(rate=Amount.of(Fraction(2**33 + 1, 2**33), "EUR")), "per_item"),
        ],
    )
    def test_it_is_named(self, scheme: AnyScheme, where: str) -> None:
        """A scheme by order, by value, for all together, in points or too fine is refused."""
        frame = made("polars", {"id": [1]})
        assert [each.where for each in frames.unsupported(scheme, frame)] == [where]
        with pytest.raises(InvalidValueError, match="c2b.settle"):
            frames.pay(frame, scheme, rounding=Rounding.DOWN)

    def test_a_missing_or_unfit_column_is_named(self) -> None:
        """A share needs the values; a quantity is no float."""
        frame = made("polars", {"id": [1], "quantity": [0.5], "value": [1]})
        found = frames.unsupported(SCHEMES_LOWERED[4], frame)
        assert [each.where for each in found] == ["quantity", "value_minor", "value_currency"]
        with pytest.raises(InvalidValueError, match="quantity"):
            frames.pay(frame, SCHEMES_LOWERED[4], rounding=Rounding.DOWN)

    def test_a_rounding_is_a_member(self) -> None:
        """The word of a rounding is no rounding."""
        word: Any = "down"
        with pytest.raises(InvalidValueError, match="rounding"):
            frames.pay(made("polars", {"id": [1]}), ITEM, rounding=word)

    def test_every_scheme_is_lowered_or_named(self) -> None:
        """Each kind of scheme is carried out, or is an obstacle; none is passed over."""
        examples = {type(each) for each in SCHEMES_LOWERED}
        one = {PerItem, Bonus, Share, Graduated, Slab}
        assert one | {Sum, Cap, Floor, LargerOf, SmallerOf} == examples
        assert examples < set(SCHEMES) and len(SCHEMES) > 20


PAIRS = st.tuples(st.integers(0, 2**20), st.integers(0, 2**30))


@pytest.mark.wide
@given(
    rows_=st.lists(
        st.tuples(st.integers(0, 2**20), st.integers(0, 2**30)), min_size=1, max_size=20
    ),
    place=st.integers(0, len(SCHEMES_LOWERED) - 1),
    rounding=st.sampled_from(Rounding),
)
def test_drawn_rows_are_paid_alike(rows_: list[tuple[int, int]], place: int, rounding: Any) -> None:
    """Rows of any size are paid what the scalar core pays."""
    scheme, given_columns = SCHEMES_LOWERED[place], columns(*map(list, zip(*rows_, strict=True)))
    found = rows(frames.pay(made("polars", given_columns), scheme, rounding=rounding))
    assert [row["minor"] for row in found] == [earned(scheme, *each, rounding) for each in rows_]


@pytest.mark.parametrize("engine", ["pandas", "pandas arrow"])
def test_amounts_of_pandas_are_whole_numbers(engine: str) -> None:
    """An amount beside a row with a fault is an integer, exact beyond what a float holds."""
    table = pa.table({"quantity": [2**50 + 1, None]})
    scheme = PerItem(rate=Amount.of("0.01", "EUR"))
    paid = frames.pay(ENGINES[engine](table), scheme, rounding=Rounding.UP)
    assert str(paid["minor"].dtype) in {"Int64", "int64[pyarrow]"}
    assert paid["minor"][0] == 2**50 + 1
    bonus = Bonus(amount=Amount.of("1", "EUR"), least=3)
    paid = frames.pay(ENGINES[engine](table), bonus, rounding=Rounding.UP)
    assert str(paid["minor"].dtype) in {"Int64", "int64[pyarrow]"}
