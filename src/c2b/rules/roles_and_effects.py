"""Roles and effects: the parties that must comply, and the consequences of a breach."""

from __future__ import annotations

from c2b.text import Text

BUSINESS = Text(en="the business", fr="l’entreprise")
BUSINESS_AND_PLATFORM = Text(en="the business and the platform", fr="l’entreprise et la plateforme")
TRADER = Text(en="the trader", fr="le professionnel")
PLATFORM = Text(en="the platform", fr="la plateforme")
TRADER_AND_AGENTS = Text(
    en="the trader, and anyone who acts for it",
    fr="le professionnel et quiconque agit pour son compte",
)
ORGANISER = Text(en="the organiser", fr="l’organisateur")
RESEARCHER = Text(en="the researcher", fr="le chargé d’études")
SENDER = Text(
    en="the business that sends the message, or has it sent",
    fr="l’entreprise qui envoie le message ou le fait envoyer",
)
PAYER_AND_PUBLISHER = Text(
    en="the business that pays, and anyone who publishes for it in the course of a business",
    fr="l’entreprise qui paie et quiconque publie pour elle à titre professionnel",
)
INFLUENCER = Text(en="the influencer and the advertiser", fr="l’influenceur et l’annonceur")
CONTROLLER = Text(en="the data controller", fr="le responsable du traitement")
REQUESTER = Text(en="the requester", fr="le donneur d’ordre")
CONTRIBUTOR = Text(en="the contributor", fr="le contributeur")
PARTIES = Text(en="the parties", fr="les parties")
EVALUATOR = Text(en="anyone who classifies the relation", fr="quiconque qualifie la relation")
REVIEW_PUBLISHER = Text(
    en="anyone who collects, moderates or publishes consumer reviews",
    fr="quiconque collecte, modère ou diffuse des avis de consommateurs",
)
HIRING_ENTITY = Text(en="the hiring entity", fr="l’entité qui fait travailler")
EMPLOYER = Text(en="the employer", fr="l’employeur")

BANNED_PRACTICE = Text(en="banned practice", fr="pratique réputée déloyale en toutes circonstances")
PROHIBITED_GAME = Text(en="prohibited game or lottery", fr="opération interdite")
PROHIBITED_PRACTICE = Text(en="prohibited practice", fr="pratique interdite")
UNFAIR_PRACTICE = Text(en="unfair commercial practice", fr="pratique commerciale déloyale")
DISCLOSURE = Text(en="duty to disclose", fr="obligation d’information")
NULLITY = Text(en="nullity", fr="nullité")
PROOF = Text(en="proof", fr="preuve")
INTEGRITY = Text(en="breach of integrity", fr="atteinte à la probité")
THRESHOLD = Text(en="threshold crossed", fr="franchissement d’un seuil")
RISK = Text(en="risk", fr="risque")
VOID_CLAUSE = Text(en="void clause", fr="clause réputée non écrite")
PAYMENT = Text(en="payment owed", fr="paiement dû")
PLATFORM_REMOVAL = Text(en="removal by the platform", fr="retrait par la plateforme")
REQUALIFICATION = Text(
    en="reclassification as employment", fr="requalification en contrat de travail"
)
REPORTING = Text(en="duty to report", fr="obligation de déclaration")
UNSOLICITED = Text(en="unsolicited contact", fr="sollicitation non consentie")
WITHHOLDING = Text(en="duty to withhold tax", fr="obligation de retenue à la source")
CONSENT = Text(en="consent not valid", fr="consentement non valable")
PROCEDURE = Text(en="procedure not followed", fr="procédure non respectée")
REJECTION = Text(en="rejection not justified", fr="refus non justifié")
QUALITY = Text(en="quality of the data", fr="qualité des données")
CLASSIFICATION = Text(en="classification", fr="qualification juridique")
