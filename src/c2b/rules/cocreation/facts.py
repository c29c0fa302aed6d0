"""The facts of a co-creation: the work, the rights, the terms, the contest, the idea."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.models.leg import Leg
from c2b.models.rights import Grant, LumpSumGround, Remuneration
from c2b.rules.cocreation.choice import (
    BlackListed,
    HireCategory,
    OwnershipBasis,
)
from c2b.rules.definition.facts import ContractNature, DefinitionFacts
from c2b.rules.engine.fact_model import computed, fact, facts, group
from c2b.rules.status.facts import StatusFacts
from c2b.rules.us_state import UsState


@facts(kw_only=True)
class WorkFacts:
    """The facts on a work that consumers create, and on its authors."""

    protected: bool | None = fact("the work is protected", "l’œuvre est protégée")
    authors: int | None = fact("the number of authors", "le nombre d’auteurs")
    authors_agreeing: int | None = fact("the authors who agree", "le nombre d’auteurs d’accord")
    collective: bool | None = fact(
        "it is a collective work of the business", "c’est une œuvre collective de l’entreprise"
    )
    patentable: bool | None = fact("it is a patentable invention", "c’est une invention brevetable")
    person_recognisable: bool | None = fact(
        "a person can be recognised", "une personne est reconnaissable"
    )
    software: bool | None = fact("it is software", "c’est un logiciel")
    by_employee: bool | None = fact(
        "an employee made it within the employment", "un salarié l’a créée dans son emploi"
    )
    hire_category: HireCategory | None = fact(
        "the use for which it was ordered", "l’usage pour lequel elle est commandée"
    )


@facts(kw_only=True)
class TransferFacts:
    """The rights that pass, and how."""

    transferred: bool | None = fact("rights are transferred", "des droits sont cédés")
    written: bool | None = fact("the transfer is written", "la cession est écrite")
    signed: bool | None = fact("the author signed a writing", "l’auteur a signé un écrit")
    written_by_both: bool | None = fact(
        "both parties signed a writing", "les deux parties ont signé un écrit"
    )
    each_right: bool | None = fact("each right is mentioned", "chaque droit est mentionné")
    extent: bool | None = fact("their extent is stated", "leur étendue est indiquée")
    purpose: bool | None = fact("their purpose is stated", "leur destination est indiquée")
    territory: bool | None = fact("the territory is stated", "le territoire est indiqué")
    duration: bool | None = fact("the duration is stated", "la durée est indiquée")
    future_works: bool | None = fact("future works are covered", "des œuvres futures sont visées")
    works_determined: bool | None = fact(
        "each work can be told apart", "chaque œuvre est déterminée"
    )
    waives_moral_right: bool | None = fact(
        "the moral right is waived", "il est renoncé au droit moral"
    )
    name_shown: bool | None = fact(
        "the author's name is shown when asked for",
        "le nom de l’auteur est indiqué s’il le demande",
    )
    kind: ContractNature | None = fact("the kind of transfer", "le genre de cession")
    gratuitous_express: bool | None = fact(
        "it is said expressly to be free of charge", "la gratuité est expresse"
    )
    claims_ownership: bool | None = fact(
        "the business claims to own the work", "l’entreprise revendique l’œuvre"
    )
    basis: OwnershipBasis | None = fact("on what the claim rests", "ce qui fonde la revendication")
    right_claimed: Grant | None = fact("the right claimed", "le droit revendiqué")
    for_hire: bool | None = fact(
        "it is labelled a work made for hire", "elle est dite « work made for hire »"
    )
    image_authorised: bool | None = fact(
        "the use of the image is authorised specifically",
        "l’usage de l’image est autorisé spécialement",
    )
    image_limits: bool | None = fact(
        "media, place and duration of the image are stated",
        "supports, lieu et durée de l’image sont indiqués",
    )


@facts(kw_only=True)
class RemunerationFacts:
    """The facts on the remuneration of an author for the rights."""

    kind: Remuneration | None = fact("how the author is paid", "le mode de rémunération")
    ground: LumpSumGround | None = fact("the ground for a lump sum", "le motif du forfait")
    exclusive: bool | None = fact("the rights are exclusive", "les droits sont exclusifs")
    amount: Decimal | int | None = fact("the remuneration", "la rémunération")
    value: Decimal | int | None = fact(
        "what the rights are worth to the business", "ce que valent les droits pour l’entreprise"
    )
    free_for_all: bool | None = fact(
        "the author chose a free licence for all",
        "l’auteur a choisi une licence libre pour tous",
    )
    exploited: bool | None = fact(
        "the rights were transferred or licensed for exploitation",
        "les droits sont cédés ou concédés pour exploitation",
    )
    significant: bool | None = fact(
        "the contribution is significant", "la contribution est significative"
    )
    burden: bool | None = fact(
        "reporting would be a disproportionate burden",
        "rendre compte serait une charge disproportionnée",
    )
    months_since_report: int | None = fact(
        "the months since the last report", "le nombre de mois depuis le dernier relevé"
    )

    @computed(
        "amount",
        "value",
        en="the remuneration as a share of the value",
        fr="la rémunération en part de la valeur",
    )
    def share(self) -> Fraction | None:
        """Remuneration over value, exactly; all of it where the value is zero."""
        if self.amount is None or self.value is None:
            return None
        return Fraction(self.amount) / Fraction(self.value) if self.value else Fraction(1)


@facts(kw_only=True)
class ContestTermsFacts:
    """The facts on the terms of a contest."""

    consumer: bool | None = fact(
        "the contributor is a consumer", "le contributeur est un consommateur"
    )
    negotiated: bool | None = fact(
        "the term was negotiated individually", "la clause a été négociée individuellement"
    )
    imbalance: bool | None = fact(
        "it creates a significant imbalance", "elle crée un déséquilibre significatif"
    )
    plain: bool | None = fact("it is in plain language", "elle est claire et compréhensible")
    main_subject: bool | None = fact(
        "it is about the main subject or the price", "elle porte sur l’objet principal ou le prix"
    )
    clause: BlackListed | None = fact("the clause on the black list", "la clause de la liste noire")
    shown_before: bool | None = fact(
        "the terms are shown before submission", "les conditions sont montrées avant le dépôt"
    )
    ownership: bool | None = fact("it is said who owns what", "il est dit qui possède quoi")
    confidentiality: bool | None = fact(
        "it is said whether ideas are confidential", "il est dit si les idées sont confidentielles"
    )
    reward_rule: bool | None = fact(
        "it is said what is rewarded", "il est dit ce qui est récompensé"
    )
    unselected: bool | None = fact(
        "it is said what happens to ideas not chosen",
        "il est dit ce que deviennent les idées non retenues",
    )


@facts(kw_only=True)
class ContestFacts:
    """A competition, a draw, a promotion."""

    open_to_public: bool | None = fact("it is open to the public", "il est ouvert au public")
    prize: bool | None = fact("there is hope of a gain", "il y a espérance d’un gain")
    chance_or_skill: bool | None = fact(
        "it is a game of chance or of skill", "c’est un jeu de hasard ou d’adresse"
    )
    sacrifice: Decimal | int | None = fact(
        "the financial sacrifice asked", "le sacrifice financier demandé"
    )
    reimbursed: bool | None = fact("it is paid back later", "il est remboursé ensuite")
    exempt: bool | None = fact("it is licensed or exempt", "il est autorisé ou exempté")
    pay_to_enter: bool | None = fact("entry must be paid for", "la participation est payante")
    by_chance: bool | None = fact("chance decides", "le hasard décide")
    skill_deters: bool | None = fact(
        "skill keeps a significant share away", "l’adresse écarte une part significative"
    )
    free_route: bool | None = fact(
        "there is an equal free way to enter", "il existe une voie gratuite équivalente"
    )
    consideration: bool | None = fact(
        "a payment or substantial effort is asked", "un paiement ou un effort notable est demandé"
    )
    state: UsState | None = fact("the state", "l’État")
    prizes_usd: Decimal | int | None = fact(
        "all prizes together, in dollars", "le total des prix, en dollars"
    )
    days_registered: int | None = fact(
        "the days between registration and start",
        "le nombre de jours entre l’enregistrement et le début",
    )
    announced: int | None = fact("the prizes announced", "le nombre de prix annoncés")
    awarded: int | None = fact(
        "the prizes awarded, or equivalents", "le nombre de prix remis, ou équivalents"
    )
    closed: bool | None = fact("it is closed", "il est clos")
    cost_to_claim: Decimal | int | None = fact(
        "the cost of claiming a prize", "le coût pour réclamer un prix"
    )
    supporters: int | None = fact("the supporters", "le nombre de soutiens")
    in_review: bool | None = fact("the project entered review", "le projet est en examen")
    produced: bool | None = fact("the project is produced", "le projet est produit")
    royalty: Decimal | int | None = fact(
        "the share of net sales, from 0 to 1", "la part des ventes nettes, de 0 à 1"
    )


@facts(kw_only=True)
class CocreationFacts:
    """All that the rules on co-creation ask for."""

    leg: Leg | None = None
    work: WorkFacts = group(WorkFacts)
    transfer: TransferFacts = group(TransferFacts)
    remuneration: RemunerationFacts = group(RemunerationFacts)
    terms: ContestTermsFacts = group(ContestTermsFacts)
    contest: ContestFacts = group(ContestFacts)
    status: StatusFacts = group(StatusFacts)
    definition: DefinitionFacts = group(DefinitionFacts)
