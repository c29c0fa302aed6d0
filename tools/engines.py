"""Tests of frames on engines that the other checks try in part or not at all: Ibis, and Dask.

``make engines`` installs them and runs it. Dask has no windows in order: there a settlement and a
division of a pool are refused, and the tests of the other functions run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

_FOLDER = "tests/frames"
_OF_OTHERS = (  # warnings about what the engines and narwhals call, which is not ours
    "ignore:Dask support is moving out of Narwhals:FutureWarning",
    "ignore:fetch_arrow_table:DeprecationWarning",
    "ignore:The 'future.infer_string' option:DeprecationWarning",
)
_ROW_BY_ROW = ("check", "classify", "lowering", "on_dask", "pay", "rule_examples")
_TESTS: dict[str, list[str]] = {
    "ibis": [_FOLDER],
    "dask": [f"{_FOLDER}/test_{each}.py" for each in _ROW_BY_ROW],
}


def run(engine: str, paths: list[str], options: list[str]) -> int:
    """Run the tests of *engine* in *paths*; return the status of pytest."""
    environment = {**os.environ, "C2B_TEST_ENGINES": engine}
    quiet = [part for warning in _OF_OTHERS for part in ("-W", warning)]
    chosen = ["-q", "-n", "0", "-k", engine, *quiet]
    command = [sys.executable, "-m", "pytest", *chosen, *options, *paths]
    print(f"== {engine} ==", flush=True)
    return subprocess.run(command, env=environment).returncode


def main() -> int:
    """Run the tests of each engine; 1 where one fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    _, options = parser.parse_known_args()
    codes = [run(engine, paths, options) for engine, paths in _TESTS.items()]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
