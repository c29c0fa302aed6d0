"""A rule may have a title, which stands for it wherever it is named."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.rules.garden import START, Borrower, Garden, Loan, rule, saw

from c2b import notebook
from c2b.cli.render.finding import show_finding
from c2b.errors import InvalidValueError
from c2b.rules import Finding, RuleSet, changes_between
from c2b.text import Text
from c2b.wire import result_to_data
from c2b.wire.rules.rule_set import rule_set_from_data, rule_set_to_data

TITLE = Text(en="Training of adults", fr="Formation des adultes")
MODELS = {"garden": Garden, "loan": Loan, "borrower": Borrower}
BARE = rule("bare")
TITLED = rule("titled", title=TITLE)
RULES = RuleSet(name="garden", subject=Garden, rules=(BARE, TITLED))


def findings() -> tuple[Finding, ...]:
    """Return the findings on the rule without a title and on the one with a title."""
    return RULES.check(saw(adult=False), on=START, where="FR").broken


def test_a_heading_is_the_title_or_else_the_id() -> None:
    """A rule without a title is named by its id alone."""
    assert (BARE.heading.fr, BARE.heading_with_id.fr) == ("garden.bare", "garden.bare")
    assert TITLED.heading == TITLE
    assert TITLED.heading_with_id.fr == "Formation des adultes (garden.titled)"
    assert [each.title for each in findings()] == [None, TITLE]


def test_a_title_is_a_text() -> None:
    """A title in one language is refused."""
    with pytest.raises(InvalidValueError, match="title"):
        rule("wrong", title="Training")


def test_a_finding_names_the_rule_by_its_title() -> None:
    """The sentences of a finding have the title between the outcome and the advice."""
    bare, titled = (each.explain("fr") for each in findings())
    assert bare.startswith("Enfreinte (loi, obligation non respectée)\u00a0: Respectez bare.")
    assert titled.startswith(
        "Enfreinte (loi, obligation non respectée)\u00a0: Formation des adultes. Respectez "
    )


def test_a_title_is_in_the_data_of_a_finding() -> None:
    """The data of a finding have the title in the language asked for, or null."""
    data = [result_to_data(each, "fr") for each in findings()]
    assert [each["title"] for each in data] == [None, "Formation des adultes"]


def test_a_title_goes_with_the_rule_set_as_data() -> None:
    """A rule set is read back with its titles; one that was written without them is read too."""
    data = json.loads(json.dumps(rule_set_to_data(RULES, MODELS)))
    assert rule_set_from_data(data, MODELS) == RULES
    assert "title" not in data["rules"][0]


def test_the_command_prints_the_title_and_the_id(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding is printed under the title of its rule, with the id beside it."""
    for each in findings():
        show_finding(each, "fr")
    lines = capsys.readouterr().out.splitlines()
    assert "✗ garden.bare (enfreinte, obligation non respectée)" in lines
    assert (
        "✗ Formation des adultes (enfreinte, obligation non respectée\u00a0; garden.titled)"
        in lines
    )


def test_a_change_names_the_rule_by_its_title() -> None:
    """A difference between two days names the rule by its title and its id."""
    before, after = (RULES.check(saw(), on=day, where="FR") for day in (date(2019, 12, 31), START))
    assert [each.text.fr for each in changes_between(before, after)] == [
        "garden.bare entre en vigueur\u00a0: indécise.",
        "Formation des adultes (garden.titled) entre en vigueur\u00a0: indécise.",
    ]


def test_a_notebook_shows_the_title_beside_the_id() -> None:
    """The table of a verdict has the title of a rule with its id, or the id alone."""
    page = notebook.html(RULES.check(saw(adult=False), on=START, where="FR"), "fr")
    assert "<td><code>garden.bare</code></td>" in page
    assert "<td><div>Formation des adultes <code>garden.titled</code></div></td>" in page
