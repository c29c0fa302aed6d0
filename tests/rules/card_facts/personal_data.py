"""The facts of the cards on notices, and on rewards for data, in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names

FACTS: Names = {
    "collected_from_person": "information.from_person",
    "person_already_informed": "information.already_informed",
    "identity_stated": "information.identity_stated",
    "purpose_stated": "information.purpose_stated",
    "lawful_basis_stated": "information.lawful_basis_stated",
    "recipients_stated": "information.recipients_stated",
    "retention_stated": "information.retention_stated",
    "rights_stated": "information.rights_stated",
    "informed_at_collection": "information.at_collection",
    "recognised_interest_listed": "privacy.recognised_interest_listed",
    "withdrawal_possible": "participant.withdrawal_possible",
    "relies_on_one_time_exception": "participant.answered_once",
    "only_online_contact_collected": "participant.only_contact",
    "single_answer_to_request": "participant.single_answer",
    "contact_reused": "participant.contact_reused",
    "contact_deleted_after_answer": "participant.contact_deleted",
    "covered_business": "data_reward.covered_business",
    "participant_in_california": "data_reward.in_california",
    "incentive_notice_given": "data_reward.notice_given",
    "data_value_estimate_stated": "data_reward.value_stated",
    "incentive_opt_in": "data_reward.opt_in",
    "incentive_unjust_or_coercive": "data_reward.unjust",
}
