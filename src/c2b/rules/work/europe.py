"""Rules of the European Union on the status of people who work through platforms."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import PlatformFacts, RelationFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import DIRECTIVE_2024_2831
from c2b.text import Text

F = facts_of(SharedFacts)
_PLATFORM = Text(en="the digital labour platform", fr="la plateforme de travail numérique")

PLATFORM_PRESUMPTION_EU = Rule(
    id="crowdsourcing.status.platform-presumption.eu",
    title=Text(
        en="Presumption of employment on labour platforms",
        fr="Présomption de salariat sur les plateformes de travail",
    ),
    asks=Text(
        en="Where facts show that a digital labour platform directs and controls, its relation to "
        "anyone who works through it is presumed to be employment; it declares it, or proves the "
        "contrary.",
        fr="Lorsque des faits témoignant d’une direction et d’un contrôle sont constatés, la "
        "relation entre une plateforme de travail numérique et la personne qui travaille par son "
        "intermédiaire est présumée être une relation de travail ; la plateforme la déclare ou "
        "prouve le contraire.",
    ),
    message=Text(
        en="Prove that there is no employment, or declare it: it is presumed.",
        fr="Prouvez l’absence de relation de travail, ou déclarez-la : elle est présumée.",
    ),
    norm=NormKind.PRESUMPTION,
    places=("EU",),
    source=DIRECTIVE_2024_2831.at(
        Text(
            en="Art. 2(1)(a), Art. 4, Art. 5(1), (3), (6), Art. 29",
            fr="art. 2, § 1, a), art. 4, art. 5, § 1, 3 et 6, art. 29",
        ),
        seen_on=Text(
            en="pages on the directive: the four elements of its definition, 2 December 2026, its "
            "consolidated provisions",
            fr="pages sur la directive : les quatre éléments de sa définition, le 2 décembre 2026, "
            "ses dispositions consolidées",
        ),
        note=Text(
            en="To be transposed by 2 December 2026. National law, collective agreements and "
            "practice say which facts count: the list of five criteria of the proposal of 2021 "
            "was not adopted. The presumption does not extend to tax, criminal and "
            "social-security proceedings, unless a state says so; for older contracts it counts "
            "from 2 December 2026 on. A platform whose contributors are all unpaid is outside.",
            fr="À transposer au plus tard le 2 décembre 2026. Le droit national, les conventions "
            "collectives et la pratique disent quels faits comptent : la liste de cinq critères "
            "de la proposition de 2021 n’a pas été retenue. La présomption ne s’étend pas aux "
            "procédures fiscales, pénales et de sécurité sociale, sauf choix d’un État membre ; "
            "pour les contrats antérieurs, elle ne joue qu’à compter du 2 décembre 2026. Une "
            "plateforme dont aucun contributeur n’est rémunéré n’est pas visée.",
        ),
    ),
    since=date(2026, 12, 2),
    mark=Certainty.SEEN,
    holder=_PLATFORM,
    review_by=LOOK_AGAIN["crowdsourcing.status.platform-presumption.eu"],
    effect=Text(en="presumption of employment", fr="présomption légale de relation de travail"),
    applies=F.platform.electronic_means.is_true()
    & F.platform.on_request.is_true()
    & F.platform.organises_paid_work.is_true()
    & F.platform.automated_systems.is_true()
    & F.platform.direction_and_control_shown.is_true()
    & F.platform.tax_criminal_or_social_case.is_false(),
    requires=F.platform.rebutted.is_true() | F.relation.declared_as_employment.is_true(),
    examples=Examples(
        kept=SharedFacts(
            platform=PlatformFacts(
                electronic_means=True,
                on_request=True,
                organises_paid_work=True,
                automated_systems=True,
                direction_and_control_shown=True,
                tax_criminal_or_social_case=False,
                rebutted=True,
            )
        ),
        broken=SharedFacts(
            platform=PlatformFacts(
                electronic_means=True,
                on_request=True,
                organises_paid_work=True,
                automated_systems=True,
                direction_and_control_shown=True,
                tax_criminal_or_social_case=False,
                rebutted=False,
            ),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)

RULES = (PLATFORM_PRESUMPTION_EU,)
