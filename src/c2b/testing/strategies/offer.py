"""Strategies for offers."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as st

from c2b.models.activity import Activity
from c2b.models.leg import Leg
from c2b.models.offer import Offer
from c2b.paradigms.paradigm import Paradigm
from c2b.testing.strategies.leg import legs
from c2b.testing.strategies.moment import delays, moments


def offers(
    *,
    paradigm: Paradigm | None = None,
    activity: Activity | None = None,
    paid: bool | None = None,
    unknown: int | None = None,
) -> st.SearchStrategy[Offer]:
    """Generate an offer of a leg; the arguments narrow that leg, as they do for `legs`."""
    leg = legs(paradigm=paradigm, activity=activity, paid=paid, unknown=unknown)
    return st.builds(_offer, leg, moments(), _LASTS)


def _offer(leg: Leg, made: datetime, lasts: timedelta | None) -> Offer:
    return Offer(leg=leg, made=made, stands_until=None if lasts is None else made + lasts)


_LASTS = st.none() | delays()
