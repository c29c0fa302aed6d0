"""The settlement of a file that an engine adds up, party by party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import floor
from pathlib import Path
from typing import Any

from attrs import define, field

from c2b.cli.campaign_file import Plan
from c2b.cli.engine.engine_file import EngineFile, opened
from c2b.cli.engine.engine_table import (
    Cell,
    CellLimit,
    CellNumbers,
    CellTest,
    UnusualFileError,
)
from c2b.cli.engine.settle_obstacles import TOGETHER, fact_of, quota_of, value_currency
from c2b.cli.settlement_run import Left
from c2b.compensation import Contribution, ManualDecision, PayPlan, Settlement
from c2b.compensation.settlement.settle_totals import settle_totals
from c2b.compensation.tally import TallyPart
from c2b.compensation.total_parts import part_of
from c2b.errors import C2bError
from c2b.wire.spreadsheet import Column

_MOST = 2**62  # sums of an engine have 63 bits
_FILLED = r"(?s)^[^\pZ\pC](?:.*[^\pZ\pC])?$"  # not empty, and without a space around it
_MONTH_DAY = (
    "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|"
    "(?:0[13578]|1[02])-31)"
)
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_USUAL = {
    "key": "^[!-~]*[0-9][!-~]*$",  # visible, without spaces, and no word for a total
    "at": f"^[12][0-9]{{3}}-{_MONTH_DAY}T{_CLOCK}(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])$",
    "answer": _FILLED,
    "note": _FILLED,
}


def settled_by_engine(
    engine: str, name: str, plan: Plan, *, on: date
) -> tuple[Settlement, Left] | None:
    """Settle the file *name* by *plan*, with *engine*, and return what is left out with it.

    It is None where anything in the file is unusual: such a file is read the ordinary way, which
    reports what is wrong with it.
    """
    try:
        return _FileTotals(opened(engine, Path(name), plan), plan.campaign).settled(on)
    except (C2bError, UnusualFileError, OSError, UnicodeError):
        return None


@define
class _FileTotals:
    """A file whose rows are added up.

    Attributes:
        file: The file.
        plan: The plan.
    """

    file: EngineFile
    plan: PayPlan
    _facts: dict[str, Sequence[Any]] = field(factory=dict[str, Sequence[Any]], init=False)

    def settled(self, on: date) -> tuple[Settlement, Left]:
        """Return the settlement, and what it leaves out.

        Raises:
            UnusualFileError: A row that is not read in the usual way.
            C2bError: A row that cannot be read, or lacks what its pay depends on.
        """
        self._read_all()
        tests, limit, left = list(self._tests(on)), self._limit(), Left()
        totals, memory = self._totals(tests, limit), self._memory(tests, limit)
        others = [self.file.row(*row) for row in self.file.table.failing(tests, limit)]
        counted = self.file.table.rows - len(others)
        settlement = settle_totals(
            self.plan,
            totals,
            others,
            on=on,
            counted=counted,
            left_out=left.lines.append,
            memory=memory,
        )
        if settlement.refused or settlement.counted != counted:
            raise UnusualFileError("budget")
        left.decided = self._decided()
        return settlement, left

    def _read_all(self) -> None:
        """Read every different cell of every mapped column, or prove that it can be read."""
        if not self.file.table.rows:
            raise UnusualFileError("rows")
        judged = {fact_of(policy) for policy in self.plan.policies}
        for name, place in self.file.reader.columns.places():
            if name in TOGETHER:
                raise UnusualFileError(name)
            column = self.file.columns[name]
            if name in _USUAL and name not in judged and self.file.table.is_text(column):
                self._check(name, place, column)
            else:
                cells = self.file.table.cells(column)
                self._facts[name] = [self.file.fact(name, cell) for cell in cells]
                self._check_filled(name, place, self._facts[name])
        self._check_keys()

    def _check(self, name: str, place: Column, column: int) -> None:
        """Check a column in which few cells are equal: read those that have an unusual form."""
        pattern = ".^" if place.format is not None else _USUAL[name]
        besides = {*self.file.reader.columns.blank, *(word.cell for word in place.words)}
        cells, rows = self.file.table.unusual(column, pattern, besides)
        facts = [self.file.fact(name, cell) for cell in cells]
        if name == "key" and facts != [str(cell) for cell in cells]:
            raise UnusualFileError("keys")
        if rows == self.file.table.rows and name != "note":
            self._check_filled(name, place, facts)

    def _check_filled(self, name: str, place: Column, facts: Sequence[Any]) -> None:
        """Refuse a column in which every cell is empty, unless it may be."""
        if not place.optional and all(fact is None for fact in facts):
            raise UnusualFileError(name)

    def _check_keys(self) -> None:
        """Refuse a key that comes twice, and keys that are others than their cells."""
        column = self.file.columns.get("key")
        if column is None:
            return
        facts = self._facts.get("key")
        if facts is not None and len(set(facts)) < self.file.table.rows:
            raise UnusualFileError("keys")
        if facts is None and self.file.table.has_doubles(column):
            raise UnusualFileError("keys")

    def _tests(self, on: date) -> Iterator[CellTest]:
        """Yield for each policy which cells of the fact that it looks at let a row count."""
        for policy in self.plan.policies:
            name = fact_of(policy)
            if name not in self._facts:
                raise UnusualFileError(name)
            items = [_with(name, fact) for fact in self._facts[name]]
            passes = [bool(policy.judge(on).pick([item])) for item in items]
            yield CellTest(column=self.file.columns[name], passes=passes)

    def _limit(self) -> CellLimit | None:
        """Return the limit on the rows of each task, of which each has to be one item."""
        quota = quota_of(self.plan)
        if quota is None:
            return None
        if any(each != 1 for each in self._facts.get("quantity", ())):
            raise UnusualFileError("quantity")
        tasks: dict[str | None, int] = {}
        numbers = [tasks.setdefault(task, len(tasks)) for task in self._facts["task"]]
        group = CellNumbers(column=self.file.columns["task"], numbers=numbers)
        return CellLimit(group=group, most=floor(quota.most))

    def _memory(self, tests: Sequence[CellTest], limit: CellLimit | None) -> dict[str, TallyPart]:
        """Return the memory of the quota about the rows that count, by task."""
        quota, taken = quota_of(self.plan), dict[str, int]()
        if quota is None:
            return {}
        column = self.file.columns["task"]
        tasks = dict(zip(self.file.table.cells(column), self._facts["task"], strict=True))
        for total in self.file.table.totals(column, tests, limit=limit):
            name = f"{quota.label} 1 {tasks[total.cell]}"
            taken[name] = taken.get(name, 0) + total.rows
        return {name: TallyPart(numbers=(many,)) for name, many in taken.items()}

    def _totals(self, tests: Sequence[CellTest], limit: CellLimit | None) -> Mapping[str, Any]:
        """Return the state of the tally of each party, in the order of their first rows."""
        quantity, value = self._quantity(), self._value()
        self._check_bounds(quantity, value)
        names = self._names()
        added: dict[str, tuple[int, int]] = {}
        party = self.file.columns["party"]
        found = self.file.table.totals(party, tests, quantity, value, limit)
        for total in sorted(found, key=lambda each: each.first):
            if total.without:
                raise UnusualFileError("value")
            name = names[total.cell]
            before = added.get(name, (0, 0))
            added[name] = before[0] + total.quantity, before[1] + total.revenue
        return {name: part_of(self.plan.scheme, *sums) for name, sums in added.items()}

    def _names(self) -> dict[Cell, str]:
        cells = self.file.table.cells(self.file.columns["party"])
        return dict(zip(cells, self._facts["party"], strict=True))

    def _quantity(self) -> CellNumbers | None:
        if "quantity" not in self._facts:
            return None
        numbers = self._facts["quantity"]
        if any(type(each) is not int for each in numbers):
            raise UnusualFileError("quantity")
        return CellNumbers(column=self.file.columns["quantity"], numbers=numbers)

    def _value(self) -> CellNumbers | None:
        """Return the minor units of the values; None where pay does not depend on them."""
        currency = value_currency(self.plan.scheme)
        if currency is None:
            return None
        if "value" not in self._facts:
            raise UnusualFileError("value")
        numbers = [
            None if each is None or each.currency != currency else each.minor
            for each in self._facts["value"]
        ]
        return CellNumbers(column=self.file.columns["value"], numbers=numbers)

    def _check_bounds(self, *numbers: CellNumbers | None) -> None:
        """Refuse numbers whose sum of products could be too large for an engine."""
        most = self.file.table.rows
        for each in numbers:
            most *= 1 if each is None else max(1, *(number or 0 for number in each.numbers), 1)
        if most > _MOST:
            raise UnusualFileError("bounds")

    def _decided(self) -> int:
        """Return the number of contributions with a decision, where no policy looks at it."""
        by_hand = any(isinstance(policy, ManualDecision) for policy in self.plan.policies)
        if by_hand or "decision" not in self._facts:
            return 0
        passes = [decision is not None for decision in self._facts["decision"]]
        test = CellTest(column=self.file.columns["decision"], passes=passes)
        return self.file.table.count(test)


def _with(name: str, fact: Any) -> Contribution:
    facts: dict[str, Any] = {} if fact is None else {name: fact}
    return Contribution(key="any", party="any", **facts)
