"""Rule sets with one planted fault each, over the garden of the tests of rules."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from tests.testing.laws.test_rule_set import SOUND, Wrong

from c2b.rules import RuleSet, Verdict


class ADayLate(Wrong):
    """A set that judges each day by the rules of the day before."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict of the day before."""
        return SOUND.check(subject, on=on - timedelta(days=1), where=where)


class ADayEarly(Wrong):
    """A set that judges each day by the rules of the next."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict of the next day."""
        return SOUND.check(subject, on=on + timedelta(days=1), where=where)


class LongLoans(Wrong):
    """A set that takes an unknown length for one of a day."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict of a short loan."""
        loan = subject.loan
        loan = evolve(loan, days=1 if loan.days is None else loan.days)
        return SOUND.check(evolve(subject, loan=loan), on=on, where=where)


class OffByOne(Wrong):
    """A set that counts one day too many."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict of a loan that is a day longer."""
        loan = subject.loan
        if loan.days is not None:
            loan = evolve(loan, days=loan.days + 1)
        return SOUND.check(evolve(subject, loan=loan), on=on, where=where)


class Turned(Wrong):
    """A set that reads yes for no."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict of the opposite training."""
        trained = subject.borrower.trained
        borrower = evolve(subject.borrower, trained=None if trained is None else not trained)
        return SOUND.check(evolve(subject, borrower=borrower), on=on, where=where)


class TheFirstRulesAlone(Wrong):
    """A set that forgets its last rule."""

    def check(self, subject: Any, *, on: date, where: Any) -> Verdict:
        """Return the verdict of all rules but one."""
        return SOUND.remove(SOUND.rules[-1].id).check(subject, on=on, where=where)


DAYS, WORDS = "each_rule_has_its_days_and_places", "each_rule_says_what_its_predicates_say"
FAULTS: dict[RuleSet, str] = {
    ADayLate.made(): DAYS,
    ADayEarly.made(): DAYS,
    TheFirstRulesAlone.made(): DAYS,
    LongLoans.made(): "unknown_is_not_no",
    OffByOne.made(): WORDS,
    Turned.made(): WORDS,
}
