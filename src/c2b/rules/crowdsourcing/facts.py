"""The facts of a crowdsourcing: how the work is done, judged and paid, and under whose authority.

What happens before the work (its description) and after it (checking the result) is kept apart
from what happens while it is done: only the latter shows authority.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from c2b.models.leg import Leg
from c2b.models.subordination import Side, Subordination
from c2b.rules.crowdsourcing.choice import (
    Claim,
    DecisionKind,
    Ground,
    TaskProgress,
    VoteResult,
)
from c2b.rules.crowdsourcing.pay import FreelanceFacts, PayFacts
from c2b.rules.definition.facts import DefinitionFacts
from c2b.rules.engine.fact_model import computed, fact, facts, group
from c2b.rules.status.facts import StatusFacts


@facts(kw_only=True)
class IndependenceFacts:
    """The facts on a person who works on their own account."""

    own_clientele: bool | None = fact(
        "the contributor has a clientele of its own",
        "le contributeur a sa propre clientèle",
    )
    free_to_set_price: bool | None = fact(
        "the contributor sets the price freely", "le contributeur fixe librement le prix"
    )
    free_from_control: bool | None = fact(
        "the contributor is free from control and direction, on paper and in fact",
        "le contributeur échappe à tout contrôle et à toute direction, en droit et en fait",
    )
    outside_usual_course: bool | None = fact(
        "the work lies outside the usual course of the business",
        "le travail sort de l’activité habituelle de l’entreprise",
    )
    independent_trade: bool | None = fact(
        "the contributor customarily carries on an independent trade of that nature",
        "le contributeur exerce habituellement un métier indépendant de même nature",
    )
    exempt: bool | None = fact(
        "a statutory exemption from the test holds", "une exemption légale écarte le test"
    )
    own_business: bool | None = fact(
        "the contributor runs a business whose client the other is",
        "le contributeur exploite une entreprise dont l’autre est le client",
    )


@facts(kw_only=True)
class EconomicRealityFacts:
    """Six indications that a person depends on the business economically."""

    no_profit_or_loss: bool | None = fact(
        "skilful management brings the contributor neither profit nor loss",
        "une bonne gestion n’apporte au contributeur ni gain ni perte",
    )
    no_investment: bool | None = fact(
        "the contributor invests nothing as an entrepreneur would",
        "le contributeur n’investit rien en entrepreneur",
    )
    lasting: bool | None = fact(
        "the relation is lasting or without end", "la relation est durable ou sans terme"
    )
    controlled: bool | None = fact(
        "the business controls how the work is done or on which economic terms",
        "l’entreprise contrôle l’exécution du travail ou ses conditions économiques",
    )
    integral: bool | None = fact(
        "the work is integral to the business", "le travail est essentiel à l’entreprise"
    )
    no_initiative: bool | None = fact(
        "the work calls for no special skill used with initiative",
        "le travail n’exige pas de compétence particulière exercée avec initiative",
    )


@facts(kw_only=True)
class RelationFacts:
    """The facts on the relation of a contributor to the business."""

    declared_as_employment: bool | None = fact(
        "the relation is declared as employment", "la relation est déclarée comme salariée"
    )
    personal_service: bool | None = fact(
        "the work has to be done in person", "le travail doit être fait en personne"
    )
    obliged_when_engaged: bool | None = fact(
        "anyone who is engaged is obliged to work", "qui s’est engagé est tenu de travailler"
    )
    minimum_wage_paid: bool | None = fact("the minimum wage is paid", "le salaire minimum est payé")
    free_to_abandon: bool | None = fact(
        "the contributor is free to drop the work while doing it",
        "le contributeur est libre d’abandonner le travail en cours",
    )
    result_checked_after: bool | None = fact(
        "the result is checked afterwards", "le résultat est vérifié après coup"
    )


@facts(kw_only=True)
class VolunteeringFacts:
    """Work without pay."""

    for_profit_business: bool | None = fact(
        "the business seeks profit", "l’entreprise poursuit un but lucratif"
    )
    replaces_employees: bool | None = fact(
        "the contributor takes the place of employees",
        "le contributeur prend la place de salariés",
    )
    regular: bool | None = fact(
        "the contribution is regular or scheduled", "la contribution est régulière ou programmée"
    )
    expects_compensation: bool | None = fact(
        "the contributor expects something for it", "le contributeur en attend une contrepartie"
    )


@facts(kw_only=True)
class PlatformFacts:
    """The platform through which the work is done."""

    electronic_means: bool | None = fact(
        "the service is provided by electronic means",
        "le service est fourni par voie électronique",
    )
    on_request: bool | None = fact(
        "it is provided at a recipient's request",
        "il est fourni à la demande d’un destinataire",
    )
    organises_paid_work: bool | None = fact(
        "organising people's paid work is a necessary and essential part of it",
        "l’organisation du travail rémunéré de personnes en est une part nécessaire et essentielle",
    )
    automated_systems: bool | None = fact(
        "it uses automated monitoring or decision-making",
        "elle emploie une surveillance ou des décisions automatisées",
    )
    direction_and_control_shown: bool | None = fact(
        "facts show direction and control, as national law understands them",
        "des faits témoignent d’une direction et d’un contrôle au sens du droit national",
    )
    rebutted: bool | None = fact(
        "the platform proved the contrary", "la plateforme a prouvé le contraire"
    )


@facts(kw_only=True)
class DecisionFacts:
    """A decision of the platform about the contributor."""

    kind: DecisionKind | None = fact("what is decided", "ce qui est décidé")
    automated: bool | None = fact(
        "no human takes the decision", "aucun humain ne prend la décision"
    )
    written_reasons: bool | None = fact(
        "the reasons are given in writing", "les motifs sont donnés par écrit"
    )
    human_review: bool | None = fact(
        "a human review can be had", "un réexamen par un humain peut être obtenu"
    )


@facts(kw_only=True)
class TaskSubmissionFacts:
    """The work on a task, once it is handed in."""

    state: TaskProgress | None = fact("the state of the work", "l’état du travail")
    completed: bool | None = fact("the work is completed", "le travail est achevé")
    paid: bool | None = fact("the work is paid", "le travail est payé")
    paid_in_time: bool | None = fact(
        "it is paid within the time agreed", "il est payé dans le délai convenu"
    )
    approval_delay_seconds: int | None = fact(
        "the time until approval is automatic, in seconds",
        "le délai avant acceptation automatique, en secondes",
    )
    seconds_since: int | None = fact(
        "the time since the work was handed in, in seconds",
        "le temps écoulé depuis la remise, en secondes",
    )


@facts(kw_only=True)
class RejectionFacts:
    """The facts on the refusal of work."""

    process_fair: bool | None = fact(
        "the way in which work is refused is clear and reasonable",
        "la procédure de refus est claire et raisonnable",
    )
    feedback: str | None = fact("what the contributor is told", "ce qui est dit au contributeur")
    ground: Ground | None = fact("the ground of refusal", "le motif du refus")
    evidence_kept: bool | None = fact("evidence is kept", "des preuves sont conservées")
    reply_possible: bool | None = fact("the contributor can reply", "le contributeur peut répondre")

    @computed(
        "feedback", en="the contributor is told why", fr="le contributeur en reçoit la raison"
    )
    def explained(self) -> bool | None:
        """Blanks explain nothing."""
        return None if self.feedback is None else bool(self.feedback.strip())


@facts(kw_only=True)
class TaskTermsFacts:
    """The terms of the platform."""

    clear: bool | None = fact(
        "the terms are clear and accessible", "les conditions sont claires et accessibles"
    )
    changes_notified: bool | None = fact(
        "changes are notified in time", "les modifications sont notifiées à temps"
    )
    appeal_available: bool | None = fact(
        "decisions can be appealed without penalty",
        "les décisions peuvent être contestées sans pénalité",
    )


@facts(kw_only=True)
class VoteFacts:
    """Several answers to one binary question."""

    answers_for: int | None = fact("the answers that say yes", "le nombre de réponses oui")
    answers_against: int | None = fact("the answers that say no", "le nombre de réponses non")
    result: VoteResult | None = fact("what is concluded", "ce qui en est conclu")

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

    alpha: Decimal | int | None = fact(
        "Krippendorff's alpha, from -1 to 1", "l’alpha de Krippendorff, de -1 à 1"
    )
    claim: Claim | None = fact("what is claimed of the data", "ce qui est affirmé des données")


@facts(kw_only=True)
class CrowdsourcingFacts:
    """All that the rules on crowdsourcing ask for.

    Attributes:
        leg: Who gives what to whom.
        subordination: What the business may do while the contributor works. A leg has the same
            subordination: what one of the two states completes the other.

    Raises:
        InvalidValueError: The leg and *subordination* contradict each other.
    """

    leg: Leg | None = None
    subordination: Subordination = group(Subordination)
    independence: IndependenceFacts = group(IndependenceFacts)
    economic_reality: EconomicRealityFacts = group(EconomicRealityFacts)
    relation: RelationFacts = group(RelationFacts)
    volunteering: VolunteeringFacts = group(VolunteeringFacts)
    platform: PlatformFacts = group(PlatformFacts)
    decision: DecisionFacts = group(DecisionFacts)
    submission: TaskSubmissionFacts = group(TaskSubmissionFacts)
    rejection: RejectionFacts = group(RejectionFacts)
    pay: PayFacts = group(PayFacts)
    freelance: FreelanceFacts = group(FreelanceFacts)
    terms: TaskTermsFacts = group(TaskTermsFacts)
    vote: VoteFacts = group(VoteFacts)
    agreement: AnswerAgreementFacts = group(AnswerAgreementFacts)
    status: StatusFacts = group(StatusFacts)
    definition: DefinitionFacts = group(DefinitionFacts)

    def __attrs_post_init__(self) -> None:
        if self.leg is None:
            return
        found = self.subordination
        if self.leg.subordination is not None:
            found = found.joined(
                self.leg.subordination, "CrowdsourcingFacts.subordination", "leg.subordination"
            )
        if found.whole is True and found.worker is None:
            found = evolve(found, worker=Side.PROVIDER)  # the one who contributes
        object.__setattr__(self, "subordination", found)
        if found != _UNKNOWN:
            object.__setattr__(self, "leg", evolve(self.leg, subordination=found))


_UNKNOWN = Subordination()
