"""Rules of the United States against the suppression of reviews: threats, hiding, gag clauses."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.review.choice import ContractKind, RightsTaken, Threat
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import ClauseFacts, ReviewFacts
from c2b.rules.sources import CFR_16_PART_465, CFR_16_PART_465_SINCE
from c2b.text import Text

F = facts_of(ReviewFacts)

THREAT_OR_HIDING_US = Rule(
    id="review.suppression.threat-or-hiding.us",
    title=Text(
        en="Ban on suppressing negative reviews", fr="Interdiction d’étouffer les avis négatifs"
    ),
    asks=Text(
        en="A business neither prevents nor removes a negative review by unfounded legal threats, "
        "physical threats, intimidation or false public accusations, and does not present the "
        "reviews shown as all or most of those received when some are held back for their rating "
        "or tone.",
        fr="Une entreprise n’empêche ni ne fait retirer un avis négatif par la menace d’une action "
        "infondée, la menace physique, l’intimidation ou de fausses accusations publiques, et ne "
        "présente pas les avis affichés comme la totalité ou la plupart des avis reçus lorsque "
        "certains sont écartés pour leur note ou leur ton.",
    ),
    message=Text(
        en="Withdraw the threat, and show the negative reviews or state that some are left out.",
        fr="Renoncez à la menace et affichez les avis négatifs, ou indiquez que certains sont "
        "écartés.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.7(a)-(b)",
        seen_on=Text(en="pages quoting 16 CFR 465.7", fr="pages citant 16 CFR 465.7"),
        note=Text(
            en="Holding reviews back by criteria that apply whatever their sentiment (defamation, "
            "private data, off-topic, proven fake) is no suppression. A public accusation counts "
            "only if made knowingly or recklessly.",
            fr="Écarter des avis selon des critères indépendants de leur sens (diffamation, "
            "données privées, hors sujet, faux avéré) n’est pas visé. Une accusation publique ne "
            "compte que si elle est faite sciemment ou avec imprudence.",
        ),
    ),
    implements=("practice.fairness.general-clause.us",),
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PROHIBITED_PRACTICE,
    applies=F.moderation.threat.is_not(Threat.NONE) | F.display.as_all_or_most.is_true(),
    requires=F.moderation.threat.is_(Threat.NONE)
    & F.moderation.suppressed_for_sentiment.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            moderation=ModerationFacts(threat=Threat.NONE, suppressed_for_sentiment=False),
            display=DisplayFacts(as_all_or_most=True),
        ),
        broken=ReviewFacts(
            moderation=ModerationFacts(suppressed_for_sentiment=True),
            display=DisplayFacts(as_all_or_most=True),
        ),
    ),
)
GAG_CLAUSE_US = Rule(
    id="review.contract.gag-clause.us",
    title=Text(
        en="Ban on contract terms that gag reviewers",
        fr="Interdiction des clauses qui font taire les clients",
    ),
    asks=Text(
        en="A form contract with customers neither forbids, restricts nor penalises reviews, and "
        "takes no more than a non-exclusive licence in them.",
        fr="Un contrat d’adhésion conclu avec des clients n’interdit, ne restreint ni ne "
        "sanctionne les avis et ne s’attribue sur eux qu’une licence non exclusive.",
    ),
    message=Text(
        en="Strike the clause: it is void, and offering it is unlawful.",
        fr="Supprimez la clause : elle est nulle et la proposer est illicite.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act="Consumer Review Fairness Act of 2016",
        kind=SourceKind.STATUTE,
        article="15 U.S.C. 45b(a)(3), (b), (c)",
        url="https://www.law.cornell.edu/uscode/text/15/45b",
        note=Text(
            en="For contracts in effect on or after 14 March 2017; the FTC and the states enforce "
            "it for those in effect on or after 14 December 2017. A reviewer hired as an "
            "independent contractor is outside.",
            fr="Pour les contrats en vigueur le 14 mars 2017 ou après ; la FTC et les États le "
            "font respecter pour ceux en vigueur le 14 décembre 2017 ou après. L’auteur engagé "
            "comme prestataire indépendant n’est pas protégé.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2017, 3, 14),
    mark=Certainty.KNOWN,
    holder=Text(
        en="the business that uses a form contract",
        fr="l’entreprise qui recourt à un contrat d’adhésion",
    ),
    effect=roles_and_effects.VOID_CLAUSE,
    applies=F.clause.form_contract.is_true() & F.clause.contract_kind.is_(ContractKind.CUSTOMER),
    requires=F.clause.restricts.is_false()
    & F.clause.penalises.is_false()
    & F.clause.takes_rights.is_not(RightsTaken.EXCLUSIVE_OR_ASSIGNMENT),
    examples=Examples(
        kept=ReviewFacts(
            clause=ClauseFacts(
                form_contract=True,
                contract_kind=ContractKind.CUSTOMER,
                restricts=False,
                penalises=False,
                takes_rights=RightsTaken.NO,
            )
        ),
        broken=ReviewFacts(
            clause=ClauseFacts(
                form_contract=True,
                contract_kind=ContractKind.CUSTOMER,
                takes_rights=RightsTaken.EXCLUSIVE_OR_ASSIGNMENT,
            )
        ),
    ),
)

RULES = (
    THREAT_OR_HIDING_US,
    GAG_CLAUSE_US,
)
