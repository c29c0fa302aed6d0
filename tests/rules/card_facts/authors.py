"""The facts of the cards on authors, contests by place and influence in the library's words."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names

FACTS: Names = {
    # rights and their use
    "by_inheritance": "transfer.by_inheritance",
    "written_form": "transfer.contract_form",
    "excludes_termination_after_five_years": "transfer.excludes_termination",
    "uses_beyond_contract_purpose": "exploitation.beyond_purpose",
    "contract_date": "exploitation.contract_day",
    "months_since_use_began": "exploitation.months_since_start",
    "report_requested": "exploitation.report_requested",
    "collective_agreement_deviates": "exploitation.collective_agreement",
    "uses_whole_work": "exploitation.whole_work",
    "contributions_distinct": "work.shares_distinct",
    "collective_agreement_sets_pay": "remuneration.collective_agreement",
    "remuneration_appropriate": "remuneration.appropriate",
    "lump_sum_shares_expected_revenue": "remuneration.lump_sum_fair",
    "informal_waiver_binds": "attribution.informal_waiver",
    "attribution_asserted": "attribution.asserted",
    "attribution_excepted": "attribution.excepted",
    "work_in_california": "commission.in_california",
    "commissioned_work": "commission.ordered",
    "commissioner_owns_all_copyright": "commission.whole_copyright",
    "contributions_and_insurance_paid": "commission.contributions_paid",
    # terms
    "surprising_term": "terms.surprising",
    "term_prominent": "terms.prominent",
    "employment_contract": "terms.employment",
    # contests
    "deadline_stated": "contest.deadline_stated",
    "reward_earned": "contest.reward_earned",
    "revoked_before_performance": "contest.revoked",
    "keeps_submissions": "contest.keeps_submissions",
    "treated_as_free": "contest.treated_as_free",
    "organiser_is_professional": "contest.by_professional",
    # influence
    "label": "influence.label",
    "brand_has_control": "influence.brand_has_control",
    "acts_commercially": "influence.acts_commercially",
    "promotes_own_business": "influence.promotes_own_business",
    "excessively_promotional": "influence.excessively_promotional",
    "no_consideration_made_credible": "influence.unpaid_credible",
    "declaration_function": "influence.declaration_function",
    "declared_commercial": "influence.declared",
    "marked_for_readers": "influence.declaration_shown",
    "promoted_subject": "influence.subject",
    "legal_conditions_met": "influence.subject_conditions",
    "influence_contract": "influence.contract_binds",
    "third_party_damage": "influence.third_party_damage",
    "damage_compensated": "influence.damage_compensated",
}
