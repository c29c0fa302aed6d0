"""The question whether findings are clear, and what stands in the way where they are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.coverage import Coverage
from c2b.rules.engine.finding import Finding


def is_clear(findings: Sequence[Finding], covered: Iterable[Coverage], *, strict: bool) -> bool:
    """Whether every place is covered, some rule is touched, and no finding stands in the way.

    Args:
        findings: The findings of all rules in force.
        covered: The coverage of each place by the rules of the activity.
        strict: Whether undecided rules that no given fact touches count too.
    """
    return (
        all(each.is_covered for each in covered)
        and any(each.is_looked_at for each in findings)
        and not blocking(findings, strict=strict)
    )


def blocking(findings: Sequence[Finding], *, strict: bool = False) -> tuple[Finding, ...]:
    """Return the *findings* that stand in the way of a clear verdict, in their order.

    Where no given fact touches a rule, nothing is known of the case: every undecided finding stands
    in the way then.
    """
    if not any(each.is_looked_at for each in findings):
        return tuple(each for each in findings if each.outcome is Outcome.UNDECIDED)
    return tuple(each for each in findings if _stands_in_the_way(each, strict=strict))


def _stands_in_the_way(finding: Finding, *, strict: bool) -> bool:
    if finding.outcome is Outcome.BROKEN and finding.bound.advises_only:
        return True  # the national act decides, and none is on record: that is no permission
    if finding.outcome is Outcome.UNDECIDED:
        looked_at = strict or finding.is_looked_at
        return looked_at and finding.is_firm and finding.can_be_broken
    return finding.outcome is Outcome.BROKEN and finding.is_firm
