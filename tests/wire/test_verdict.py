"""A verdict as data has one form, for programs in one language and for records in both."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from tests.rules.garden import GARDEN, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.rules import RuleSet, Source, SourceKind, Transposition
from c2b.text import LANGUAGES, Language
from c2b.wire.rules.fact_form import form_of
from c2b.wire.rules.verdict import changes_to_data, finding_to_data, verdict_to_data
from c2b.wire.rules.verdict_schema import finding_schema, verdict_schema

DAY = date(2026, 11, 28)
EVERYWHERE = ("FR", "platform:Shed", "JP")


def data_of(facts: Garden, language: Language | None = None, rules: RuleSet = GARDEN) -> Any:
    """Return a verdict as data that its schema accepts and JSON holds."""
    where = [place for place in EVERYWHERE if rules is GARDEN or ":" not in place]
    data = verdict_to_data(rules.check(facts, on=DAY, where=where), language)
    Draft202012Validator(verdict_schema(language)).validate(data)
    assert json.loads(json.dumps(data)) == data
    return data


class TestVerdict:
    """A verdict has its classification, coverage and findings."""

    @pytest.mark.parametrize("language", [None, *LANGUAGES])
    def test_it_has_its_schema(self, language: Language | None) -> None:
        """Data in one language or both is accepted by the schema of the same languages."""
        facts = Garden(
            loan=Loan(tool=Tool.SAW, price=Decimal(9), days=1, due=DAY, places=frozenset("FR")),
            borrower=Borrower(trained=False),
        )
        data = data_of(facts, language)
        broken = [each["rule"] for each in data["findings"] if each["outcome"] == "broken"]
        assert broken == ["garden.training", "garden.price"]
        assert data["not_looked_at"] == ["garden.house"]

    @pytest.mark.parametrize("language", [None, *LANGUAGES])
    def test_a_finding_alone(self, language: Language | None) -> None:
        """A finding alone is written as among those of its verdict, and has a schema."""
        verdict = GARDEN.check(Garden(loan=Loan(tool=Tool.SAW)), on=DAY, where="FR")
        among = {each["rule"]: each for each in verdict_to_data(verdict, language)["findings"]}
        assert among
        for finding in verdict.findings:
            data = finding_to_data(finding, language)
            Draft202012Validator(finding_schema(language)).validate(data)
            assert data == among.get(finding.id, data)

    def test_facts_of_every_kind(self) -> None:
        """A fact that is a collection is a list; what is unknown is not changed by the fix."""
        made = rule("made", requires=~F.loan.places.contains("FR") & F.borrower.adult.is_true())
        rules = RuleSet(name="garden", subject=Garden, rules=(made,))
        facts = Garden(loan=Loan(places=frozenset(["FR", "DE"])))
        (finding,) = data_of(facts, "en", rules)["findings"]
        assert finding["facts"][0]["value"] == ["DE", "FR"]
        assert [(each["fact"], each["before"]) for each in finding["fix"]] == [
            ("loan.places", ["DE", "FR"])
        ]
        both = evolve(made, applies=F.loan.places.is_known())  # a duty on the trigger itself
        (finding,) = data_of(facts, "en", RuleSet(name="garden", subject=Garden, rules=(both,)))[
            "findings"
        ]
        assert {each["fact"]: each["before"] for each in finding["fix"]} == {
            "loan.places": ["DE", "FR"],
            "borrower.adult": None,
        }

    def test_a_broken_rule(self) -> None:
        """A broken rule has a message, its facts, its source and what would keep it."""
        finding = data_of(saw(trained=False), "en")["findings"][0]
        assert finding["outcome"] == "broken" and finding["word"] == "duty not kept"
        assert finding["message"] == "Mind training."
        assert finding["facts"][1] == {
            "fact": "borrower.trained",
            "label": "the borrower was trained",
            "value": False,
            "text": "no",
        }
        assert finding["fix"][0]["after"] is True
        assert finding["source"]["citation"] == "Garden Act, 1"

    def test_an_undecided_rule_asks_by_a_form(self) -> None:
        """An undecided rule has no message, and the missing fact as a form."""
        data = data_of(saw(), "fr")
        finding = data["findings"][0]
        assert finding["message"] is None and finding["fix"] == []
        assert finding["missing"] == [
            {
                "fact": "borrower.trained",
                "label": "l'emprunteur a été formé",
                "type": "yes_no",
                "choices": [],
                "role": "act",
                "stage": "campaign",
            }
        ]
        assert data["is_clear"] is False

    def test_folded_findings_and_national_acts(self) -> None:
        """A folded finding stands under the special one, with the national act of its source."""
        source = Source(act="Directive", kind=SourceKind.DIRECTIVE, stated_on=DAY)
        row = Transposition(place="FR", act="Code")
        general = rule("general", places=("EU",), source=source, transposed=(row,))
        special = rule(
            "special",
            implements=("garden.general",),
            bears_on=((F.borrower.trained, (F.loan.tool,)),),
        )
        rules = RuleSet(name="garden", subject=Garden, rules=(general, special))
        (finding,) = data_of(saw(adult=False), "en", rules)["findings"]
        assert finding["general"][0]["source"]["national_acts"] == [{"place": "FR", "act": "Code"}]
        assert finding["bears_on"][0]["facts"][0]["value"] == "saw"

    def test_changes(self) -> None:
        """The differences between two days have their words and outcomes."""
        facts = Garden(loan=Loan(price=3, days=1))
        days = (date(2023, 12, 31), date(2024, 1, 1), date(2030, 1, 1))
        first, second, third = (GARDEN.check(facts, on=day, where="FR") for day in days)
        assert changes_to_data(first, second, "en") == [
            {
                "rule": "garden.price",
                "kind": "outcome",
                "before": "broken",
                "after": "kept",
                "text": "garden.price: kept instead of forbidden.",
            }
        ]
        (ended,) = changes_to_data(second, third)
        assert (ended["after"], set(ended["text"])) == (None, set(LANGUAGES))
        (begun,) = changes_to_data(third, second)
        assert begun["before"] is None


def test_a_choice_has_its_choices() -> None:
    """The form of a choice lists its values with their labels."""
    form = form_of(F.loan.tool, lambda text: text.en)
    assert (form["type"], form["stage"]) == ("choice", "campaign")
    assert form["choices"][1] == {"value": "saw", "label": "a saw"}
