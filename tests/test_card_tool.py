"""The tool for editors reads cards, keeps their facts, and lists what the rules lack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest
from tools import rule_mutants
from tools.cards import __main__ as command
from tools.cards.evaluate import NotEvaluatedError, at, outcome
from tools.cards.read import cards_in, variants_in
from tools.cards.record import record_of
from tools.cards.variant import CHANGES, completed

from tests.rules.card_record import RULE, every_record

RECORDS = every_record()
CARD = """
# Rules

```yaml
id: review.transparency.two-dates.fr
jurisdiction: FR
tier: core
severity: required
kind: decree
nature: duty
anchor: publication
since: '2018-01-01'
until: null
facts:
  shown: bool (both are shown) [act]
  price: decimal (in euros) [given]
applies_when: shown
breached_when: not shown
parameters: {limit: [{since: '2018-01-01', until: null, value: 20.50}], days: 3}
source: Code de la consommation, D111-10
confidence: seen
implements: a.b.c.eu
passing: {shown: true, price: 20.50}
failing: {shown: false, 'on': '2020-01-01', price: 20.50}
outside: {price: 1}
undecided: {price: null}
dated:
- {'on': '2019-01-01', where: FR, facts: passing, with: {price: 2.0}, outcome: kept}
message_en: Show both.
```

