"""Rules of the European Union on contests: the prizes announced are awarded."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.contest import ContestFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import DIRECTIVE_2005_29
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)

PRIZE_AWARDED_EU = Rule(
    id="cocreation.contest.prize-awarded.eu",
    title=Text(
        en="Award of the announced prizes at no cost", fr="Attribution sans frais des lots annoncés"
    ),
    asks=Text(
        en="The prizes announced are awarded, or a reasonable equivalent, and claiming one costs "
        "nothing.",
        fr="Les lots annoncés, ou un équivalent raisonnable, sont attribués, et les réclamer ne "
        "coûte rien.",
    ),
    message=Text(
        en="Award all the prizes that you announced, free of any cost.",
        fr="Attribuez tous les lots annoncés, sans aucuns frais.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(en="Annex I, points 19 and 31", fr="annexe I, points 19 et 31"),
        note=Text(
            en="The smallest cost of claiming a prize is enough (Court of Justice, 18 October "
            "2012, C-428/11). The United Kingdom has banned the same since 26 May 2008 (SI "
            "2008/1277, Schedule 1, paragraphs 19 and 31; since 6 April 2025 the Digital Markets, "
            "Competition and Consumers Act 2024, Schedule 20, paragraphs 21 and 22); its own ban "
            "has no rule here.",
            fr="Même un coût minime pour réclamer le lot suffit (CJUE, 18 octobre 2012, "
            "C-428/11). Le Royaume-Uni l’interdit aussi depuis le 26 mai 2008 (SI 2008/1277, "
            "annexe 1, § 19 et 31 ; depuis le 6 avril 2025, loi de 2024, annexe 20, § 21 et 22) ; "
            "cette interdiction britannique n’a pas de règle ici.",
        ),
    ),
    transposed=TRANSPOSED["cocreation.contest.prize-awarded.eu"],
    implements=("practice.fairness.general-clause.eu",),
    since=date(2007, 12, 12),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.contest.announced.more_than(0),
    requires=F.contest.cost_to_claim.at_most(0)
    & (F.contest.closed.is_false() | F.contest.awarded.at_least(F.contest.announced)),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(announced=3, awarded=3, closed=True, cost_to_claim=0)
        ),
        broken=SharedFacts(
            contest=ContestFacts(announced=3, awarded=2, closed=True, cost_to_claim=0)
        ),
    ),
)

RULES = (PRIZE_AWARDED_EU,)
