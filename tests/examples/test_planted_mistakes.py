"""Type checkers accept the examples as they are, and find each mistake that is planted in them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen

pytestmark = pytest.mark.wide

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples").glob("*.py") if path.stem != "__init__")


@frozen
class Mistake:
    """A mistake as people make it: a piece of an example, and what they write instead."""

    what: str
    example: str
    right: str
    wrong: str


MISTAKES = (
    Mistake("misspelt_attribute", "payout_job", "payout.amount.money", "payout.amount.mony"),
    Mistake("wrong_enumeration", "payout_job", "pay.Rounding.HALF_UP", "pay.Ties.REFUSE"),
    Mistake("str_for_money", "payout_job", "PerItem(rate=rate)", 'PerItem(rate="0.07")'),
    Mistake("float_amount", "payout_job", 'Money.of("0.05", "EUR")', 'Money.of(0.05, "EUR")'),
    Mistake("wrong_currency", "payout_job", 'Money.of("1.00", "EUR")', 'Money.of("1.00", 978)'),
    Mistake("missing_argument", "payout_job", "key=key, party=party, ", "key=key, "),
    Mistake("a_settlement_for_books", "payout_job", "return settled.books", "return settled"),
    Mistake("bare_string", "contest_site", "ties=pay.Ties.SPLIT_PLACES", 'ties="split_places"'),
    Mistake("swapped", "contest_site", "contract.sign(sponsor, at)", "contract.sign(at, sponsor)"),
    Mistake("name_for_a_party", "contest_site", "offer(author, made", "offer(author.name, made"),
    Mistake("misspelt_result", "contest_site", "verdict.broken", "verdict.brokn"),
    Mistake("unknown_member", "review_site", "c2b.ValueKind.FEEDBACK", "c2b.ValueKind.REVIEW"),
    Mistake("unknown_language", "review_site", "found.explain(lang)", 'found.explain("de")'),
    Mistake("misspelt_front_door", "review_site", "c2b.classify(leg)", "c2b.clasify(leg)"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the examples as they are, and one copy for each mistake."""
    made = tmp_path_factory.mktemp("planted")
    for path in EXAMPLES:
        (made / path.name).write_bytes(path.read_bytes())
    for each in MISTAKES:
        source = (ROOT / "examples" / f"{each.example}.py").read_text(encoding="utf-8")
        planted = source.replace(each.right, each.wrong, 1)
        (made / f"with_{each.what}.py").write_text(planted, encoding="utf-8")
    settings = {"typeCheckingMode": "strict", "include": ["."]}
    (made / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return made


def faulty_for_mypy(folder: Path) -> Iterator[str]:
    """Yield the names of the files in which mypy finds an error."""
    cache = ROOT / ".mypy_cache" / "planted"
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(cache), "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    yield from re.findall(r"^(\w+)\.py:\d+: error:", done.stdout, flags=re.M)


def faulty_for_pyright(folder: Path) -> Iterator[str]:
    """Yield the names of the files in which pyright finds an error."""
    options = ["--outputjson", "--pythonpath", sys.executable]
    command = [sys.executable, "-m", "pyright", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    for each in json.loads(done.stdout)["generalDiagnostics"]:
        if each["severity"] == "error":
            yield Path(each["file"]).stem


def test_every_mistake_is_planted(folder: Path) -> None:
    """Each copy differs from its example in one line."""
    for each in MISTAKES:
        copy = (folder / f"with_{each.what}.py").read_text(encoding="utf-8").splitlines()
        source = (folder / f"{each.example}.py").read_text(encoding="utf-8").splitlines()
        assert [old != new for old, new in zip(source, copy, strict=True)].count(True) == 1


@pytest.mark.parametrize("checker", [faulty_for_mypy, faulty_for_pyright])
def test_each_mistake_is_found(checker: Callable[[Path], Iterator[str]], folder: Path) -> None:
    """A checker in its strict mode reports each planted mistake, and nothing else."""
    assert set(checker(folder)) == {f"with_{each.what}" for each in MISTAKES}
