"""The values that facts of a survey take."""

from __future__ import annotations

from c2b.choice import Choice


class Purpose(Choice):
    """The real purpose of a survey."""

    RESEARCH = "research", "research", "la recherche"
    SELLING = "selling", "selling", "la vente"
    FUNDRAISING = "fundraising", "raising funds", "la collecte de fonds"
    LEAD_GENERATION = "lead_generation", "finding buyers", "la prospection"
    CAMPAIGNING = "campaigning", "swaying opinion", "l’influence de l’opinion"


class Rate(Choice):
    """The outcome rates of the American Association for Public Opinion Research."""

    RR1 = "RR1", "response rate 1", "taux de réponse 1"
    RR2 = "RR2", "response rate 2", "taux de réponse 2"
    RR3 = "RR3", "response rate 3", "taux de réponse 3"
    RR4 = "RR4", "response rate 4", "taux de réponse 4"
    RR5 = "RR5", "response rate 5", "taux de réponse 5"
    RR6 = "RR6", "response rate 6", "taux de réponse 6"
    COOP1 = "COOP1", "cooperation rate 1", "taux de coopération 1"
    COOP2 = "COOP2", "cooperation rate 2", "taux de coopération 2"
    COOP3 = "COOP3", "cooperation rate 3", "taux de coopération 3"
    COOP4 = "COOP4", "cooperation rate 4", "taux de coopération 4"
    REF1 = "REF1", "refusal rate 1", "taux de refus 1"
    REF2 = "REF2", "refusal rate 2", "taux de refus 2"
    REF3 = "REF3", "refusal rate 3", "taux de refus 3"
    CON1 = "CON1", "contact rate 1", "taux de contact 1"
    CON2 = "CON2", "contact rate 2", "taux de contact 2"
    CON3 = "CON3", "contact rate 3", "taux de contact 3"
