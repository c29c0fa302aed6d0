"""The facts of a survey: its purpose, who takes part, the data, the reward, the quality."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given, group
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.facts.submission import SubmissionFacts
from c2b.rules.survey.choice import Country, Purpose, Rate
from c2b.rules.survey.contradictions import survey_contradictions


@facts(kw_only=True)
class StudyFacts:
    """The survey and what is said of it before anybody answers."""

    as_research: bool | None = act(
        "it is presented as research", "elle est présentée comme une étude"
    )
    purpose: Purpose | None = given("what it is really for", "à quoi elle sert vraiment")
    individual_follow_up: bool | None = act(
        "participants are approached because they took part",
        "des participants sont démarchés parce qu’ils ont répondu",
    )
    identity_stated: bool | None = act("it is said who collects", "il est dit qui collecte")
    purpose_stated: bool | None = act("its purpose is stated", "son but est indiqué")
    length_stated: bool | None = act("its length is stated", "sa durée est indiquée")
    voluntary_stated: bool | None = act(
        "it is said that answering is voluntary", "il est dit que répondre est facultatif"
    )
    withdrawal_possible: bool | None = act(
        "participants may stop at any time", "les participants peuvent s’arrêter à tout moment"
    )
    reward_terms_stated: bool | None = act(
        "the reward and its condition are stated, or that there is none",
        "la récompense et sa condition sont indiquées, ou son absence",
    )
    uses_ai: bool | None = given(
        "artificial intelligence or synthetic data are used",
        "une intelligence artificielle ou des données synthétiques sont utilisées",
    )
    ai_disclosed: bool | None = act("that use is disclosed", "cet usage est révélé")
    human_oversight: bool | None = act(
        "people oversee that use", "des humains supervisent cet usage"
    )
    synthetic_as_real: bool | None = act(
        "synthetic answers are passed off as real ones",
        "des réponses synthétiques passent pour réelles",
    )
    common_rule: bool | None = given(
        "it is research under the Common Rule", "c’est une recherche soumise à la Common Rule"
    )
    reviewed_by_irb: bool | None = act(
        "a review board examined the reward", "un comité d’éthique a examiné la récompense"
    )
    withdrawal_penalty: bool | None = act(
        "anyone who stops loses benefits", "qui s’arrête perd des avantages"
    )


@facts(kw_only=True)
class ParticipantFacts:
    """The facts on a person who answers a survey."""

    child_age_limit: int | None = given(
        "the age below which local law sees a child",
        "l’âge en dessous duquel la loi locale voit un enfant",
    )
    country: Country | None = given(
        "the country whose age of consent applies",
        "le pays dont l’âge du consentement s’applique",
        EACH,
    )
    parental_consent: bool | None = act("a parent consents", "un parent consent", EACH)
    reasonable_verification: bool | None = act(
        "that consent is checked with reasonable efforts",
        "ce consentement est vérifié par des efforts raisonnables",
        EACH,
    )
    directed_to_children: bool | None = assessment(
        "the service is directed to children, or the age is known",
        "le service s’adresse aux enfants, ou l’âge est connu",
    )
    conditioned_on_data: bool | None = act(
        "taking part or the reward depends on giving data",
        "la participation ou la récompense dépend de la fourniture de données",
    )
    data_necessary: bool | None = assessment(
        "those data are reasonably necessary", "ces données sont raisonnablement nécessaires"
    )

    @computed(
        "parental_consent",
        "reasonable_verification",
        en="the parent's consent is verifiable",
        fr="le consentement du parent est vérifiable",
    )
    def verifiable_parental_consent(self) -> bool | None:
        """Whether a parent consents and that consent is checked."""
        if False in (self.parental_consent, self.reasonable_verification):
            return False
        both = self.parental_consent and self.reasonable_verification
        return None if both is None else both


@facts(kw_only=True)
class ResponseFacts(SubmissionFacts):
    """The facts on the submission of a participant, and on its acceptance."""

    study_minutes: Decimal | int | None = given(
        "the length of the study, in minutes", "la durée de l’étude, en minutes"
    )
    failed_checks: int | None = given(
        "the attention checks that were failed", "le nombre de contrôles d’attention ratés", EACH
    )
    checks_fair: bool | None = assessment("the checks are fair", "les contrôles sont loyaux")
    seconds: Decimal | int | None = given(
        "the time taken, in seconds", "le temps mis, en secondes", EACH
    )
    median_seconds: Decimal | int | None = given(
        "the median time, in seconds", "le temps médian, en secondes", EACH
    )
    flagged: bool | None = act("the answers are flagged", "les réponses sont signalées", EACH)
    grid: tuple[int, ...] | None = given(
        "the answers to the items of a grid", "les réponses aux items d’une grille", EACH
    )
    reversed_item: bool | None = given(
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

    quota_announced: bool | None = given("a quota is announced", "un quota est annoncé")
    quota: int | None = given("the quota of the cell", "le quota de la cellule")
    completes: int | None = given(
        "the completes in the cell", "le nombre de réponses complètes dans la cellule", EACH
    )
    screening_minutes: Decimal | int | None = act(
        "the minutes until a participant is screened out", "les minutes avant l’exclusion", EACH
    )
    completed_in_good_faith: bool | None = given(
        "a participant completed in good faith",
        "quelqu’un a répondu de bonne foi jusqu’au bout",
        EACH,
    )
    rate_published: bool | None = given(
        "an outcome rate is published", "un taux de résultat est publié", EACH
    )
    rate: Rate | None = given("the rate published", "le taux publié", EACH)
    rate_named: bool | None = act("the rate is named exactly", "le taux est nommé exactement", EACH)
    counts_given: bool | None = act(
        "the counts by disposition are given", "les effectifs par issue sont donnés", EACH
    )
    e_explained: bool | None = act(
        "it is said how the eligible share was estimated",
        "il est dit comment la part éligible est estimée",
        EACH,
    )
    unknown_eligibility: int | None = given(
        "the cases of unknown eligibility", "le nombre de cas d’éligibilité inconnue", EACH
    )
    unknowns_ineligible: bool | None = act(
        "reasons are given why none of them is eligible",
        "il est justifié qu’aucun d’eux n’est éligible",
        EACH,
    )


@facts(kw_only=True)
class SurveyFacts(SharedFacts):
    """All that the rules on surveys ask for."""

    study: StudyFacts = group(StudyFacts)
    participant: ParticipantFacts = group(ParticipantFacts)
    submission: ResponseFacts = group(ResponseFacts)
    sample: SampleFacts = group(SampleFacts)

    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """Return the combinations of facts that cannot be."""
        return (*shared_contradictions(cls), *survey_contradictions(cls))

    @computed(
        "reward.amount",
        "submission.median_seconds",
        en="the reward of an hour",
        fr="la récompense d’une heure",
    )
    def hourly_reward(self) -> Fraction | None:
        """Reward over median time, exactly; unknown where no time passed."""
        if self.reward.amount is None or not self.submission.median_seconds:
            return None
        return Fraction(self.reward.amount) * 3600 / Fraction(self.submission.median_seconds)
