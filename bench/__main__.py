"""``python -m bench``: print every benchmark with its bar; exit 1 where one is missed."""

from __future__ import annotations

import platform
import sys

from bench import compensation, paradigms, rules, testing, wire

if __name__ == "__main__":
    print(
        f"Python {platform.python_version()}, {platform.machine()}; medians of interleaved rounds"
    )
    met = [each.main() for each in (paradigms, rules, compensation, wire, testing)]
    sys.exit(0 if all(met) else 1)
