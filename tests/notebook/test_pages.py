"""Values and results in a notebook: small, escaped, in both languages, without a style."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve

import c2b
from c2b import cases, notebook
from c2b.compensation import (
    Amount,
    Contribution,
    Medium,
    PayPlan,
    PerItem,
    Rounding,
    Threshold,
    Unit,
    cash,
    settle,
    statement,
)
from c2b.rules import review
from c2b.rules.review import Condition, IncentiveFacts, ReviewFacts, RewardFacts, RewardKind

HOSTILE = "<b onclick='x()'>Ana</b> & \u202e$\\href{x}$\nTea"
MONDAY = datetime(2026, 2, 2, 9, tzinfo=UTC)
LEG = c2b.Leg(
    provider=c2b.Consumer(name=HOSTILE),
    recipient=c2b.Business(name="Acme"),
    value=c2b.Value(kind=c2b.ValueKind.FEEDBACK, description=HOSTILE),
    compensation=c2b.Material(fair_value=c2b.Money("1234.50", "EUR"), description="a voucher"),
    subordination=c2b.Subordination.none(),
    proposer=c2b.Proposer.PROVIDER,
)
OFFER = c2b.Offer(leg=LEG, made=MONDAY, stands_until=datetime(2026, 3, 2, 9, tzinfo=UTC))
EXCHANGE = c2b.Exchange(legs=(LEG,), title=c2b.Text(en="Reviews", fr="Avis"))
CALL = c2b.Call(by=LEG.recipient, seeks=LEG.value, closes=MONDAY, title="Try our tea")
CONTRACT = c2b.Contract.of(OFFER).sign(LEG.recipient, MONDAY)
VERDICT = review.check(
    ReviewFacts(
        reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT})),
        incentive=IncentiveFacts(condition=Condition.POSITIVE),
    ),
    on=date(2024, 10, 21),
    where="US",
)
PLAN = PayPlan(key="tea", scheme=PerItem(rate=c2b.Money("0.50", "EUR")), rounding=Rounding.HALF_UP)
SETTLED = settle(
    PLAN,
    [Contribution(key=str(number), party=f"{HOSTILE} {number}") for number in range(25)],
    on=date(2026, 11, 30),
)
PARTY = SETTLED.parties[0]
CARRIED = settle(
    evolve(PLAN, deductions=(Threshold(at=c2b.Money("9.00", "EUR")),)),
    [Contribution(key="1", party="Ana")],
    on=date(2026, 11, 30),
)
VALUES: dict[str, Any] = {
    type(value).__name__: value
    for value in (
        *(c2b.Money("1234.50", "EUR"), LEG, LEG.value, LEG.provider, LEG.compensation),
        *(OFFER, EXCHANGE, CALL, CONTRACT, CONTRACT.history[0], c2b.classify(LEG)),
        *(c2b.compose(EXCHANGE), VERDICT, VERDICT.broken[0], SETTLED, SETTLED.books),
        *(SETTLED.balance(PARTY), SETTLED.payouts()[0], SETTLED.payouts()[0].amount),
        *(statement(SETTLED, PARTY), PLAN, c2b.Terms()),
    )
}
RESULTS = [
    *("Classification", "Composite", "Verdict", "Finding", "Contract", "HistoryEntry"),
    *("Settlement", "Books", "Balance", "Payout", "Statement", "Money", "Amount"),
]
EVERY = pytest.mark.parametrize("name", VALUES)
SEMANTIC = (
    *("section", "p", "strong", "span", "data", "dl", "dt", "dd", "ul", "ol", "li", "table"),
    *("thead", "tbody", "tr", "th", "td", "details", "summary", "code", "small", "div"),
)


class Elements(HTMLParser):
    """A reader of HTML that keeps its elements, its attributes and its texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        if self.open.pop() != tag:
            raise ValueError(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


class TestHtml:
    """The HTML of a value."""

    @EVERY
    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_it_is_semantic_and_escaped(self, name: str, language: Any) -> None:
        """The HTML is well-formed and without a style; a name from outside makes no element."""
        html = notebook.html(VALUES[name], language)
        page = Elements(html)
        assert not page.open
        assert page.tags <= {*SEMANTIC}
        assert page.attributes <= {"lang", "class", "scope", "value"}
        assert html.startswith(f'<section lang="{language}" class="c2b tex2jax_ignore')
        assert "\u202e" not in html and "\n" not in html

    @EVERY
    def test_it_is_small(self, name: str) -> None:
        """The HTML of a value with many parts shows the first ones and counts the others."""
        assert len(notebook.html(VALUES[name])) < 40_000

    @EVERY
    def test_both_languages_differ(self, name: str) -> None:
        """The page in French is another one than the page in English."""
        value = VALUES[name]
        assert notebook.html(value, "fr") != notebook.html(value, "en")

    def test_parties_are_counted(self) -> None:
        """The parties beyond the first twenty are counted in the language of the page."""
        assert "and 5 more" in notebook.html(SETTLED)
        assert "et 5 de plus" in notebook.html(SETTLED, "fr")

    def test_a_run_without_payouts(self) -> None:
        """A run that pays nothing has no table of payments, and says so."""
        assert "nothing to pay" in notebook.html(CARRIED)
        assert "dont" not in notebook.html(CARRIED, "fr")
        assert "of the last row, carried" in notebook.html(statement(CARRIED, "Ana"))

    @pytest.mark.parametrize(
        ("back", "shown"),
        [
            (None, "inconnu"),
            (c2b.Unpaid(), "rien"),
            (c2b.Monetary(), "de l’argent"),
            (c2b.Monetary(amount=c2b.Money("5.00", "EUR")), "5,00\u00a0EUR"),
            (c2b.Material(), "des biens"),
            (c2b.Immaterial(description="un badge"), "un badge"),
            (c2b.Reciprocal(), "un autre flux"),
        ],
    )
    def test_what_comes_back(self, back: c2b.Compensation | None, shown: str) -> None:
        """The counterpart is an amount, a description, or the name of its kind."""
        html = notebook.html(evolve(LEG, compensation=back, payment=None), "fr")
        assert shown in Elements(html).texts

    def test_a_value_of_unknown_kind(self) -> None:
        """A value of unknown kind without a description is unknown."""
        assert "<span>unknown</span>" in notebook.html(c2b.Value(kind=None))

    def test_a_plain_offer_and_exchange(self) -> None:
        """An open offer has no end, and an exchange without a title begins with its legs."""
        assert "stands until" not in notebook.html(evolve(OFFER, stands_until=None))
        assert "<strong>" not in notebook.html(c2b.Exchange(legs=(LEG,)))

    def test_moments_are_in_words(self) -> None:
        """The days of an offer and of a call are in full in French, as in the history."""
        assert "2 mars 2026 à 09:00:00+00:00" in notebook.html(OFFER, "fr")
        assert "2026-03-02 09:00:00+00:00" in notebook.html(OFFER, "en")
        call = c2b.Call(by=LEG.recipient, seeks=LEG.value, closes=OFFER.stands_until)
        assert "2 mars 2026 à 09:00:00+00:00" in notebook.html(call, "fr")

    def test_an_undetermined_leg_and_silent_rules(self) -> None:
        """A classification without reasons has no list of them; a clear verdict no broken table."""
        unknown = c2b.classify(evolve(LEG, value=c2b.Value(kind=None), subordination=None))
        assert "Because:" not in notebook.html(unknown) or unknown.reasons
        silent = review.check(ReviewFacts(), on=date(2024, 10, 21), where="US")
        assert "what to do" not in notebook.html(silent)

    def test_a_subclass_looks_like_its_parent(self) -> None:
        """A class of a user that inherits from a contract is shown as one."""

        class Lease(c2b.Contract):
            """A contract of a user."""

        lease = Lease(draft=CONTRACT.draft, history=CONTRACT.history)
        assert notebook.html(lease) == notebook.html(CONTRACT)

    def test_a_foreign_value(self) -> None:
        """A value of another library is shown by its escaped representation."""
        assert "<p>{&#x27;a&#x27;: &#x27;&lt;b&gt;&#x27;}</p>" in notebook.html({"a": "<b>"})


class Printer:
    """A printer as IPython hands one to a value."""

    def __init__(self, stack: list[int]) -> None:
        self.stack, self.words = stack, ""

    def text(self, words: str) -> None:
        self.words += words

    def pretty(self, value: object) -> None:
        inner = Printer([*self.stack, id(value)])
        hook = getattr(value, "_repr_pretty_", None)
        if hook is None:
            inner.text(repr(value))
        else:
            hook(inner, False)
        self.words += inner.words

    def breakable(self, sep: str = " ") -> None:
        self.words += sep

    def begin_group(self, indent: int, words: str) -> None:
        self.words += words

    def end_group(self, dedent: int, words: str) -> None:
        self.words += words


def printed(value: Any, *, cycle: bool = False, inside: bool = False) -> str:
    """Return what a shell prints for *value*, alone or inside of a list."""
    printer = Printer([0] if not inside else [0, 1])
    value._repr_pretty_(printer, cycle)
    return printer.words


class TestShell:
    """The plain text of a value."""

    def test_a_value_with_hidden_parts_is_its_repr(self) -> None:
        """A case, inside of a list, is printed as short as its `repr`."""
        case = cases.get("S01")
        assert printed(case, inside=True) == repr(case)

    @pytest.mark.parametrize("name", RESULTS)
    def test_str_of_a_result_is_a_sentence(self, name: str) -> None:
        """A result as a string is words in one line, and no call of a constructor."""
        words = str(VALUES[name])
        assert "\n" not in words and "\u202e" not in words
        assert not re.match(rf"{name}\(", words)

    def test_a_result_alone_is_its_sentence(self) -> None:
        """A result is printed as its sentence alone, and in short inside a list."""
        assert printed(VERDICT) == str(VERDICT)
        assert printed(VERDICT, inside=True) == repr(VERDICT)
        assert printed(c2b.Money("1234.50", "EUR")) == "1,234.50\u00a0EUR"

    def test_a_value_is_printed_as_its_constructor(self) -> None:
        """A value is printed as the call that makes it, without arguments that have defaults."""
        assert printed(c2b.Terms()) == "Terms()"
        assert printed(c2b.Money("1.00", "EUR"), inside=True) == "Money(minor=100, currency='EUR')"
        given = c2b.Value(kind=c2b.ValueKind.IDEA, description="tea")
        assert printed(given) == "Value(kind=ValueKind.IDEA, description='tea')"
        assert printed(given, cycle=True) == "Value(...)"
        plain = evolve(LEG, value=given, compensation=None, provider=c2b.Consumer(name="Ana"))
        used = ("Business", "Consumer", "Leg", "Payment", "Proposer", "Subordination", "Value")
        names = {name: getattr(c2b, name) for name in (*used, "ValueKind")}
        assert eval(printed(plain), names) == plain

    @EVERY
    def test_the_bundle_has_what_is_asked_for(self, name: str) -> None:
        """The bundle has HTML, and plain text where there is a sentence; both can be left out."""
        value = VALUES[name]
        bundle = value._repr_mimebundle_()
        assert bundle["text/html"] == value._repr_html_() == notebook.html(value)
        assert value._repr_mimebundle_(exclude={"text/html", "text/plain"}) == {}
        assert value._repr_mimebundle_(include={"text/html"}).keys() == {"text/html"}
        if name in RESULTS:
            assert bundle["text/plain"].replace("\u00a0", " ")

    def test_a_view_is_in_its_language(self) -> None:
        """A value is shown in French where that is asked for, in a notebook and as a string."""
        view = notebook.view(VERDICT, "fr")
        assert view._repr_mimebundle_()["text/html"] == view._repr_html_()
        assert view._repr_html_() == notebook.html(VERDICT, "fr")
        assert str(view) == VERDICT.text.in_language("fr")
        assert str(notebook.view(c2b.Terms(), "fr")) == repr(c2b.Terms())
        with pytest.raises(c2b.InvalidValueError, match="View.language: expected 'en' or 'fr'"):
            notebook.view(VERDICT, "de")

    def test_lines_of_an_explanation(self) -> None:
        """A value that has an explanation and no text is the explanation, line by line."""
        named = evolve(LEG, provider=c2b.Consumer(name="Ana"))
        contrast = c2b.classify(named).contrast(c2b.Paradigm.B2C)
        assert str(contrast) == contrast.explain().replace("\u00a0", " ")
        assert str(notebook.view(contrast, "fr")) == contrast.explain("fr")


def test_the_data_of_an_amount_are_major_units() -> None:
    """The same amount has the same digits for programs, as money and in every unit of pay."""
    stars = Unit(medium=Medium.POINTS, name="stars")
    euro = cash("EUR")
    for value, digits in (
        (c2b.Money("1234.50", "EUR"), "1234.50"),
        (Amount.of("1234.50", "EUR"), "1234.50"),
        (Amount(exact=Fraction(3, 2), unit=euro), "0.015"),
        (Amount(exact=Fraction(1, 3), unit=euro), "1/300"),
        (Amount(exact=Fraction(-150), unit=euro), "-1.50"),
        (Amount(exact=Fraction(5), unit=stars), "5"),
    ):
        assert f'<data value="{digits}">' in notebook.html(value)


def test_the_notebook_is_loaded_when_it_is_asked() -> None:
    """A value is made, compared and printed without loading the pages of the notebook."""
    code = (
        "import sys, c2b; money = c2b.Money('1.50', 'EUR'); str(money), repr(money), hash(money);"
        "assert 'c2b.notebook' not in sys.modules; money._repr_html_();"
        "assert 'c2b.notebook' in sys.modules; assert 'c2b.notebook.rule_pages' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
