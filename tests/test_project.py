"""The project stands alone, counts by itself, and makes no false promise."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from c2b.cases import CASES
from c2b.rules.catalogue import RULES

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.fr.md"]
LEGS = [leg for case in CASES for leg in case.exchange.legs]

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
_DIZAINES = "vingt|trente|quarante|cinquante|soixante|cent|cents"
_NUMBER = rf"(?:\d{{2,}}|(?:{_TENS}|{_DIZAINES})(?:-[a-zé-]+)?)"
_FAMILY = r"(?:(?:real|published|vrais) )?(?:cases|legs|rules|cas|prestations|flux|règles)"
COUNTED = re.compile(
    rf"\b{_NUMBER} {_FAMILY}\b|\bfifty\b|\bcinquante\b"
    rf"|\b{CASES[0].id} (?:to|à|-|–) {CASES[-1].id}\b",
    re.IGNORECASE,
)
GENERATED = {
    Path(line).name
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if line.startswith("docs/") and line.endswith(".md")
}
GENERATED_FOLDERS = tuple(
    ROOT / line
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if line.startswith("docs/") and line.endswith("/")
)
LENSES = re.compile(r"\b(?:four|quatre) (?:lenses|critères)\b", re.IGNORECASE)


def pages() -> Iterator[Path]:
    """Every page that people read, apart from those that are written from declarations."""
    for pattern in ("*.md", "docs/**/*.md"):
        for path in ROOT.glob(pattern):
            is_generated = path.name in GENERATED or any(
                path.is_relative_to(folder) for folder in GENERATED_FOLDERS
            )
            if "_build" not in path.parts and not is_generated:
                yield path


def modules() -> Iterator[Path]:
    """Every module with words that users read: docstrings, help, messages, pages of the docs."""
    yield from (ROOT / "src").rglob("*.py")
    yield from (ROOT / "docs").glob("*.py")


def lines(paths: Iterator[Path], pattern: re.Pattern[str]) -> list[str]:
    """The lines of *paths* in which *pattern* is found, with their places."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line.replace("\u00a0", " "))
    ]


class TestNoCountIsWrittenByHand:
    """A number that `len` knows stands in no page, help or docstring, where it would grow old."""

    def test_pages(self) -> None:
        """A page names the cases, rules and lenses without their number."""
        assert lines(pages(), COUNTED) == []
        assert lines(pages(), LENSES) == []

    def test_modules(self) -> None:
        """Docstrings and texts take the number of cases and rules from the catalogues."""
        assert lines(modules(), COUNTED) == []

    @pytest.mark.parametrize(
        "line",
        [
            "fifty real cases, classified",
            "# Les cinquante cas",
            f"{len(RULES)} rules with their sources",
            f"{len(CASES)} real cases",
            f"{len(LEGS)}\u00a0prestations",
            f"The number of a case, {CASES[0].id} to {CASES[-1].id}",
            f"de {CASES[0].id} à {CASES[-1].id}",
        ],
    )
    def test_a_count_is_found(self, line: str) -> None:
        """The search finds the counts for which it is made."""
        assert COUNTED.search(line.replace("\u00a0", " "))

    @pytest.mark.parametrize(
        "line", ["two rules contradict each other", "{cases} cases, {legs} legs", "in 50 states"]
    )
    def test_other_numbers_are_left_alone(self, line: str) -> None:
        """A number of something else, or one that is filled in, is no count by hand."""
        assert not COUNTED.search(line)


