"""Verdicts side by side: one column for each place or day, one row for each conduct."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from c2b._field_type import WrittenResult
from c2b.errors import InvalidValueError
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import ORDER
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.verdict import Verdict
from c2b.text import Text


@frozen(kw_only=True)
class ConductRow:
    """One conduct in several verdicts.

    Attributes:
        conduct: The id of its rules without their places: ``review.authenticity.fake-review``.
        cells: The finding in each verdict, the gravest where it has several, or the one that a
            verdict folds under a rule on another conduct; None where no rule on the conduct is in
            force.
    """

    conduct: str
    cells: tuple[Finding | None, ...]

    @property
    def is_looked_at(self) -> bool:
        """Whether a given fact touches one of its rules, and one of them applies."""
        return any(
            each.is_looked_at and each.outcome is not Outcome.NOT_APPLICABLE
            for each in self.cells
            if each is not None
        )

    @property
    def gravest(self) -> Finding:
        """The gravest of its findings: a broken rule before an open one, and what binds first."""
        return min((each for each in self.cells if each is not None), key=_gravity)


@frozen(kw_only=True)
class SideBySide(WrittenResult):
    """Several verdicts on the same facts, in different places or on different days.

    Attributes:
        verdicts: The verdicts, one a column.
        rows: The conducts, in the order of the rules.
    """

    verdicts: tuple[Verdict, ...]
    rows: tuple[ConductRow, ...]

    @property
    def looked_at(self) -> tuple[ConductRow, ...]:
        """The rows that a given fact touches, those with a breach first, then the open ones."""
        touched = [row for row in self.rows if row.is_looked_at]
        return tuple(sorted(touched, key=lambda row: _gravity(row.gravest)))


def side_by_side(verdicts: Sequence[Verdict]) -> SideBySide:
    """Put verdicts on the same facts side by side.

    Args:
        verdicts: The verdicts of one rule set on one subject, such as one for each of some places.

    Raises:
        InvalidValueError: There is no verdict, or the verdicts are on different facts.
    """
    first = next(iter(verdicts), None)
    if first is None or any(each.subject != first.subject for each in verdicts):
        raise InvalidValueError("side_by_side", _SAME_FACTS, [*verdicts], _CHECK_EACH)
    cells = [_gravest(each.findings) for each in verdicts]
    names = dict.fromkeys(name for column in cells for name in column)
    behind = [_gravest([*_under(each.findings)]) for each in verdicts]
    columns = [{**hidden, **column} for hidden, column in zip(behind, cells, strict=True)]
    rows = (
        ConductRow(conduct=name, cells=tuple(column.get(name) for column in columns))
        for name in names
    )
    return SideBySide(verdicts=tuple(verdicts), rows=tuple(rows))


def _gravest(findings: Sequence[Finding]) -> dict[str, Finding]:
    """Return the gravest finding of each conduct, by its name."""
    found: dict[str, Finding] = {}
    for each in findings:
        name = each.id.rpartition(".")[0] or each.id
        found[name] = min(found.get(name, each), each, key=_gravity)
    return found


def _under(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the general findings that are folded under *findings*, at any depth."""
    for each in findings:
        yield from each.general
        yield from _under(each.general)


def _gravity(finding: Finding) -> tuple[int, bool]:
    return ORDER.index(finding.outcome), not finding.is_firm


_SAME_FACTS = Text(
    en="one verdict or more on the same facts", fr="un verdict ou plus sur les mêmes faits"
)
_CHECK_EACH = Text(
    en="check the same facts in each place, or on each day",
    fr="confrontez les mêmes faits aux règles de chaque lieu, ou de chaque jour",
)
