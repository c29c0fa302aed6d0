"""Two exchanges, two paradigms, and a set of cases, compared."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import (
    Business,
    Consumer,
    Dependence,
    Exchange,
    InvalidValueError,
    Leg,
    Monetary,
    Paradigm,
    Subordination,
    Unpaid,
    Value,
    ValueKind,
    classify,
)
from c2b.cases import CASES, PAIRS, get
from c2b.models.leg import Payment, Proposer, TermsSetter
from c2b.models.party import Capacity, Nature
from c2b.paradigms import LENSES
from c2b.teaching import (
    catalogue_pairs,
    compare,
    compare_paradigms,
    coverage,
    decision_grid,
    five_questions,
    lens_table,
    list_csv,
    list_html,
    list_markdown,
    make_pair,
    to_lesson,
    to_pair_page,
    to_report,
)
from c2b.teaching.facts import all_questions, with_facts
from c2b.teaching.pairs import pair_of
from c2b.teaching.wording import short_label
from c2b.testing.strategies import legs
from c2b.text import LANGUAGES, Language

HOSTILE = "<img src=x onerror=alert(1)>"


class Tags(HTMLParser):
    """The tags of a page, which must close in order."""

    VOID = ("meta", "br", "img")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def is_self_contained(page: str) -> bool:
    """Whether tags close and nothing comes from elsewhere."""
    tags = Tags(page)
    foreign = any(
        word in page.replace("http://www.w3.org/2000/svg", "") for word in ("http", "url(")
    )
    return not tags.open and not foreign and "script" not in tags.seen


class TestCompare:
    """The deciding fact comes first."""

    def test_one_fact(self) -> None:
        """Subordination alone tells the two ideas for an employer apart."""
        comparison = compare(get("S12").exchange, get("S36").exchange)
        (deciding,) = comparison.deciding
        assert deciding.fact == "dependence"
        assert [each.fact for each in comparison.others] == ["payment"]
        assert str(comparison.sentences[1]).startswith("The fact that decides: here, neither")
        assert "customer" in str(comparison.fact)

    def test_words_of_the_author_come_first(self) -> None:
        """A pair of the catalogue has words for what decides."""
        pair = next(each for each in catalogue_pairs() if each.comparison.decides)
        assert pair.comparison.fact is pair.comparison.decides
        assert pair.comparison.explain("fr").splitlines()[1].startswith("Ce qui décide\u00a0: ")

    def test_the_same_headline(self) -> None:
        """Spotify and Priceline are both B2C; two lenses decide between unanimous and contested."""
        comparison = compare(get("S43").exchange, get("S24").exchange)
        assert [each.fact for each in comparison.deciding] == ["proposer", "terms_set_by"]
        assert comparison.others == ()
        labels = {lens.id: (str(a), str(b)) for lens, a, b in comparison.labels}
        assert labels["value"][0] == labels["value"][1]

    def test_nothing_decides(self) -> None:
        """A leg compared with itself has no deciding fact."""
        leg = get("S43").exchange.legs[0]
        comparison = compare(leg, leg)
        assert comparison.deciding == comparison.others == ()
        assert "No fact decides" in comparison.explain()
        assert str(comparison.titles[0]) == "Spotify → the listener"

    def test_an_unknown_fact(self) -> None:
        """An unknown fact is reported as unknown, with its question."""
        comparison = compare(get("S33").exchange, get("S46").exchange)
        told = comparison.explain("fr")
        assert "on l’ignore («\u00a0Entre" in told

    def test_values_count_by_passing(self) -> None:
        """The kind of a value decides nothing, and a value that does not pass decides."""
        shelf, wardrobe = get("S22").exchange, get("S45").exchange
        assert "value_kind" in [each.fact for each in compare(shelf, wardrobe).deciding]
        facts = [each.fact for each in compare(shelf, get("S20").exchange).others]
        assert "value_kind" not in facts

    @given(left=legs(), right=legs())
    def test_any_two_legs(self, left: Leg, right: Leg) -> None:
        """The deciding facts differ, are no others, and are there where the labels differ."""
        comparison = compare(left, right)
        names = [each.fact for each in (*comparison.deciding, *comparison.others)]
        assert len(names) == len(set(names))
        for each in (*comparison.deciding, *comparison.others):
            assert str(each.left) != "" != str(each.right)
        assert comparison.explain("fr")

    def test_natures_alone(self) -> None:
        """Two legs that differ in what a party is are compared all the same."""
        open_leg = get("S47").exchange.legs[0]
        closed = with_facts(open_leg, {"provider_capacity": Capacity.TRADE})
        assert [each.fact for each in compare(open_leg, closed).deciding] == ["provider_capacity"]


class TestParadigms:
    """Two paradigms, what would have to change, and cases of both."""

    def test_one_fact(self) -> None:
        """The capacity of the provider decides between C2B and B2B."""
        comparison = compare_paradigms(Paradigm.C2B, Paradigm.B2B)
        assert len(comparison.changes) == 1
        assert comparison.explain().startswith("C2B (consumer to business) becomes B2B")
        assert [case.difficulty.value for case in comparison.examples[0]] == ["easy"] * 3

    def test_the_other_way(self) -> None:
        """C2B and B2C join the same parties."""
        assert compare_paradigms(Paradigm.C2B, Paradigm.B2C).reversed
        assert "dans l’autre sens" in compare_paradigms(Paradigm.C2B, Paradigm.B2C).explain("fr")

    def test_the_same_and_those_without_cases(self) -> None:
        """The same one twice needs no change; where there is no case, that is told."""
        told = compare_paradigms(Paradigm.N2N, Paradigm.N2N, CASES[:1]).explain()
        assert told.splitlines()[0].startswith("Both are N2N")
        assert "no case of the catalogue begins so" in told

    @pytest.mark.parametrize("first", Paradigm)
    def test_any_two(self, first: Paradigm) -> None:
        """The changes are fewest, and none are needed only for the same."""
        for second in Paradigm:
            comparison = compare_paradigms(first, second)
            assert (comparison.changes == ()) is (first is second)
            assert comparison.explain("fr")


class TestPairs:
    """Pairs from the catalogue, and made on demand."""

    def test_the_catalogue(self) -> None:
        """Each pair of the catalogue is compared, in its order."""
        assert len(catalogue_pairs()) == len(PAIRS) >= 11
        assert str(catalogue_pairs()[-1].right.title).endswith("(varied)")

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_on_demand(self, case: object) -> None:
        """The varied exchange is what was asked for, and differs in what decides."""
        exchange = case.exchange  # type: ignore[attr-defined]
        for target in Paradigm:
            if classify(exchange.legs[0]).paradigm is target:
                with pytest.raises(InvalidValueError, match="a paradigm that the exchange is not"):
                    make_pair(exchange, target)
                continue
            pair = make_pair(exchange, target)
            assert classify(pair.right.legs[0]).paradigm is target
            assert pair.comparison.deciding

    def test_a_leg(self) -> None:
        """A leg is enough."""
        pair = make_pair(get("S43").exchange.legs[0], Paradigm.C2C)
        assert pair.left == Exchange(legs=(get("S43").exchange.legs[0],))

    def test_a_page(self) -> None:
        """The page has both drawings and the deciding fact in bold, and escapes all names."""
        hostile = Exchange(legs=get("S09").exchange.legs[:1], title=HOSTILE)
        for language in LANGUAGES:
            page = to_pair_page(make_pair(hostile, Paradigm.E2B), language)
            assert is_self_contained(page)
            assert page.count("<svg") == 2
            assert "<p><strong>" in page
            assert HOSTILE not in page


class TestFacts:
    """A leg with facts changed is that leg otherwise."""

    LEG = Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Acme", nature=Nature.ORGANISATION),
        value=Value(kind=ValueKind.IDEA),
        compensation=Unpaid(),
        subordination=Subordination.none(),
    )

    def test_each_fact(self) -> None:
        """The leg has any value that a fact is given."""
        values = [(q, v) for q in all_questions() for v in q.values if q.name != "dependence"]
        for question, value in values:
            assert question.of(with_facts(self.LEG, {question.name: value})) is value

    def test_work(self) -> None:
        """A firm that works for a person is a person in trade."""
        fact = Dependence.RECIPIENT_WORKS_FOR_PROVIDER
        assert with_facts(self.LEG, {"dependence": fact}).recipient.nature is Nature.PERSON

    def test_what_comes_back(self) -> None:
        """Money comes back once it is paid, and nothing where no money passes."""
        paid = with_facts(self.LEG, {"payment": Payment.RECIPIENT_PAYS_PROVIDER})
        assert isinstance(paid.compensation, Monetary)
        assert with_facts(paid, {"payment": Payment.NONE}).compensation == Unpaid()
        both = {"proposer": Proposer.RECIPIENT, "terms_set_by": TermsSetter.NEGOTIATED}
        assert with_facts(self.LEG, both).compensation == self.LEG.compensation


class TestBoard:
    """The table as a grid and as questions, and the lenses."""

    def test_the_grid(self) -> None:
        """Sixteen cells hold what the table answers, with an easy case where there is one."""
        grid = decision_grid()
        assert [len(row) for row in grid] == [4] * 4
        cells = {(cell.provider, cell.recipient): cell for row in grid for cell in row}
        cell = cells[Capacity.PRIVATE, Capacity.TRADE]
        assert cell.paradigm is Paradigm.C2B
        assert cell.case is not None and cell.case.difficulty.value == "easy"
        assert len({cell.paradigm for cell in cells.values()}) == 16
        assert decision_grid(())[0][0].case is None

    def test_five_questions(self) -> None:
        """The last one is about the lenses; none has a slot left."""
        questions = five_questions()
        assert len(questions) == 5
        assert not [each for each in questions if each.asks.slots or each.follows.slots]
        assert "Who is paid?" in str(questions[-1].asks)

    def test_lenses(self) -> None:
        """Each lens has its definition and who uses it; for a leg also label and fact."""
        rows = lens_table()
        assert [row.lens for row in rows] == list(LENSES)
        assert all(row.used_by and row.label is None and row.because is None for row in rows)
        about = lens_table(get("S24").exchange.legs[0])
        assert [str(getattr(row.label, "value", row.label)) for row in about] == [
            "B2C",
            "C2B",
            "B2C",
            "C2B",
        ]
        assert str(about[0].because) == "Priceline gives something of value to the traveller"
        assert "first" in str(about[1].because)


class TestCoverage:
    """The coverage of a set of cases."""

    def test_all_cases(self) -> None:
        """All cases together leave some rows out, each of which is told by its question."""
        found = coverage(CASES)
        assert len(found.rows) == len(found.missing) + sum(1 for row in found.rows if row.cases)
        assert sum(count for _, count in found.agreements) == sum(
            len(case.exchange.legs) for case in CASES
        )
        assert "N2N" in found.explain()
        assert "Aucun cas pour «\u00a0" in found.explain("fr")

    def test_one_case(self) -> None:
        """Priceline exercises one row of each table."""
        covered = [row for row in coverage([get("S24")]).rows if row.cases]
        assert {row.table: row.cases for row in covered} == dict.fromkeys(
            ("headline", "initiative", "payment", "terms"), ("S24",)
        )

    def test_unknown_facts_cover_nothing(self) -> None:
        """A leg whose facts are unknown exercises no row that turns on them."""
        found = coverage([get("S60")])
        (payment,) = [row for row in found.rows if row.row == "provider_is_paid"]
        assert payment.cases == ("S60",)
        assert [row.cases for row in found.rows if row.row == "provider_proposes"] == [()]
        assert all(not row.cases for row in coverage(()).rows)


class TestPages:
    """Pages hold all that they need."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_lesson(self, language: Language) -> None:
        """The memo has grid, letters, questions, definitions and misconceptions."""
        page = to_lesson(language)
        assert is_self_contained(page)
        assert page.count("<h2>") == 5
        assert page.count("<table>") == 4
        assert "Chaffey" in page

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_report(self, language: Language) -> None:
        """A report has a drawing, a lens table for each leg and the explanation."""
        chosen = [get("S01").exchange, get("S24").exchange, Exchange(legs=get("S43").exchange.legs)]
        page = to_report(chosen, language)
        assert is_self_contained(page)
        assert page.count("<svg") == 3
        assert page.count("<table>") == 4
        assert ("Échange 3" if language == "fr" else "Exchange 3") in page

    def test_names_from_outside(self) -> None:
        """A name with mark-up is text on every page."""
        leg = Leg(
            provider=Consumer(name=HOSTILE),
            recipient=Business(name="Acme"),
            value=Value(kind=ValueKind.IDEA, description=HOSTILE),
        )
        page = to_report([Exchange(legs=(leg,), title=HOSTILE)])
        assert is_self_contained(page)
        assert "<img" not in page

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_lists(self, language: Language) -> None:
        """A list has a row for each case in all forms."""
        chosen = CASES[:5]
        assert list_markdown(chosen, language).count("\n") == 7
        assert list_html(chosen, language).count("<tr>") == 6
        assert list_csv(chosen, language).count("\r\n") == 6
        assert (";" if language == "fr" else ",") in list_csv((), language)
        assert "indéterminé" in list_csv([get("S47")], "fr")


