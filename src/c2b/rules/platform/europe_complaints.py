"""Rules of the European Union on complaints of users of online platforms."""

from __future__ import annotations

from c2b.predicate import Parameter
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.intermediary import IntermediaryFacts, IntermediaryKind
from c2b.rules.facts.platform_decision import ComplaintFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.platform.tier import APPLIES_SINCE, LARGER_PLATFORM, SEEN_ON, F
from c2b.rules.sources import REGULATION_2022_2065
from c2b.text import Text

_LARGER = IntermediaryFacts(
    kind=IntermediaryKind.ONLINE_PLATFORM, serves_union=True, small_firm=False
)

INTERNAL_COMPLAINT_EU = Rule(
    id="platform.moderation.internal-complaint.eu",
    title=Text(
        en="Free complaint against moderation decisions",
        fr="Réclamation gratuite contre une décision de modération",
    ),
    asks=Text(
        en="An online platform that is no small firm offers, for at least six months after a "
        "moderation decision, a free electronic complaint to the person concerned and to the "
        "author of the notice; qualified staff take part in the answer, which gives reasons and "
        "names out-of-court settlement.",
        fr="La plateforme en ligne qui n’est pas une petite entreprise offre, pendant six mois au "
        "moins après une décision de modération, une réclamation électronique gratuite à la "
        "personne concernée et à l’auteur de la notification ; du personnel qualifié intervient "
        "dans la réponse, qui est motivée et mentionne le règlement extrajudiciaire.",
    ),
    message=Text(
        en="Offer a free complaint for at least six months, and have a person decide it.",
        fr="Prévoyez pendant six mois au moins une réclamation gratuite, et faites-la trancher "
        "par une personne.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(en="Art. 20, 19(1)", fr="art. 20, art. 19, § 1"),
        seen_on=SEEN_ON,
        note=Text(
            en="Micro and small enterprises are exempt (Art. 19). Five full months are too few, "
            "six are enough. Certified out-of-court bodies (Art. 21) and measures against misuse "
            "(Art. 23) are not in the rules.",
            fr="Les micro et petites entreprises sont exemptées (art. 19). Cinq mois révolus ne "
            "suffisent pas, six suffisent. Les organes certifiés de règlement extrajudiciaire "
            "(art. 21) et les mesures contre les abus (art. 23) ne figurent pas dans les règles.",
        ),
    ),
    anchor=Anchor.DECISION,
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.PROCEDURE,
    review_by=LOOK_AGAIN["platform.moderation.internal-complaint.eu"],
    applies=LARGER_PLATFORM & F.complaint.decision_communicated.is_true(),
    requires=F.complaint.channel_free.is_true()
    & F.complaint.months_open.at_least(Parameter("months"))
    & F.complaint.person_takes_part.is_true(),
    parameters=(constant("months", 6, unit="months"),),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_LARGER,
            complaint=ComplaintFacts(
                decision_communicated=True,
                channel_free=True,
                months_open=6,
                person_takes_part=True,
            ),
        ),
        broken=SharedFacts(
            intermediary=_LARGER,
            complaint=ComplaintFacts(decision_communicated=True, months_open=5),
        ),
    ),
)

RULES = (INTERNAL_COMPLAINT_EU,)
