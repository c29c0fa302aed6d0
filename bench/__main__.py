"""``python -m bench``: print every benchmark with its bar; exit 1 where one is missed."""

from __future__ import annotations

import platform
import sys

from bench import paradigms, rules, testing, wire

if __name__ == "__main__":
    print(
        f"Python {platform.python_version()}, {platform.machine()}; medians of interleaved rounds"
    )
    met = [paradigms.main(), rules.main(), wire.main(), testing.main()]
    sys.exit(0 if all(met) else 1)
