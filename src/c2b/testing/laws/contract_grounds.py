"""The laws of who may cause an event of a contract, and on what ground, read from its history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from c2b.contracts import ContractEvent as Event
from c2b.contracts.history import PROPOSALS, HistoryEntry
from c2b.models.compensation import Monetary, Unpaid
from c2b.models.leg import Payment, Proposer
from c2b.models.party import Capacity
from c2b.models.subordination import Side
from c2b.testing.laws.history_reading import (
    TURNS,
    History,
    agreed_in,
    proposal_of,
    signatures_of,
)
from c2b.testing.laws.law import agree, holds
from c2b.text import Text

_OF_PARTIES = frozenset(
    {Event.OFFER, Event.COUNTER, Event.SIGN, Event.DECLINE, Event.WITHDRAW, Event.DISPUTE}
)
_DECISIONS = frozenset({Event.AWARD, Event.ANNUL})
_ANSWERS = frozenset({Event.SIGN, Event.COUNTER})
_CONTESTED = frozenset({Event.REJECT, Event.DISPUTE})


def parties_act_and_others_decide(contract: Any) -> None:
    """Parties offer, sign, decline, withdraw and dispute; a third party decides a dispute."""
    for place, entry in enumerate(contract.history):
        if entry.event in _OF_PARTIES:
            holds(entry.by in contract.parties, entry.by, _A_PARTY)
        if entry.event in _DECISIONS:
            holds(entry.by not in contract.parties, entry.by, _A_THIRD)
            agree(_turn_in(contract.history[:place]), Event.DISPUTE)


def an_offer_is_between_the_parties(contract: Any) -> None:
    """An offer or counter-offer is between the provider and the recipient of the contract."""
    for entry in contract.history:
        if entry.event in PROPOSALS:
            leg = entry.offer.leg
            agree((leg.provider, leg.recipient), tuple(contract.parties[:2]))


def the_first_offer_is_the_draft(contract: Any) -> None:
    """The first offer proposes the draft, and is made by the party that the draft names."""
    if contract.history:
        first, draft = contract.history[0], contract.draft
        if first.offer is not None:
            agree((first.offer.leg, first.offer.terms), (draft.leg, draft.terms))
            named = {
                Proposer.PROVIDER: draft.leg.provider,
                Proposer.RECIPIENT: draft.leg.recipient,
            }
            agree(first.by, named.get(draft.leg.proposer, first.by))


def what_has_lapsed_is_not_answered(contract: Any) -> None:
    """A signature or a counter-offer comes before the offer lapses."""
    for place, entry in enumerate(contract.history):
        proposal = proposal_of(contract.history[:place])
        if entry.event in _ANSWERS and proposal is not None and proposal.offer is not None:
            until = proposal.offer.stands_until
            holds(until is None or entry.at < until, entry.at, _IN_TIME)


def a_withdrawal_has_a_ground(contract: Any) -> None:
    """An offer is withdrawn by its maker; a contract, by a consumer within the days agreed."""
    names = {party.name for party in contract.parties}
    for place, entry in enumerate(contract.history):
        before = contract.history[:place]
        proposal = proposal_of(before)
        if entry.event is Event.WITHDRAW and proposal is not None:
            if set(signatures_of(before)) >= names:
                days = timedelta(days=agreed_in(before).terms.withdrawal_days)
                bound = [each.at for each in before if each.event is Event.SIGN][-1]
                is_open = entry.by.capacity is Capacity.PRIVATE and entry.at - bound < days
                holds(is_open, entry, _BY_A_CONSUMER)
            else:
                agree(entry.by, proposal.by)


def an_end_has_a_ground(contract: Any) -> None:
    """A contract ends at will only by its terms, and unaccepted only where the provider gives up.

    None ends while a delivery waits for its answer.
    """
    provider, recipient, *_ = contract.parties
    for place, entry in enumerate(contract.history):
        before = contract.history[:place]
        if entry.event is Event.END:
            turn = _turn_in(before)
            sides = {Side.PROVIDER: provider, Side.RECIPIENT: recipient}
            named = [sides[side] for side in agreed_in(before).terms.may_end]
            holds(turn is not None or entry.by in named, entry.by, _BY_THE_TERMS)
            holds(turn is not Event.PERFORM, entry.event.value, _AN_ANSWER)
            holds(turn not in _CONTESTED or entry.by == provider, entry.by, _THE_PROVIDER)


def the_provider_does_not_pay(contract: Any) -> None:
    """The party that delivers does not pay, unless the agreed payment goes to the recipient."""
    provider, *_ = contract.parties
    for place, entry in enumerate(contract.history):
        if entry.event is Event.PAY and entry.by == provider:
            payment = agreed_in(contract.history[:place]).leg.payment
            holds(payment is Payment.PROVIDER_PAYS_RECIPIENT, entry.by, _ANOTHER)


def what_is_paid_was_promised(contract: Any) -> None:
    """A payment follows a promise, in its currency; it is zero at most where the sum is open."""
    for place, entry in enumerate(contract.history):
        if entry.event is Event.PAY:
            promise = agreed_in(contract.history[:place]).leg.compensation
            holds(not isinstance(promise, Unpaid), entry.event.value, _A_PROMISE)
            if entry.amount is not None:
                holds(isinstance(promise, Monetary | None), entry.amount, _A_PROMISE)
                is_open = isinstance(promise, Monetary) and promise.amount is None
                enough = entry.amount.minor > 0 or (is_open and not entry.amount)
                holds(enough, entry.amount, _MORE_THAN_ZERO)
                if isinstance(promise, Monetary) and promise.amount is not None:
                    agree(entry.amount.currency, promise.amount.currency)


def _turn_in(history: History) -> Event | None:
    """Return the last delivery, answer or dispute in *history*; None where there is none."""
    return next((each.event for each in reversed(history) if _is_turn(each)), None)


def _is_turn(entry: HistoryEntry) -> bool:
    return entry.event in TURNS


GROUND_LAWS: tuple[tuple[Callable[[Any], None], str], ...] = (
    (
        parties_act_and_others_decide,
        "Les parties proposent, signent, déclinent, se retirent et contestent\u00a0; un tiers "
        "tranche un litige.",
    ),
    (
        an_offer_is_between_the_parties,
        "Offre et contre-proposition lient les deux parties du contrat, et personne d’autre.",
    ),
    (
        the_first_offer_is_the_draft,
        "La première offre reprend le projet, et vient de la partie qu’il désigne.",
    ),
    (
        what_has_lapsed_is_not_answered,
        "Signature et contre-proposition précèdent la fin du délai de l’offre.",
    ),
    (
        a_withdrawal_has_a_ground,
        "Une offre est retirée par son auteur\u00a0; un contrat, par un consommateur, dans le "
        "délai convenu.",
    ),
    (
        an_end_has_a_ground,
        "Un contrat ne prend fin à volonté que si ses conditions le permettent et, sans "
        "acceptation, que si qui apporte la valeur renonce.",
    ),
    (
        the_provider_does_not_pay,
        "Qui livre ne paie pas, sauf si le paiement convenu va à qui reçoit.",
    ),
    (
        what_is_paid_was_promised,
        "Un paiement répond à une promesse, dans sa monnaie, pour un montant positif, ou nul quand "
        "la somme promise est ouverte.",
    ),
)

_A_PARTY = Text(en="a party of the contract", fr="une partie au contrat")
_A_THIRD = Text(en="a third party", fr="un tiers")
_IN_TIME = Text(en="a moment before the offer lapses", fr="un moment avant la fin de l’offre")
_BY_A_CONSUMER = Text(
    en="a withdrawal by a consumer within the days agreed",
    fr="un retrait par un consommateur dans le délai convenu",
)
_BY_THE_TERMS = Text(
    en="a party that may end the contract at will by its terms",
    fr="une partie à qui les conditions permettent de mettre fin au contrat",
)
_AN_ANSWER = Text(
    en="an answer to the delivery before the end", fr="une réponse à la livraison avant la fin"
)
_THE_PROVIDER = Text(en="the provider, who gives up", fr="qui apporte la valeur, et renonce")
_ANOTHER = Text(en="another party than the provider", fr="une autre partie que qui apporte")
_A_PROMISE = Text(en="a promise of what is paid", fr="une promesse de ce qui est payé")
_MORE_THAN_ZERO = Text(en="more than zero", fr="plus que zéro")
