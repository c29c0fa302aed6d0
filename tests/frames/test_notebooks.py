"""The notebooks of examples run from their first cell to the last, and are written alike."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTEBOOKS = ("dataframes.ipynb", "tableaux.ipynb")


def cells(name: str) -> list[dict[str, Any]]:
    """Return the cells of a notebook."""
    found: list[dict[str, Any]] = json.loads((EXAMPLES / name).read_text("utf-8"))["cells"]
    return found


def code(name: str) -> list[str]:
    """Return the code of the cells of a notebook."""
    return ["".join(each["source"]) for each in cells(name) if each["cell_type"] == "code"]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs(name: str) -> None:
    """Each cell runs after those before it, and its last line shows something."""
    names: dict[str, Any] = {}
    for cell in code(name)[:1]:
        exec(cell, names)  # noqa: S102
    for cell in code(name)[1:]:
        *lines, last = ast.parse(cell).body
        assert isinstance(last, ast.Expr)
        exec(compile(ast.Module(lines, []), name, "exec"), names)  # noqa: S102
        assert eval(compile(ast.Expression(last.value), name, "eval"), names) is not None  # noqa: S307


def test_the_notebooks_have_the_same_code() -> None:
    """The notebook in French runs the code of the one in English."""
    assert code(NOTEBOOKS[0]) == code(NOTEBOOKS[1])


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_kept_without_its_outputs(name: str) -> None:
    """A notebook in the repository has no outputs, whose bytes would differ at every run."""
    assert not any(each.get("outputs") for each in cells(name))
