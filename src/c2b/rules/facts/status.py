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


class RelevantActivity(Choice):
    """The activity of a seller through a platform."""

    PERSONAL_SERVICE = "personal_service", "a personal service", "un service personnel"
    SALE_OF_GOODS = "sale_of_goods", "a sale of goods", "une vente de biens"
    RENTAL_OF_PROPERTY = "rental_of_property", "renting out property", "une location immobilière"
    RENTAL_OF_TRANSPORT = (
        "rental_of_transport",
        "renting out transport",
        "une location de transport",
    )
    NONE = "none", "none of these", "aucune de celles-ci"


class Trade(Choice):
    """The trade of a registered person."""

    SERVICES = "services", "services", "des services"
    GOODS = "goods", "goods", "des biens"


class Habitual(Choice):
    """Whether an activity is carried on habitually; unclear leaves it undecided."""

    NO = "no", "no", "non"
    UNCLEAR = "unclear", "unclear", "incertain"
    YES = "yes", "yes", "oui"


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
        "the platform connects users", "la plateforme met des utilisateurs en relation"
    )
    activity: RelevantActivity | None = given("the activity", "l’activité")
    resident_in_eu: bool | None = given(
        "the seller resides in the Union", "le vendeur réside dans l’Union", EACH
    )
    employee_of_operator: bool | None = given(
        "the seller is the operator's employee", "le vendeur est salarié de l’opérateur", EACH
    )
    consideration_eur: Decimal | int | None = given(
        "the consideration of the year, in kind included, in euros",
        "la contrepartie de l’année, en nature comprise, en euros",
        EACH,
    )
    sales_count: int | None = given("the sales of the year", "le nombre de ventes de l’année", EACH)
    reported: bool | None = act(
        "the consideration is reported", "la contrepartie est déclarée", EACH
    )


@facts(kw_only=True)
class PayeeFacts:
    """The facts on a person whom businesses pay, in the United States."""

    payments: tuple[PayeePayment, ...] | None = given(
        "the payments, each with day, amount in dollars and payer",
        "les paiements, avec jour, montant en dollars et payeur",
        EACH,
    )
    year: int | None = given("the calendar year of the report", "l’année civile déclarée", EACH)
    payer: str | None = given("the payer that reports", "le payeur qui déclare")
    through_network: bool | None = given(
        "they pass through a payment network", "ils passent par un réseau de paiement"
    )
    filed: bool | None = act(
        "an information return is filed", "une déclaration d’information est déposée", EACH
    )
    gross_usd: Decimal | int | None = given(
        "what passed through the network, in dollars",
        "ce qui est passé par le réseau, en dollars",
        EACH,
    )
    transactions: int | None = given(
        "the transactions through the network", "le nombre de transactions par le réseau", EACH
    )
    network_filed: bool | None = act(
        "the network filed its return", "le réseau a déposé sa déclaration", EACH
    )

    @computed(
        "payments",
        "year",
        "payer",
        en="the payments of one payer in one year together, in dollars",
        fr="le total des paiements d’un payeur sur une année, en dollars",
        either=(("payments",), ("payments", "year", "payer")),
    )
    def paid_usd(self) -> Fraction | None:
        """The sum for one payer and one year; unknown where several are left open."""
        if self.payments is None:
            return None
        chosen = [p for p in self.payments if self.year in (None, p.day.year)]
        chosen = [p for p in chosen if self.payer in (None, p.payer)]
        if len({(p.day.year, p.payer) for p in chosen}) > 1:
            return None
        return sum((Fraction(p.amount_usd) for p in chosen), _ZERO)


@facts(kw_only=True)
class TradeFacts:
    """An activity carried on by a person, and what it brings in a year."""

    trade: Trade | None = given("what is sold", "ce qui est vendu", EACH)
    receipts_eur: Decimal | int | None = given(
        "the receipts of the year, in euros", "les recettes de l’année, en euros", EACH
    )
    previous_year_above: bool | None = given(
        "the year before was above the ceiling too",
        "l’année précédente dépassait aussi le plafond",
        EACH,
    )
    left_regime: bool | None = act(
        "the micro regime was left", "le régime micro a été quitté", EACH
    )
    vat_charged: bool | None = act("VAT is charged", "la TVA est facturée", EACH)
    habitual: Habitual | None = assessment(
        "the activity is habitual", "l’activité est exercée à titre habituel", EACH
    )
    registered: bool | None = given(
        "the person is registered", "la personne est immatriculée", EACH
    )
    registration_requested: bool | None = act(
        "registration is requested", "l’immatriculation est demandée", EACH
    )
    gross_gbp: Decimal | int | None = given(
        "the gross income of the tax year, in pounds",
        "le revenu brut de l’année fiscale, en livres",
        EACH,
    )
    income_reported: bool | None = act("the income is reported", "le revenu est déclaré", EACH)

    @computed(
        "habitual",
        en="the activity is clearly habitual or clearly not",
        fr="l’activité est clairement habituelle ou clairement non",
    )
    def habitual_known(self) -> bool | None:
        """Yes or no; unclear is as good as unknown, for the law gives no number."""
        if self.habitual is None or self.habitual is Habitual.UNCLEAR:
            return None
        return self.habitual is Habitual.YES


