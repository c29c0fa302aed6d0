"""Strategies for every value type of the models, with texts, amounts and moments as they come."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from attrs import evolve
from hypothesis import strategies as st
from tests.strategies import legs as plain_legs

import c2b

offsets = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(
    min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=offsets
)
letters = st.characters(exclude_characters="{}", exclude_categories=("Cs",))
strings = st.text(letters)
names = strings.filter(str.strip)
texts = st.builds(c2b.Text, en=names, fr=strings)
words = strings | texts
moneys = st.builds(
    c2b.Money, minor=st.integers(), currency=st.sampled_from(["EUR", "JPY", "TND", "CLF", "DEM"])
)
values = st.builds(c2b.Value, kind=st.none() | st.sampled_from(c2b.ValueKind), description=words)
natures = st.none() | st.sampled_from(c2b.Nature)
parties = st.one_of(
    *(
        st.builds(kind, name=names | texts)
        for kind in (c2b.Consumer, c2b.PublicBody, c2b.Nonprofit)
    ),
    *(
        st.builds(kind, name=names | texts, nature=natures)
        for kind in (c2b.Business, c2b.UnknownParty)
    ),
)
compensations = st.one_of(
    st.builds(c2b.Unpaid, description=words),
    st.builds(c2b.Monetary, amount=st.none() | moneys, description=words),
    st.builds(c2b.Material, fair_value=st.none() | moneys, description=words),
    st.builds(c2b.Immaterial, description=words),
    st.builds(c2b.Reciprocal, leg=st.none() | st.integers(1), description=words),
)


@st.composite
def legs(draw: st.DrawFn) -> c2b.Leg:
    """A leg with any facts; those on payment follow what comes back."""
    compensation = draw(st.none() | compensations)
    leg = evolve(
        draw(plain_legs()),
        payment=None,
        contract=draw(st.none() | st.sampled_from(c2b.ContractForm)),
    )
    leg = evolve(leg, compensation=compensation, value=draw(values))
    return leg if draw(st.booleans()) else evolve(leg, payment=_read_from(leg).payment)


def _read_from(leg: c2b.Leg) -> c2b.Leg:
    return c2b.Leg(
        provider=leg.provider,
        recipient=leg.recipient,
        value=leg.value,
        compensation=leg.compensation,
    )


intermediaries = st.builds(
    c2b.Intermediary,
    name=names,
    role=st.none() | st.sampled_from(c2b.IntermediaryRole),
    capacity=st.none() | st.sampled_from(c2b.Capacity),
)
exchanges = st.builds(
    c2b.Exchange,
    legs=st.lists(legs(), min_size=1, max_size=3).map(tuple),
    intermediary=st.none() | intermediaries,
    activity=st.none() | st.sampled_from(c2b.Activity),
    title=words,
)
offers = st.builds(
    lambda leg, made, lasts: c2b.Offer(
        leg=leg, made=made, stands_until=None if lasts is None else made + lasts
    ),
    legs(),
    moments,
    st.none() | st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=3650)),
)
periods = st.builds(
    lambda since, days: c2b.Period(since=since, until=since + timedelta(days=days)),
    st.dates(max_value=date(9000, 1, 1)),
    st.integers(1, 10_000),
) | st.builds(c2b.Period, since=st.none() | st.dates())
subordinations = st.builds(
    c2b.Subordination,
    worker=st.sampled_from(c2b.Side),
    direction=st.none() | st.booleans(),
    control=st.none() | st.booleans(),
    sanction=st.none() | st.booleans(),
)

ALL = {
    c2b.Text: texts,
    c2b.Money: moneys,
    c2b.Period: periods,
    c2b.Party: parties,
    c2b.Value: values,
    c2b.Compensation: compensations,
    c2b.Leg: legs(),
    c2b.Subordination: subordinations,
    c2b.Intermediary: intermediaries,
    c2b.Exchange: exchanges,
    c2b.Offer: offers,
    c2b.Activity: st.sampled_from(c2b.Activity),
}
