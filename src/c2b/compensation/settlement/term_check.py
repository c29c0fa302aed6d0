"""The check that what books remember fits the versions of the plan that it was booked under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.account import PartyAccount, Work
from c2b.compensation.settlement.journal import Entry
from c2b.compensation.settlement.versions import Numbered, PlanVersion, schemes_until
from c2b.compensation.tally import TallyPart
from c2b.errors import InvalidValueError
from c2b.text import Text


def check_terms(
    versions: Sequence[PlanVersion],
    numbers: Numbered,
    parties: Mapping[str, PartyAccount],
    entries: Mapping[str, Entry],
) -> None:
    """Compare the memories of the books with the terms that they are for.

    Args:
        versions: The terms as they were agreed and amended.
        numbers: The deductions of all versions.
        parties: The state of each party.
        entries: The bookings.

    Raises:
        InvalidValueError: Versions that do not follow each other; a deduction or a version that the
            books do not have; a memory that the scheme of its version cannot read.
    """
    _check_days(versions)
    schemes = schemes_until(versions, len(versions) - 1)
    for party, account in parties.items():
        used = [term.term for each in account.accounts for term in each.terms]
        _check_numbers(f"Books, {party}", used, len(numbers.terms))
        for work in account.work:
            _check_work(f"Books, {party}", work, schemes)
    for key, entry in entries.items():
        used = [posting.term for posting in entry.postings if posting.term is not None]
        _check_numbers(f"Books, {key}", used, len(numbers.terms))


def _check_days(versions: Sequence[PlanVersion]) -> None:
    """Refuse versions that are not in the order of their days."""
    days = [version.since for version in versions]
    later = [day for day in days[1:] if day is not None]
    if days[0] is not None or len(later) < len(days) - 1 or later != sorted(later):
        got = ", ".join("-" if day is None else str(day) for day in days)
        raise InvalidValueError("Books.versions", _IN_ORDER, got, RESTORE)


def _check_numbers(place: str, used: Sequence[int], known: int) -> None:
    """Refuse the number of a deduction that no version has."""
    for number in used:
        if number >= known:
            raise InvalidValueError(place, _KNOWN.fill(known=known), number, RESTORE)


def _check_work(place: str, work: Work, schemes: Mapping[int, AnyScheme]) -> None:
    """Refuse a memory of a version that is not there, or that its scheme cannot read."""
    scheme = schemes.get(work.version)
    if scheme is None:
        expected = _A_VERSION.fill(versions=", ".join(map(str, schemes)))
        raise InvalidValueError(place, expected, work.version, RESTORE)
    if work.part == TallyPart():
        return
    try:
        scheme.tally().put("-", work.part)
    except (ValueError, LookupError, TypeError, ArithmeticError):
        raise InvalidValueError(place, _READ.fill(kind=scheme.kind), work.part, RESTORE) from None


_IN_ORDER = Text(
    en="the first terms without a day, and amended ones by rising days",
    fr="les premières conditions sans jour, et les suivantes par jours croissants",
)
_KNOWN = Text(
    en="the number of one of {known} deductions",
    fr="le numéro d’une déduction parmi {known}",
)
_A_VERSION = Text(
    en="the number of a version that keeps a tally ({versions})",
    fr="le numéro d’une version qui tient un décompte ({versions})",
)
_READ = Text(
    en="the memory of a scheme of the kind {kind}",
    fr="la mémoire d’un mode de rémunération du type {kind}",
)
RESTORE = Text(
    en="go back to the books as they were stored", fr="revenez aux livres tels que conservés"
)
