"""The facts of the cards on definitions and contracts in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names, each

FACTS: Names = {
    "classified_as": "person.classified_as",
    "natural_person": "person.natural",
    "trade_purpose_share": "person.trade_share",
    "acts_through_other": "person.acts_through_other",
    "classified_in_france": "person.classified_in_france",
    "offers_repeatedly": "selling.offers_repeatedly",
    "organised": "selling.organised",
    "profit_aim": "selling.profit_aim",
    "superior_expertise": "selling.superior_expertise",
    "commercial_status": "selling.commercial_status",
    "vat_liable": "selling.vat_liable",
    "remunerated_by_trader": "selling.remunerated_by_trader",
    "buys_to_resell_regularly": "selling.buys_to_resell",
    "concentrated_offer": "selling.concentrated_offer",
    "supplier": each(
        lambda supplier: (
            {"agreement.business_supplies": True}
            if supplier == "trader"
            else {"agreement.business_supplies": False, "person.classified_as": supplier}
        )
    ),
    "claims_statutory_withdrawal": "supply.claims_withdrawal",
    "digital_service_supplied": "supply.digital_service",
    "personal_data": "privacy.personal_data",
    "data_used_only_to_supply_or_comply": "supply.data_only_to_supply",
    "treated_as_consumer_contract": "supply.as_consumer_contract",
    "contract_relied_on": "agreement.relied_on",
    "consent_of_parties": "agreement.consent",
    "capacity": "agreement.capacity",
    "content_lawful": "agreement.content_lawful",
    "content_determinable": "agreement.content_determinable",
    "gratuitous": "agreement.gratuitous",
    "counterpart": "agreement.counterpart",
    "gratuitous_express": "agreement.gratuitous_express",
    "reward_promised": each(
        lambda promised: (
            {"reward.kinds": ["money"] if promised else []} if promised is not None else {}
        )
    ),
    "reward_condition": "reward.condition",
    "terms_invoked": "agreement.terms_invoked",
    "terms_shown_before": "agreement.terms_shown",
    "terms_accepted": "agreement.terms_accepted",
    "offers_service_online": "agreement.offers_service_online",
    "terms_storable": "agreement.terms_storable",
    "relied_on_against": "proof.relied_on_against",
    "value_eur": "proof.value_eur",
    "contract_written": "agreement.written",
    "author_identified": "proof.author_identified",
    "integrity_kept": "proof.integrity_kept",
    "beginning_of_written_proof": "proof.beginning_of_proof",
    "signature": "proof.signature",
    "refused_only_because_electronic": "proof.refused_as_electronic",
}
