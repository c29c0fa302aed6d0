"""The facts on the status of a person who works for another, which all activities share.

What happens before the work (its description) and after it (checking the result) is kept apart
from what happens while it is done: only the latter shows authority.
"""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class Shown(Choice):
    """The overall result on a conclusion that many facts bear on; open leaves it undecided."""

    SHOWN = "shown", "shown", "établi"
    OPEN = "open", "open", "incertain"
    NOT_SHOWN = "not_shown", "not shown", "non établi"


@facts(kw_only=True)
class IndependenceFacts:
    """The facts on a person who works on their own account."""

    own_clientele: bool | None = given(
        "the contributor has customers of their own",
        "le contributeur a sa propre clientèle",
        EACH,
    )
    free_to_set_price: bool | None = given(
        "the contributor sets the price freely", "le contributeur fixe librement le prix"
    )
    free_from_control: bool | None = assessment(
        "the contributor is free from control and direction, under the contract and in fact",
        "le contributeur n’est soumis à aucun contrôle ni à aucune directive, selon le contrat "
        "comme en fait",
    )
    outside_usual_course: bool | None = assessment(
        "the work lies outside the usual course of the business",
        "le travail ne relève pas de l’activité habituelle de l’entreprise",
    )
    outside_all_places: bool | None = given(
        "the work is done outside all places of business of the hiring side",
        "le travail est exécuté hors de tous les établissements de l’entité qui fait travailler",
    )
    independent_trade: bool | None = assessment(
        "the contributor customarily carries on an independent trade of that nature",
        "le contributeur exerce habituellement, à titre indépendant, une activité de même nature",
        EACH,
    )
    exempt: bool | None = assessment(
        "a statutory exemption from the test applies",
        "une dispense légale écarte le critère",
        EACH,
    )
    own_business: bool | None = assessment(
        "the other side is the client or customer of a business that the contributor runs",
        "l’autre partie est cliente d’une entreprise que le contributeur exploite",
        EACH,
    )
    free_in_time_and_content: bool | None = given(
        "the contributor is essentially free to shape the work and its hours",
        "le contributeur organise pour l’essentiel librement son travail et ses horaires",
        EACH,
    )


@facts(kw_only=True)
class EconomicRealityFacts:
    """Six indications that a person depends on the business economically."""

    no_profit_or_loss: bool | None = assessment(
        "skilful management brings the contributor neither profit nor loss",
        "l’habileté du contributeur à gérer son activité ne lui apporte ni bénéfice ni perte",
        EACH,
    )
    no_investment: bool | None = assessment(
        "the contributor invests nothing as an entrepreneur would",
        "le contributeur n’investit pas comme le ferait un entrepreneur",
        EACH,
    )
    lasting: bool | None = given(
        "the relation is lasting or without end",
        "la relation est durable ou sans terme fixé",
        EACH,
    )
    controlled: bool | None = assessment(
        "the business controls how the work is done or on which economic terms",
        "l’entreprise maîtrise l’exécution du travail ou ses conditions économiques",
    )
    integral: bool | None = assessment(
        "the work is critical, necessary or central to the business",
        "le travail est indispensable ou central pour l’entreprise",
    )
    no_initiative: bool | None = assessment(
        "the work calls for no special skill used with business initiative",
        "le travail n’exige aucune compétence particulière exercée avec un esprit d’initiative",
        EACH,
    )


@facts(kw_only=True)
class RelationFacts:
    """The facts on the relation of a contributor to the business."""

    declared_as_employment: bool | None = act(
        "the relation is declared as employment",
        "la relation est déclarée comme un emploi salarié",
        EACH,
    )
    personal_service: bool | None = given(
        "the work has to be done in person", "le travail doit être exécuté en personne", EACH
    )
    obliged_when_engaged: bool | None = given(
        "anyone who has taken the work is obliged to do it",
        "quiconque a accepté le travail est tenu de l’exécuter",
        EACH,
    )
    treated_as_worker: bool | None = act(
        "the contributor gets the rights that the law of the day gives to workers",
        "le contributeur bénéficie des droits que la loi en vigueur reconnaît aux « workers »",
        EACH,
    )
    productive_work: bool | None = given(
        "the contribution is work that the business would otherwise pay for",
        "la contribution est un travail que l’entreprise paierait autrement",
    )
    free_to_abandon: bool | None = given(
        "the contributor is free to drop the work while doing it",
        "le contributeur est libre d’abandonner la mission en cours d’exécution",
    )
    result_checked_after: bool | None = given(
        "the result is checked once it is handed in", "le résultat est vérifié après sa remise"
    )
    tasks_prescribed: bool | None = given(
        "the tasks are simple, and every step of them is laid down",
        "les tâches sont simples et chaque étape en est prescrite",
    )
    series_of_tasks: bool | None = given(
        "there are many tasks over a long time under a framework agreement",
        "de nombreuses tâches se succèdent sur une longue durée en vertu d’un contrat-cadre",
        EACH,
    )
    personal_dependence: Shown | None = assessment(
        "the overall result: personal dependence",
        "l’appréciation d’ensemble\u00a0: dépendance personnelle",
        EACH,
    )
    permanent_subordination: Shown | None = assessment(
        "the overall result: permanent legal subordination, by orders, control and sanctions over "
        "time",
        "l’appréciation d’ensemble\u00a0: lien de subordination juridique permanente, par des "
        "ordres, un contrôle et des sanctions dans la durée",
        EACH,
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
        "the contributor expects something worth money for it",
        "le contributeur en attend un avantage ayant une valeur en argent",
        EACH,
    )


@facts(kw_only=True)
class PlatformFacts:
    """The facts on the platform through which work is done."""

    electronic_means: bool | None = given(
        "the service is provided, at least in part, at a distance by electronic means",
        "le service est fourni, au moins en partie, à distance par voie électronique",
    )
    on_request: bool | None = given(
        "the service is provided at the request of its recipient",
        "le service est fourni à la demande de son destinataire",
    )
    organises_paid_work: bool | None = given(
        "organising the paid work of individuals is a necessary and essential part of the service",
        "l’organisation du travail rémunéré de particuliers est un élément nécessaire et essentiel "
        "du service",
    )
    automated_systems: bool | None = given(
        "the platform uses automated monitoring or decision-making systems",
        "la plateforme utilise des systèmes de surveillance ou de prise de décision automatisés",
    )
    direction_and_control_shown: bool | None = assessment(
        "facts show direction and control, as national law understands them",
        "des faits témoignent d’une direction et d’un contrôle au sens du droit national",
        EACH,
    )
    puts_in_touch: bool | None = given(
        "the platform puts the contributor in touch with customers by electronic means",
        "la plateforme met le contributeur en relation avec des clients par voie électronique",
    )
    steers_acceptance: bool | None = given(
        "levels, points, bundles or ratings of the platform push contributors to steady work",
        "des niveaux, des points, des lots de tâches ou des notes poussent le contributeur à un "
        "travail régulier",
    )
    delivers_goods: bool | None = given(
        "the service is to deliver or distribute products",
        "le service consiste à livrer ou à distribuer des produits",
    )
    rebutted: bool | None = assessment(
        "the platform proved the contrary", "la plateforme a rapporté la preuve contraire", EACH
    )
    tax_criminal_or_social_case: bool | None = given(
        "the question arises in tax, criminal or social-security proceedings",
        "la question se pose dans une procédure fiscale, pénale ou de sécurité sociale",
        EACH,
    )
