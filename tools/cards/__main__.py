"""Read rule cards of a folder: write their record, or report what the rules lack.

python -m tools.cards record FOLDER    writes tests/data/cards
python -m tools.cards compare FOLDER [--only NAME] [--hints]   prints the differences, a line each
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tests.rules.card_form import short
from tests.rules.card_record import FOLDER, RULE, differences, hints
from tools.cards.read import cards_in, variants_in
from tools.cards.record import record_of
from tools.cards.variant import completed

FILES = ("definitions", "reviews", "surveys", "cocreation", "crowdsourcing", "status-and-tax")
FURTHER = ("eu-gb", "de-it-es-fr-us")
"""Files of whose cards only those are recorded that have a rule."""


def records(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the records of the cards that have a rule, by the name of their file."""
    cards = {name: [*cards_in(folder / f"{name}.md")] for name in (*FILES, *FURTHER)}
    by_id = {card["id"]: card for each in cards.values() for card in each}
    for name in FURTHER:
        variants = variants_in(folder / f"{name}.md")
        with_rule = [each for each in variants if each.get("id") in RULE]
        whole = [completed(each, by_id[each["like"]]) for each in with_rule]
        cards[name] = [*(card for card in cards[name] if card["id"] in RULE), *whole]
    return {name: [*map(record_of, each)] for name, each in cards.items()}


def _written(items: list[dict[str, Any]]) -> str:
    """Return records as JSON with one example a line, so that a change shows as a line.

    The neighbours of an example stand in one line for each outcome.
    """
    lists = ("evaluations", "varied")
    parts = []
    for record in map(short, items):
        head = _dense({name: value for name, value in record.items() if name not in lists})
        rows = [
            f' "{name}": [\n' + ",\n".join(f"  {_dense(each)}" for each in record[name]) + "\n ]"
            for name in lists
        ]
        parts.append(f"{head[:-1]},\n" + ",\n".join(rows) + "\n}")
    return "[\n" + ",\n".join(parts) + "\n]\n"


def _dense(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: list[str]) -> int:
    """Run one of the two commands; the status is 1 where cards and rules differ."""
    parser = argparse.ArgumentParser(prog="python -m tools.cards", description=__doc__)
    parser.add_argument("command", choices=("record", "compare"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="a part of an id or of the name of a file")
    parser.add_argument("--hints", action="store_true", help="compare figures and citations too")
    given = parser.parse_args(arguments)
    found = records(given.folder)
    if given.command == "record":
        for name, items in found.items():
            (FOLDER / f"{name}.json").write_text(_written(items), encoding="utf-8")
        return 0
    lines = [
        f"{record['id']}: {line}"
        for name, items in found.items()
        for record in items
        if given.only in name or given.only in record["id"]
        for line in (*differences(record), *(hints(record) if given.hints else ()))
    ]
    print(*lines, f"{len(lines)} differences", sep="\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
