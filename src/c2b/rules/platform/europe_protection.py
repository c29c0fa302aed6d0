"""Rules of the European Union on the design of online platforms and on the minors who use them."""

from __future__ import annotations

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.intermediary import (
    InterfaceFacts,
    IntermediaryFacts,
    IntermediaryKind,
    YoungUserFacts,
)
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.platform.tier import APPLIES_SINCE, LARGER_PLATFORM, SEEN_ON, F
from c2b.rules.sources import REGULATION_2022_2065
from c2b.text import Text

_LARGER = IntermediaryFacts(
    kind=IntermediaryKind.ONLINE_PLATFORM, serves_union=True, small_firm=False
)

DARK_PATTERN_EU = Rule(
    id="platform.design.dark-pattern.eu",
    title=Text(en="Ban on deceptive interfaces", fr="Interdiction des interfaces trompeuses"),
    asks=Text(
        en="An online platform that is no small firm does not design or run its interface so that "
        "it deceives or manipulates people or otherwise distorts their free and informed choice.",
        fr="La plateforme en ligne qui n’est pas une petite entreprise ne conçoit ni n’exploite "
        "son interface de façon à tromper ou à manipuler les personnes, ou à altérer de toute "
        "autre manière leur choix libre et éclairé.",
    ),
    message=Text(
        en="Do not steer people by the layout: every choice must be equally easy.",
        fr="N’orientez pas les choix par la présentation : chaque option doit être aussi facile à "
        "choisir que les autres.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(en="Art. 25", fr="art. 25"),
        seen_on=SEEN_ON,
        note=Text(
            en="Micro and small enterprises are exempt (Art. 19). The rule fills gaps: practices "
            "that fall under Directive 2005/29/EC or the GDPR are judged there. Art. 25(3) names "
            "examples: one choice made more prominent, repeated requests by pop-ups, leaving made "
            "harder than joining. A widget that opens the public form only for five stars is first "
            "of all an unfair practice. An authority or a court draws the conclusion.",
            fr="Les micro et petites entreprises sont exemptées (art. 19). La règle comble les "
            "lacunes : ce qui relève de la directive 2005/29/CE ou du RGPD y est jugé. L’art. 25, "
            "§ 3, cite en exemple une option mise en évidence, des sollicitations répétées par "
            "fenêtres surgissantes, une résiliation plus difficile que l’inscription. Un "
            "formulaire qui n’ouvre la publication qu’aux cinq étoiles est d’abord une pratique "
            "déloyale. C’est à l’autorité ou au juge de conclure.",
        ),
    ),
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PLATFORM,
    effect=Text(en="design not allowed", fr="conception interdite"),
    review_by=LOOK_AGAIN["platform.design.dark-pattern.eu"],
    never_kept=True,
    bears_on=(
        (
            F.interface.distorts_choice,
            (F.privacy.refusal_as_easy, F.privacy.withdrawal_as_easy),
        ),
    ),
    applies=LARGER_PLATFORM & F.interface.judged_elsewhere.is_false(),
    requires=F.interface.distorts_choice.is_false(),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_LARGER,
            interface=InterfaceFacts(judged_elsewhere=False, distorts_choice=False),
        ),
        broken=SharedFacts(
            intermediary=_LARGER,
            interface=InterfaceFacts(judged_elsewhere=False, distorts_choice=True),
        ),
    ),
)
MINORS_PROTECTION_EU = Rule(
    id="platform.minors.protection.eu",
    title=Text(
        en="Protection of minors on platforms", fr="Protection des mineurs sur les plateformes"
    ),
    asks=Text(
        en="An online platform that is no small firm and that minors can use takes appropriate and "
        "proportionate measures for their privacy, safety and security, and shows no advertising "
        "based on profiling to people whom it knows with reasonable certainty to be minors.",
        fr="La plateforme en ligne accessible aux mineurs, qui n’est pas une petite entreprise, "
        "prend des mesures appropriées et proportionnées pour leur vie privée, leur sûreté et leur "
        "sécurité, et ne présente pas de publicité fondée sur le profilage à ceux dont elle sait "
        "avec une certitude raisonnable qu’ils sont mineurs.",
    ),
    message=Text(
        en="Protect minors by default, and show them no advertising based on profiling.",
        fr="Protégez les mineurs par défaut et ne leur présentez pas de publicité fondée sur le "
        "profilage.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(
            en="Art. 28(1)-(3); Commission guidelines C/2025/5519",
            fr="art. 28, § 1 à 3 ; lignes directrices C/2025/5519 de la Commission",
        ),
        seen_on=SEEN_ON,
        note=Text(
            en="Micro and small enterprises are exempt (Art. 19). The platform need not collect "
            "more data to find out ages. The rule sets no age: ages of digital consent and "
            "national law on capacity stand beside it.",
            fr="Les micro et petites entreprises sont exemptées (art. 19). La plateforme n’est pas "
            "tenue de collecter davantage de données pour connaître les âges. La règle ne fixe "
            "aucun âge : l’âge du consentement numérique et le droit national de la capacité s’y "
            "ajoutent.",
        ),
    ),
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PLATFORM,
    effect=Text(en="minors not protected", fr="défaut de protection des mineurs"),
    review_by=LOOK_AGAIN["platform.minors.protection.eu"],
    applies=LARGER_PLATFORM & F.young_users.can_use.is_true(),
    requires=F.young_users.measures_appropriate.is_true()
    & (F.young_users.known_minor.is_false() | F.young_users.ads_by_profiling.is_false()),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_LARGER,
            young_users=YoungUserFacts(
                can_use=True, measures_appropriate=True, ads_by_profiling=False
            ),
        ),
        broken=SharedFacts(
            intermediary=_LARGER,
            young_users=YoungUserFacts(can_use=True, known_minor=True, ads_by_profiling=True),
        ),
    ),
)

RULES = (
    DARK_PATTERN_EU,
    MINORS_PROTECTION_EU,
)
