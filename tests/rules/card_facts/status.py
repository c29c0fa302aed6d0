"""The facts of the cards on status, tax and integrity in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names, each

FACTS: Names = {
    "platform_connects_users": "seller.connects_users",
    "relevant_activity": "seller.activity",
    "seller_resident_in_eu": "seller.resident_in_eu",
    "seller_is_employee_of_operator": "seller.employee_of_operator",
    "consideration_eur": "seller.consideration_eur",
    "sales_count": "seller.sales_count",
    "reported": "seller.reported",
    "seller_informed": "seller.informed",
    "paid_for": "payee.paid_for",
    "payee_kind": "payee.kind",
    "paid_through_third_party_network": "payee.through_network",
    "payment_year": "payee.year",
    "paid_usd": "payee.stated_paid_usd",
    "filed": "payee.filed",
    "gross_usd": "payee.gross_usd",
    "transactions": "payee.transactions",
    "network_filed": "payee.network_filed",
    "uses_micro_regime": "activity.micro_regime",
    "trade": "activity.trade",
    "receipts_last_year_eur": "activity.receipts_last_year_eur",
    "receipts_two_years_ago_eur": "activity.receipts_two_years_ago_eur",
    "receipts_eur": "activity.receipts_eur",
    "vat_charged": "activity.vat_charged",
    "habitual": "activity.habitual",
    "registration_requested": "activity.registration_requested",
    "gross_gbp": "activity.gross_gbp",
    "income_reported": "activity.income_reported",
    "emancipated": "minor.emancipated",
    "everyday_act_on_normal_terms": "minor.everyday_act",
    "legal_representative_signed": "minor.representative_signed",
    "declared_adult": "minor.declared_adult",
    "main_subject": "minor.main_subject",
    "for_profit_platform_video": "minor.platform_video",
    "is_work_relation": "minor.work_relation",
    "over_thresholds": "minor.over_thresholds",
    "child_video_declared": "minor.declared",
    "authorised_or_approved": "minor.authorised",
    "uses_reputation_to_promote": "influence.uses_reputation",
    "promotes_product": "influence.promotes_product",
    "apparent_from_context": "influence.apparent_from_context",
    "commercial_words": "influence.commercial_words",
    "visible_throughout": "influence.visible_throughout",
    "pay_eur": "influence.pay_eur",
    "in_kind_value_eur": "influence.in_kind_eur",
    "mandatory_clauses_present": "influence.mandatory_clauses",
    "recipient_federal_employee": "gift.to_federal_employee",
    "linked_to_office_or_prohibited_source": "gift.linked_to_office",
    "cash": "gift.cash",
    "value_usd": "gift.value_usd",
    "total_year_same_source_usd": "gift.year_same_source_usd",
    "recipient_listed": "payment.recipient_listed",
    "screened_before_payment": "payment.screened",
    "supplier_is_undertaking": each(
        lambda is_undertaking: {"person.classified_as": "trader" if is_undertaking else "consumer"}
    ),
    "days_agreed": "payment.days_agreed",
    "longer_term_express": "payment.longer_term_express",
    "grossly_unfair": "payment.grossly_unfair",
    "late_interest_agreed": "payment.late_interest",
    "payment_date_fixed": "payment.date_fixed",
    "registered": "activity.registered",
    "remunerated": each(lambda remunerated: {"reward.kinds": ["money"] if remunerated else []}),
}
DIFFERS = {
    "influence.disclosure.paid-promotion.fr": (
        "its card implements a rule of the Union that is not in the library"
    ),
}
"""The cards that the rules do not follow, each with the reason."""
