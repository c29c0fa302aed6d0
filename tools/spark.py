"""Tests of frames on Spark: in one process, and on a cluster on the loopback interface.

``make spark`` runs it. The cluster is a standalone master with two workers of one core each, which
are started for the tests from the package of PySpark, and stopped after them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socket import create_connection, socket
from tempfile import TemporaryDirectory

TESTS = ("tests/frames",)
BRIEF = (
    "tests/frames/test_check.py",
    "tests/frames/test_on_spark.py::test_books_go_from_night_to_night",
    "tests/frames/test_pay.py",
)
LOOPBACK = "127.0.0.1"
LOCAL = "local[2]"
_QUIET = "ignore:PySpark does not yet fully support pandas:FutureWarning"
_WORKERS = 2
_SECONDS = 60  # a Java process on a busy machine answers within a few


def java() -> Path | None:
    """Return the program that runs Java, of ``JAVA_HOME`` or of the path; None where none is."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{home}/bin" if home else None)
    return None if found is None else Path(found)


@contextmanager
def cluster() -> Iterator[str]:
    """Run a master and its workers, and give the address of the master."""
    port = _free_port()
    address = f"spark://{LOOPBACK}:{port}"
    with TemporaryDirectory() as folder, ExitStack() as stack:
        ours = ["--host", LOOPBACK, "--webui-port", "0"]
        stack.enter_context(_process(folder, "master.Master", *ours, "--port", str(port)))
        _answers(port, Path(folder))
        for number in range(_WORKERS):
            work = ["--cores", "1", "--memory", "1g", "--work-dir", f"{folder}/{number}"]
            stack.enter_context(_process(folder, "worker.Worker", *ours, *work, address))
        yield address


@contextmanager
def _process(folder: str, part: str, *arguments: str) -> Iterator[None]:
    """Run one *part* of the cluster, with what it logs in *folder*."""
    import pyspark

    home = Path(pyspark.__file__).parent
    command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{part}", *arguments]
    settings = {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": LOOPBACK, "SPARK_DAEMON_MEMORY": "256m"}
    known = {**os.environ, **settings}
    with (
        Path(folder, f"{part}.log").open("a") as log,
        subprocess.Popen(command, env=known, stdout=log, stderr=log) as started,
    ):
        try:
            yield
        finally:
            started.terminate()


def _free_port() -> int:
    with socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _answers(port: int, folder: Path) -> None:
    """Wait until the master answers.

    Raises:
        RuntimeError: It does not; the message holds its log.
    """
    for _ in range(_SECONDS * 10):
        try:
            create_connection((LOOPBACK, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    logs = "\n".join(each.read_text() for each in folder.glob("*.log"))
    raise RuntimeError(f"the master does not answer on port {port}:\n{logs}")


def run(master: str, tests: Sequence[str], options: list[str]) -> int:
    """Run *tests* with a session of *master*."""
    environment = {
        **os.environ,
        "C2B_TEST_SPARK": master,
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": LOOPBACK,
    }
    chosen = ["-q", "-n", "0", "-k", "spark", "-W", _QUIET]
    command = [sys.executable, "-m", "pytest", *chosen, *options, *tests]
    return subprocess.run(command, env=environment).returncode


def main() -> int:
    """Run the tests; 2 where there is no Java."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--find", action="store_true", help="say where Java is, and run nothing")
    parser.add_argument("--only", default="", help="local or cluster; both unless it is given")
    parser.add_argument("--brief", action="store_true", help="a part that takes about a minute")
    given, options = parser.parse_known_args()
    tests = BRIEF if given.brief else TESTS
    found = java()
    if found is None:
        print("no Java found: install Java 17 or later, or set JAVA_HOME to its folder")
        return 2
    if given.find:
        print(found)
        return 0
    codes = list[int]()
    if given.only in ("", "local"):
        print(f"== Spark {LOCAL} ==", flush=True)
        codes.append(run(LOCAL, tests, options))
    if given.only in ("", "cluster"):
        print(f"== a Spark master with {_WORKERS} workers on {LOOPBACK} ==", flush=True)
        with cluster() as address:
            codes.append(run(address, tests, options))
    return int(any(codes))  # a run that a signal ended has a code below zero


if __name__ == "__main__":
    sys.exit(main())