class TestItStandsAlone:
    """A clone in an empty folder has all that its tests need."""

    def test_nothing_is_read_beside_the_project(self) -> None:
        """No path of a test leads out of the project."""
        outside = re.compile(r"parents\[(\d+)\]")
        for path in (ROOT / "tests").rglob("*.py"):
            inside = len(path.relative_to(ROOT).parts) - 1
            for found in outside.findall(path.read_text(encoding="utf-8")):
                assert int(found) <= inside, path

    def test_no_test_is_skipped(self) -> None:
        """A test is left out only where the operating system lacks the device that it needs."""
        skipped = re.compile(r"pytest\.(?:skip|importorskip|mark\.skip)\(|unittest\.skip")
        assert lines((ROOT / "tests").rglob("*.py"), skipped) == []

    def test_data_has_its_origin_and_licence(self, data_folder: Path) -> None:
        """Each set is listed, with its origin, its licence and what was changed in it."""
        listed = (data_folder / "README.md").read_text(encoding="utf-8")
        sets = sorted(path.name for path in data_folder.iterdir() if path.is_dir())
        assert re.findall(r"^\| \[(.+?)\]", listed, flags=re.M) == sets
        for name in sets:
            page = (data_folder / name / "README.md").read_text(encoding="utf-8")
            heads = ("Origin", "Licence", "What was changed")
            assert [head for head in heads if f"- **{head}**: " not in page] == [], name

    def test_data_is_small(self, data_folder: Path) -> None:
        """All sets together take less than a megabyte."""
        sizes = (path.stat().st_size for path in data_folder.rglob("*") if path.is_file())
        assert sum(sizes) < 1_000_000


class TestChecks:
    """The checks of the project check what they say."""

    def test_the_lowest_versions_are_those_promised(self) -> None:
        """The versions tested as the lowest are those from which the package promises to work."""
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extras = project["optional-dependencies"].values()
        ranges = (each.partition(",")[0] for each in sum(extras, project["dependencies"]))
        promised = dict(each.split(">=") for each in ranges)
        lines = (ROOT / "requirements" / "lowest.txt").read_text(encoding="utf-8").split()
        lowest = {name.lower(): number for name, number in (line.split("==") for line in lines)}
        assert promised.keys() - lowest.keys() == set()
        for name, least in promised.items():
            assert re.fullmatch(rf"{re.escape(least)}(?:\.0)*", lowest[name]), name

    def test_assert_statements_of_tests_are_executed(self) -> None:
        """Tests notice a mistake under python -O too: pytest rewrites their assert statements."""
        with pytest.raises(AssertionError):
            assert len(RULES) < 0

    def test_assert_statements_of_tests_stand_where_they_are_rewritten(self) -> None:
        """Modules beside the tests have no assert statement, which python -O would drop."""
        beside = (path for path in (ROOT / "tests").rglob("*.py") if not path.match("test_*.py"))
        assert lines(beside, re.compile(r"^\s*assert\b")) == []

    def test_windows_has_the_commands_of_make(self) -> None:
        """Each command of `make test` stands in the table for Windows, in double quotes."""
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n\t\t", "")
        page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
        targets = re.findall(r"^(?:READING|RUNNING) := (.+)$", makefile, flags=re.M)
        assert len(targets) == 2
        for target in " ".join(targets).split():
            (recipe,) = re.findall(rf"^{target}: .*\n((?:\t.+\n)+)", makefile, flags=re.M)
            for command in recipe.strip().splitlines():
                there = command.strip().replace("'", '"').replace("$(BIN)/", ".venv\\Scripts\\")
                assert f"`{there}` |" in page, target

    @pytest.mark.parametrize("page", READMES, ids=lambda path: path.name)
    def test_the_wheel_is_that_of_this_version(self, page: Path) -> None:
        """The file that the README names is the one that the build writes."""
        named = set(re.findall(r"c2b-([\d.]+)-py3", page.read_text(encoding="utf-8")))
        assert named == {version("c2b")}

    @pytest.mark.parametrize("page", READMES, ids=lambda path: path.name)
    def test_no_package_index_is_promised(self, page: Path) -> None:
        """Every `pip install` of the README names a clone, a wheel or a repository."""
        for target in re.findall(r"pip install (.+?)`", page.read_text(encoding="utf-8")):
            assert re.search(r"\.\[|\.whl|git\+", target), target
