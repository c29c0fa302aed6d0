"""``c2b demo``."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from functools import cache

import pytest

from c2b.cases import CASES
from c2b.cli import demo
from c2b.cli.command import run
from c2b.paradigms import TableFlaw, TableProof

Capture = pytest.CaptureFixture[str]
LEGS = sum(len(case.exchange.legs) for case in CASES)


@cache
def shown(*options: str) -> str:
    """The output of the demonstration, which is run once."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert run(["demo", *options]) == 0
    return out.getvalue()


class TestDemo:
    """`c2b demo` shows every case, a summary, an explanation in both languages, and the proof."""

    @pytest.mark.wide
    def test_one_line_a_leg(self) -> None:
        """Each leg has a line with its lenses and their agreement, under its case."""
        out = shown()
        assert len(re.findall(r"^  S\d\d\.\d ", out, flags=re.M)) == LEGS
        assert len(re.findall(r"^S\d\d (?:[A-Z]2|\?|not an exchange)", out, flags=re.M)) == len(
            CASES
        )
        assert "\n  S24.1 B2C C2B B2C C2B contested    Priceline → the traveller\n" in out
        assert "\nS01 C2B2B   A product " in out
        assert "\nS47 ? B2C via B or C2C via B " in out

    def test_the_summary(self) -> None:
        """The summary counts agreements and paradigms, and reports the proof."""
        out = shown()
        assert "62 cases, 92 legs\n  unanimous     44\n  contested     44\n" in out
        assert "\n  undetermined   3\n  none           1\n" in out
        assert "\n  C2B 37   B2C 21   B2B 16 " in out
        assert "not an exchange  1\n" in out
        assert re.search(r"Proof: .* on all \d+ patterns of facts: it is total, .*\.\n", out)

    def test_a_campaign_before_and_after_a_law(self) -> None:
        """The findings that change are those of the rule of 21 October 2024."""
        out = shown()
        assert "\n  2024-10-20: rules in force " in out
        head = "\n✗ Ban on suppressing negative reviews (broken, forbidden; "
        assert f"{head}review.suppression.threat-or-hiding.us)\n" in out

    def test_one_case_in_both_languages(self) -> None:
        """The contested case is explained in full in both languages, in a run of either."""
        out = shown()
        assert "The lenses differ: the classification is contested." in out
        assert "Les critères divergent." in out

    def test_in_french(self) -> None:
        """The lines are French, days included."""
        out = shown("--lang", "fr")
        assert "62 cas, 92 flux\n  unanime       44\n  divergent     44\n" in out
        assert "\n  S45.1 ∅   —   —   —   sans objet   l’acheteur → l’acheteur\n" in out
        assert re.search(r"Preuve\u00a0: évaluée sur les \d\u202f\d{3} états possibles", out)
        assert "\n  21 octobre 2024\u00a0: règles en vigueur " in out

    def test_a_table_that_fails_its_proof_is_reported(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A table that fails its proof is reported with its flaw, and the status is 1."""
        flaw = TableFlaw(law="total", table="headline", rows=("C2B",))
        monkeypatch.setattr(demo, "prove", lambda: TableProof(patterns=1, flaws=(flaw,)))
        assert run(["demo"]) == 1
        out = capsys.readouterr().out
        assert "The proof fails: " in out
        assert "table headline has a gap" in out
