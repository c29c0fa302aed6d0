"""The command `c2b`, the one part of the library that reads files and prints.

The command needs the extra ``cli``: ``pip install 'c2b[cli]'``.
"""

from __future__ import annotations

import gc
import sys

_COLLECT_EVERY = 1_000_000  # objects allocated between two collections of garbage
_EXTRA = ("click", "rich")  # the packages that the extra installs


def main() -> None:
    """Run the command with the arguments of the process, and exit with its status."""
    try:
        from c2b.cli.command import run
    except ModuleNotFoundError as error:
        module = (error.name or "").partition(".")[0]
        if module not in _EXTRA:
            raise
        sys.exit(_missing(module))
    gc.set_threshold(_COLLECT_EVERY)  # data is kept to the end, so a collection finds nothing
    sys.exit(run(sys.argv[1:]))


def _missing(module: str) -> int:
    """Report the missing package and how to install it, in both languages, as neither is chosen."""
    sys.stderr.write(
        f"c2b: the command needs {module}: pip install 'c2b[cli]'\n"
        f"c2b\u00a0: la commande a besoin de {module}\u00a0: pip install 'c2b[cli]'\n"
    )
    return 2
