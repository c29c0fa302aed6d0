"""Mutation testing of function bodies by mutmut: one package after another, and a share at the end.

    python -m tools.function_mutants settlement policies

Each group of `GROUPS` has a folder of its own under `mutants/`, in which mutmut runs with the tests
that concern the group. A run that was stopped continues where it stopped, and `--survivors` tries
the survivors of a run again. `--sample` tries so many of each group, the first in an order that
`--seed` draws. A mutant that no test notices within the seconds of `--patience` counts as a
survivor. Inside the folder of a group, `mutmut show NAME` prints a mutant.
Mutants that change nothing that a test could notice are listed in `spared_mutants.toml`. Changes of
`strict` in a `zip` and of the type in a `cast` are left out by rule: they assert what holds.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from tools.mutate import Spared, spared_lines
from tools.mutation_groups import GROUPS, ROOT, Group

KILLED = {1, 3, 24, 36, 152, 255, -24}  # exit codes of pytest, or of a time limit
BAR = 0.95
_UNSEEN = re.compile(r",\s*(strict=\w+)?(?=\))|(?<=\bcast\()[^,]+(?=,)")


@dataclass(frozen=True, kw_only=True)
class FunctionMutant:
    """One changed function: its file and name, the lines before and after, whether tests failed."""

    file: str
    name: str
    inside: str
    before: str
    after: str
    killed: bool


def main() -> int:
    """Run the groups named, print every survivor, and the share that was killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=1, help="mutants tried at a time")
    parser.add_argument("--sample", type=int, default=0, help="try so many of a group, by chance")
    parser.add_argument("--seed", type=int, default=0, help="the order in which they are tried")
    parser.add_argument("--only", default="", help="parts of names of functions, with commas")
    parser.add_argument("--patience", type=float, default=3600, help="seconds of the processor")
    parser.add_argument("--survivors", action="store_true", help="try the survivors again")
    parser.add_argument("--report", action="store_true", help="only print what is known by now")
    parser.add_argument("groups", nargs="*", default=list(GROUPS), choices=[*GROUPS, []])
    given = parser.parse_args()
    for name in given.groups if not given.report else ():
        if given.survivors:
            _forget_survivors(name)
        _run(name, given)
    return _report({name: _results(name, given) for name in given.groups})


def place_in_order(seed: int, name: str) -> int:
    """Return the place of the mutant *name* in the order that *seed* draws."""
    return crc32(f"{name} {seed}".encode())


def chosen(names: Iterable[str], *, only: str, seed: int, sample: int) -> list[str]:
    """Return *names* with a part that *only* names, in the order of *seed*: *sample*, or all."""
    parts = only.split(",")
    found = (name for name in names if any(part in name for part in parts))
    return sorted(found, key=lambda name: place_in_order(seed, name))[: sample or None]


def _run(name: str, given: argparse.Namespace) -> None:
    folder = _prepared(name)
    names = ("only", "seed", "sample", "patience")
    environment = os.environ | {key.upper(): str(getattr(given, key)) for key in names}
    session = ["-m", "tools.mutmut_session", "run", "--max-children", str(given.children)]
    subprocess.run([sys.executable, *session], cwd=folder, check=True, env=environment)  # noqa: S603


def _forget_survivors(name: str) -> None:
    """Make mutmut try the survivors again, and those that no test had reached."""
    for path in (ROOT / "mutants" / name / "mutants").rglob("*.py.meta"):
        record = json.loads(path.read_text("utf-8"))
        codes = record["exit_code_by_key"]
        record["exit_code_by_key"] = {
            key: code if code in KILLED else None for key, code in codes.items()
        }
        path.write_text(json.dumps(record, indent=4), encoding="utf-8")


def _prepared(name: str) -> Path:
    """Lay the folder of a group out: links to the sources and tests, and the settings of mutmut."""
    folder = ROOT / "mutants" / name
    folder.mkdir(parents=True, exist_ok=True)
    for linked in ("src", "tests", "tools", "conftest.py"):
        if not (folder / linked).exists():
            (folder / linked).symlink_to(ROOT / linked)
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(settings + settings_of(GROUPS[name]), encoding="utf-8")
    return folder


