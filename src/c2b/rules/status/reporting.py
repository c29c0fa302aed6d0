"""Who reports what is paid to others, and from which amount: platforms, payers, networks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.rule import Examples, Rule, Severity, Tier
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.status.facts import (
    PayeeFacts,
    PlatformSellerFacts,
    RelevantActivity,
    StatusFacts,
)
from c2b.text import Text

F = facts_of(StatusFacts)
_DAC7 = date(2023, 1, 1)
_DAC7_URL = "https://eur-lex.europa.eu/eli/dir/2021/514"
_OPERATOR = Text(en="the platform operator", fr="l'opérateur de la plateforme")

PLATFORM_SERVICES_EU = Rule(
    id="tax.reporting.platform-services.eu",
    asks=Text(
        en="A platform reports what it pays residents of the Union for personal services, from "
        "the first euro.",
        fr="Une plateforme déclare ce qu'elle verse à des résidents de l'Union pour des services "
        "personnels, dès le premier euro.",
    ),
    message=Text(
        en="Report the consideration: for services there is no small-seller exclusion.",
        fr="Déclarez la contrepartie : les services ne connaissent pas d'exclusion des petits "
        "vendeurs.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive 2011/16/EU",
        article="as amended by Directive (EU) 2021/514 (DAC7), Annex V, Section I.A(8)-(11), "
        "B(2)-(4)",
        url=_DAC7_URL,
        seen_on=Text(
            en="advisory pages on the excluded seller and on personal services",
            fr="pages de conseil sur le vendeur exclu et les services personnels",
        ),
        note=Text(
            en="Due by 31 January of the next year. Whether a panel or a review programme is a "
            "platform depends on its set-up. Sub-paragraph numbers were not read again.",
            fr="À déclarer avant le 31 janvier suivant. Qu'un panel ou un programme d'avis soit "
            "une plateforme dépend de son organisation. Les alinéas n'ont pas été relus.",
        ),
    ),
    since=_DAC7,
    mark=Certainty.SEEN,
    holder=_OPERATOR,
    effect=roles_and_effects.REPORTING,
    applies=F.seller.connects_users.is_true()
    & F.seller.activity.is_(RelevantActivity.PERSONAL_SERVICE)
    & F.seller.resident_in_eu.is_true()
    & F.seller.employee_of_operator.is_false(),
    requires=F.seller.consideration_eur.more_than(0).implies(F.seller.reported.is_true()),
    examples=Examples(
        kept=StatusFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.PERSONAL_SERVICE,
                resident_in_eu=True,
                employee_of_operator=False,
                consideration_eur=0,
            )
        ),
        broken=StatusFacts(
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
        "ne dépassent pas 2 000 euros dans l'année.",
    ),
    message=Text(
        en="Report this seller: one of the two limits is reached.",
        fr="Déclarez ce vendeur : l'une des deux limites est atteinte.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive 2011/16/EU",
        article="(DAC7), Annex V, Section I.B(4)(d)",
        url=_DAC7_URL,
        seen_on=Text(
            en="an advisory page with the conditions of the exclusion",
            fr="page de conseil donnant les conditions de l'exclusion",
        ),
        note=Text(
            en="29 sales and exactly 2,000 euros are excluded.",
            fr="29 ventes et exactement 2 000 euros restent exclus.",
        ),
    ),
    since=_DAC7,
    mark=Certainty.SEEN,
    holder=_OPERATOR,
    effect=roles_and_effects.REPORTING,
    requires=(
        F.seller.sales_count.less_than(Parameter("sales"))
        & F.seller.consideration_eur.at_most(Parameter("consideration_eur"))
    )
    | F.seller.reported.is_true(),
    parameters=(
        constant("sales", 30, unit="sales"),
        constant("consideration_eur", 2000, unit="EUR"),
    ),
    examples=Examples(
        kept=StatusFacts(seller=PlatformSellerFacts(reported=True)),
        broken=StatusFacts(seller=PlatformSellerFacts(sales_count=31, reported=False)),
    ),
)
NONEMPLOYEE_PAY_US = Rule(
    id="tax.reporting.nonemployee-pay.us",
    asks=Text(
        en="A business files an information return on whoever is not its employee and gets at "
        "least the threshold of the year, prizes and goods included.",
        fr="Une entreprise déclare quiconque n'est pas son salarié et reçoit au moins le seuil de "
        "l'année, prix et biens compris.",
    ),
    message=Text(
        en="File Form 1099-NEC for services, or 1099-MISC for prizes.",
        fr="Déposez le formulaire 1099-NEC pour des services, ou 1099-MISC pour des prix.",
    ),
    severity=Severity.REQUIRED,
    places=("US",),
    source=Source(
        act="Internal Revenue Code",
        article="s. 6041, 6041A; Pub. L. 119-21 (4 July 2025), s. 70433",
        url="https://www.law.cornell.edu/uscode/text/26/6041A",
        seen_on=Text(
            en="tax pages on sections 70432 and 70433",
            fr="pages fiscales sur les sections 70432 et 70433",
        ),
        note=Text(
            en="Income below the threshold is taxable all the same. From 2027 the amount is "
            "indexed in steps of 100 dollars.",
            fr="Un revenu inférieur au seuil reste imposable. Dès 2027, le montant est indexé par "
            "pas de 100 dollars.",
        ),
    ),
    since=date(1954, 1, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the paying business", fr="l'entreprise qui paie"),
    effect=roles_and_effects.REPORTING,
    requires=F.payee.paid_usd.less_than(Parameter("threshold_usd"))
    | F.payee.through_network.is_true()
    | F.payee.filed.is_true(),
    parameters=(
        Figure(
            name="threshold_usd",
            unit="USD",
            steps=(
                FigureValue(
                    value=600,
                    until=date(2026, 1, 1),
                    source=Source(act="Internal Revenue Code", article="s. 6041A"),
                ),
                FigureValue(
                    value=2000,
                    since=date(2026, 1, 1),
                    source=Source(act="Pub. L. 119-21", article="s. 70433"),
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=StatusFacts(payee=PayeeFacts(filed=True)),
        broken=StatusFacts(
            payee=PayeeFacts(payments_usd=(Decimal(5000),), through_network=False, filed=False)
        ),
    ),
)
PAYMENT_NETWORK_US = Rule(
    id="tax.reporting.payment-network.us",
    asks=Text(
        en="A payment network files a return on a payee who exceeds both the amount and the number "
        "of transactions of the year.",
        fr="Un réseau de paiement déclare le bénéficiaire qui dépasse le montant et le nombre de "
        "transactions de l'année.",
    ),
    message=Text(
        en="File Form 1099-K: both limits are exceeded.",
        fr="Déposez le formulaire 1099-K : les deux limites sont dépassées.",
    ),
    severity=Severity.REQUIRED,
    places=("US",),
    source=Source(
        act="Internal Revenue Code",
        article="s. 6050W(e); Pub. L. 119-21, s. 70432",
        url="https://www.law.cornell.edu/uscode/text/26/6050W",
        seen_on=Text(en="tax pages on section 70432", fr="pages fiscales sur la section 70432"),
        note=Text(
            en="For 2024 the tax service had announced 5,000 dollars; the Act of 2025 restores the "
            "old text. Several states have lower limits.",
            fr="Pour 2024, l'administration avait annoncé 5 000 dollars ; la loi de 2025 rétablit "
            "l'ancien texte. Plusieurs États ont des limites plus basses.",
        ),
    ),
    since=date(2011, 1, 1),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the payment network", fr="le réseau de paiement"),
    effect=roles_and_effects.REPORTING,
    requires=F.payee.gross_usd.at_most(Parameter("threshold_usd"))
    | F.payee.transactions.at_most(Parameter("threshold_transactions"))
    | F.payee.network_filed.is_true(),
    parameters=(
        Figure(
            name="threshold_usd",
            unit="USD",
            steps=(
                FigureValue(value=20_000, until=date(2024, 1, 1)),
                FigureValue(value=5_000, since=date(2024, 1, 1), until=date(2025, 1, 1)),
                FigureValue(value=20_000, since=date(2025, 1, 1)),
            ),
        ),
        Figure(
            name="threshold_transactions",
            unit="transactions",
            steps=(
                FigureValue(value=200, until=date(2024, 1, 1)),
                FigureValue(value=0, since=date(2024, 1, 1), until=date(2025, 1, 1)),
                FigureValue(value=200, since=date(2025, 1, 1)),
            ),
        ),
    ),
    examples=Examples(
        kept=StatusFacts(payee=PayeeFacts(network_filed=True)),
        broken=StatusFacts(
            payee=PayeeFacts(gross_usd=30_000, transactions=300, network_filed=False)
        ),
    ),
)

RULES = (
    PLATFORM_SERVICES_EU,
    PLATFORM_GOODS_EU,
    NONEMPLOYEE_PAY_US,
    PAYMENT_NETWORK_US,
)
