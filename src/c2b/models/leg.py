"""The leg, one primary value from one provider to one recipient, with the facts around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import Attribute, Factory, field, frozen

from c2b._field_type import Written
from c2b._validators import counted, instance, optional, refuse
from c2b.choice import Choice
from c2b.errors import InvalidValueError, together
from c2b.models.compensation import COMPENSATIONS, Compensation, Monetary, Unpaid
from c2b.models.money import Money
from c2b.models.party import CAPACITIES, PARTIES, Nature, Party, is_same_party, party_text
from c2b.models.subordination import Dependence, Subordination
from c2b.models.value import Value, ValueKind
from c2b.text import Text


class Proposer(Choice):
    """The party that makes the first specific offer or request."""

    PROVIDER = "provider", "the provider", "qui apporte la valeur"
    RECIPIENT = "recipient", "the recipient", "qui reçoit la valeur"
    INTERMEDIARY = "intermediary", "an intermediary", "un intermédiaire"


class TermsSetter(Choice):
    """The party that fixes the price or, where there is none, the conditions."""

    PROVIDER = "provider", "the provider", "qui apporte la valeur"
    RECIPIENT = "recipient", "the recipient", "qui reçoit la valeur"
    NEGOTIATED = "negotiated", "both, by negotiation", "les deux, par négociation"
    INTERMEDIARY = "intermediary", "an intermediary", "un intermédiaire"


class Payment(Choice):
    """The direction in which money passes."""

    NONE = "none", "no money passes", "aucun argent ne circule"
    RECIPIENT_PAYS_PROVIDER = (
        "recipient_pays_provider",
        "the recipient pays the provider",
        "qui reçoit la valeur paie qui l’apporte",
    )
    PROVIDER_PAYS_RECIPIENT = (
        "provider_pays_recipient",
        "the provider pays the recipient",
        "qui apporte la valeur paie qui la reçoit",
    )
    BOTH_WAYS = "both_ways", "money passes both ways", "l’argent circule dans les deux sens"
    THIRD_PARTY_PAYS = "third_party_pays", "a third party pays", "un tiers paie"


class ContractForm(Choice):
    """The form of the contract or other norm that secures the relation, if there is any."""

    WRITTEN = "written", "a written contract", "un contrat écrit"
    TERMS_OF_USE = "terms_of_use", "terms of use", "des conditions d’utilisation"
    IMPLIED = "implied", "an implied contract", "un contrat tacite"
    STATUTORY = "statutory", "a statute", "une loi"
    NONE = "none", "nothing", "rien"


def payment_for(value: Value, compensation: Compensation | None) -> Payment | None:
    """Return the direction of payment that follows from value and compensation; None is unknown."""
    if compensation is None or value.kind is None:
        return None
    gives, returns = value.kind is ValueKind.MONEY, isinstance(compensation, Monetary)
    if gives:
        return Payment.BOTH_WAYS if returns else Payment.PROVIDER_PAYS_RECIPIENT
    return Payment.RECIPIENT_PAYS_PROVIDER if returns else Payment.NONE


def _dependence_of(leg: Leg) -> Dependence | None:
    return None if leg.subordination is None else leg.subordination.dependence


def _payment_of(leg: Leg) -> Payment | None:
    return payment_for(leg.value, leg.compensation)


def _a_compensation(leg: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a compensation, or None, which means unknown; bare money is told how to be one."""
    if isinstance(value, Money):
        raise refuse(leg, attribute.name, _COMPENSATION, value, _WRITE_MONETARY)
    optional(instance(*COMPENSATIONS))(leg, attribute, value)


