"""The folding of findings, which puts a general rule under the special rule on one conduct."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.finding import Finding


def folded(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return *findings*, each general one under the finding that implements it.

    A general finding stays on its own where the special rule does not apply, and where the general
    rule is broken and the special one is not.
    """
    if not any(each.bound.special for each in findings):
        return tuple(findings)
    by_id: dict[str, list[Finding]] = {}
    for each in findings:
        by_id.setdefault(each.id, []).append(each)
    under: dict[int, list[Finding]] = {}
    left: list[Finding] = []
    for general in findings:
        above = (each for special in general.bound.special for each in by_id[special])
        special = next((each for each in above if _speaks_for(each, general)), None)
        if special is None:
            left.append(general)
        else:
            under.setdefault(id(special), []).append(general)
    return tuple(_with_general(each, under) for each in left)


def _speaks_for(special: Finding, general: Finding) -> bool:
    if general.id not in special.rule.implements or not set(general.places) <= set(special.places):
        return False
    if general.outcome is Outcome.BROKEN:
        return special.outcome is Outcome.BROKEN
    return special.outcome in (general.outcome, Outcome.BROKEN, Outcome.KEPT, Outcome.UNDECIDED)


def _with_general(finding: Finding, under: dict[int, list[Finding]]) -> Finding:
    general = under.get(id(finding))
    if general is None:
        return finding
    return evolve(finding, general=tuple(_with_general(each, under) for each in general))
