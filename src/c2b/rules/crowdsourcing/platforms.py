"""Policies of platforms on crowdsourcing: Amazon Mechanical Turk."""

from __future__ import annotations

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts, RejectionFacts, TaskSubmissionFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.submission import SubmissionStatus
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_MTURK_URL = "https://docs.aws.amazon.com/AWSMechTurk/latest/AWSMturkAPI/"

AUTO_APPROVAL_MTURK = Rule(
    id="crowdsourcing.acceptance.auto-approval.mturk",
    asks=Text(
        en="A task says after how many seconds, 30 days at most, work that nobody judged is "
        "approved and paid.",
        fr="Une tâche indique après combien de secondes, 30 jours au plus, le travail que personne "
        "n’a jugé est accepté et payé.",
    ),
    message=Text(
        en="Treat the work as approved and pay it: the delay is over; or set a delay within the "
        "limits.",
        fr="Tenez le travail pour accepté et payez-le : le délai est écoulé ; ou fixez un délai "
        "dans les limites.",
    ),
    norm=NormKind.DUTY,
    places=("platform:MTurk",),
    source=Source(
        act="Amazon Mechanical Turk API",
        kind=SourceKind.CONTRACT,
        article="CreateHIT, AutoApprovalDelayInSeconds",
        url=f"{_MTURK_URL}ApiReference_CreateHITOperation.html",
        seen_on=Text(
            en="the code of a client that checks the range",
            fr="code d’un client qui vérifie l’intervalle",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REQUESTER,
    review_by=LOOK_AGAIN["crowdsourcing.acceptance.auto-approval.mturk"],
    effect=roles_and_effects.PAYMENT,
    requires=F.submission.approval_delay_seconds.at_least(Parameter("min_seconds"))
    & F.submission.approval_delay_seconds.at_most(Parameter("max_seconds"))
    & (
        F.submission.status.is_not(SubmissionStatus.AWAITING)
        | F.submission.seconds_since.at_most(F.submission.approval_delay_seconds)
    ),
    parameters=(
        constant("min_seconds", 0, unit="seconds"),
        constant("max_seconds", 2_592_000, unit="seconds"),
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(
                approval_delay_seconds=3600, status=SubmissionStatus.APPROVED
            )
        ),
        broken=CrowdsourcingFacts(submission=TaskSubmissionFacts(approval_delay_seconds=2_592_001)),
    ),
)
REJECTION_FEEDBACK_MTURK = Rule(
    id="crowdsourcing.acceptance.rejection-feedback.mturk",
    asks=Text(
        en="Anyone who rejects work tells the contributor why.",
        fr="Qui refuse un travail en dit la raison au contributeur.",
    ),
    message=Text(
        en="Tell the contributor why the work was rejected; it may still be approved within 30 "
        "days.",
        fr="Dites au contributeur pourquoi le travail est refusé ; il peut encore être accepté "
        "sous 30 jours.",
    ),
    norm=NormKind.DUTY,
    places=("platform:MTurk",),
    source=Source(
        act="Amazon Mechanical Turk API",
        kind=SourceKind.CONTRACT,
        article="RejectAssignment; ApproveAssignment (OverrideRejection)",
        url=f"{_MTURK_URL}ApiReference_RejectAssignmentOperation.html",
    ),
    anchor=Anchor.DECISION,
    since=Since.NOT_FOUND,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.REQUESTER,
    review_by=LOOK_AGAIN["crowdsourcing.acceptance.rejection-feedback.mturk"],
    effect=roles_and_effects.PROCEDURE,
    applies=F.submission.status.is_(SubmissionStatus.REJECTED),
    requires=F.rejection.explained.is_true(),
    examples=Examples(
        kept=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.REJECTED),
            rejection=RejectionFacts(feedback="The photograph shows another shop."),
        ),
        broken=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.REJECTED),
            rejection=RejectionFacts(feedback=" "),
        ),
    ),
)

RULES = (
    AUTO_APPROVAL_MTURK,
    REJECTION_FEEDBACK_MTURK,
)
