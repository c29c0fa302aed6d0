"""The sections of the reference: one for each class, function and constant."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from types import GenericAlias, UnionType
from typing import Any

import attrs
from api_facts import fact_rows, is_fact_model
from api_names import PublicName
from docstring import Docstring, docstring_of, in_cell, in_markdown

from c2b.choice import Choice
from c2b.rules import RuleSet

_LONG = 88
_MOST = 60
_IMPLIED = {"self", "cls"}


def value_lines(public: PublicName, known: frozenset[int]) -> Iterator[str]:
    """Yield the section of *public*; *known* are the classes that have a section of their own."""
    yield f"## {public.heading}"
    yield f"`from {public.homes[0]} import {public.name}`"
    if inspect.isclass(public.value):
        yield from _class_lines(public.value, known)
    elif inspect.isfunction(public.value):
        yield from _function_lines(public.name, public.value)
    else:
        yield in_markdown(_constant_text(public))


def _class_lines(kind: type[Any], known: frozenset[int]) -> Iterator[str]:
    found = docstring_of(kind)
    if issubclass(kind, Choice):
        text, meanings = _meanings(found.text, kind)
        yield in_markdown(text)
        yield _table(("member", "value", "English", "French", "meaning"), _members(kind, meanings))
        return
    yield from _text_lines(found)
    if is_fact_model(kind):
        yield _table(("fact", "English", "French", "answers", "role", "stage"), fact_rows(kind))
        return
    rows = [*field_rows(kind)]
    if rows:
        yield _table(("field", "type", "default", "meaning"), rows)
    else:
        yield from _entry_lines(found, "Attributes")
    yield from _section_lines(found)
    yield "\n".join(_methods(kind, known))


def _meanings(text: str, kind: type[Choice]) -> tuple[str, dict[str, str]]:
    """Return *text* without the sentences that begin with a member, and these by member."""
    names = "|".join(member.name for member in kind)
    first, *parts = re.split(rf"(?:^|(?<=\s))({names}): ", text)
    meanings = dict(zip(parts[::2], parts[1::2], strict=True))
    return first, meanings


def _members(kind: type[Choice], meanings: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for member in kind:
        words, meaning = member.text, meanings.get(member.name, "")
        yield f"`{member.name}`", f"`{member.value}`", words.en, words.fr, meaning


def field_rows(kind: type[Any]) -> Iterator[tuple[str, ...]]:
    """Yield each field of an attrs class: name, type, default, meaning."""
    if not attrs.has(kind):
        return
    lineage = [each for each in reversed(kind.__mro__) if each.__module__.startswith("c2b")]
    types: dict[str, Any] = {}
    meanings: dict[str, str] = {}
    for each in lineage:
        types |= vars(each).get("__annotations__", {})
        meanings |= docstring_of(each).entries("Attributes") if each.__doc__ else {}
    for attribute in attrs.fields(kind):
        if attribute.init and not attribute.name.startswith("_"):
            name = attribute.name
            default = _default(attribute.default)
            yield f"`{name}`", f"`{types.get(name, '')}`", default, meanings.get(name, "")


def _default(default: Any) -> str:
    if default is attrs.NOTHING:
        return "required"
    if not hasattr(default, "factory"):
        return f"`{_short(repr(default))}`"
    return "empty"


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _methods(kind: type[Any], known: frozenset[int]) -> Iterator[str]:
    """Yield the methods and properties of *kind*, and those of bases without a section."""
    seen: set[str] = set()
    for each in kind.__mro__:
        ours = each.__module__.startswith("c2b.") and (each is kind or id(each) not in known)
        for name, member in vars(each).items() if ours else ():
            if not name.startswith("_") and name not in seen and not _is_hook(member):
                seen.add(name)
                yield from _method(name, member)


def _is_hook(member: object) -> bool:
    """Whether *member* is one that every public class has, which the guides describe once."""
    return getattr(getattr(member, "__func__", member), "__module__", "") == "c2b._field_type"


def _method(name: str, member: object) -> Iterator[str]:
    if isinstance(member, property | cached_property):
        text = docstring_of(member)
        yield f"- **`{name}`**: {_first(text)}"
    elif isinstance(member, classmethod | staticmethod) or inspect.isfunction(member):
        function = inspect.unwrap(getattr(member, "__func__", member))
        text = docstring_of(function)
        yield f"- **`{name}{_signature(function)}`**: {_first(text)}"
        for head in ("Args", "Raises"):
            for entry, words in text.entries(head).items():
                yield f"  - {'raises ' * (head == 'Raises')}`{entry}`: {in_markdown(words)}"


def _first(text: Docstring) -> str:
    words = in_markdown(" ".join(text.text.split()))
    returned = text.paragraph("Returns")
    return f"{words} Returns: {in_markdown(returned)}" if returned else words


def _function_lines(name: str, function: Any) -> Iterator[str]:
    plain = inspect.unwrap(function)
    yield f"```text\n{_in_lines(name, _signature(plain))}\n```"
    found = docstring_of(plain)
    yield from _text_lines(found)
    yield from _section_lines(found)


def _signature(function: Any) -> str:
    """Return the signature of *function* with its annotations as they are written."""
    signature = inspect.signature(function)
    plain = [_readable(each) for each in signature.parameters.values() if each.name not in _IMPLIED]
    returned = signature.return_annotation
    end = "" if returned is signature.empty else f" -> {_Written(returned)!r}"
    return f"{inspect.Signature(plain)}{end}"


def _readable(parameter: inspect.Parameter) -> inspect.Parameter:
    """Return *parameter* with its annotation as written and a default of readable length."""
    if parameter.annotation is not parameter.empty:
        parameter = parameter.replace(annotation=_Written(parameter.annotation))
    if parameter.default is not parameter.empty:
        parameter = parameter.replace(default=_Written(_short(repr(parameter.default))))
    return parameter


def _in_lines(name: str, signature: str) -> str:
    """Return the signature of *name* with a parameter on each line where it is long."""
    if len(name) + len(signature) <= _LONG:
        return name + signature
    inner, end = signature[1:].rsplit(")", 1)
    parts = re.split(r", (?=\*?\w+: |\*, |\*$)", inner)
    return "\n".join([f"{name}(", *(f"    {part}," for part in parts), f"){end}"])


class _Written:
    """An annotation that shows itself as the source has it."""

    def __init__(self, annotation: Any) -> None:
        self.text = (
            annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
        )

    def __repr__(self) -> str:
        return self.text


def _text_lines(found: Docstring) -> Iterator[str]:
    yield in_markdown(found.text)
    if found.examples:
        yield "\n".join(["```pycon", *found.examples, "```"])


def _section_lines(found: Docstring) -> Iterator[str]:
    yield from _entry_lines(found, "Args")
    for head in ("Returns", "Yields"):
        if words := found.paragraph(head):
            yield f"**{head}** {in_markdown(words)}"
    yield from _entry_lines(found, "Raises")
    if words := found.paragraph("Source"):
        yield f"**Source** {in_markdown(words)}"


def _entry_lines(found: Docstring, head: str) -> Iterator[str]:
    entries = found.entries(head)
    if entries:
        lines = [f"- `{name}`: {in_markdown(words)}" for name, words in entries.items()]
        yield "\n".join([f"**{head}**", "", *lines])


def _table(heads: tuple[str, ...], rows: Any) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines += [f"| {' | '.join(in_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _constant_text(public: PublicName) -> str:
    """Return the sentence below the assignment of a constant, or the kind of value that it is."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("c2b") and vars(module).get(public.name) is public.value:
            words = _words_below(inspect.getsource(module), public.name)
            if words:
                return words
    return _shown(public.value)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        parts: tuple[object, ...] = value
        if all(inspect.isclass(part) for part in parts):
            return f"The classes {', '.join(f'`{part.__name__}`' for part in parts)}."
        return f"A tuple of `{type(parts[0]).__name__}`."
    if isinstance(value, RuleSet):
        return "A set of rules; the [page of rules](../rules.md) has each of them."
    if isinstance(value, UnionType | GenericAlias) or "Alias" in type(value).__name__:
        return f"An alias of `{str(value).replace('c2b.', '')}`."
    return f"A value of type `{type(value).__name__}`."


def _words_below(source: str, name: str) -> str:
    """Return the text that stands below the assignment of *name*; empty where there is none."""
    for before, after in pairwise(ast.parse(source).body):
        words = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if words and name in _assigned(before):
            return str(ast.literal_eval(after.value))
    return ""


def _assigned(statement: ast.stmt) -> list[str]:
    """Return the names that *statement* assigns."""
    targets: list[ast.expr] = []
    if isinstance(statement, ast.Assign):
        targets = statement.targets
    elif isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    return [each.id for each in targets if isinstance(each, ast.Name)]
