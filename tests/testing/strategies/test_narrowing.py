"""The arguments that narrow strategies, and the size of shrunk values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import c2b
from c2b import Activity, Capacity, Composition, InvalidValueError, Nature, Paradigm, Payment
from c2b.testing import strategies
from c2b.testing.strategies.value import kinds_in

few = settings(max_examples=15)


class TestLegs:
    """The legs narrowed by paradigm, activity, pay, and number of unknown facts."""

    @pytest.mark.wide
    @pytest.mark.parametrize("paradigm", Paradigm)
    def test_paradigm(self, paradigm: Paradigm) -> None:
        """The classifier finds the one that was asked for, and has no doubt."""

        @few
        @given(strategies.legs(paradigm=paradigm))
        def holds(leg: c2b.Leg) -> None:
            assert c2b.headline(leg) is paradigm

        holds()

    @pytest.mark.parametrize("paid", [True, False])
    @few
    @given(data=st.data())
    def test_paid(self, paid: bool, data: st.DataObject) -> None:
        """Money comes back, or nothing at all."""
        leg = data.draw(strategies.legs(paid=paid))
        kind = c2b.Monetary if paid else c2b.Unpaid
        assert isinstance(leg.compensation, kind)
        assert (leg.payment in (Payment.RECIPIENT_PAYS_PROVIDER, Payment.BOTH_WAYS)) is paid

    @pytest.mark.parametrize("activity", Activity)
    @few
    @given(data=st.data())
    def test_activity(self, activity: Activity, data: st.DataObject) -> None:
        """People give what they give in that activity."""
        leg = data.draw(strategies.legs(activity=activity))
        assert leg.value.kind in (None, *kinds_in(activity))

    @pytest.mark.parametrize("unknown", range(8))
    @few
    @given(data=st.data())
    def test_unknown(self, unknown: int, data: st.DataObject) -> None:
        """Exactly so many of the seven facts are unknown."""
        leg = data.draw(strategies.legs(unknown=unknown))
        assert [fact.of(leg) for fact in strategies.FACTS].count(None) == unknown

    @few
    @given(strategies.legs(unknown=0))
    def test_known(self, leg: c2b.Leg) -> None:
        """The natures of the parties are known in a leg without unknown facts."""
        assert None not in (leg.provider.nature, leg.recipient.nature)

    @few
    @given(strategies.legs(paradigm=Paradigm.C2B, paid=True, unknown=2))
    def test_all_at_once(self, leg: c2b.Leg) -> None:
        """The facts that paradigm and pay turn on stay known; only the others may be unknown."""
        assert c2b.headline(leg) is Paradigm.C2B
        assert leg.proposer is leg.terms_set_by is None

    def test_more_than_there_are(self) -> None:
        """Three facts are left where the paradigm takes four."""
        with pytest.raises(InvalidValueError, match="from 0 to 3"):
            strategies.legs(paradigm=Paradigm.C2B, unknown=4)
        with pytest.raises(InvalidValueError, match="from 0 to 7"):
            strategies.offers(unknown=-1)

    @few
    @given(strategies.legs(paradigm=Paradigm.NOT_AN_EXCHANGE, activity=Activity.REVIEW))
    def test_nothing_passes(self, leg: c2b.Leg) -> None:
        """The paradigm goes before the activity."""
        assert leg.value.kind is c2b.ValueKind.NONE


class TestOthers:
    """Every other argument."""

    @pytest.mark.parametrize("composition", Composition)
    @few
    @given(data=st.data())
    def test_composition(self, composition: Composition, data: st.DataObject) -> None:
        """An exchange has the shape that was asked for, and states it."""
        exchange = data.draw(
            strategies.exchanges(composition=composition, activity=Activity.SURVEY)
        )
        assert exchange.composition is composition
        assert exchange.activity is Activity.SURVEY

    @few
    @given(strategies.exchanges(paradigm=Paradigm.C2B, paid=False, unknown=1))
    def test_first_leg(self, exchange: c2b.Exchange) -> None:
        """The arguments of an exchange narrow its first leg."""
        assert c2b.headline(exchange.legs[0]) is Paradigm.C2B

    @pytest.mark.parametrize("capacity", [None, *Capacity])
    @few
    @given(data=st.data())
    def test_capacity(self, capacity: Capacity | None, data: st.DataObject) -> None:
        """A party acts as it was asked to."""
        assert data.draw(strategies.parties(capacity=capacity)).capacity is capacity

    @few
    @given(strategies.parties(nature=Nature.PERSON))
    def test_nature(self, party: c2b.Party) -> None:
        """A party is what it was asked to be."""
        assert party.nature is Nature.PERSON

    def test_no_such_party(self) -> None:
        """A private organisation is refused at once."""
        with pytest.raises(InvalidValueError, match="a nature and a capacity that go together"):
            strategies.parties(capacity=Capacity.PRIVATE, nature=Nature.ORGANISATION)

    @few
    @given(
        value=strategies.values(kind=None),
        money=strategies.moneys(currency="JPY", least=5, most=6),
        text=strategies.texts(slots=("who", "what")),
        agent=strategies.intermediaries(role=c2b.IntermediaryRole.AGENT),
        day=strategies.days(),
    )
    def test_the_rest(
        self, value: c2b.Value, money: c2b.Money, text: c2b.Text, agent: Any, day: date
    ) -> None:
        """Kind, currency and limits, slots, role, centuries."""
        assert value.kind is None
        assert (money.currency, money.minor in (5, 6)) == ("JPY", True)
        assert text.slots == {"who", "what"}
        assert 1800 <= day.year <= 2200
        assert agent.role is c2b.IntermediaryRole.AGENT


class TestOf:
    """The strategy of a type."""

    @few
    @given(strategies.of(Activity), strategies.of(c2b.Party))
    def test_enums_and_unions(self, activity: Activity, party: c2b.Party) -> None:
        """Not only classes have one."""
        assert isinstance(activity, Activity)
        assert isinstance(party, c2b.Party)

    @pytest.mark.parametrize("form", [int, list[int], 3])
    def test_refused(self, form: object) -> None:
        """A type that is not public is refused."""
        with pytest.raises(InvalidValueError, match="a public type of c2b"):
            strategies.of(form)


ANA, ACME = c2b.Consumer(name="Ana"), c2b.Consumer(name="Acme")
NOTHING_KNOWN = c2b.Leg(provider=ANA, recipient=ACME, value=c2b.Value(kind=None))


@pytest.mark.wide
@pytest.mark.parametrize(
    ("strategy", "expected", "smallest"),
    [
        (strategies.legs(), lambda leg: True, NOTHING_KNOWN),
        (
            strategies.offers(),
            lambda offer: True,
            c2b.Offer(leg=NOTHING_KNOWN, made=datetime(2000, 1, 1, tzinfo=UTC)),
        ),
        (
            strategies.legs(),
            lambda leg: c2b.headline(leg) is Paradigm.C2B,
            c2b.Leg(
                provider=ANA,
                recipient=c2b.Business(name="Acme", nature=Nature.PERSON),
                value=c2b.Value(kind=c2b.ValueKind.GOOD),
                subordination=c2b.Subordination.none(),
            ),
        ),
        (strategies.exchanges(), lambda exchange: True, c2b.Exchange(legs=(NOTHING_KNOWN,))),
        (
            strategies.moneys(),
            lambda money: money.minor > 99 and money.currency != "EUR",
            c2b.Money.of(1, "USD"),
        ),
        (strategies.periods(), lambda period: True, c2b.Period()),
        (strategies.texts(), lambda text: True, c2b.Text(en="", fr="")),
    ],
)
def test_small_when_shrunk(
    strategy: st.SearchStrategy[Any], expected: Callable[[Any], bool], smallest: object
) -> None:
    """A shrunk value has no part that does not matter."""
    assert find(strategy, expected) == smallest
