"""The facts of a survey: its purpose, who takes part, the data, the reward, the quality."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.models.leg import Leg
from c2b.rules.definition.facts import DefinitionFacts
from c2b.rules.engine.fact_model import computed, fact, facts, group
from c2b.rules.status.facts import StatusFacts
from c2b.rules.survey.choice import (
    Country,
    Currency,
    LawfulBasis,
    Purpose,
    Rate,
    Rejection,
    ResponseStatus,
    RewardKind,
)


@facts(kw_only=True)
class StudyFacts:
    """The survey and what is said of it before anybody answers."""

    as_research: bool | None = fact(
        "it is presented as research", "elle est présentée comme une étude"
    )
    purpose: Purpose | None = fact("what it is really for", "à quoi elle sert vraiment")
    individual_follow_up: bool | None = fact(
        "participants are approached because they took part",
        "des participants sont démarchés parce qu’ils ont répondu",
    )
    identity_stated: bool | None = fact("it is said who collects", "il est dit qui collecte")
    purpose_stated: bool | None = fact("its purpose is stated", "son but est indiqué")
    length_stated: bool | None = fact("its length is stated", "sa durée est indiquée")
    voluntary_stated: bool | None = fact(
        "it is said that answering is voluntary", "il est dit que répondre est facultatif"
    )
    withdrawal_possible: bool | None = fact(
        "participants may stop at any time", "les participants peuvent s’arrêter à tout moment"
    )
    reward_terms_stated: bool | None = fact(
        "the reward and its condition are stated, or that there is none",
        "la récompense et sa condition sont indiquées, ou son absence",
    )
    uses_ai: bool | None = fact(
        "artificial intelligence or synthetic data are used",
        "une intelligence artificielle ou des données synthétiques sont utilisées",
    )
    ai_disclosed: bool | None = fact("that use is disclosed", "cet usage est révélé")
    human_oversight: bool | None = fact(
        "people oversee that use", "des humains supervisent cet usage"
    )
    synthetic_as_real: bool | None = fact(
        "synthetic answers are passed off as real ones",
        "des réponses synthétiques passent pour réelles",
    )
    common_rule: bool | None = fact(
        "it is research under the Common Rule", "c’est une recherche soumise à la Common Rule"
    )
    reviewed_by_irb: bool | None = fact(
        "a review board examined the reward", "un comité d’éthique a examiné la récompense"
    )
    withdrawal_penalty: bool | None = fact(
        "anyone who stops loses benefits", "qui s’arrête perd des avantages"
    )
    completion_only: bool | None = fact(
        "only those who finish are paid", "seuls ceux qui terminent sont payés"
    )


@facts(kw_only=True)
class ParticipantFacts:
    """The facts on a person who answers a survey."""

    age: int | None = fact(
        "the age of the participant, in years", "l’âge du participant, en années"
    )
    child_age_limit: int | None = fact(
        "the age below which local law sees a child",
        "l’âge en dessous duquel la loi locale voit un enfant",
    )
    country: Country | None = fact(
        "the country whose age of consent applies", "le pays dont l’âge du consentement s’applique"
    )
    parental_consent: bool | None = fact("a parent consents", "un parent consent")
    reasonable_verification: bool | None = fact(
        "that consent is checked with reasonable efforts",
        "ce consentement est vérifié par des efforts raisonnables",
    )
    verifiable_parental_consent: bool | None = fact(
        "the parent's consent is verifiable", "le consentement du parent est vérifiable"
    )
    directed_to_children: bool | None = fact(
        "the service is directed to children, or the age is known",
        "le service s’adresse aux enfants, ou l’âge est connu",
    )
    conditioned_on_data: bool | None = fact(
        "taking part or the reward depends on giving data",
        "la participation ou la récompense dépend de la fourniture de données",
    )
    data_necessary: bool | None = fact(
        "those data are reasonably necessary", "ces données sont raisonnablement nécessaires"
    )


@facts(kw_only=True)
class PrivacyFacts:
    """The facts on the personal data that are processed, and on the legal ground."""

    personal_data: bool | None = fact(
        "personal data are processed", "des données personnelles sont traitées"
    )
    lawful_basis: LawfulBasis | None = fact("the lawful basis", "la base légale")
    balancing_test: bool | None = fact(
        "interests were weighed", "les intérêts ont été mis en balance"
    )
    relies_on_consent: bool | None = fact(
        "processing relies on consent", "le traitement repose sur le consentement"
    )
    affirmative_act: bool | None = fact(
        "consent is given by an act", "le consentement est donné par un acte positif"
    )
    specific: bool | None = fact(
        "consent is specific to each purpose", "le consentement est propre à chaque finalité"
    )
    informed: bool | None = fact("consent is informed", "le consentement est éclairé")
    refusal_as_easy: bool | None = fact(
        "refusing is as easy as accepting", "refuser est aussi simple qu’accepter"
    )
    withdrawal_as_easy: bool | None = fact(
        "withdrawing is as easy as giving consent", "retirer est aussi simple que consentir"
    )
    bundled: bool | None = fact(
        "consent is bundled with a purpose that is not needed",
        "le consentement est lié à une finalité inutile",
    )
    provable: bool | None = fact("consent can be proved", "le consentement peut être prouvé")
    offered_to_child: bool | None = fact(
        "an online service is offered to a child", "un service en ligne est offert à un enfant"
    )
    collected_online: bool | None = fact(
        "personal information is collected online",
        "des informations personnelles sont collectées en ligne",
    )
    special_category: bool | None = fact(
        "a special category of data is asked for",
        "une catégorie particulière de données est demandée",
    )
    identifiable: bool | None = fact("the person can be identified", "la personne est identifiable")
    explicit_consent: bool | None = fact("consent is explicit", "le consentement est explicite")
    other_exception: bool | None = fact(
        "another exception of Article 9(2) applies",
        "une autre exception de l’article 9(2) s’applique",
    )


@facts(kw_only=True)
class RewardFacts:
    """The facts on the reward of participants."""

    promised: bool | None = fact("a reward is promised", "une récompense est promise")
    as_announced: bool | None = fact(
        "it is delivered as announced", "elle est remise comme annoncé"
    )
    requires_spending: bool | None = fact(
        "it makes the participant spend money", "elle oblige le participant à dépenser"
    )
    data_reused: bool | None = fact(
        "data given to deliver it serve for something else",
        "les données fournies pour la remettre servent à autre chose",
    )
    kind: RewardKind | None = fact("the kind of reward", "le genre de récompense")
    currency: Currency | None = fact("the currency", "la monnaie")
    amount: Decimal | int | None = fact(
        "the reward of a participant", "la récompense d’un participant"
    )
    median_minutes: Decimal | int | None = fact(
        "the median time to complete, in minutes", "la durée médiane, en minutes"
    )

    @computed(
        "amount", "median_minutes", en="the reward of an hour", fr="la récompense d’une heure"
    )
    def hourly(self) -> Fraction | None:
        """Reward over median time, exactly; unknown where no time passed."""
        if self.amount is None or not self.median_minutes:
            return None
        return Fraction(self.amount) * 60 / Fraction(self.median_minutes)


@facts(kw_only=True)
class SubmissionFacts:
    """The facts on the submission of a participant, and on its acceptance."""

    rejected_for: Rejection | None = fact("why it was rejected", "le motif du rejet")
    study_minutes: Decimal | int | None = fact(
        "the length of the study, in minutes", "la durée de l’étude, en minutes"
    )
    failed_checks: int | None = fact(
        "the attention checks that were failed", "le nombre de contrôles d’attention ratés"
    )
    checks_fair: bool | None = fact("the checks are fair", "les contrôles sont loyaux")
    days_waiting: int | None = fact(
        "the days since it was handed in", "le nombre de jours depuis la remise"
    )
    standing: ResponseStatus | None = fact("where it stands", "où elle en est")
    seconds: Decimal | int | None = fact("the time taken, in seconds", "le temps mis, en secondes")
    median_seconds: Decimal | int | None = fact(
        "the median time, in seconds", "le temps médian, en secondes"
    )
    flagged: bool | None = fact("the answers are flagged", "les réponses sont signalées")
    grid: tuple[int, ...] | None = fact(
        "the answers to the items of a grid", "les réponses aux items d’une grille"
    )
    reversed_item: bool | None = fact(
        "an item of the grid is worded in reverse", "un item de la grille est inversé"
    )

    @computed(
        "seconds",
        "median_seconds",
        en="the time taken, as a share of the median",
        fr="le temps mis, en part de la médiane",
    )
    def share_of_median(self) -> Fraction | None:
        """Time over median, exactly; unknown where the median is zero."""
        if self.seconds is None or not self.median_seconds:
            return None
        return Fraction(self.seconds) / Fraction(self.median_seconds)

    @computed("grid", en="the items of the grid", fr="le nombre d’items de la grille")
    def grid_items(self) -> int | None:
        """The number of items that were answered."""
        return None if self.grid is None else len(self.grid)

    @computed("grid", en="all items got the same answer", fr="tous les items ont la même réponse")
    def straight(self) -> bool | None:
        """Whether no answer differs from another."""
        return None if self.grid is None else len(set(self.grid)) <= 1


@facts(kw_only=True)
class SampleFacts:
    """The facts on the sample, and on what is published about it."""

    quota: int | None = fact("the quota of the cell", "le quota de la cellule")
    completes: int | None = fact(
        "the completes in the cell", "le nombre de réponses complètes dans la cellule"
    )
    screening_minutes: Decimal | int | None = fact(
        "the minutes until a participant is screened out", "les minutes avant l’exclusion"
    )
    completed_in_good_faith: bool | None = fact(
        "a participant completed in good faith", "quelqu’un a répondu de bonne foi jusqu’au bout"
    )
    rewarded: bool | None = fact("that person is rewarded", "cette personne est récompensée")
    rate: Rate | None = fact("the rate published", "le taux publié")
    rate_named: bool | None = fact("the rate is named exactly", "le taux est nommé exactement")
    counts_given: bool | None = fact(
        "the counts by disposition are given", "les effectifs par issue sont donnés"
    )
    e_explained: bool | None = fact(
        "it is said how the eligible share was estimated",
        "il est dit comment la part éligible est estimée",
    )
    unknown_eligibility: int | None = fact(
        "the cases of unknown eligibility", "le nombre de cas d’éligibilité inconnue"
    )
    unknowns_ineligible: bool | None = fact(
        "reasons are given why none of them is eligible",
        "il est justifié qu’aucun d’eux n’est éligible",
    )


@facts(kw_only=True)
class SurveyFacts:
    """All that the rules on surveys ask for."""

    leg: Leg | None = None
    study: StudyFacts = group(StudyFacts)
    participant: ParticipantFacts = group(ParticipantFacts)
    privacy: PrivacyFacts = group(PrivacyFacts)
    reward: RewardFacts = group(RewardFacts)
    submission: SubmissionFacts = group(SubmissionFacts)
    sample: SampleFacts = group(SampleFacts)
    status: StatusFacts = group(StatusFacts)
    definition: DefinitionFacts = group(DefinitionFacts)
