"""The role of a fact, which says who can still change it, and the stage at which it is known."""

from __future__ import annotations

from c2b.choice import Choice


class FactRole(Choice):
    """The role of a fact: advice on how to keep a rule changes acts only."""

    GIVEN = "given", "given: what is or happened", "donné : ce qui est ou a eu lieu"
    ACT = (
        "act",
        "an act: in the hands of the party that must comply",
        "un acte : au pouvoir de qui doit se conformer",
    )
    ASSESSMENT = (
        "assessment",
        "an assessment: a legal conclusion",
        "une appréciation : une conclusion juridique",
    )


class FactStage(Choice):
    """The stage at which a fact is known."""

    CAMPAIGN = (
        "campaign",
        "known of a campaign before it starts",
        "connu d’une campagne avant son lancement",
    )
    CONTRIBUTION = (
        "contribution",
        "known of each contribution only",
        "connu de chaque contribution seulement",
    )
