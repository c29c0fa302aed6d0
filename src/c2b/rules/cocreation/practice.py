"""Common practice in co-creation: the notice before an idea is submitted."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.facts import CocreationFacts, ContestTermsFacts
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.contest import ContestFacts
from c2b.rules.facts.definition import AgreementFacts
from c2b.text import Text

F = facts_of(CocreationFacts)

SUBMISSION_NOTICE = Rule(
    id="cocreation.ideas.submission-notice.intl",
    title=Text(
        en="Notice to contributors before they submit an idea",
        fr="Information des contributeurs avant le dépôt d’une idée",
    ),
    asks=Text(
        en="Contributors can read beforehand who will own their idea, whether it is kept "
        "confidential, what earns a reward, and what becomes of ideas that are not chosen.",
        fr="Avant le dépôt d’une idée, il est indiqué à qui reviendront les droits, si l’idée "
        "reste confidentielle, ce qui est récompensé et ce que deviennent les idées non retenues.",
    ),
    message=Text(
        en="Say all this before submission: copyright does not protect a bare idea.",
        fr="Précisez tout cela avant le dépôt : le droit d’auteur ne protège pas une simple idée.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:open innovation",),
    source=Source(
        act="17 U.S.C. 102(b)",
        kind=SourceKind.PRACTICE,
        article=Text(
            en="TRIPS Agreement, Art. 9(2); Code civil, Art. 1119",
            fr="accord ADPIC, art. 9, § 2 ; C. civ., art. 1119",
        ),
        url="https://www.law.cornell.edu/uscode/text/17/102",
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.terms.invites_ideas.is_true(),
    requires=F.agreement.terms_shown.is_true()
    & F.contest.ownership_stated.is_true()
    & F.terms.confidentiality.is_true()
    & F.terms.reward_rule.is_true()
    & F.terms.unselected.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            agreement=AgreementFacts(terms_shown=True),
            contest=ContestFacts(ownership_stated=True),
            terms=ContestTermsFacts(
                invites_ideas=True,
                confidentiality=True,
                reward_rule=True,
                unselected=True,
            ),
        ),
        broken=CocreationFacts(terms=ContestTermsFacts(invites_ideas=True, confidentiality=False)),
    ),
)

RULES = (SUBMISSION_NOTICE,)
