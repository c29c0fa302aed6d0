"""Rules of the United Kingdom on contests: a paid draw is a lottery."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.contest import PAYMENTS, ContestFacts, CostOfEntry, DecidedBy
from c2b.rules.facts.shared import SharedFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_CHANCE_DECIDES = F.contest.decided_by.one_of(DecidedBy.CHANCE, DecidedBy.CHANCE_FIRST_STAGE) | (
    F.contest.decided_by.one_of(DecidedBy.MIXED, DecidedBy.SKILL)
    & F.contest.skill_deters.is_false()
)

LOTTERY_GB = Rule(
    id="cocreation.contest.lottery.gb",
    asks=Text(
        en="Nobody pays to enter where chance decides, or a skill that keeps hardly anyone away, "
        "unless an equal free way is open or the lottery is licensed or exempt.",
        fr="Nul ne paie pour participer lorsque décide le hasard, ou une adresse qui n’écarte "
        "presque personne, sauf participation gratuite équivalente, autorisation ou exemption.",
    ),
    message=Text(
        en="Open an equal free way to enter, or let a real test of skill decide: this is an "
        "unlawful lottery.",
        fr="Prévoyez une participation gratuite équivalente, ou une véritable épreuve d’adresse : "
        "c’est une loterie illicite.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=Source(
        act="Gambling Act 2005",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 14, Schedule 2; s. 258 (offence)", fr="art. 14, annexe 2 ; art. 258 (infraction)"
        ),
        url="https://www.legislation.gov.uk/ukpga/2005/19/section/14",
        note=Text(
            en="The Act extends to England, Wales and Scotland; Northern Ireland has an Order of "
            "1985. Skill that does not keep a significant part of the entrants away is treated "
            "as chance (s. 14(5)). Normal postage, calls, data and purchases at the usual price "
            "do not count as payment (Schedule 2).",
            fr="Angleterre, pays de Galles et Écosse ; l’Irlande du Nord relève d’un texte de "
            "1985. Une épreuve d’adresse vaut hasard si l’on ne peut en attendre qu’elle dissuade "
            "ou élimine une part significative des participants (art. 14(5)). Courrier, téléphone "
            "ou données au tarif normal et achat au prix normal ne sont pas un paiement "
            "(annexe 2).",
        ),
    ),
    since=date(2007, 9, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.prize_to_win.is_true()
    & F.contest.sacrifice.more_than(0)
    & F.contest.cost_of_entry.one_of(*PAYMENTS)
    & _CHANCE_DECIDES,
    requires=F.contest.free_route.is_true() | F.contest.exempt.is_true(),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(
                prize=True,
                sacrifice=2,
                cost_of_entry=CostOfEntry.ENTRY_FEE,
                decided_by=DecidedBy.CHANCE,
                free_route=True,
            )
        ),
        broken=SharedFacts(
            contest=ContestFacts(
                prize=True,
                sacrifice=Decimal("0.01"),
                cost_of_entry=CostOfEntry.ENTRY_FEE,
                decided_by=DecidedBy.SKILL,
                skill_deters=False,
                free_route=False,
                exempt=False,
            )
        ),
    ),
)

RULES = (LOTTERY_GB,)
