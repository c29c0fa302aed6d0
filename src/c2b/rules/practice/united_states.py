"""The general clause of the United States on unfair or deceptive acts or practices."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.practice import PracticeFacts, ReachedAs
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.practice.clause import BEARS_ON, REACHES_ANYONE, F
from c2b.rules.sources import FEDERAL_TRADE_COMMISSION_ACT
from c2b.text import Text

_ACT_OF_1938 = date(1938, 3, 21)
_UNFAIRNESS_TEST = date(1994, 8, 26)
_NOT_DECEPTIVE = F.practice.distorts_decision.is_false() | (
    F.practice.deceptive.is_false() & F.practice.information_hidden.is_false()
)
_NOT_UNFAIR = (
    F.practice.substantial_injury.is_false()
    | F.practice.injury_avoidable.is_true()
    | F.practice.injury_outweighed.is_true()
)

GENERAL_CLAUSE_US = Rule(
    id="practice.fairness.general-clause.us",
    title=Text(
        en="Ban on deceptive or harmful practices",
        fr="Interdiction des pratiques trompeuses ou préjudiciables",
    ),
    asks=Text(
        en="A practice in commerce neither misleads reasonable consumers on what matters for their "
        "choice, by words or by silence, nor causes substantial injury that they cannot avoid and "
        "that no benefit outweighs.",
        fr="Une pratique commerciale n’induit pas en erreur, par des mots ou par le silence, le "
        "consommateur raisonnable sur ce qui compte pour son choix, et ne cause pas de préjudice "
        "important, inévitable et qu’aucun avantage ne compense.",
    ),
    message=Text(
        en="Correct what misleads on what matters to consumers, and end an injury that they cannot "
        "avoid.",
        fr="Corrigez ce qui trompe sur ce qui compte pour les consommateurs et mettez fin au "
        "préjudice qu’ils ne peuvent éviter.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=FEDERAL_TRADE_COMMISSION_ACT.at(
        Text(
            en="s. 5, 15 U.S.C. 45(a)(1), (n); FTC statement on deception, 14 October 1983",
            fr="section 5, 15 U.S.C. 45(a)(1), (n) ; déclaration de la FTC sur la tromperie du "
            "14 octobre 1983",
        ),
        seen_on=Text(
            en="15 U.S.C. 45 as of March 2026; subsection (n) and its day were not read again",
            fr="15 U.S.C. 45 en mars 2026 ; le paragraphe (n) et sa date n’ont pas été relus",
        ),
        note=Text(
            en="The law for reviews bought before the rule on reviews of 21 October 2024. The FTC "
            "has protected people who work for a business through a platform, or sell to it, as "
            "consumers. Only the FTC sues; the acts of the states give private claims. Civil "
            "penalties follow only from a broken order, a rule or a notice of penalty offences.",
            fr="Droit applicable aux avis achetés avant la règle sur les avis du 21 octobre 2024. "
            "La FTC a protégé comme consommateurs les personnes qui travaillent pour une "
            "entreprise par une plateforme, ou qui lui vendent. Seule la FTC agit ; les lois des "
            "États ouvrent des actions privées. Une amende civile suppose la violation d’une "
            "injonction, d’une règle ou d’un avertissement.",
        ),
    ),
    since=_ACT_OF_1938,
    versions=(
        RuleVersion(
            since=_ACT_OF_1938,
            until=_UNFAIRNESS_TEST,
            source=FEDERAL_TRADE_COMMISSION_ACT.at(
                Text(en="s. 5(a) (Act of 21 March 1938)", fr="section 5(a) (loi du 21 mars 1938)"),
                note=Text(
                    en="The test of unfairness was the Commission's own practice.",
                    fr="Le critère de déloyauté relevait de la pratique de la Commission.",
                ),
            ),
        ),
        RuleVersion(since=_UNFAIRNESS_TEST),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["practice.fairness.general-clause.us"],
    never_kept=True,
    bears_on=BEARS_ON[:2],
    applies=REACHES_ANYONE,
    requires=_NOT_DECEPTIVE & _NOT_UNFAIR,
    examples=Examples(
        kept=SharedFacts(
            practice=PracticeFacts(
                reached_as=ReachedAs.BUYERS,
                distorts_decision=False,
                substantial_injury=False,
            )
        ),
        broken=SharedFacts(
            practice=PracticeFacts(
                reached_as=ReachedAs.BUYERS,
                deceptive=True,
                distorts_decision=True,
            )
        ),
    ),
)

RULES = (GENERAL_CLAUSE_US,)