@facts(kw_only=True)
class MinorFacts:
    """The facts that matter where the person is under age; the age is a fact of the person."""

    emancipated: bool | None = given("the minor is emancipated", "le mineur est émancipé", EACH)
    everyday_act: bool | None = assessment(
        "the act is an everyday one on normal terms",
        "l’acte est courant et conclu à des conditions normales",
        EACH,
    )
    representative_signed: bool | None = act(
        "a legal representative signed", "un représentant légal a signé", EACH
    )
    declared_adult: bool | None = given(
        "the minor claimed to be of age", "le mineur s’est dit majeur", EACH
    )
    main_subject: bool | None = given(
        "the child is the main subject of the video", "l’enfant est le sujet principal", EACH
    )
    platform_video: bool | None = given(
        "the video earns money on a platform",
        "la vidéo est diffusée à titre lucratif sur une plateforme",
        EACH,
    )
    work_relation: bool | None = assessment(
        "the filming is work", "le tournage relève d’une relation de travail", EACH
    )
    over_thresholds: bool | None = given(
        "it exceeds the thresholds of time, number or revenue",
        "les seuils de durée, de nombre ou de revenus sont dépassés",
        EACH,
    )
    authorised: bool | None = act(
        "an authorisation or approval was given",
        "une autorisation ou un agrément a été donné",
        EACH,
    )
    declared: bool | None = act("a declaration was made", "une déclaration a été faite", EACH)


@facts(kw_only=True)
class InfluenceFacts:
    """A person who promotes through a reputation."""

    uses_reputation: bool | None = given(
        "a reputation is used to promote", "une notoriété sert à promouvoir", EACH
    )
    intent_shown: bool | None = act(
        "the commercial intent is shown", "l’intention commerciale est affichée", EACH
    )
    visible_throughout: bool | None = act(
        "it stays visible throughout", "elle reste visible du début à la fin", EACH
    )
    pay_eur: Decimal | int | None = given(
        "the pay of the year for the same aim, in euros",
        "la rémunération de l’année pour le même objectif, en euros",
        EACH,
    )
    in_kind_eur: Decimal | int | None = given(
        "the value of benefits in kind, in euros",
        "la valeur des avantages en nature, en euros",
        EACH,
    )
    mandatory_clauses: bool | None = act(
        "the contract has the mandatory clauses", "le contrat contient les clauses obligatoires"
    )

    @computed(
        "pay_eur",
        "in_kind_eur",
        en="pay and benefits in kind together, in euros",
        fr="rémunération et avantages en nature réunis, en euros",
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
        "it is linked to the office or comes from an interested source",
        "il est lié à la fonction ou vient d’une source intéressée",
        EACH,
    )
    cash: bool | None = act("it is cash", "il s’agit d’espèces")
    value_usd: Decimal | int | None = act("its value, in dollars", "sa valeur, en dollars")
    year_same_source_usd: Decimal | int | None = given(
        "the gifts of the year from the same source, in dollars",
        "les cadeaux de l’année de la même source, en dollars",
        EACH,
    )


@facts(kw_only=True)
class PaymentFacts:
    """The facts on a payment, its recipient and its deadline."""

    paid: bool | None = act("the contribution is paid", "la contribution est payée", EACH)
    screened: bool | None = act(
        "the recipient was screened before", "le bénéficiaire a été contrôlé auparavant", EACH
    )
    recipient_listed: bool | None = given(
        "the recipient is on a sanctions list",
        "le bénéficiaire figure sur une liste de sanctions",
        EACH,
    )
    date_fixed: bool | None = act("a payment date is fixed", "une date de paiement est fixée")
    days_agreed: int | None = act(
        "the days until payment that were agreed", "le délai de paiement convenu, en jours"
    )
    late_interest: bool | None = act(
        "interest for delay is agreed", "des intérêts de retard sont convenus"
    )
