"""The shared facts on persons and payments: minors, influence, gifts, sanctions, late payment."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given

MAJORITY = 18
"""The age of majority in France, in years."""


class CommercialWords(Choice):
    """The words by which a publication shows its commercial intent."""

    NONE = "none", "none", "aucune"
    PUBLICITE = "publicite", "«\u00a0Publicité\u00a0»", "«\u00a0Publicité\u00a0»"
    COLLABORATION_COMMERCIALE = (
        "collaboration_commerciale",
        "«\u00a0Collaboration commerciale\u00a0»",
        "«\u00a0Collaboration commerciale\u00a0»",
    )
    EQUIVALENT = "equivalent", "an equivalent", "une mention équivalente"


class PromotedSubject(Choice):
    """A subject whose promotion by influencers French law bans or restricts."""

    COSMETIC_SURGERY = (
        "cosmetic_surgery",
        "cosmetic surgery or medicine",
        "la chirurgie ou la médecine esthétique",
    )
    INSTEAD_OF_TREATMENT = (
        "instead_of_treatment",
        "a product or method in place of medical treatment",
        "un produit ou une méthode présentés comme remplaçant un traitement médical",
    )
    NICOTINE = "nicotine", "a nicotine product", "un produit contenant de la nicotine"
    WILD_ANIMAL = "wild_animal", "a wild animal", "un animal non domestique"
    FINANCIAL_CONTRACT = (
        "financial_contract",
        "a risky financial contract",
        "un contrat financier à risque",
    )
    SPORTS_TIPS = (
        "sports_tips",
        "a subscription to sports tips",
        "un abonnement à des pronostics sportifs",
    )
    CRYPTO = "crypto", "a crypto-asset service", "un service sur crypto-actifs"
    GAMBLING = "gambling", "gambling", "un jeu d’argent et de hasard"
    OTHER = "other", "another subject", "un autre sujet"


ALWAYS_BANNED = (
    PromotedSubject.COSMETIC_SURGERY,
    PromotedSubject.INSTEAD_OF_TREATMENT,
    PromotedSubject.NICOTINE,
    PromotedSubject.FINANCIAL_CONTRACT,
    PromotedSubject.SPORTS_TIPS,
)
"""The subjects that no condition makes lawful for an influencer to promote."""


class AdLabel(Choice):
    """The label of a post, by its words and its position."""

    NONE = "none", "no label", "aucune mention"
    VAGUE_OR_LATE = (
        "vague_or_late",
        "vague words, or words that do not stand at the start",
        "une mention vague, ou qui n’est pas en tête",
    )
    UPFRONT_AD = (
        "upfront_ad",
        "a plain label such as «\u00a0Ad\u00a0» at the start",
        "une mention claire en tête, comme «\u00a0Ad\u00a0»",
    )


@facts(kw_only=True)
class MinorFacts:
    """The facts that matter where the person is under age; the age is a fact of the person."""

    emancipated: bool | None = given("the minor is emancipated", "le mineur est émancipé", EACH)
    everyday_act: bool | None = assessment(
        "the act is an everyday one on normal terms",
        "il s’agit d’un acte courant conclu à des conditions normales",
        EACH,
    )
    representative_signed: bool | None = act(
        "the legal representative signs", "le représentant légal signe", EACH
    )
    declared_adult: bool | None = given(
        "the minor claimed to be of age", "le mineur s’est dit majeur", EACH
    )
    main_subject: bool | None = given(
        "the child is the main subject of the video",
        "l’enfant est le sujet principal de la vidéo",
        EACH,
    )
    platform_video: bool | None = given(
        "the video is spread for profit on an online platform",
        "la vidéo est diffusée à titre lucratif sur une plateforme en ligne",
        EACH,
    )
    work_relation: bool | None = assessment(
        "the filming is work", "le tournage relève d’une relation de travail", EACH
    )
    over_thresholds: bool | None = given(
        "time, number or revenue exceeds the thresholds of the decree",
        "les seuils de durée, de nombre ou de revenus fixés par décret sont dépassés",
        EACH,
    )
    authorised: bool | None = act(
        "an individual authorisation or an approval was given beforehand",
        "une autorisation individuelle ou un agrément a été obtenu au préalable",
        EACH,
    )
    declared: bool | None = act(
        "the video was declared", "la déclaration relative à la vidéo a été faite", EACH
    )


@facts(kw_only=True)
class InfluenceFacts:
    """The facts on a person who promotes goods, services or a cause."""

    uses_reputation: bool | None = given(
        "a person uses a reputation to promote goods, services or a cause online",
        "une personne mobilise sa notoriété pour promouvoir en ligne des biens, des services ou "
        "une cause",
        EACH,
    )
    promotes_product: bool | None = given(
        "the post, article or video promotes goods, services or a brand",
        "la publication, l’article ou la vidéo promeut des biens, des services ou une marque",
        EACH,
    )
    apparent_from_context: bool | None = assessment(
        "the reader sees without a label that it is advertising",
        "le caractère publicitaire ressort du contexte, sans mention particulière",
        EACH,
    )
    commercial_words: CommercialWords | None = act(
        "the words by which the commercial intent is shown",
        "la mention par laquelle l’intention commerciale est indiquée",
        EACH,
    )
    visible_throughout: bool | None = act(
        "the words stay clear, legible and identifiable throughout",
        "la mention reste claire, lisible et identifiable pendant toute la promotion",
        EACH,
    )
    label: AdLabel | None = act("the label of the post", "la mention de la publication", EACH)
    brand_has_control: bool | None = given(
        "the brand asks for the content, approves it or scripts it",
        "la marque commande le contenu, l’approuve ou en fixe le texte",
    )
    acts_commercially: bool | None = assessment(
        "the profile or the post has a business aim, if only in part",
        "le profil ou la publication a un but commercial, au moins en partie",
        EACH,
    )
    promotes_own_business: bool | None = given(
        "the post promotes the author's own goods, services or advertising space",
        "la publication promeut les biens, services ou espaces publicitaires de son auteur",
    )
    excessively_promotional: bool | None = assessment(
        "the post as a whole praises without any distance",
        "la publication, dans son ensemble, loue sans aucune distance",
        EACH,
    )
    unpaid_credible: bool | None = act(
        "the author can make credible that nothing was received or promised",
        "l’auteur peut rendre vraisemblable que rien n’a été reçu ni promis",
        EACH,
    )
    declaration_function: bool | None = act(
        "users of the platform can declare paid or rewarded content",
        "les utilisateurs de la plateforme peuvent déclarer un contenu rémunéré ou récompensé",
    )
    declared: bool | None = given(
        "the post was declared as paid or rewarded",
        "la publication a été déclarée rémunérée ou récompensée",
        EACH,
    )
    declaration_shown: bool | None = act(
        "the declaration is shown with the post",
        "la déclaration est affichée avec la publication",
        EACH,
    )
    subject: PromotedSubject | None = act("the subject that is promoted", "l’objet de la promotion")
    subject_conditions: bool | None = act(
        "the conditions of the law on the promoted subject are met: registered or approved "
        "advertiser, minors shut out with a warning, authorised keeper of the animal",
        "les conditions légales propres à l’objet promu sont réunies\u00a0: annonceur enregistré "
        "ou agréé, mineurs exclus et mise en garde, détenteur autorisé de l’animal",
    )
    contract_binds: bool | None = given(
        "a contract binds the advertiser, the influencer and any agent",
        "un contrat lie l’annonceur, l’influenceur et, le cas échéant, leurs mandataires",
    )
    third_party_damage: bool | None = assessment(
        "a third party suffered damage from the performance of the influence contract",
        "l’exécution du contrat d’influence a causé un dommage à un tiers",
        EACH,
    )
    damage_compensated: bool | None = act(
        "one of those who are liable has made the damage good",
        "l’un des responsables a réparé le dommage",
        EACH,
    )
    pay_eur: Decimal | int | None = given(
        "the pay of the calendar year from one advertiser for one aim, before tax, in euros",
        "la rémunération hors taxes de l’année civile, d’un même annonceur et pour un même "
        "objectif, en euros",
        EACH,
    )
    in_kind_eur: Decimal | int | None = given(
        "the value of the benefits in kind of that year, advertiser and aim, before tax, in euros",
        "la valeur hors taxes des avantages en nature pour la même année, le même annonceur et le "
        "même objectif, en euros",
        EACH,
    )
    mandatory_clauses: bool | None = act(
        "the contract has the mandatory clauses", "le contrat comporte les clauses obligatoires"
    )

    @computed(
        "pay_eur",
        "in_kind_eur",
        en="pay and benefits in kind together, in euros",
        fr="la rémunération et les avantages en nature cumulés, en euros",
    )
    def total_eur(self) -> Fraction | None:
        """The sum for one advertiser, one year and one promotional aim."""
        if self.pay_eur is None or self.in_kind_eur is None:
            return None
        return Fraction(self.pay_eur) + Fraction(self.in_kind_eur)


@facts(kw_only=True)
class GiftFacts:
    """The facts on a gift to a person in office."""

    to_federal_employee: bool | None = given(
        "the recipient is a federal employee", "le bénéficiaire est un agent fédéral", EACH
    )
    linked_to_office: bool | None = assessment(
        "the gift is linked to the office or comes from an interested source",
        "le cadeau est lié à la fonction ou provient d’une source intéressée",
        EACH,
    )
    cash: bool | None = act(
        "the gift is cash or as good as cash", "le cadeau consiste en espèces ou en équivalent"
    )
    value_usd: Decimal | int | None = act(
        "the value of the gift, in dollars", "la valeur du cadeau, en dollars"
    )
    year_same_source_usd: Decimal | int | None = given(
        "the gifts of the year from the same source, in dollars",
        "les cadeaux de l’année provenant de la même source, en dollars",
        EACH,
    )


@facts(kw_only=True)
class PaymentFacts:
    """The facts on a payment, its recipient and its deadline."""

    paid: bool | None = act(
        "the contribution was paid or rewarded, in money, vouchers or goods",
        "la contribution a été payée ou récompensée, en argent, en bons ou en nature",
        EACH,
    )
    screened: bool | None = act(
        "the recipient was screened beforehand", "le bénéficiaire a été contrôlé au préalable", EACH
    )
    recipient_listed: bool | None = given(
        "the recipient, or a person that owns or controls it, is on a sanctions list",
        "le bénéficiaire, ou celui qui le détient ou le contrôle, figure sur une liste de "
        "sanctions",
        EACH,
    )
    date_fixed: bool | None = act("a day of payment is fixed", "une date de paiement est fixée")
    days_agreed: int | None = act(
        "the days until payment that were agreed", "le délai de paiement convenu, en jours"
    )
    longer_term_express: bool | None = act(
        "more than 60 days was agreed expressly",
        "un délai supérieur à 60 jours a été expressément stipulé",
    )
    grossly_unfair: bool | None = assessment(
        "the longer period is grossly unfair to the creditor",
        "ce délai constitue un abus manifeste à l’égard du créancier",
    )
    late_interest: bool | None = act(
        "interest for delay is agreed", "des intérêts de retard sont stipulés"
    )
