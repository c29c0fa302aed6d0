"""An activity is a folder and an entry: a fifth one works everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from tests.library_copy import copied

from c2b import Activity, InvalidValueError
from c2b.rules import ActivityRules, review, survey
from c2b.rules.catalogue import ACTIVITIES, SUBJECT_NAMES, SUBJECTS, activity_rules


def test_every_activity_has_its_rules() -> None:
    """Each member but OTHER has one entry, and each entry a name that a command can take."""
    assert [entry.activity for entry in ACTIVITIES] == [*Activity][:-1]
    assert [*Activity][-1] is Activity.OTHER
    assert [entry.name for entry in ACTIVITIES] == [*SUBJECTS][: len(ACTIVITIES)]
    assert SUBJECTS.keys() == SUBJECT_NAMES.keys()
    assert [entry.name for entry in ACTIVITIES] == [
        entry.activity.value.replace("_", "") for entry in ACTIVITIES
    ]


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_an_entry_holds_all_of_an_activity(entry: ActivityRules) -> None:
    """Words, facts and rules; it is found by its name and by the activity."""
    assert entry.text == entry.activity.text
    assert entry.facts is entry.own.subject is entry.rules.subject
    assert {*entry.own.rules} < {*entry.rules.rules}
    assert activity_rules(entry.name) is activity_rules(entry.activity) is entry


@pytest.mark.parametrize("name", ["status", "reviews", Activity.OTHER])
def test_an_activity_without_rules(name: str | Activity) -> None:
    """Is refused with the names of those that have some."""
    with pytest.raises(InvalidValueError, match="review, survey") as caught:
        activity_rules(name)
    assert "une activité" in caught.value.explain("fr")


def test_rules_over_other_facts() -> None:
    """Cannot judge the activity."""
    with pytest.raises(InvalidValueError, match="rules over the facts of ReviewFacts"):
        evolve(activity_rules("review"), rules=survey.ALL)
    assert evolve(activity_rules("review"), rules=review.RULES).facts is review.ReviewFacts


FOLDER = '''
"""Repairs: what consumers may be asked to repair."""

from attrs import evolve

from c2b.rules import survey

RULES = evolve(survey.RULES, name="repair", rules=survey.RULES.rules[:2])
ALL = evolve(survey.ALL, name="repair", rules=survey.ALL.rules[:2])
'''
CALLS = """
import json
from hypothesis import find
from c2b import Activity, models, wire
from c2b.rules.catalogue import SUBJECTS
from c2b.testing import strategies
facts = find(strategies.facts(Activity.REPAIR), lambda facts: True)
values = find(strategies.values(activity=Activity.REPAIR), lambda value: True)
print(json.dumps([type(facts).__name__, "repair" in SUBJECTS, wire.to_data(Activity.REPAIR)]))
"""


@pytest.mark.wide
def test_one_entry_in_the_library(tmp_path: Path) -> None:
    """A copy of the library with one more activity uses it everywhere."""
    library = copied(tmp_path)
    library.add("rules/repair/__init__.py", FOLDER)
    entry = "    ActivityRules(activity=Activity.REPAIR, own=repair.RULES, rules=repair.ALL),\n"
    library.change(
        "rules/catalogue.py",
        "ACTIVITIES: tuple[ActivityRules, ...] = (\n",
        f"from c2b.rules import repair\nACTIVITIES: tuple[ActivityRules, ...] = (\n{entry}",
    )
    library.change(
        "models/activity.py",
        '    REVIEW = "review"\n',
        '    REPAIR = "repair"\n    REVIEW = "review"\n',
    )
    library.change(
        "models/activity.py",
        "_NAMES = {\n",
        '_NAMES = {\n    Activity.REPAIR: Text(en="repairs", fr="réparations"),\n',
    )
    assert json.loads(library.run("-c", CALLS)) == ["SurveyFacts", True, "repair"]
    assert "repair (repairs)" in library.run("-m", "c2b", "check", "--help")
    assert "repair (repairs)" in library.run("-m", "c2b", "cases", "--help")
    assert "repairs (repair): 2" in library.run("-m", "c2b", "rules")
    facts = tmp_path / "facts.json"
    facts.write_text("{}", encoding="utf-8")
    day = ("--on", "2026-01-01", "--where", "FR,US,INTL")
    assert "rules:" in library.run("-m", "c2b", "check", "repair", str(facts), *day, status=3)
