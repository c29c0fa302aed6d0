"""The groups of files whose mutants are counted, each with the tests that concern it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Files to change, as patterns of paths, and the folder of tests that concern them.

    The folder is named, and not its files, so that a new file of tests leaves mutmut's results.
    """

    files: tuple[str, ...]
    tests: str
    without: tuple[str, ...] = ()  # files of tests that concern other things, or are slow
    slow: tuple[str, ...] = ()  # tests that others make superfluous here

    @property
    def source_files(self) -> list[str]:
        """The files to change, in order of their names."""
        return sorted(
            str(each.relative_to(ROOT)) for name in self.files for each in ROOT.glob(name)
        )

    @property
    def left_out(self) -> list[str]:
        """The arguments of pytest that leave tests out."""
        return [
            *(f"--ignore={self.tests}/{file}" for file in self.without),
            *(f"--deselect={test}" for test in self.slow),
        ]


_PAY = "tests/compensation"
_ELSEWHERE = (
    *(f"test_{name}.py" for name in ("allocation", "allocation_ties", "policies", "schedule")),
    *(f"test_{name}.py" for name in ("schemes", "nightly", "real_data", "random_histories")),
)
_SLOW = (
    f"{_PAY}/test_settlement.py::TestStreams::test_one_small_entry_for_each_key",
    f"{_PAY}/test_settlement.py::TestStreams::test_lots",
    f"{_PAY}/test_settlement.py::TestBooks",
    f"{_PAY}/test_books.py::TestStored::test_after_a_thousand_runs",
)
_LAW = (
    *(f"test_{name}.py" for name in ("activities", "every_rule", "crowdsourcing", "fair_pay")),
    *(f"test_{name}.py" for name in ("freelance_contracts", "grant", "scenarios", "status")),
    *(f"test_{name}.py" for name in ("task_results", "tax", "vocabulary", "wage")),
    *(f"test_{name}.py" for name in ("cocreation", "contests", "definition", "personal_data")),
    *(f"test_{name}.py" for name in ("practice", "platforms", "reviews")),
)
_SLOW_RULES = (
    "tests/rules/test_repair.py::test_a_search_that_ends_early_says_so",
    "tests/rules/test_coverage.py::TestCoverage::test_every_gap_is_of_a_place_with_rules",
    "tests/rules/test_advice.py::test_the_set_of_an_activity_gives_the_same_kind_of_advice",
)
GROUPS = {
    "settlement": Group(
        files=("src/c2b/compensation/settlement/*.py",),
        tests=_PAY,
        without=_ELSEWHERE,
        slow=_SLOW,
    ),
    "policies": Group(
        files=("src/c2b/compensation/policies/*.py",),
        tests=_PAY,
        without=tuple(name for name in _ELSEWHERE if name != "test_policies.py"),
        slow=_SLOW,
    ),
    "deductions": Group(
        files=("src/c2b/compensation/deductions/*.py",),
        tests=_PAY,
        without=_ELSEWHERE,
        slow=_SLOW,
    ),
    "allocation": Group(
        files=("src/c2b/compensation/allocation.py",),
        tests=_PAY,
        without=("test_nightly.py", "test_random_histories.py"),
        slow=_SLOW,
    ),
    "schemes": Group(
        files=("src/c2b/compensation/*.py", "src/c2b/compensation/schemes/*.py"),
        tests=_PAY,
        without=("test_nightly.py", "test_random_histories.py"),
        slow=_SLOW,
    ),
    "engine": Group(
        files=("src/c2b/rules/engine/*.py",),
        tests="tests/rules",
        without=_LAW,
        slow=_SLOW_RULES,
    ),
}
