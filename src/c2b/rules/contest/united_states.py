"""Rules of the United States on contests: prize, chance and consideration make a lottery."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.contest import BY_CHANCE, ContestFacts, DecidedBy
from c2b.rules.facts.shared import SharedFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_PAID = F.contest.sacrifice.more_than(0)
_UNPAID = F.contest.sacrifice.at_most(0)

LOTTERY_US = Rule(
    id="cocreation.contest.lottery-elements.us",
    title=Text(
        en="Ban on prize, chance and payment combined",
        fr="Interdiction de réunir lot, hasard et mise",
    ),
    asks=Text(
        en="A promotion does not combine prize, chance and payment without an equal free entry.",
        fr="Une opération ne réunit pas lot, hasard et mise sans participation gratuite "
        "équivalente.",
    ),
    message=Text(
        en="Take one of the three away: no payment, an equal free entry, or a contest judged on "
        "skill by stated criteria.",
        fr="Supprimez l’un des trois éléments : aucun paiement, une participation gratuite "
        "équivalente, ou un concours jugé sur l’adresse selon des critères annoncés.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act=Text(en="State lottery laws", fr="lois des États sur les loteries"),
        kind=SourceKind.STATUTE,
        article=Text(
            en="18 U.S.C. 1301-1304; FTC Act, s. 5",
            fr="18 U.S.C. § 1301 à 1304 ; FTC Act, § 5",
        ),
        url="https://www.law.cornell.edu/uscode/text/18/1301",
        note=Text(
            en="Where chance and skill mix, most states look for the dominant one, others for any "
            "chance at all. In some a long survey or a review may stand in for money. The rule "
            "leaves both cases open.",
            fr="Lorsque hasard et adresse se mêlent, la plupart des États cherchent lequel domine, "
            "certains si le hasard joue un rôle quelconque. Un effort tenant lieu d’argent (longue "
            "enquête, avis) peut constituer une mise dans certains États. Ces deux points restent "
            "ici ouverts.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.PROHIBITED_GAME,
    applies=F.prize_to_win.is_true()
    & F.contest.decided_by.one_of(*BY_CHANCE)
    & F.contest.exempt.is_false(),
    undecided_when=F.contest.free_route.is_false()
    & (
        (_PAID & F.contest.decided_by.is_(DecidedBy.MIXED))
        | (_UNPAID & F.contest.effort_required.is_true())
    ),
    requires=_UNPAID | F.contest.free_route.is_true(),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(
                prize=True, decided_by=DecidedBy.CHANCE, exempt=False, free_route=True
            )
        ),
        broken=SharedFacts(
            contest=ContestFacts(
                prize=True,
                decided_by=DecidedBy.CHANCE,
                exempt=False,
                sacrifice=5,
                free_route=False,
            )
        ),
    ),
)

RULES = (LOTTERY_US,)
