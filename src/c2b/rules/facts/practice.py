"""The facts on a commercial practice as a whole, which general clauses of fairness read."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import act, assessment, facts, given


class ReachedAs(Choice):
    """The role in which a practice reaches consumers."""

    BUYERS = "buyers", "as buyers or readers of an offer", "comme acheteurs ou lecteurs d’une offre"
    SUPPLIERS = (
        "suppliers",
        "as people who sell to the trader, review for it or work for it",
        "comme personnes qui vendent au professionnel, rédigent des avis ou travaillent pour lui",
    )
    NONE = "none", "not at all", "en aucune qualité"


@facts(kw_only=True)
class PracticeFacts:
    """The facts on a practice as a whole: whom it reaches, and what it does to their decisions."""

    reached_as: ReachedAs | None = given(
        "the role in which the practice reaches consumers",
        "la qualité en laquelle la pratique touche des consommateurs",
    )
    deceptive: bool | None = assessment(
        "the practice is untrue, or true but presented so as to deceive",
        "la pratique repose sur des allégations fausses ou de nature à induire en erreur",
    )
    information_hidden: bool | None = assessment(
        "material information or the commercial intent is left out, unclear or given too late",
        "une information substantielle ou l’intention commerciale est omise, obscure ou tardive",
    )
    principal_identifiable: bool | None = act(
        "it is clear on whose behalf the practice is carried out",
        "la personne pour le compte de qui la pratique est mise en œuvre est identifiable",
    )
    against_diligence: bool | None = assessment(
        "the practice falls short of professional diligence",
        "la pratique est contraire aux exigences de la diligence professionnelle",
    )
    distorts_decision: bool | None = assessment(
        "the practice is likely to change the decision of the average consumer, or of the group "
        "that it targets",
        "la pratique est de nature à altérer la décision du consommateur moyen ou du groupe visé",
    )
    substantial_injury: bool | None = assessment(
        "consumers suffer substantial injury, or are likely to",
        "les consommateurs subissent un préjudice important, ou risquent de le subir",
    )
    injury_avoidable: bool | None = assessment(
        "consumers can reasonably avoid that injury",
        "les consommateurs peuvent raisonnablement éviter ce préjudice",
    )
    injury_outweighed: bool | None = assessment(
        "benefits to consumers or to competition outweigh that injury",
        "des avantages pour les consommateurs ou la concurrence l’emportent sur ce préjudice",
    )
