"""``c2b explain``."""

from __future__ import annotations

import pytest
from tests.cli.conftest import LEG, Write

from c2b import wire
from c2b.cases import CASES
from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]


class TestExplain:
    """`c2b explain` explains a case by its number, or the exchanges of a file."""

    def test_a_case(self, capsys: Capture) -> None:
        """A case has its title, company, sentences, explanation and sources."""
        assert run(["explain", "s24"]) == 0
        out = capsys.readouterr().out
        assert out.startswith(
            "S24 Name your own price: Priceline\nPriceline, 1998, United States\n"
        )
        assert "Initiative lens: C2B" in out
        assert "\nSources:\n- " in out

    def test_a_case_in_french(self, capsys: Capture) -> None:
        """The description of the company and the country are French."""
        assert run(["explain", "S05", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "\nvendeurs de la place de marché d’Amazon, 2018, Royaume-Uni\n" in out

    def test_a_case_without_a_source_for_class(self, capsys: Capture) -> None:
        """A case without act, judgment or document of the firm says so after its sources."""
        run(["explain", "S03"])
        assert capsys.readouterr().out.rstrip().endswith("to show in class.")
        run(["explain", "S35"])
        assert "to show in class." not in capsys.readouterr().out

    def test_a_file(self, exchange: str, capsys: Capture) -> None:
        """The exchange of a file is explained, in French as well."""
        assert run(["explain", exchange, "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("1\n")
        assert "Critère de la valeur, Ana → Acme\u00a0: C2B" in out

    def test_several(self, write: Write, capsys: Capture) -> None:
        """Several exchanges are numbered, with their titles in the language of the run."""
        leg = wire.to_data(LEG)
        title = {"en": "An idea", "fr": "Une idée"}
        path = write([{"title": "Tea", "legs": [leg]}, {"title": title, "legs": [leg]}])
        assert run(["explain", path, "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("1 Tea\n")
        assert "\n\n2 Une idée\n" in out

    def test_neither(self, capsys: Capture) -> None:
        """The message offers close numbers, or asks to check the name of the file."""
        assert run(["explain", "S99"]) == 2
        assert f"the number of a case, {CASES[0].id} to {CASES[-1].id}" in capsys.readouterr().err
        assert run(["explain", "nosuch.json"]) == 2
        assert "no file has that name" in capsys.readouterr().err
        assert run(["explain", "no such company"]) == 2
        assert "'c2b cases' lists the cases" in capsys.readouterr().err
        assert run(["explain", " "]) == 2

    def test_by_company_or_title(self, capsys: Capture) -> None:
        """A part of the company or of the title is enough, in either language."""
        for name in ("priceline", "Fixez votre"):
            assert run(["explain", name]) == 0
            assert capsys.readouterr().out.startswith("S24 ")

    def test_a_name_of_several_cases(self, capsys: Capture) -> None:
        """The message lists the cases to choose among, in the language of the run."""
        assert run(["--lang", "fr", "explain", "amazon"]) == 2
        error = capsys.readouterr().err
        assert "choisissez parmi S01 (Amazon), S05 (vendeurs" in error

    @pytest.mark.parametrize("name", ["S" + "1" * 5000, "S\0", "x" * 5000, "\0"], ids=range(4))
    def test_a_name_that_no_system_takes(self, name: str, capsys: Capture) -> None:
        """A name with a null byte, or a very long one, is refused without a traceback."""
        assert run(["explain", name]) == 2
        assert capsys.readouterr().err.startswith("c2b: ")
