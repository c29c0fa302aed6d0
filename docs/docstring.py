"""Docstrings in parts: the text, the examples, and the sections with their entries."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

_HEAD = re.compile(r"(Args|Attributes|Facts|Raises|Returns|Source|Yields):")
_ENTRY = re.compile(r"([*\w.]+(?:, [*\w.]+)*): (.*)")
_CODE = re.compile(r"(``[^`]+``|`[^`]+`)")


@frozen(kw_only=True)
class Docstring:
    """A docstring in parts.

    Attributes:
        text: The paragraphs before the sections, without examples.
        examples: The lines of the examples, as Python shows them.
        sections: The lines of each section by its head.
    """

    text: str
    examples: tuple[str, ...] = ()
    sections: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])

    def entries(self, head: str) -> dict[str, str]:
        """Return the entries of the section *head* by their names."""
        found: dict[str, str] = {}
        name = ""
        for line in self.sections.get(head, ()):
            match = None if line.startswith(" ") else _ENTRY.match(line)
            if match:
                name = match[1]
                found[name] = match[2]
            else:
                found[name] = f"{found.get(name, '')} {line.strip()}".strip()
        return found

    def paragraph(self, head: str) -> str:
        """Return the section *head* as one paragraph; empty where there is none."""
        return " ".join(line.strip() for line in self.sections.get(head, ()))


def docstring_of(value: object) -> Docstring:
    """Return the docstring of *value* in parts."""
    text: list[str] = []
    examples: list[str] = []
    sections: dict[str, list[str]] = {}
    held = text
    for line in (inspect.getdoc(value) or "").splitlines():
        if _HEAD.fullmatch(line):
            held = sections.setdefault(line[:-1], [])
        elif line.startswith(">>> "):
            held = examples
            held.append(line)
        elif line and not line.startswith(" ") and held not in (text, examples):
            held = text
            held += ["", line]
        elif line or held is text:
            held.append(line)
        elif held is examples:
            held = text
    inner = {head: tuple(_outdented(lines)) for head, lines in sections.items()}
    return Docstring(text="\n".join(text).strip(), examples=tuple(examples), sections=inner)


def _outdented(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield line.removeprefix("    ")


def in_markdown(text: str) -> str:
    """Return *text* of a docstring as Markdown: code stays, and marks of HTML are shown."""
    parts = _CODE.split(text)
    return "".join(
        f"`{part.strip('`')}`" if index % 2 else part.replace("<", "&lt;")
        for index, part in enumerate(parts)
    )


def in_cell(text: str) -> str:
    """Return *text* as the cell of a table."""
    return in_markdown(re.sub(r"[ \n]+", " ", text).strip()).replace("|", "\\|")
