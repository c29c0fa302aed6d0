"""The facts of version 1 in the vocabulary of version 2, where one thing is one fact.

A value that has no counterpart is left out: its fact is unknown in the new document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

_OBJECT: Any = dict  # untyped, so that what a document holds stays Any
_LIFTED = ("definition", "status")


def shared_vocabulary(body: Any) -> Any:
    """Return the facts of one document in the present vocabulary; *body* is left as it is."""
    if not isinstance(body, _OBJECT):
        return body  # the reader refuses it
    groups = _lifted(body)
    moved: list[tuple[str, str, Any]] = []
    for old, new, change in _MOVES:
        group, _, name = old.partition(".")
        held: Any = groups.get(group)
        if isinstance(held, _OBJECT) and name in held:
            moved.append((old, new, change(held[name])))
    for old in (*(old for old, _, _ in moved), *_GONE):
        _drop(groups, old)
    for _, new, value in moved:
        _put(groups, new, value)
    return groups


def _lifted(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the groups of *body*, those in `definition` and `status` beside the others."""
    groups = {
        name: dict(held) if isinstance(held, _OBJECT) else held
        for name, held in body.items()
        if name not in _LIFTED
    }
    for name in _LIFTED:
        inner: Any = body.get(name)
        if not isinstance(inner, _OBJECT):
            groups |= {name: inner} if inner is not None else {}  # the reader refuses it
            continue
        for group, held in inner.items():
            old: Any = groups.get(group)
            both = isinstance(old, _OBJECT) and isinstance(held, _OBJECT)
            groups[group] = {**old, **held} if both else held
    return groups


def _drop(groups: dict[str, Any], path: str) -> None:
    group, _, name = path.partition(".")
    held: Any = groups.get(group)
    if isinstance(held, _OBJECT) and name in held:
        left = {key: value for key, value in held.items() if key != name}
        groups[group] = left
        if not left:
            del groups[group]


def _put(groups: dict[str, Any], path: str, value: Any) -> None:
    """Set one fact that no earlier move has set; what is unknown sets nothing."""
    group, _, name = path.partition(".")
    held: Any = groups.get(group, {})
    if value is not None and isinstance(held, _OBJECT):
        groups[group] = {name: value, **held}


def _same(value: Any) -> Any:
    return value


def _by(table: Mapping[Any, Any]) -> Callable[[Any], Any]:
    """Return the function that looks a value up; what stands for nothing gives None."""
    return lambda value: table.get(value) if isinstance(value, bool | str) else None


def _times(factor: int) -> Callable[[Any], Any]:
    """Return the function that multiplies a number, written as JSON writes it."""

    def product(value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | str):
            return None
        try:
            return value * factor if isinstance(value, int) else str(Decimal(value) * factor)
        except InvalidOperation:
            return None

    return product


def _always(value: Any) -> Callable[[Any], Any]:
    return lambda old: None if old is None else value


