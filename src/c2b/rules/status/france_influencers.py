"""Rules of France on influencers: subjects that are banned, joint liability for damage."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import ALWAYS_BANNED, InfluenceFacts, PromotedSubject
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import INFLUENCERS_ACT_2023
from c2b.text import Text

F = facts_of(SharedFacts)
_MONEY = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
_IN_FORCE = date(2023, 6, 11)
_AMENDED = date(2024, 11, 8)
_REWARDED = F.influence.uses_reputation.is_true() & F.reward.promised.is_true()

BANNED_PROMOTION_FR = Rule(
    id="influence.content.banned-promotion.fr",
    title=Text(
        en="Promotions that are banned or limited for influencers",
        fr="Promotions interdites ou encadrées pour les influenceurs",
    ),
    asks=Text(
        en="A person who uses a reputation online for consideration does not promote cosmetic "
        "surgery, substitutes for medical treatment, nicotine, risky financial contracts or "
        "sports tips; wild animals, crypto services and gambling only under the conditions of the "
        "law.",
        fr="La personne qui, à titre onéreux, mobilise sa notoriété en ligne ne promeut ni "
        "chirurgie esthétique, ni substitut à un traitement médical, ni nicotine, ni contrat "
        "financier à risque, ni pronostics sportifs ; les animaux non domestiques, les "
        "services sur crypto-actifs et les jeux d’argent ne sont promus qu’aux conditions de la "
        "loi.",
    ),
    message=Text(
        en="Do not have influencers promote this subject; where the law sets conditions for it, "
        "meet them.",
        fr="Ne faites pas promouvoir ce sujet par des influenceurs ; si la loi y met des "
        "conditions, respectez-les.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=INFLUENCERS_ACT_2023.at(
        Text(en="Art. 1 and 4", fr="art. 1er et 4"),
        seen_on=Text(
            en="the text adopted by the Senate on 9 May 2023; reports on the final act (subjects, "
            "gambling, sports tips, penalties); a page with the head of the ordonnance of 2024",
            fr="texte adopté par le Sénat le 9 mai 2023 ; comptes rendus de la loi définitive "
            "(objets visés, jeux d’argent, pronostics, peines) ; page reproduisant l’en-tête de "
            "l’ordonnance de 2024",
        ),
        note=Text(
            en="The final wording, its exceptions and the numbering of the paragraphs were not "
            "read, so the conditions under which animals, crypto services and gambling may be "
            "promoted are unsure. Maxima: two years and 300,000 euros. Food with added sugar, "
            "alcohol and tobacco follow the general law (Art. 3). A consumer who reviews without "
            "an audience is outside.",
            fr="La rédaction définitive, ses exceptions et la numérotation des alinéas n’ont pas "
            "été lues : les conditions propres aux animaux, aux crypto-actifs et aux jeux d’argent "
            "sont donc incertaines. Maximum : deux ans et 300\u202f000 euros. Aliments sucrés, "
            "alcool et tabac suivent le droit commun (art. 3). Le consommateur qui donne un avis "
            "sans audience n’est pas visé.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=_IN_FORCE,
    versions=(
        RuleVersion(since=_IN_FORCE, until=_AMENDED),
        RuleVersion(
            since=_AMENDED,
            source=INFLUENCERS_ACT_2023.at(
                Text(
                    en="Art. 1 and 4, as amended by ordonnance n° 2024-978 of 6 November 2024",
                    fr="art. 1er et 4, modifiés par l’ordonnance n° 2024-978 du 6 novembre 2024",
                ),
                note=Text(
                    en="People established in another State of the European Economic Area are "
                    "covered only under the conditions of Union law; what the ordonnance changed "
                    "in Art. 4 was not read.",
                    fr="Les personnes établies dans un autre État de l’Espace économique européen "
                    "ne sont visées qu’aux conditions du droit de l’Union ; ce que l’ordonnance a "
                    "changé à l’article 4 n’a pas été lu.",
                ),
            ),
        ),
    ),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.INFLUENCER,
    effect=roles_and_effects.PROHIBITED_PRACTICE,
    review_by=LOOK_AGAIN["influence.content.banned-promotion.fr"],
    applies=_REWARDED & F.influence.subject.is_not(PromotedSubject.OTHER),
    requires=F.influence.subject.none_of(*ALWAYS_BANNED)
    & F.influence.subject_conditions.is_(Parameter("conditions_met")),
    parameters=(constant("conditions_met", value=True, mark=Certainty.UNSURE),),
    examples=Examples(
        kept=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                uses_reputation=True, subject=PromotedSubject.GAMBLING, subject_conditions=True
            ),
        ),
        broken=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                uses_reputation=True, subject=PromotedSubject.COSMETIC_SURGERY
            ),
        ),
    ),
)
JOINT_LIABILITY_FR = Rule(
    id="influence.liability.joint.fr",
    title=Text(
        en="Joint liability of advertiser and influencer",
        fr="Responsabilité solidaire de l’annonceur et de l’influenceur",
    ),
    asks=Text(
        en="The advertiser, the influencer and their agents, all bound by an influence contract, "
        "make good together the damage that its performance causes to third parties.",
        fr="L’annonceur, l’influenceur et leurs mandataires, liés par un contrat d’influence, "
        "réparent solidairement le dommage que son exécution cause aux tiers.",
    ),
    message=Text(
        en="Make the damage good: the victim may turn to any of them for the whole.",
        fr="Réparez le dommage : la victime peut demander le tout à chacun d’eux.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=INFLUENCERS_ACT_2023.at(
        Text(en="Art. 8, III", fr="art. 8, III"),
        seen_on=Text(
            en="a law firm's page of 23 April 2024 that quotes Art. 8, III; two notes of 2026 on "
            "the text in force",
            fr="page d’un cabinet d’avocats du 23 avril 2024 citant l’article 8, III ; deux notes "
            "de 2026 sur le texte en vigueur",
        ),
        note=Text(
            en="It is disputed whether damage from a contract that is not performed is covered. It "
            "is unsure, but likely, that the ordonnance of 2024 left this paragraph alone and that "
            "it applies below the amount from which the contract must be written.",
            fr="Il est discuté que le dommage né de l’inexécution soit couvert. Il est probable, "
            "mais incertain, que l’ordonnance de 2024 n’ait pas touché ce paragraphe et qu’il "
            "s’applique en deçà du seuil à partir duquel le contrat doit être écrit.",
        ),
    ),
    since=_IN_FORCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(
        en="the advertiser, the influencer and their agents",
        fr="l’annonceur, l’influenceur et leurs mandataires",
    ),
    effect=Text(en="joint liability", fr="responsabilité solidaire"),
    review_by=LOOK_AGAIN["influence.liability.joint.fr"],
    applies=_REWARDED
    & F.influence.contract_binds.is_true()
    & F.influence.third_party_damage.is_true(),
    requires=F.influence.damage_compensated.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                uses_reputation=True,
                contract_binds=True,
                third_party_damage=True,
                damage_compensated=True,
            ),
        ),
        broken=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                uses_reputation=True,
                contract_binds=True,
                third_party_damage=True,
                damage_compensated=False,
            ),
        ),
    ),
)

RULES = (BANNED_PROMOTION_FR, JOINT_LIABILITY_FR)
