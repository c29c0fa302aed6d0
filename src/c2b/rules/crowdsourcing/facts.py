"""The facts of crowdsourcing: who works how, what is paid and when, how good the answers are."""

from __future__ import annotations

from decimal import Decimal

from c2b.models.leg import Leg
from c2b.rules.definition.facts import DefinitionFacts
from c2b.rules.fact_model import Choice, computed, fact, facts, group
from c2b.rules.status.facts import StatusFacts


class AccountDecision(Choice):
    """What a platform decides about somebody who works through it."""

    NONE = "none", "nothing", "rien"
    RESTRICTED = "account-restricted", "restricts the account", "restreindre le compte"
    SUSPENDED = "account-suspended", "suspends the account", "suspendre le compte"
    TERMINATED = "account-terminated", "ends the account", "fermer le compte"
    PAYMENT_REFUSED = "payment-refused", "refuses payment", "refuser le paiement"
    STATUS_CHANGED = "status-changed", "changes the status", "changer le statut"


class Standing(Choice):
    """Where a submission stands."""

    SUBMITTED = "submitted", "submitted", "soumise"
    APPROVED = "approved", "approved", "approuvée"
    REJECTED = "rejected", "rejected", "rejetée"


class State(Choice):
    """The state whose law on freelance contracts applies."""

    NY = "NY", "New York", "New York"
    CA = "CA", "California", "la Californie"
    IL = "IL", "Illinois", "l'Illinois"


class Vote(Choice):
    """What is decided from several answers."""

    FOR = "for", "for", "pour"
    AGAINST = "against", "against", "contre"
    UNDETERMINED = "undetermined", "undetermined", "indéterminé"


class Claim(Choice):
    """What is claimed of the agreement among annotators."""

    RELIABLE = "reliable", "reliable", "fiable"
    TENTATIVE = "tentative", "tentative", "provisoire"
    NONE = "none", "nothing", "rien"


class RefusalGround(Choice):
    """Why payment is refused."""

    NONE = "none", "no ground", "aucun motif"
    MINORITY = (
        "disagrees-with-majority",
        "the answer differs from the majority",
        "la réponse diffère de la majorité",
    )
    GOLD_FAILED = "gold-failed", "gold questions were failed", "des questions témoins ratées"
    BLANK = "blank", "the work is blank", "le travail est vide"
    COPIED = "copied", "the work is copied", "le travail est copié"
    INSTRUCTIONS = (
        "instructions-not-followed",
        "the instructions were not followed",
        "les consignes n'ont pas été suivies",
    )


@facts
class Authority:
    """The power of the business over whoever works, by its elements."""

    directs: bool | None = fact(
        "the business may give orders", "l'entreprise peut donner des ordres"
    )
    controls: bool | None = fact(
        "it may control how they are carried out", "elle peut en contrôler l'exécution"
    )
    sanctions: bool | None = fact(
        "it may sanction breaches, beyond refusing to pay for the piece",
        "elle peut sanctionner les manquements, au-delà du refus de payer la pièce",
    )
    free_to_abandon: bool | None = fact(
        "the person may drop a mission while doing it",
        "la personne peut abandonner une mission en cours",
    )
    instructs_during: bool | None = fact(
        "instructions are given during the mission",
        "des consignes sont données pendant la mission",
    )
    controls_during: bool | None = fact(
        "the mission is controlled while it is done",
        "la mission est contrôlée pendant son exécution",
    )
    checks_afterwards: bool | None = fact(
        "the result is checked afterwards", "le résultat est vérifié après coup"
    )
    tracked_live: bool | None = fact(
        "the work is directed or tracked in real time", "le travail est dirigé ou suivi en direct"
    )
    own_clientele: bool | None = fact(
        "the person has a clientele of its own", "la personne a sa propre clientèle"
    )
    free_price: bool | None = fact(
        "the person sets its prices freely", "la personne fixe librement ses prix"
    )


@facts
class Relation:
    """The relation between the person and the business."""

    paid: bool | None = fact("the work is paid", "le travail est payé")
    declared: bool | None = fact(
        "the relation is declared as employment", "la relation est déclarée comme un emploi"
    )
    for_profit: bool | None = fact(
        "the business works for profit", "l'entreprise a un but lucratif"
    )
    replaces_employees: bool | None = fact(
        "the person takes the place of employees", "la personne remplace des salariés"
    )
    regular: bool | None = fact(
        "the work is regular or scheduled", "le travail est régulier ou planifié"
    )
    expects_pay: bool | None = fact(
        "the person expects to be paid", "la personne s'attend à être payée"
    )
    personal_service: bool | None = fact(
        "the work is to be done personally", "le travail doit être fait personnellement"
    )
    own_business: bool | None = fact(
        "the person is in business on its own account", "la personne travaille à son compte"
    )
    obliged_when_engaged: bool | None = fact(
        "once engaged the person must work", "une fois engagée, la personne doit travailler"
    )
    minimum_wage_paid: bool | None = fact("the minimum wage is paid", "le salaire minimum est payé")


@facts
class Exits:
    """The three exits of the ABC test, and the exemptions of the statute."""

    free_from_control: bool | None = fact(
        "A: free from control and direction", "A : libre de tout contrôle et direction"
    )
    outside_usual_course: bool | None = fact(
        "B: outside the usual course of the business", "B : hors de l'activité habituelle"
    )
    independent_trade: bool | None = fact(
        "C: in an independent trade of the same nature",
        "C : dans un métier indépendant de même nature",
    )
    exempt: bool | None = fact("a statutory exemption applies", "une exemption légale s'applique")


