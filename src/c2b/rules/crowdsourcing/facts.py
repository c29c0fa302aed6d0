"""The facts of a crowdsourcing: how the work is judged and paid, and what is promised about it."""

from __future__ import annotations

from decimal import Decimal

from c2b.rules.crowdsourcing.choice import Claim, DecisionKind, VoteResult
from c2b.rules.crowdsourcing.contradictions import crowdsourcing_contradictions
from c2b.rules.crowdsourcing.pay import FreelanceFacts, PayFacts
from c2b.rules.engine.fact_model import EACH, act, computed, facts, given, group
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.facts.submission import SubmissionFacts


@facts(kw_only=True)
class DecisionFacts:
    """A decision of the platform about the contributor."""

    kind: DecisionKind | None = given("what is decided", "ce qui est décidé", EACH)
    automated: bool | None = act(
        "no human takes the decision", "aucun humain ne prend la décision", EACH
    )
    written_reasons: bool | None = act(
        "the reasons are given in writing", "les motifs sont donnés par écrit", EACH
    )
    human_review: bool | None = act(
        "a human review can be had", "un réexamen par un humain peut être obtenu"
    )


@facts(kw_only=True)
class TaskSubmissionFacts(SubmissionFacts):
    """The work on a task, once it is handed in."""

    paid_in_time: bool | None = act(
        "it is paid within the time agreed", "il est payé dans le délai convenu", EACH
    )
    approval_delay_seconds: int | None = act(
        "the time until approval is automatic, in seconds",
        "le délai avant acceptation automatique, en secondes",
    )


@facts(kw_only=True)
class RejectionFacts:
    """The facts on the refusal of work."""

    process_fair: bool | None = act(
        "the way in which work is refused is clear and reasonable",
        "la procédure de refus est claire et raisonnable",
    )
    feedback: str | None = act(
        "what the contributor is told", "ce qui est dit au contributeur", EACH
    )
    evidence_kept: bool | None = act("evidence is kept", "des preuves sont conservées", EACH)
    reply_possible: bool | None = act("the contributor can reply", "le contributeur peut répondre")

    @computed(
        "feedback", en="the contributor is told why", fr="le contributeur en reçoit la raison"
    )
    def explained(self) -> bool | None:
        """Blanks explain nothing."""
        return None if self.feedback is None else bool(self.feedback.strip())


@facts(kw_only=True)
class TaskTermsFacts:
    """The terms of the platform."""

    changes_notified: bool | None = act(
        "changes are notified in time", "les modifications sont notifiées à temps"
    )
    appeal_available: bool | None = act(
        "decisions can be appealed without penalty",
        "les décisions peuvent être contestées sans pénalité",
    )


@facts(kw_only=True)
class VoteFacts:
    """Several answers to one binary question."""

    answers_for: int | None = given("the answers that say yes", "le nombre de réponses oui", EACH)
    answers_against: int | None = given(
        "the answers that say no", "le nombre de réponses non", EACH
    )
    result: VoteResult | None = act("what is concluded", "ce qui en est conclu", EACH)

    @computed(
        "answers_for", "answers_against", en="the answers in all", fr="le nombre total de réponses"
    )
    def answers(self) -> int | None:
        """Both sides together."""
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

    decision: DecisionFacts = group(DecisionFacts)
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
