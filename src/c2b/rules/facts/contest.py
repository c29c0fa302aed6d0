"""The facts on competitions, draws and promotions, which all activities share."""

from __future__ import annotations

from decimal import Decimal

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class DecidedBy(Choice):
    """The means by which a contest chooses who wins."""

    CHANCE = "chance", "chance alone", "le hasard seul"
    CHANCE_FIRST_STAGE = (
        "chance_first_stage",
        "chance at the first stage",
        "le hasard à la première étape",
    )
    MIXED = "mixed", "chance and skill together", "le hasard et l’adresse"
    SKILL = "skill", "skill or knowledge", "l’adresse ou les connaissances"
    MERIT = (
        "merit",
        "the quality of what is submitted, judged by stated criteria",
        "la qualité de ce qui est remis, jugée selon des critères annoncés",
    )


BY_CHANCE = (DecidedBy.CHANCE, DecidedBy.CHANCE_FIRST_STAGE, DecidedBy.MIXED)
"""The means in which chance plays a part."""


class CostOfEntry(Choice):
    """The kind of cost that entering a contest has."""

    NONE = "none", "nothing", "rien"
    NORMAL_RATE_COMMUNICATION = (
        "normal_rate_communication",
        "a letter, a call or a message at the normal rate",
        "un courrier, un appel ou un message au tarif normal",
    )
    PURCHASE_NORMAL_PRICE = (
        "purchase_normal_price",
        "a purchase at the normal price",
        "un achat au prix normal",
    )
    PURCHASE_RAISED_PRICE = (
        "purchase_raised_price",
        "a purchase at a price raised for the contest",
        "un achat à un prix majoré pour l’opération",
    )
    ENTRY_FEE = "entry_fee", "an entry fee", "des frais d’inscription"
    PREMIUM_RATE = "premium_rate", "a premium-rate call or message", "une communication surtaxée"
    CHARGE_TO_LEARN_OR_CLAIM = (
        "charge_to_learn_or_claim",
        "a charge to learn the result or to claim the prize",
        "des frais pour connaître le résultat ou retirer le lot",
    )


PAYMENTS = (
    CostOfEntry.PURCHASE_RAISED_PRICE,
    CostOfEntry.ENTRY_FEE,
    CostOfEntry.PREMIUM_RATE,
    CostOfEntry.CHARGE_TO_LEARN_OR_CLAIM,
)
"""The costs that count as payment to enter under the Gambling Act 2005, Schedule 2."""


@facts(kw_only=True)
class ContestFacts:
    """A competition, a draw, a promotion with prizes."""

    open_to_public: bool | None = given(
        "the contest is open to the public", "le jeu ou concours est ouvert au public"
    )
    prize: bool | None = given("there is hope of a gain", "il y a espérance d’un gain")
    decided_by: DecidedBy | None = act("what decides who wins", "ce qui désigne le gagnant")
    effort_required: bool | None = act(
        "a substantial effort is asked to enter", "un effort notable est demandé pour participer"
    )
    sacrifice: Decimal | int | None = act(
        "what must be paid to enter, refunded or not",
        "ce qu’il faut payer pour participer, remboursé ou non",
    )
    cost_of_entry: CostOfEntry | None = act(
        "the kind of cost of entering", "la nature du coût de participation"
    )
    reimbursed: bool | None = act(
        "what is paid to enter is refunded later",
        "ce qui est payé pour participer est remboursé ensuite",
    )
    exempt: bool | None = assessment(
        "the contest is licensed or falls under an exception",
        "le jeu ou concours est autorisé ou relève d’une exception",
    )
    skill_deters: bool | None = assessment(
        "the skill asked keeps a significant share away",
        "l’adresse requise écarte une part significative des participants",
    )
    free_route: bool | None = act(
        "there is a free way to enter, as easy, as visible and with the same chances",
        "une participation gratuite existe, aussi simple, aussi visible et aux mêmes chances",
    )
    open_to_residents: bool | None = given(
        "people in the state may enter, as in a national promotion",
        "les habitants de l’État peuvent participer, comme à une opération nationale",
    )
    consumer_promotion: bool | None = given(
        "the contest promotes consumer goods or services",
        "le jeu ou concours promeut des biens ou services de consommation",
    )
    prizes_usd: Decimal | int | None = act(
        "all prizes together, in dollars", "la valeur totale des lots, en dollars"
    )
    days_registered: int | None = act(
        "the days between registration and start, 0 without registration",
        "le nombre de jours entre l’enregistrement et le début, 0 sans enregistrement",
    )
    prizes_secured: bool | None = act(
        "a bond or trust account secures all prizes",
        "un cautionnement ou un compte séquestre garantit tous les lots",
    )
    announced: int | None = given("the prizes announced", "le nombre de lots annoncés")
    awarded: int | None = act(
        "the prizes awarded, or equivalents", "le nombre de lots remis, ou équivalents", EACH
    )
    closed: bool | None = given("the contest is closed", "le jeu ou concours est clos", EACH)
    cost_to_claim: Decimal | int | None = act(
        "the cost of claiming a prize", "le coût pour réclamer un lot"
    )
    by_professional: bool | None = given(
        "a business runs the contest in its trade",
        "un professionnel organise le jeu ou concours dans le cadre de son activité",
    )
    treated_as_free: bool | None = act(
        "the contest is run as a free one, without a licence",
        "le jeu ou concours est organisé comme gratuit, sans autorisation",
    )
    deadline_stated: bool | None = act(
        "the announcement sets a closing date for entries",
        "l’annonce fixe une date limite de participation",
    )
    revoked: bool | None = given(
        "the promise was withdrawn before the act, in the way in which it was announced",
        "la promesse a été révoquée avant l’acte, dans la forme de l’annonce",
        EACH,
    )
    reward_earned: bool | None = given(
        "a person did what was asked or, in a contest, was chosen",
        "une personne a accompli ce qui était demandé ou, dans un concours, a été choisie",
        EACH,
    )
    keeps_submissions: bool | None = act(
        "the organiser keeps as its own the things that are handed in",
        "l’organisateur garde comme siens les objets remis",
    )
    ownership_stated: bool | None = act(
        "the terms state who owns what is handed in, and who has which rights in it",
        "les conditions indiquent à qui appartiennent les objets remis et à qui reviennent les "
        "droits",
    )
