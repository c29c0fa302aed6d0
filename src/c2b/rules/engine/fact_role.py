"""The role of a fact, which says who can still change it, and the stage at which it is known."""

from __future__ import annotations

from c2b.choice import Choice


class FactRole(Choice):
    """The role of a fact: advice on how to keep a rule changes acts only.

    A given fact is what is or happened; an act is in the hands of the party that must comply; an
    assessment is a legal conclusion.
    """

    GIVEN = "given", "given", "donné"
    ACT = "act", "act", "acte"
    ASSESSMENT = "assessment", "assessment", "appréciation"


class FactStage(Choice):
    """The stage at which a fact is known.

    It is known of a campaign before the campaign starts, or only of each contribution.
    """

    CAMPAIGN = "campaign", "campaign", "campagne"
    CONTRIBUTION = "contribution", "contribution", "contribution"
