"""The facts that every activity shares: what is reported, registered, owed, and by whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from c2b._validators import exact_number, exactly
from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given

_ZERO = Fraction(0)
MAJORITY = 18
"""The age of majority in France, in years."""


class RelevantActivity(Choice):
    """The activity of a seller through a platform."""

    PERSONAL_SERVICE = "personal_service", "a personal service", "un service personnel"
    SALE_OF_GOODS = "sale_of_goods", "a sale of goods", "la vente de biens"
    RENTAL_OF_PROPERTY = (
        "rental_of_property",
        "renting out property",
        "la location d’un bien immobilier",
    )
    RENTAL_OF_TRANSPORT = (
        "rental_of_transport",
        "renting out transport",
        "la location d’un moyen de transport",
    )
    NONE = "none", "none of these", "aucune de celles-ci"


class PaidFor(Choice):
    """The object of the payments to a payee."""

    SERVICES = "services", "services", "des services"
    PRIZE = "prize", "a prize or award", "un lot ou un prix de concours"
    MERCHANDISE = "merchandise", "merchandise", "des marchandises"
    ROYALTIES = "royalties", "royalties", "des redevances"
    OTHER = "other", "something else", "autre chose"


class PayeeKind(Choice):
    """The kind of payee, as the federal law on information returns tells them apart."""

    US_PERSON = (
        "us_person",
        "a US person who is no corporation",
        "une personne américaine au sens fiscal, hors sociétés de capitaux",
    )
    US_CORPORATION = "us_corporation", "a US corporation", "une société de capitaux américaine"
    FOREIGN = "foreign", "a foreign person", "une personne étrangère"


class Trade(Choice):
    """The trade of a registered person."""

    SERVICES = "services", "services", "prestations de services"
    GOODS = "goods", "goods", "ventes de biens"
    AUTHORS = (
        "authors",
        "authors, performers, lawyers",
        "auteurs, artistes-interprètes, avocats",
    )


class Habitual(Choice):
    """Whether an activity is carried on habitually; unclear leaves it undecided."""

    NO = "no", "no", "non"
    UNCLEAR = "unclear", "unclear", "incertain"
    YES = "yes", "yes", "oui"


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


@frozen(kw_only=True)
class PayeePayment:
    """One payment to a payee: its day, its fair value in dollars, and its payer."""

    day: date = field(validator=exactly(date))
    amount_usd: Decimal | int = field(validator=exact_number)
    payer: str = field(default="", validator=exactly(str))


@facts(kw_only=True)
class PlatformSellerFacts:
    """The facts on a person who is paid through a platform, in a calendar year."""

    connects_users: bool | None = given(
        "the platform connects users, and does not buy for itself only",
        "la plateforme met des utilisateurs en relation et n’achète pas pour son seul compte",
    )
    activity: RelevantActivity | None = given(
        "what the seller does through the platform",
        "l’activité exercée par l’intermédiaire de la plateforme",
    )
    resident_in_eu: bool | None = given(
        "the seller resides in the Union", "le vendeur réside dans l’Union européenne", EACH
    )
    employee_of_operator: bool | None = given(
        "the seller acts as an employee of the operator",
        "le vendeur agit en qualité de salarié de l’opérateur",
        EACH,
    )
    consideration_eur: Decimal | int | None = given(
        "the consideration of the year on the platform, in kind included, net of its fees, in "
        "euros",
        "la contrepartie de l’année sur la plateforme, en nature comprise et nette de frais, en "
        "euros",
        EACH,
    )
    sales_count: int | None = given(
        "the sales of the year on the platform",
        "le nombre de ventes de l’année sur la plateforme",
        EACH,
    )
    reported: bool | None = act(
        "the seller is reported for that year", "le vendeur est déclaré pour cette année", EACH
    )
    informed: bool | None = act(
        "the seller gets a copy of what is reported",
        "le vendeur reçoit copie des informations déclarées",
        EACH,
    )


@facts(kw_only=True)
class PayeeFacts:
    """The facts on a person whom businesses pay, in the United States."""

    paid_for: PaidFor | None = given("what the payments were made for", "l’objet des paiements")
    kind: PayeeKind | None = given("the kind of payee", "la catégorie du bénéficiaire", EACH)
    payments: tuple[PayeePayment, ...] | None = given(
        "the payments, each with day, fair value in dollars and payer",
        "les paiements, avec date, juste valeur en dollars et payeur",
        EACH,
    )
    stated_paid_usd: Decimal | int | None = given(
        "the payments of that year from this payer, stated as one amount, in dollars",
        "le total déclaré des paiements de ce payeur pour l’année, en dollars",
        EACH,
    )
    year: int | None = given(
        "the calendar year of the payments", "l’année civile des paiements", EACH
    )
    payer: str | None = given("the payer that reports", "le payeur déclarant")
    through_network: bool | None = given(
        "the payments pass through a card or a payment network",
        "les paiements passent par une carte ou un réseau de paiement",
    )
    filed: bool | None = act(
        "the payer files an information return",
        "le payeur dépose la déclaration de paiement",
        EACH,
    )
    gross_usd: Decimal | int | None = given(
        "the gross amount of the year through the network, in dollars",
        "le montant brut de l’année passé par le réseau, en dollars",
        EACH,
    )
    transactions: int | None = given(
        "the transactions of the year through the network",
        "le nombre d’opérations de l’année passées par le réseau",
        EACH,
    )
    network_filed: bool | None = act(
        "the network files Form 1099-K", "le réseau dépose le formulaire 1099-K", EACH
    )

    @computed(
        "payments",
        "year",
        "stated_paid_usd",
        en="the year in which the payments were made",
        fr="l’année au cours de laquelle les paiements ont été faits",
        either=(("payments",), ("payments", "year"), ("stated_paid_usd", "year")),
    )
    def payment_year(self) -> int | None:
        """The year given, or else the one in which all payments were made."""
        if self.year is not None or self.payments is None:
            return self.year
        years = {payment.day.year for payment in self.payments}
        return years.pop() if len(years) == 1 else None

    @computed(
        "payments",
        "year",
        "payer",
        "stated_paid_usd",
        en="the payments of one payer in one year together, in dollars",
        fr="le total des paiements d’un même payeur sur une année, en dollars",
        either=(("payments",), ("payments", "year", "payer"), ("stated_paid_usd",)),
    )
    def paid_usd(self) -> Fraction | None:
        """The amount stated, or the sum for one payer and year; unknown where several are open."""
        if self.stated_paid_usd is not None:
            return Fraction(self.stated_paid_usd)
        if self.payments is None:
            return None
        chosen = [p for p in self.payments if self.year in (None, p.day.year)]
        chosen = [p for p in chosen if self.payer in (None, p.payer)]
        if len({(p.day.year, p.payer) for p in chosen}) > 1:
            return None
        return sum((Fraction(p.amount_usd) for p in chosen), _ZERO)


@facts(kw_only=True)
class TradeFacts:
    """The facts on an activity that a person carries on, and on what it brings in a year."""

    trade: Trade | None = given("what is sold", "la nature de l’activité", EACH)
    micro_regime: bool | None = given(
        "the person is taxed under the micro regime this year",
        "la personne relève cette année du régime micro",
        EACH,
    )
    receipts_eur: Decimal | int | None = given(
        "the receipts of this year so far, in euros",
        "les recettes de l’année en cours, en euros",
        EACH,
    )
    receipts_last_year_eur: Decimal | int | None = given(
        "the receipts of the year before, in euros",
        "les recettes de l’année précédente, en euros",
        EACH,
    )
    receipts_two_years_ago_eur: Decimal | int | None = given(
        "the receipts of the year before the last, in euros",
        "les recettes de l’avant-dernière année, en euros",
        EACH,
    )
    vat_charged: bool | None = act("VAT is charged", "la TVA est facturée", EACH)
    habitual: Habitual | None = assessment(
        "the activity is carried on habitually", "l’activité est exercée à titre habituel", EACH
    )
    registered: bool | None = given(
        "the person is registered for the activity, as a trader or self-employed",
        "la personne est immatriculée pour cette activité, comme commerçant ou indépendant",
        EACH,
    )
    registration_requested: bool | None = act(
        "the registration has been applied for", "l’immatriculation a été demandée", EACH
    )
    gross_gbp: Decimal | int | None = given(
        "the gross income of the tax year from trading and casual services, in pounds",
        "le revenu brut d’activité et de services occasionnels de l’année fiscale, en livres",
        EACH,
    )
    income_reported: bool | None = act(
        "the income is reported to the tax authority",
        "le revenu est déclaré à l’administration fiscale",
        EACH,
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
