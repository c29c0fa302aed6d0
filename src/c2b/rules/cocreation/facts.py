"""The facts of a co-creation: the work, the rights, the terms, the contest, the idea."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.rules.cocreation.author_facts import (
    AttributionFacts,
    CommissionFacts,
    ExploitationFacts,
)
from c2b.rules.cocreation.choice import (
    BlackListed,
    HireCategory,
    OwnershipBasis,
    RightClaimed,
    SigningForm,
    TransferForm,
)
from c2b.rules.cocreation.contradictions import cocreation_contradictions
from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given, group
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions


@facts(kw_only=True)
class WorkFacts:
    """The facts on a work that consumers create, and on its authors."""

    protected: bool | None = assessment(
        "the contribution is an original work", "la contribution est une œuvre originale", EACH
    )
    authors: int | None = given("the number of authors", "le nombre d’auteurs", EACH)
    authors_agreeing: int | None = act(
        "the authors who agree", "le nombre d’auteurs qui donnent leur accord", EACH
    )
    collective: bool | None = assessment(
        "the work is a collective work of the business",
        "l’œuvre est une œuvre collective de l’entreprise",
    )
    patentable: bool | None = assessment(
        "the contribution holds a patentable invention",
        "la contribution renferme une invention brevetable",
        EACH,
    )
    shares_distinct: bool | None = assessment(
        "the share of each author can be told apart",
        "la part de chaque auteur peut être distinguée",
    )
    person_recognisable: bool | None = given(
        "a person can be recognised by image or voice",
        "une personne est reconnaissable à son image ou à sa voix",
        EACH,
    )
    software: bool | None = given(
        "the work is a computer program", "l’œuvre est un programme d’ordinateur", EACH
    )
    by_employee: bool | None = assessment(
        "an employee made the work within the scope of employment",
        "un salarié a créé l’œuvre dans le cadre de son emploi",
        EACH,
    )
    hire_category: HireCategory | None = given(
        "the listed use for which the work was ordered",
        "l’usage, parmi ceux que la loi énumère, pour lequel l’œuvre est commandée",
    )


@facts(kw_only=True)
class TransferFacts:
    """The rights that pass, and how."""

    form: TransferForm | None = act("the form of the transfer", "la forme de la cession", EACH)
    each_right: bool | None = act(
        "each right is mentioned one by one", "chaque droit fait l’objet d’une mention distincte"
    )
    extent: bool | None = act(
        "the extent of the rights is stated", "l’étendue des droits est indiquée"
    )
    purpose: bool | None = act(
        "the purpose of the rights is stated", "la destination des droits est indiquée"
    )
    territory: bool | None = act("the territory is stated", "le territoire est indiqué")
    duration: bool | None = act("the duration is stated", "la durée est indiquée")
    by_inheritance: bool | None = given(
        "the right passes by will or by division of an estate",
        "le droit passe par testament ou par partage successoral",
        EACH,
    )
    contract_form: SigningForm | None = act(
        "the form in which the contract is signed", "la forme dans laquelle le contrat est signé"
    )
    excludes_termination: bool | None = act(
        "the terms take away the right to end the contract",
        "les conditions excluent le droit de résilier le contrat",
    )
    future_works: bool | None = act("future works are covered", "des œuvres futures sont visées")
    works_determined: bool | None = act(
        "each future work is identified", "chaque œuvre future est déterminée"
    )
    waives_moral_right: bool | None = act(
        "a waiver of the moral right is asked for or relied on",
        "une renonciation au droit moral est demandée ou invoquée",
    )
    name_wanted: bool | None = given(
        "the author asks to be named", "l’auteur demande à être nommé", EACH
    )
    name_shown: bool | None = act("the author is named", "l’auteur est nommé", EACH)
    basis: OwnershipBasis | None = act("the basis of the claim", "le fondement de la revendication")
    right_claimed: RightClaimed | None = act("the right claimed", "le droit revendiqué")
    for_hire: bool | None = act(
        "the contribution is labelled a work made for hire",
        "la contribution est qualifiée d’œuvre de commande au sens américain",
    )
    image_authorised: bool | None = act(
        "the use of the image is authorised specifically",
        "l’usage de l’image est spécialement autorisé",
        EACH,
    )
    image_limits: bool | None = act(
        "the media, place and duration of the use of the image are stated",
        "les supports, le lieu et la durée de l’usage de l’image sont indiqués",
        EACH,
    )


@facts(kw_only=True)
class RemunerationFacts:
    """The facts on the remuneration of an author for the rights."""

    kind: Remuneration | None = act("how the author is paid", "le mode de rémunération")
    ground: LumpSumGround | None = assessment("the ground for a lump sum", "le motif du forfait")
    amount: Decimal | int | None = act(
        "the remuneration for the rights", "la rémunération des droits", EACH
    )
    value: Decimal | int | None = assessment(
        "what the rights are worth to the business",
        "ce que valent les droits pour l’entreprise",
        EACH,
    )
    appropriate: bool | None = assessment(
        "the pay was usual and fair for the kind, extent and time of use when the contract was "
        "made",
        "la rémunération était, à la conclusion du contrat, usuelle et équitable au regard de la "
        "nature, de l’étendue et de la durée de l’usage",
    )
    lump_sum_fair: bool | None = assessment(
        "the lump sum gives a fair part of the expected total revenue and is justified in the "
        "trade",
        "le forfait assure une part équitable des recettes totales attendues et se justifie par "
        "les particularités de la branche",
    )
    collective_agreement: bool | None = given(
        "a collective labour agreement fixes the pay",
        "une convention collective fixe la rémunération",
    )
    free_for_all: bool | None = given(
        "the author chose a free licence for all",
        "l’auteur a choisi une licence libre pour tous",
        EACH,
    )
    exploited: bool | None = given(
        "the rights were transferred or licensed for exploitation",
        "les droits sont cédés ou concédés pour exploitation",
        EACH,
    )
    significant: bool | None = assessment(
        "the contribution is significant", "la contribution est significative", EACH
    )
    burden: bool | None = assessment(
        "reporting would be a disproportionate burden",
        "la reddition de comptes serait une charge disproportionnée",
    )
    months_since_report: int | None = act(
        "the months since the last report to the author",
        "le nombre de mois depuis la dernière reddition de comptes à l’auteur",
        EACH,
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

    negotiated: bool | None = given(
        "the term was negotiated individually", "la clause a été négociée individuellement"
    )
    imbalance: bool | None = assessment(
        "the term creates a significant imbalance to the consumer's detriment",
        "la clause crée un déséquilibre significatif au détriment du consommateur",
    )
    main_subject: bool | None = assessment(
        "the term is about the main subject or the price",
        "la clause porte sur l’objet principal ou sur le prix",
    )
    clause: BlackListed | None = act(
        "the clause on the black list", "la clause figurant sur la liste noire"
    )
    invites_ideas: bool | None = act(
        "ideas or designs are invited", "des idées ou des créations sont sollicitées"
    )
    surprising: bool | None = assessment(
        "the term is so unusual that a contributor does not have to expect it",
        "la clause est si inhabituelle que le contributeur n’a pas à s’y attendre",
    )
    prominent: bool | None = act(
        "an average consumer would be aware of the term",
        "un consommateur moyen aurait connaissance de la clause",
    )
    employment: bool | None = assessment(
        "the contract is one of employment or apprenticeship",
        "le contrat est un contrat de travail ou d’apprentissage",
    )
    confidentiality: bool | None = act(
        "the terms state whether ideas are confidential",
        "les conditions indiquent si les idées sont confidentielles",
    )
    reward_rule: bool | None = act(
        "the terms state what is rewarded and when",
        "les conditions indiquent ce qui est récompensé et quand",
    )
    unselected: bool | None = act(
        "the terms state what happens to ideas not chosen",
        "les conditions indiquent ce que deviennent les idées non retenues",
    )


@facts(kw_only=True)
class ProjectFacts:
    """The facts on a project that a platform takes up when it has enough supporters."""

    supporters: int | None = given(
        "the supporters of the project", "le nombre de soutiens du projet", EACH
    )
    in_review: bool | None = act("the project entered review", "le projet est en examen", EACH)
    produced: bool | None = given("the project is produced", "le projet est produit", EACH)
    royalty: Decimal | int | None = act(
        "the share of net sales paid to the contributor, from 0 to 1",
        "la part des ventes nettes versée au contributeur, de 0 à 1",
        EACH,
    )


@facts(kw_only=True)
class CocreationFacts(SharedFacts):
    """All that the rules on co-creation ask for."""

    work: WorkFacts = group(WorkFacts)
    transfer: TransferFacts = group(TransferFacts)
    remuneration: RemunerationFacts = group(RemunerationFacts)
    exploitation: ExploitationFacts = group(ExploitationFacts)
    attribution: AttributionFacts = group(AttributionFacts)
    commission: CommissionFacts = group(CommissionFacts)
    terms: ContestTermsFacts = group(ContestTermsFacts)
    project: ProjectFacts = group(ProjectFacts)

    @computed(
        "transfer.name_shown",
        "attribution.asserted",
        "attribution.excepted",
        en="the author who has asserted the right to be named is named",
        fr="l’auteur qui a revendiqué le droit d’être nommé est nommé",
    )
    def named_as_asserted(self) -> bool | None:
        """Whether the author is named, or has no right to be named that was asserted."""
        asserted = self.attribution.asserted
        silent = None if asserted is None else not asserted
        ways = (self.transfer.name_shown, silent, self.attribution.excepted)
        return True if True in ways else None if None in ways else False

    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """Return the combinations of facts that cannot be."""
        return (*shared_contradictions(cls), *cocreation_contradictions(cls))
