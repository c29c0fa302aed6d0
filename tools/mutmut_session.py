"""The command of mutmut, with one change: the tests are collected once, and not for every mutant.

mutmut forks a process for each mutant and starts pytest in it, which reads its settings and
collects the tests again: often more work than the tests themselves. Here each process is forked
from one that has collected them. A mutant has a limit of processor time and not of time, so that
a busy machine makes no mutant look as if it never ended.
"""

from __future__ import annotations

import gc
import os
import resource
import sys
from datetime import datetime
from functools import cache
from time import process_time
from typing import Any
from zlib import crc32

import mutmut.__main__ as main
import pytest
from _pytest.config import _prepareconfig
from mutmut.configuration import config
from mutmut.mutation import trampoline
from mutmut.state import state
from mutmut.utils.file_utils import change_cwd
from mutmut.workers import isolation
from mutmut.workers.isolation import ForkRunner, RunningWorker

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
            self._try(mutant_name, tests, cpu_time_limit)
        finally:
            os._exit(3)  # an error inside of pytest: the mutant is noticed

    def _try(self, name: str, tests: list[str], limit: int) -> None:
        """Run *tests*, the quick ones first, until one fails, and end the process."""
        limit += int(process_time())
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        trampoline.set_mutant_under_test(name)
        trampoline.get_mutant_under_test = lambda: name
        for each in self.caches:  # what was computed without the mutant
            if str(each.__module__).startswith("c2b."):
                each.cache_clear()
        os.chdir("mutants")
        items = {item.nodeid: item for item in self.session.items}
        known = state().duration_by_test
        for test in sorted(tests, key=lambda each: known[each]):
            item = items[test]
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if self.session.testsfailed:
                os._exit(1)
        os._exit(0)


def _some(**names: tuple[str, ...] | list[str]) -> tuple[list[tuple[Any, str, Any]], Any]:
    """Return the mutants to try: one in so many, by a number that the name of a mutant gives."""
    mutants, by_path = collect(**names)
    one_in = int(os.environ.get("ONE_IN", "1"))
    return [each for each in mutants if crc32(each[1].encode()) % one_in == 0], by_path


if __name__ == "__main__":
    main.collect_source_file_mutation_data = _some
    isolation.ForkRunner = SessionRunner  # type: ignore[misc]
    sys.exit(main.cli())
