"""``python -m bench``: print every benchmark with its bar; exit 1 where one is missed."""

from __future__ import annotations

import platform
import sys

from bench import paradigms, rules, wire

if __name__ == "__main__":
    print(
        f"Python {platform.python_version()}, {platform.machine()}; medians of interleaved rounds"
    )
    sys.exit(0 if all([paradigms.main(), rules.main(), wire.main()]) else 1)
