"""Standards on surveys: the outcome rates of the AAPOR."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.survey.choice import Rate
from c2b.rules.survey.facts import SampleFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_ESTIMATED = (Rate.RR3, Rate.RR4, Rate.REF2, Rate.CON2)
_SUPPOSED = (Rate.RR5, Rate.RR6, Rate.REF3, Rate.CON3)

NAMED_RATE = Rule(
    id="survey.reporting.named-outcome-rate.intl",
    title=Text(
        en="Exact naming of published outcome rates",
        fr="Désignation exacte des taux d’issue publiés",
    ),
    asks=Text(
        en="A published outcome rate is named exactly, with the counts by disposition; a rate that "
        "estimates eligibility says how, and one that counts no unknown case as eligible says why.",
        fr="Un taux publié est nommé avec précision, avec les effectifs par catégorie d’issue ; "
        "un taux qui estime l’éligibilité indique comment, et un taux qui ne retient aucun cas "
        "inconnu indique pourquoi.",
    ),
    message=Text(
        en="Name the rate, give the counts, and explain what was estimated or supposed.",
        fr="Nommez le taux, donnez les effectifs et expliquez ce qui est estimé ou supposé.",
    ),
    norm=NormKind.DUTY,
    places=("code:AAPOR",),
    source=Source(
        act="AAPOR Standard Definitions",
        kind=SourceKind.STANDARD,
        article=Text(en="10th edition (2023)", fr="10e édition (2023)"),
        url="https://aapor.org/standards-and-ethics/standard-definitions/",
        seen_on=Text(
            en="the reference page of an outcome-rate package that follows the 10th edition",
            fr="page de référence d’un outil de calcul qui suit la 10e édition",
        ),
        note=Text(
            en="The day of publication in 2023 is not known. Of self-selected panels one publishes "
            "a participation rate, not a response rate.",
            fr="Le jour de publication en 2023 n’est pas connu. Pour un panel de volontaires, on "
            "publie un taux de participation, et non un taux de réponse.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2023, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    effect=Text(en="quality of the report", fr="transparence de la publication"),
    applies=F.sample.rate_published.is_true(),
    requires=F.sample.rate_named.is_true()
    & F.sample.counts_given.is_true()
    & (F.sample.rate.none_of(*_ESTIMATED) | F.sample.e_explained.is_true())
    & (
        F.sample.rate.none_of(*_SUPPOSED)
        | F.sample.unknown_eligibility.at_most(0)
        | F.sample.unknowns_ineligible.is_true()
    ),
    examples=Examples(
        kept=SurveyFacts(
            sample=SampleFacts(
                rate_published=True,
                rate=Rate.RR3,
                rate_named=True,
                counts_given=True,
                e_explained=True,
            )
        ),
        broken=SurveyFacts(
            sample=SampleFacts(
                rate_published=True,
                rate=Rate.RR5,
                unknown_eligibility=40,
                unknowns_ineligible=False,
            )
        ),
    ),
)

RULES = (NAMED_RATE,)
