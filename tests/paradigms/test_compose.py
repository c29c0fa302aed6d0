"""The composition of several legs, and the joints at which a chain breaks."""

from __future__ import annotations

import pytest
from attrs import evolve

from c2b import (
    Business,
    Capacity,
    Composition,
    Consumer,
    Exchange,
    Intermediary,
    IntermediaryRole,
    Leg,
    Nature,
    Subordination,
    Value,
    ValueKind,
    classify,
    compose,
)

ANA = Consumer(name="Ana")
BEN = Consumer(name="Ben")
ACME = Business(name="Acme", nature=Nature.ORGANISATION)
GOOD = Value(kind=ValueKind.GOOD)


def leg(provider: object, recipient: object, link: int | None = None) -> Leg:
    """A leg without dependence."""
    return Leg(
        provider=provider,  # type: ignore[arg-type]
        recipient=recipient,  # type: ignore[arg-type]
        value=GOOD,
        subordination=Subordination.none(),
        derives_from=link,
    )


BROKER = Intermediary(name="Site", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE)
AGENT = Intermediary(name="Club", role=IntermediaryRole.AGENT, capacity=Capacity.NONPROFIT)


@pytest.mark.parametrize(
    ("exchange", "composition", "label"),
    [
        (Exchange(legs=(leg(ANA, ACME),)), Composition.SINGLE, "C2B"),
        (Exchange(legs=(leg(ANA, ACME), leg(ACME, BEN, 1))), Composition.CHAIN, "C2B2C"),
        (Exchange(legs=(leg(ACME, ANA), leg(ANA, ACME))), Composition.RECIPROCAL, "B2C+C2B"),
        (Exchange(legs=(leg(ACME, ANA), leg(BEN, ACME))), Composition.HUB, "B2C | C2B"),
        (Exchange(legs=(leg(ANA, BEN),), intermediary=BROKER), Composition.BROKERED, "C2C via B"),
        (Exchange(legs=(leg(ACME, ANA),), intermediary=AGENT), Composition.POOL, "B2C"),
    ],
    ids=lambda value: value.value if isinstance(value, Composition) else "",
)
def test_shapes_and_labels(exchange: Exchange, composition: Composition, label: str) -> None:
    """Each shape is read from links, parties and intermediary, and has its notation."""
    composite = compose(exchange)
    assert (composite.composition, composite.label) == (composition, label)
    assert classify(exchange) == composite
    assert composite.explain().splitlines()[0].endswith(f": {label}.")


class TestUndetermined:
    """A leg that counts and is open leaves the whole open."""

    doubtful = evolve(leg(ANA, ACME), subordination=None)

    def test_candidates_of_a_chain(self) -> None:
        """Every label that the open leg allows."""
        composite = compose(Exchange(legs=(self.doubtful, leg(ACME, BEN, 1))))
        assert composite.label is None
        assert composite.candidates == ("C2B2C", "E2B2C")
        assert "What remains possible: C2B2C, E2B2C." in composite.explain()
        assert "Flux 2." in composite.explain("fr")
        assert composite.broken == ()

    def test_many_open_legs_do_not_multiply_without_end(self) -> None:
        """The whole lists no labels above a bound; each leg keeps its candidates."""
        composite = compose(Exchange(legs=(self.doubtful,) * 40))
        assert composite.label is None
        assert composite.candidates == ()
        assert all(
            len(classification.candidates) == 2 for classification in composite.classifications
        )
        assert "Plus de 1000 qualifications de l’ensemble restent possibles" in composite.explain(
            "fr"
        )

    def test_a_brokers_own_service_does_not_count(self) -> None:
        """Only the leg between the parties names a brokered exchange."""
        own = evolve(leg(ACME, ANA), subordination=None)
        composite = compose(Exchange(legs=(leg(ANA, BEN), own), intermediary=BROKER))
        assert composite.label == "C2C via B"

    def test_a_broker_of_unknown_capacity(self) -> None:
        """Every letter that it may have remains possible, and the reason is told."""
        unknown = evolve(BROKER, capacity=None)
        composite = compose(Exchange(legs=(leg(ANA, BEN),), intermediary=unknown))
        assert composite.label is None
        assert composite.candidates == ("C2C via B", "C2C via C", "C2C via G", "C2C via N")
        (why,) = composite.obstacles
        assert str(why) == "The capacity in which the intermediary, Site, acts is unknown."


class TestJoint:
    """A chain breaks where one party has two letters."""

    def test_a_party_that_changes_capacity(self) -> None:
        """Bought privately, sold in trade."""
        trader = Business(name="Ana", nature=Nature.PERSON)
        composite = compose(Exchange(legs=(leg(ACME, ANA), leg(trader, BEN, 1))))
        (joint,) = composite.broken
        assert (joint.earlier, joint.later) == (1, 2)
        assert (joint.receives_as.value, joint.provides_as.value) == ("C", "B")
        assert composite.label is None
        assert composite.candidates == ()
        assert "The chain breaks between leg 1 and leg 2" in composite.explain()
        assert "reçoit comme consommateur et fournit comme professionnel" in composite.explain("fr")

    def test_a_leg_in_which_nothing_passes_chains_nothing(self) -> None:
        """A leg in which nothing passes has no letters to join."""
        nothing = evolve(leg(ANA, ACME), value=Value(kind=ValueKind.NONE))
        composite = compose(Exchange(legs=(nothing, leg(ACME, BEN, 1))))
        assert composite.label is None
        assert composite.broken == ()
        assert "In leg 1 nothing passes to another party" in composite.explain()

    def test_no_exchange_is_told_in_words(self) -> None:
        """The sentences put "no exchange" in words; the label keeps its name."""
        nothing = evolve(leg(ANA, ACME), value=Value(kind=ValueKind.NONE))
        single = compose(Exchange(legs=(nothing,)))
        assert single.label == "not_an_exchange"
        assert single.explain("fr").startswith("L’ensemble, un flux unique\u00a0: pas d’échange.")
        hub = compose(Exchange(legs=(nothing, leg(ACME, BEN))))
        assert hub.explain().startswith(
            "The whole is several values around one party: not an exchange | B2C."
        )
