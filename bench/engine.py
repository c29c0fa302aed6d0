"""``c2b settle --engine`` on a million rows, against the group-by of the same engine over the file.

The bar is a group-by of the two columns that it needs. Beside it stands one that reads all five
columns, as a settlement does: it counts those that were approved and the different keys, and reads
the moments.

``python -m bench.engine`` is not part of ``make bench``: a round starts a dozen processes.
``python -m bench.engine 10000000`` settles ten times as many rows, of which the start is a tenth.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import duckdb
import polars

from bench.files import CAMPAIGN, COMMAND, ROWS, seconds, write_rows

ROUNDS = 5
PARTIES = 1_000
BY_HAND = {
    "polars": """
import sys
import polars as pl
name = sys.argv[1]
scan = pl.scan_parquet if name.endswith(".parquet") else pl.scan_csv
reward = pl.col("reward").str.strip_prefix("$").cast(pl.Decimal(18, 2))
print(scan(name).group_by("worker").agg(reward.sum(), pl.len()).collect().write_csv())
""",
    "duckdb": """
import sys
import duckdb
name = sys.argv[1]
query = f"SELECT worker, sum(ltrim(reward, '$')::DECIMAL(18, 2)), count(*) FROM '{name}' GROUP BY 1"
print(duckdb.sql(query).fetchall())
""",
}
ALL_BY_HAND = {
    "polars": """
import sys
import polars as pl
name = sys.argv[1]
is_columns = name.endswith(".parquet")
rows = pl.scan_parquet(name) if is_columns else pl.scan_csv(name, infer_schema=False)
counts = pl.col("status") == "Approved"
reward = pl.col("reward").str.strip_prefix("$").cast(pl.Decimal(18, 2))
moment = pl.col("submitted").str.to_datetime("%Y-%m-%dT%H:%M:%SZ")
found = rows.group_by("worker").agg(
    reward.filter(counts).sum(), pl.len(), pl.col("id").n_unique(), moment.max()
)
print(found.collect().write_csv())
""",
    "duckdb": """
import sys
import duckdb
name = sys.argv[1]
query = f'''SELECT worker, sum(ltrim(reward, '$')::DECIMAL(18, 2)) FILTER (status = 'Approved'),
count(*), count(DISTINCT id), max(submitted::TIMESTAMP) FROM '{name}' GROUP BY 1'''
print(duckdb.sql(query).fetchall())
""",
}
IMPORTS = {
    "python": "pass",
    "c2b": "import c2b.cli.command, c2b.cli.settle",
    "polars": "import polars",
    "duckdb": "import duckdb",
}


def write_files(folder: Path, many: int = ROWS) -> list[Path]:
    """Write so *many* rows as CSV and as Parquet, and the campaign; return the files of rows."""
    rows, columns = folder / "rows.csv", folder / "rows.parquet"
    write_rows(rows, PARTIES, many)
    polars.scan_csv(rows, infer_schema=False).sink_parquet(columns)
    (folder / "campaign.json").write_text(json.dumps(CAMPAIGN), encoding="utf-8")
    return [rows, columns]


def check_same(folder: Path, rows: Path) -> None:
    """Check that the output with each engine is that without one."""
    plain = [sys.executable, "-c", COMMAND, "settle", str(folder / "campaign.json"), str(rows)]
    outputs = {
        subprocess.run([*plain, *more], check=True, capture_output=True).stdout
        for more in ([], ["--engine", "polars"], ["--engine", "duckdb"])
    }
    assert len(outputs) == 1


def measured(folder: Path, rows: Path, engine: str) -> float:
    """Print the ratios of the command to both group-bys, by medians of rounds that take turns.

    Returns:
        The ratio to that of two columns.
    """
    ours = [sys.executable, "-c", COMMAND, "settle", str(folder / "campaign.json"), str(rows)]
    ours += ["--engine", engine]
    theirs = ([sys.executable, "-c", each[engine], str(rows)] for each in (BY_HAND, ALL_BY_HAND))
    commands = [ours, *theirs]
    rounds = [[seconds(each) for each in commands] for _ in range(ROUNDS)]
    mine, by_hand, by_all = (median(times) for times in zip(*rounds, strict=True))
    ratios = f"{mine / by_hand:6.2f} times; {by_all:6.2f} s {mine / by_all:6.2f} times"
    print(f"{engine:8} {rows.suffix:9} {mine:6.2f} s {by_hand:6.2f} s {ratios}")
    return mine / by_hand


def main(many: int = ROWS) -> bool:
    """Print the ratios for so *many* rows, and what starts cost; whether the bar is met."""
    print(f"polars {polars.__version__}, duckdb {duckdb.__version__}, {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_files(folder, many)
        check_same(folder, files[0])
        print(f"c2b settle, {many:,} rows, {PARTIES:,} parties, against the group-by (at most 1.5)")
        found = [measured(folder, rows, engine) for rows in files for engine in BY_HAND]
    for what, code in IMPORTS.items():
        starts = [seconds([sys.executable, "-c", code]) for _ in range(ROUNDS)]
        print(f"start of {what}: {median(starts):.2f} s")
    return max(found) <= 1.5


if __name__ == "__main__":
    sys.exit(0 if main(*map(int, sys.argv[1:])) else 1)
