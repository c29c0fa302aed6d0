"""The command of mutmut, with one change: the tests are collected once, and not for every mutant.

mutmut forks a process for each mutant and starts pytest in it, which reads its settings and
collects the tests again: often more work than the tests themselves. Here each process is forked
from one that has collected them. The tests that noticed other mutants of a function are run first,
then the quick ones. A test has a limit of processor time and not of time, so that a busy machine
makes no mutant look as if it never ended. Mutants are tried in an order drawn by chance, so that
those of a run that was stopped are a fair sample too.
"""

from __future__ import annotations

import gc
import os
import resource
import sys
from collections import Counter
from datetime import datetime
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import mutmut.__main__ as main
import pytest
from _pytest.config import _prepareconfig
from mutmut.configuration import config
from mutmut.mutation import trampoline
from mutmut.state import state
from mutmut.utils.file_utils import change_cwd
from mutmut.workers import isolation
from mutmut.workers.isolation import ForkRunner, RunningWorker
from tools.function_mutants import chosen, place_in_order

KILLERS = Path("killers.txt")  # a line for each mutant that was noticed: its function, the test
ONLY = os.environ["ONLY"]
SEED = int(os.environ["SEED"])
SAMPLE = int(os.environ["SAMPLE"])
PATIENCE = float(os.environ["PATIENCE"])
_Cached = type(cache(len))
collect = main.collect_source_file_mutation_data


class SessionRunner(ForkRunner):
    """A runner whose workers are forked from a process that has collected the tests."""

    session: pytest.Session
    caches: list[Any]

    def startup(self) -> None:
        """Collect the tests."""
        chosen = config().pytest_add_cli_args_test_selection
        arguments = ["--rootdir=.", "--tb=native", "-q", "-s", *chosen]
        with change_cwd("mutants"):
            settings = _prepareconfig([*arguments, *config().pytest_add_cli_args])
            self.session = pytest.Session.from_config(settings)
            settings._do_configure()
            settings.hook.pytest_sessionstart(session=self.session)
            settings.hook.pytest_collection(session=self.session)
        self.caches = [each for each in gc.get_objects() if isinstance(each, _Cached)]
        super().startup()

    def submit(
        self, mutant_name: str, tests: list[str], cpu_time_limit: int, estimated_time: float
    ) -> None:
        """Try a mutant in a new process."""
        worker = os.fork()
        if worker:
            self._running[worker] = RunningWorker(mutant_name, datetime.now(), estimated_time)
            return
        try:
            self._try(mutant_name, tests)
        finally:
            os._exit(3)  # an error inside of pytest: the mutant is noticed

    def _try(self, name: str, tests: list[str]) -> None:
        """Run *tests*, the likeliest ones first, until one fails, and end the process."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        trampoline.set_mutant_under_test(name)
        trampoline.get_mutant_under_test = lambda: name
        for each in self.caches:  # what was computed without the mutant
            if str(each.__module__).startswith("c2b."):
                each.cache_clear()
        killers = KILLERS.absolute()
        os.chdir("mutants")
        items = {item.nodeid: item for item in self.session.items}
        function = name.rpartition("__mutmut_")[0]
        for test in _in_order(tests, _kills(killers, function)):
            _limit(state().duration_by_test[test])
            items[test].config.hook.pytest_runtest_protocol(item=items[test], nextitem=None)
            if self.session.testsfailed:
                with killers.open("a", encoding="utf-8") as file:
                    file.write(f"{function}\t{test}\n")
                os._exit(1)
            if process_time() > PATIENCE:
                break
        os._exit(0)


def _in_order(tests: list[str], kills: Counter[str]) -> list[str]:
    known = state().duration_by_test
    return sorted(tests, key=lambda test: (-kills[test], known[test]))


def _kills(killers: Path, function: str) -> Counter[str]:
    """Return how many mutants of *function* each test has noticed."""
    lines = killers.read_text("utf-8").splitlines() if killers.exists() else []
    pairs = (line.split("\t") for line in lines)
    return Counter(test for changed, test in pairs if changed == function)


def _limit(usual: float) -> None:
    """Let the next test take ten times its *usual* seconds, and five more, of the processor."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(process_time() + 10 * usual) + 5, hard))


def _some(**names: tuple[str, ...] | list[str]) -> tuple[list[tuple[Any, str, Any]], Any]:
    """Return the mutants to try."""
    mutants, by_path = collect(**names)
    tried = chosen((name for _, name, _ in mutants), only=ONLY, seed=SEED, sample=SAMPLE)
    by_name = {each[1]: each for each in mutants}
    return [by_name[name] for name in tried], by_path


if __name__ == "__main__":
    main.collect_source_file_mutation_data = _some
    main.estimated_worst_case_time = lambda name: place_in_order(SEED, name)
    isolation.ForkRunner = SessionRunner  # type: ignore[misc]
    sys.exit(main.cli())
