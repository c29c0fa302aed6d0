"""Rules of France on who may act: habitual sellers, minors, children in videos."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import PersonFacts, SellingFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import Habitual, MinorFacts, TradeFacts
from c2b.rules.sources import CODE_CIVIL, CODE_DU_TRAVAIL
from c2b.text import Text

F = facts_of(SharedFacts)

HABITUAL_ACTIVITY_FR = Rule(
    id="status.registration.habitual-activity.fr",
    asks=Text(
        en="Anyone who carries on a paid activity habitually and for profit registers, and is no "
        "consumer for it; help now and then is no business.",
        fr="Qui exerce une activité payée à titre habituel et lucratif s’immatricule et n’y est "
        "plus consommateur ; l’aide occasionnelle n’est pas une entreprise.",
    ),
    message=Text(
        en="Register the activity: it is habitual and seeks profit.",
        fr="Immatriculez l’activité : elle est habituelle et lucrative.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=Source(
        act="Code de commerce",
        kind=SourceKind.STATUTE,
        article="L121-1; Code du travail, L8221-3",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379",
        note=Text(
            en="The law gives no number: frequency, organisation, means and aim are weighed. "
            "Occasional income is taxable too.",
            fr="La loi ne donne aucun nombre : fréquence, organisation, moyens et but sont pesés. "
            "Le revenu occasionnel est imposable aussi.",
        ),
    ),
    since=date(2000, 9, 21),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTRIBUTOR,
    effect=Text(en="loss of the consumer's status", fr="perte de la qualité de consommateur"),
    applies=F.reward.remunerated.is_true()
    & F.selling.profit_aim.is_true()
    & F.activity.habitual_known.is_true(),
    requires=F.activity.registered.is_true() | F.activity.registration_requested.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            activity=TradeFacts(habitual=Habitual.YES, registered=True),
            selling=SellingFacts(profit_aim=True),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            activity=TradeFacts(
                habitual=Habitual.YES, registered=False, registration_requested=False
            ),
            selling=SellingFacts(profit_aim=True),
        ),
    ),
)
MINOR_CAPACITY_FR = Rule(
    id="status.minors.capacity.fr",
    asks=Text(
        en="A minor contracts alone only for everyday acts on normal terms.",
        fr="Un mineur ne contracte seul que pour des actes courants à des conditions normales.",
    ),
    message=Text(
        en="Have a legal representative sign; that the minor claimed to be of age does not help.",
        fr="Faites signer un représentant légal ; que le mineur se soit dit majeur n’y change "
        "rien.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        "Art. 414, 1145, 1146, 1148, 1149",
        note=Text(
            en="A short survey for a voucher is plausibly an everyday act; a transfer of copyright "
            "is not.",
            fr="Une courte enquête contre un bon est vraisemblablement un acte courant ; une "
            "cession de droits d’auteur ne l’est pas.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2016, 10, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.person.age.less_than(Parameter("majority"))
    & F.minor.emancipated.is_false()
    & F.minor.everyday_act.is_false(),
    requires=F.minor.representative_signed.is_true(),
    parameters=(constant("majority", 18, unit="years"),),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(born=date(2000, 1, 1), act_day=date(2017, 12, 31)),
            minor=MinorFacts(emancipated=False, everyday_act=False, representative_signed=True),
        ),
        broken=SharedFacts(
            person=PersonFacts(born=date(2000, 1, 1), act_day=date(2017, 12, 31)),
            minor=MinorFacts(emancipated=False, everyday_act=False, representative_signed=False),
        ),
    ),
)
CHILD_VIDEO_FR = Rule(
    id="status.minors.child-video.fr",
    asks=Text(
        en="Paid videos whose main subject is a child under 16 need an authorisation where they "
        "are work, and a declaration above the thresholds where they are not.",
        fr="Les vidéos lucratives dont un enfant de moins de 16 ans est le sujet principal exigent "
        "une autorisation si c’est un travail, une déclaration au-delà des seuils sinon.",
    ),
    message=Text(
        en="Get the authorisation or make the declaration before the child is filmed.",
        fr="Obtenez l’autorisation ou faites la déclaration avant de filmer l’enfant.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=CODE_DU_TRAVAIL.at(
        "L7124-1, 5°; loi n° 2020-1266 of 19 October 2020, Art. 1 and 3; décret n° 2022-727",
        seen_on=Text(
            en="law firms' and press pages on the Act and the decree",
            fr="pages d’avocats et de presse sur la loi et le décret",
        ),
        note=Text(
            en="A product test filmed with a child falls here. The thresholds in figures were not "
            "found; part of the pay is kept until majority.",
            fr="Un test de produit filmé avec un enfant en relève. Les seuils chiffrés n’ont pas "
            "été trouvés ; une part du gain est consignée jusqu’à la majorité.",
        ),
    ),
    since=date(2021, 4, 20),
    mark=Certainty.SEEN,
    holder=Text(en="anyone who produces or pays", fr="celui qui produit ou paie"),
    effect=Text(en="authorisation needed", fr="autorisation nécessaire"),
    applies=F.person.age.less_than(Parameter("age_limit"))
    & F.minor.main_subject.is_true()
    & F.minor.platform_video.is_true()
    & (F.minor.work_relation.is_true() | F.minor.over_thresholds.is_true()),
    requires=(F.minor.work_relation.is_true() & F.minor.authorised.is_true())
    | (F.minor.work_relation.is_false() & F.minor.declared.is_true()),
    parameters=(constant("age_limit", 16, unit="years"),),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(stated_age=15),
            minor=MinorFacts(
                main_subject=True, platform_video=True, work_relation=True, authorised=True
            ),
        ),
        broken=SharedFacts(
            person=PersonFacts(stated_age=15),
            minor=MinorFacts(
                main_subject=True, platform_video=True, work_relation=True, authorised=False
            ),
        ),
    ),
)

RULES = (
    HABITUAL_ACTIVITY_FR,
    MINOR_CAPACITY_FR,
    CHILD_VIDEO_FR,
)
