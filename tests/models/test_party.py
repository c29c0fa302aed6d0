"""A party has a name to show and, where an application has one, an id that never changes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from c2b import (
    Business,
    Composition,
    Consumer,
    Contract,
    Draft,
    Exchange,
    InvalidValueError,
    Leg,
    Nonprofit,
    Paradigm,
    PublicBody,
    UnknownParty,
    Value,
    ValueKind,
    classify,
    wire,
)
from c2b.models.party import is_same_party, party_key

MONDAY = datetime(2026, 2, 2, 9, tzinfo=UTC)
IDEA = Value(kind=ValueKind.IDEA)
ANA, OTHER = Consumer(name="Ana", id="u-1"), Consumer(name="Ana", id="u-2")
NAMED, ACME = Consumer(name="Ana"), Business(name="Acme", id="b-1")


class TestId:
    """The id of a party."""

    @pytest.mark.parametrize("kind", [Consumer, Business, PublicBody, Nonprofit, UnknownParty])
    def test_every_party_may_have_one(self, kind: Any) -> None:
        """Each kind of party travels with its id, and without one as before."""
        party, plain = kind(name="Ana", id="u-1"), kind(name="Ana")
        assert wire.from_data(wire.to_data(party), kind) == party
        assert wire.to_data(party)["id"] == "u-1" and "id" not in wire.to_data(plain)
        assert (party != plain) and plain.id is None

    @pytest.mark.parametrize("value", ["", "  ", 7, ValueKind.IDEA])
    def test_it_is_a_string(self, value: Any) -> None:
        """An id that is blank, or no string, is refused in both languages."""
        with pytest.raises(InvalidValueError, match="Consumer.id: expected an identifier") as error:
            Consumer(name="Ana", id=value)
        assert "qui ne change jamais" in error.value.explain("fr")

    def test_it_is_kept_out_of_pages(self) -> None:
        """The linked data of a party shows its name, and keeps the id of the application."""
        assert "u-1" not in wire.to_json_ld_text(ANA)


class TestIdentity:
    """Two parties are one by their ids where both have one, and else by their names."""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            (ANA, OTHER, False),
            (ANA, Consumer(name="Ana Lima", id="u-1"), True),
            (ANA, NAMED, True),
            (NAMED, Consumer(name="Ana"), True),
            (NAMED, Consumer(name="Ben"), False),
        ],
    )
    def test_two_parties(self, one: Consumer, other: Consumer, same: bool) -> None:
        """The relation holds in both directions, and agrees with the keys of parties with ids."""
        assert is_same_party(one, other) is is_same_party(other, one) is same
        assert (party_key(one) == party_key(other)) <= same

    def test_two_users_of_one_name_trade(self) -> None:
        """Two users of one name are the two sides of a leg, and conclude a contract."""
        leg = Leg(provider=ANA, recipient=OTHER, value=IDEA)
        assert classify(leg).paradigm is not Paradigm.NOT_AN_EXCHANGE
        contract = Contract(draft=Draft(leg=leg)).offer(ANA, MONDAY)
        signed = contract.sign(ANA, MONDAY).sign(OTHER, MONDAY)
        assert signed.state == "signed" and signed.signed_by == (ANA, OTHER)

    def test_one_user_does_not_trade_with_itself(self) -> None:
        """A party under another name is no second party, where its id is the same."""
        with pytest.raises(InvalidValueError, match="Leg.recipient: expected a party other than"):
            Leg(provider=ANA, recipient=Business(name="Ana Ltd", id="u-1"), value=IDEA)

    def test_a_party_without_its_id_is_not_taken_for_another(self) -> None:
        """A contract refuses its own party without the id, and names the id to use."""
        contract = Contract(draft=Draft(leg=Leg(provider=ANA, recipient=ACME, value=IDEA)))
        with pytest.raises(InvalidValueError, match="id u-1, as the contract names") as caught:
            contract.offer(NAMED, MONDAY)
        assert "identifiant u-1" in caught.value.explain("fr")

    def test_a_chain_passes_through_one_party(self) -> None:
        """A chain is refused where two users of one name stand at its joint."""
        first = Leg(provider=ACME, recipient=ANA, value=IDEA)
        broken = Leg(provider=OTHER, recipient=Business(name="Beta"), value=IDEA, derives_from=1)
        with pytest.raises(InvalidValueError, match="who received the value of leg 1"):
            Exchange(legs=(first, broken), composition=Composition.CHAIN)
