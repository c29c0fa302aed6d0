"""Public classes as field types of pydantic and FastAPI, without any configuration."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import Annotated, Any

import pytest
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
)
from pydantic_core import PydanticSerializationError
from tests.laws.test_every_type import TYPES

import c2b
from c2b import wire
from c2b.compensation import (
    Contribution,
    PayPlan,
    PerItem,
    Rounding,
    Scheme,
    Settlement,
    Unit,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.rules import Finding, Verdict
from c2b.rules.practice import RULES as PRACTICE
from c2b.rules.review import RULES as REVIEW
from c2b.rules.review import ReviewFacts
from c2b.wire.pydantic.unions import by_kind

ANA = c2b.Consumer(name="Ana")
ACME = c2b.Business(name="Acme")
LEG = c2b.Leg(provider=ANA, recipient=ACME, value=c2b.Value(kind=c2b.ValueKind.CONTENT))
PRICE = c2b.Money.of("12.34", "EUR")
DAY = date(2026, 11, 28)
VINE: Any = wire.from_data({"incentive": {"through_vine": True}}, ReviewFacts)
VERDICT = REVIEW.check(VINE, on=DAY, where="FR")
CLASSIFIED = c2b.classify(LEG)
PLAN = PayPlan(key="tea", scheme=PerItem(rate=PRICE), rounding=Rounding.HALF_UP)
SETTLED = settle(PLAN, [Contribution(key="1", party="Ana", quantity=2)], on=DAY)


class Submission(BaseModel):
    """A model of a user, with values in every position."""

    price: c2b.Money
    by: c2b.Party | None = None
    legs: list[c2b.Leg] = []
    named: dict[str, c2b.Money | c2b.Text] = {}
    activity: c2b.Activity | None = None
    unit: Unit | None = None


FULL = Submission(
    price=PRICE,
    by=ANA,
    legs=[LEG],
    named={"a": PRICE, "b": c2b.Text(en="tea", fr="thé")},
    activity=c2b.Activity.REVIEW,
)


def errors(data: Any, model: Any = Submission) -> list[Any]:
    """Return the errors of pydantic for data that *model* refuses."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(model).validate_python(data)
    return caught.value.errors()


class TestValues:
    """A field takes a value, or its document form, and gives the document form."""

    def test_an_instance_is_kept_as_it_is(self) -> None:
        """A value that is given to a field is the value of the field."""
        assert Submission(price=PRICE).price is PRICE
        assert FULL.by is ANA
        assert FULL.activity is c2b.Activity.REVIEW

    def test_the_document_form_is_read(self) -> None:
        """Plain data are read as the wire reads them, old documents included."""
        plain = {"price": {"amount": "12.34", "currency": "EUR"}}
        document = {"price": wire.to_document(PRICE)}
        assert Submission.model_validate(plain) == Submission.model_validate(document)
        assert Submission.model_validate(plain).price == PRICE

    @pytest.mark.parametrize("mode", ["python", "json"])
    def test_what_is_dumped_is_read_back(self, mode: Any) -> None:
        """A dump in either mode holds the document form and gives an equal model."""
        dumped = FULL.model_dump(mode=mode)
        assert dumped["legs"] == [wire.to_data(LEG)]
        assert dumped["named"] == {"a": wire.to_data(PRICE), "b": {"en": "tea", "fr": "thé"}}
        assert Submission.model_validate(dumped) == FULL

    def test_json_text_goes_both_ways(self) -> None:
        """A model with values travels as JSON text."""
        text = FULL.model_dump_json()
        assert json.loads(text)["activity"] == "review"
        assert Submission.model_validate_json(text) == FULL

    def test_strict_models_take_the_same(self) -> None:
        """The document form is exact already, so that a strict model accepts it too."""

        class Strict(BaseModel):
            model_config = ConfigDict(strict=True)

            price: c2b.Money

        assert Strict.model_validate({"price": wire.to_data(PRICE)}).price == PRICE

    def test_a_member_of_an_enumeration_stays_a_member(self) -> None:
        """A dump in Python mode keeps the member, as pydantic does with any enumeration."""
        assert FULL.model_dump()["activity"] is c2b.Activity.REVIEW
        keyed = TypeAdapter(dict[c2b.Activity, int])
        assert keyed.dump_json(keyed.validate_json('{"review": 1}')) == b'{"review":1}'