_ANY = _by({True: ["other"], False: []})
_KINDS = "reward.kinds"
_PART = "origin.business_part"
_CLASSIFIED = "person.classified_as"
_FORM = "transfer.form"
_CLAIM = "transfer.right_claimed"
_MOVES: tuple[tuple[str, str, Callable[[Any], Any]], ...] = (
    # what is promised or given: the kinds first, then that there is something
    (
        "disclosure.connection",
        _KINDS,
        _by(
            {
                "none": [],
                "money": ["money"],
                "free_or_discounted_product": ["product"],
                "prize_chance": ["prize_draw"],
                "early_access": ["early_access"],
            }
        ),
    ),
    (
        "reward.kind",
        _KINDS,
        _by(
            {
                "none": [],
                **{
                    kind: [kind]
                    for kind in ("money", "voucher", "gift_card", "product", "prize_draw")
                },
            }
        ),
    ),
    (
        "influence.consideration",
        _KINDS,
        _by({"none": [], "money": ["money"], "in_kind": ["in_kind"]}),
    ),
    ("activity.paid", _KINDS, _by({True: ["in_kind"], False: []})),
    ("incentive.offered", _KINDS, _ANY),
    ("display.counterpart_given", _KINDS, _ANY),
    ("reward.promised", _KINDS, _ANY),
    ("agreement.reward_promised", _KINDS, _ANY),
    ("agreement.reward_condition", "reward.condition", _same),
    ("reward.median_minutes", "submission.median_seconds", _times(60)),
    # reviews
    (
        "disclosure.connection",
        "author.role",
        _by({"employment": "employee", "family": "immediate_relative"}),
    ),
    ("disclosure.connection", "author.other_tie", _by({"other": True})),
    (
        "origin.business_role",
        _PART,
        _by(
            {
                "wrote_or_sold": "wrote",
                "bought": "bought",
                "disseminated_testimonial": "spread",
                "procured_from_insider": "insider",
                "hosted_only": "hosted",
                "general_solicitation": "asked_all",
            }
        ),
    ),
    (
        "origin.action",
        _PART,
        _by(
            {
                "submit": "wrote",
                "commission": "commissioned",
                "facilitate": "facilitated",
                "none": "none",
            }
        ),
    ),
    ("incentive.purchased", _PART, _by({True: "bought"})),
    ("origin.by_or_for_trader", _PART, _by({True: "commissioned"})),
    ("origin.general_solicitation", _PART, _by({True: "asked_all"})),
    (
        "display.verification",
        "display.verification",
        lambda value: "other" if value == "other_proportionate" else value,
    ),
    ("display.verifies", "display.verification", _by({True: "other", False: "none"})),
    (
        "moderation.experience_checked",
        "display.verification",
        _by({True: "other", False: "none"}),
    ),
    ("display.handles_reviews", "display.collects_or_moderates", _same),
    ("display.handles_reviews", "display.publishes_reviews", _by({False: False})),
    (
        "review.misrepresents",
        "review.genuine_experience",
        lambda value: value == "nothing" if isinstance(value, str) else None,
    ),
    (
        "moderation.regardless_of_sentiment",
        "moderation.suppressed_for_sentiment",
        _by({True: False, False: True}),
    ),
    ("disclosure.status_disclosed", "disclosure.disclosed", _same),
    ("disclosure.incentive_apparent", "disclosure.disclosed", _same),
    ("disclosure.clear_to_audience", "disclosure.expected_by_audience", _same),
    # surveys
    ("participant.age", "person.stated_age", _same),
    (
        "participant.verifiable_parental_consent",
        "participant.parental_consent",
        _by({True: True}),
    ),
    (
        "participant.verifiable_parental_consent",
        "participant.reasonable_verification",
        _by({True: True}),
    ),
    ("privacy.relies_on_consent", "privacy.lawful_basis", _by({True: "consent"})),
    ("privacy.identifiable", "privacy.personal_data", _same),
    ("submission.rejected_for", "submission.ground", _same),
    ("submission.rejected_for", "submission.status", _always("rejected")),
    ("submission.standing", "submission.status", _same),
    ("submission.days_waiting", "submission.seconds_since", _times(86_400)),
    ("sample.rewarded", "payment.paid", _same),
    ("sample.rate", "sample.rate", _same),
    ("sample.rate", "sample.rate_published", _always(True)),
    ("sample.quota", "sample.quota", _same),
    ("sample.quota", "sample.quota_announced", _always(True)),
    # co-creation
    ("transfer.transferred", _CLAIM, _by({False: "none"})),
    ("transfer.claims_ownership", _CLAIM, _by({True: "assignment"})),
    ("remuneration.exclusive", _CLAIM, _by({True: "exclusive_licence"})),
    ("transfer.written_by_both", _FORM, _by({True: "signed_by_both"})),
    ("transfer.signed", _FORM, _by({True: "signed"})),
    ("transfer.written", _FORM, _by({True: "written", False: "none"})),
    ("transfer.kind", "agreement.gratuitous", _by({"gratuitous": True, "onerous": False})),
    ("transfer.gratuitous_express", "agreement.gratuitous_express", _same),
    ("terms.consumer", _CLASSIFIED, _by({True: "consumer", False: "trader"})),
    ("terms.plain", "agreement.plain_language", _same),
    ("terms.clear", "agreement.plain_language", _same),
    ("terms.shown_before", "agreement.terms_shown", _same),
    ("contest.pay_to_enter", "contest.sacrifice", _by({False: 0})),
    ("contest.consideration", "contest.sacrifice", _by({False: 0})),
    ("contest.consideration", "contest.effort_required", _by({False: False})),
    ("contest.supporters", "project.supporters", _same),
    ("contest.in_review", "project.in_review", _same),
    ("contest.produced", "project.produced", _same),
    ("contest.royalty", "project.royalty", _same),
    ("transfer.name_shown", "transfer.name_wanted", _by({False: True})),
    ("transfer.name_shown", "transfer.name_shown", _same),
    ("contest.by_chance", "contest.decided_by", _by({True: "chance", False: "skill"})),
    # crowdsourcing
    (
        "submission.state",
        "submission.status",
        _by({"submitted": "awaiting", "approved": "approved", "rejected": "rejected"}),
    ),
    ("submission.paid", "payment.paid", _same),
    ("rejection.ground", "submission.ground", _same),
    ("pay.stated_net_hourly", "pay.earned", _same),
    ("pay.stated_net_hourly", "pay.costs", _always(0)),
    ("pay.stated_net_hourly", "pay.hours", _always(1)),
    ("decision.automated", "decision.taken_by", _by({True: "system"})),
    ("freelance.days_until_paid", "freelance.days_after_completion", _same),
    ("freelance.written", "agreement.written", _same),
    ("freelance.written", "freelance.items_present", _same),
    ("agreement.alpha", "labels.alpha", _same),
    ("agreement.claim", "labels.claim", _same),
    # what all activities share
    ("person.acts_for_trade", "person.trade_share", _by({True: 1, False: 0})),
    ("supply.supplier", _CLASSIFIED, _same),
    ("supply.personal_data", "privacy.personal_data", _same),
    ("agreement.nature", "agreement.gratuitous", _by({"gratuitous": True, "onerous": False})),
    ("agreement.gratuity_stated", "agreement.gratuitous_express", _same),
    ("proof.written", "agreement.written", _same),
    ("activity.profit_purpose", "selling.profit_aim", _same),
    ("minor.stated_age", "person.stated_age", _same),
    ("minor.born", "person.born", _same),
    ("minor.day", "person.act_day", _same),
    ("influence.written", "agreement.written", _same),
    (
        "influence.intent_shown",
        "influence.commercial_words",
        _by({True: "equivalent", False: "none"}),
    ),
    ("payment.supplier_is_undertaking", _CLASSIFIED, _by({True: "trader", False: "consumer"})),
)
_GONE = (
    *("review.distorted", "review.online", "study.completion_only", "contest.chance_or_skill"),
    "contest.state",
    *("submission.completed", "supply.service_against_data", "payee.payments_usd"),
    *("agreement.online", "activity.previous_year_above", "activity.left_regime"),
    *("freelance.state", "pay.country", "relation.minimum_wage_paid"),
)
