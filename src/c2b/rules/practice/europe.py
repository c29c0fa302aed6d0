"""The general clause of the European Union on unfair commercial practices."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.practice.clause import BEARS_ON, EXAMPLES, FAIR, REACHES_BUYERS
from c2b.rules.sources import DIRECTIVE_2005_29
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

GENERAL_CLAUSE_EU = Rule(
    id="practice.fairness.general-clause.eu",
    title=Text(
        en="Ban on unfair commercial practices",
        fr="Interdiction des pratiques commerciales déloyales",
    ),
    asks=Text(
        en="A trader's practice towards consumers is fair: it neither deceives, nor hides material "
        "information or its commercial intent, nor falls short of professional diligence, in a way "
        "that is likely to change the decision of the average consumer.",
        fr="La pratique commerciale d’un professionnel à l’égard des consommateurs n’est ni "
        "trompeuse, par action ou par omission, ni contraire à la diligence professionnelle, au "
        "point de pouvoir altérer la décision du consommateur moyen.",
    ),
    message=Text(
        en="Have the practice examined as a whole: it can mislead even where no specific rule is "
        "broken.",
        fr="Faites examiner la pratique dans son ensemble : elle peut être trompeuse même si "
        "aucune règle particulière n’est enfreinte.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(en="Art. 5, 6, 7", fr="art. 5, 6 et 7"),
        seen_on=Text(
            en="a reference page of 5 August 2026 on Art. 5 to 9 and Annex I; the Commission's "
            "archived list of national measures; the text of SI 2008/1277",
            fr="page de référence du 5 août 2026 sur les art. 5 à 9 et l’annexe I ; liste "
            "archivée des mesures nationales (Commission) ; texte du SI 2008/1277",
        ),
        note=Text(
            en="A court draws the conclusions; the facts that bear on them are listed. Only the "
            "reader of an offer is protected: buying from a consumer is outside, unless it is tied "
            "to an offer to that person. Art. 7(6) on reviews was added on 28 May 2022, and "
            "Directive (EU) 2024/825 applies since 27 September 2026. States without an entry have "
            "transposed too, but their acts are not on record; nor is the first day in Iceland, "
            "Liechtenstein and Norway.",
            fr="C’est au juge de conclure ; les faits qui y concourent sont énumérés. Seul le "
            "destinataire d’une offre est protégé : l’achat à un consommateur n’est pas visé, sauf "
            "s’il est lié à une offre qui lui est faite. L’art. 7, § 6, sur les avis date du "
            "28 mai 2022 et la directive (UE) 2024/825 s’applique depuis le 27 septembre 2026. Les "
            "États non cités ont aussi transposé, mais leur acte n’est pas recensé, ni le premier "
            "jour en Islande, au Liechtenstein et en Norvège.",
        ),
    ),
    since=date(2007, 12, 12),
    transposed=TRANSPOSED["practice.fairness.general-clause.eu"],
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER_AND_AGENTS,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["practice.fairness.general-clause.eu"],
    never_kept=True,
    bears_on=BEARS_ON,
    applies=REACHES_BUYERS,
    requires=FAIR,
    examples=EXAMPLES,
)

RULES = (GENERAL_CLAUSE_EU,)
