"""Whole commands on files, against the plain loop over the same file; interleaved processes.

``python -m bench.files`` is not part of ``make bench``: a round takes half a minute.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROUNDS = 3
ROWS = 1_000_000
BAR = 4.0
PLAIN = """
import csv, sys
from decimal import Decimal
total = {}
with open(sys.argv[1], newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for key, worker, reward, status, at in rows:
        total[worker] = total.get(worker, 0) + Decimal(reward[1:])
"""
CAMPAIGN = {
    "campaign": {
        "key": "k",
        "scheme": {"kind": "share", "rate": 1, "currency": "USD"},
        "rounding": "half_up",
        "policies": [{"kind": "manual_decision"}],
    },
    "on": "2026-11-30",
    "columns": {
        "key": "id",
        "party": "worker",
        "value": {"column": "reward", "currency": "USD"},
        "at": "submitted",
        "decision": {"column": "status", "words": [{"cell": "Approved", "means": "accepted"}]},
    },
}


def write_rows(path: Path) -> None:
    """Write the file: a million contributions of five thousand parties."""
    chance = random.Random(1)  # noqa: S311 - a benchmark needs no secret
    with path.open("w", encoding="utf-8") as file:
        file.write("id,worker,reward,status,submitted\n")
        for number in range(ROWS):
            day, hour = chance.randrange(1, 28), chance.randrange(24)
            reward = chance.randrange(5, 300) / 100
            moment = f"2026-11-{day:02}T{hour:02}:{chance.randrange(60):02}:00Z"
            worker = chance.randrange(5000)
            file.write(f"A{number},w{worker},${reward:.2f},Approved,{moment}\n")


def seconds(command: list[str]) -> float:
    """Return the processor time of a process, which other processes change least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> bool:
    """Print the ratio of ``c2b settle`` to the plain loop; whether the bar is met."""
    with tempfile.TemporaryDirectory() as folder:
        rows, campaign = Path(folder) / "rows.csv", Path(folder) / "campaign.json"
        write_rows(rows)
        campaign.write_text(json.dumps(CAMPAIGN), encoding="utf-8")
        settle = "import sys; from c2b.cli.command import run; sys.exit(run(sys.argv[1:]))"
        works = {
            "plain": [sys.executable, "-c", PLAIN, str(rows)],
            "settle": [sys.executable, "-c", settle, "settle", str(campaign), str(rows)],
        }
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(ROUNDS):
            for name, command in works.items():
                times[name].append(seconds(command))
    ratio = median(times["settle"]) / median(times["plain"])
    print(f"c2b settle, {ROWS:,} rows: {ratio:.2f} times the plain loop (at most {BAR})")
    return ratio <= BAR


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
