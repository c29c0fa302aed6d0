"""The shared facts on trade and tax: what a person sells or is paid, and who reports it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from c2b._field_type import field_type
from c2b._validators import exact_number, exactly
from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given

_ZERO = Fraction(0)


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


class TreatyForm(Choice):
    """The certificate by which a foreign payee claims the rate of a tax treaty."""

    NONE = "none", "none", "aucune"
    W_8BEN = "w_8ben", "Form W-8BEN", "le formulaire W-8BEN"
    FORM_8233 = "form_8233", "Form 8233, for services", "le formulaire 8233, pour des services"


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


@field_type
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
    property_in_eu: bool | None = given(
        "the property that is let lies in the Union",
        "le bien loué se trouve dans l’Union européenne",
        EACH,
    )
    reportable_in_uk: bool | None = given(
        "the seller resides, or lets property, in the United Kingdom or a partner jurisdiction",
        "le vendeur réside, ou loue un bien, au Royaume-Uni ou sur un territoire partenaire",
        EACH,
    )
    excluded_landlord: bool | None = given(
        "the seller is an entity with more than 2,000 lets of the listing in the year",
        "le vendeur est une entité qui a conclu plus de 2\u00a0000 locations du bien dans l’année",
        EACH,
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
    us_source_income: bool | None = assessment(
        "the income has its source in the United States: services done there, a prize from a payer "
        "there, rights used there",
        "le revenu est de source américaine\u00a0: services rendus aux États-Unis, lot versé par "
        "un payeur de ce pays, droits qui y sont exploités",
    )
    treaty_form: TreatyForm | None = act(
        "the certificate with a treaty claim, obtained before payment (whether this form serves "
        "for this kind of income is not checked)",
        "l’attestation invoquant une convention fiscale, obtenue avant le paiement (il n’est pas "
        "vérifié que ce formulaire convienne à ce genre de revenu)",
        EACH,
    )
    treaty_rate: Decimal | int | None = given(
        "the share that the treaty allows, from 0 to 0.30",
        "la part que la convention permet de retenir, de 0 à 0,30",
        EACH,
    )
    tin_obtained: bool | None = act(
        "the taxpayer number was received, for example on Form W-9",
        "le numéro fiscal a été obtenu, par exemple par le formulaire W-9",
        EACH,
    )
    tax_office_notice: bool | None = given(
        "the tax office asked the payer to withhold",
        "l’administration fiscale a demandé au payeur de retenir l’impôt",
        EACH,
    )
    withheld_share: Decimal | int | None = act(
        "the share of the payment that is kept back for tax",
        "la part du paiement retenue au titre de l’impôt",
        EACH,
    )
    form_1042s_filed: bool | None = act(
        "Form 1042-S is filed for the year",
        "le formulaire 1042-S est déposé pour l’année",
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
