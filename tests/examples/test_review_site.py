"""The review site checks campaigns before launch, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sql
from fastapi.testclient import TestClient

from examples import review_site

MEMORY = {"poolclass": sql.StaticPool, "connect_args": {"check_same_thread": False}}
RULE = "review.incentive.sentiment-condition.us"
REVIEW = {
    "author": {"kind": "consumer", "name": "Ana"},
    "text": "A quiet place.",
    "reward": {"kind": "material", "description": "10 % off"},
}


def campaign(condition: str, where: str = "US", starts: str = "2026-11-23") -> dict[str, Any]:
    """Return a campaign that gives a discount for reviews of a kind."""
    return {
        "business": {"kind": "business", "name": "Hotel du Lac"},
        "facts": {"reward": {"kinds": ["discount"]}, "incentive": {"condition": condition}},
        "where": [where],
        "starts": starts,
    }


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Return a client of the site with an empty database."""
    engine = sql.create_engine("sqlite://", **MEMORY)
    review_site.TABLES.create_all(engine)
    monkeypatch.setattr(review_site, "ENGINE", engine)
    yield TestClient(review_site.app)
    engine.dispose()


class TestLaunch:
    """A campaign that breaks a rule is not launched."""

    @pytest.mark.parametrize(
        ("headers", "query", "word"),
        [
            ({}, "", "forbidden"),
            ({"Accept-Language": "fr-FR,fr;q=0.9"}, "", "interdit"),
            ({"Accept-Language": "fr-FR"}, "?lang=en", "forbidden"),
            ({"Accept-Language": "de"}, "?lang=fr", "interdit"),
        ],
    )
    def test_findings_are_in_the_language_of_the_reader(
        self, site: TestClient, headers: dict[str, str], query: str, word: str
    ) -> None:
        """The parameter decides the language, else the header, else it is English."""
        answer = site.post(f"/campaigns{query}", json=campaign("positive"), headers=headers)
        assert answer.status_code == 409
        first = answer.json()["detail"]["findings"][0]
        assert (first["rule"], first["word"]) == (RULE, word)

    def test_a_clear_condition_is_launched(self, site: TestClient) -> None:
        """A campaign that breaks nothing gets a number, and its findings."""
        answer = site.post("/campaigns", json=campaign("none"))
        assert answer.status_code == 201
        assert answer.json()["id"] == 1
        outcomes = {each["rule"]: each["outcome"] for each in answer.json()["verdict"]["findings"]}
        assert outcomes[RULE] == "kept"

    def test_the_day_decides(self, site: TestClient) -> None:
        """A campaign that began before the rule breaks nothing."""
        answer = site.post("/campaigns", json=campaign("positive", starts="2024-10-20"))
        assert answer.status_code == 201

    def test_a_wrong_fact_is_refused_with_its_path(self, site: TestClient) -> None:
        """A misspelt choice is reported at its place, with the one that was meant."""
        answer = site.post("/campaigns", json=campaign("positiv"))
        assert answer.status_code == 422
        (fault,) = answer.json()["detail"]
        assert fault["loc"] == ["body", "facts", "incentive", "condition"]
        assert "did you mean positive?" in fault["msg"]

    def test_an_unknown_place_is_explained(self, site: TestClient) -> None:
        """A place that does not exist is refused in the language of the reader."""
        answer = site.post("/campaigns?lang=fr", json=campaign("none", where="UK"))
        assert answer.status_code == 422
        assert "vouliez-vous dire GB" in answer.json()["detail"]


class TestReviews:
    """A review is stored as a leg, and shown with its paradigm."""

    def test_a_review_is_shown_with_its_paradigm(self, site: TestClient) -> None:
        """The review of a consumer is C2B, with reasons in the language asked for."""
        number = site.post("/campaigns", json=campaign("none")).json()["id"]
        stored = site.post(f"/campaigns/{number}/reviews", json=REVIEW)
        assert stored.status_code == 201
        shown = site.get(f"/reviews/{stored.json()['id']}", params={"lang": "fr"}).json()
        assert (shown["text"], shown["paradigm"]) == ("A quiet place.", "C2B")
        assert "Car Ana apporte une valeur que reçoit Hotel du Lac." in shown["reasons"]

    def test_what_does_not_exist_is_not_found(self, site: TestClient) -> None:
        """A review of an unknown campaign, and an unknown review, are not found."""
        assert site.post("/campaigns/7/reviews", json=REVIEW).status_code == 404
        assert site.get("/reviews/7").status_code == 404

    def test_the_schemas_are_published(self, site: TestClient) -> None:
        """The page of the interface has the schemas of the library's values, with titles."""
        schemas = site.get("/openapi.json").json()["components"]["schemas"]
        assert schemas["ReviewFacts"]["title"] == "ReviewFacts"
        assert schemas["Campaign"]["properties"]["facts"]["$ref"].endswith("/ReviewFacts")
