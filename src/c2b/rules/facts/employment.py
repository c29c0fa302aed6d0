"""The shared facts on a person who is paid as an employee or worker: who counts, and the wage."""

from __future__ import annotations

from decimal import Decimal

from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


@facts(kw_only=True)
class EmploymentFacts:
    """The facts on which a minimum wage turns, beside the age and the place.

    An hour has one pay in each currency of a wage, so that no amount is read in another currency.
    """

    employee: bool | None = assessment(
        "there is an employment relation, declared or found by the rules on status",
        "il existe une relation de travail, déclarée ou constatée d’après les règles de statut",
        EACH,
    )
    excluded_group: bool | None = given(
        "the minimum wage leaves the person out: under 18 without vocational training, in "
        "training, in honorary work, in certain internships, or after long unemployment",
        "la personne est exclue du salaire minimum\u00a0: mineur sans formation professionnelle, "
        "formation en cours, travail bénévole, certains stages ou reprise après un long chômage",
        EACH,
    )
    voluntary_worker: bool | None = given(
        "the person works for a charity or the like, for expenses only",
        "la personne travaille pour une œuvre de bienfaisance ou assimilée, contre seul "
        "remboursement de frais",
        EACH,
    )
    above_school_age: bool | None = given(
        "the person has ceased to be of compulsory school age",
        "la personne n’est plus soumise à l’obligation scolaire",
        EACH,
    )
    apprentice: bool | None = given(
        "the person is an apprentice", "la personne est apprentie", EACH
    )
    hourly_eur: Decimal | int | None = act(
        "the gross pay of an hour of work, waiting time that is work included, in euros",
        "la rémunération brute d’une heure de travail, attente comprise si elle en est, en euros",
        EACH,
    )
    hourly_gbp: Decimal | int | None = act(
        "the pay that counts for an hour that counts, in pounds",
        "la rémunération prise en compte pour une heure prise en compte, en livres",
        EACH,
    )
