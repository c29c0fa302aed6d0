"""The facts of what contributors earn: by the hour, and by contract over several days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from math import floor

from attrs import field, frozen

from c2b._field_type import field_type
from c2b._validators import exact_number, exactly
from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given

_AMPLE = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_AGGREGATION = timedelta(days=120)  # the same in New York, California and Illinois


@field_type
@frozen(kw_only=True)
class EngagementFacts:
    """One contract between the same two parties: its day and its amount."""

    day: date = field(validator=exactly(date))
    amount_usd: Decimal | int = field(validator=exact_number)


@facts(kw_only=True)
class PayFacts:
    """The pay of an hour of work; all amounts are in the currency of the place of work."""

    piece_rate: bool | None = given("pay is by the piece", "la rémunération est à la pièce")
    time_estimate_shown: bool | None = act(
        "each task shows how long it takes before it is accepted",
        "chaque tâche indique sa durée avant d’être acceptée",
    )
    earned: Decimal | int | None = act(
        "what the contributor earned", "ce que le contributeur a gagné", EACH
    )
    costs: Decimal | int | None = given(
        "what the work cost the contributor", "les frais exposés par le contributeur", EACH
    )
    hours: Decimal | int | None = given(
        "the hours worked, search for tasks included",
        "les heures travaillées, recherche de tâches comprise",
        EACH,
    )
    local_minimum_hourly: Decimal | int | None = given(
        "the minimum wage of an hour where the person works, if it is not the one on record",
        "le salaire horaire minimum du lieu de travail, s’il n’est pas celui qui est enregistré",
        EACH,
    )

    @computed(
        "earned",
        "costs",
        "hours",
        en="the pay of an hour after costs",
        fr="la rémunération horaire, frais déduits",
    )
    def net_hourly(self) -> Decimal | None:
        """The pay of an hour after costs, rounded down to four places."""
        if self.earned is None or self.costs is None or self.hours is None or self.hours <= 0:
            return None
        net = Fraction(self.earned) - Fraction(self.costs)
        return rounded_down(net / Fraction(self.hours))


@facts(kw_only=True)
class FreelanceFacts:
    """A contract for services with a person who is not employed."""

    exempt: bool | None = assessment(
        "the Act leaves the profession or a party out",
        "la loi exclut la profession ou l’une des parties",
        EACH,
    )
    listed_service: bool | None = assessment(
        "the service is one of the professional services that the law lists",
        "le service est l’un des services professionnels énumérés par la loi",
    )
    engagements: tuple[EngagementFacts, ...] | None = given(
        "the contracts between the same parties, with day and amount in dollars",
        "les contrats entre les mêmes parties, avec jour et montant en dollars",
        EACH,
    )
    work_in_city: bool | None = given(
        "the work is done in the city, and the hiring side knows or has reason to know it",
        "le travail est exécuté dans la ville, ce que la partie qui engage sait ou devrait savoir",
    )
    disclosure_given: bool | None = act(
        "one disclosure of the terms is given before the work, in the language of the contributor",
        "les conditions sont remises en un seul document avant le travail, dans la langue du "
        "contributeur",
    )
    statement_given: bool | None = act(
        "an itemised statement is given with each payment",
        "un relevé détaillé accompagne chaque paiement",
        EACH,
    )
    items_present: bool | None = act(
        "the contract names the parties, the services, the value, the rate and method and the date "
        "of payment",
        "le contrat indique les parties, les services, la valeur, le tarif, ainsi que le mode et "
        "la date de paiement",
    )
    days_after_fixed_date: int | None = act(
        "the days from the day fixed for payment to the payment; 0 or less is on time",
        "le nombre de jours entre l’échéance fixée et le paiement ; 0 ou moins si le paiement est "
        "à temps",
        EACH,
    )
    days_after_completion: int | None = act(
        "the days from completion to payment",
        "le nombre de jours entre l’achèvement et le paiement",
        EACH,
    )

    @computed(
        "engagements",
        en="the contracts of any 120 days together, at most, in dollars",
        fr="le plus élevé des cumuls de contrats sur 120 jours, en dollars",
    )
    def total_usd(self) -> Fraction | None:
        """The largest sum of a contract and those of the 120 days before it."""
        return None if self.engagements is None else _largest(self.engagements)[0]

    @computed(
        "engagements",
        en="the contracts of a calendar year together, at most, in dollars",
        fr="le plus élevé des cumuls de contrats par année civile, en dollars",
    )
    def year_usd(self) -> Fraction | None:
        """The largest sum of the contracts of one calendar year."""
        if self.engagements is None:
            return None
        return max(_years(self.engagements).values(), default=Fraction(0))

    @computed(
        "engagements", en="the day of the last contract", fr="le jour du dernier contrat conclu"
    )
    def last_day(self) -> date | None:
        """The day of the last contract, by which an act is in force for some contract."""
        return max((each.day for each in self.engagements or ()), default=None)

    @computed(
        "engagements",
        en="the day of the contract that brings any 120 days to their highest total",
        fr="le jour du contrat qui porte 120 jours à leur cumul le plus élevé",
    )
    def total_day(self) -> date | None:
        """The day on which the largest sum over 120 days is reached, the last of several."""
        return _largest(self.engagements)[1] if self.engagements else None

    @computed(
        "engagements",
        en="the last contract of the calendar year with the highest total",
        fr="le jour du dernier contrat de l’année civile au cumul le plus élevé",
    )
    def year_day(self) -> date | None:
        """The day of the last contract of the year whose sum is the largest."""
        if not self.engagements:
            return None
        sums = _years(self.engagements)
        best = max(sums, key=lambda year: (sums[year], year))
        return max(each.day for each in self.engagements if each.day.year == best)


def rounded_down(amount: Fraction) -> Decimal:
    """Return *amount* to four places, whatever the decimal context of the caller."""
    return _AMPLE.scaleb(Decimal(floor(amount * 10_000)), -4)


def _years(engagements: Sequence[EngagementFacts]) -> dict[int, Fraction]:
    """Return the sum of the contracts of each calendar year."""
    sums: dict[int, Fraction] = {}
    for each in engagements:
        sums[each.day.year] = sums.get(each.day.year, Fraction(0)) + Fraction(each.amount_usd)
    return sums


def _largest(engagements: Sequence[EngagementFacts]) -> tuple[Fraction, date]:
    """Return the largest sum over 120 days and its last day, in one pass over the contracts."""
    ordered = sorted(engagements, key=lambda each: each.day)
    total, first = Fraction(0), 0
    largest = (total, date.min)
    for each in ordered:
        total += Fraction(each.amount_usd)
        while each.day - ordered[first].day > _AGGREGATION:
            total -= Fraction(ordered[first].amount_usd)
            first += 1
        largest = max(largest, (total, each.day))
    return largest
