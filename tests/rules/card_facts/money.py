"""The facts of the further cards on work, tax and pay in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names, each, renamed

FACTS: Names = {
    "tasks_simple_and_prescribed": "relation.tasks_prescribed",
    "platform_steers_acceptance": "platform.steers_acceptance",
    "continuous_series_of_tasks": "relation.series_of_tasks",
    "free_in_time_and_content": "independence.free_in_time_and_content",
    "personal_dependence": "relation.personal_dependence",
    "works_through_platform": "platform.puts_in_touch",
    "permanent_legal_subordination": "relation.permanent_subordination",
    "delivers_goods": "platform.delivers_goods",
    "b_outside_all_places": "independence.outside_all_places",
    "employee": "employment.employee",
    "excluded_group": "employment.excluded_group",
    "voluntary_worker": "employment.voluntary_worker",
    "above_school_age": "employment.above_school_age",
    "apprentice": "employment.apprentice",
    "hourly_pay_eur": "employment.hourly_eur",
    "hourly_pay_gbp": "employment.hourly_gbp",
    "work_in_city": "freelance.work_in_city",
    "precontract_disclosure_given": "freelance.disclosure_given",
    "payment_statement_given": "freelance.statement_given",
    "freelance_year_total_usd": each(
        lambda value: {"freelance.engagements": [{"day": "2025-01-01", "amount_usd": value}]}
    ),
    "property_in_eu": "seller.property_in_eu",
    "seller_reportable_place": "seller.reportable_in_uk",
    "excluded_landlord_entity": "seller.excluded_landlord",
    "us_source_income": "payee.us_source_income",
    "treaty_form": renamed("payee.treaty_form", {"w-8ben": "w_8ben", "8233": "form_8233"}),
    "treaty_rate": "payee.treaty_rate",
    "tin_obtained": "payee.tin_obtained",
    "tax_office_notice": "payee.tax_office_notice",
    "withheld_share": "payee.withheld_share",
    "form_1042s_filed": "payee.form_1042s_filed",
}
