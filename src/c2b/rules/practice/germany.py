"""The general clause of Germany on unfair business acts."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.practice import ReachedAs
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.practice.clause import BEARS_ON, EXAMPLES, FAIR, REACHES_ANYONE, F
from c2b.rules.sources import UWG
from c2b.text import Text

_WITHHOLDING = date(2015, 12, 10)
_RENUMBERED = date(2022, 5, 28)
_ACT = UWG.at(
    "§ 2(1), 3(1)-(2), 5(1)-(2), 5a(1)-(2), 5b",
    seen_on=Text(
        en="UWG as of March 2022; a note on the Act of 2008, in force on 30 December 2008; a page "
        "on the Act in force on 28 May 2022",
        fr="UWG en mars 2022 ; note sur la loi de 2008, en vigueur le 30 décembre 2008 ; page sur "
        "la loi en vigueur le 28 mai 2022",
    ),
)

GENERAL_CLAUSE_DE = Rule(
    id="practice.fairness.general-clause.de",
    title=Text(en="Ban on unfair business acts", fr="Interdiction des actes commerciaux déloyaux"),
    asks=Text(
        en="A business act neither contains untrue or deceptive statements, nor withholds "
        "information that the consumer needs, nor falls short of professional diligence, in a way "
        "that is apt to lead to a decision that the consumer would not have taken otherwise.",
        fr="Un acte commercial ne comporte pas d’indications fausses ou propres à tromper, ne tait "
        "pas d’information nécessaire et n’est pas contraire à la diligence professionnelle, au "
        "point de pouvoir conduire le consommateur à une décision qu’il n’aurait pas prise "
        "autrement.",
    ),
    message=Text(
        en="Correct what deceives, and give consumers what a decision needs, clearly and in time.",
        fr="Corrigez ce qui trompe et donnez au consommateur, clairement et à temps, "
        "ce qu’il lui faut pour décider.",
    ),
    norm=NormKind.BAN,
    places=("DE",),
    source=_ACT.at(
        _ACT.article,
        note=Text(
            en="The clause covers what the list of 2022 does not: older practices and others. "
            "§ 2(1) "
            "names the purchase of goods and services too, so that conduct towards people who "
            "supply the business can be inside; that an answer or a review is such a purchase was "
            "not found decided, so the rule stays undecided there. Damages for consumers exist "
            "since 28 May 2022 (§ 9(2)).",
            fr="La clause vaut pour ce qui précède la liste de 2022 et pour ce qu’aucune liste ne "
            "vise. Le § 2(1) vise aussi l’achat de biens et de services : la conduite envers ceux "
            "qui fournissent l’entreprise peut en relever ; aucune décision n’a été trouvée sur "
            "le point de savoir si une réponse ou un avis est un tel achat, d’où l’absence de "
            "réponse. Le consommateur peut demander des dommages-intérêts depuis le 28 mai 2022 "
            "(§ 9(2)).",
        ),
    ),
    since=date(2008, 12, 30),
    versions=(
        RuleVersion(
            since=date(2008, 12, 30), until=_WITHHOLDING, source=_ACT.at("§ 3, 5, 5a(1)-(4)")
        ),
        RuleVersion(
            since=_WITHHOLDING,
            until=_RENUMBERED,
            source=_ACT.at(
                "§ 3, 5, 5a(2)",
                note=Text(
                    en="Withholding is spelt out: hidden, unclear or too late.",
                    fr="L’omission est précisée : information cachée, obscure ou tardive.",
                ),
            ),
        ),
        RuleVersion(since=_RENUMBERED),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["practice.fairness.general-clause.de"],
    implements=("practice.fairness.general-clause.eu",),
    never_kept=True,
    bears_on=BEARS_ON,
    applies=REACHES_ANYONE,
    undecided_when=F.practice.reached_as.is_(ReachedAs.SUPPLIERS),
    requires=FAIR,
    examples=EXAMPLES,
)

RULES = (GENERAL_CLAUSE_DE,)
