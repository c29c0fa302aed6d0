"""The questions for missing facts, in the order in which they would settle most rules."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from c2b.predicate import fact_at
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.finding import Finding
from c2b.text import Text


@frozen(kw_only=True)
class Asked:
    """A question for a fact that is missing.

    Attributes:
        path: The path of the fact in its model, such as ``incentive.offered``.
        text: The words by which the model declares the fact.
        alone: The ids of the rules that the fact settles by itself, whatever its value.
        together: The ids of the rules that need the fact and others.
    """

    path: str
    text: Text
    alone: tuple[str, ...] = field(default=())
    together: tuple[str, ...] = field(default=())


def ask(undecided: Sequence[Finding]) -> tuple[Asked, ...]:
    """Return the facts that the findings of *undecided* lack, the best question first."""
    needing: dict[str, list[Finding]] = {}
    for finding in undecided:
        for path in finding.missing:
            needing.setdefault(path, []).append(finding)
    asked = [_asked(path, findings) for path, findings in needing.items()]
    return tuple(sorted(asked, key=lambda each: (-len(each.alone), -len(each.together))))


def _asked(path: str, findings: Sequence[Finding]) -> Asked:
    alone = [finding for finding in findings if finding.missing == (path,)]
    return Asked(
        path=path,
        text=fact_text(fact_at(type(findings[0].subject), path)),
        alone=tuple(finding.id for finding in alone),
        together=tuple(finding.id for finding in findings if finding not in alone),
    )
