"""Rules of Germany on influence: the commercial purpose of a post is recognisable."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.practice import PracticeFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import CommercialWords, InfluenceFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import UWG
from c2b.text import Text

F = facts_of(SharedFacts)
_PRESUMED = date(2022, 5, 28)
_ACTS: Predicate = (
    F.influence.acts_commercially.is_true() & F.influence.apparent_from_context.is_false()
)
_FOR_OTHERS = F.influence.promotes_product.is_true()
_OWN = F.influence.promotes_own_business.is_true()
_PAID = RewardFacts(kinds=frozenset({RewardKind.PRODUCT}))

COMMERCIAL_PURPOSE_DE = Rule(
    id="influence.disclosure.commercial-purpose.de",
    title=Text(
        en="Recognisable commercial purpose of a post",
        fr="But commercial reconnaissable d’une publication",
    ),
    asks=Text(
        en="A person who acts for a business makes the commercial purpose of a post recognisable, "
        "unless it is plain from the circumstances.",
        fr="La personne qui agit au profit d’une entreprise rend reconnaissable le but commercial "
        "de sa publication, à moins qu’il ne ressorte clairement des circonstances.",
    ),
    message=Text(
        en="Mark the post at first sight as advertising («\u00a0Werbung\u00a0», "
        "«\u00a0Anzeige\u00a0»).",
        fr="Signalez dès le premier regard la publicité (« Werbung », « Anzeige »).",
    ),
    norm=NormKind.DUTY,
    places=("DE",),
    source=UWG.at(
        Text(
            en="s. 5a(4) (before: s. 5a(6)); BGH, 9 September 2021, I ZR 90/20 and I ZR 125/20; "
            "BGH, 13 January 2022, I ZR 35/21",
            fr="§ 5a(4) (auparavant § 5a(6)) ; BGH, 9 septembre 2021, I ZR 90/20 et I ZR 125/20 ; "
            "BGH, 13 janvier 2022, I ZR 35/21",
        ),
        stated_on=date(2021, 9, 9),
        seen_on=Text(
            en="Haufe (ZAP 13/2022) on sentences 2 and 3; headnotes of I ZR 90/20 and I ZR 35/21 "
            "in collections of judgments; s. 5a(6) in the federal collection of March 2022",
            fr="Haufe (ZAP 13/2022) sur les phrases 2 et 3 ; sommaires des arrêts I ZR 90/20 et "
            "I ZR 35/21 dans des recueils ; § 5a(6), recueil fédéral de mars 2022",
        ),
        note=Text(
            en="Since 28 May 2022 praise of another business has no commercial purpose where "
            "nothing was received or promised, and a benefit is presumed until the contrary is "
            "made credible. Promotion of one's own business always counts. Goods received free of "
            "charge are a benefit (I ZR 35/21). Links to the maker's site speak for an excess of "
            "advertising, tags alone do not (I ZR 90/20). Whether «\u00a0Ad\u00a0» or "
            "«\u00a0sponsored\u00a0» is enough is unsure. Beside it stand DDG, s. 6 (before 14 May "
            "2024 TMG, s. 6), and MStV, s. 22. The first day was not read again.",
            fr="Depuis le 28 mai 2022, louer l’entreprise d’autrui n’a pas de but commercial si "
            "rien n’a été reçu ni promis, et l’avantage est présumé jusqu’à ce que le contraire "
            "soit rendu vraisemblable. La promotion de sa propre entreprise compte toujours. Les "
            "produits reçus gratuitement sont un avantage (I ZR 35/21). Les liens vers le site du "
            "fabricant plaident pour un excès publicitaire, non les seules balises (I ZR 90/20). "
            "Il est incertain que « Ad » ou « sponsored » suffise. S’y ajoutent DDG, § 6 (TMG, "
            "§ 6, avant le 14 mai 2024) et MStV, § 22. La date d’entrée en vigueur n’a pas été "
            "relue.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2015, 12, 10),
    versions=(
        RuleVersion(
            since=date(2015, 12, 10),
            until=_PRESUMED,
            source=UWG.at(
                Text(en="s. 5a(6)", fr="§ 5a(6)"),
                note=Text(
                    en="No benefit was presumed; unpaid posts counted where they praised to "
                    "excess.",
                    fr="Aucun avantage n’était présumé ; la publication sans contrepartie comptait "
                    "si elle louait à l’excès.",
                ),
            ),
            applies=_ACTS
            & (
                _OWN
                | (
                    _FOR_OTHERS
                    & (F.reward.promised.is_true() | F.influence.excessively_promotional.is_true())
                )
            ),
        ),
        RuleVersion(since=_PRESUMED),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.INFLUENCER,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["influence.disclosure.commercial-purpose.de"],
    implements=("influence.disclosure.paid-promotion.eu",),
    applies=_ACTS
    & (
        _OWN
        | (_FOR_OTHERS & (F.reward.promised.is_true() | F.influence.unpaid_credible.is_false()))
    ),
    requires=F.influence.commercial_words.is_not(CommercialWords.NONE)
    | F.practice.distorts_decision.is_false(),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            influence=InfluenceFacts(
                acts_commercially=True,
                apparent_from_context=False,
                promotes_product=True,
                commercial_words=CommercialWords.EQUIVALENT,
            ),
        ),
        broken=SharedFacts(
            reward=_PAID,
            influence=InfluenceFacts(
                acts_commercially=True,
                apparent_from_context=False,
                promotes_product=True,
                commercial_words=CommercialWords.NONE,
            ),
            practice=PracticeFacts(distorts_decision=True),
        ),
    ),
)

RULES = (COMMERCIAL_PURPOSE_DE,)
