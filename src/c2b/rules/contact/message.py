"""The parts that the rules of several places on electronic messages have in common."""

from __future__ import annotations

from attrs import evolve

from c2b.predicate import Fact, Predicate, facts_of
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.facts.contact import Channel, ContactFacts, InvitationPurpose
from c2b.rules.facts.shared import SharedFacts

F = facts_of(SharedFacts)

ELECTRONIC: Predicate = F.contact.channel.one_of(
    Channel.E_MAIL, Channel.TEXT_MESSAGE, Channel.PRIVATE_MESSAGE
)
"""The trigger: an e-mail, a text message or a private message."""
TO_A_PERSON: Predicate = F.contact.natural_recipient.is_true()
MARKETING: Predicate = F.contact.direct_marketing.is_true()
NOT_REFUSED: Predicate = F.contact.opt_out_at_collection.is_true() & F.contact.objected.is_false()
"""A refusal was offered with the address, and the addressee did not use it."""
OWN_CUSTOMER: Predicate = (
    F.contact.address_from_sale.is_true() & F.contact.own_similar_products.is_true() & NOT_REFUSED
)
"""The exception to prior consent: own customer, similar offers, and a refusal always open."""
FAIR_MESSAGE: Predicate = (
    F.contact.sender_identifiable.is_true() & F.contact.opt_out_in_message.is_true()
)
"""The duty of every message: the sender shows, and a means to stop stands in it."""
ALLOWED: Predicate = F.contact.prior_consent.is_true() | OWN_CUSTOMER
BEARS_ON: tuple[tuple[Fact, tuple[Fact, ...]], ...] = (
    (F.contact.direct_marketing, (F.contact.purpose,)),
)
"""What a message asks speaks on whether it is marketing."""
TO_A_CUSTOMER = ContactFacts(
    channel=Channel.E_MAIL,
    natural_recipient=True,
    purpose=InvitationPurpose.REVIEW_REQUEST,
    direct_marketing=True,
    address_from_sale=True,
    own_similar_products=True,
    opt_out_at_collection=True,
    objected=False,
    opt_out_in_message=True,
    sender_identifiable=True,
)
"""A request for a review to a customer, under all conditions of the exception."""
TO_OTHERS = evolve(TO_A_CUSTOMER, prior_consent=False, address_from_sale=False)
"""The same request to an address from elsewhere, without consent."""
EXAMPLES = Examples(kept=SharedFacts(contact=TO_A_CUSTOMER), broken=SharedFacts(contact=TO_OTHERS))
