"""Tests of databases against a PostgreSQL server of their own, started for them and stopped after.

``make postgres`` runs it. The server listens on a socket in a temporary folder, and on no port.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

TESTS = ("tests/wire/test_sqlalchemy.py",)
_HOMES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
_OTHER_USER = "postgres"  # a server refuses to run as root


def programs() -> Path | None:
    """Return the folder with the programs of a server, the newest; None where there is none."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).parent
    found = [path for home in _HOMES for path in Path("/").glob(f"{home[1:]}/initdb")]
    return max(found).parent if found else None


@contextmanager
def server(home: Path) -> Iterator[str]:
    """Run a server with the programs in *home*, and give the address of its database."""
    user = _OTHER_USER if os.geteuid() == 0 else None
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        if user is not None:
            shutil.chown(folder, user)

        def call(program: str, *arguments: str) -> None:
            command = [str(home / program), "--pgdata", str(data), *arguments]
            subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

        call("initdb", "--auth=trust", "--username=tests", "--encoding=UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        call("pg_ctl", "start", "--wait", "--options", options, "--log", f"{folder}/log")
        try:
            yield f"postgresql+psycopg://tests@/postgres?host={folder}"
        finally:
            call("pg_ctl", "stop", "--wait", "--mode=immediate")


def main() -> int:
    """Run the tests; 2 where there is no server."""
    home = programs()
    if home is None:
        print("no PostgreSQL server found: install the package postgresql")
        return 2
    if sys.argv[1:] == ["--find"]:
        print(home)
        return 0
    with server(home) as address:
        environment = {**os.environ, "C2B_TEST_DATABASE": address}
        command = [sys.executable, "-m", "pytest", "-q", *TESTS]
        return subprocess.run(command, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
