"""The facts of a survey: its purpose, who takes part, the data, the reward, the quality."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given, group
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.facts.submission import SubmissionFacts
from c2b.rules.survey.choice import Purpose, Rate
from c2b.rules.survey.contradictions import survey_contradictions


@facts(kw_only=True)
class StudyFacts:
    """The survey and what is said of it before anybody answers."""

    as_research: bool | None = act(
        "the activity is presented as a survey or research",
        "l’activité est présentée comme une enquête ou une étude",
    )
    purpose: Purpose | None = given("the real purpose of the activity", "le but réel de l’activité")
    individual_follow_up: bool | None = act(
        "a person is approached for another purpose because of having taken part",
        "une personne est sollicitée à une autre fin du fait d’avoir participé",
        EACH,
    )
    length_stated: bool | None = act(
        "the approximate length is said", "la durée approximative est indiquée"
    )
    voluntary_stated: bool | None = act(
        "it is said that answering is voluntary",
        "il est indiqué que répondre est facultatif",
    )
    reward_terms_stated: bool | None = act(
        "the reward and its condition are said, or that there is none",
        "la récompense et sa condition sont indiquées, ou l’absence de récompense",
    )
    uses_ai: bool | None = given(
        "artificial intelligence or synthetic data are used",
        "une intelligence artificielle ou des données synthétiques sont utilisées",
    )
    human_oversight: bool | None = act(
        "people oversee that use, and the extent of it is said",
        "des personnes supervisent cet usage, et l’étendue de ce contrôle est indiquée",
    )
    synthetic_as_real: bool | None = act(
        "synthetic answers are passed off as answers of people",
        "des réponses synthétiques sont présentées comme celles de personnes réelles",
    )
    common_rule: bool | None = given(
        "it is research on human subjects under the Common Rule",
        "c’est une recherche sur l’être humain soumise à la Common Rule",
    )
    exempt: bool | None = assessment(
        "the research is exempt under 45 CFR 46.104, as most surveys of adults are",
        "la recherche est exemptée par 45 CFR 46.104, comme la plupart des enquêtes auprès "
        "d’adultes",
    )
    reviewed_by_irb: bool | None = act(
        "a review board examined the consent and the reward",
        "un comité d’éthique a examiné le consentement et la récompense",
    )
    withdrawal_penalty: bool | None = act(
        "a person who stops loses benefits already earned",
        "la personne qui s’arrête perd des avantages acquis",
    )


@facts(kw_only=True)
class ResponseFacts(SubmissionFacts):
    """The facts on the submission of a participant, and on its acceptance."""

    study_minutes: Decimal | int | None = given(
        "the length of the study, in minutes, announced or real as chosen",
        "la durée de l’étude, en minutes, annoncée ou réelle selon le choix fait",
    )
    failed_checks: int | None = given(
        "the attention checks that were failed", "le nombre de contrôles d’attention manqués", EACH
    )
    checks_fair: bool | None = assessment(
        "the attention checks are fair: the instruction is in the question, legible, not repeated",
        "les contrôles d’attention sont loyaux : consigne dans la question, lisible, non répétée",
    )
    seconds: Decimal | int | None = given(
        "the time taken, in seconds", "le temps de réponse, en secondes", EACH
    )
    median_seconds: Decimal | int | None = given(
        "the median time over complete answers, in seconds",
        "le temps médian des réponses complètes, en secondes",
        EACH,
    )
    flagged: bool | None = act("the answers are flagged", "les réponses sont signalées", EACH)
    grid: tuple[int, ...] | None = given(
        "the answers to the items of a grid", "les réponses aux items d’une grille", EACH
    )
    reversed_item: bool | None = given(
        "an item of the grid is worded in reverse", "un item de la grille est formulé à l’inverse"
    )

    @computed(
        "seconds",
        "median_seconds",
        en="the time taken, as a share of the median",
        fr="le temps de réponse, rapporté à la médiane",
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

    quota_announced: bool | None = given(
        "quotas are set for cells of the sample",
        "des quotas sont fixés par catégorie de l’échantillon",
    )
    quota: int | None = given("the quota of the cell", "le quota de la catégorie")
    completes: int | None = given(
        "the complete answers in the cell",
        "le nombre de réponses complètes dans la catégorie",
        EACH,
    )
    screening_minutes: Decimal | int | None = act(
        "the minutes until the person was screened out, 0 if not",
        "le nombre de minutes avant l’exclusion de la personne, 0 sans exclusion",
        EACH,
    )
    completed_in_good_faith: bool | None = given(
        "the person completed in good faith",
        "la personne a répondu de bonne foi jusqu’au bout",
        EACH,
    )
    rate_published: bool | None = given(
        "an outcome rate is published",
        "un taux (de réponse, de refus, de contact) est publié",
        EACH,
    )
    rate: Rate | None = given("the outcome rate that is published", "le taux publié", EACH)
    rate_named: bool | None = act(
        "the rate is named exactly", "le taux est nommé avec précision", EACH
    )
    counts_given: bool | None = act(
        "the counts by disposition are given",
        "les effectifs par catégorie d’issue sont donnés",
        EACH,
    )
    e_explained: bool | None = act(
        "it is said how the eligible share was estimated",
        "la façon dont la part éligible a été estimée est indiquée",
        EACH,
    )
    unknown_eligibility: int | None = given(
        "the cases of unknown eligibility", "le nombre de cas d’éligibilité inconnue", EACH
    )
    unknowns_ineligible: bool | None = act(
        "reasons are given why none of them is eligible",
        "il est justifié qu’aucun de ces cas n’est éligible",
        EACH,
    )


@facts(kw_only=True)
class CustomerServiceFacts:
    """The facts on a survey of people who contacted a customer service."""

    bound_by_act: bool | None = given(
        "the firm is bound by the Spanish Act on customer services",
        "l’entreprise est soumise à la loi espagnole sur les services à la clientèle",
    )
    satisfaction_asked: bool | None = act(
        "people are asked how satisfied they are with the customer service",
        "on demande aux personnes si elles sont satisfaites du service à la clientèle",
    )
    resolved: bool | None = given(
        "the query, complaint, claim or incident of the person has been resolved",
        "la demande, la plainte, la réclamation ou l’incident de la personne est réglé",
        EACH,
    )


@facts(kw_only=True)
class SurveyFacts(SharedFacts):
    """All that the rules on surveys ask for."""

    study: StudyFacts = group(StudyFacts)
    submission: ResponseFacts = group(ResponseFacts)
    sample: SampleFacts = group(SampleFacts)
    customer_service: CustomerServiceFacts = group(CustomerServiceFacts)

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
