"""Rules of the European Union on tax: what platforms report of sellers."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import PlatformSellerFacts, RelevantActivity
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import DIRECTIVE_2011_16
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)
_DAC7 = date(2023, 1, 1)
_OPERATOR = Text(en="the reporting platform operator", fr="l’opérateur de plateforme déclarant")


def _note(en: str, fr: str) -> Text:
    """Return a note that ends with the meaning of a breach of a duty to report."""
    return Text(
        en=f"{en} Broken means that the seller is to be reported; the report is late only after "
        "31 January of the following year.",
        fr=f"{fr} Le constat « enfreinte » signifie que le vendeur est à déclarer ; la déclaration "
        "n’est tardive qu’après le 31 janvier de l’année suivante.",
    )


PLATFORM_SERVICES_EU = Rule(
    id="tax.reporting.platform-services.eu",
    title=Text(
        en="Platform reports on pay for personal services",
        fr="Déclaration par les plateformes des services personnels payés",
    ),
    asks=Text(
        en="A platform that connects users reports what persons resident in the Union get through "
        "it for personal services, from the first euro, and gives them a copy.",
        fr="La plateforme qui met des utilisateurs en relation déclare, dès le premier euro, ce "
        "que des résidents de l’Union perçoivent par son intermédiaire pour des services "
        "personnels, et leur en remet copie.",
    ),
    message=Text(
        en="Report the consideration of the year and inform the seller by 31 January: services "
        "have no exclusion of small sellers.",
        fr="Déclarez la contrepartie de l’année et informez le vendeur au plus tard le 31 "
        "janvier : l’exclusion des petits vendeurs ne vaut pas pour les services.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2011_16.at(
        Text(
            en="as amended by Directive (EU) 2021/514 (DAC7), Annex V, Section I.A(8)-(11), "
            "B(2)-(4)",
            fr="modifiée par la directive (UE) 2021/514 (DAC 7), annexe V, section I, A, points 8 "
            "à 11, et B, points 2 à 4",
        ),
        seen_on=Text(
            en="advisory pages on the excluded seller (limited to sellers of goods) and on "
            "personal services",
            fr="pages de conseil sur le vendeur exclu (vendeurs de biens seulement) et sur les "
            "services personnels",
        ),
        note=_note(
            en="Whether a survey panel or a review programme is a platform, and whether "
            "its tasks are personal services, depends on the set-up. The sub-paragraphs of "
            "Annex V were not read again.",
            fr="Qu’un panel d’enquête ou un programme d’avis soit une plateforme, et que "
            "ses tâches soient des services personnels, dépend de son organisation. Les "
            "subdivisions de l’annexe V n’ont pas été relues.",
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
    requires=F.seller.reported.is_true() & F.seller.informed.is_true(),
    examples=Examples(
        kept=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.PERSONAL_SERVICE,
                resident_in_eu=True,
                employee_of_operator=False,
                consideration_eur=15,
                reported=True,
                informed=True,
            )
        ),
        broken=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.PERSONAL_SERVICE,
                resident_in_eu=True,
                employee_of_operator=False,
                consideration_eur=15,
                reported=False,
            )
        ),
    ),
)
PLATFORM_GOODS_EU = Rule(
    id="tax.reporting.platform-goods.eu",
    title=Text(
        en="Platform reports on sellers of goods",
        fr="Déclaration par les plateformes des vendeurs de biens",
    ),
    asks=Text(
        en="A platform that connects users reports each seller of goods resident in the Union and "
        "gives a copy, except those with fewer than 30 sales and not more than 2,000 euros in the "
        "year.",
        fr="La plateforme qui met des utilisateurs en relation déclare chaque vendeur de biens "
        "résidant dans l’Union et lui en remet copie, sauf celui qui a fait moins de 30 ventes "
        "pour 2 000 € au plus dans l’année.",
    ),
    message=Text(
        en="Report this seller and inform it by 31 January: it has 30 sales, or more than 2,000 "
        "euros.",
        fr="Déclarez ce vendeur et informez-le au plus tard le 31 janvier : l’un des deux seuils "
        "est franchi (30 ventes, ou plus de 2 000 €).",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2011_16.at(
        Text(
            en="Annex V (DAC7), Section I.B(4)(d)",
            fr="annexe V (DAC 7), section I, B, point 4, d)",
        ),
        seen_on=Text(
            en="an advisory page with the three conditions of the exclusion",
            fr="page de conseil donnant les trois conditions de l’exclusion",
        ),
        note=_note(
            en="29 sales and exactly 2,000 euros are excluded; Germany alone says less "
            "than 2,000. A shop that buys from people is no platform.",
            fr="29 ventes pour exactement 2 000 € restent exclues ; seule l’Allemagne "
            "exige moins de 2 000 €. Le commerçant qui achète à des particuliers n’est "
            "pas une plateforme.",
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
    requires=F.seller.reported.is_true() & F.seller.informed.is_true(),
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
                informed=True,
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
PLATFORM_RENTALS_EU = Rule(
    id="tax.reporting.platform-rentals.eu",
    title=Text(
        en="Platform reports on rental income",
        fr="Déclaration par les plateformes des revenus de location",
    ),
    asks=Text(
        en="A platform that connects people who let rooms, homes, parking places or vehicles with "
        "users reports what each of them gets in the year, from the first euro, and gives them a "
        "copy.",
        fr="La plateforme qui met en relation loueurs de chambres, de logements, de "
        "stationnements ou de véhicules et utilisateurs déclare, dès le premier euro, ce que "
        "chacun d’eux perçoit dans l’année, et lui en remet copie.",
    ),
    message=Text(
        en="Report the consideration of the year and inform the person who lets by 31 January: "
        "rentals have no exclusion of small sellers.",
        fr="Déclarez la contrepartie de l’année et informez le loueur au plus tard le 31 janvier : "
        "l’exclusion des petits vendeurs ne vaut pas pour les locations.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2011_16.at(
        Text(
            en="as amended by Directive (EU) 2021/514 (DAC7), Art. 8ac and Annex V, Section I",
            fr="modifiée par la directive (UE) 2021/514 (DAC 7), art. 8 bis quater et annexe V, "
            "section I",
        ),
        seen_on=Text(
            en="the Irish tax authority's page on returns and copies; Dutch and Spanish pages on "
            "the four activities and on sellers with residence or property in the Union",
            fr="page de l’administration fiscale irlandaise sur les déclarations et les copies ; "
            "pages néerlandaises et espagnoles sur les quatre activités et sur les vendeurs ayant "
            "leur résidence ou un bien dans l’Union",
        ),
        note=_note(
            en="Property in the Union is enough even where its owner resides elsewhere; vehicles "
            "need a resident. Only an entity with more than 2,000 lets of one listing is left out. "
            "The sub-paragraphs of Annex V were not read.",
            fr="Un bien situé dans l’Union suffit, même si son propriétaire réside ailleurs ; pour "
            "les véhicules, il faut un résident. Seule l’entité ayant conclu plus de 2 000 "
            "locations d’un même bien est exclue. Les subdivisions de l’annexe V n’ont pas été "
            "lues.",
        ),
    ),
    anchor=Anchor.YEAR,
    transposed=TRANSPOSED["tax.reporting.platform-rentals.eu"],
    since=_DAC7,
    mark=Certainty.SEEN,
    holder=_OPERATOR,
    review_by=LOOK_AGAIN["tax.reporting.platform-rentals.eu"],
    effect=roles_and_effects.REPORTING,
    applies=F.seller.connects_users.is_true()
    & (
        (
            F.seller.activity.is_(RelevantActivity.RENTAL_OF_PROPERTY)
            & (F.seller.resident_in_eu.is_true() | F.seller.property_in_eu.is_true())
        )
        | (
            F.seller.activity.is_(RelevantActivity.RENTAL_OF_TRANSPORT)
            & F.seller.resident_in_eu.is_true()
        )
    )
    & F.seller.excluded_landlord.is_false()
    & F.seller.consideration_eur.more_than(0),
    requires=F.seller.reported.is_true() & F.seller.informed.is_true(),
    examples=Examples(
        kept=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.RENTAL_OF_PROPERTY,
                property_in_eu=True,
                excluded_landlord=False,
                consideration_eur=1500,
                reported=True,
                informed=True,
            )
        ),
        broken=SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.RENTAL_OF_PROPERTY,
                property_in_eu=True,
                excluded_landlord=False,
                consideration_eur=1500,
                reported=False,
            )
        ),
    ),
)

RULES = (
    PLATFORM_SERVICES_EU,
    PLATFORM_GOODS_EU,
    PLATFORM_RENTALS_EU,
)
