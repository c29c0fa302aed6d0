"""``c2b check``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest
from tests.cli.conftest import LEG, Write

from c2b import wire
from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]
OFFER: dict[str, Any] = {"reward": {"kinds": ["money"]}, "incentive": {"condition": "positive"}}
DAY = ["--on", "2026-11-23"]


class TestCheck:
    """`c2b check` compares the facts of an activity with the rules of a day and of places."""

    def test_broken_and_undecided_rules(self, write: Write, capsys: Capture) -> None:
        """Broken rules are shown with hint and source, then what is open, then questions."""
        name = write({"leg": wire.to_data(LEG), **OFFER})
        assert run(["check", "review", name, *DAY, "--where", "US,platform:Google"]) == 1
        out = capsys.readouterr().out
        assert out.startswith("Rules in force on 2026-11-23: US, platform:Google\nThe exchange is")
        head = "Ban on rewards tied to the tone of the review (broken, forbidden; "
        assert f"\n✗ {head}review.incentive.sentiment-condition.us)\n" in out
        assert "To keep it: what the review must say to earn the reward: nothing instead" in out
        assert "\n✗ Google's ban on incentives for reviews (broken" in out
        assert "\nFacts to find out first\n" in out
        assert "no legal advice" in out

    def test_what_the_norm_leaves_open(self, write: Write, capsys: Capture) -> None:
        """The answer names the facts for which the norm gives none, where no fact is missing."""
        name = write({"reward": {"kinds": ["money"]}, "relation": {"personal_dependence": "open"}})
        assert run(["check", "crowdsourcing", name, *DAY, "--where", "DE"]) == 3
        out = capsys.readouterr().out
        assert "employment.de)  The norm itself leaves it open. Facts: the overall result" in out

    def test_the_national_act(self, write: Write, capsys: Capture) -> None:
        """A breach of a directive is shown with the national act, in full and in one line."""
        posing = {
            "review": {"genuine_experience": False, "aims_at_promotion": True},
            "author": {"acts_for_trader": True, "appears_as_consumer": True},
            "disclosure": {"disclosed": False},
        }
        display: dict[str, Any] = dict.fromkeys(("publishes_reviews", "claims_verified"), True)
        display |= {"verification": "none", "states_whether_verified": False}
        run(["check", "review", write(posing), *DAY, "--where", "IT"])
        full = "\n    Directive 2005/29/EC, Annex I, point 22; IT: Codice del consumo [Consumer"
        assert full in capsys.readouterr().out
        many = write({**posing, "display": display, "origin": {"business_part": "commissioned"}})
        run(["check", "review", many, *DAY, "--where", "IT,DE", "--lang", "fr"])
        act = "directive 2005/29/CE, annexe I, point 22\u00a0; IT"
        line = f"posing-as-consumer.eu)\u00a0: interdit ({act}"
        assert f"{line}\u00a0: Codice del consumo" in capsys.readouterr().out

    def test_in_french(self, write: Write, capsys: Capture) -> None:
        """The output is French, days included."""
        run(["check", "review", write(OFFER), *DAY, "--where", "US", "--lang", "fr"])
        out = capsys.readouterr().out
        assert out.startswith("Règles en vigueur le 23 novembre 2026\u00a0: US\nAucun flux")
        assert "Pour la respecter\u00a0: ce que l’avis doit exprimer pour ouvrir droit à" in out

    def test_nothing_broken(self, write: Write, capsys: Capture) -> None:
        """The status is 0 without a broken rule; kept rules are shown with --all."""
        name = write({"reward": {"kinds": []}})
        assert run(["check", "review", name, *DAY, "--where", "platform:Amazon", "--all"]) == 0
        out = capsys.readouterr().out
        assert "; review.platform.no-compensation.amazon)\n" in out
        assert run(["check", "review", name, *DAY, "--where", "platform:Amazon"]) == 0
        assert "✓" not in capsys.readouterr().out

    def test_few_questions(self, write: Write, capsys: Capture) -> None:
        """A list of at most five questions is shown in full, without a note that there are more."""
        assert run(["check", "review", write({}), *DAY, "--where", "platform:Yelp"]) == 3
        out = capsys.readouterr().out
        assert "Facts to find out first\n  origin.solicited  people are asked" in out
        assert "more (see --json)" not in out

    def test_a_place_without_rules(self, write: Write, capsys: Capture) -> None:
        """A place without rules is reported as not covered."""
        assert run(["check", "review", write({}), *DAY, "--where", "JP"]) == 3
        out = capsys.readouterr().out
        assert "JP: not covered on this day" in out
        assert "0 rules" in out

    def test_before_the_law_and_after(self, write: Write) -> None:
        """The same facts are broken from the first day of the rule on, and not before."""
        name = write(OFFER)
        assert run(["check", "review", name, "--on", "2024-10-20", "--where", "US"]) == 3
        assert run(["check", "review", name, "--on", "2024-10-21", "--where", "US"]) == 1

    def test_json(self, write: Write, capsys: Capture) -> None:
        """The JSON has every finding with its facts, the missing facts and the source."""
        name = write({"leg": wire.to_data(LEG), **OFFER})
        assert run(["check", "review", name, *DAY, "--where", "US", "--json"]) == 1
        told = json.loads(capsys.readouterr().out)
        by_id = {each["rule"]: each for each in told["findings"]}
        broken = by_id["review.incentive.sentiment-condition.us"]
        assert broken["outcome"] == "broken"
        assert {each["fact"]: each["value"] for each in broken["facts"]} == {
            "reward.promised": True,
            "incentive.condition": "positive",
        }
        assert "review.incentive.gating.us" in told["not_looked_at"]
        assert told["classification"]["paradigm"] == "C2B"
        assert told["classification"]["is_c2b"] is True and told["is_clear"] is False
        assert told["ask"][0]["label"]

    def test_json_without_a_leg(self, write: Write, capsys: Capture) -> None:
        """The paradigm of facts without a leg is null."""
        run(["check", "survey", write({}), *DAY, "--where", "FR", "--json"])
        told = json.loads(capsys.readouterr().out)
        assert told["classification"]["paradigm"] is None
        assert told["on"] == "2026-11-23" and "changes" not in told

    def test_two_days(self, write: Write, capsys: Capture) -> None:
        """Two days show what changed between them, as text and as data."""
        name = write(OFFER)
        days = ["--on", "2024-10-21,2024-10-20", "--where", "US"]
        assert run(["check", "review", name, *days]) == 1
        out = capsys.readouterr().out
        assert out.startswith("What changes between 2024-10-20 and 2024-10-21: US\n")
        assert " (review.incentive.sentiment-condition.us) begins: forbidden.\n" in out
        assert run(["check", "review", name, *days, "--json"]) == 1
        told = json.loads(capsys.readouterr().out)
        assert (told["since"], told["on"]) == ("2024-10-20", "2024-10-21")
        assert "begins" in [each["kind"] for each in told["changes"]]
        run(["check", "review", name, "--on", "2026-11-22,2026-11-23", "--where", "US"])
        assert "Nothing changes." in capsys.readouterr().out

    def test_a_clear_verdict(self, write: Write) -> None:
        """The status is 0 where all is clear; with --strict, untouched rules keep it at 3."""
        name = write({"reward": {"kinds": []}})
        amazon = [*DAY, "--where", "platform:Amazon"]
        assert run(["check", "review", name, *amazon]) == 0
        assert run(["check", "review", name, *amazon, "--strict"]) == 0
        assert run(["check", "review", write({}), *amazon, "--strict"]) == 3

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["reviews", "-", *DAY, "--where", "FR"], "an activity (review, survey,"),
            (["review", "-", "--where", "FR"], "write year-month-day"),
            (["review", "-", "--on", "yesterday", "--where", "FR"], "write year-month-day"),
            (["review", "-", *DAY], "places such as FR,US"),
            (["review", "-", "--on", "2026-01-01,2026-01-02,2026-01-03"], "one day or two"),
            (["review", "FILE", *DAY, "--where", "UK"], "did you mean GB?"),
            (["review", "FILE", *DAY, "--where", "France"], "a country code"),
        ],
    )
    def test_bad_input(
        self, arguments: list[str], message: str, write: Write, capsys: Capture
    ) -> None:
        """The status of bad input is 2, and the message names what is expected."""
        name = write({})
        assert run(["check", *(name if each == "FILE" else each for each in arguments)]) == 2
        assert message in capsys.readouterr().err

    def test_a_wrong_fact(self, write: Write, capsys: Capture) -> None:
        """A wrong fact is reported with its path."""
        name = write({"incentive": {"through_vine": "yes"}})
        assert run(["check", "review", name, *DAY, "--where", "FR"]) == 2
        assert "incentive.through_vine: expected true or false" in capsys.readouterr().err


class TestOneHome:
    """A leg and the facts beside it share direction, control and sanction."""

    ALL: ClassVar = {"direction": True, "control": True, "sanction": True}
    FACTS: ClassVar = {
        "subordination": ALL,
        "reward": {"kinds": ["money"]},
        "relation": {"declared_as_employment": False},
    }
    MISSION: ClassVar = {
        "provider": {"kind": "consumer", "name": "Ana"},
        "recipient": {"kind": "business", "name": "Acme"},
        "value": {"kind": "labour"},
    }
    FRANCE: ClassVar = [*DAY, "--where", "FR"]

    def test_a_contradiction_names_both_facts(self, write: Write, capsys: Capture) -> None:
        """A leg without subordination beside all three facts is refused, and nothing is judged."""
        leg = {**self.MISSION, "subordination": {"ruled_out": True}}
        assert run(["check", "crowdsourcing", write({**self.FACTS, "leg": leg}), *self.FRANCE]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert "subordination: expected the same as leg.subordination states" in told.err
        assert "got direction=True, control=True, sanction=True" in told.err

    def test_a_silent_leg_is_classified_by_the_facts(self, write: Write, capsys: Capture) -> None:
        """A leg that states nothing about subordination is E2B where all three facts hold."""
        name = write({**self.FACTS, "leg": self.MISSION})
        assert run(["check", "crowdsourcing", name, *self.FRANCE]) == 1
        out = capsys.readouterr().out
        assert "The exchange is not C2B: it is E2B" in out
        assert "✗ Employment by legal subordination (broken, " in out


def test_a_directive_without_an_act_on_record_is_no_permission(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bought review breaks a directive whose act in Austria is not on record: status 3, not 0."""
    facts = tmp_path / "facts.json"
    bought = {"aims_at_promotion": True, "genuine_experience": False}
    facts.write_text(json.dumps({"review": bought, "origin": {"business_part": "bought"}}))
    asked = ["check", "review", str(facts), "--on", "2026-11-28", "--where"]
    assert run([*asked, "AT"]) == 3
    assert "review.authenticity.fake-review.eu" in capsys.readouterr().out
    assert run([*asked, "FR"]) == 1