@given(st.data())
def test_every_pair_of_cases(data: st.DataObject) -> None:
    """A comparison of any two cases can be read in both languages."""
    left, right = (data.draw(st.sampled_from(CASES)) for _ in range(2))
    for language in LANGUAGES:
        assert compare(left.exchange, right.exchange).explain(language)


def test_every_letter_has_a_cell() -> None:
    """Each capacity stands once at the edge of the grid."""
    assert set(product(Capacity, Capacity)) == {
        (cell.provider, cell.recipient) for row in decision_grid() for cell in row
    }


def test_a_pair_is_told_apart_by_the_lens_that_its_difference_decides() -> None:
    """Points that become money, or vouchers only, decide who is paid, and not who proposes."""
    points = next(pair for pair in PAIRS if pair.cases == ("S58", "S56"))
    lens, left, right = pair_of(points).comparison.opposed
    assert (lens.id, short_label(left).en, short_label(right).en) == ("payment", "C2B", "silent")
    for pair in PAIRS:
        opposed = pair_of(pair).comparison.opposed[0]
        assert pair.lens is None or opposed.id == pair.lens


def test_a_lens_that_does_not_tell_them_apart_is_refused() -> None:
    """A word that is no lens, and a lens with the same label on both sides, are not passed over."""
    left, right = get("S58").exchange, get("S56").exchange
    for wrong in ("paiement", "value"):
        with pytest.raises(InvalidValueError, match="initiative, payment") as caught:
            compare(left, right, lens=wrong)
        assert "un critère dont les qualifications diffèrent" in caught.value.explain("fr")
