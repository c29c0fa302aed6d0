"""The playground shows cases and built exchanges with lenses, a drawing and one changed fact."""

from __future__ import annotations

import pytest

from c2b.cases import CASES
from c2b.paradigms import LENSES, Paradigm, classify

from .asking import answered, refused

BUILT = {
    "provider": "Ana",
    "recipient": "Acme",
    "facts": {
        "value_kind": "service",
        "dependence": "none",
        "provider_capacity": "private",
        "recipient_capacity": "trade",
        "payment": "recipient_pays_provider",
    },
}


class TestCases:
    """The catalogue is offered in whole."""

    def test_every_case_is_offered(self) -> None:
        """The list has every case, with its title in the language of the question."""
        offered = answered("cases", "fr")
        assert [each["id"] for each in offered] == [case.id for case in CASES]
        assert offered[0]["title"].startswith("Un produit contre un avis")

    def test_a_case_is_shown(self) -> None:
        """A case has its labels under every lens, its drawing, its facts and its sources."""
        shown = answered("view", case="S24", leg=1)
        assert shown["label"] == "B2C"
        assert [each["id"] for each in shown["lenses"]] == [lens.id for lens in LENSES]
        assert shown["svg"].startswith("<svg")
        assert shown["sources"]
        assert "Priceline" in shown["about"]

    def test_another_leg_is_looked_at(self) -> None:
        """The number of a leg chooses it; a number beyond the legs means the last one."""
        second = answered("view", case="S01", leg=2)
        assert (second["leg"], second["label"]) == (2, "B2B")
        assert answered("view", case="S01", leg=9)["leg"] == len(second["legs"])

    def test_an_unknown_case_is_refused(self) -> None:
        """A number that is no case is refused in the language of the question."""
        assert "le numéro d’un cas" in refused("view", "fr", case="S999")


class TestFiveQuestions:
    """An exchange is built from the answers to five questions."""

    def test_the_questions_are_five(self) -> None:
        """There are five questions, and the last one asks for the facts of the other lenses."""
        questions = answered("five", provider="Ana", recipient="Acme")
        assert [len(each["facts"]) for each in questions] == [1, 1, 1, 1, len(LENSES) - 1]
        assert "Ana" in questions[0]["facts"][0]["asks"]

    def test_the_answers_are_classified(self) -> None:
        """The label follows from the answers."""
        shown = answered("view", **BUILT)
        assert (shown["label"], shown["next"]) == ("C2B", shown["next"])
        assert {each["fact"]: each["value"] for each in shown["facts"]}["payment"] == (
            "recipient_pays_provider"
        )

    def test_nothing_known_is_undetermined(self) -> None:
        """An exchange without answers is undetermined, and the next question is asked."""
        shown = answered("view", provider="Ana", recipient="Acme")
        assert shown["label"] == "undetermined"
        assert shown["next"].endswith("?")

    def test_parties_without_names_get_letters(self) -> None:
        """A name that is left out, or is blank, is replaced by a letter."""
        (leg,) = answered("view", provider=" ", facts={})["legs"]
        assert leg["between"] == "A → B"

    def test_two_parties_of_one_name_are_refused(self) -> None:
        """An exchange of a party with itself is refused."""
        assert "a party other than the provider" in refused(
            "view", provider="Ana", recipient="Ana", facts={"value_kind": "service"}
        )

    def test_a_name_with_markup_is_escaped(self) -> None:
        """Markup in a name stands in the drawing as text."""
        name = "<img src=x onerror=alert(1)>"
        shown = answered("view", **{**BUILT, "provider": name})
        assert "<img" not in shown["svg"]
        assert "&lt;img" in shown["svg"]
        assert name in shown["sentences"][0]


class TestOneChangedFact:
    """One changed fact is shown with its effect under every lens."""

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_authority_makes_it_employment(self, language: str) -> None:
        """A consumer who works under authority is an employee."""
        change = {"fact": "dependence", "value": "provider_works_for_recipient"}
        shown = answered("view", language, **BUILT, change=change)["change"]
        value, *_ = shown["lenses"]
        assert (value["before"], value["after"], value["differs"]) == ("C2B", "E2B", True)
        assert "E2B" in shown["svg"]

    def test_a_fact_that_decides_nothing(self) -> None:
        """A change of payment leaves the value lens as it is."""
        change = {"fact": "payment", "value": "none"}
        value, _, payment, _ = answered("view", **BUILT, change=change)["change"]["lenses"]
        assert (value["differs"], payment["differs"]) == (False, True)

    def test_a_change_that_cannot_be_is_refused(self) -> None:
        """The other facts stay on the page where one of them cannot be changed so."""
        change = {"fact": "dependence", "value": "recipient_works_for_provider"}
        shown = answered("view", "fr", case="S10", change=change)
        assert shown["label"] == "C2G"
        assert "une organisation n’est jamais salariée" in shown["change"]["refused"]

    def test_every_fact_of_a_case_can_be_changed(self) -> None:
        """Each fact has another value, whose effect is either shown or refused in words."""
        for fact in answered("view", case="S01")["facts"]:
            *_, choice = (each for each in fact["choices"] if each["value"] != fact["value"])
            change = {"fact": fact["fact"], "value": choice["value"]}
            seen = answered("view", case="S01", change=change)["change"]
            assert seen["refused"] or len(seen["lenses"]) == len(LENSES)


def test_the_labels_are_those_of_the_library() -> None:
    """The page shows of each case what `classify` returns."""
    for case in CASES[::7]:
        label = classify(case.exchange.legs[0]).paradigm
        if label not in (None, Paradigm.NOT_AN_EXCHANGE):
            assert answered("view", case=case.id)["label"] == label.value