class TestErrors:
    """Errors of the library keep their words, with their paths in the errors of pydantic."""

    def test_every_fault_is_an_error_with_its_path(self) -> None:
        """Three faults of one value are three errors, each at its place."""
        found = errors({"price": {"amount": 1, "curency": "EUR"}})
        assert [each["loc"] for each in found] == [
            ("price", "curency"),
            ("price", "amount"),
            ("price", "currency"),
        ]
        assert {each["type"] for each in found} == {"c2b_invalid_value"}
        assert found[0]["msg"].endswith("got 'curency'; did you mean currency?")
        assert found[0]["input"] == "EUR"
        assert found[1]["input"] == 1

    def test_an_error_has_its_parts_in_both_languages(self) -> None:
        """The expected value, the hint and the French message are in the context of the error."""
        (found,) = errors({"amount": "1.234", "currency": "EUR"}, c2b.Money)
        assert found["loc"] == ("amount",)
        assert found["msg"].startswith("expected at most 2 digits")
        assert found["ctx"]["hint"] in found["msg"]
        assert found["ctx"]["message_fr"].startswith("attendu\u00a0: ")

    def test_paths_go_through_lists_and_odd_keys(self) -> None:
        """Indices and keys of any characters are steps of their own."""
        leg = {**wire.to_data(LEG), "a b.c[0]": 1, "x y" * 200: 2}
        found = errors({"price": PRICE, "legs": [wire.to_data(LEG), leg]})
        assert found[0]["loc"] == ("legs", 1, "a b.c[0]")
        assert found[0]["input"] == 1
        assert str(found[1]["loc"][2]).startswith("'x yx")
        legs = {"legs": [{**wire.to_data(LEG), "value": {"kind": "tea"}}]}
        assert errors(legs, c2b.Exchange)[0]["loc"] == ("legs", 0, "value", "kind")

    def test_no_data_at_all_is_an_error_of_the_whole(self) -> None:
        """A value that is no object has no path."""
        (found,) = errors(5, c2b.Money)
        assert found["loc"] == ()
        assert found["input"] == 5

    def test_braces_in_the_input_stay(self) -> None:
        """A text that looks like a slot of a message is shown as it is."""
        (found,) = errors("{hint}", c2b.Activity)
        assert "got '{hint}'" in found["msg"]

    def test_errors_of_instances_keep_their_place(self) -> None:
        """Fields that contradict each other are reported at the field that names them."""
        data = {"since": "2026-02-01", "until": "2026-01-01"}
        (found,) = errors(data, c2b.Period)
        assert found["loc"] == ("until",)


class TestSchema:
    """The schema of a model refers to the definitions of the values in it."""

    @pytest.mark.parametrize("mode", ["validation", "serialization"])
    def test_definitions_have_titles_and_descriptions(self, mode: Any) -> None:
        """Every class in the model is a definition with a title and a description."""
        found = Submission.model_json_schema(mode=mode)
        assert found["properties"]["price"] == {"$ref": "#/$defs/Money"}
        money = found["$defs"]["Money"]
        assert money["title"] == "Money"
        assert money["description"].startswith("An exact amount of one currency")
        assert money["properties"]["currency"] == {"$ref": "#/$defs/CurrencyCode"}

    def test_the_definitions_are_those_of_the_wire(self) -> None:
        """A definition is the same in the schema of pydantic and in that of the wire."""
        ours = wire.definitions(c2b.Money, c2b.Party, c2b.Leg, c2b.Text, Unit)
        theirs = Submission.model_json_schema()["$defs"]
        assert {name: theirs[name] for name in ours} == ours

    def test_it_accepts_what_is_dumped(self) -> None:
        """The schema accepts a dump, and refuses what the model refuses."""
        check = Draft202012Validator(Submission.model_json_schema())
        assert check.is_valid(FULL.model_dump(mode="json"))
        assert not check.is_valid({"price": {"amount": "1.234", "currency": "EUR"}})

    def test_a_value_alone_has_its_schema(self) -> None:
        """The schema of one value is not hidden behind a reference."""
        assert TypeAdapter(c2b.Activity).json_schema()["enum"] == list(c2b.Activity)
        assert "properties" in TypeAdapter(c2b.Money).json_schema()
        family = TypeAdapter(Scheme).json_schema()
        assert family["title"] == "Scheme"
        assert {"$ref": "#/$defs/NoPay"} in family["anyOf"]

    def test_classes_of_one_name_are_told_apart(self) -> None:
        """A class of a user with a name of the library has a definition of its own."""

        class Money(BaseModel):
            cents: int

        class Both(BaseModel):
            ours: c2b.Money
            theirs: Money

        found = Both.model_json_schema()
        assert found["properties"]["ours"] != found["properties"]["theirs"]
        assert len(found["$defs"]) == 3


