"""Open the built site in Chromium and run the checks; ``make browser`` runs it.

``python -m tools.browser docs/_build/site`` needs node, npm and Chromium; with ``--find`` it only
answers whether they are there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

_HERE = Path(__file__).parent
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Run the checks; 1 where one fails, 2 where there is no browser."""
    parser = argparse.ArgumentParser(prog="python -m tools.browser")
    parser.add_argument("site", type=Path, nargs="?", default=Path("docs/_build/site"))
    parser.add_argument("--only", default="", help="a part of the names of the checks to run")
    parser.add_argument("--find", action="store_true", help="only look for the browser")
    asked = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    node, npm = shutil.which("node"), shutil.which("npm")
    if chromium is None or node is None or npm is None:
        print("no browser: install Node.js with npm, and Chromium")
        return 2
    if asked.find:
        print(chromium)
        return 0
    folder = asked.site.resolve().parent / "browser"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    subprocess.run(
        [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"],
        cwd=folder,
        check=True,
    )
    ran = subprocess.run(
        [node, "run.js", str(asked.site.resolve()), chromium, asked.only], cwd=folder, check=False
    )
    return ran.returncode


if __name__ == "__main__":
    raise SystemExit(main())
