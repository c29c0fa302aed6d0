"""The facts that every activity shares: what is reported, registered, owed, and by whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from c2b.choice import Choice
from c2b.rules.engine.fact_model import computed, fact, facts, group

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


class Consideration(Choice):
    """The consideration that an influencer gets."""

    NONE = "none", "nothing", "rien"
    MONEY = "money", "money", "de l’argent"
    IN_KIND = "in_kind", "a benefit in kind", "un avantage en nature"


@facts(kw_only=True)
class PlatformSellerFacts:
    """The facts on a person who is paid through a platform, in a calendar year."""

    connects_users: bool | None = fact(
        "the platform connects users", "la plateforme met des utilisateurs en relation"
    )
    activity: RelevantActivity | None = fact("the activity", "l’activité")
    resident_in_eu: bool | None = fact(
        "the seller resides in the Union", "le vendeur réside dans l’Union"
    )
    employee_of_operator: bool | None = fact(
        "the seller is the operator's employee", "le vendeur est salarié de l’opérateur"
    )
    consideration_eur: Decimal | int | None = fact(
        "the consideration of the year, in kind included, in euros",
        "la contrepartie de l’année, en nature comprise, en euros",
    )
    sales_count: int | None = fact("the sales of the year", "le nombre de ventes de l’année")
    reported: bool | None = fact("the consideration is reported", "la contrepartie est déclarée")


@facts(kw_only=True)
class PayeeFacts:
    """The facts on a person whom a business pays, in a calendar year, in the United States."""

    payments_usd: tuple[Decimal, ...] | None = fact(
        "the payments of the year, at fair value, in dollars",
        "les paiements de l’année, à leur valeur, en dollars",
    )
    through_network: bool | None = fact(
        "they pass through a payment network", "ils passent par un réseau de paiement"
    )
    filed: bool | None = fact(
        "an information return is filed", "une déclaration d’information est déposée"
    )
    gross_usd: Decimal | int | None = fact(
        "what passed through the network, in dollars",
        "ce qui est passé par le réseau, en dollars",
    )
    transactions: int | None = fact(
        "the transactions through the network", "le nombre de transactions par le réseau"
    )
    network_filed: bool | None = fact(
        "the network filed its return", "le réseau a déposé sa déclaration"
    )

    @computed(
        "payments_usd",
        en="the payments of the year together, in dollars",
        fr="le total des paiements de l’année, en dollars",
    )
    def paid_usd(self) -> Fraction | None:
        """The sum for one payer, one payee and one year."""
        return None if self.payments_usd is None else sum(map(Fraction, self.payments_usd), _ZERO)


@facts(kw_only=True)
class TradeFacts:
    """An activity carried on by a person, and what it brings in a year."""

    trade: Trade | None = fact("what is sold", "ce qui est vendu")
    receipts_eur: Decimal | int | None = fact(
        "the receipts of the year, in euros", "les recettes de l’année, en euros"
    )
    previous_year_above: bool | None = fact(
        "the year before was above the ceiling too",
        "l’année précédente dépassait aussi le plafond",
    )
    left_regime: bool | None = fact("the micro regime was left", "le régime micro a été quitté")
    vat_charged: bool | None = fact("VAT is charged", "la TVA est facturée")
    paid: bool | None = fact("the person is paid", "la personne est payée")
    habitual: Habitual | None = fact(
        "the activity is habitual", "l’activité est exercée à titre habituel"
    )
    profit_purpose: bool | None = fact("profit is sought", "un profit est recherché")
    registered: bool | None = fact("the person is registered", "la personne est immatriculée")
    gross_gbp: Decimal | int | None = fact(
        "the gross income of the tax year, in pounds",
        "le revenu brut de l’année fiscale, en livres",
    )
    income_reported: bool | None = fact("the income is reported", "le revenu est déclaré")

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
    """A person who may be under age."""

    stated_age: int | None = fact("the age, in years", "l’âge, en années")
    born: date | None = fact("the day of birth", "le jour de naissance")
    day: date | None = fact("the day of the act", "le jour de l’acte")
    emancipated: bool | None = fact("the minor is emancipated", "le mineur est émancipé")
    everyday_act: bool | None = fact(
        "the act is an everyday one on normal terms",
        "l’acte est courant et conclu à des conditions normales",
    )
    representative_signed: bool | None = fact(
        "a legal representative signed", "un représentant légal a signé"
    )
    declared_adult: bool | None = fact(
        "the minor claimed to be of age", "le mineur s’est dit majeur"
    )
    main_subject: bool | None = fact(
        "the child is the main subject of the video", "l’enfant est le sujet principal"
    )
    platform_video: bool | None = fact(
        "the video earns money on a platform",
        "la vidéo est diffusée à titre lucratif sur une plateforme",
    )
    work_relation: bool | None = fact(
        "the filming is work", "le tournage relève d’une relation de travail"
    )
    over_thresholds: bool | None = fact(
        "it exceeds the thresholds of time, number or revenue",
        "les seuils de durée, de nombre ou de revenus sont dépassés",
    )
    authorised: bool | None = fact(
        "an authorisation or approval was given", "une autorisation ou un agrément a été donné"
    )
    declared: bool | None = fact("a declaration was made", "une déclaration a été faite")

    @computed(
        "stated_age",
        "born",
        "day",
        en="the age on the day of the act, in years",
        fr="l’âge au jour de l’acte, en années",
    )
    def age(self) -> int | None:
        """Full years; anyone who is born on 29 February grows older on 1 March in other years."""
        if self.stated_age is not None or self.born is None or self.day is None:
            return self.stated_age
        before_birthday = (self.day.month, self.day.day) < (self.born.month, self.born.day)
        return self.day.year - self.born.year - before_birthday


@facts(kw_only=True)
class InfluenceFacts:
    """A person who promotes through a reputation."""

    uses_reputation: bool | None = fact(
        "a reputation is used to promote", "une notoriété sert à promouvoir"
    )
    consideration: Consideration | None = fact("what is given for it", "ce qui est donné")
    intent_shown: bool | None = fact(
        "the commercial intent is shown", "l’intention commerciale est affichée"
    )
    visible_throughout: bool | None = fact(
        "it stays visible throughout", "elle reste visible du début à la fin"
    )
    pay_eur: Decimal | int | None = fact(
        "the pay of the year for the same aim, in euros",
        "la rémunération de l’année pour le même objectif, en euros",
    )
    in_kind_eur: Decimal | int | None = fact(
        "the value of benefits in kind, in euros",
        "la valeur des avantages en nature, en euros",
    )
    written: bool | None = fact("the contract is written", "le contrat est écrit")
    mandatory_clauses: bool | None = fact(
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

    to_federal_employee: bool | None = fact(
        "the recipient is a federal employee", "le bénéficiaire est un agent fédéral"
    )
    linked_to_office: bool | None = fact(
        "it is linked to the office or comes from an interested source",
        "il est lié à la fonction ou vient d’une source intéressée",
    )
    cash: bool | None = fact("it is cash", "il s’agit d’espèces")
    value_usd: Decimal | int | None = fact("its value, in dollars", "sa valeur, en dollars")
    year_same_source_usd: Decimal | int | None = fact(
        "the gifts of the year from the same source, in dollars",
        "les cadeaux de l’année de la même source, en dollars",
    )


@facts(kw_only=True)
class PaymentFacts:
    """The facts on a payment, its recipient and its deadline."""

    paid: bool | None = fact("something is paid or given", "quelque chose est payé ou remis")
    screened: bool | None = fact(
        "the recipient was screened before", "le bénéficiaire a été contrôlé auparavant"
    )
    recipient_listed: bool | None = fact(
        "the recipient is on a sanctions list", "le bénéficiaire figure sur une liste de sanctions"
    )
    supplier_is_undertaking: bool | None = fact(
        "the supplier is an undertaking", "le fournisseur est une entreprise"
    )
    date_fixed: bool | None = fact("a payment date is fixed", "une date de paiement est fixée")
    days_agreed: int | None = fact(
        "the days until payment that were agreed", "le délai de paiement convenu, en jours"
    )
    late_interest: bool | None = fact(
        "interest for delay is agreed", "des intérêts de retard sont convenus"
    )


@facts(kw_only=True)
class StatusFacts:
    """All that the rules on status, tax and integrity ask for."""

    seller: PlatformSellerFacts = group(PlatformSellerFacts)
    payee: PayeeFacts = group(PayeeFacts)
    activity: TradeFacts = group(TradeFacts)
    minor: MinorFacts = group(MinorFacts)
    influence: InfluenceFacts = group(InfluenceFacts)
    gift: GiftFacts = group(GiftFacts)
    payment: PaymentFacts = group(PaymentFacts)
