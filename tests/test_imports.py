"""The import contracts promise what the architecture says: a wrong import is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library_copy import LibraryCopy, copied

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
CHECK = "from importlinter.cli import lint_imports_command as check; check()"
WRONG = {  # the module that imports, and what it imports: one for each promise
    "contracts": "c2b.compensation",
    "compensation": "c2b.paradigms",
    "paradigms": "c2b.contracts",
    "predicate": "c2b._validators",
    "models": "c2b.predicate",
    "wire": "c2b.cases",
    "cases": "c2b.testing",
    "testing": "c2b.cli",
    "rules": "c2b.wire",
    "rules/engine": "c2b.rules.review",
    "rules/review": "c2b.rules.survey",
    "rules/status": "c2b.rules.definition",
}
CIRCLE = {  # a circle of two modules that no import at run time closes
    "paradigms/one.py": "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n"
    "    from c2b.paradigms.two import other\n",
    "paradigms/two.py": "def other() -> None:\n    import c2b.paradigms.one\n",
}
OUTSIDE = {"paradigms": "os", "contracts": "cattrs", "models": "time", "cases": "socket"}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the report on a copy of the library with a module for each wrong import."""
    library = copied(tmp_path_factory.mktemp("planted"))
    for folder, imported in WRONG.items():
        library.add(f"{folder}/planted.py", f'"""Planted."""\n\nimport {imported}\n')
    for folder, imported in OUTSIDE.items():
        library.add(f"{folder}/outside.py", f'"""Planted."""\n\nimport {imported}\n')
    for path, source in CIRCLE.items():
        library.add(path, f'"""Planted."""\n\n{source}')
    return checked(library, status=1)


def checked(library: LibraryCopy, status: int) -> str:
    """Return the report of the contracts on *library*."""
    return library.run("-c", CHECK, "--config", str(PROJECT), "--no-cache", status=status)


@pytest.mark.parametrize("folder", WRONG)
def test_a_wrong_import_is_noticed(found: str, folder: str) -> None:
    """A package that may not know the other is told with the line of its import."""
    assert f"c2b.{folder.replace('/', '.')}.planted -> {WRONG[folder]} (l.3)" in found


@pytest.mark.parametrize("folder", OUTSIDE)
def test_a_wrong_module_from_outside_is_noticed(found: str, folder: str) -> None:
    """Files, clocks, sockets and cattrs stay out of the core."""
    assert f"c2b.{folder}.outside -> {OUTSIDE[folder]} (l.3)" in found


def test_a_circle_is_noticed(found: str) -> None:
    """A circle is reported, even where a type checker or a function alone imports."""
    assert "No cycles are allowed in c2b.paradigms.\n" in found


@pytest.mark.wide
def test_the_library_keeps_its_contracts(tmp_path: Path) -> None:
    """The library itself breaks no contract."""
    assert "0 broken" in checked(copied(tmp_path), status=0)
