"""Rules of the United States on co-creation: transfers, works made for hire, lotteries."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import (
    BY_CHANCE,
    EXCLUSIVE_RIGHTS,
    SIGNED_FORMS,
    DecidedBy,
    HireCategory,
    RightClaimed,
    TransferForm,
)
from c2b.rules.cocreation.facts import CocreationFacts, ContestFacts, TransferFacts, WorkFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.sources import NEW_YORK_GENERAL_BUSINESS_LAW, USC_17
from c2b.rules.us_state import UsState
from c2b.text import Text

F = facts_of(CocreationFacts)
_USC = "https://www.law.cornell.edu/uscode/text/17/"

WRITTEN_TRANSFER_US = Rule(
    id="cocreation.ip.written-transfer.us",
    asks=Text(
        en="An assignment or exclusive licence of copyright is in a writing signed by the owner.",
        fr="Une cession ou licence exclusive de copyright figure dans un écrit signé du titulaire.",
    ),
    message=Text(
        en="Get a signed writing, electronic or not, or content yourself with a non-exclusive "
        "licence.",
        fr="Obtenez un écrit signé, électronique ou non, ou contentez-vous d’une licence non "
        "exclusive.",
    ),
    norm=NormKind.VALIDITY,
    places=("US",),
    source=USC_17.at("204(a), 101; 15 U.S.C. 7001", url=f"{_USC}204"),
    anchor=Anchor.CONTRACT,
    since=date(1978, 1, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.right_claimed.one_of(*EXCLUSIVE_RIGHTS),
    requires=F.transfer.form.one_of(*SIGNED_FORMS),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.EXCLUSIVE_LICENCE, form=TransferForm.SIGNED
            )
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.EXCLUSIVE_LICENCE, form=TransferForm.WRITTEN
            )
        ),
    ),
)
WORK_FOR_HIRE_US = Rule(
    id="cocreation.ip.work-made-for-hire.us",
    asks=Text(
        en="A contribution is made for hire only by an employee at work, or when ordered for one "
        "of nine uses and both parties say so in a signed writing.",
        fr="Une contribution n’est « made for hire » que si un salarié la crée dans son emploi, ou "
        "si elle est commandée pour l’un de neuf usages et que les deux parties le signent.",
    ),
    message=Text(
        en="Drop the label: the consumer is the author, and an assignment is needed.",
        fr="Abandonnez cette qualification : le consommateur est l’auteur, il faut une cession.",
    ),
    norm=NormKind.VALIDITY,
    places=("US",),
    source=USC_17.at("101, 201(b)", url=f"{_USC}101"),
    anchor=Anchor.CONTRACT,
    since=date(1978, 1, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.for_hire.is_true(),
    requires=F.work.by_employee.is_true()
    | (
        F.work.hire_category.is_not(HireCategory.NONE)
        & F.transfer.form.is_(TransferForm.SIGNED_BY_BOTH)
    ),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(for_hire=True), work=WorkFacts(by_employee=True)
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(for_hire=True),
            work=WorkFacts(by_employee=False, hire_category=HireCategory.NONE),
        ),
    ),
)
LOTTERY_US = Rule(
    id="cocreation.contest.lottery-elements.us",
    asks=Text(
        en="A promotion does not combine prize, chance and consideration without an equal free "
        "entry.",
        fr="Une opération ne réunit pas prix, hasard et contrepartie sans entrée gratuite "
        "équivalente.",
    ),
    message=Text(
        en="Take one of the three away: no purchase, an equal free entry, or a judged contest.",
        fr="Retirez l’un des trois : sans achat, entrée gratuite équivalente, ou concours jugé.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act="State lottery laws",
        kind=SourceKind.STATUTE,
        article="18 U.S.C. 1301-1304; FTC Act s. 5",
        url="https://www.law.cornell.edu/uscode/text/18/1301",
        note=Text(
            en="Whether a long survey or a review counts as consideration in some states is "
            "unsure.",
            fr="Qu’une longue enquête ou un avis soit une contrepartie dans certains États est "
            "incertain.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.contest.prize.is_true() & F.contest.decided_by.one_of(*BY_CHANCE),
    requires=(F.contest.sacrifice.at_most(0) & F.contest.effort_required.is_false())
    | F.contest.free_route.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            contest=ContestFacts(
                prize=True, decided_by=DecidedBy.CHANCE, sacrifice=0, effort_required=False
            )
        ),
        broken=CocreationFacts(
            contest=ContestFacts(
                prize=True, decided_by=DecidedBy.CHANCE, sacrifice=1, free_route=False
            )
        ),
    ),
)
REGISTRATION_US = Rule(
    id="cocreation.contest.registration.us-ny-fl",
    asks=Text(
        en="A game of chance with prizes above the threshold is registered before it opens: 30 "
        "days in New York, 7 in Florida.",
        fr="Un jeu de hasard dont les prix dépassent le seuil est enregistré avant l’ouverture : "
        "30 jours à New York, 7 en Floride.",
    ),
    message=Text(
        en="Register and bond the promotion in time, or lower the prizes.",
        fr="Enregistrez et garantissez l’opération à temps, ou réduisez les prix.",
    ),
    norm=NormKind.DUTY,
    places=("US-NY", "US-FL"),
    source=NEW_YORK_GENERAL_BUSINESS_LAW.at("s. 369-e; Florida Statutes, s. 849.094"),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.ORGANISER,
    effect=Text(en="registration needed", fr="enregistrement nécessaire"),
    applies=F.contest.state.one_of(UsState.NEW_YORK, UsState.FLORIDA)
    & F.contest.decided_by.one_of(*BY_CHANCE)
    & F.contest.prizes_usd.more_than(Parameter("threshold_usd")),
    requires=F.contest.days_registered.at_least(Parameter("days", F.contest.state)),
    parameters=(
        constant("threshold_usd", 5000, unit="USD"),
        constant("days", ((UsState.NEW_YORK, 30), (UsState.FLORIDA, 7)), unit="days"),
    ),
    examples=Examples(
        kept=CocreationFacts(
            contest=ContestFacts(
                state=UsState.NEW_YORK,
                decided_by=DecidedBy.CHANCE,
                prizes_usd=5001,
                days_registered=30,
            )
        ),
        broken=CocreationFacts(
            contest=ContestFacts(
                state=UsState.NEW_YORK,
                decided_by=DecidedBy.CHANCE,
                prizes_usd=5001,
                days_registered=29,
            )
        ),
    ),
)

RULES = (
    WRITTEN_TRANSFER_US,
    WORK_FOR_HIRE_US,
    LOTTERY_US,
    REGISTRATION_US,
)
