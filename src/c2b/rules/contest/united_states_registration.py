"""Rules of New York and Florida: promotions with large prizes are registered before they open.

A promotion that is open in the whole country is open in both states, so a question about the United
States asks for both rules.
"""

from __future__ import annotations

from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.contest import BY_CHANCE, ContestFacts, DecidedBy
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import NEW_YORK_GENERAL_BUSINESS_LAW
from c2b.text import Text

F = facts_of(SharedFacts)
_APPLIES = (
    F.contest.open_to_residents.is_true()
    & F.contest.consumer_promotion.is_true()
    & F.contest.decided_by.one_of(*BY_CHANCE)
    & F.contest.prizes_usd.more_than(Parameter("threshold_usd"))
)
_REQUIRES = F.contest.days_registered.at_least(Parameter("days")) & (
    F.contest.prizes_secured.is_true()
)
_MESSAGE = Text(
    en="Register the promotion and secure its prizes in time, or lower the prizes.",
    fr="Enregistrez l’opération et garantissez ses lots à temps, ou réduisez la dotation.",
)
_EFFECT = Text(en="duty to register", fr="obligation d’enregistrement")
_SEEN_ON = Text(
    en="seven pages of law firms and the trade, 2012 to 2026; the statute itself was not read",
    fr="sept pages de cabinets d’avocats et de la profession, de 2012 à 2026 ; le texte lui-même "
    "n’a pas été lu",
)


def _promotion(days: int) -> SharedFacts:
    """Return a national draw that is registered that many days before it opens."""
    return SharedFacts(
        contest=ContestFacts(
            open_to_residents=True,
            consumer_promotion=True,
            decided_by=DecidedBy.CHANCE,
            prizes_usd=Decimal("5000.01"),
            days_registered=days,
            prizes_secured=True,
        )
    )


REGISTRATION_NY = Rule(
    id="cocreation.contest.registration.us-ny",
    title=Text(
        en="Registration of promotional games in New York",
        fr="Enregistrement des jeux promotionnels, État de New York",
    ),
    asks=Text(
        en="A game of chance that promotes consumer goods or services in New York, with prizes "
        "above the threshold, is registered 30 days before it opens, and its prizes are secured.",
        fr="Un jeu de hasard qui promeut des biens ou services de consommation dans l’État de New "
        "York, et dont la dotation dépasse le seuil, est enregistré 30 jours avant son lancement, "
        "et ses lots sont garantis.",
    ),
    message=_MESSAGE,
    norm=NormKind.DUTY,
    places=("US-NY",),
    also_asked_in=("US",),
    source=NEW_YORK_GENERAL_BUSINESS_LAW.at(
        Text(en="s. 369-e", fr="§ 369-e"),
        seen_on=_SEEN_ON,
        note=Text(
            en="Pure contests of skill need no registration. Winners are to be listed within 90 "
            "days. The delay is 30 days; 7 days, as some summaries have it, is that of Florida.",
            fr="Les concours de pure adresse en sont exclus. La liste des gagnants suit dans les "
            "90 jours. Le délai est de 30 jours ; celui de 7 jours, que donnent certains résumés, "
            "vaut en Floride.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.ORGANISER,
    effect=_EFFECT,
    applies=_APPLIES,
    requires=_REQUIRES,
    parameters=(
        constant("threshold_usd", 5000, unit="USD"),
        constant("days", 30, unit="days"),
    ),
    examples=Examples(kept=_promotion(30), broken=_promotion(29)),
)
REGISTRATION_FL = Rule(
    id="cocreation.contest.registration.us-fl",
    title=Text(
        en="Filing of promotional games in Florida",
        fr="Déclaration des jeux promotionnels en Floride",
    ),
    asks=Text(
        en="A game of chance that promotes consumer goods or services in Florida, with prizes "
        "above the threshold, is filed 7 days before it opens, and its prizes are secured.",
        fr="Un jeu de hasard qui promeut des biens ou services de consommation en Floride, et dont "
        "la dotation dépasse le seuil, est déclaré 7 jours avant son lancement, et ses lots sont "
        "garantis.",
    ),
    message=_MESSAGE,
    norm=NormKind.DUTY,
    places=("US-FL",),
    also_asked_in=("US",),
    source=Source(
        act="Florida Statutes",
        kind=SourceKind.STATUTE,
        article=Text(en="s. 849.094", fr="§ 849.094"),
        seen_on=_SEEN_ON,
        note=Text(
            en="Pure contests of skill need no filing. After five years without a breach the "
            "authority can waive the bond. Winners are to be listed within 60 days. Whether "
            "the 7 days are business days is not settled here: count business days to be safe.",
            fr="Les concours de pure adresse en sont exclus. Aucun cautionnement n’est exigé si "
            "l’autorité en a dispensé, après cinq ans sans manquement. La liste des gagnants suit "
            "dans les 60 jours. Il n’est pas établi ici si les 7 jours sont ouvrables : par "
            "prudence, comptez-les ainsi.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.ORGANISER,
    effect=_EFFECT,
    applies=_APPLIES,
    requires=_REQUIRES,
    parameters=(
        constant("threshold_usd", 5000, unit="USD"),
        constant("days", 7, unit="days"),
    ),
    examples=Examples(kept=_promotion(7), broken=_promotion(6)),
)

RULES = (
    REGISTRATION_NY,
    REGISTRATION_FL,
)
