"""The facts of the cards on co-creation and contests in the vocabulary of the library."""

from __future__ import annotations

from tests.rules.card_facts.reading import Names, each, renamed

FACTS: Names = {
    # the work and its authors
    "work_protected": "work.protected",
    "number_of_authors": "work.authors",
    "authors_agreeing": "work.authors_agreeing",
    "collective_work": "work.collective",
    "patentable_invention": "work.patentable",
    "person_recognisable": "work.person_recognisable",
    "software": "work.software",
    "made_by_employee_in_scope": "work.by_employee",
    "hire_category": "work.hire_category",
    # what passes, and how
    "right_claimed": "transfer.right_claimed",
    "transfer_form": "transfer.form",
    "each_right_mentioned": "transfer.each_right",
    "extent_stated": "transfer.extent",
    "rights_purpose_stated": "transfer.purpose",
    "territory_stated": "transfer.territory",
    "duration_stated": "transfer.duration",
    "covers_future_works": "transfer.future_works",
    "works_individually_determined": "transfer.works_determined",
    "waives_moral_right": "transfer.waives_moral_right",
    "name_wanted": "transfer.name_wanted",
    "name_shown": "transfer.name_shown",
    "ownership_basis": renamed(
        "transfer.basis",
        {
            "specific-written-transfer": "written_transfer",
            "terms-of-service-general-clause": "general_clause",
        },
    ),
    "labelled_work_for_hire": "transfer.for_hire",
    "authorisation_specific": "transfer.image_authorised",
    "media_place_duration_stated": "transfer.image_limits",
    # the pay of the author
    "remuneration_kind": "remuneration.kind",
    "lump_sum_ground": renamed(
        "remuneration.ground",
        {
            "accessory-contribution": "accessory",
            "cost-disproportionate": "disproportionate_cost",
            "other-legal-case": "other",
        },
    ),
    "remuneration": "remuneration.amount",
    "expected_or_actual_value": "remuneration.value",
    "free_licence_for_all": "remuneration.free_for_all",
    "exploited": "remuneration.exploited",
    "contribution_significant": "remuneration.significant",
    "burden_disproportionate": "remuneration.burden",
    "months_since_last_report": "remuneration.months_since_report",
    # terms
    "party_is_consumer": each(
        lambda value: {"person.classified_as": "consumer" if value else "trader"}
    ),
    "individually_negotiated": "terms.negotiated",
    "significant_imbalance": "terms.imbalance",
    "about_main_subject_or_price": "terms.main_subject",
    "plain_language": "agreement.plain_language",
    "black_listed_clause": "terms.clause",
    "invites_ideas": "terms.invites_ideas",
    "ownership_stated": "contest.ownership_stated",
    "confidentiality_stated": "terms.confidentiality",
    "reward_rule_stated": "terms.reward_rule",
    "unselected_ideas_rule_stated": "terms.unselected",
    # contests
    "open_to_public": "contest.open_to_public",
    "prize": "contest.prize",
    "decided_by": "contest.decided_by",
    "effort_required": "contest.effort_required",
    "financial_sacrifice": "contest.sacrifice",
    "cost_of_entry": "contest.cost_of_entry",
    "reimbursed_later": "contest.reimbursed",
    "licensed_or_exempt": "contest.exempt",
    "skill_deters_significant_proportion": "contest.skill_deters",
    "free_route_equal": "contest.free_route",
    "open_to_residents": "contest.open_to_residents",
    "consumer_promotion": "contest.consumer_promotion",
    "total_prizes_usd": "contest.prizes_usd",
    "days_registered_before_start": "contest.days_registered",
    "prizes_secured": "contest.prizes_secured",
    "prizes_announced": "contest.announced",
    "prizes_awarded_or_equivalent": "contest.awarded",
    "closed": "contest.closed",
    "cost_to_claim": "contest.cost_to_claim",
    # projects on a platform
    "supporters": "project.supporters",
    "entered_review": "project.in_review",
    "produced": "project.produced",
    "royalty_rate": "project.royalty",
}
