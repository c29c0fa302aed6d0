"""Check that the type of every public symbol of the installed package is known to a type checker.

    python -m tools.verify_types

Pyright is asked as somebody would ask it who has the package installed: it finds the package by the
interpreter that is first on the path.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def main() -> int:
    """Print each symbol whose type is not fully known; return 1 if there are any."""
    folder = str(Path(sys.executable).parent)
    asked = ("-m", "pyright", "--verifytypes", "c2b", "--ignoreexternal", "--outputjson")
    done = subprocess.run(
        [sys.executable, *asked],
        env={**os.environ, "PATH": os.pathsep.join([folder, os.environ.get("PATH", "")])},
        capture_output=True,
        text=True,
        check=False,
    )
    report: dict[str, Any] = json.loads(done.stdout)["typeCompleteness"]
    for symbol in report["symbols"]:
        if symbol["isExported"] and not symbol["isTypeKnown"]:
            print(symbol["name"], *(each["message"] for each in symbol["diagnostics"]))
    known = report["exportedSymbolCounts"]["withKnownType"]
    print(f"types of {known} public symbols known, completeness {report['completenessScore']:.2%}")
    return 0 if known and report["completenessScore"] == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