@facts
class Reality:
    """The six factors of economic reality; yes points to employment."""

    no_profit_or_loss: bool | None = fact(
        "skill brings no chance of profit or loss",
        "l'habileté n'ouvre ni gain ni perte",
    )
    no_investment: bool | None = fact(
        "the worker invests nothing of its own", "le travailleur n'investit rien"
    )
    permanent: bool | None = fact("the relation is lasting", "la relation est durable")
    controlled: bool | None = fact(
        "the business controls the work", "l'entreprise contrôle le travail"
    )
    integral: bool | None = fact(
        "the work is integral to the business", "le travail est essentiel à l'entreprise"
    )
    no_initiative: bool | None = fact(
        "no skill or initiative of a trade is used",
        "ni compétence ni initiative d'un métier",
    )


@facts
class Platform:
    """A digital labour platform, and what it decides."""

    electronic: bool | None = fact(
        "the service is provided by electronic means", "le service est fourni par voie électronique"
    )
    on_request: bool | None = fact(
        "the service is provided at a recipient's request",
        "le service est fourni à la demande d'un destinataire",
    )
    organises_work: bool | None = fact(
        "the platform organises paid work of individuals",
        "la plateforme organise le travail payé de personnes",
    )
    automated_systems: bool | None = fact(
        "the platform monitors or decides automatically",
        "la plateforme surveille ou décide automatiquement",
    )
    direction_facts: bool | None = fact(
        "facts show direction and control", "des faits révèlent direction et contrôle"
    )
    rebutted: bool | None = fact(
        "the platform proved the contrary", "la plateforme a prouvé le contraire"
    )
    decision: AccountDecision | None = fact(
        "what the platform decides", "ce que décide la plateforme"
    )
    automated: bool | None = fact("no human decides", "aucun humain ne décide")
    written_reasons: bool | None = fact(
        "reasons are given in writing", "des motifs écrits sont donnés"
    )
    human_review: bool | None = fact(
        "a human review can be asked for", "un réexamen humain peut être demandé"
    )
    terms_clear: bool | None = fact("the terms are clear", "les conditions sont claires")
    changes_notified: bool | None = fact(
        "changes are notified in time", "les changements sont annoncés à temps"
    )
    appeal: bool | None = fact("decisions can be appealed", "les décisions peuvent être contestées")


@facts
class Work:
    """The work done, and how it is paid."""

    completed: bool | None = fact("the work is completed", "le travail est achevé")
    rejected: bool | None = fact("the work is rejected", "le travail est rejeté")
    fair_rejection: bool | None = fact(
        "rejection follows a clear and reasonable process",
        "le rejet suit une procédure claire et raisonnable",
    )
    paid_in_time: bool | None = fact(
        "it is paid within the agreed time", "il est payé dans le délai convenu"
    )
    piece_rate: bool | None = fact("it is paid by the piece", "il est payé à la pièce")
    net_hourly: Decimal | int | None = fact(
        "the pay of an hour after costs", "le gain d'une heure, frais déduits"
    )
    local_minimum: Decimal | int | None = fact(
        "the minimum wage of an hour where the person works",
        "le salaire minimum horaire du lieu de travail",
    )
    time_shown: bool | None = fact(
        "a time estimate is shown before", "une durée estimée est montrée avant"
    )
    auto_approval_seconds: int | None = fact(
        "the delay until automatic approval, in seconds",
        "le délai d'approbation automatique, en secondes",
    )
    seconds_waiting: int | None = fact(
        "the seconds since submission", "le nombre de secondes depuis la soumission"
    )
    standing: Standing | None = fact("where the submission stands", "où en est la soumission")
    feedback: str | None = fact("the feedback sent", "le retour adressé")
    state: State | None = fact("the state", "l'État")
    total_120_days_usd: Decimal | int | None = fact(
        "the total of 120 days with the same party, in dollars",
        "le total de 120 jours avec la même partie, en dollars",
    )
    written: bool | None = fact("the contract is written", "le contrat est écrit")
    date_fixed: bool | None = fact("a payment date is fixed", "une date de paiement est fixée")
    days_until_paid: int | None = fact(
        "the days from completion to payment", "le nombre de jours de l'achèvement au paiement"
    )


@facts
class Quality:
    """How good the answers are, and who is refused."""

    answers_for: int | None = fact("the answers for", "le nombre de réponses pour")
    answers_against: int | None = fact("the answers against", "le nombre de réponses contre")
    decision: Vote | None = fact("what is decided", "ce qui est décidé")
    alpha: Decimal | int | None = fact(
        "Krippendorff's alpha, from -1 to 1", "l'alpha de Krippendorff, de -1 à 1"
    )
    claim: Claim | None = fact("what is claimed of it", "ce qui en est affirmé")
    payment_refused: bool | None = fact("payment is refused", "le paiement est refusé")
    ground: RefusalGround | None = fact("the ground of the refusal", "le motif du refus")
    evidence_kept: bool | None = fact("evidence is kept", "les preuves sont conservées")
    reply_possible: bool | None = fact("the person can reply", "la personne peut répondre")

    @computed(
        "answers_for",
        "answers_against",
        en="the answers together",
        fr="le nombre total de réponses",
    )
    def answers(self) -> int | None:
        """How many answered."""
        if self.answers_for is None or self.answers_against is None:
            return None
        return self.answers_for + self.answers_against


@facts
class CrowdsourcingFacts:
    """All that the rules on crowdsourcing ask for."""

    leg: Leg | None = None
    authority: Authority = group(Authority)
    relation: Relation = group(Relation)
    exits: Exits = group(Exits)
    reality: Reality = group(Reality)
    platform: Platform = group(Platform)
    work: Work = group(Work)
    quality: Quality = group(Quality)
    status: StatusFacts = group(StatusFacts)
    definition: DefinitionFacts = group(DefinitionFacts)
