"""The facts of the cards on crowdsourcing in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names, each

FACTS: Names = {
    "a_free_from_control": "independence.free_from_control",
    "alpha": "labels.alpha",
    "answers_against": "vote.answers_against",
    "answers_for": "vote.answers_for",
    "appeal_available": "terms.appeal_available",
    "at_request_of_recipient": "platform.on_request",
    "auto_approval_delay_seconds": "submission.approval_delay_seconds",
    "automated_monitoring_or_decisions": "platform.automated_systems",
    "b_outside_usual_course": "independence.outside_usual_course",
    "c_independent_trade": "independence.independent_trade",
    "changes_notified": "terms.changes_notified",
    "checks_result_afterwards": "relation.result_checked_after",
    "claim": "labels.claim",
    "controlled": "economic_reality.controlled",
    "days_after_completion_paid": "freelance.days_after_completion",
    "days_after_fixed_date_paid": "freelance.days_after_fixed_date",
    "decision": "decision.kind",
    "decision_by": "decision.taken_by",
    "declared_as_employment": "relation.declared_as_employment",
    "direction_and_control_facts": "platform.direction_and_control_shown",
    "evidence_kept": "rejection.evidence_kept",
    "expects_compensation": "volunteering.expects_compensation",
    "feedback": "rejection.feedback",
    "for_profit": "volunteering.for_profit_business",
    "free_to_abandon_during_mission": "relation.free_to_abandon",
    "free_to_set_price": "independence.free_to_set_price",
    "freelance_exempt": "freelance.exempt",
    "freelance_items_present": "freelance.items_present",
    "human_review_available": "decision.human_review",
    "in_business_on_own_account": "independence.own_business",
    "integral": "economic_reality.integral",
    "lasting": "economic_reality.lasting",
    "local_minimum_hourly": "pay.local_minimum_hourly",
    "net_hourly": each(lambda value: {"pay.earned": value, "pay.costs": 0, "pay.hours": 1}),
    "no_initiative": "economic_reality.no_initiative",
    "no_investment": "economic_reality.no_investment",
    "no_profit_or_loss": "economic_reality.no_profit_or_loss",
    "obligation_to_work_when_engaged": "relation.obliged_when_engaged",
    "organises_paid_work_of_individuals": "platform.organises_paid_work",
    "own_clientele": "independence.own_clientele",
    "paid_within_agreed_time": "submission.paid_in_time",
    "personal_service": "relation.personal_service",
    "piece_rate": "pay.piece_rate",
    "power_to_control_execution": "subordination.control",
    "power_to_direct": "subordination.direction",
    "power_to_sanction": "subordination.sanction",
    "productive_work": "relation.productive_work",
    "professional_service_listed": "freelance.listed_service",
    "rebutted_by_platform": "platform.rebutted",
    "regular_or_scheduled": "volunteering.regular",
    "rejection_process_clear_and_reasonable": "rejection.process_fair",
    "replaces_employees": "volunteering.replaces_employees",
    "reply_possible": "rejection.reply_possible",
    "service_by_electronic_means": "platform.electronic_means",
    "statutory_exemption": "independence.exempt",
    "tax_criminal_or_social_case": "platform.tax_criminal_or_social_case",
    "time_estimate_shown": "pay.time_estimate_shown",
    "total_120_days_usd": each(
        lambda value: {"freelance.engagements": [{"day": "2025-01-01", "amount_usd": value}]}
    ),
    "treated_as_worker": "relation.treated_as_worker",
    "vote_result": "vote.result",
    "written_reasons": "decision.written_reasons",
}

_NO_NATIONAL_ACT = (
    "without a recorded national act the directive recommends at most, as the dated examples of "
    "the card say; its failing example supposes a state with an act"
)
DIFFERS = {
    "crowdsourcing.status.platform-presumption.eu": _NO_NATIONAL_ACT,
    "crowdsourcing.fairness.human-review.eu": _NO_NATIONAL_ACT,
}
