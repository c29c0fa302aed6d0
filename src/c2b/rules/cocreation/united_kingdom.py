"""Rules of the United Kingdom on co-creation: the written assignment of rights, lotteries."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import (
    BY_CHANCE,
    SIGNED_FORMS,
    DecidedBy,
    RightClaimed,
    TransferForm,
)
from c2b.rules.cocreation.facts import CocreationFacts, ContestFacts, TransferFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.text import Text

F = facts_of(CocreationFacts)

WRITTEN_ASSIGNMENT_GB = Rule(
    id="cocreation.ip.written-assignment.gb",
    asks=Text(
        en="An assignment of copyright is in writing, signed by or for the assignor.",
        fr="Une cession de copyright est écrite et signée par le cédant ou en son nom.",
    ),
    message=Text(
        en="Get a signed writing: ordered work belongs to its author.",
        fr="Obtenez un écrit signé : l’œuvre commandée appartient à son auteur.",
    ),
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=Source(
        act="Copyright, Designs and Patents Act 1988",
        kind=SourceKind.STATUTE,
        article="s. 90(3), s. 11",
        url="https://www.legislation.gov.uk/ukpga/1988/48/section/90",
    ),
    anchor=Anchor.CONTRACT,
    since=date(1989, 8, 1),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.right_claimed.is_(RightClaimed.ASSIGNMENT),
    requires=F.transfer.form.one_of(*SIGNED_FORMS),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.SIGNED)
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.WRITTEN)
        ),
    ),
)
LOTTERY_GB = Rule(
    id="cocreation.contest.lottery.gb",
    asks=Text(
        en="Nobody pays to enter where chance decides, unless skill keeps many away or an equal "
        "free way is open.",
        fr="Nul ne paie pour participer lorsque le hasard décide, sauf si l’adresse en écarte "
        "beaucoup ou si une voie gratuite équivalente existe.",
    ),
    message=Text(
        en="Open a free way to enter, or let skill decide: this is an unlawful lottery.",
        fr="Ouvrez une voie gratuite, ou laissez l’adresse décider : c’est une loterie illicite.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=Source(
        act="Gambling Act 2005",
        kind=SourceKind.STATUTE,
        article="s. 14, Schedule 2; s. 258",
        url="https://www.legislation.gov.uk/ukpga/2005/19/section/14",
    ),
    since=date(2007, 9, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.contest.decided_by.one_of(*BY_CHANCE)
    & F.contest.skill_deters.is_false()
    & F.contest.exempt.is_false(),
    requires=F.contest.sacrifice.at_most(0) | F.contest.free_route.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            contest=ContestFacts(
                decided_by=DecidedBy.CHANCE, skill_deters=False, exempt=False, sacrifice=0
            )
        ),
        broken=CocreationFacts(
            contest=ContestFacts(
                sacrifice=1,
                decided_by=DecidedBy.CHANCE,
                skill_deters=False,
                free_route=False,
                exempt=False,
            )
        ),
    ),
)

RULES = (
    WRITTEN_ASSIGNMENT_GB,
    LOTTERY_GB,
)
