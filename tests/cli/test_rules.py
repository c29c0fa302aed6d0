"""``c2b rules``."""

from __future__ import annotations

import json

import pytest

from c2b.cli.command import run
from c2b.rules.catalogue import RULES

Capture = pytest.CaptureFixture[str]


class TestRules:
    """All rules, or one with its source."""

    def test_the_list(self, capsys: Capture) -> None:
        """One line a rule, by subject."""
        assert run(["rules"]) == 0
        out = capsys.readouterr().out
        assert "review (27)\n  review.authenticity.fake-review.eu  EU  A trader" in out
        assert len([line for line in out.splitlines() if line.startswith("  ")]) == len(RULES)

    def test_one_rule(self, capsys: Capture) -> None:
        """Figures with their days, the source, the mark, the note."""
        assert run(["rules", "tax.reporting.nonemployee-pay.us"]) == 0
        out = capsys.readouterr().out
        assert "Figure: threshold_usd: 600, 2000 from 2026-01-01\n" in out
        assert "Source: Internal Revenue Code, s. 6041, 6041A" in out
        assert "Since: 1954-01-01\n" in out

    def test_one_rule_in_french(self, capsys: Capture) -> None:
        """A day that was not found is said to be so."""
        assert run(["rules", "survey.reward.money-only.prolific", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "Depuis\u00a0: une date existe mais n'a pas été trouvée\n" in out
        assert "Couche\u00a0: plateforme\n" in out

    def test_tables_by_key(self, capsys: Capture) -> None:
        """Each key with its figure."""
        assert run(["rules", "tax.vat.franchise.fr"]) == 0
        assert "Figure: upper_eur: services 41250, goods 93500\n" in capsys.readouterr().out

    def test_json(self, capsys: Capture) -> None:
        """One rule, or the list."""
        assert run(["rules", "tax.vat.franchise.fr", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["id"] == "tax.vat.franchise.fr"
        assert run(["rules", "--json"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == len(RULES)

    def test_an_unknown_rule(self, capsys: Capture) -> None:
        """The nearest one is offered."""
        assert run(["rules", "tax.vat.franchise.de"]) == 2
        assert "did you mean tax.vat.franchise.fr?" in capsys.readouterr().err
