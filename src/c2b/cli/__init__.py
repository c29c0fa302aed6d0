"""The command `c2b`, the one part of the library that reads files and prints.

The command needs the extra ``cli``: ``pip install 'c2b[cli]'``.
"""

from __future__ import annotations

import gc
import sys

from c2b._extras import need
from c2b.errors import MissingExtraError

_COLLECT_EVERY = 1_000_000  # objects allocated between two collections of garbage


def main() -> None:
    """Run the command with the arguments of the process, and exit with its status."""
    try:
        need("click", "rich", extra="cli")
    except MissingExtraError as missing:  # in both languages, as neither is chosen
        sys.stderr.write(f"c2b: {missing}\nc2b\u00a0: {missing.explain('fr')}\n")
        sys.exit(2)
    gc.set_threshold(_COLLECT_EVERY)  # data is kept to the end, so a collection finds nothing
    from c2b.cli.command import run

    sys.exit(run(sys.argv[1:]))
