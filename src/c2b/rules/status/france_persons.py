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
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PersonFacts, SellingFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import MAJORITY, MinorFacts
from c2b.rules.facts.tax import Habitual, TradeFacts
from c2b.rules.sources import CODE_CIVIL, CODE_DU_TRAVAIL
from c2b.text import Text

F = facts_of(SharedFacts)
_MONEY = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
_CHILD_VIDEO_SINCE_2023 = CODE_DU_TRAVAIL.at(
    Text(
        en="L7124-1, 5°; loi n° 2020-1266 of 19 October 2020, Art. 1 and 3; loi n° 2023-451 of 9 "
        "June 2023, Art. 2; décret n° 2022-727 of 28 April 2022",
        fr="art. L. 7124-1, 5° ; loi n° 2020-1266 du 19 octobre 2020, art. 1er et 3 ; loi n° "
        "2023-451 du 9 juin 2023, art. 2 ; décret n° 2022-727 du 28 avril 2022",
    ),
    seen_on=Text(
        en="Code du travail, text in force since 11 June 2023 (L7124-1, L4153-1); law firms' and "
        "press pages on the Act and the decree",
        fr="Code du travail, version en vigueur depuis le 11 juin 2023 (art. L. 7124-1 et L. "
        "4153-1) ; pages d’avocats et de presse sur la loi et le décret",
    ),
    note=Text(
        en="The declaration outside work waits for thresholds set by decree; none was found, and "
        "the answer stays open. A product test filmed with a child falls here. Part of the pay is "
        "kept at the Caisse des dépôts until majority. Work of children under 16 is otherwise "
        "forbidden in principle (L4153-1).",
        fr="La déclaration hors travail attend des seuils fixés par décret ; aucun n’a été trouvé "
        "et la question reste ouverte. Un essai de produit filmé avec un enfant en relève. Une "
        "part de la rémunération est consignée à la Caisse des dépôts jusqu’à la majorité. Le "
        "travail des moins de 16 ans est, pour le reste, interdit en principe (art. L. 4153-1).",
    ),
)