class TestTable:
    """`c2b check --table` puts places or days side by side."""

    FALSE: ClassVar[dict[str, Any]] = {
        "review": {"genuine_experience": False, "aims_at_promotion": True},
        "origin": {"business_part": "commissioned"},
        **OFFER,
    }

    def test_five_places(self, write: Write, capsys: Capture) -> None:
        """A row for each conduct, a column for each place, the coverage of each; forty lines."""
        where = "FR,DE,GB,US,US-CA"
        options = ["--on", "2026-11-28", "--where", where, "--table"]
        assert run(["check", "review", write(self.FALSE), *options]) == 1
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) <= 40
        assert lines[0] == "Rules side by side on 2026-11-28"
        assert lines[1].split() == where.split(",")
        assert lines[2].split() == ["review.authenticity.fake-review", *"✗✗✗??"]
        french = (
            "✗ Ban on spreading false or modified reviews (review.authenticity.fake-review.fr): "
        )
        assert any(line.startswith(f"{french}With") for line in lines)
        assert any(line.startswith("US-CA: covered in part since 1980-01-18") for line in lines)
        (us,) = (line for line in lines if line.startswith("US: "))
        assert "US, rules shared by all activities: covered in part" in us and "e-mail" in us

    def test_a_day_without_rules_of_the_activity(self, write: Write, capsys: Capture) -> None:
        """The coverage of a day names the shared rules too, which alone may be broken there."""
        spam = {"contact": {"channel": "e_mail", "purpose": "promotion"}}
        days = "2004-07-08,2009-01-01"
        run(["check", "review", write(spam), "--on", days, "--where", "DE", "--table"])
        lines = capsys.readouterr().out.splitlines()
        (first,) = (line for line in lines if line.startswith("2004-07-08  DE: not covered"))
        assert " by the rules on this subject, and silence is no permission" in first
        assert "DE, rules shared by all activities: covered in part since 1900-01-01" in first
        (second,) = (line for line in lines if line.startswith("2009-01-01  DE: covered in part"))
        assert "missing: see above" in second

    def test_five_days_in_french(self, write: Write, capsys: Capture) -> None:
        """A column for each day; the coverage of each day after the day; a law that begins."""
        days = "2015-01-01,2020-01-01,2022-05-27,2022-05-28,2026-01-01"
        options = ["--on", days, "--where", "FR", "--table", "--lang", "fr"]
        assert run(["check", "review", write(self.FALSE), *options]) == 1
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == "Règles mises en regard\u00a0: FR"
        assert lines[1].split() == days.split(",")
        assert lines[2].split() == ["review.authenticity.fake-review", "✗", "✗"]
        assert any(line.startswith("2015-01-01  FR\u00a0: couvert en partie") for line in lines)

    def test_all_rows_and_advice(self, write: Write, capsys: Capture) -> None:
        """Each conduct has its row with --all; what is only advised against has a sign."""
        options = [*DAY, "--where", "RO,FR", "--table", "--all"]
        run(["check", "review", write(self.FALSE), *options])
        out = capsys.readouterr().out
        assert "further conducts" not in out
        assert out.splitlines()[2].split() == ["review.authenticity.fake-review", "!", "✗"]

    def test_as_json(self, write: Write, capsys: Capture) -> None:
        """The same table as data."""
        options = [*DAY, "--where", "FR,US", "--table", "--json"]
        run(["check", "review", write(self.FALSE), *options])
        data = json.loads(capsys.readouterr().out)
        assert data["where"] == ["FR", "US"]
        assert [len(row["cells"]) for row in data["rows"]] == [2] * len(data["rows"])

    def test_nothing_touched(self, write: Write, capsys: Capture) -> None:
        """The table is empty without facts, and the status is neither clear nor broken."""
        assert run(["check", "review", write({}), *DAY, "--where", "FR,US", "--table"]) == 3
        assert "further conducts" in capsys.readouterr().out

    def test_two_kinds_of_columns(self, write: Write, capsys: Capture) -> None:
        """Several places and several days at once are refused."""
        days = ["--on", "2024-01-01,2025-01-01"]
        assert run(["check", "review", write({}), *days, "--where", "FR,US", "--table"]) == 2
        assert "several places on one day, or several days in one place" in capsys.readouterr().err
