"""The tool for editors reads cards, keeps their facts, and lists what the rules lack."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tools.cards import __main__ as command
from tools.cards.read import cards_in
from tools.cards.record import record_of

from tests.rules.card_record import every_record

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
- like: review.transparency.two-dates.fr
  differs: not at all
```
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of cards with one card in it."""
    for name in (*command.FILES, *command.FURTHER):
        text = CARD if name == "reviews" else "# Nothing\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_card_is_read_exactly(folder: Path) -> None:
    """Decimals keep their digits, days stay text, and lists of variants are left out."""
    (card,) = cards_in(folder / "reviews.md")
    assert str(card["passing"]["price"]) == "20.50"
    assert card["since"] == "2018-01-01"


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
    assert found["failing, outside"]["facts"]["price"] == 1
    assert found["passing, undecided"]["outcome"] == "undetermined"
    assert found["dated 1"]["facts"]["price"] == "2.0"
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
    assert json.loads((tmp_path / "further.json").read_text(encoding="utf-8")) == []
    assert len({record["id"] for record in every_record()}) == len(every_record())