def settings_of(group: Group) -> str:
    """Return the settings of mutmut for a group, as text in TOML."""
    arguments = ["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov"]
    arguments += ["-W", "ignore::DeprecationWarning", "--hypothesis-profile=mutants"]
    arguments += group.left_out
    lines = {
        "source_paths": ["src"],
        "only_mutate": list(group.files),
        "also_copy": ["conftest.py", "tools"],
        "pytest_add_cli_args_test_selection": [group.tests],
        "pytest_add_cli_args": arguments,
        "timeout_constant": 0.5,
        "timeout_multiplier": 1.0,
    }
    rows = [f"{key} = {json.dumps(value)}" for key, value in lines.items()]
    return "\n".join(["", "[tool.mutmut]", "use_git_change_detection = false", *rows, ""])


def _results(name: str, given: argparse.Namespace) -> list[FunctionMutant]:
    """Return the mutants of a group that were asked for and tried."""
    folder = ROOT / "mutants" / name / "mutants"
    codes = {
        key: (path.with_suffix(""), code)
        for path in sorted(folder.rglob("*.py.meta"))
        for key, code in json.loads(path.read_text("utf-8"))["exit_code_by_key"].items()
    }
    names = chosen(codes, only=given.only, seed=given.seed, sample=given.sample)
    return [
        _mutant(path, str(path.relative_to(folder)), name, killed=code in KILLED)
        for name, (path, code) in ((name, codes[name]) for name in names)
        if code is not None
    ]


def _mutant(code: Path, file: str, key: str, *, killed: bool) -> FunctionMutant:
    changed = key.rpartition(".")[2]
    mangled = changed.rpartition("__mutmut_")[0]
    inside = ".".join(mangled.split("ǁ")[1:]) or mangled.removeprefix("x_")
    before, after = ("", "") if killed else _difference(code, f"{mangled}__mutmut_orig", changed)
    return FunctionMutant(
        file=file, name=key, inside=inside, before=before, after=after, killed=killed
    )


def _difference(code: Path, original: str, changed: str) -> tuple[str, str]:
    functions = _functions(code)
    one, other = ([line.strip() for line in functions[name][1:]] for name in (original, changed))
    lines = list(difflib.ndiff(one, other))
    gone = [line[2:] for line in lines if line.startswith("- ")]
    new = [line[2:] for line in lines if line.startswith("+ ")]
    return "\n".join(gone), "\n".join(new)


@cache
def _functions(code: Path) -> dict[str, list[str]]:
    """Return the lines of each function of the module *code*, by name."""
    text = code.read_text(encoding="utf-8")
    lines = text.splitlines()
    return {
        node.name: lines[node.lineno - 1 : node.end_lineno]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }


def is_spared(mutant: FunctionMutant, entries: tuple[Spared, ...]) -> bool:
    """Whether the list of spared mutants has an entry for *mutant*, or a rule leaves it out."""
    return _UNSEEN.sub("", mutant.before) == _UNSEEN.sub("", mutant.after) or any(
        entry.file == mutant.file
        and entry.inside == mutant.inside
        and entry.line == mutant.before.partition("  # ")[0]
        and entry.becomes in ("", mutant.after.partition("  # ")[0])
        for entry in entries
    )


def _report(results: dict[str, list[FunctionMutant]]) -> int:
    entries = spared_lines()
    tried = killed = spared = 0
    for name, mutants in results.items():
        alive = [mutant for mutant in mutants if not mutant.killed]
        listed = [mutant for mutant in alive if is_spared(mutant, entries)]
        for mutant in (mutant for mutant in alive if mutant not in listed):
            print(f"survived: {mutant.name} ({mutant.file})\n- {mutant.before}\n+ {mutant.after}")
        counted = len(mutants) - len(listed)
        print(f"{name}: {_share(len(mutants) - len(alive), counted)}, {len(listed)} spared")
        tried, killed = tried + counted, killed + len(mutants) - len(alive)
        spared += len(listed)
    print(f"all: {_share(killed, tried)}, {spared} spared")
    return 0 if killed >= BAR * tried else 1


def _share(killed: int, tried: int) -> str:
    return f"{killed} of {tried} mutants killed ({100 * killed / max(1, tried):.1f} %)"


if __name__ == "__main__":
    sys.exit(main())
