"""Rules of the United Kingdom on tax: what platforms report of sellers."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import PlatformSellerFacts, RelevantActivity
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)
_SELLER = PlatformSellerFacts(
    connects_users=True,
    activity=RelevantActivity.PERSONAL_SERVICE,
    reportable_in_uk=True,
    employee_of_operator=False,
    excluded_landlord=False,
    consideration_eur=150,
    reported=False,
)

PLATFORM_SELLERS_GB = Rule(
    id="tax.reporting.platform-sellers.gb",
    title=Text(
        en="Platform reports on sellers to HMRC",
        fr="Déclaration des vendeurs au fisc britannique par les plateformes",
    ),
    asks=Text(
        en="A platform that connects users reports each reportable seller of services, goods or "
        "rentals to HMRC and gives a copy; only sellers of goods with fewer than 30 sales and not "
        "more than 2,000 euros are left out.",
        fr="La plateforme qui met des utilisateurs en relation déclare à l’administration fiscale "
        "britannique chaque vendeur de services, de biens ou de locations soumis à déclaration, et "
        "lui en remet copie ; seuls sont exclus les vendeurs de biens ayant fait moins de 30 "
        "ventes pour 2 000 € au plus.",
    ),
    message=Text(
        en="Report this seller to HMRC by 31 January, and give them a copy.",
        fr="Déclarez ce vendeur à l’administration fiscale britannique au plus tard le 31 janvier, "
        "et remettez-lui une copie.",
    ),
    norm=NormKind.DUTY,
    places=("GB",),
    source=Source(
        act="Platform Operators (Due Diligence and Reporting Requirements) Regulations 2023",
        kind=SourceKind.REGULATION,
        article=Text(
            en="SI 2023/817, reg. 3, 4; OECD Model Rules for Reporting by Platform Operators",
            fr="SI 2023/817, art. 3 et 4 ; règles types de l’OCDE pour les opérateurs de "
            "plateformes",
        ),
        url="https://www.legislation.gov.uk/uksi/2023/817",
        seen_on=Text(
            en="the regulations (1 to 4, explanatory note, penalties); the government's guidance "
            "for digital platforms; accountants on 31 January and the threshold",
            fr="le règlement (1 à 4, note explicative, sanctions) ; guide officiel pour les "
            "plateformes numériques ; comptables sur le 31 janvier et le seuil",
        ),
        note=Text(
            en="Services and rentals count from the first pound; the limit of goods is in euros, "
            "and HMRC shows it as about 1,700 pounds. Entities with more than 2,000 lets of one "
            "listing are left out, and by the model rules listed companies and public bodies. A "
            "mere listing or payment tool is no platform. Records are kept for five years. "
            "Reported is not taxed: see the trading allowance. Up to 5,000 pounds, and 600 a day "
            "after a notice, for late reports or missing copies. Sub-paragraphs of the model rules "
            "were not read. Broken means that the seller is to be reported; the report is late "
            "only after 31 January of the following year.",
            fr="Services et locations comptent dès la première livre ; le seuil des biens est en "
            "euros, et l’administration l’indique à environ 1 700 livres. Sont exclues les entités "
            "ayant conclu plus de 2 000 locations d’un même bien et, selon les règles types, les "
            "sociétés cotées et les personnes publiques. Un simple outil d’annonce ou de paiement "
            "n’est pas une plateforme. Les pièces sont conservées cinq ans. Déclaré ne veut pas "
            "dire imposé : voir l’abattement d’activité. Jusqu’à 5 000 livres, puis 600 par jour "
            "après mise en demeure, en cas de retard ou de copie manquante. Les subdivisions des "
            "règles types n’ont pas été lues. Le constat « enfreinte » signifie que le vendeur est "
            "à déclarer ; la déclaration n’est tardive qu’après le 31 janvier de l’année suivante.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(2024, 1, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the reporting platform operator", fr="l’opérateur de plateforme déclarant"),
    review_by=LOOK_AGAIN["tax.reporting.platform-sellers.gb"],
    effect=roles_and_effects.REPORTING,
    applies=F.seller.connects_users.is_true()
    & F.seller.activity.is_not(RelevantActivity.NONE)
    & F.seller.reportable_in_uk.is_true()
    & F.seller.employee_of_operator.is_false()
    & F.seller.excluded_landlord.is_false()
    & F.seller.consideration_eur.more_than(0)
    & (
        F.seller.activity.is_not(RelevantActivity.SALE_OF_GOODS)
        | F.seller.sales_count.at_least(Parameter("sales"))
        | F.seller.consideration_eur.more_than(Parameter("consideration_eur"))
    ),
    requires=F.seller.reported.is_true() & F.seller.informed.is_true(),
    parameters=(
        constant("sales", 30, unit="sales"),
        constant("consideration_eur", 2000, unit="EUR"),
    ),
    examples=Examples(
        kept=SharedFacts(seller=evolve(_SELLER, reported=True, informed=True)),
        broken=SharedFacts(seller=_SELLER),
    ),
)

RULES = (PLATFORM_SELLERS_GB,)
