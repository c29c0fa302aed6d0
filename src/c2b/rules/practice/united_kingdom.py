"""The general clause of the United Kingdom on unfair commercial practices."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.practice.clause import BEARS_ON, EXAMPLES, FAIR, REACHES_ANYONE
from c2b.rules.sources import CONSUMER_PROTECTION_REGULATIONS_2008, DIGITAL_MARKETS_ACT_2024
from c2b.text import Text

_ACT = date(2025, 4, 6)
_SEEN_ON = Text(
    en="s. 225 on two public sites; SI 2008/1277, reg. 2, as of 26 May 2008; the overview of "
    "CMA207, on practices from 6 April 2025 on",
    fr="art. 225 sur deux sites publics ; SI 2008/1277, art. 2, au 26 mai 2008 ; présentation "
    "de CMA207, sur les pratiques à compter du 6 avril 2025",
)

GENERAL_CLAUSE_GB = Rule(
    id="practice.fairness.general-clause.gb",
    title=Text(
        en="Ban on unfair practices towards consumers",
        fr="Interdiction des pratiques déloyales envers le consommateur",
    ),
    asks=Text(
        en="A commercial practice is fair: it neither misleads by act or omission, nor falls short "
        "of professional diligence, in a way that is likely to change the decision of the average "
        "consumer, also of one who supplies the trader.",
        fr="Une pratique commerciale n’est ni trompeuse, par action ou par omission, ni contraire "
        "à la diligence professionnelle, au point de pouvoir altérer la décision du consommateur "
        "moyen, y compris de celui qui fournit le professionnel.",
    ),
    message=Text(
        en="Have the practice examined as a whole: it can mislead readers, and also the people who "
        "supply you, even where no specific rule is broken.",
        fr="Faites examiner la pratique dans son ensemble : elle peut tromper les lecteurs, mais "
        "aussi les personnes qui vous fournissent, même si aucune règle particulière n’est "
        "enfreinte.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(
            en="s. 225(3), (4), 226, 227, 229",
            fr="art. 225(3), (4), 226, 227 et 229",
        ),
        url="https://www.legislation.gov.uk/ukpga/2024/13/part/4/chapter/1",
        seen_on=_SEEN_ON,
        note=Text(
            en="Practices before 6 April 2025 stay under the Regulations of 2008, which "
            "implemented the Directive until 31 December 2020. On the side of the supplier: a "
            "trade-in value that is cut without cause, a reward that is announced and not paid. "
            "That an answer or a review is a product supplied by the consumer was not found "
            "decided. The CMA may fine up to 10 % of worldwide turnover. Aggressive practices and "
            "invitations to purchase are not modelled.",
            fr="Les pratiques antérieures au 6 avril 2025 relèvent du règlement de 2008, qui "
            "transposait la directive jusqu’au 31 décembre 2020. Côté fournisseur : une reprise "
            "dont la valeur est réduite sans motif, une récompense annoncée et non versée. "
            "Aucune décision n’a été trouvée sur le point de savoir si une réponse ou un avis est "
            "un produit fourni par le consommateur. La CMA peut infliger "
            "jusqu’à 10 % du chiffre d’affaires mondial. Les "
            "pratiques agressives et l’invitation à l’achat ne sont pas modélisées.",
        ),
    ),
    since=date(2008, 5, 26),
    versions=(
        RuleVersion(
            since=date(2008, 5, 26),
            until=_ACT,
            source=CONSUMER_PROTECTION_REGULATIONS_2008.at(
                Text(en="reg. 2, 3, 5, 6", fr="art. 2, 3, 5 et 6"),
                seen_on=_SEEN_ON,
                note=Text(
                    en="Practices connected with supply to or from consumers; courts alone decide.",
                    fr="Pratiques liées à la fourniture au consommateur ou par lui ; seul le juge "
                    "tranche.",
                ),
            ),
            implements=("practice.fairness.general-clause.eu",),
        ),
        RuleVersion(since=_ACT),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER_AND_AGENTS,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["practice.fairness.general-clause.gb"],
    never_kept=True,
    bears_on=BEARS_ON,
    applies=REACHES_ANYONE,
    requires=FAIR,
    examples=EXAMPLES,
)

RULES = (GENERAL_CLAUSE_GB,)
