"""The command `c2b`: the one place that reads files and prints. It parses, calls and prints.

It needs the extra ``cli``: ``pip install 'c2b[cli]'``.
"""

from __future__ import annotations

import gc
import sys

_MANY = 100_000  # objects made between two looks
_BROUGHT = ("click", "rich")  # by the extra


def main() -> None:
    """Run the command with the arguments of the process, and exit with its status."""
    try:
        from c2b.cli.command import run
    except ModuleNotFoundError as error:
        module = (error.name or "").partition(".")[0]
        if module not in _BROUGHT:
            raise
        sys.exit(_missing(module))
    gc.set_threshold(_MANY)  # what is read is kept to the end: looking for waste finds none
    sys.exit(run(sys.argv[1:]))


def _missing(module: str) -> int:
    """Say which package is missing and how to get it; in both languages, for neither is known."""
    sys.stderr.write(
        f"c2b: the command needs {module}: pip install 'c2b[cli]'\n"
        f"c2b\u00a0: la commande a besoin de {module}\u00a0: pip install 'c2b[cli]'\n"
    )
    return 2
