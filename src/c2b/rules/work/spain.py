"""Rules of Spain on the status of contributors: delivery through platforms."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import PlatformFacts, RelationFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)
_FIRST_TEXT, _STATUTE = date(2021, 8, 12), date(2021, 9, 30)
_DELIVERY = SharedFacts(
    reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
    platform=PlatformFacts(
        electronic_means=True,
        automated_systems=True,
        delivers_goods=True,
        direction_and_control_shown=True,
    ),
)
_SOURCE = Source(
    act="Estatuto de los Trabajadores (RDLeg 2/2015)",
    kind=SourceKind.STATUTE,
    article=Text(
        en="disposición adicional 23ª, with Art. 1.1 and 8.1 (Ley 12/2021 of 28 September)",
        fr="disposición adicional 23ª, avec les art. 1.1 et 8.1 (Ley 12/2021 du 28 septembre)",
    ),
    url="https://www.boe.es/buscar/act.php?id=BOE-A-2015-11430",
    seen_on=Text(
        en="the text of the provision with its day, in a collection of Spanish statutes; pages on "
        "Ley 12/2021",
        fr="texte de la disposition et sa date, dans un recueil de lois espagnoles ; pages sur la "
        "Ley 12/2021",
    ),
    note=Text(
        en="Delivery and distribution only: microtasks, mystery visits and surveys stay under Art. "
        "1.1 and 8.1, and carriers with a permit of their own under Art. 1.3. Authors disagree on "
        "how much the presumption adds, since organisation and direction have to be shown all the "
        "same. Representatives of the workers are informed of the parameters of algorithms, Art. "
        "64.4(d). Directive (EU) 2024/2831 is wider; no Spanish act on it was found on 28 November "
        "2026.",
        fr="Livraison et distribution seulement : micro-tâches, visites mystères et enquêtes "
        "relèvent des art. 1.1 et 8.1, et les transporteurs titulaires d’une autorisation de "
        "l’art. 1.3. Les auteurs divergent sur ce que la présomption ajoute, puisque "
        "l’organisation et la direction restent à établir. Les représentants des travailleurs sont "
        "informés des paramètres des algorithmes (art. 64.4 d). La directive (UE) 2024/2831 va "
        "plus loin ; au 28 novembre 2026, aucune loi espagnole de transposition n’a été trouvée.",
    ),
)

RIDER_PRESUMPTION_ES = Rule(
    id="crowdsourcing.status.rider-presumption.es",
    title=Text(
        en="Presumption of employment for platform riders",
        fr="Présomption de salariat des livreurs de plateforme",
    ),
    asks=Text(
        en="Paid delivery of products is declared as employment where the firm organises, directs "
        "and controls it, directly or not, by algorithms on a digital platform.",
        fr="La livraison rémunérée de produits est déclarée comme un emploi salarié lorsque "
        "l’entreprise l’organise, la dirige et la contrôle, directement ou non, par les "
        "algorithmes d’une plateforme numérique.",
    ),
    message=Text(
        en="Declare employment: delivery that this platform directs and controls is presumed to be "
        "employment.",
        fr="Déclarez l’emploi : la livraison que cette plateforme dirige et contrôle est présumée "
        "salariée.",
    ),
    norm=NormKind.PRESUMPTION,
    places=("ES",),
    source=_SOURCE,
    since=_FIRST_TEXT,
    versions=(
        RuleVersion(
            since=_FIRST_TEXT,
            until=_STATUTE,
            source=_SOURCE.at(
                Text(
                    en="disposición adicional 23ª, with Art. 1.1 and 8.1 (Real Decreto-ley 9/2021 "
                    "of 11 May)",
                    fr="disposición adicional 23ª, avec les art. 1.1 et 8.1 (Real Decreto-ley "
                    "9/2021 du 11 mai)",
                )
            ),
        ),
        RuleVersion(since=_STATUTE),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.PLATFORM,
    review_by=LOOK_AGAIN["crowdsourcing.status.rider-presumption.es"],
    effect=roles_and_effects.REQUALIFICATION,
    applies=F.reward.remunerated.is_true()
    & F.platform.delivers_goods.is_true()
    & F.platform.electronic_means.is_true()
    & F.platform.automated_systems.is_true(),
    requires=F.platform.direction_and_control_shown.is_false()
    | F.relation.declared_as_employment.is_true(),
    examples=Examples(
        kept=evolve(_DELIVERY, relation=RelationFacts(declared_as_employment=True)),
        broken=evolve(_DELIVERY, relation=RelationFacts(declared_as_employment=False)),
    ),
)

RULES = (RIDER_PRESUMPTION_ES,)