class TestEveryClass:
    """Every public class can be the type of a field."""

    def test_it_has_the_hooks(self) -> None:
        """Every public class, and each member of a public union, answers pydantic."""
        classes = {each for form in TYPES for each in getattr(form, "__args__", (form,))}
        silent = {each for each in classes if not hasattr(each, "__get_pydantic_core_schema__")}
        assert silent == {c2b.rules.ActivityFacts}, "a protocol has no instances"

    def test_facts_of_an_activity_are_a_field(self) -> None:
        """Facts are read with their groups, and faults have their paths."""
        adapter: Any = TypeAdapter(ReviewFacts)
        facts = adapter.validate_python({"incentive": {"through_vine": True}})
        assert adapter.dump_python(facts) == {"incentive": {"through_vine": True}}
        (found,) = errors({"incentive": {"through_vine": "yes"}}, ReviewFacts)
        assert found["loc"] == ("incentive", "through_vine")

    def test_a_class_without_a_document_form_takes_instances(self) -> None:
        """A rule is no document: a field holds it, and refuses to write it."""
        rule = PRACTICE.rules[0]
        adapter: Any = TypeAdapter(c2b.rules.Rule)
        assert adapter.validate_python(rule) is rule
        assert adapter.dump_python(rule) is rule
        with pytest.raises(ValidationError, match="instance of Rule"):
            adapter.validate_python({})
        with pytest.raises(PydanticSerializationError, match="a type that documents hold"):
            adapter.dump_json(rule)
        assert adapter.json_schema().keys() == {"title", "description", "type"}


class Cheap(BaseModel):
    """A model with limits on an amount."""

    price: Annotated[c2b.Money, Field(gt=c2b.Money("0", "EUR"), le=c2b.Money("5", "EUR"))]


class TestConstraints:
    """Amounts are limits of a field."""

    def test_limits_of_amounts_are_checked(self) -> None:
        """A value within the limits is accepted; one outside is refused with the limit."""
        within = {"price": {"amount": "5.00", "currency": "EUR"}}
        assert Cheap.model_validate(within).price == c2b.Money("5", "EUR")
        kinds = [errors({"price": c2b.Money(each, "EUR")}, Cheap)[0]["type"] for each in ("0", "6")]
        assert kinds == ["greater_than", "less_than_equal"]

    def test_the_schema_is_valid(self) -> None:
        """The model has a schema that is valid, and that accepts what the model accepts."""
        schema = Cheap.model_json_schema()
        Draft202012Validator.check_schema(schema)
        assert Draft202012Validator(schema).is_valid({"price": wire.to_data(c2b.Money("1", "EUR"))})


