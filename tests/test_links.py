"""Every link of a page in the repository leads to a file that is in the repository."""

from __future__ import annotations

import re
import unicodedata
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?: \"[^\"]*\")?\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
_IGNORED = tuple(
    line.strip("/")
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


def generated(path: Path) -> bool:
    """Whether *path* is left out of the repository."""
    parts = path.relative_to(ROOT).parts
    begun = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return any(
        fnmatch(place, pattern) or ("/" not in pattern and fnmatch(place.split("/")[-1], pattern))
        for place in begun
        for pattern in _IGNORED
    )


def pages(root: Path = ROOT) -> list[Path]:
    """The pages in the repository."""
    found = (*root.glob("*.md"), *(root / "docs").rglob("*.md"), *(root / "tests").rglob("*.md"))
    return sorted(path for path in found if not generated(path))


def slug(heading: str) -> str:
    """The anchor of a heading, as it is made of its words."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
    kept = (
        letter
        for letter in plain.lower()
        if letter in " -_" or unicodedata.category(letter)[0] in "LN"
    )
    return "".join(kept).replace(" ", "-")


def faults(page: Path, text: str) -> list[str]:
    """The links of *page* that lead to no file of the repository, or to no heading of it."""
    found: list[str] = []
    for target in _LINK.findall(_FENCED.sub("", text)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        if not path.exists() or not path.is_relative_to(ROOT) or generated(path):
            found.append(f"{page.relative_to(ROOT)}: {target}")
        elif anchor and path.suffix == ".md":
            inside = text if path == page else path.read_text(encoding="utf-8")
            if anchor not in {slug(each) for each in _HEADING.findall(inside)}:
                found.append(f"{page.relative_to(ROOT)}: {target}")
    return found


def test_there_are_pages() -> None:
    """The front page, the guide for contributors and the pages of both languages are looked at."""
    names = {path.relative_to(ROOT).as_posix() for path in pages()}
    assert {"README.md", "CONTRIBUTING.md", "docs/index.md", "docs/fr/index.md"} <= names
    assert "docs/reference/table.md" not in names


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    """Each link leads to a file of the repository, and to a heading where it names one."""
    assert faults(page, page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "target",
    ["docs/nowhere.md", "docs/reference/table.md", "../elsewhere.md", "CONTRIBUTING.md#nowhere"],
)
def test_a_dead_link_is_found(target: str) -> None:
    """A missing file, a generated page, a file outside and a missing heading are found."""
    assert faults(ROOT / "README.md", f"See [this]({target}).") == [f"README.md: {target}"]


@pytest.mark.parametrize(
    "target", ["LICENSE", "CONTRIBUTING.md#contributing", "#c2b", "https://example.org/x"]
)
def test_a_good_link_is_left_alone(target: str) -> None:
    """A file, a heading, a heading of the page itself and another site are no faults."""
    assert faults(ROOT / "README.md", f"# c2b\n\nSee [this]({target}).") == []


_OTHER = re.compile(r"\*\[(?:En français|In English)\]\(([^)]+)\)\*")
_TAUGHT = tuple(
    page
    for folder in ("how-to", "tutorial", "teach", "explanation", "reference", "fr")
    for page in pages()
    if page.is_relative_to(ROOT / "docs" / folder)
)


@pytest.mark.parametrize("page", _TAUGHT, ids=lambda page: page.stem)
def test_a_page_and_its_twin_link_to_each_other(page: Path) -> None:
    """A page has a twin in the other language, and each names the other below its title."""
    (link,) = _OTHER.findall(page.read_text(encoding="utf-8"))
    twin = (page.parent / link).resolve()
    french = ROOT / "docs" / "fr"
    assert twin.is_relative_to(french) != page.is_relative_to(french)
    (back,) = _OTHER.findall(twin.read_text(encoding="utf-8"))
    assert (twin.parent / back).resolve() == page
