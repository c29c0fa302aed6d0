"""Targets: all that reads documents of strangers, with what each likes to read.

They are the readers of `c2b.wire` for every public type and for rule sets, and the parts of the
command that read files.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from datetime import date
from enum import Enum
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import UnionType
from typing import Any, NamedTuple, TextIO

from tools import documents

from c2b import cases, compensation, models, wire
from c2b.cases.table.field import CHOICES, LABELS
from c2b.cli.campaign_file import Plan
from c2b.cli.check import BROKEN, CLEAR, OPEN
from c2b.cli.command import BAD_INPUT, run
from c2b.errors import C2bError
from c2b.predicate import Operator
from c2b.rules import prove
from c2b.rules.catalogue import ACTIVITIES, activity_rules
from c2b.wire.rules.rule_set import rule_set_from_data, rule_set_to_data
from c2b.wire.schema import schema
from c2b.wire.shape import shape_of

SUBJECTS = {entry.name: entry.facts for entry in ACTIVITIES}


class Target(NamedTuple):
    """Something that reads documents.

    Attributes:
        name: What it is called.
        read: How it reads; whether the document was accepted.
        valid: What it likes to read.
        share: How many documents it gets, compared with the others.
        takes_data: Whether it reads data that no JSON holds, too.
        whole: The share of what it likes to read that is left as it is.
    """

    name: str
    read: Callable[[Any], bool]
    valid: Callable[[Random], Any]
    share: int = 5
    takes_data: bool = False
    whole: float = 0.0


class AlteredError(AssertionError):
    """What was accepted does not come back equal."""


def forms() -> dict[str, Any]:
    """Every public type that documents hold, and the facts of every activity."""
    shown = ((name, package) for package in (models, compensation) for name in package.__all__)
    public = {name: getattr(package, name) for name, package in shown}
    held = {name: form for name, form in public.items() if _is_held(form)}
    return held | {subject.__name__: subject for subject in SUBJECTS.values()}


def _is_held(form: Any) -> bool:
    """Whether documents hold values of *form*, which what is only worked out has not."""
    if not isinstance(form, type | UnionType):
        return False
    try:
        return bool(schema(form))
    except C2bError:
        return False


@cache
def targets() -> tuple[Target, ...]:
    """All that reads documents in this process."""
    readers = [
        Target(name, _parser(form), _drawer(form), 1 if _is_enum(form) else 5, takes_data=True)
        for name, form in forms().items()
    ]
    commands = [
        Target(f"c2b check {name}", _command("check", name), _drawer(subject), 1)  # slow
        for name, subject in SUBJECTS.items()
    ]
    return (
        *readers,
        Target("exchanges", _read_exchanges, _some_exchanges, 40),
        Target("rule set", _read_rule_set, _some_rules, 80),
        Target("rule set, checked", _check_rule_set, _some_operands, 20, whole=0.7),
        *commands,
        Target("c2b classify", _command("classify"), _some_exchanges, 2),
        Target("c2b explain", _command("explain"), _some_exchanges, 1),
        Target("c2b cases check", _command("cases", "check"), _some_rows, 1),
        Target("c2b settle PLAN", _settle_by, _drawer(Plan), 2),
        Target("c2b settle ROWS", _settle, _some_contributions, 2),
        Target("c2b settle NAMES", _settle_names, _some_names, 1, whole=0.7),
    )


def _is_enum(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, Enum)


def _parser(form: Any) -> Callable[[Any], bool]:
    def parse(document: Any) -> bool:
        parse_any = wire.parse if isinstance(document, bytes) else wire.from_data
        value = parse_any(document, form)
        if wire.from_data(wire.to_data(value), form) != value:
            raise AlteredError(form)
        return True

    return parse


def _drawer(form: Any) -> Callable[[Random], Any]:
    shape = shape_of(form)
    return lambda chance: documents.valid(shape, chance)


def _read_exchanges(text: bytes) -> bool:
    return bool(wire.exchanges_from(wire.parse_data(text)))


def _some_exchanges(chance: Random) -> Any:
    """Real cases, bare or as documents, one or some of them."""
    write = wire.to_document if chance.random() < 0.3 else wire.to_data
    exchanges = [
        write(case.exchange) for case in chance.choices(cases.CASES, k=chance.randrange(4))
    ]
    return exchanges[0] if len(exchanges) == 1 else exchanges


def _some_rows(chance: Random) -> Any:
    """Rows of a flat table of cases, whose columns mostly fit."""
    row = {name: chance.choice(words) for name, words in CHOICES.items()}
    rows = [
        row
        | {"case_id": chance.choice("ab"), "leg": number, "provider": "Ana", "recipient": "Acme"}
        | dict.fromkeys(chance.choices(LABELS, k=2), chance.choice(("C2B", "B2C", [], None)))
        for number in range(1, chance.randrange(1, 4))
    ]
    return {"legs": rows} if chance.random() < 0.2 else rows


def _read_rule_set(text: bytes) -> bool:
    ruleset = rule_set_from_data(wire.parse_data(text), SUBJECTS)
    again = rule_set_from_data(rule_set_to_data(ruleset, SUBJECTS), SUBJECTS)
    if again != ruleset:
        raise AlteredError("rule set")
    return True


@cache
def _written_rules(name: str) -> str:
    return json.dumps(rule_set_to_data(activity_rules(name).rules, SUBJECTS))


def _some_rules(chance: Random) -> Any:
    data = json.loads(_written_rules(chance.choice(ACTIVITIES).name))
    data["rules"] = chance.choices(data["rules"], k=chance.choice((0, 1, 1, 2)))
    return data


def _check_rule_set(text: bytes) -> bool:
    """The rules that *text* describes, checked, explained and proved."""
    ruleset = rule_set_from_data(wire.parse_data(text), SUBJECTS)
    if len(ruleset.rules) > 3:
        return True
    known = next((rule.examples.broken for rule in ruleset.rules if rule.examples), None)
    for subject in (ruleset.subject(), known or ruleset.subject()):
        verdict = ruleset.check(subject, on=date(2026, 11, 23), where="FR")
        verdict.explain("fr")
        for rule in ruleset.rules:
            verdict.nearest(rule.id)
    prove(ruleset, steps=3000)
    return True


@cache
def _tests(name: str) -> tuple[Any, ...]:
    """The comparisons with constants in the conditions of an activity."""
    waiting: list[Any] = [rule["requires"] for rule in json.loads(_written_rules(name))["rules"]]
    found: list[Any] = []
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict) and "fact" in part and "figure" not in json.dumps(part):
            found.append(part)
        elif isinstance(part, dict | list):
            waiting += part.values() if isinstance(part, dict) else part
    return tuple(found)


def _some_operands(chance: Random) -> Any:
    """A rule set with one rule, whose condition compares facts with whatever comes."""
    name = chance.choice(ACTIVITIES).name
    data = json.loads(_written_rules(name))
    rule = {**chance.choice(data["rules"]), "parameters": {}, "examples": None}
    rule["requires"] = _condition(chance, _tests(name), 0)
    kept = {key: value for key, value in rule.items() if key in _KEPT}
    return {"name": name, "facts": data["facts"], "rules": [kept]}


def _condition(chance: Random, tests: tuple[Any, ...], depth: int) -> Any:
    """A condition by chance, in a few layers, in which some tests compare with whatever comes."""
    inner = [_condition(chance, tests, depth + 1) for _ in range(2 if depth < 2 else 0)]
    if inner and chance.random() < 0.5:
        joined: tuple[Any, ...] = (
            *({"all": inner}, {"any": inner}, {"not": inner[0]}, {"least": 1, "of": inner}),
            {"if": inner[0], "then": inner[1]},
        )
        return chance.choice(joined)
    one, other = deepcopy(chance.choices(tests, k=2))  # what is drawn is damaged later
    if chance.random() < 0.8:
        return one
    operands = (True, 1, "a", "2026-11-23", {"fact": other["fact"]}, chance.choice(documents.ODD))
    word = chance.choice((*(each.value for each in Operator), "one_of", "contains", *other))
    return {"fact": one["fact"], word: chance.choice((other.get(word), *operands))}


_KEPT = (
    *("id", "asks", "message", "norm", "severity", "places", "source", "since", "holder"),
    *("effect", "requires"),
)


def _command(*command: str) -> Callable[[bytes], bool]:
    """The command on a file; what it prints goes nowhere."""

    def execute(text: bytes) -> bool:
        _file().write_bytes(text)
        options = ("--on", "2026-11-23", "--where", "FR,US") if command[0] == "check" else ()
        language = ("--lang", "fr") if len(text) % 2 else ()
        return _run(*command, str(_file()), *options, *language)

    return execute


def _run(*arguments: str, shown: TextIO | None = None) -> bool:
    with redirect_stdout(shown or _nowhere()), redirect_stderr(shown or _nowhere()):
        status = run(arguments)
    if status not in (CLEAR, BROKEN, OPEN, BAD_INPUT):
        raise SystemError(f"it ended with status {status}")
    return status != BAD_INPUT


def _some_contributions(chance: Random) -> Any:
    """Rows of a sheet, as JSON or as a table."""
    rows = [
        {"key": f"k{number}"} | {name: chance.choice(cells) for name, cells in _CELLS.items()}
        for number in range(chance.randrange(1, 5))
    ]
    return rows if chance.random() < 0.4 else documents.table(rows, chance)


_CELLS: dict[str, tuple[Any, ...]] = {
    "party": ("Ana", "Ben", "é, \u20ac", ""),
    "quantity": (1, "2", "1,5", "1 000", "", "x"),
    "at": ("2026-11-23T10:00:00Z", "Mon Nov 09 10:00:00 CET 2026", "2026-11-23 10:00", ""),
    "seconds": ("60", "1.5", "-1", ""),
    "value": ("€12.50", "12,50 EUR", "$1", "(3)", "1e3", ""),
    "decision": ("accepted", "rejected", "maybe", ""),
}
_ENDINGS = {b"[": (".json", ".jsonl"), b"{": (".jsonl", ".json")}  # by how a file begins


def _settle(rows: bytes) -> bool:
    """A plan that knows the columns, or does not, and *rows*."""
    first, other = _ENDINGS.get(rows[:1], (".csv", ".tsv"))
    path = _file(f"rows{first if len(rows) % 5 else other}")
    path.write_bytes(rows)
    plan = {"campaign": _CAMPAIGN, "on": "2026-11-30"}
    _file().write_text(json.dumps({**plan, "columns": _COLUMNS} if len(rows) % 2 else plan))
    return _run("settle", str(_file()), str(path), *(("--skip-bad",) if len(rows) % 3 else ()))


def _settle_by(plan: bytes) -> bool:
    """*plan*, and two rows."""
    path = _file("two.csv")
    path.write_text("key,party,quantity,at\n1,Ana,3,2026-11-23T10:00Z\n2,Ben,2,\n")
    _file().write_bytes(plan)
    return _run("settle", str(_file()), str(path), "--on", "2026-11-30", "--skip-bad")


def _some_names(chance: Random) -> Any:
    """Contributions of parties with names that are hostile to files and screens."""
    signs = (*_SIGNS, "Ana", "../", "/", "CON", ".", "x" * 300, "\U0001f600" * 80)
    names = ("".join(chance.choices(signs, k=chance.randrange(1, 5))) for _ in range(3))
    return [{"key": str(place), "party": name} for place, name in enumerate(names)]


def _settle_names(rows: bytes) -> bool:
    """Statements of those parties: as files of a fresh folder, and on the screen."""
    path = _file("names.json")
    path.write_bytes(rows)
    _file().write_text(json.dumps({"campaign": _CAMPAIGN, "on": "2026-11-30"}))
    with TemporaryDirectory(prefix="c2b-names-") as folder:
        written = Path(folder) / "statements"
        shown = StringIO()
        arguments = ("settle", str(_file()), str(path), "--statements", str(written))
        accepted = _run(*arguments, *(("--json",) if len(rows) % 2 else ()), shown=shown)
        texts = [shown.getvalue(), *(each.name for each in Path(folder).rglob("*"))]
        texts += [each.read_text("utf-8") for each in written.rglob("*") if each.is_file()]
    found = {sign for text in texts for sign in text if sign in _SIGNS}
    if found:
        raise AlteredError(f"signs that control what shows them: {sorted(map(ascii, found))}")
    return accepted


_SIGNS = ("\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\r")
_COLUMNS = {
    "party": "party",
    "value": {"column": "value", "currency": "EUR"},
    "at": "at",
    "zone": "Europe/Paris",
    "decimal": "comma",
}
_CAMPAIGN = {
    "key": "fuzz",
    "scheme": {"kind": "per_item", "rate": {"amount": "0.50", "currency": "EUR"}},
    "rounding": "half_up",
}


def _file(name: str = "document.json") -> Path:
    return Path(_folder().name) / name


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="c2b-fuzz-")


@cache
def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
