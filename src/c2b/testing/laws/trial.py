"""One law tried on one object: by listed cases, then by drawn values.

What failed once is remembered and fails again, so that an answer that changes by chance is reported
as the failure that it is; and once something failed, the search for a smaller example ends after a
few seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from time import monotonic
from typing import Any

import hypothesis
from attrs import define, field
from hypothesis import strategies as st
from hypothesis.control import current_build_context
from hypothesis.errors import HypothesisException

from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.shorten import shortest
from c2b.testing.laws.written import written
from c2b.text import Text

Drawn = Mapping[str, Any]
Fits = Callable[[Any, Drawn], bool]
_SECONDS = 2.0
_PATIENT = (
    hypothesis.HealthCheck.too_slow,
    hypothesis.HealthCheck.data_too_large,
)


@define
class Trial:
    """A law on trial.

    Attributes:
        check: The function that states the law.
        subject: The object that it is checked on.
        fits: The function that decides whether shorter values are among those that the law is
            about; None where it is about all.
    """

    check: Callable[..., None]
    subject: object
    fits: Fits | None = None
    _failures: dict[str, BrokenLawError] = field(factory=dict[str, BrokenLawError])
    _drawn: Drawn = field(factory=dict[str, Any])
    _until: float = 0.0

    def failure(self, drawn: Drawn) -> BrokenLawError | None:
        """Return how the law fails for the values *drawn*; None where it holds."""
        try:
            self.check(self.subject, **drawn)
        except BrokenLawError as broken:
            return broken
        except HypothesisException:
            raise
        except Exception as error:
            crashed = BrokenLawError(error, _AN_ANSWER)
            crashed.__cause__ = error
            return crashed
        return None

    def in_cases(self, cases: Iterable[Drawn]) -> BrokenLawError | None:
        """Return the failure of the first of *cases* that breaks the law; None if none does.

        Inside another test of Hypothesis, only the first few cases are tried.
        """
        for drawn in islice(cases, _FEW) if hypothesis.currently_in_test_context() else cases:
            broken = self.failure(drawn)
            if broken is not None:
                return self._short(broken, drawn)
        return None

    def in_place(self, given: Mapping[str, st.SearchStrategy[Any]]) -> BrokenLawError | None:
        """Return the failure for values that belong to the test that is running; None if none."""
        data = current_build_context().data
        drawn = {name: data.draw(strategy) for name, strategy in given.items()}
        broken = self.failure(drawn)
        return None if broken is None else self._short(broken, drawn)

    def in_draws(
        self, given: Mapping[str, Any], settings: hypothesis.settings
    ) -> BrokenLawError | None:
        """Return the failure of the smallest drawn values that break the law; None if none do."""

        def trial(**drawn: Any) -> None:
            self._once(drawn)

        trial.__name__ = trial.__qualname__ = self.check.__name__
        try:
            settings(hypothesis.given(**given)(trial))()
        except BrokenLawError as broken:
            return self._short(broken, self._drawn)
        return None

    def _once(self, drawn: Drawn) -> None:
        """Try *drawn* values.

        Raises:
            BrokenLawError: The law fails for them, now or before.
        """
        key = written(tuple(drawn.values())) if self._failures else ""
        broken = self._failures.get(key)
        if broken is None:
            if self._failures and monotonic() > self._until:
                return
            broken = self.failure(drawn)
        if broken is not None:
            self._until = self._until or monotonic() + _SECONDS
            self._failures[key or written(tuple(drawn.values()))] = broken
            self._drawn = drawn
            raise broken.with_traceback(None)

    def _short(self, broken: BrokenLawError, drawn: Drawn) -> BrokenLawError:
        """Return the failure with the shortest example like *drawn*."""
        found, until = broken, monotonic() + _SECONDS
        if hypothesis.currently_in_test_context():  # which is going to shorten its values itself
            until = 0.0

        def still_fails(less: Drawn) -> bool:
            nonlocal found
            if monotonic() > until or (self.fits and not self.fits(self.subject, less)):
                return False
            other = self.failure(less)
            if other is None or _kind(other) != _kind(broken):
                return False
            found = other
            return True

        least = shortest(drawn, still_fails)
        example = ", ".join(f"{name}={written(value)}" for name, value in least.items())
        short = BrokenLawError(found.got, found.expected, example=example)
        short.__cause__ = found.__cause__
        return short


def chosen(settings: hypothesis.settings | None, *, explain: bool) -> hypothesis.settings:
    """Return the settings under which values are drawn.

    No deadline, for a first call may create caches, and no phase of explanation, which takes a
    minute, unless it is asked for. Without settings of the caller, half as many examples are drawn
    as the profile of Hypothesis allows, because they come on top of the listed cases.
    """
    most = hypothesis.settings().max_examples
    base = hypothesis.settings(
        settings or hypothesis.settings(max_examples=(most + 1) // 2),
        deadline=None,
        report_multiple_bugs=False,
        print_blob=False,
    )
    phases = [phase for phase in base.phases if explain or phase is not hypothesis.Phase.explain]
    checks = {*base.suppress_health_check, *_PATIENT}
    return hypothesis.settings(base, phases=phases, suppress_health_check=list(checks))


def _kind(broken: BrokenLawError) -> str:
    """Return what tells failures apart: the exception of the code under test, if there is one."""
    return repr(broken.got) if isinstance(broken.got, Exception) else ""


_FEW = 20
_AN_ANSWER = Text(en="an answer, and no exception", fr="une réponse, et aucune exception")
