"""A copy of the library to change: what a line more or less in its source would do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from attrs import frozen

import c2b


@frozen
class LibraryCopy:
    """The library in a folder of its own."""

    root: Path

    def change(self, module: str, old: str, new: str) -> None:
        """Put *new* in the place of *old*, which stands in *module* once."""
        path = self.root / "c2b" / module
        text = path.read_text(encoding="utf-8")
        if text.count(old) != 1:
            raise ValueError(f"{module} has {old!r} {text.count(old)} times, not once")
        path.write_text(text.replace(old, new), encoding="utf-8")

    def add(self, module: str, text: str) -> None:
        """Write a new module."""
        path = self.root / "c2b" / module
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *arguments: str, status: int = 0) -> str:
        """Return the output of a Python that finds this copy first."""
        paths = os.pathsep.join([str(self.root), *filter(None, sys.path)])
        more = {"PYTHONPATH": paths, "COLUMNS": "100", "PYTHONUTF8": "1", "C2B_LANG": "en"}
        command = [sys.executable, *arguments]
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", env={**os.environ, **more}
        )
        if done.returncode != status:
            raise ValueError(f"status {done.returncode}, not {status}: {done.stderr}")
        return done.stdout


def copied(into: Path) -> LibraryCopy:
    """A copy of the library *into* an empty folder."""
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(c2b.__file__).parent, into / "c2b", ignore=skipped)
    return LibraryCopy(into)