```yaml
- id: a.b.c.fr
  like: review.transparency.two-dates.fr
  differs: not at all
```
"""

VARIANT = """
```yaml
- id: crowdsourcing.status.abc-test.us-ma
  like: review.transparency.two-dates.fr
  jurisdiction: US-MA
  since: '2004-07-19'
  differs: no exemption
  source: M.G.L. c. 149, s. 148B
  confidence: seen
```
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of cards with one card in it."""
    for name in (*command.FILES, *command.FURTHER):
        text = {"reviews": CARD, "eu-gb": VARIANT}.get(name, "# Nothing\n")
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_card_is_read_exactly(folder: Path) -> None:
    """Decimals keep their digits, days stay text, and lists of variants are left out."""
    (card,) = cards_in(folder / "reviews.md")
    assert str(card["passing"]["price"]) == "20.50"
    assert card["since"] == "2018-01-01"


def test_a_variant_is_a_whole_card_with_what_differs(folder: Path) -> None:
    """A variant takes facts and examples over, and neither the days nor the notes of the card."""
    (variant,) = variants_in(folder / "eu-gb.md")
    assert variant["id"] == "crowdsourcing.status.abc-test.us-ma"
    (card,) = cards_in(folder / "reviews.md")
    facts = {**card["facts"], "statutory_exemption": "bool (one applies) [assessment]"}
    whole = completed(variant, {**card, "facts": facts})
    assert whole["jurisdiction"] == "US-MA" and whole["applies_when"] == "remunerated"
    assert "statutory_exemption" not in whole["facts"] and "shown" in whole["facts"]
    assert whole["since"] == "2004-07-19"
    assert not {"implements", "outside", "dated", "like"} & whole.keys()
    assert CHANGES.keys() <= RULE.keys()


def test_a_variant_without_a_reading_is_refused(folder: Path) -> None:
    """A sentence by which a card differs is never guessed at."""
    (card,) = cards_in(folder / "reviews.md")
    with pytest.raises(KeyError, match=r"a\.b\.c\.fr"):
        completed({"id": "a.b.c.fr", "like": card["id"]}, card)


def test_the_record_has_facts_and_no_sentences(folder: Path) -> None:
    """The record has roles, figures and citations, and every example with its changes."""
    (card,) = cards_in(folder / "reviews.md")
    record = record_of(card)
    assert record["roles"] == {"shown": "act", "price": "given"}
    assert record["figures"] == ["20.5", "3"]
    assert record["cites"] == ["111-10"]
    assert record["implements"] == ["a.b.c.eu"]
    assert "message_en" not in record and "parameters" not in record
    found = {each["label"]: each for each in record["evaluations"]}
    assert found["passing"]["facts"] == {"shown": True, "price": "20.50"}
    assert (found["failing"]["on"], found["failing"]["outcome"]) == ("2020-01-01", "broken")
    assert found["failing, outside"]["with"] == {"price": 1}
    assert found["passing, undecided"]["outcome"] == "undetermined"
    assert found["dated 1"]["with"] == {"price": "2.0"}
    assert found["failing on 2017-12-31"]["outcome"] == "not-in-force"


def test_an_example_of_a_directive_is_asked_in_a_state_with_a_row(folder: Path) -> None:
    """The place of an example is a state whose act is in force; France for a regulation."""
    (card,) = cards_in(folder / "reviews.md")
    rows = [
        {"state": "DE", "since": "2025-01-01"},
        {"state": "IT", "since": "2010-01-01", "until": "2015-01-01"},
        {"state": "IE", "since": "2015-01-01"},
    ]
    record = record_of({**card, "jurisdiction": "EU", "transposed": rows})
    places = {each["label"]: each["where"] for each in record["evaluations"]}
    assert places["failing"] == "IE"
    assert places["passing"] == "DE"
    assert not any(label.startswith("failing on") for label in places)
    assert record_of({**card, "jurisdiction": "EU"})["evaluations"][0]["where"] == "FR"
    assert record_of({**card, "jurisdiction": "INTL"})["evaluations"][0]["where"] is None


def test_the_differences_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each difference is a line that names the rule, and the last line counts them."""
    assert command.main(["compare", str(folder), "--only", "reviews", "--hints"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == f"{len(lines) - 1} differences"
    assert all(line.startswith("review.transparency.two-dates.fr: ") for line in lines[:-1])
    assert any("figures that the rule does not name: 20.5, 3" in line for line in lines)
    assert any("no reading of the fact shown" in line for line in lines)
    assert command.main(["compare", str(folder), "--only", "surveys"]) == 0


def test_the_record_is_written_and_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is a JSON file for each file of cards."""
    monkeypatch.setattr(command, "FOLDER", tmp_path)
    assert command.main(["record", str(folder)]) == 0
    (record,) = json.loads((tmp_path / "reviews.json").read_text(encoding="utf-8"))
    assert record["id"] == "review.transparency.two-dates.fr"
    assert json.loads((tmp_path / "de-it-es-fr-us.json").read_text(encoding="utf-8")) == []
    assert len({record["id"] for record in every_record()}) == len(every_record())


def test_each_fact_of_an_example_is_changed(folder: Path) -> None:
    """Both examples are tried with one fact changed, by the conditions of the card."""
    (card,) = cards_in(folder / "reviews.md")
    found = {(of, (name, x)): told for of, name, x, told in record_of(card)["varied"]}
    assert found == {
        ("passing", ("shown", False)): "not-applicable",
        ("passing", ("price", "20.51")): "kept",
        ("passing", ("price", "20.49")): "kept",
        ("failing", ("shown", True)): "kept",
        ("failing", ("price", "20.51")): "not-applicable",
        ("failing", ("price", "20.49")): "not-applicable",
    }


class TestConditions:
    """The conditions of cards are evaluated as the format says."""

    CARD: ClassVar[dict[str, Any]] = {
        "applies_when": "kind in ('a', 'b') and n > P.least",
        "undecided_when": "any(INDICATIONS) and not all(INDICATIONS)",
        "breached_when": "n > at(P.most, on)",
        "parameters": {
            "least": 0,
            "most": [
                {"since": None, "until": "2025-01-01", "value": 5},
                {"since": "2025-01-01", "until": None, "value": 7},
            ],
        },
        "indications": ["x", "not y"],
    }

    @pytest.mark.parametrize(
        ("facts", "on", "expected"),
        [
            ({"kind": "c", "n": 1, "x": True, "y": False}, "2026-01-01", "not-applicable"),
            ({"kind": "a", "n": 1, "x": True, "y": True}, "2026-01-01", "undetermined"),
            ({"kind": "a", "n": 6, "x": True, "y": False}, "2024-12-31", "broken"),
            ({"kind": "a", "n": 6, "x": False, "y": True}, "2025-01-01", "kept"),
        ],
    )
    def test_outcomes(self, facts: dict[str, Any], on: str, expected: str) -> None:
        """Trigger, doubt and breach are read in this order, with the figures of the day."""
        assert outcome(self.CARD, facts, on) == expected

    def test_a_text_over_time_replaces_conditions(self) -> None:
        """The conditions of the text in force count; what it does not name is the card's."""
        text = {"since": "2025-01-01", "until": None, "breached_when": "n > 1"}
        card = {**self.CARD, "versions": [text]}
        facts = {"kind": "a", "n": 2, "x": False, "y": True}
        assert outcome(card, facts, "2024-12-31") == "kept"
        assert outcome(card, facts, "2025-01-01") == "broken"

    def test_a_general_clause_is_never_kept(self) -> None:
        """A clause without alarm is undetermined."""
        card = {"applies_when": True, "breached_when": "bad", "never_kept": True}
        assert outcome(card, {"bad": False}, "2025-01-01") == "undetermined"
        assert outcome(card, {"bad": True}, "2025-01-01") == "broken"

    @pytest.mark.parametrize(
        "condition",
        ["missing", "n > None", "n >", "(lambda: 1)()", "[n for n in (1, 2)]", "P.none"],
    )
    def test_what_cannot_be_evaluated(self, condition: str) -> None:
        """A fact that is missing and syntax beyond the format are refused."""
        with pytest.raises(NotEvaluatedError):
            outcome({"applies_when": "always", "breached_when": condition}, {"n": 1}, "2025-01-01")

    def test_a_year_stands_for_its_last_day(self) -> None:
        """A series is read on the 31 December of a year, and is open where it has no step."""
        most = self.CARD["parameters"]["most"]
        assert (at(most, 2024), at(most, 2025), at([], 2025)) == (5, 7, None)


class TestChangedRules:
    """Changes of declarations are noticed by the record."""

    @pytest.mark.wide
    def test_each_kind_of_change(self) -> None:
        """Days, places, acts, figures and parts of conditions are changed."""
        names = {name for record in RECORDS for name, _ in rule_mutants.mutants(RULE[record["id"]])}
        for part in ("since a day later", "another place", "the act of", "without part", " more"):
            assert any(part in name for name in names), part

    def test_every_change_of_a_rule_is_noticed(self) -> None:
        """The rule on two dates has no change that the record does not show."""
        (record,) = [each for each in RECORDS if each["id"] == "review.transparency.two-dates.fr"]
        found = [*rule_mutants.mutants(RULE[record["id"]])]
        assert len(found) > 5
        assert all(rule_mutants.is_noticed(changed, record) for _, changed in found)

    def test_they_are_counted(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The last line gives the share, and the status whether it is enough."""
        assert rule_mutants.main(["--only", "review.transparency.two-dates.fr"]) == 0
        assert capsys.readouterr().out.endswith("changes of rules are noticed, 100.0 %\n")
        assert rule_mutants.main(["--only", "no.such.rule"]) == 1
