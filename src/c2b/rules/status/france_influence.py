"""Rules of France on influencers: commercial intent, the written contract."""

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
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import InfluenceFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_INFLUENCER = Text(en="the influencer and the advertiser", fr="l’influenceur et l’annonceur")

COMMERCIAL_INTENT_FR = Rule(
    id="influence.disclosure.commercial-intent.fr",
    asks=Text(
        en="Anyone who uses a reputation to promote for a consideration shows the commercial "
        "intent clearly, all along.",
        fr="Qui use de sa notoriété pour promouvoir contre avantage affiche l’intention "
        "commerciale clairement et pendant toute la promotion.",
    ),
    message=Text(
        en="Show «\u00a0Publicité\u00a0» or «\u00a0Collaboration commerciale\u00a0» throughout.",
        fr="Affichez « Publicité » ou « Collaboration commerciale » du début à la fin.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=Source(
        act="Loi n° 2023-451 of 9 June 2023",
        kind=SourceKind.STATUTE,
        article="Art. 1 and 5 (amended by ordonnance n° 2024-978)",
        url="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185",
        note=Text(
            en="A consumer who posts a rewarded review without using an audience is under the "
            "rules on reviews instead.",
            fr="Le consommateur qui publie un avis récompensé sans user d’une audience relève des "
            "règles sur les avis.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2023, 6, 11),
    mark=Certainty.KNOWN,
    holder=_INFLUENCER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.influence.uses_reputation.is_true() & F.reward.promised.is_true(),
    requires=F.influence.intent_shown.is_true() & F.influence.visible_throughout.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            influence=InfluenceFacts(
                uses_reputation=True, intent_shown=True, visible_throughout=True
            ),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            influence=InfluenceFacts(uses_reputation=True, intent_shown=False),
        ),
    ),
)
INFLUENCE_CONTRACT_FR = Rule(
    id="influence.contract.written.fr",
    asks=Text(
        en="From the threshold of pay and benefits in kind, an influencer's contract is written "
        "and has the mandatory clauses.",
        fr="À partir du seuil de rémunération et d’avantages en nature, le contrat d’influence est "
        "écrit et contient les clauses obligatoires.",
    ),
    message=Text(
        en="Put the contract in writing with the mandatory clauses, or it is void.",
        fr="Mettez le contrat par écrit avec les clauses obligatoires, sous peine de nullité.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=Source(
        act="Loi n° 2023-451",
        kind=SourceKind.STATUTE,
        article="Art. 8; décret n° 2025-1137 of 28 November 2025",
        url="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185",
        seen_on=Text(
            en="law firms' and press pages quoting the decree",
            fr="pages d’avocats et de presse citant le décret",
        ),
        note=Text(
            en="Summed over the calendar year, for one advertiser and one promotional aim.",
            fr="Cumul sur l’année civile, pour un même annonceur et un même objectif.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2026, 1, 1),
    mark=Certainty.SEEN,
    holder=_INFLUENCER,
    effect=Text(en="written contract, else nullity", fr="contrat écrit, à peine de nullité"),
    applies=F.influence.uses_reputation.is_true()
    & F.influence.total_eur.at_least(Parameter("threshold_eur")),
    requires=F.agreement.written.is_true() & F.influence.mandatory_clauses.is_true(),
    parameters=(constant("threshold_eur", 1000, unit="EUR"),),
    examples=Examples(
        kept=SharedFacts(
            influence=InfluenceFacts(
                uses_reputation=True, pay_eur=900, in_kind_eur=100, mandatory_clauses=True
            ),
            agreement=AgreementFacts(written=True),
        ),
        broken=SharedFacts(
            influence=InfluenceFacts(uses_reputation=True, pay_eur=900, in_kind_eur=100),
            agreement=AgreementFacts(written=False),
        ),
    ),
)

RULES = (
    COMMERCIAL_INTENT_FR,
    INFLUENCE_CONTRACT_FR,
)
