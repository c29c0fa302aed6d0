"""The facts of a crowdsourcing: how the work is judged and paid, and what is promised about it."""

from __future__ import annotations

from decimal import Decimal

from c2b.rules.crowdsourcing.choice import Claim, VoteResult
from c2b.rules.crowdsourcing.contradictions import crowdsourcing_contradictions
from c2b.rules.crowdsourcing.pay import FreelanceFacts, PayFacts
from c2b.rules.engine.fact_model import EACH, act, computed, facts, given, group
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.facts.submission import SubmissionFacts


@facts(kw_only=True)
class TaskSubmissionFacts(SubmissionFacts):
    """The work on a task, once it is handed in."""

    paid_in_time: bool | None = act(
        "the work is paid within the time agreed",
        "le travail est payé dans le délai convenu",
        EACH,
    )
    approval_delay_seconds: int | None = act(
        "the time until approval is automatic, in seconds",
        "le délai avant validation automatique, en secondes",
    )


@facts(kw_only=True)
class RejectionFacts:
    """The facts on the refusal of work."""

    process_fair: bool | None = act(
        "the way in which work is refused is clear and reasonable",
        "la procédure de refus du travail est claire et raisonnable",
    )
    feedback: str | None = act(
        "what the contributor is told about the rejection",
        "ce que le contributeur apprend au sujet du refus",
        EACH,
    )
    evidence_kept: bool | None = act(
        "evidence of the ground is kept", "la preuve du motif est conservée", EACH
    )
    reply_possible: bool | None = act(
        "the contributor can reply to the rejection", "le contributeur peut répondre au refus"
    )

    @computed(
        "feedback",
        en="the contributor is told why the work is rejected",
        fr="le contributeur est informé du motif du refus",
    )
    def explained(self) -> bool | None:
        """Whether the feedback has any words; blanks explain nothing."""
        return None if self.feedback is None else bool(self.feedback.strip())


@facts(kw_only=True)
class TaskTermsFacts:
    """The terms of the platform."""

    appeal_available: bool | None = act(
        "decisions can be appealed without penalty",
        "les décisions sont susceptibles de recours, sans pénalité",
    )


@facts(kw_only=True)
class VoteFacts:
    """Several answers to one binary question."""

    answers_for: int | None = given(
        "the number of answers that say yes", "le nombre de réponses « oui »", EACH
    )
    answers_against: int | None = given(
        "the number of answers that say no", "le nombre de réponses « non »", EACH
    )
    result: VoteResult | None = act(
        "what is concluded from the answers", "ce qui est conclu des réponses", EACH
    )

    @computed(
        "answers_for", "answers_against", en="the answers in all", fr="le nombre total de réponses"
    )
    def answers(self) -> int | None:
        """The sum of both sides."""
        if self.answers_for is None or self.answers_against is None:
            return None
        return self.answers_for + self.answers_against


@facts(kw_only=True)
class AnswerAgreementFacts:
    """The facts on the agreement of people who labelled the same data."""

    alpha: Decimal | int | None = given(
        "Krippendorff's alpha, from -1 to 1", "l’alpha de Krippendorff, de -1 à 1", EACH
    )
    claim: Claim | None = act("what is claimed of the data", "ce qui est affirmé des données", EACH)


@facts(kw_only=True)
class CrowdsourcingFacts(SharedFacts):
    """All that the rules on crowdsourcing ask for."""

    submission: TaskSubmissionFacts = group(TaskSubmissionFacts)
    rejection: RejectionFacts = group(RejectionFacts)
    pay: PayFacts = group(PayFacts)
    freelance: FreelanceFacts = group(FreelanceFacts)
    terms: TaskTermsFacts = group(TaskTermsFacts)
    vote: VoteFacts = group(VoteFacts)
    labels: AnswerAgreementFacts = group(AnswerAgreementFacts)

    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """Return the combinations of facts that cannot be."""
        return (*shared_contradictions(cls), *crowdsourcing_contradictions(cls))
