"""Strategies for exchanges whose legs are linked in each of the shapes of composition."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve
from hypothesis import strategies as st

from c2b.models.activity import Activity
from c2b.models.compensation import Reciprocal
from c2b.models.exchange import Composition, Exchange, Intermediary, IntermediaryRole
from c2b.models.leg import Leg
from c2b.models.party import Capacity, Party
from c2b.models.subordination import Dependence, Subordination
from c2b.paradigms.paradigm import Paradigm
from c2b.testing.strategies.leg import legs
from c2b.testing.strategies.party import employable
from c2b.testing.strategies.text import names, other_than, words

_ROLES = st.none() | st.sampled_from(IntermediaryRole)


def intermediaries(*, role: IntermediaryRole | None = None) -> st.SearchStrategy[Intermediary]:
    """Generate an intermediary; *role* is its role, None leaves that open."""
    return st.builds(
        Intermediary,
        name=names(),
        role=_ROLES if role is None else st.just(role),
        capacity=st.none() | st.sampled_from(Capacity),
    )


def exchanges(
    *,
    composition: Composition | None = None,
    paradigm: Paradigm | None = None,
    activity: Activity | None = None,
    paid: bool | None = None,
    unknown: int | None = None,
) -> st.SearchStrategy[Exchange]:
    """Generate an exchange of one to three legs.

    Args:
        composition: The shape that it has and states; None for any, stated or not.
        paradigm: The paradigm of its first leg.
        activity: The activity; None for any, stated or not.
        paid: Whether the first leg is paid for in money.
        unknown: The number of unknown facts of the first leg, as `legs` counts them.
    """
    first = legs(paradigm=paradigm, activity=activity, paid=paid, unknown=unknown)
    return _exchanges(first, composition, activity)


@st.composite
def _exchanges(
    draw: st.DrawFn,
    first: st.SearchStrategy[Leg],
    stated: Composition | None,
    activity: Activity | None,
) -> Exchange:
    composition = stated or draw(_COMPOSITIONS)
    return Exchange(
        legs=_BUILD[composition](draw, draw(first)),
        composition=composition if stated or draw(st.booleans()) else None,
        intermediary=draw(_INTERMEDIARIES[composition]),
        activity=activity or draw(_ACTIVITIES),
        title=draw(words()),
    )


def _one(_: st.DrawFn, first: Leg) -> tuple[Leg, ...]:
    return (first,)


def _chain(draw: st.DrawFn, first: Leg) -> tuple[Leg, ...]:
    chain = [first]
    for _ in range(draw(_MORE)):
        following = _between(draw(_LEGS), chain[-1].recipient, None)
        chain.append(evolve(following, derives_from=len(chain)))
    return tuple(chain)


def _crossing(draw: st.DrawFn, there: Leg) -> tuple[Leg, ...]:
    back = _between(draw(_LEGS), there.recipient, there.provider)
    there_for_back = draw(st.booleans())
    if there_for_back:
        back = evolve(back, compensation=Reciprocal(leg=1), payment=None)
    return there, back


def _several(draw: st.DrawFn, first: Leg) -> tuple[Leg, ...]:
    return (first, *(draw(_LEGS) for _ in range(draw(_MORE))))


def _between(leg: Leg, provider: Party, recipient: Party | None) -> Leg:
    """Return *leg* between the two, without work for a party that cannot be employed."""
    if recipient is None:
        recipient = evolve(leg.recipient, name=other_than(provider.name, leg.recipient.name))
    works = {_PROVIDER_WORKS: provider, _RECIPIENT_WORKS: recipient}
    worker = works.get(leg.dependence or Dependence.NONE)
    free = worker is not None and not employable(worker.nature, worker.capacity)
    return evolve(
        leg,
        provider=provider,
        recipient=recipient,
        subordination=Subordination.none() if free else leg.subordination,
    )


_PROVIDER_WORKS = Dependence.PROVIDER_WORKS_FOR_RECIPIENT
_RECIPIENT_WORKS = Dependence.RECIPIENT_WORKS_FOR_PROVIDER
_COMPOSITIONS = st.sampled_from(Composition)
_ACTIVITIES = st.none() | st.sampled_from(Activity)
_LEGS = legs()
_MORE = st.integers(1, 2)
_BUILD: dict[Composition, Callable[[st.DrawFn, Leg], tuple[Leg, ...]]] = {
    Composition.SINGLE: _one,
    Composition.CHAIN: _chain,
    Composition.RECIPROCAL: _crossing,
    Composition.BROKERED: _one,
    Composition.POOL: _one,
    Composition.HUB: _several,
}
_INTERMEDIARIES: dict[Composition, st.SearchStrategy[Intermediary | None]] = {
    **dict.fromkeys(Composition, st.none() | intermediaries()),
    Composition.SINGLE: st.none() | intermediaries(role=IntermediaryRole.AGENT),
    Composition.BROKERED: intermediaries(role=IntermediaryRole.MATCHMAKER),
    Composition.POOL: intermediaries(role=IntermediaryRole.AGENT),
}
