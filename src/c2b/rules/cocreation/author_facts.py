"""The facts on the use of a work after it was made: exploitation, attribution, commission."""

from __future__ import annotations

from datetime import date

from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


@facts(kw_only=True)
class ExploitationFacts:
    """The facts on the use that a business makes of a work, and on the reports about it."""

    contract_day: date | None = given(
        "the day of the contract on the rights", "la date du contrat sur les droits", EACH
    )
    months_since_start: int | None = given(
        "the full months since the use of the work began",
        "le nombre de mois entiers depuis le début de l’exploitation de l’œuvre",
        EACH,
    )
    report_requested: bool | None = given(
        "the author asked for a report on the use",
        "l’auteur a demandé un relevé de l’exploitation",
        EACH,
    )
    collective_agreement: bool | None = given(
        "joint remuneration rules or a collective agreement say otherwise about the reports",
        "des règles communes de rémunération ou une convention collective dérogent aux relevés",
    )
    beyond_purpose: bool | None = assessment(
        "the business uses the work for more than the contract was made for",
        "l’entreprise utilise l’œuvre au-delà du but du contrat",
        EACH,
    )
    whole_work: bool | None = act(
        "the business copies, adapts or publishes the common work",
        "l’entreprise reproduit, adapte ou publie l’œuvre commune",
        EACH,
    )


@facts(kw_only=True)
class AttributionFacts:
    """The facts on the right of an author to be named, as British law has it."""

    asserted: bool | None = given(
        "the author asserted the right to be named",
        "l’auteur a revendiqué le droit d’être nommé",
        EACH,
    )
    excepted: bool | None = assessment(
        "an exception to the right to be named applies, as for computer programs or employees",
        "une exception au droit d’être nommé s’applique, comme pour les logiciels ou les salariés",
        EACH,
    )
    informal_waiver: bool | None = assessment(
        "a waiver binds by contract or estoppel without a signature",
        "une renonciation lie sans signature, par contrat ou par estoppel",
        EACH,
    )


@facts(kw_only=True)
class CommissionFacts:
    """The facts on a commissioned work, as Californian law has it."""

    ordered: bool | None = given(
        "the work is specially ordered or commissioned", "l’œuvre est spécialement commandée"
    )
    in_california: bool | None = given(
        "the author works in California", "l’auteur travaille en Californie", EACH
    )
    whole_copyright: bool | None = act(
        "the party that orders the work gets the whole copyright",
        "celui qui commande l’œuvre acquiert la totalité du copyright",
    )
    contributions_paid: bool | None = act(
        "workers' compensation insurance and payroll contributions are paid",
        "l’assurance contre les accidents du travail et les cotisations sociales sont payées",
        EACH,
    )