class TestUnions:
    """The errors of a union name the class by its kind, and can be those of one class."""

    def test_errors_name_the_class_by_its_kind(self) -> None:
        """A path starts with the kind of the class that was tried."""
        found = errors({"kind": "consumer", "nam": "x"}, c2b.Party)
        assert {each["loc"][0] for each in found} >= {"consumer", "business", "nonprofit"}
        assert ("consumer", "nam") in {each["loc"] for each in found}
        assert {each["loc"][0] for each in errors(5, c2b.Money | c2b.Text)} == {"Money", "Text"}

    @pytest.mark.parametrize("value", [ANA, ACME, c2b.Monetary(amount=PRICE), c2b.Unpaid(), PRICE])
    def test_a_bare_union_is_a_field(self, value: Any) -> None:
        """A union may hold any classes: each value and its data are those of one class."""
        union: Any = c2b.Party | c2b.Compensation | c2b.Money | None
        adapter: Any = TypeAdapter(union)
        assert adapter.validate_python(value) is value
        assert adapter.dump_python(value) == wire.to_data(value)
        assert adapter.validate_python(wire.to_data(value)) == value
        assert adapter.validate_json(adapter.dump_json(value)) == value
        schema = Draft202012Validator(adapter.json_schema())
        assert schema.is_valid(wire.to_data(value))

    def test_the_kind_chooses_one_class(self) -> None:
        """The errors of a union with `by_kind` are those of the class that the kind names."""
        union: Any = Annotated[c2b.Consumer | c2b.Business | c2b.Unpaid, by_kind]
        found = errors({"kind": "consumer", "nam": "x"}, union)
        assert {each["loc"] for each in found} == {("consumer", "nam"), ("consumer", "name")}
        adapter: Any = TypeAdapter(union)
        assert adapter.validate_python(ANA) is ANA
        assert adapter.validate_python(wire.to_data(ACME)) == ACME
        assert adapter.validate_python(wire.to_document(ACME)) == ACME
        assert adapter.validate_json('{"kind": "unpaid"}') == c2b.Unpaid()
        assert adapter.dump_python(ACME) == wire.to_data(ACME)
        assert adapter.json_schema()["oneOf"]

    @pytest.mark.parametrize(
        ("data", "tag"),
        [
            ({"kind": "firm"}, "firm"),
            ({"name": "Ana"}, "(none)"),
            ({"kind": 3}, "(none)"),
            ({"c2b": 3, "type": "consumer"}, "(none)"),
            (5, "int"),
            (PRICE, "Money"),
        ],
    )
    def test_no_kind_of_the_union_is_one_error(self, data: Any, tag: str) -> None:
        """Input of no kind in the union is one error, which lists the kinds."""
        (found,) = errors(data, Annotated[c2b.Party, by_kind])
        assert (found["loc"], found["ctx"]["tag"]) == ((), tag)
        assert "'consumer', 'business'" in found["ctx"]["expected_tags"]


class TestFastAPI:
    """Bodies and responses of FastAPI hold values."""

    def test_the_description_is_valid_and_readable(self) -> None:
        """One definition a class, in requests and responses, under the name of the class."""
        app = FastAPI()

        @app.post("/submissions")
        def submit(submission: Submission) -> list[c2b.Leg]:
            return submission.legs

        found = app.openapi()["components"]["schemas"]
        assert {"Money", "Leg", "Consumer", "CurrencyCode", "Submission"} <= found.keys()
        assert not [name for name in found if "__" in name]
        money = found["Money"]["properties"]["currency"]
        assert money == {"$ref": "#/components/schemas/CurrencyCode"}


