"""The laws of any contract's history, read from the history alone.

These laws do not use a table of transitions or the state of the contract: they state what people
mean by an offer, a signature, a delivery and a payment. They can therefore find a wrong table.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

from c2b.contracts import ContractEvent as Event
from c2b.testing.laws.contract_grounds import GROUND_LAWS
from c2b.testing.laws.history_reading import (
    ACCEPTED,
    OFFERED,
    TURNS,
    agreed_in,
    promised_in,
    proposal_of,
    signatures_of,
)
from c2b.testing.laws.law import holds
from c2b.text import Text

_ONCE_BOUND = frozenset(
    {
        Event.PERFORM,
        Event.ACCEPT,
        Event.ACCEPT_BY_SILENCE,
        Event.REJECT,
        Event.PAY,
        Event.DISPUTE,
        Event.AWARD,
        Event.ANNUL,
        Event.END,
    }
)
_ON_DELIVERY = frozenset({Event.ACCEPT, Event.ACCEPT_BY_SILENCE, Event.REJECT})
_DELIVERED_OR_DISPUTED = frozenset({Event.PERFORM, Event.DISPUTE})
_TABLE = frozenset({Event.SIGN, Event.COUNTER, Event.DECLINE, Event.LAPSE})
_LAST = frozenset({Event.DECLINE, Event.WITHDRAW, Event.LAPSE, Event.ANNUL, Event.END})
_REASONED = frozenset({Event.REJECT, Event.DISPUTE, Event.ANNUL})


def moments_run_forwards(contract: Any) -> None:
    """No event happens before an earlier one in the history."""
    for before, after in pairwise(contract.history):
        holds(before.at <= after.at, after.at, _NOT_BEFORE.fill(moment=before.at.isoformat()))


def nothing_follows_an_end(contract: Any) -> None:
    """A contract that was declined, withdrawn, ended, annulled or has lapsed stays so."""
    for before, after in pairwise(contract.history):
        holds(before.event not in _LAST, after.event.value, _NOTHING)


def an_offer_comes_first(contract: Any) -> None:
    """Signatures, counter-offers and refusals follow an offer."""
    for place, entry in enumerate(contract.history):
        if entry.event in _TABLE:
            holds(proposal_of(contract.history[:place]) is not None, entry.event.value, OFFERED)


def nobody_answers_oneself(contract: Any) -> None:
    """The party that made the offer neither counters nor declines it."""
    for place, entry in enumerate(contract.history):
        proposal = proposal_of(contract.history[:place])
        if entry.event in (Event.COUNTER, Event.DECLINE) and proposal is not None:
            holds(entry.by != proposal.by, entry.by, _ANOTHER)


def all_have_signed_what_binds(contract: Any) -> None:
    """All parties sign the last offer, once, before a delivery, payment, dispute or end."""
    names = {party.name for party in contract.parties}
    for place, entry in enumerate(contract.history):
        if entry.event in _ONCE_BOUND:
            signed = signatures_of(contract.history[:place])
            holds(set(signed) == names, signed, _SIGNATURES)
            holds(len(set(signed)) == len(signed), signed, _SIGNATURES)


def what_was_delivered_is_judged(contract: Any) -> None:
    """Acceptance and rejection follow a delivery, or a dispute about one that is missing."""
    for place, entry in enumerate(contract.history):
        if entry.event in _ON_DELIVERY:
            events = [each.event for each in contract.history[:place]]
            holds(not _DELIVERED_OR_DISPUTED.isdisjoint(events), entry.event.value, _DELIVERED)


def silence_takes_its_time(contract: Any) -> None:
    """An offer lapses, and silence accepts, no sooner than was agreed; later none rejects."""
    for place, entry in enumerate(contract.history):
        before = contract.history[:place]
        if entry.event is Event.LAPSE:
            until = agreed_in(before).stands_until
            holds(until is not None and entry.at >= until, entry.at, _LATER)
        if entry.event in (Event.ACCEPT_BY_SILENCE, Event.REJECT):
            seconds = agreed_in(before).terms.auto_accept_seconds
            since = [each.at for each in before if each.event is Event.PERFORM][-1:]
            is_over = bool(
                since and seconds is not None and entry.at - since[0] >= timedelta(seconds=seconds)
            )
            expected = _LATER if entry.event is Event.ACCEPT_BY_SILENCE else _SOONER
            holds(is_over == (expected is _LATER), entry.at, expected)


def nothing_is_paid_twice(contract: Any) -> None:
    """Payments come to no more than what was promised, and end with the last of it."""
    paid, is_settled = 0, False
    for place, entry in enumerate(contract.history):
        if entry.event is Event.PAY:
            holds(not is_settled, entry.event.value, _NOT_TWICE)
            promised = promised_in(contract.history[:place])
            paid += 0 if entry.amount is None else entry.amount.minor
            is_settled = entry.amount is None or promised == paid
            holds(promised is None or paid <= promised, paid, _MOST.fill(most=promised))


def each_party_does_its_part(contract: Any) -> None:
    """The provider delivers, and the recipient accepts or rejects."""
    provider, recipient, *_ = contract.parties
    for entry in contract.history:
        if entry.event is Event.PERFORM:
            holds(entry.by == provider, entry.by, _BY.fill(name=provider.name))
        if entry.event in (Event.ACCEPT, Event.REJECT):
            holds(entry.by == recipient, entry.by, _BY.fill(name=recipient.name))


def nothing_ends_with_money_due(contract: Any) -> None:
    """A contract whose delivery is accepted does not end before the agreed sum is paid."""
    for place, entry in enumerate(contract.history):
        before = contract.history[:place]
        turns = [each.event for each in before if each.event in TURNS]
        if entry.event is Event.END and turns and turns[-1] in ACCEPTED:
            payments = [each.amount for each in before if each.event is Event.PAY]
            promised, paid = promised_in(before), sum(each.minor for each in payments if each)
            is_paid = promised is None or paid >= promised or None in payments
            holds(is_paid, paid, _ALL.fill(promised=promised))


def reasons_are_given(contract: Any) -> None:
    """A rejection, a dispute and an annulment give a reason."""
    for entry in contract.history:
        if entry.event in _REASONED:
            holds(bool(str(entry.reason).strip()), entry.reason, _WHY)


HistoryChecks = tuple[Callable[[Any], None], ...]
HISTORY_LAWS: tuple[tuple[Callable[[Any], None], str], ...] = (
    (moments_run_forwards, "Aucun événement n’est antérieur à celui qui le précède."),
    (
        nothing_follows_an_end,
        "Ce qui a été décliné, retiré, terminé ou annulé, ou qui est caduc, le reste.",
    ),
    (
        an_offer_comes_first,
        "Signatures, contre-propositions et refus suivent une offre.",
    ),
    (
        nobody_answers_oneself,
        "La partie qui fait l’offre ne la décline pas et n’y oppose pas de contre-proposition.",
    ),
    (
        all_have_signed_what_binds,
        "Avant toute livraison, tout paiement, tout litige et toute fin, toutes les parties ont "
        "signé la dernière offre, une fois.",
    ),
    (
        what_was_delivered_is_judged,
        "Acceptation et refus suivent une livraison, ou un litige sur son absence.",
    ),
    (
        silence_takes_its_time,
        "Une offre ne devient caduque, et le silence ne vaut acceptation, qu’au terme convenu.",
    ),
    (
        nothing_is_paid_twice,
        "Les paiements ne dépassent pas ce qui était promis, et finissent avec lui.",
    ),
    (
        each_party_does_its_part,
        "Qui apporte la valeur la livre, qui la reçoit l’accepte ou la refuse.",
    ),
    (
        nothing_ends_with_money_due,
        "Ce qui a été accepté ne prend pas fin avant le paiement de la somme convenue.",
    ),
    (reasons_are_given, "Un refus, une contestation et une annulation donnent un motif."),
    *GROUND_LAWS,
)
HISTORY_CHECKS: HistoryChecks = tuple(check for check, _ in HISTORY_LAWS)

_NOT_BEFORE = Text(en="a moment from {moment} on", fr="un moment à partir de {moment}")
_NOTHING = Text(en="nothing after an end", fr="rien après une fin")
_ANOTHER = Text(
    en="another party than the one who offered", fr="une autre partie que l’auteur de l’offre"
)
_SIGNATURES = Text(en="every party, once", fr="chaque partie, une fois")
_DELIVERED = Text(en="a delivery before it", fr="une livraison avant cela")
_LATER = Text(en="a moment after the time that was agreed", fr="un moment après le délai convenu")
_SOONER = Text(en="a moment within the time for review", fr="un moment dans le délai d’examen")
_NOT_TWICE = Text(en="no payment once all is paid", fr="aucun paiement quand tout est payé")
_MOST = Text(en="at most {most}", fr="au plus {most}")
_BY = Text(en="an event by {name}", fr="un événement causé par {name}")
_ALL = Text(en="{promised} paid before the end", fr="{promised} payés avant la fin")
_WHY = Text(en="a reason", fr="un motif")
