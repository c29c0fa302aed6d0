"""The facts of version 1 in the vocabulary of version 2, where one thing is one fact.

A value that has no counterpart is left out: its fact is unknown in the new document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

_OBJECT: Any = dict  # untyped, so that what a document holds stays Any
Move = tuple[str, str, Callable[[Any], Any]]
_LIFTED = ("definition", "status")


def shared_vocabulary(body: Any) -> Any:
    """Return the facts of one document in the present vocabulary; *body* is left as it is."""
    if not isinstance(body, _OBJECT):
        return body  # the reader refuses it
    return moved(_lifted(body), _MOVES, _GONE)


def moved(groups: dict[str, Any], moves: Iterable[Move], gone: Iterable[str]) -> dict[str, Any]:
    """Return the facts of a document with new paths and values.

    Args:
        groups: The facts by group; the dict of the groups is changed.
        moves: For each old path a new one, and the change of the value; a new value of None leaves
            the fact unknown.
        gone: The paths of facts that no rule reads any more.
    """
    found: list[tuple[str, str, Any]] = []
    for old, new, change in moves:
        group, _, name = old.partition(".")
        held: Any = groups.get(group)
        if isinstance(held, _OBJECT) and name in held:
            found.append((old, new, change(held[name])))
    for old in (*(old for old, _, _ in found), *gone):
        _drop(groups, old)
    for _, new, value in found:
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


def same(value: Any) -> Any:
    """Return *value*, which keeps its meaning."""
    return value


def by(table: Mapping[Any, Any]) -> Callable[[Any], Any]:
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


_ANY = by({True: ["other"], False: []})
_KINDS = "reward.kinds"
_PART = "origin.business_part"
_CLASSIFIED = "person.classified_as"
_FORM = "transfer.form"
_CLAIM = "transfer.right_claimed"
_MOVES: tuple[Move, ...] = (
    # what is promised or given: the kinds first, then that there is something
    (
        "disclosure.connection",
        _KINDS,
        by(
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
        by(
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
        by({"none": [], "money": ["money"], "in_kind": ["in_kind"]}),
    ),
    ("activity.paid", _KINDS, by({True: ["in_kind"], False: []})),
    ("incentive.offered", _KINDS, _ANY),
    ("display.counterpart_given", _KINDS, _ANY),
    ("reward.promised", _KINDS, _ANY),
    ("agreement.reward_promised", _KINDS, _ANY),
    ("agreement.reward_condition", "reward.condition", same),
    ("reward.median_minutes", "submission.median_seconds", _times(60)),
    # reviews
    (
        "disclosure.connection",
        "author.role",
        by({"employment": "employee", "family": "immediate_relative"}),
    ),
    ("disclosure.connection", "author.other_tie", by({"other": True})),
    (
        "origin.business_role",
        _PART,
        by(
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
        by(
            {
                "submit": "wrote",
                "commission": "commissioned",
                "facilitate": "facilitated",
                "none": "none",
            }
        ),
    ),
    ("incentive.purchased", _PART, by({True: "bought"})),
    ("origin.by_or_for_trader", _PART, by({True: "commissioned"})),
    ("origin.general_solicitation", _PART, by({True: "asked_all"})),
    ("display.verifies", "display.verification", by({True: "other_proportionate", False: "none"})),
    (
        "moderation.experience_checked",
        "display.verification",
        by({True: "other_proportionate", False: "none"}),
    ),
    (
        "moderation.regardless_of_sentiment",
        "moderation.suppressed_for_sentiment",
        by({True: False, False: True}),
    ),
    ("disclosure.status_disclosed", "disclosure.disclosed", same),
    ("disclosure.incentive_apparent", "disclosure.disclosed", same),
    ("disclosure.clear_to_audience", "disclosure.expected_by_audience", same),
    # surveys
    ("participant.age", "person.stated_age", same),
    (
        "participant.verifiable_parental_consent",
        "participant.parental_consent",
        by({True: True}),
    ),
    (
        "participant.verifiable_parental_consent",
        "participant.reasonable_verification",
        by({True: True}),
    ),
    ("privacy.relies_on_consent", "privacy.lawful_basis", by({True: "consent"})),
    ("privacy.identifiable", "privacy.personal_data", same),
    ("submission.rejected_for", "submission.ground", same),
    ("submission.rejected_for", "submission.status", _always("rejected")),
    ("submission.standing", "submission.status", same),
    ("submission.days_waiting", "submission.seconds_since", _times(86_400)),
    ("sample.rewarded", "payment.paid", same),
    ("sample.rate", "sample.rate", same),
    ("sample.rate", "sample.rate_published", _always(True)),
    ("sample.quota", "sample.quota", same),
    ("sample.quota", "sample.quota_announced", _always(True)),
    # co-creation
    ("transfer.transferred", _CLAIM, by({False: "none"})),
    ("transfer.claims_ownership", _CLAIM, by({True: "assignment"})),
    ("remuneration.exclusive", _CLAIM, by({True: "exclusive_licence"})),
    ("transfer.written_by_both", _FORM, by({True: "signed_by_both"})),
    ("transfer.signed", _FORM, by({True: "signed"})),
    ("transfer.written", _FORM, by({True: "written", False: "none"})),
    ("transfer.kind", "agreement.gratuitous", by({"gratuitous": True, "onerous": False})),
    ("transfer.gratuitous_express", "agreement.gratuitous_express", same),
    ("terms.consumer", _CLASSIFIED, by({True: "consumer", False: "trader"})),
    ("terms.plain", "agreement.plain_language", same),
    ("terms.clear", "agreement.plain_language", same),
    ("terms.shown_before", "agreement.terms_shown", same),
    ("contest.pay_to_enter", "contest.sacrifice", by({False: 0})),
    ("contest.consideration", "contest.sacrifice", by({False: 0})),
    ("contest.consideration", "contest.effort_required", by({False: False})),
    ("contest.by_chance", "contest.decided_by", by({True: "chance", False: "skill"})),
    # crowdsourcing
    (
        "submission.state",
        "submission.status",
        by({"submitted": "awaiting", "approved": "approved", "rejected": "rejected"}),
    ),
    ("submission.paid", "payment.paid", same),
    ("rejection.ground", "submission.ground", same),
    ("pay.stated_net_hourly", "pay.earned", same),
    ("pay.stated_net_hourly", "pay.costs", _always(0)),
    ("pay.stated_net_hourly", "pay.hours", _always(1)),
    ("freelance.written", "agreement.written", same),
    ("freelance.written", "freelance.items_present", same),
    ("agreement.alpha", "labels.alpha", same),
    ("agreement.claim", "labels.claim", same),
    # what all activities share
    ("person.acts_for_trade", "person.trade_share", by({True: 1, False: 0})),
    ("supply.supplier", _CLASSIFIED, same),
    ("supply.personal_data", "privacy.personal_data", same),
    ("agreement.nature", "agreement.gratuitous", by({"gratuitous": True, "onerous": False})),
    ("agreement.gratuity_stated", "agreement.gratuitous_express", same),
    ("proof.written", "agreement.written", same),
    ("activity.profit_purpose", "selling.profit_aim", same),
    ("minor.stated_age", "person.stated_age", same),
    ("minor.born", "person.born", same),
    ("minor.day", "person.act_day", same),
    ("influence.written", "agreement.written", same),
    ("payment.supplier_is_undertaking", _CLASSIFIED, by({True: "trader", False: "consumer"})),
)
_GONE = (
    *("review.distorted", "review.online", "study.completion_only", "contest.chance_or_skill"),
    *("submission.completed", "supply.service_against_data", "payee.payments_usd"),
)
