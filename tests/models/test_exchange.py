"""Parties, legs, exchanges and offers: a value cannot be wrong once it exists."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from c2b import (
    Activity,
    Business,
    Capacity,
    Composition,
    Consumer,
    Dependence,
    Exchange,
    Immaterial,
    Intermediary,
    IntermediaryRole,
    InvalidValueError,
    Leg,
    Material,
    Monetary,
    Money,
    Nature,
    Offer,
    Payment,
    Period,
    Reciprocal,
    Side,
    Subordination,
    Text,
    UnknownParty,
    Unpaid,
    Value,
    ValueKind,
    party_of,
)
from c2b.models.compensation import amount_of
from c2b.models.party import party_text

ANA = Consumer(name="Ana")
ACME = Business(name="Acme", nature=Nature.ORGANISATION)
SHOP = Business(name="Shop")
IDEA = Value(kind=ValueKind.IDEA, description="a flavour")
LEG = Leg(provider=ANA, recipient=ACME, value=IDEA)
SALE = Leg(provider=ACME, recipient=ANA, value=Value(kind=ValueKind.GOOD))


class TestParty:
    """Capacity belongs to the exchange, and the nature limits it."""

    @pytest.mark.parametrize(
        ("nature", "capacity"),
        [
            (Nature.ORGANISATION, Capacity.PRIVATE),
            (Nature.PERSON, Capacity.PUBLIC),
            (Nature.PERSON, Capacity.NONPROFIT),
        ],
    )
    def test_a_capacity_that_the_nature_rules_out(self, nature: Nature, capacity: Capacity) -> None:
        """An organisation is never private, a person never a public body."""
        with pytest.raises(InvalidValueError, match=f"a capacity that nature '{nature.value}'"):
            party_of("x", nature, capacity)

    @pytest.mark.parametrize("capacity", [*Capacity, None])
    def test_the_class_follows_the_capacity(self, capacity: Capacity | None) -> None:
        """Every capacity has its class, unknown too."""
        assert party_of("x", None, capacity).capacity is capacity

    @pytest.mark.parametrize("name", ["", "  ", None, 3, Text(en=" ", fr=" ")])
    def test_a_party_has_a_name(self, name: Any) -> None:
        """A party has one name for both languages, or one in each."""
        with pytest.raises(InvalidValueError, match="Consumer.name: expected a name"):
            Consumer(name=name)

    def test_a_text_is_parsed_by_its_class(self) -> None:
        """The message for a text in place of an amount says what reads one."""
        with pytest.raises(InvalidValueError, match=r"write Money\.parse\('5 EUR'\)"):
            Monetary(amount="5 EUR")  # type: ignore[arg-type]

    def test_an_enum_is_not_its_string(self) -> None:
        """The message names the member."""
        with pytest.raises(InvalidValueError, match="did you mean Nature.PERSON"):
            Business(name="x", nature="person")  # type: ignore[arg-type]


class TestLeg:
    """Facts that cannot stand together are refused."""

    def test_a_party_gives_nothing_to_itself(self) -> None:
        """A leg to oneself is refused, unless its value is of kind "none"."""
        with pytest.raises(InvalidValueError, match="a party other than the provider"):
            evolve(LEG, recipient=ANA)
        alone = evolve(LEG, recipient=ANA, value=Value(kind=ValueKind.NONE))
        assert alone.recipient is ANA

    @pytest.mark.parametrize(
        "worker",
        Side,
    )
    def test_an_organisation_is_never_employed(self, worker: Side) -> None:
        """Whichever side it stands on."""
        parties = {"provider": ANA, "recipient": ACME}
        if worker is Side.PROVIDER:
            parties = {"provider": ACME, "recipient": ANA}
        with pytest.raises(InvalidValueError, match="an organisation is never employed"):
            Leg(**parties, value=IDEA, subordination=Subordination.of(worker))
        with pytest.raises(InvalidValueError, match="to work under authority"):
            Leg(
                provider=party_of("a", None, Capacity.PUBLIC),
                recipient=ANA,
                value=IDEA,
                subordination=Subordination.of(Side.PROVIDER),
            )

    @pytest.mark.parametrize("worker", [ANA, Business(name="a"), party_of("a", None, None)])
    def test_a_party_of_unknown_nature_may_be_employed(self, worker: Any) -> None:
        """A party of unknown nature may be employed."""
        works = Subordination.of(Side.PROVIDER)
        leg = Leg(provider=worker, recipient=ACME, value=IDEA, subordination=works)
        assert leg.dependence is Dependence.PROVIDER_WORKS_FOR_RECIPIENT

    def test_dependence_follows_from_the_subordination(self) -> None:
        """The dependence of a leg is read from its subordination and cannot be stated beside it."""
        assert LEG.dependence is None
        assert evolve(LEG, subordination=Subordination.none()).dependence is Dependence.NONE
        assert evolve(LEG, subordination=Subordination(direction=True)).dependence is None
        stated: dict[str, Any] = {"dependence": Dependence.NONE}
        with pytest.raises(TypeError, match="dependence"):
            Leg(provider=ANA, recipient=ACME, value=IDEA, **stated)

    def test_all_contradictions_are_told_at_once(self) -> None:
        """A party is told in words, in the language of the reader."""
        with pytest.raises(InvalidValueError) as caught:
            Leg(
                provider=ACME,
                recipient=ACME,
                value=IDEA,
                compensation=Unpaid(),
                payment=Payment.RECIPIENT_PAYS_PROVIDER,
                subordination=Subordination.of(Side.PROVIDER),
            )
        said = caught.value.explain("fr").splitlines()
        assert [line.partition("\u00a0")[0] for line in said] == [
            "Leg.recipient",
            "Leg.subordination",
            "Leg.payment",
        ]
        assert "reçu\u00a0: Acme (organisation, à titre professionnel)" in said[1]

    def test_a_party_of_which_nothing_is_known(self) -> None:
        """A party without known facts is described as unknown."""
        assert str(party_text(UnknownParty(name="x"))) == "x (unknown)"

    @pytest.mark.parametrize(
        ("value", "compensation", "payment"),
        [
            (ValueKind.IDEA, Monetary(), Payment.RECIPIENT_PAYS_PROVIDER),
            (ValueKind.IDEA, Unpaid(), Payment.NONE),
            (ValueKind.IDEA, Material(), Payment.NONE),
            (ValueKind.MONEY, Monetary(), Payment.BOTH_WAYS),
            (ValueKind.MONEY, Unpaid(), Payment.PROVIDER_PAYS_RECIPIENT),
            (ValueKind.IDEA, None, None),
            (None, Unpaid(), None),
        ],
    )
    def test_payment_is_read_from_what_is_given(
        self, value: ValueKind | None, compensation: Any, payment: Payment | None
    ) -> None:
        """The payment follows from the compensation where it is not stated."""
        leg = evolve(LEG, value=Value(kind=value))
        told = Leg(
            provider=leg.provider,
            recipient=leg.recipient,
            value=leg.value,
            compensation=compensation,
        )
        assert told.payment is payment

    def test_payment_and_compensation_agree(self) -> None:
        """Money for nothing and nothing for money are contradictions."""
        with pytest.raises(InvalidValueError, match="for nothing comes back"):
            evolve(LEG, compensation=Unpaid(), payment=Payment.RECIPIENT_PAYS_PROVIDER)
        with pytest.raises(InvalidValueError, match="for money comes back"):
            evolve(LEG, compensation=Monetary(), payment=Payment.NONE)
        third = evolve(LEG, compensation=Unpaid(), payment=Payment.THIRD_PARTY_PAYS)
        assert third.payment is Payment.THIRD_PARTY_PAYS

    @pytest.mark.parametrize("link", [0, -1, True, "1"])
    def test_legs_are_counted_from_one(self, link: Any) -> None:
        """A link is a number from 1."""
        with pytest.raises(InvalidValueError, match="a whole number from 1"):
            evolve(LEG, derives_from=link)

    def test_wrong_types_are_told_by_field(self) -> None:
        """A text is no value."""
        with pytest.raises(InvalidValueError, match="Leg.value: expected a value of type Value"):
            evolve(LEG, value="an idea")


class TestCompensation:
    """Unpaid is a value, not a missing one."""

    def test_amounts(self) -> None:
        """Money and fair values have one, the others none."""
        ten = Money.of(10, "EUR")
        assert amount_of(Monetary(amount=ten)) == amount_of(Material(fair_value=ten)) == ten
        assert amount_of(Immaterial()) is None
        assert amount_of(None) is None
        assert Reciprocal(leg=2).leg == 2

    def test_an_amount_is_money(self) -> None:
        """A float is not."""
        with pytest.raises(InvalidValueError, match="expected a value of type Money, got 1.5"):
            Monetary(amount=1.5)  # type: ignore[arg-type]


class TestExchange:
    """Legs that belong together."""

    def test_links_point_back(self) -> None:
        """A leg derives from an earlier one."""
        with pytest.raises(InvalidValueError, match=r"legs\[0\].derives_from: expected the number"):
            Exchange(legs=(evolve(LEG, derives_from=1),))

    def test_a_chain_goes_through_one_party(self) -> None:
        """The party that passes a value on is the one that received it."""
        resale = Leg(provider=SHOP, recipient=ANA, value=IDEA, derives_from=1)
        with pytest.raises(
            InvalidValueError, match=r"expected Acme \(organisation, in trade\), who received"
        ):
            Exchange(legs=(LEG, resale))
        person = evolve(resale, provider=Business(name="Acme", nature=Nature.PERSON))
        with pytest.raises(InvalidValueError, match="name the same party on both sides"):
            Exchange(legs=(LEG, person))

    def test_one_leg_is_no_line(self) -> None:
        """A single leg passes nothing on."""
        assert Exchange(legs=(LEG,)).is_line is False

    def test_a_chain_is_a_line(self) -> None:
        """A chain that branches is refused, for its label would fit no path."""
        gift = Leg(provider=ACME, recipient=Consumer(name="Ben"), value=IDEA, derives_from=1)
        branches = (LEG, gift, evolve(SALE, derives_from=1))
        with pytest.raises(InvalidValueError, match="link the legs in a line; where two pass on"):
            Exchange(legs=branches, composition=Composition.CHAIN)
        assert Exchange(legs=branches, composition=Composition.HUB).is_line is False
        assert Exchange(legs=branches[:2], composition=Composition.CHAIN).is_line

    def test_a_hub_passes_nothing_on(self) -> None:
        """The legs of a hub may start from any party; those of a stated chain may not."""
        elsewhere = evolve(SALE, provider=SHOP, derives_from=1)
        branches = (LEG, elsewhere, evolve(elsewhere, value=IDEA))
        assert Exchange(legs=branches, composition=Composition.HUB).composition is Composition.HUB
        with pytest.raises(InvalidValueError) as caught:
            Exchange(legs=branches, composition=Composition.CHAIN)
        assert [each.where for each in (caught.value, *caught.value.also)] == [
            "Exchange.legs[1].provider",
            "Exchange.legs[2].provider",
            "Exchange.composition",
        ]

    def test_a_matchmaker_makes_more_than_a_single_leg(self) -> None:
        """An intermediary whose role is unknown, or an agent, does not."""
        site = Intermediary(name="Site", role=IntermediaryRole.MATCHMAKER)
        with pytest.raises(InvalidValueError, match="asks for one leg, and no matchmaker"):
            Exchange(legs=(LEG,), composition=Composition.SINGLE, intermediary=site)
        for role in (None, IntermediaryRole.AGENT):
            between = evolve(site, role=role)
            Exchange(legs=(LEG,), composition=Composition.SINGLE, intermediary=between)

    def test_everything_wrong_is_told_at_once(self) -> None:
        """Joints and shape together; links that lead nowhere by themselves."""
        resale = Leg(provider=SHOP, recipient=ANA, value=IDEA, derives_from=1)
        with pytest.raises(InvalidValueError) as caught:
            Exchange(legs=(LEG, resale), composition=Composition.SINGLE)
        assert [each.where for each in (caught.value, *caught.value.also)] == [
            "Exchange.legs[1].provider",
            "Exchange.composition",
        ]
        astray = tuple(evolve(LEG, derives_from=9) for _ in range(2))
        with pytest.raises(InvalidValueError) as caught:
            Exchange(legs=astray, composition=Composition.SINGLE)
        assert len(caught.value.explain("fr").splitlines()) == 2

    @pytest.mark.parametrize(
        ("composition", "needs"),
        [
            (Composition.SINGLE, "one leg"),
            (Composition.CHAIN, "each later one derived"),
            (Composition.BROKERED, "a matchmaker"),
            (Composition.POOL, "an agent"),
        ],
    )
    def test_a_stated_composition_is_there(self, composition: Composition, needs: str) -> None:
        """A stated composition that the legs do not have is refused."""
        with pytest.raises(InvalidValueError, match=needs):
            Exchange(legs=(LEG, SALE), composition=composition)

    def test_two_legs_cross_or_they_do_not(self) -> None:
        """Reciprocity asks for the same two parties."""
        assert Exchange(legs=(LEG, SALE), composition=Composition.RECIPROCAL).crosses
        assert Exchange(legs=(LEG,)).crosses is False
        assert Exchange(legs=(LEG, SALE), composition=Composition.HUB).crosses
        with pytest.raises(InvalidValueError, match="Exchange.composition"):
            Exchange(legs=(LEG,), composition=Composition.HUB)
        with pytest.raises(InvalidValueError, match="two legs that cross"):
            Exchange(legs=(LEG, evolve(SALE, provider=SHOP)), composition=Composition.RECIPROCAL)
        with pytest.raises(InvalidValueError, match="two legs that cross"):
            Exchange(legs=(LEG,), composition=Composition.RECIPROCAL)

    def test_an_intermediary_of_unknown_role_rules_nothing_out(self) -> None:
        """Unknown is not no."""
        broker = Intermediary(name="Site", role=None, capacity=Capacity.TRADE)
        stated = Exchange(legs=(LEG,), composition=Composition.POOL, intermediary=broker)
        assert stated.composition is Composition.POOL
        agent = evolve(broker, role=IntermediaryRole.AGENT)
        with pytest.raises(InvalidValueError, match="a matchmaker"):
            Exchange(legs=(LEG,), composition=Composition.BROKERED, intermediary=agent)

    @pytest.mark.parametrize("legs", [(), [LEG], (LEG, "leg"), None])
    def test_legs_are_a_tuple_of_legs(self, legs: Any) -> None:
        """Legs are given as a tuple of at least one leg, for a list could change."""
        with pytest.raises(InvalidValueError, match="1 or more Leg"):
            Exchange(legs=legs)


class TestOffer:
    """A proposal stands for a time."""

    start = datetime(2026, 1, 1, tzinfo=UTC)

    def test_it_stands_until_its_end(self) -> None:
        """The end itself is too late; without an end it stands on."""
        offer = Offer(leg=LEG, made=self.start, stands_until=self.start + timedelta(days=1))
        assert offer.stands(self.start)
        assert not offer.stands(self.start + timedelta(days=1))
        assert not offer.stands(self.start - timedelta(days=1))
        assert Offer(leg=LEG, made=self.start).stands(datetime.max.replace(tzinfo=UTC))

    def test_naive_moments_are_refused(self) -> None:
        """Everywhere that a moment comes in."""
        naive = datetime(2026, 1, 1)
        with pytest.raises(InvalidValueError, match="Offer.made: expected a datetime with a time"):
            Offer(leg=LEG, made=naive)
        with pytest.raises(InvalidValueError, match="at: expected a datetime with a time zone"):
            Offer(leg=LEG, made=self.start).stands(naive)

    def test_it_ends_after_it_is_made(self) -> None:
        """Not at the same moment."""
        with pytest.raises(InvalidValueError, match="a moment after it was made"):
            Offer(leg=LEG, made=self.start, stands_until=self.start)


class TestPeriod:
    """Half-open days."""

    first, after = date(2024, 10, 21), date(2025, 4, 6)

    def test_the_first_day_counts_the_day_after_does_not(self) -> None:
        """The four days around the ends."""
        period = Period(since=self.first, until=self.after)
        one = timedelta(days=1)
        around = (self.first - one, self.first, self.after - one, self.after)
        assert [day in period for day in around] == [False, True, True, False]
        assert self.first in Period()

    def test_a_moment_is_no_day(self) -> None:
        """A datetime hides a zone."""
        with pytest.raises(InvalidValueError, match="a datetime.date"):
            assert datetime(2024, 1, 1, tzinfo=UTC) in Period()

    def test_it_lasts(self) -> None:
        """An end before the beginning is refused."""
        with pytest.raises(InvalidValueError, match="Period.until: expected a day after"):
            Period(since=self.after, until=self.first)


def test_activities_have_names() -> None:
    """Each activity has a name in both languages."""
    assert [each.text.in_language("fr") for each in Activity][:2] == [
        "rédaction d’avis",
        "enquêtes",
    ]
