"""A rule is refused where it makes no sense, and knows what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from tests.rules.garden import LENGTH, PRICE, START, TRAINING, Borrower, F, Tool, rule

from c2b.errors import InvalidValueError
from c2b.predicate import AtLeast, Parameter, facts_of
from c2b.rules import Certainty, FigureValue, Layer, Severity, Since, Source
from c2b.rules.engine.bound_rule import figure_names
from c2b.rules.engine.figure_history import Figure, constant
from c2b.text import Text


class TestRule:
    """A rule that makes no sense is refused when it is built."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"id": "Garden Training"}, "an id of words joined by dots"),
            ({"places": ()}, "1 or more str"),
            ({"places": ("France",)}, "Rule.places: expected a country code"),
            ({"until": START}, r"\.until: expected a day after the first one"),
            ({"since": "2020-01-01"}, "date | Since"),
            ({"parameters": (constant("cap", 1),)}, "a figure for each parameter"),
            (
                {"parameters": (constant("cap", 1), constant("cap", 2))},
                "a figure for each parameter",
            ),
            ({"requires": F.loan.days.at_most(Parameter("cap"))}, "a figure for each parameter"),
            (
                {"requires": F.loan.days.is_(1) & facts_of(Borrower).adult.is_true()},
                "facts of one model",
            ),
            (
                {
                    "requires": F.loan.days.at_most(Parameter("cap")),
                    "parameters": (constant("cap", "two"),),
                },
                "Garden.loan.days: expected a value of type int, got 'two'",
            ),
            (
                {
                    "requires": F.loan.days.at_most(Parameter("cap", key=F.loan.tool)),
                    "parameters": (constant("cap", 2),),
                },
                "pairs of key and figure",
            ),
        ],
    )
    def test_refusals(self, given: dict[str, Any], expected: str) -> None:
        """Each refusal states what was expected."""
        with pytest.raises(InvalidValueError, match=expected):
            rule("training", **given)

    def test_it_knows_its_activity_facts_and_layer(self) -> None:
        """A rule knows its activity, its facts and its layer."""
        assert TRAINING.activity == "garden"
        assert TRAINING.facts == (F.loan.tool, F.borrower.trained)
        assert TRAINING.layer is Layer.LAW

    @pytest.mark.parametrize(
        ("place", "layer"),
        [
            ("platform:Shed", Layer.PLATFORM),
            ("code:Gardeners", Layer.CODE),
            ("standard:ISO 1", Layer.CODE),
            ("practice:hedges", Layer.PRACTICE),
        ],
    )
    def test_layers(self, place: str, layer: Layer) -> None:
        """A norm that binds only those who accept it is no law."""
        assert rule("training", places=(place,)).layer is layer

    def test_an_unknown_figure_is_refused_with_those_that_exist(self) -> None:
        """An unknown figure is refused with the names of those that exist, or the closest."""
        with pytest.raises(InvalidValueError, match="one of its figures: cap.*did you mean cap"):
            PRICE.figure("caps")
        with pytest.raises(InvalidValueError, match="give each one by its name"):
            PRICE.figure("zzz")

    def test_the_source_reads_as_a_citation(self) -> None:
        """A source is cited by the act and its article, or by the act alone."""
        assert str(Source(act="Garden Act", article="1")) == "Garden Act, 1"
        assert str(Source(act="Garden Act")) == "Garden Act"

    def test_a_source_is_cited_in_both_languages(self) -> None:
        """An act and an article may differ by language; a plain string is the same in both."""
        act = Text(en="Directive 2005/29/EC", fr="directive 2005/29/CE")
        place = Text(en="Annex I, point 23b", fr="annexe I, point 23 ter")
        cited = Source(act=act).at(place)
        assert str(cited) == "Directive 2005/29/EC, Annex I, point 23b"
        assert cited.text.in_language("fr") == "directive 2005/29/CE, annexe I, point 23 ter"
        assert Source(act="Code civil").text == Text(en="Code civil", fr="Code civil")

    def test_a_citation_takes_what_it_leaves_out_from_its_act(self) -> None:
        """A citation has the address and reading of its act unless it gives its own."""
        read = Text(en="read in May", fr="lu en mai")
        act = Source(act="Garden Act", url="https://example.org/garden", seen_on=read)
        cited = act.at("Art. 1")
        assert cited == Source(act=act.act, article="Art. 1", url=act.url, seen_on=read)
        note = Text(en="in part", fr="en partie")
        own = act.at("Art. 2", url="", seen_on=note, note=note)
        assert own == Source(act=act.act, article="Art. 2", seen_on=note, note=note)

    def test_a_rule_without_a_first_day_has_an_open_period(self) -> None:
        """A rule has an open period whether it needs no first day or none was found."""
        assert date(1800, 1, 1) in rule("training", since=Since.ALWAYS).period


class TestBoundRule:
    """A bound rule has the figures of one day."""

    def test_the_figure_of_the_day_is_put_in(self) -> None:
        """The cap is two until 2023, and three and a half after."""
        assert PRICE.on(date(2023, 12, 31)).requires == F.loan.daily.at_most(2)
        assert dict(PRICE.on(date(2024, 1, 1)).figures) == {
            "cap": PRICE.parameters[0].values[1].value
        }

    def test_the_less_sure_mark_wins(self) -> None:
        """An unsure figure makes the rule unsure."""
        guess = Figure(name="cap", values=(FigureValue(value=2, mark=Certainty.UNSURE),))
        unsure = evolve(PRICE, parameters=(guess,)).on(START)
        assert unsure.mark is Certainty.UNSURE
        assert unsure.severity is Severity.RECOMMENDED
        assert PRICE.on(START).severity is Severity.PROHIBITED

    def test_figures_by_key_are_named(self) -> None:
        """A figure by key is named with the fact that chooses its value."""
        assert figure_names(LENGTH.on(START).requires) == ("P.days[loan.tool]",)
        assert LENGTH.on(START).requires != LENGTH.requires
        assert Tool.SPADE.value == "spade"


class TestOperands:
    """A figure that its condition cannot be compared with is refused when the rule is built."""

    @pytest.mark.parametrize(
        ("requires", "value", "expected"),
        [
            (F.loan.days.at_most(Parameter("n")), "a", "of type int"),
            (F.loan.days.one_of(1, Parameter("n")), "a", "of type int"),
            (F.loan.note.contains(Parameter("n")), 1, "of type str"),
            (AtLeast(Parameter("n"), (F.loan.days.is_(1),)), "a", "a whole number of terms"),
            (AtLeast(1, (F.loan.days.is_(Parameter("n")),)), "a", "of type int"),
            (AtLeast(Parameter("n"), (F.loan.days.is_(1),)), True, "a whole number of terms"),
        ],
    )
    def test_a_figure_of_another_kind(self, requires: Any, value: Any, expected: str) -> None:
        """A figure of another kind than its fact, or than a count, is refused."""
        with pytest.raises(InvalidValueError, match=expected):
            rule("n", requires=requires, parameters=(constant("n", value),))
