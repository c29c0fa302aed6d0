"""The facts on the status of a person who works for another, which all activities share.

What happens before the work (its description) and after it (checking the result) is kept apart
from what happens while it is done: only the latter shows authority.
"""

from __future__ import annotations

from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


@facts(kw_only=True)
class IndependenceFacts:
    """The facts on a person who works on their own account."""

    own_clientele: bool | None = given(
        "the contributor has a clientele of its own",
        "le contributeur a sa propre clientèle",
        EACH,
    )
    free_to_set_price: bool | None = given(
        "the contributor sets the price freely", "le contributeur fixe librement le prix"
    )
    free_from_control: bool | None = assessment(
        "the contributor is free from control and direction, on paper and in fact",
        "le contributeur échappe à tout contrôle et à toute direction, en droit et en fait",
    )
    outside_usual_course: bool | None = assessment(
        "the work lies outside the usual course of the business",
        "le travail sort de l’activité habituelle de l’entreprise",
    )
    independent_trade: bool | None = assessment(
        "the contributor customarily carries on an independent trade of that nature",
        "le contributeur exerce habituellement un métier indépendant de même nature",
        EACH,
    )
    exempt: bool | None = assessment(
        "a statutory exemption from the test holds", "une exemption légale écarte le test", EACH
    )
    own_business: bool | None = assessment(
        "the contributor runs a business whose client the other is",
        "le contributeur exploite une entreprise dont l’autre est le client",
        EACH,
    )


@facts(kw_only=True)
class EconomicRealityFacts:
    """Six indications that a person depends on the business economically."""

    no_profit_or_loss: bool | None = assessment(
        "skilful management brings the contributor neither profit nor loss",
        "une bonne gestion n’apporte au contributeur ni gain ni perte",
        EACH,
    )
    no_investment: bool | None = assessment(
        "the contributor invests nothing as an entrepreneur would",
        "le contributeur n’investit rien en entrepreneur",
        EACH,
    )
    lasting: bool | None = given(
        "the relation is lasting or without end", "la relation est durable ou sans terme", EACH
    )
    controlled: bool | None = assessment(
        "the business controls how the work is done or on which economic terms",
        "l’entreprise contrôle l’exécution du travail ou ses conditions économiques",
    )
    integral: bool | None = assessment(
        "the work is integral to the business", "le travail est essentiel à l’entreprise"
    )
    no_initiative: bool | None = assessment(
        "the work calls for no special skill used with initiative",
        "le travail n’exige pas de compétence particulière exercée avec initiative",
        EACH,
    )


@facts(kw_only=True)
class RelationFacts:
    """The facts on the relation of a contributor to the business."""

    declared_as_employment: bool | None = act(
        "the relation is declared as employment",
        "la relation est déclarée comme salariée",
        EACH,
    )
    personal_service: bool | None = given(
        "the work has to be done in person", "le travail doit être fait en personne", EACH
    )
    obliged_when_engaged: bool | None = given(
        "anyone who is engaged is obliged to work", "qui s’est engagé est tenu de travailler", EACH
    )
    minimum_wage_paid: bool | None = act(
        "the minimum wage is paid", "le salaire minimum est payé", EACH
    )
    free_to_abandon: bool | None = given(
        "the contributor is free to drop the work while doing it",
        "le contributeur est libre d’abandonner le travail en cours",
    )
    result_checked_after: bool | None = given(
        "the result is checked afterwards", "le résultat est vérifié après coup"
    )


@facts(kw_only=True)
class VolunteeringFacts:
    """The facts on work without pay."""

    for_profit_business: bool | None = given(
        "the business seeks profit", "l’entreprise poursuit un but lucratif"
    )
    replaces_employees: bool | None = given(
        "the contributor takes the place of employees",
        "le contributeur prend la place de salariés",
    )
    regular: bool | None = given(
        "the contribution is regular or scheduled",
        "la contribution est régulière ou programmée",
        EACH,
    )
    expects_compensation: bool | None = given(
        "the contributor expects something for it",
        "le contributeur en attend une contrepartie",
        EACH,
    )


@facts(kw_only=True)
class PlatformFacts:
    """The facts on the platform through which work is done."""

    electronic_means: bool | None = given(
        "the service is provided by electronic means",
        "le service est fourni par voie électronique",
    )
    on_request: bool | None = given(
        "it is provided at a recipient's request",
        "il est fourni à la demande d’un destinataire",
    )
    organises_paid_work: bool | None = given(
        "organising people's paid work is a necessary and essential part of it",
        "l’organisation du travail rémunéré de personnes en est une part nécessaire et essentielle",
    )
    automated_systems: bool | None = given(
        "it uses automated monitoring or decision-making",
        "elle emploie une surveillance ou des décisions automatisées",
    )
    direction_and_control_shown: bool | None = assessment(
        "facts show direction and control, as national law understands them",
        "des faits témoignent d’une direction et d’un contrôle au sens du droit national",
        EACH,
    )
    rebutted: bool | None = assessment(
        "the platform proved the contrary", "la plateforme a prouvé le contraire", EACH
    )