@frozen(kw_only=True)
class Leg(Written):
    """One primary value from one provider to one recipient. None always means unknown.

    Attributes:
        subordination: The facts on which party works under the authority of the other.
        payment: The direction of money; read from value and compensation where not given.
        derives_from: The number of the earlier leg whose value this one passes on, from 1.
        dependence: The result of the subordination, as the table of paradigms reads it.

    Raises:
        InvalidValueError: Facts that cannot stand together; all of them at once.
    """

    provider: Party = field(validator=instance(*PARTIES))
    recipient: Party = field(validator=instance(*PARTIES))
    value: Value = field(validator=instance(Value))
    compensation: Compensation | None = field(default=None, validator=_a_compensation)
    subordination: Subordination | None = field(
        default=None, validator=optional(instance(Subordination))
    )
    proposer: Proposer | None = field(default=None, validator=optional(instance(Proposer)))
    terms_set_by: TermsSetter | None = field(
        default=None, validator=optional(instance(TermsSetter))
    )
    payment: Payment | None = field(
        default=Factory(_payment_of, takes_self=True), validator=optional(instance(Payment))
    )
    contract: ContractForm | None = field(default=None, validator=optional(instance(ContractForm)))
    derives_from: int | None = field(default=None, validator=optional(counted))
    dependence: Dependence | None = field(
        init=False, eq=False, repr=False, default=Factory(_dependence_of, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        if error := together(_contradictions(self)):
            raise error


def _contradictions(leg: Leg) -> Iterator[InvalidValueError]:
    """Yield the facts that contradict each other."""
    if is_same_party(leg.provider, leg.recipient) and leg.value.kind is not ValueKind.NONE:
        yield InvalidValueError("Leg.recipient", _OTHER_PARTY, leg.recipient.name, _NOTHING_PASSES)
    worker = _worker(leg)
    if worker is not None and not _may_be_employed(worker):
        yield InvalidValueError("Leg.subordination", _A_PERSON, party_text(worker), _NOT_EMPLOYED)
    if isinstance(leg.compensation, Unpaid) and leg.payment is Payment.RECIPIENT_PAYS_PROVIDER:
        yield InvalidValueError("Leg.payment", _NO_PAY, leg.payment.value, _SAY_WHAT_COMES_BACK)
    if isinstance(leg.compensation, Monetary) and leg.payment is Payment.NONE:
        yield InvalidValueError("Leg.payment", _SOME_PAY, leg.payment.value, _SAY_WHAT_COMES_BACK)


def _worker(leg: Leg) -> Party | None:
    """The party that works under the authority of the other."""
    if leg.dependence is Dependence.PROVIDER_WORKS_FOR_RECIPIENT:
        return leg.provider
    return leg.recipient if leg.dependence is Dependence.RECIPIENT_WORKS_FOR_PROVIDER else None


def _may_be_employed(party: Party) -> bool:
    return party.nature is not Nature.ORGANISATION and party.capacity in _EMPLOYABLE


_EMPLOYABLE = (*CAPACITIES[Nature.PERSON], None)


_COMPENSATION = Text(en="a compensation", fr="une contrepartie")
_WRITE_MONETARY = Text(
    en="write Monetary(amount=money) for money",
    fr="écrivez Monetary(amount=argent) pour de l’argent",
)
_OTHER_PARTY = Text(
    en="a party other than the provider", fr="une partie autre que celle qui apporte la valeur"
)
_NOTHING_PASSES = Text(
    en="name the other party; if nothing passes to anyone, the value is of kind 'none'",
    fr="nommez l’autre partie ; si rien ne passe à personne, la valeur est de nature « none »",
)
_A_PERSON = Text(
    en="a natural person, private or in trade, to work under authority",
    fr="une personne physique, à titre privé ou professionnel, pour travailler sous autorité",
)
_NOT_EMPLOYED = Text(
    en="an organisation is never employed: correct the subordination or the party",
    fr="une organisation n’est jamais salariée : corrigez la subordination ou la partie",
)
_NO_PAY = Text(
    en="no payment to the provider, for nothing comes back",
    fr="aucun paiement à qui apporte la valeur, puisque rien ne revient",
)
_SOME_PAY = Text(
    en="a payment, for money comes back", fr="un paiement, puisque de l’argent revient"
)
_SAY_WHAT_COMES_BACK = Text(
    en="correct the payment or what comes back",
    fr="corrigez le paiement ou la contrepartie",
)
