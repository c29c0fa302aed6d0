"""Rules of the United States on surveys: undue influence on the subjects of research."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.survey.facts import StudyFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)

UNDUE_INFLUENCE_US = Rule(
    id="survey.reward.undue-influence.us",
    title=Text(
        en="Ethical review of consent and reward in research",
        fr="Examen éthique du consentement et de la récompense",
    ),
    asks=Text(
        en="In research under the Common Rule that is not exempt, a review board examines the "
        "consent and the reward, and a person who stops loses no benefit already earned.",
        fr="Dans une recherche soumise à la Common Rule et non exemptée, un comité d’éthique "
        "examine le consentement et la récompense, et la personne qui s’arrête ne perd aucun "
        "avantage acquis.",
    ),
    message=Text(
        en="Have the board review consent and reward, and drop the penalty for stopping.",
        fr="Faites examiner le consentement et la récompense par le comité, et supprimez toute "
        "pénalité de retrait.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=Source(
        act="45 CFR",
        kind=SourceKind.REGULATION,
        article=Text(
            en="46.104(d)(2) (exemption), 46.109, 46.116(a)(2), 46.116(b)(8)",
            fr="46.104(d)(2) (exemption), 46.109, 46.116(a)(2) et 46.116(b)(8)",
        ),
        url="https://www.ecfr.gov/current/title-45/part-46",
        note=Text(
            en="The day is that of general compliance with the revised Rule. Surveys of adults are "
            "exempt where people cannot readily be identified, where disclosure puts them at no "
            "risk, or after a limited review; surveys of children are not (46.104(b)(3)). Payment "
            "on completion only is not forbidden; many boards ask for a share.",
            fr="Le jour est celui de la mise en conformité générale avec la règle révisée. Les "
            "enquêtes auprès d’adultes sont exemptées si les personnes ne sont pas aisément "
            "identifiables, si la divulgation ne les expose à aucun risque ou après un examen "
            "limité ; celles auprès d’enfants ne le sont pas (46.104(b)(3)). Payer au seul "
            "achèvement n’est pas interdit ; beaucoup de comités demandent un paiement au prorata.",
        ),
    ),
    since=date(2019, 1, 21),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=Text(en="the investigator", fr="l’investigateur"),
    effect=roles_and_effects.CONSENT,
    applies=F.study.common_rule.is_true() & F.study.exempt.is_false(),
    requires=F.study.reviewed_by_irb.is_true() & F.study.withdrawal_penalty.is_false(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(
                common_rule=True, exempt=False, reviewed_by_irb=True, withdrawal_penalty=False
            )
        ),
        broken=SurveyFacts(
            study=StudyFacts(common_rule=True, exempt=False, withdrawal_penalty=True)
        ),
    ),
)

RULES = (UNDUE_INFLUENCE_US,)
