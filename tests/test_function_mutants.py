"""The tool that counts the mutants of function bodies."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tools.function_mutants import FunctionMutant, chosen, is_spared, settings_of
from tools.mutate import Spared
from tools.mutation_groups import GROUPS, ROOT

LINE = "return False"


def mutant(before: str, after: str, inside: str = "Box.is_full") -> FunctionMutant:
    """Return a mutant that no test noticed."""
    return FunctionMutant(
        file="box.py", name="m", inside=inside, before=before, after=after, killed=False
    )


@pytest.mark.parametrize("name", GROUPS)
def test_each_group_has_files_and_tests(name: str) -> None:
    """Each pattern of a group matches a file, and each slow test is in one of its files."""
    group = GROUPS[name]
    assert all(list(ROOT.glob(pattern)) for pattern in group.files)
    assert all((ROOT / group.tests / file).exists() for file in group.without)
    settings = tomllib.loads(settings_of(group))["tool"]["mutmut"]
    assert settings["pytest_add_cli_args_test_selection"] == [group.tests]
    for test in group.slow:
        file, _, name = test.partition("::")
        assert name.rpartition("::")[2] in Path(ROOT / file).read_text(encoding="utf-8")


def test_an_entry_spares_a_line() -> None:
    """An entry without a change spares every change of its line in its function."""
    entries = (Spared(file="box.py", inside="Box.is_full", line=LINE, reason="a test"),)
    assert is_spared(mutant(f"{LINE}  # never", "return True"), entries)
    assert not is_spared(mutant(LINE, "return True", inside="Box.is_empty"), entries)


def test_an_entry_spares_one_change() -> None:
    """An entry with a change spares that change alone."""
    entry = Spared(
        file="box.py", inside="Box.is_full", line=LINE, reason="a test", becomes="return None"
    )
    assert is_spared(mutant(LINE, "return None"), (entry,))
    assert not is_spared(mutant(LINE, "return True"), (entry,))


@pytest.mark.parametrize(
    "after", ["zip(a, b, )", "zip(a, b, strict=None)", "zip(a, b, strict=False)"]
)
def test_a_zip_may_lose_its_strictness(after: str) -> None:
    """A change of `strict` is left out by rule, and no other one."""
    assert is_spared(mutant("zip(a, b, strict=True)", after), ())
    assert not is_spared(mutant("zip(a, b, strict=True)", "zip(a, strict=True)"), ())


def test_a_cast_may_name_another_type() -> None:
    """A change of the type in a cast is left out by rule, and a change of the value is not."""
    before = 'return cast("Column", exact)'
    assert is_spared(mutant(before, 'return cast("XXColumnXX", exact)'), ())
    assert is_spared(mutant(before, "return cast(None, exact)"), ())
    assert not is_spared(mutant(before, 'return cast("Column", None)'), ())
    assert not is_spared(mutant(before, "return cast(exact)"), ())


class TestChosen:
    """The mutants that are tried."""

    NAMES = tuple(
        f"c2b.{module}.x_open__mutmut_{n}" for module in ("desk", "box") for n in range(9)
    )

    def test_a_sample_is_the_beginning_of_all(self) -> None:
        """A sample is the first part of one order of all, so that a run can be continued."""
        everything = chosen(self.NAMES, only="", seed=1, sample=0)
        assert sorted(everything) == sorted(self.NAMES)
        assert chosen(self.NAMES, only="", seed=1, sample=5) == everything[:5]

    def test_another_seed_is_another_order(self) -> None:
        """Each seed has its own order, whatever the order of the names."""
        one, other = (chosen(self.NAMES, only="", seed=seed, sample=5) for seed in (1, 2))
        assert one != other
        assert chosen(self.NAMES[::-1], only="", seed=1, sample=5) == one

    def test_only_some_functions(self) -> None:
        """Functions are found by any of several parts of their names."""
        assert len(chosen(self.NAMES, only="desk", seed=1, sample=0)) == 9
        assert len(chosen(self.NAMES, only=".box.,desk", seed=1, sample=0)) == 18
        assert chosen(self.NAMES, only="shelf", seed=1, sample=0) == []
