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
    asks=Text(
        en="Where facts show that a digital labour platform directs and controls, its relation to "
        "anyone who works through it is employment unless the platform proves the contrary.",
        fr="Quand des faits montrent qu’une plateforme de travail numérique dirige et contrôle, sa "
        "relation avec qui travaille par elle est salariée, sauf preuve contraire de sa part.",
    ),
    message=Text(
        en="Prove that there is no employment, or declare it: it is presumed.",
        fr="Prouvez l’absence de salariat, ou déclarez-le : il est présumé.",
    ),
    norm=NormKind.PRESUMPTION,
    places=("EU",),
    source=DIRECTIVE_2024_2831.at(
        "Art. 2(1)(a), Art. 4, Art. 5, Art. 29",
        seen_on=Text(
            en="pages on the directive: its definition, its date, its consolidated provisions",
            fr="pages sur la directive : sa définition, sa date, ses dispositions consolidées",
        ),
        note=Text(
            en="To be transposed by 2 December 2026; the number of that article is unsure. "
            "National law says which facts count: the list of five criteria of the 2021 proposal "
            "was not adopted. A platform that pays nobody is outside.",
            fr="À transposer avant le 2 décembre 2026 ; le numéro de cet article est incertain. Le "
            "droit national dit quels faits comptent : la liste de cinq critères de la "
            "proposition de 2021 n’a pas été adoptée. La plateforme qui ne paie personne n’est "
            "pas visée.",
        ),
    ),
    since=date(2026, 12, 2),
    mark=Certainty.SEEN,
    holder=_PLATFORM,
    review_by=LOOK_AGAIN["crowdsourcing.status.platform-presumption.eu"],
    effect=Text(en="presumption of employment", fr="présomption de salariat"),
    applies=F.platform.electronic_means.is_true()
    & F.platform.on_request.is_true()
    & F.platform.organises_paid_work.is_true()
    & F.platform.automated_systems.is_true()
    & F.platform.direction_and_control_shown.is_true(),
    requires=F.platform.rebutted.is_true() | F.relation.declared_as_employment.is_true(),
    examples=Examples(
        kept=SharedFacts(
            platform=PlatformFacts(
                electronic_means=True,
                on_request=True,
                organises_paid_work=True,
                automated_systems=True,
                direction_and_control_shown=True,
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
                rebutted=False,
            ),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)

RULES = (PLATFORM_PRESUMPTION_EU,)
