"""An application of FastAPI returns values and results, and answers in the reader's language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, Body, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

import c2b
from c2b import wire
from c2b.compensation import Books, Contribution, PayPlan, PerItem, Rounding, settle, statement
from c2b.errors import InvalidValueError
from c2b.rules import review
from c2b.wire.fastapi.application import ReaderLanguage, ValueRoute, set_up

LEG = c2b.Leg(
    provider=c2b.Consumer(name="Ana"),
    recipient=c2b.Business(name="Acme"),
    value=c2b.Value(kind=c2b.ValueKind.CONTENT),
    subordination=c2b.Subordination.none(),
)
PRICE = c2b.Money("1.50", "EUR")
DAY = date(2026, 11, 28)
CLASSIFIED = c2b.classify(LEG)
VERDICT = review.check(review.ReviewFacts(), on=DAY, where="FR")
PLAN = PayPlan(key="tea", scheme=PerItem(rate=PRICE), rounding=Rounding.HALF_UP)
SETTLED = settle(PLAN, [Contribution(key="1", party="ana")], on=DAY)
STATED = statement(SETTLED.books, "ana")


class Priced(BaseModel):
    """A model of a user."""

    price: c2b.Money


@pytest.fixture
def app() -> FastAPI:
    """Return an application that is prepared and has no handler yet."""
    made = FastAPI()
    set_up(made)
    return made


def returned(app: FastAPI, value: object) -> Any:
    """Return the answer of a handler without a return type that returns *value*."""
    app.get("/")(lambda: value)
    return TestClient(app).get("/").json()


class TestHandlersWithoutAType:
    """A handler without a return type returns what it has."""

    @pytest.mark.parametrize(
        "result",
        [CLASSIFIED, VERDICT, VERDICT.findings[0], SETTLED],
        ids=lambda it: type(it).__name__,
    )
    def test_a_result_is_its_data(self, app: FastAPI, result: Any) -> None:
        """A result is written as data, in both languages."""
        assert returned(app, result) == wire.result_to_data(result)

    @pytest.mark.parametrize("value", [PRICE, LEG, SETTLED.books, STATED, PLAN.scheme])
    def test_a_value_is_its_data(self, app: FastAPI, value: Any) -> None:
        """A value is written in its document form."""
        assert returned(app, value) == wire.to_data(value)

    def test_values_within_anything(self, app: FastAPI) -> None:
        """Lists, dicts and models hold values, and all else is written as FastAPI does."""
        held = {"found": [CLASSIFIED], "state": c2b.Activity.REVIEW, "model": Priced(price=PRICE)}
        assert returned(app, {**held, "day": DAY, "none": None}) == {
            "found": [wire.result_to_data(CLASSIFIED)],
            "state": "review",
            "model": {"price": wire.to_data(PRICE)},
            "day": "2026-11-28",
            "none": None,
        }

    def test_a_router_takes_the_route(self) -> None:
        """A router of its own takes the class of routes."""
        app, router = FastAPI(), APIRouter(route_class=ValueRoute)
        router.add_api_route("/", lambda: CLASSIFIED)
        app.include_router(router)
        assert TestClient(app).get("/").json() == wire.result_to_data(CLASSIFIED)

    def test_what_is_declared_holds(self, app: FastAPI) -> None:
        """A return type, a model of the response and a stream are left as they are declared."""

        @app.get("/typed")
        def typed() -> c2b.Money:
            return PRICE

        app.get("/none", response_model=None)(lambda: "as it is")
        app.get("/stream")(lambda: (yield 1))
        schemas = app.openapi()["paths"]["/typed"]["get"]["responses"]["200"]["content"]
        assert schemas["application/json"]["schema"] == {"$ref": "#/components/schemas/Money"}
        client = TestClient(app)
        assert client.get("/none").json() == "as it is"
        assert client.get("/stream").status_code == 200


class TestParameters:
    """A value stands in the body, which FastAPI has to be told."""

    @pytest.mark.parametrize("form", [c2b.Consumer, c2b.Money | None])
    def test_a_value_in_the_query_is_refused(self, app: FastAPI, form: Any) -> None:
        """The handler is refused when it is declared, with what to write."""

        def take(given: Any) -> None: ...

        take.__annotations__["given"] = form
        with pytest.raises(InvalidValueError, match=r"take\(given\): .* write Annotated\[.*Body"):
            app.get("/")(take)

    def test_a_value_in_the_body_is_taken(self, app: FastAPI) -> None:
        """The parameters of the query may be texts, numbers and members of enumerations."""

        @app.post("/")
        def take(price: Annotated[c2b.Money, Body()], kind: c2b.Activity, count: int = 1) -> str:
            return f"{price.minor * count} {kind}"

        answer = TestClient(app).post("/?kind=review&count=2", json=wire.to_data(PRICE))
        assert answer.json() == "300 review"


class TestErrors:
    """An error of the library is an answer, a mistake in the program is none."""

    def test_a_refused_value_is_422(self, app: FastAPI) -> None:
        """The reason is given in the language of the reader."""
        app.get("/{place}")(lambda place: review.check(review.ReviewFacts(), on=DAY, where=place))
        client = TestClient(app)
        answer = client.get("/UK", headers={"accept-language": "fr-CA, en;q=0.5"})
        assert answer.status_code == 422
        assert "GB" in answer.json()["detail"]
        assert answer.json()["detail"] != client.get("/UK").json()["detail"]

    def test_an_event_that_cannot_be_is_409(self, app: FastAPI) -> None:
        """A contract that does not allow an event is a conflict."""
        at = datetime(2026, 2, 2, 9, tzinfo=UTC)
        contract = c2b.Contract.of(c2b.Offer(leg=LEG, made=at), by=LEG.provider)
        app.get("/")(lambda: contract.accept(LEG.recipient, at))
        answer = TestClient(app).get("/")
        assert answer.status_code == 409
        assert "possible now" in answer.json()["detail"]

    def test_a_misspelt_attribute_stays_an_error_of_the_server(self, app: FastAPI) -> None:
        """No client is told that its request is at fault for a bug of the application."""
        verdict: Any = VERDICT
        app.get("/")(lambda: verdict.brokn)
        assert TestClient(app, raise_server_exceptions=False).get("/").status_code == 500
        with pytest.raises(AttributeError, match="broken"):
            TestClient(app).get("/")

    def test_a_request_that_does_not_fit_is_reported(self, app: FastAPI) -> None:
        """The message on a value is in the language of the reader; others stay as they are."""

        @app.post("/")
        def take(given: Priced, count: int = 0) -> int:
            return given.price.minor + count

        client, wrong = TestClient(app), {"price": {"amount": 1, "currency": "EUR"}}
        assert client.post("/", json={"price": wire.to_data(PRICE)}).json() == 150
        (english,) = client.post("/", json=wrong).json()["detail"]
        own, other = client.post("/?lang=fr&count=x", json=wrong).json()["detail"][::-1]
        assert (own["loc"], own["msg"]) == (english["loc"], english["ctx"]["message_fr"])
        assert english["msg"].startswith("expected")
        assert other["loc"] == ["query", "count"]


LANGUAGES = (
    ("/", "", "en"),
    ("/", "fr", "fr"),
    ("/", "de, fr-CA;q=0.8, en;q=0.5", "fr"),
    ("/", "fr;q=0.2, EN-gb", "en"),
    ("/", "fr;q=0, de", "en"),
    ("/", "fr;q=many, *", "en"),
    ("/?lang=fr", "en", "fr"),
    ("/?lang=FR", "en", "fr"),
    ("/?lang=de", "fr", "fr"),
)


@pytest.mark.parametrize(("address", "header", "expected"), LANGUAGES)
def test_the_language_of_the_reader(app: FastAPI, address: str, header: str, expected: str) -> None:
    """The parameter decides, then what the browser prefers, then English."""

    @app.get("/")
    def show(lang: ReaderLanguage) -> str:
        return lang

    found = TestClient(app).get(address, headers={"accept-language": header}).json()
    assert found == expected


def test_an_application_with_handlers_is_refused() -> None:
    """A handler that is declared too early would not return values, so that it is named."""
    app = FastAPI()
    app.get("/early")(lambda: 1)
    with pytest.raises(InvalidValueError, match=r"without handlers, got '/early'"):
        set_up(app)


def test_books_can_be_returned_and_read_again(app: FastAPI) -> None:
    """The wire reads the books that a handler returned."""
    assert wire.from_data(returned(app, SETTLED.books), Books) == SETTLED.books
