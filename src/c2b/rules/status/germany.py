"""Rules of Germany on tax: what platforms report of the people who supply through them."""

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
    activity=RelevantActivity.SALE_OF_GOODS,
    resident_in_eu=True,
    employee_of_operator=False,
    excluded_landlord=False,
    sales_count=29,
    consideration_eur=2000,
    reported=False,
)

PLATFORM_SELLERS_DE = Rule(
    id="tax.reporting.platform-sellers.de",
    title=Text(
        en="Platform reports on all paid suppliers and sellers",
        fr="Déclaration par l’opérateur des prestataires et vendeurs payés",
    ),
    asks=Text(
        en="A platform operator reports each supplier resident in the Union who was paid in the "
        "year for personal services, goods or rentals, and gives a copy; only sellers of goods "
        "with fewer than 30 sales and less than 2,000 euros are left out.",
        fr="L’opérateur de plateforme déclare chaque prestataire ou vendeur résidant dans l’Union "
        "et payé dans l’année pour des services personnels, des biens ou des locations, et lui en "
        "remet copie ; seuls sont exclus les vendeurs de biens ayant fait moins de 30 ventes pour "
        "moins de 2 000 €.",
    ),
    message=Text(
        en="Report this supplier to the tax office by 31 January, and give them a copy.",
        fr="Déclarez ce prestataire ou vendeur à l’administration fiscale au plus tard le 31 "
        "janvier, et remettez-lui une copie.",
    ),
    norm=NormKind.DUTY,
    places=("DE",),
    source=Source(
        act="Plattformen-Steuertransparenzgesetz (PStTG)",
        kind=SourceKind.STATUTE,
        article=Text(
            en="§ 3(1), 4(2)-(6), 5(1)-(3), 13 to 15, 22",
            fr="§ 3(1), 4(2)-(6), 5(1)-(3), 13 à 15, 22",
        ),
        url="https://www.gesetze-im-internet.de/psttg",
        seen_on=Text(
            en="PStTG as of April 2026 (§ 3 to 7); law and tax pages on § 4(5) and on the amount; "
            "the day of the report is known and was not read",
            fr="PStTG en avril 2026 (§ 3 à 7) ; pages juridiques et fiscales sur le § 4(5) et sur "
            "le montant ; la date de la déclaration est connue, non relue",
        ),
        note=Text(
            en="The Directive leaves out sellers with not more than 2,000 euros, the German Act "
            "those with less: 29 sales for exactly 2,000.00 euros are reported in Germany. An "
            "operator that contracts with the suppliers itself still runs a platform (§ 3(1), "
            "second sentence), so a microtask company may be one; a service done without the "
            "request of a user, such as a video for everyone, is no personal service (§ 5(3)). "
            "Public bodies and listed companies are left out too. Broken means that the supplier "
            "is to be reported; the report is late only after 31 January of the following year.",
            fr="La directive exclut les vendeurs à 2 000 € au plus, la loi allemande ceux qui sont "
            "en dessous : 29 ventes pour exactement 2 000,00 € se déclarent en Allemagne. "
            "L’opérateur qui contracte lui-même avec les prestataires exploite tout de même une "
            "plateforme (§ 3(1), phrase 2) : une société de micro-tâches peut en être une ; un "
            "service rendu sans demande d’un utilisateur, comme une vidéo pour tous, n’est pas un "
            "service personnel (§ 5(3)). Sont aussi exclues les personnes publiques et les "
            "sociétés cotées. Le constat « enfreinte » signifie que le prestataire est à "
            "déclarer ; la déclaration n’est tardive qu’après le 31 janvier de l’année suivante.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(2023, 1, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the platform operator", fr="l’opérateur de plateforme"),
    review_by=LOOK_AGAIN["tax.reporting.platform-sellers.de"],
    effect=roles_and_effects.REPORTING,
    implements=(
        "tax.reporting.platform-services.eu",
        "tax.reporting.platform-goods.eu",
        "tax.reporting.platform-rentals.eu",
    ),
    applies=F.seller.connects_users.is_true()
    & F.seller.activity.is_not(RelevantActivity.NONE)
    & (
        F.seller.resident_in_eu.is_true()
        | (
            F.seller.activity.is_(RelevantActivity.RENTAL_OF_PROPERTY)
            & F.seller.property_in_eu.is_true()
        )
    )
    & F.seller.employee_of_operator.is_false()
    & F.seller.excluded_landlord.is_false()
    & F.seller.consideration_eur.more_than(0)
    & (
        F.seller.activity.is_not(RelevantActivity.SALE_OF_GOODS)
        | F.seller.sales_count.at_least(Parameter("sales"))
        | F.seller.consideration_eur.at_least(Parameter("consideration_eur"))
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

RULES = (PLATFORM_SELLERS_DE,)
