"""The facts of the cards on invitations in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names

FACTS: Names = {
    "channel": "contact.channel",
    "invitation_purpose": "contact.purpose",
    "recipient_is_natural_person": "contact.natural_recipient",
    "direct_marketing": "contact.direct_marketing",
    "prior_consent": "contact.prior_consent",
    "address_from_sale": "contact.address_from_sale",
    "own_similar_products": "contact.own_similar_products",
    "opt_out_at_collection": "contact.opt_out_at_collection",
    "recipient_objected": "contact.objected",
    "opt_out_in_message": "contact.opt_out_in_message",
    "sender_identifiable": "contact.sender_identifiable",
    "sender_is_charity": "contact.sender_is_charity",
    "furthers_own_charitable_purpose": "contact.own_charitable_purpose",
    "address_from_support": "contact.address_from_support",
    "address_collected_on": "contact.address_collected_on",
    "mobile_number": "contact.mobile_number",
    "autodialer": "contact.autodialer",
    "emergency": "contact.emergency",
}