class TestResults:
    """Results are responses of FastAPI: they are written as data, in both languages."""

    @pytest.mark.parametrize(
        ("form", "result"),
        [
            (Verdict, VERDICT),
            (Finding, VERDICT.findings[0]),
            (c2b.Classification, CLASSIFIED),
            (Settlement, SETTLED),
        ],
    )
    def test_a_result_is_a_response(self, form: Any, result: Any) -> None:
        """The response is the data of the result, and the description has the type."""
        app = FastAPI()
        app.get("/", response_model=form)(lambda: result)
        client = TestClient(app)
        assert client.get("/").json() == wire.result_to_data(result)
        (schema,) = (
            found
            for name, found in client.get("/openapi.json").json()["components"]["schemas"].items()
            if name == form.__name__
        )
        assert schema["type"] == "object"
        assert schema["description"]

    def test_a_dump_in_python_mode_holds_data(self) -> None:
        """A result is dumped as data in either mode, as a value is."""
        adapter: Any = TypeAdapter(list[Verdict])
        assert adapter.dump_python([VERDICT]) == [wire.result_to_data(VERDICT)]

    def test_the_schema_of_a_verdict_accepts_its_data(self) -> None:
        """The schema has the parts of a verdict, with the definitions of pydantic."""
        schema = TypeAdapter(dict[str, Verdict]).json_schema()
        assert schema["$defs"].keys() == {"Verdict", "VerdictText", "VerdictFinding"}
        check = Draft202012Validator(schema)
        assert check.is_valid({"a": wire.result_to_data(VERDICT)})
        assert not check.is_valid({"a": {**wire.result_to_data(VERDICT), "findings": [{}]}})

    def test_findings_alone_are_written(self) -> None:
        """Findings without their verdict are written as their verdict writes them."""
        adapter: Any = TypeAdapter(list[Finding])
        found = list(VERDICT.findings)
        assert adapter.validate_python(found) == found
        data = json.loads(adapter.dump_json(found))
        assert data == [wire.result_to_data(each) for each in found]
        schema = adapter.json_schema()
        assert schema["$defs"].keys() == {"Finding", "VerdictText", "VerdictFinding"}
        check = Draft202012Validator(schema)
        assert check.is_valid(data)
        assert not check.is_valid([{}])

    @pytest.mark.parametrize("write", [wire.to_data, wire.to_json, wire.to_document])
    def test_writers_of_values_name_the_writer_of_results(self, write: Any) -> None:
        """A result is refused where values are written, with the function to use."""
        with pytest.raises(InvalidValueError, match=r"c2b\.wire\.result_to_data"):
            write(VERDICT)
        with pytest.raises(InvalidValueError, match=r"c2b\.wire\.result_to_data"):
            wire.schema(Verdict)


class TestWithoutAnnotation:
    """Values are serialised where no annotation names their class."""

    def test_values_in_anything(self) -> None:
        """A value under Any is its document form, and a result its data."""
        held = {"price": PRICE, "legs": [LEG], "found": CLASSIFIED, "as": c2b.Activity.REVIEW}
        adapter = TypeAdapter(dict[str, Any])
        dumped = adapter.dump_python(held, mode="json")
        assert dumped["price"] == wire.to_data(PRICE)
        assert dumped["legs"] == [wire.to_data(LEG)]
        assert dumped["found"] == wire.result_to_data(CLASSIFIED)
        assert dumped["as"] == "review"
        assert json.loads(adapter.dump_json(held)) == dumped
        assert adapter.dump_python(held)["price"] == wire.to_data(PRICE)

    def test_a_handler_may_leave_its_type_open(self) -> None:
        """A response of FastAPI holds values in a dict of anything."""
        app = FastAPI()

        @app.get("/")
        def show() -> dict[str, Any]:
            return {"price": PRICE, "verdict": VERDICT}

        found = TestClient(app).get("/").json()
        assert found == {"price": wire.to_data(PRICE), "verdict": wire.result_to_data(VERDICT)}

    def test_what_cannot_be_written_is_refused(self) -> None:
        """A rule under Any is refused with the reason."""
        with pytest.raises(PydanticSerializationError, match="a type that documents hold"):
            TypeAdapter(dict[str, Any]).dump_json({"rule": PRACTICE.rules[0]})


@pytest.mark.parametrize("encode", [jsonable_encoder, list])
def test_encoders_that_iterate_get_a_hint(encode: Any) -> None:
    """A classification that is taken for a list is refused with the function that gives data."""
    with pytest.raises(TypeError, match=r"as data by c2b\.wire\.result_to_data\(value\)"):
        encode(CLASSIFIED)


def test_nothing_of_pydantic_is_loaded_until_it_asks() -> None:
    """A program that does not use pydantic does not load it, nor the edge that knows it."""
    program = (
        "import sys, c2b.models, c2b.wire\n"
        "print([name for name in sys.modules if 'pydantic' in name])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr
