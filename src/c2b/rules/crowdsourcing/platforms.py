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
    title=Text(
        en="Automatic approval of unjudged work on MTurk",
        fr="Validation automatique du travail non examiné sur MTurk",
    ),
    asks=Text(
        en="A task sets a delay of 0 to 2,592,000 seconds (30 days), after which work that nobody "
        "has judged is approved and paid.",
        fr="Une tâche fixe un délai de 0 à 2 592 000 secondes (30 jours), à l’issue "
        "duquel le travail que personne n’a examiné est validé et payé.",
    ),
    message=Text(
        en="Treat the work as approved and pay it: the delay is over; or set a delay within the "
        "limits.",
        fr="Tenez le travail pour validé et payez-le, car le délai est écoulé, ou fixez un délai "
        "compris dans ces limites.",
    ),
    norm=NormKind.DUTY,
    places=("platform:MTurk",),
    source=Source(
        act="Amazon Mechanical Turk API",
        kind=SourceKind.CONTRACT,
        article="CreateHIT, AutoApprovalDelayInSeconds",
        url=f"{_MTURK_URL}ApiReference_CreateHITOperation.html",
        seen_on=Text(
            en="the code of a client that checks the range of 0 to 2,592,000",
            fr="code d’un client qui vérifie l’intervalle de 0 à 2 592 000",
        ),
        note=Text(
            en="It binds every task on the platform.",
            fr="La règle vaut pour chaque tâche de la plateforme.",
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
    title=Text(
        en="Reasons for rejected work on MTurk", fr="Motif de tout refus de travail sur MTurk"
    ),
    asks=Text(
        en="A requester who rejects work tells the contributor why.",
        fr="Le donneur d’ordre qui refuse un travail en indique le motif au contributeur.",
    ),
    message=Text(
        en="Tell the contributor why the work was rejected; it may still be approved within 30 "
        "days.",
        fr="Indiquez au contributeur le motif du refus ; le travail peut encore être validé dans "
        "les 30 jours.",
    ),
    norm=NormKind.DUTY,
    places=("platform:MTurk",),
    source=Source(
        act="Amazon Mechanical Turk API",
        kind=SourceKind.CONTRACT,
        article=Text(
            en="RejectAssignment; ApproveAssignment (OverrideRejection)",
            fr="RejectAssignment ; ApproveAssignment (OverrideRejection)",
        ),
        url=f"{_MTURK_URL}ApiReference_RejectAssignmentOperation.html",
        note=Text(
            en="Blanks explain nothing. Rejected work is not paid.",
            fr="Un texte vide n’explique rien. Un travail refusé n’est pas payé.",
        ),
    ),
    anchor=Anchor.DECISION,
    since=Since.NOT_FOUND,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.REQUESTER,
    review_by=LOOK_AGAIN["crowdsourcing.acceptance.rejection-feedback.mturk"],
    effect=roles_and_effects.REJECTION,
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
