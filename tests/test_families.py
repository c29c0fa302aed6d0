"""One list for each family: a member that the list forgets is noticed, and all else reads it."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import c2b
from c2b import compensation, paradigms, wire
from c2b.compensation import DEDUCTIONS, POLICIES, SCHEMES, Deduction, Policy, Scheme
from c2b.paradigms import DEFINITIONS, LENSES, Definition, Lens
from c2b.rules import ActivityRules
from c2b.rules.catalogue import ACTIVITIES
from c2b.testing.strategies import deduction, policy
from c2b.testing.strategies.registry import STRATEGIES
from c2b.testing.strategies.scheme.combined import COMBINED
from c2b.testing.strategies.scheme.plain import PLAIN
from c2b.testing.strategies.scheme.tier import TIERED
from tests import families
from tests.families import FAMILIES, forgotten, members, of_class
from tests.library_copy import copied

MEMBERS = [member for listed in FAMILIES.values() for member in listed]


def test_no_member_is_forgotten() -> None:
    """Every class of a family that can be built, in any module, is in the tuple of its family."""
    assert forgotten() == []
    for family, listed in FAMILIES.items():
        assert members(family) == {*listed}
        assert len({*listed}) == len(listed)


@pytest.mark.parametrize("listed", FAMILIES.values(), ids=["schemes", "policies", "deductions"])
def test_an_abstract_class_is_no_member(listed: tuple[type, ...]) -> None:
    """The listed classes can be built."""
    assert not any(inspect.isabstract(member) for member in listed)


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member.__name__)
def test_a_member_is_known_everywhere(member: type) -> None:
    """A member is public and has a strategy, a name in documents and a schema."""
    assert member.__name__ in compensation.__all__
    assert getattr(compensation, member.__name__) is member
    assert member in STRATEGIES
    (family,) = (family for family, listed in FAMILIES.items() if member in listed)
    kind = getattr(member, "kind")  # noqa: B009 - the base classes leave it to their members
    forms = wire.schema(family)["$defs"]
    assert forms[member.__name__]["properties"]["kind"]["const"] == kind


def test_strategies_draw_what_is_listed() -> None:
    """The strategies draw all listed classes and no others."""
    assert {*PLAIN, *TIERED, *COMBINED} == {*SCHEMES}
    assert {*policy._DRAWN} == {*POLICIES}
    assert {*deduction._DRAWN} == {*DEDUCTIONS}


PLANTED = {
    Scheme: ("schemes/forgotten.py", "c2b.compensation.schemes.rate", "NoPay"),
    Policy: ("policies/forgotten.py", "c2b.compensation.policies.basic", "Deadline"),
    Deduction: ("forgotten.py", "c2b.compensation.deductions", "Withhold"),
}


@pytest.mark.parametrize("family", PLANTED, ids=lambda family: family.__name__)
@pytest.mark.wide
def test_a_planted_member_is_noticed(family: type, tmp_path: Path) -> None:
    """A class that is missing in the list of a copied library is noticed."""
    place, home, model = PLANTED[family]
    library = copied(tmp_path)
    library.add(
        f"compensation/{place}",
        f"from attrs import frozen\nfrom {home} import {model}\n\n\n"
        f'@frozen(kw_only=True)\nclass Forgotten({model}):\n    """Nobody lists it."""\n',
    )
    assert library.run(families.__file__).split() == ["Forgotten"]


def test_every_lens_and_definition_is_listed() -> None:
    """Each lens and each definition that a module of the library holds is in its tuple."""
    assert [name for name, lens in of_class(Lens) if lens not in LENSES] == []
    assert [name for name, each in of_class(Definition) if each not in DEFINITIONS] == []
    assert {name for name, _ in of_class(Lens)} >= {
        f"c2b.paradigms.lenses.{lens.id.upper()}" for lens in LENSES
    }
    assert paradigms.LENSES[0].table is paradigms.HEADLINE


def test_every_activity_is_listed() -> None:
    """Each entry that a module of the library holds is in the tuple, and each folder of rules."""
    assert [name for name, entry in of_class(ActivityRules) if entry not in ACTIVITIES] == []
    judging = [
        module.ALL
        for module in families.modules()
        if module.__name__.startswith("c2b.rules.") and hasattr(module, "ALL")
    ]
    listed = [entry.rules for entry in ACTIVITIES]
    assert len(judging) == len(listed)
    assert all(any(rules is each for each in listed) for rules in judging)


COUNTED = re.compile(r"(?i)\b(?:fifty|cinquante|S01 (?:to|à) S\d|(?:four|quatre) (?:lens|crit))")


def test_no_count_is_written_by_hand() -> None:
    """The numbers of cases and lenses are counted where they are stated."""
    paths = sorted(Path(c2b.__file__).parent.rglob("*.py"))
    found = [path for path in paths if COUNTED.search(path.read_text(encoding="utf-8"))]
    assert found == []
