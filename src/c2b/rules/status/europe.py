"""Rules of the European Union on status: reports of platforms, late payment, sanctions."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import PaymentFacts, PlatformSellerFacts, RelevantActivity
from c2b.rules.sources import DIRECTIVE_2011_16
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)
_DAC7 = date(2023, 1, 1)
_OPERATOR = Text(en="the platform operator", fr="l’opérateur de la plateforme")

PLATFORM_SERVICES_EU = Rule(
    id="tax.reporting.platform-services.eu",
    asks=Text(
        en="A platform reports what it pays residents of the Union for personal services, from "
        "the first euro.",
        fr="Une plateforme déclare ce qu’elle verse à des résidents de l’Union pour des services "
        "personnels, dès le premier euro.",
    ),
    message=Text(
        en="Report the consideration: for services there is no small-seller exclusion.",
        fr="Déclarez la contrepartie : les services ne connaissent pas d’exclusion des petits "
        "vendeurs.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2011_16.at(
        "as amended by Directive (EU) 2021/514 (DAC7), Annex V, Section I.A(8)-(11), B(2)-(4)",
        seen_on=Text(
            en="advisory pages on the excluded seller and on personal services",
            fr="pages de conseil sur le vendeur exclu et les services personnels",
        ),
        note=Text(
            en="Due by 31 January of the next year. Whether a panel or a review programme is a "
            "platform depends on its set-up. Sub-paragraph numbers were not read again.",
            fr="À déclarer avant le 31 janvier suivant. Qu’un panel ou un programme d’avis soit "
            "une plateforme dépend de son organisation. Les alinéas n’ont pas été relus.",
        ),
    ),
    anchor=Anchor.YEAR,
    transposed=TRANSPOSED["tax.reporting.platform-services.eu"],
    since=_DAC7,
    mark=Certainty.SEEN,
    holder=_OPERATOR,
    effect=roles_and_effects.REPORTING,
    applies=F.seller.connects_users.is_true()
    & F.seller.activity.is_(RelevantActivity.PERSONAL_SERVICE)
    & F.seller.resident_in_eu.is_true()
    & F.seller.employee_of_operator.is_false()
    & F.seller.consideration_eur.more_than(0),
    requires=F.seller.reported.is_true(),
    examples=Examples(
        kept=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.PERSONAL_SERVICE,
                resident_in_eu=True,
                employee_of_operator=False,
                consideration_eur=1,
                reported=True,
            )
        ),
        broken=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.PERSONAL_SERVICE,
                resident_in_eu=True,
                employee_of_operator=False,
                consideration_eur=1,
                reported=False,
            )
        ),
    ),
)
PLATFORM_GOODS_EU = Rule(
    id="tax.reporting.platform-goods.eu",
    asks=Text(
        en="A platform reports sellers of goods, except those with fewer than 30 sales and no more "
        "than 2,000 euros in the year.",
        fr="Une plateforme déclare les vendeurs de biens, sauf ceux qui font moins de 30 ventes et "
        "ne dépassent pas 2 000 euros dans l’année.",
    ),
    message=Text(
        en="Report this seller: it has 30 sales, or more than 2,000 euros.",
        fr="Déclarez ce vendeur : l’un des deux seuils est franchi "
        "(30 ventes, ou plus de 2 000 €).",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2011_16.at(
        "(DAC7), Annex V, Section I.B(4)(d)",
        seen_on=Text(
            en="an advisory page with the conditions of the exclusion",
            fr="page de conseil donnant les conditions de l’exclusion",
        ),
        note=Text(
            en="29 sales and exactly 2,000 euros are excluded.",
            fr="29 ventes et exactement 2 000 euros restent exclus.",
        ),
    ),
    anchor=Anchor.YEAR,
    transposed=TRANSPOSED["tax.reporting.platform-goods.eu"],
    since=_DAC7,
    mark=Certainty.SEEN,
    holder=_OPERATOR,
    effect=roles_and_effects.REPORTING,
    applies=F.seller.connects_users.is_true()
    & F.seller.activity.is_(RelevantActivity.SALE_OF_GOODS)
    & F.seller.resident_in_eu.is_true()
    & F.seller.employee_of_operator.is_false()
    & (
        F.seller.sales_count.at_least(Parameter("sales"))
        | F.seller.consideration_eur.more_than(Parameter("consideration_eur"))
    ),
    requires=F.seller.reported.is_true(),
    parameters=(
        constant("sales", 30, unit="sales"),
        constant("consideration_eur", 2000, unit="EUR"),
    ),
    examples=Examples(
        kept=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.SALE_OF_GOODS,
                resident_in_eu=True,
                employee_of_operator=False,
                sales_count=30,
                reported=True,
            )
        ),
        broken=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.SALE_OF_GOODS,
                resident_in_eu=True,
                employee_of_operator=False,
                sales_count=30,
                reported=False,
            )
        ),
    ),
)
LATE_PAYMENT_EU = Rule(
    id="payment.late.undertakings-only.eu",
    asks=Text(
        en="The law of late payment protects undertakings; with a consumer the contract fixes the "
        "date of payment and the interest for delay.",
        fr="Le droit des retards de paiement protège les entreprises ; avec un consommateur, le "
        "contrat fixe la date de paiement et l’intérêt de retard.",
    ),
    message=Text(
        en="Fix a payment date and the interest for delay, within 60 days between undertakings.",
        fr="Fixez une date de paiement et un intérêt de retard, sous 60 jours entre entreprises.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=Source(
        act="Directive 2011/7/EU",
        kind=SourceKind.DIRECTIVE,
        article="Art. 2(1), 2(3), 3(5), 6; recital 8",
        url="https://eur-lex.europa.eu/eli/dir/2011/7",
        note=Text(
            en="Between undertakings: 30 days by default, 8 points above the reference rate, 40 "
            "euros. More than 60 days needs an express and fair agreement.",
            fr="Entre entreprises : 30 jours à défaut, 8 points au-dessus du taux de référence, 40 "
            "euros. Plus de 60 jours exige un accord exprès et équitable.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["payment.late.undertakings-only.eu"],
    since=date(2013, 3, 16),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PAYMENT,
    requires=(F.from_undertaking.is_true() & F.payment.days_agreed.at_most(Parameter("max_days")))
    | (
        F.from_undertaking.is_false()
        & F.payment.date_fixed.is_true()
        & F.payment.late_interest.is_true()
    ),
    parameters=(constant("max_days", 60, unit="days"),),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            payment=PaymentFacts(days_agreed=60),
        ),
        broken=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            payment=PaymentFacts(days_agreed=61),
        ),
    ),
)
SANCTIONS = Rule(
    id="integrity.sanctions.listed-person.eu-us",
    asks=Text(
        en="Nothing of value goes to a person on a sanctions list; recipients are screened first.",
        fr="Rien de valeur ne va à une personne sous sanctions ; on contrôle d’abord les "
        "bénéficiaires.",
    ),
    message=Text(
        en="Screen the recipient before paying, and block the payment if listed.",
        fr="Contrôlez le bénéficiaire avant de payer, et bloquez le paiement s’il est listé.",
    ),
    norm=NormKind.BAN,
    places=("EU", "US"),
    source=Source(
        act="Regulation (EU) No 269/2014",
        kind=SourceKind.REGULATION,
        article="Art. 2(2), for example; US: 31 CFR chapter V (OFAC)",
        url="https://eur-lex.europa.eu/eli/reg/2014/269",
        note=Text(
            en="The Union does not prescribe screening: it is how the ban is kept. OFAC: strict "
            "liability, and entities owned by half.",
            fr="L’Union n’impose pas le contrôle : c’est le moyen de respecter l’interdiction. "
            "OFAC : responsabilité sans faute, entités détenues à moitié comprises.",
        ),
    ),
    anchor=Anchor.PAYMENT,
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=Text(en="the business and the platform", fr="l’entreprise et la plateforme"),
    effect=Text(en="breach of sanctions", fr="violation de sanctions"),
    applies=F.payment.paid.is_true(),
    requires=F.payment.screened.is_true() & F.payment.recipient_listed.is_false(),
    examples=Examples(
        kept=SharedFacts(payment=PaymentFacts(paid=True, screened=True, recipient_listed=False)),
        broken=SharedFacts(payment=PaymentFacts(paid=True, screened=False)),
    ),
)

RULES = (
    PLATFORM_SERVICES_EU,
    PLATFORM_GOODS_EU,
    LATE_PAYMENT_EU,
    SANCTIONS,
)