HABITUAL_ACTIVITY_FR = Rule(
    id="status.registration.habitual-activity.fr",
    title=Text(
        en="Registration of a habitual paid activity",
        fr="Immatriculation de l’activité rémunérée habituelle",
    ),
    asks=Text(
        en="A person who carries on a paid activity habitually and for profit registers, and is no "
        "longer a consumer for it; occasional help is not a business.",
        fr="La personne qui exerce à titre habituel et lucratif une activité rémunérée demande son "
        "immatriculation et perd, pour cette activité, la qualité de consommateur ; l’aide "
        "occasionnelle n’est pas une entreprise.",
    ),
    message=Text(
        en="Apply for the registration: a habitual paid activity must be registered.",
        fr="Demandez l’immatriculation : une activité rémunérée habituelle doit être immatriculée.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=Source(
        act=Text(en="Code de commerce", fr="C. com."),
        kind=SourceKind.STATUTE,
        article=Text(
            en="L121-1 (habitual profession); Code du travail, L8221-3 (concealed activity)",
            fr="art. L. 121-1 (profession habituelle) ; C. trav., art. L. 8221-3 (travail "
            "dissimulé)",
        ),
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379",
        note=Text(
            en="The law gives no number: frequency, organisation, means and profit purpose are "
            "weighed, and an unclear case stays open. Occasional income is taxable too (Code "
            "général des impôts, Art. 92). A platform is not advised to have people registered.",
            fr="La loi ne donne aucun nombre : fréquence, organisation, moyens et but lucratif "
            "sont appréciés, et un cas incertain reste ouvert. Le revenu occasionnel est lui aussi "
            "imposable (CGI, art. 92). Il n’est pas conseillé à une plateforme de faire "
            "immatriculer ses contributeurs.",
        ),
    ),
    since=date(2000, 9, 21),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTRIBUTOR,
    effect=Text(en="loss of the consumer's status", fr="perte de la qualité de consommateur"),
    applies=F.reward.remunerated.is_true() & F.selling.profit_aim.is_true(),
    undecided_when=F.activity.habitual.is_(Habitual.UNCLEAR),
    requires=F.activity.habitual.is_(Habitual.NO)
    | F.activity.registered.is_true()
    | F.activity.registration_requested.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=_MONEY,
            activity=TradeFacts(habitual=Habitual.NO),
            selling=SellingFacts(profit_aim=True),
        ),
        broken=SharedFacts(
            reward=_MONEY,
            activity=TradeFacts(
                habitual=Habitual.YES, registered=False, registration_requested=False
            ),
            selling=SellingFacts(profit_aim=True),
        ),
    ),
)
MINOR_CAPACITY_FR = Rule(
    id="status.minors.capacity.fr",
    title=Text(en="Capacity of minors to contract", fr="Capacité du mineur à contracter"),
    asks=Text(
        en="An unemancipated minor cannot validly contract alone, except everyday acts on normal "
        "terms.",
        fr="Le mineur non émancipé ne peut valablement contracter seul, sauf pour les actes "
        "courants conclus à des conditions normales.",
    ),
    message=Text(
        en="Have the legal representative sign; that the minor claimed to be of age does not help.",
        fr="Faites signer le représentant légal ; peu importe que le mineur se soit dit majeur.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(en="Art. 414, 1145, 1146, 1148, 1149", fr="art. 414, 1145, 1146, 1148 et 1149"),
        seen_on=Text(
            en="Code civil, consolidated text of April 2026 (1145, 1146, 1148, 1149)",
            fr="Code civil, version consolidée d’avril 2026 (art. 1145, 1146, 1148 et 1149)",
        ),
        note=Text(
            en="A short survey for a voucher is plausibly an everyday act; a transfer of copyright "
            "or an exclusive licence of one's image is not. The nullity is relative.",
            fr="Une courte enquête contre un bon d’achat est vraisemblablement un acte courant ; "
            "une cession de droits d’auteur ou une licence exclusive de l’image ne l’est pas. La "
            "nullité est relative.",
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
    parameters=(constant("majority", MAJORITY, unit="years"),),
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
_IS_WORK = F.minor.work_relation.is_true()
CHILD_VIDEO_FR = Rule(
    id="status.minors.child-video.fr",
    title=Text(
        en="Authorisation of videos with children under 16",
        fr="Autorisation des vidéos d’enfants de moins de 16 ans",
    ),
    asks=Text(
        en="Engaging a child under 16 as the main subject of videos that are spread for profit on "
        "an online platform needs a prior authorisation or approval where it is work, and a "
        "declaration above the thresholds where it is not.",
        fr="L’engagement d’un enfant de moins de 16 ans comme sujet principal de vidéos diffusées "
        "à titre lucratif sur une plateforme en ligne exige, s’il s’agit d’un travail, une "
        "autorisation individuelle ou un agrément préalable et, dans le cas contraire, une "
        "déclaration au-delà des seuils.",
    ),
    message=Text(
        en="Get the authorisation or approval before the child is filmed.",
        fr="Obtenez l’autorisation ou l’agrément avant de filmer l’enfant.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_CHILD_VIDEO_SINCE_2023,
    since=date(2021, 4, 20),
    versions=(
        RuleVersion(
            since=date(2021, 4, 20),
            until=date(2023, 6, 11),
            source=CODE_DU_TRAVAIL.at(
                Text(
                    en="L7124-1, 5° (loi n° 2020-1266 of 19 October 2020, Art. 1)",
                    fr="art. L. 7124-1, 5° (loi n° 2020-1266 du 19 octobre 2020, art. 1er)",
                ),
                note=Text(
                    en="The first text concerns video-sharing platforms only.",
                    fr="Le premier texte ne vise que les plateformes de partage de vidéos.",
                ),
            ),
        ),
        RuleVersion(since=date(2023, 6, 11)),
    ),
    mark=Certainty.SEEN,
    holder=Text(en="anyone who produces or pays", fr="celui qui produit ou rémunère"),
    effect=Text(en="authorisation needed", fr="autorisation nécessaire"),
    applies=F.person.age.less_than(Parameter("age_limit"))
    & F.minor.main_subject.is_true()
    & F.minor.platform_video.is_true()
    & (_IS_WORK | F.minor.over_thresholds.is_true()),
    undecided_when=~_IS_WORK & F.minor.over_thresholds.is_true() & ~F.minor.declared.is_true(),
    requires=~_IS_WORK | F.minor.authorised.is_true(),
    parameters=(constant("age_limit", 16, unit="years"),),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(stated_age=12),
            minor=MinorFacts(
                main_subject=True, platform_video=True, work_relation=True, authorised=True
            ),
        ),
        broken=SharedFacts(
            person=PersonFacts(stated_age=12),
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
