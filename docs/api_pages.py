"""The pages of the API: one for each package or part of one, and the list of them."""

from __future__ import annotations

from pathlib import Path

from api_commands import command_lines
from api_names import PAGES, ApiPage, PublicName, page_of, public_names
from api_value import value_lines
from write_page import write_page

FOLDER = "api"
_COMMAND = "command"
_INTRO = """# API

Every public name of the library, each on one page, written from the docstrings when these pages
are built. The [index of public classes](classes.md) has the labels in both languages."""


def write_api(reference: Path) -> None:
    """Write the pages of the API, and the list of them, under *reference*."""
    folder = reference / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in api_pages().items():
        write_page((folder / f"{name}.md"), text)
    write_page((reference / "api.md"), api_list())


def api_pages() -> dict[str, str]:
    """Return the text of each page by the name of its file."""
    names = public_names()
    known = frozenset(id(each.value) for each in names)
    held: dict[str, list[PublicName]] = {page.key: [] for page in PAGES}
    for each in names:
        held[page_of(each).key].append(each)
    pages = {page.key: _page(page, held[page.key], known) for page in PAGES}
    return {**pages, _COMMAND: "\n\n".join(command_lines()) + "\n"}


def _page(page: ApiPage, names: list[PublicName], known: frozenset[int]) -> str:
    lines = [f"# {page.title}", page.intro]
    for each in names:
        lines += [line for line in value_lines(each, known) if line]
    return "\n\n".join(lines) + "\n"


def api_list() -> str:
    """Return the page that lists the pages of the API."""
    keys = [page.key for page in PAGES]
    rows = [f"| [{page.title}]({FOLDER}/{page.key}.md) | {page.intro} |" for page in PAGES]
    return "\n".join(
        [
            _INTRO,
            "",
            "```{toctree}",
            ":hidden:",
            "",
            *(f"{FOLDER}/{key}" for key in (*keys, _COMMAND)),
            "```",
            "",
            "| page | what it describes |",
            "|---|---|",
            *rows,
            f"| [The command]({FOLDER}/{_COMMAND}.md) | Each command with its options. |",
            "",
        ]
    )
