"""Whole commands on files, against the plain loop over the same file; interleaved processes.

``python -m bench.files`` is not part of ``make bench``: a round takes two minutes.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from c2b import wire
from c2b.cases import CASES

ROUNDS = 3
ROWS = 1_000_000
EXCHANGES = 100_000
COMMAND = "from c2b.cli import main; main()"
ROWS_BY_HAND = """
import csv, sys
from decimal import Decimal
total = {}
with open(sys.argv[1], newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for key, worker, reward, status, at in rows:
        total[worker] = total.get(worker, 0) + Decimal(reward[1:])
"""
JSON_BY_HAND = """
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
json.dump(data, sys.stdout)
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


def write_rows(path: Path, parties: int = 5000, rows: int = ROWS) -> None:
    """Write the file: so many *rows*, contributions of so many *parties*."""
    chance = random.Random(1)  # noqa: S311 - a benchmark needs no secret
    with path.open("w", encoding="utf-8") as file:
        file.write("id,worker,reward,status,submitted\n")
        for number in range(rows):
            day, hour = chance.randrange(1, 28), chance.randrange(24)
            reward = chance.randrange(5, 300) / 100
            moment = f"2026-11-{day:02}T{hour:02}:{chance.randrange(60):02}:00Z"
            worker = chance.randrange(parties)
            file.write(f"A{number},w{worker},${reward:.2f},Approved,{moment}\n")


def write_exchanges(path: Path) -> None:
    """Write the file: the exchanges of all cases, again and again."""
    exchanges = [wire.to_data(case.exchange) for case in CASES]
    path.write_text(json.dumps(list(islice(cycle(exchanges), EXCHANGES))), encoding="utf-8")


def seconds(command: list[str]) -> float:
    """Return the processor time of a process, which other processes change least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryFile() as out:
        subprocess.run(command, check=True, stdout=out)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratio(ours: list[str], by_hand: list[str]) -> float:
    """Return how many times as long our process takes, by medians of rounds that take turns."""
    pairs = [(seconds(ours), seconds(by_hand)) for _ in range(ROUNDS)]
    return median(mine for mine, _ in pairs) / median(theirs for _, theirs in pairs)


def settle_rows(folder: Path) -> bool:
    """Print the ratio of ``c2b settle`` to the plain loop; whether the bar is met."""
    rows, campaign = folder / "rows.csv", folder / "campaign.json"
    write_rows(rows)
    campaign.write_text(json.dumps(CAMPAIGN), encoding="utf-8")
    found = ratio(
        [sys.executable, "-c", COMMAND, "settle", str(campaign), str(rows)],
        [sys.executable, "-c", ROWS_BY_HAND, str(rows)],
    )
    print(f"c2b settle, {ROWS:,} rows: {found:.2f} times the plain loop (at most 4)")
    return found <= 4


def classify_exchanges(folder: Path) -> bool:
    """Print the ratio of ``c2b classify`` to reading and writing the same; whether it is met."""
    exchanges = folder / "exchanges.json"
    write_exchanges(exchanges)
    found = ratio(
        [sys.executable, "-c", COMMAND, "classify", "--json", str(exchanges)],
        [sys.executable, "-c", JSON_BY_HAND, str(exchanges)],
    )
    print(f"c2b classify, {EXCHANGES:,} exchanges: {found:.2f} times the same JSON (at most 3)")
    return found <= 3


def main() -> bool:
    """Print both ratios; whether both bars are met."""
    with tempfile.TemporaryDirectory() as folder:
        return all([settle_rows(Path(folder)), classify_exchanges(Path(folder))])


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
