"""``c2b rules``."""

from __future__ import annotations

import json

import pytest

from c2b.cli.command import run
from c2b.rules.catalogue import RULES, SUBJECTS

Capture = pytest.CaptureFixture[str]


class TestRules:
    """`c2b rules` lists all rules, or shows one with its source."""

    def test_the_list(self, capsys: Capture) -> None:
        """Each rule has one line, under its subject."""
        assert run(["rules"]) == 0
        out = capsys.readouterr().out
        count = len(SUBJECTS["review"].rules)
        assert f"reviews (review): {count}\n  review.authenticity.fake-review.eu  EU  Ban on" in out
        assert len([line for line in out.splitlines() if line.startswith("  ")]) == len(RULES)

    def test_the_list_in_french(self, capsys: Capture) -> None:
        """The subjects are named in French, beside the word that the command takes."""
        assert run(["rules", "--lang", "fr"]) == 0
        assert capsys.readouterr().out.startswith("rédaction d’avis (review)")

    def test_one_rule(self, capsys: Capture) -> None:
        """A rule is shown with the days of its figures, its source and its first day."""
        assert run(["rules", "tax.regime.micro-turnover.fr"]) == 0
        out = capsys.readouterr().out
        assert (
            "services 83600, goods 203100 from 2026-01-01 until 2029-01-01, excluded (Décret" in out
        )
        assert "Source: Code général des impôts, Art. 50-0 and 102 ter" in out
        assert "Since: 2023-01-01\n" in out

    def test_a_rule_that_a_larger_place_asks_for(self, capsys: Capture) -> None:
        """The rule of a state shows the country that asks for it too."""
        assert run(["rules", "cocreation.contest.registration.us-fl"]) == 0
        assert "Where: US-FL\nAlso asked in: US\n" in capsys.readouterr().out

    def test_a_place_with_a_first_day_of_its_own(self, capsys: Capture) -> None:
        """The first day of each place of a rule is shown where it is another."""
        assert run(["rules", "survey.privacy.lawful-basis.eu"]) == 0
        out = capsys.readouterr().out
        assert "Since: 2018-05-25 (European Economic Area: 2018-07-20)\n" in out

    def test_one_rule_in_french(self, capsys: Capture) -> None:
        """A day that was not found is reported as such, and a known day is French."""
        assert run(["rules", "survey.reward.money-only.prolific", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "Depuis\u00a0: un jour non trouvé\n" in out
        assert "Niveau\u00a0: plateforme\n" in out
        assert run(["rules", "tax.regime.micro-turnover.fr", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "Depuis\u00a0: 1er janvier 2023\n" in out
        assert "203\u202f100 à partir du 1er janvier 2026 jusqu’au 1er janvier 2029 exclu" in out

    def test_figures_by_place(self, capsys: Capture) -> None:
        """A figure by place has a line for each place, with its days, its act and its doubt."""
        assert run(["rules", "survey.privacy.child-online-consent.eu"]) == 0
        lines = capsys.readouterr().out.splitlines()
        found = [line for line in lines if line.startswith("Figure: ")]
        assert len(found) == 31  # the table by country repeats them, and is not shown
        act = "DSG [Data Protection Act] § 4(4)"
        assert f"Figure: age of digital consent, Austria: 14 from 2018-05-25 ({act})" in found
        assert any("13 from 2018-05-25 until 2021-01-01, excluded (Data" in line for line in found)
        assert any(line.endswith("(ZVOP-2 [Data Protection Act]), unsure") for line in found)

    def test_tables_by_key(self, capsys: Capture) -> None:
        """A figure with several keys shows each key with its value."""
        assert run(["rules", "tax.vat.franchise.fr"]) == 0
        out = capsys.readouterr().out
        assert "increased threshold in euros: services 39100, goods 101000, auth" in out

    def test_json(self, capsys: Capture) -> None:
        """The JSON is one rule, or the list of rules."""
        assert run(["rules", "tax.vat.franchise.fr", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["id"] == "tax.vat.franchise.fr"
        assert run(["rules", "--json"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == len(RULES)

    def test_an_unknown_rule(self, capsys: Capture) -> None:
        """The closest id is offered for an unknown one."""
        assert run(["rules", "tax.vat.franchise.de"]) == 2
        assert "did you mean tax.vat.franchise.fr?" in capsys.readouterr().err


class TestPlaces:
    """`c2b rules --places` lists the places that can be asked about."""

    def test_text(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Places with rules come first, with their names; bare codes stand in one line."""
        assert run(["rules", "--places"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("  FR  France; rules of its own: ")
        assert "  HU  Hungary; rules of its own: 0\n" in out
        assert "\nKnown, without rules: AD, AE" in out

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The JSON has every place with its name and the number of its rules."""
        assert run(["rules", "--places", "--json", "--lang", "fr"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told[0]["place"] == "EU" and told[0]["name"] == "Union européenne"

    def test_a_directive_shows_its_national_acts(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A rule of a directive lists the acts through which it binds, each with its first day."""
        assert run(["rules", "review.authenticity.fake-review.eu"]) == 0
        out = capsys.readouterr().out
        assert "Kind of norm: a ban" in out and "Kind of source: directive" in out
        act = "Codice del consumo [Consumer Code], Art. 23(1)(bb-quater)"
        assert f"Binds through: IT: {act} from 2023-04-02" in out
        assert run(["rules", "review.authenticity.fake-review.fr", "--lang", "fr"]) == 0
        assert "Met en œuvre\u00a0: review.authenticity.fake-review.eu" in capsys.readouterr().out
