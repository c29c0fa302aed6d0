"""Strategies for money in currencies with no, two, three and four digits, and a withdrawn one."""

from __future__ import annotations

from hypothesis import strategies as st

from c2b.models.money import Money

CURRENCIES = ("EUR", "USD", "JPY", "TND", "CLF", "DEM")


def moneys(
    *, currency: str | None = None, least: int | None = None, most: int | None = None
) -> st.SearchStrategy[Money]:
    """Generate an amount of money.

    Args:
        currency: The currency; None for any of `CURRENCIES`.
        least: The least amount, in minor units; None for no limit, as below.
        most: The largest amount, in minor units.
    """
    codes = st.sampled_from(CURRENCIES) if currency is None else st.just(currency)
    return st.builds(Money, minor=st.integers(least, most), currency=codes)
