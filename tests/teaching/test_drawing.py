"""The drawings, in which everything has its place, of every case and in both languages."""

from __future__ import annotations

import re
from itertools import product
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import (
    Business,
    Consumer,
    Exchange,
    InvalidValueError,
    Leg,
    Monetary,
    Reciprocal,
    Subordination,
    Value,
    ValueKind,
    compose,
)
from c2b.cases import CASES, Case, get
from c2b.models.exchange import Intermediary, IntermediaryRole
from c2b.models.leg import Proposer
from c2b.models.party import Capacity, Nature, UnknownParty
from c2b.teaching import catalogue_pairs, draw, picture_of, to_dot, to_mermaid, to_svg
from c2b.teaching.drawing.geometry import Arrow, Box, Drawing, Form, Label, Rect, Stroke
from c2b.teaching.drawing.text_width import text_width, wrapped
from c2b.teaching.wording import NO_WORDS, short_label
from c2b.testing.strategies import exchanges, legs
from c2b.text import LANGUAGES, Language

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("x")</script> & \\ ` {z} | # %% \n\r\x07 =1+1 ::{~=}'


def leg(provider: str = "Ana", recipient: str = "Acme", **facts: object) -> Leg:
    """A leg between two parties."""
    return Leg(
        provider=Consumer(name=provider),
        recipient=Business(name=recipient),
        value=Value(kind=ValueKind.IDEA, description="an idea"),
        subordination=Subordination.none(),
        **facts,  # type: ignore[arg-type]
    )


def texts(svg: str) -> list[str]:
    """The words that an SVG shows."""
    return [each.text or "" for each in ET.fromstring(svg).iter(f"{SVG}text")]


class TestEveryCase:
    """Each case has a drawing that one would show."""

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_nothing_clashes(self, case: Case) -> None:
        """No box or label overlaps another, and no arrow crosses a word."""
        for language, labelled in product(LANGUAGES, (True, False)):
            assert draw(case.exchange, language, labelled=labelled).clashes == ()

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_it_can_be_read(self, case: Case) -> None:
        """The type is at least 10 units at a width of 400, and nothing is cut or broken."""
        drawing = draw(case.exchange, "fr")
        assert drawing.width == 400
        assert min(label.size for label in drawing.labels) >= 10
        assert not [label for label in drawing.labels if label.text.endswith("…")]
        words = {word for label in drawing.labels for word in label.text.split()}
        for party in picture_of(case.exchange).parties:
            assert set(party.name.fr.split()) <= words

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_what_it_shows(self, case: Case) -> None:
        """The label of the whole stands there, large; a title and a description are for readers."""
        composite = compose(case.exchange)
        svg = to_svg(draw(case.exchange, "en"))
        root = ET.fromstring(svg)
        title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None and title.text
        assert desc is not None and desc.text
        assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
        for classification in composite.classifications:
            assert f"Value lens: {short_label(classification.paradigm)}" in desc.text
        if composite.label and composite.label != "not_an_exchange":
            assert composite.label in texts(svg)

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_no_label_gives_nothing_away(self, case: Case) -> None:
        """A picture without labels has neither the letters nor the words for them."""
        for language in LANGUAGES:
            svg = to_svg(draw(case.exchange, language, labelled=False))
            assert not re.search(r"\b[CBGNE]2[CBGNE]\b", svg)
        plain = picture_of(case.exchange).without_labels
        assert {party.word for party in plain.parties} == {NO_WORDS}

    def test_only_black_and_white(self) -> None:
        """No colour is used."""
        for case in CASES:
            colours = re.findall(r'(?:fill|stroke)="([^"]+)"', to_svg(draw(case.exchange)))
            assert set(colours) <= {"#000", "#fff", "none"}


class TestPairs:
    """Each pair has two drawings."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nothing_clashes(self, language: Language) -> None:
        """The varied case of the last pair is drawn as well."""
        for pair in catalogue_pairs():
            assert draw(pair.left, language).clashes == draw(pair.right, language).clashes == ()


class TestMarks:
    """The proposer and the party that sets the terms are marked."""

    def test_at_the_party(self) -> None:
        """The traveller of Priceline does both, and both marks stand above her."""
        drawing = draw(get("S24").exchange, "fr")
        marks = {box.form: box.rect for box in drawing.boxes}
        traveller = next(box for box in drawing.boxes if box.form is Form.CONSUMER).rect
        for form in (Form.PROPOSES, Form.TERMS):
            assert abs(marks[form].middle - traveller.middle) < 1
            assert marks[form].bottom <= traveller.y

    def test_what_no_party_does(self) -> None:
        """An intermediary, a negotiation and what is unknown are told in words."""
        shown = " ".join(texts(to_svg(draw(leg()))))
        assert "Who proposes is unknown" in shown
        assert "Who sets the terms is unknown" in shown
        assert "An intermediary sets the terms" in " ".join(
            texts(to_svg(draw(get("S31").exchange)))
        )
        negotiated = " ".join(texts(to_svg(draw(get("S25").exchange))))
        assert "The terms are negotiated" in negotiated

    def test_an_intermediary_that_proposes(self) -> None:
        """An intermediary that proposes is reported in words."""
        shown = " ".join(texts(to_svg(draw(leg(proposer=Proposer.INTERMEDIARY)))))
        assert "An intermediary proposes" in shown

    def test_lenses_that_differ_are_framed_heavily(self) -> None:
        """Two lenses differ from the headline of Priceline, and one agrees."""
        forms = [box.form for box in draw(get("S24").exchange).boxes]
        assert forms.count(Form.OTHER_LENS) == 2
        assert forms.count(Form.LENS) == 1


class TestLayout:
    """A chain reads from left to right; what fits in no row has a row for each leg."""

    def test_a_chain(self) -> None:
        """Three parties stand in a row in the order of the legs."""
        drawing = draw(get("S22").exchange)
        parties = [box for box in drawing.boxes if box.form in (Form.CONSUMER, Form.BUSINESS)]
        assert [box.form for box in parties] == [Form.CONSUMER, Form.BUSINESS, Form.CONSUMER]
        assert parties[0].rect.right < parties[1].rect.x < parties[2].rect.x
        assert len({box.rect.y for box in parties}) == 1

    def test_a_broker_stands_below(self) -> None:
        """The platform is lower than both parties, with a link to them."""
        drawing = draw(get("S33").exchange)
        broker = next(box for box in drawing.boxes if box.form is Form.BUSINESS)
        assert all(b.rect.bottom < broker.rect.y for b in drawing.boxes if b.form is Form.CONSUMER)
        assert any(arrow.stroke is Stroke.LINK for arrow in drawing.arrows)

    def test_legs_that_lead_to_the_row_from_either_end(self) -> None:
        """A leg may join a party to the left or to the right of those that stand there."""
        chain = Exchange(legs=(leg("A", "B"), leg("C", "A"), leg("A", "B")))
        assert [box.form for box in draw(chain).boxes].count(Form.CONSUMER) == 2
        for last in (leg("C", "B"), leg("A", "C"), leg("C", "A")):
            drawing = draw(Exchange(legs=(leg("A", "B"), last)))
            assert drawing.clashes == ()
            assert len({box.rect.y for box in drawing.boxes if box.form is Form.CONSUMER}) == 1

    def test_more_than_three_parties(self) -> None:
        """Four in a line, a ring and a star have a row for each leg."""
        four = (leg("A", "B"), leg("B", "C"), leg("C", "D"))
        ring = (leg("A", "B"), leg("B", "C"), leg("C", "A"))
        star = (leg("A", "B"), leg("C", "D"))
        for chosen in (four, ring, star):
            drawing = draw(Exchange(legs=chosen))
            assert drawing.clashes == ()
            assert [b.form for b in drawing.boxes].count(Form.NUMBER) == len(chosen)
            assert [a.stroke for a in drawing.arrows].count(Stroke.VALUE) == len(chosen)

    def test_a_broker_with_two_legs_to_one_party(self) -> None:
        """A row for each leg is drawn, for there is room for one below."""
        broker = Intermediary(name="Mid", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE)
        chosen = (leg("A", "B"), leg("Mid", "B"), leg("B", "Mid"))
        drawing = draw(Exchange(legs=chosen, intermediary=broker))
        assert drawing.clashes == ()
        assert not any(arrow.stroke is Stroke.LINK for arrow in drawing.arrows)

    def test_a_broker_that_pays_and_is_paid(self) -> None:
        """A leg on either side of the broker, one of them towards it, has its elbow."""
        broker = Intermediary(name="Mid", role=IntermediaryRole.MATCHMAKER)
        chosen = (leg("A", "B"), leg("A", "Mid", compensation=Monetary()), leg("Mid", "B"))
        drawing = draw(Exchange(legs=chosen, intermediary=broker))
        assert drawing.clashes == ()
        assert sum(len(arrow.points) == 3 for arrow in drawing.arrows) == 4

    def test_only_legs_with_the_broker(self) -> None:
        """A row is drawn for each leg where none runs beside the broker."""
        broker = Intermediary(name="Mid", role=IntermediaryRole.MATCHMAKER)
        drawing = draw(Exchange(legs=(leg("A", "Mid"),), intermediary=broker))
        assert drawing.clashes == ()
        assert "A" in texts(to_svg(drawing))

    def test_a_broker_whose_leg_is_answered_by_another(self) -> None:
        """A counterpart that is another leg has no arrow of its own."""
        broker = Intermediary(name="Mid", role=IntermediaryRole.MATCHMAKER)
        chosen = (leg("A", "B"), leg("A", "Mid", compensation=Reciprocal(leg=1)))
        drawing = draw(Exchange(legs=chosen, intermediary=broker))
        assert drawing.clashes == ()
        assert sum(len(arrow.points) == 3 for arrow in drawing.arrows) == 1

    def test_more_lenses_than_fit_in_a_line(self) -> None:
        """The frames of further lenses stand in a second line."""
        picture = picture_of(get("S24").exchange)
        (flow,) = picture.flows
        many = evolve(flow, lenses=(*flow.lenses, *flow.lenses[1:]))
        drawing = draw(evolve(picture, flows=(many,)), "fr")
        frames = [box.rect.y for box in drawing.boxes if box.form in (Form.LENS, Form.OTHER_LENS)]
        assert len(set(frames)) == 2
        assert drawing.clashes == ()

    def test_what_passes_to_nobody(self) -> None:
        """One party stands alone, with the words below it and no arrow."""
        drawing = draw(get("S45").exchange, "fr")
        assert drawing.arrows == ()
        assert any("montage" in label.text for label in drawing.labels)

    def test_a_leg_alone(self) -> None:
        """A leg is drawn as an exchange of one, with a title for readers alone."""
        drawing = draw(leg())
        assert drawing.title == "An exchange"
        assert draw(leg(), "fr").title == "Un échange"
        assert drawing == draw(picture_of(leg()))

    def test_words_for_what_has_none(self) -> None:
        """The kind of value and of counterpart are named where the author gives no words."""
        bare = Leg(
            provider=Consumer(name="A"),
            recipient=UnknownParty(name="B", nature=Nature.PERSON),
            value=Value(kind=None),
            compensation=Monetary(),
        )
        shown = " ".join(texts(to_svg(draw(bare, "fr"))))
        for words in ("valeur de nature", "de l’argent", "qualité inconnue", "indéterminé"):
            assert words in shown

    @pytest.mark.wide
    @settings(max_examples=30)
    @given(subject=st.one_of(legs(), exchanges()), language=st.sampled_from(LANGUAGES))
    def test_any_exchange(self, subject: Leg | Exchange, language: Language) -> None:
        """The drawing of any exchange, with names of any length, has no clash and is sound SVG."""
        for labelled in (True, False):
            drawing = draw(subject, language, labelled=labelled)
            assert drawing.clashes == ()
            ET.fromstring(to_svg(drawing))


class TestEscapes:
    """Words from outside do no harm."""

    def test_hostile_names(self) -> None:
        """Names, values and titles are words in all three formats."""
        chosen = evolve(leg(HOSTILE), value=Value(kind=ValueKind.IDEA, description=HOSTILE))
        exchange = Exchange(legs=(chosen,), title=HOSTILE)
        svg = to_svg(draw(exchange))
        assert ET.fromstring(svg).find(f".//{SVG}script") is None
        assert "<script" not in svg
        for text in (to_mermaid(picture_of(exchange)), to_dot(picture_of(exchange))):
            assert "<script" not in text
            assert "\x07" not in text

    @pytest.mark.parametrize("name", ["", "a b", "1a", '"', "é", "a>"])
    def test_ids(self, name: str) -> None:
        """A prefix that is no name is refused."""
        with pytest.raises(InvalidValueError, match="to_svg.name"):
            to_svg(draw(leg()), name=name)

    def test_two_on_one_page(self) -> None:
        """Each has its own ids."""
        assert 'id="case-1-title"' in to_svg(draw(leg()), name="case-1")


class TestTextFormats:
    """Mermaid and DOT show the same picture."""

    def test_mermaid(self) -> None:
        """Parties by shape, the value thick, what comes back thin, nothing broken."""
        text = to_mermaid(picture_of(get("S07").exchange))
        assert text.startswith('flowchart LR\n  p0(["the customer<br/>(consumer)"])\n')
        assert '  p0 == "a mark for the service" ==> p1\n' in text
        assert '  p1 -.->|"nothing"| p0\n' in text
        assert "Value: C2B, Initiative: B2C" in text

    def test_dot(self) -> None:
        """The value is a heavy edge, what comes back a light one."""
        text = to_dot(picture_of(get("S43").exchange), "fr")
        assert text.startswith("digraph exchange {")
        assert "penwidth=4];" in text
        assert 'p1 -> p0 [label="une somme fixe chaque mois"];' in text
        assert "style=dashed];" in to_dot(picture_of(get("S07").exchange))

    def test_brokers_and_numbers(self) -> None:
        """A broker is linked, and legs are numbered where there are several."""
        picture = picture_of(get("S34").exchange)
        assert "  p2 -.- p0\n" in to_mermaid(picture)
        assert "p2 -> p0 [dir=none" in to_dot(picture)
        assert '"1. ' in to_mermaid(picture)

    def test_nothing_that_passes(self) -> None:
        """A leg to oneself has one edge."""
        picture = picture_of(get("S45").exchange)
        assert to_mermaid(picture).count("p0") == 3
        assert to_dot(picture).count("->") == 1

    def test_untitled(self) -> None:
        """The label comes first where there is no title."""
        assert 'label["C2B<br/>' in to_mermaid(picture_of(leg()))

    def test_undetermined(self) -> None:
        """The words for it stand in place of a label."""
        assert "undetermined" in to_dot(picture_of(get("S47").exchange))


class TestGeometry:
    """A drawing finds its own clashes."""

    def drawing(self, *parts: Box | Label | Arrow) -> Drawing:
        """A drawing of *parts*."""
        return Drawing(
            width=100,
            height=100,
            title="",
            description="",
            boxes=tuple(each for each in parts if isinstance(each, Box)),
            arrows=tuple(each for each in parts if isinstance(each, Arrow)),
            labels=tuple(each for each in parts if isinstance(each, Label)),
        )

    BOX = Box(form=Form.CONSUMER, rect=Rect(10, 10, 40, 40))
    WORD = Label(text="word", x=30, y=30, size=10)

    @pytest.mark.parametrize(
        ("parts", "clash"),
        [
            ((BOX, Box(form=Form.LENS, rect=Rect(45, 45, 10, 10))), "two boxes overlap"),
            ((WORD, evolve(WORD, x=35)), "two labels overlap"),
            ((BOX, evolve(WORD, x=50)), "a label crosses the edge"),
            ((evolve(WORD, x=95),), "outside the canvas"),
            ((Box(form=Form.LENS, rect=Rect(-1, 0, 5, 5)),), "outside the canvas"),
            ((WORD, Arrow(points=((0, 28), (90, 28)), stroke=Stroke.VALUE)), "an arrow crosses"),
        ],
    )
    def test_clashes(self, parts: tuple[Box | Label | Arrow, ...], clash: str) -> None:
        """Each kind of clash is found."""
        (found,) = self.drawing(*parts).clashes
        assert found.startswith(clash)

    def test_what_is_no_clash(self) -> None:
        """A word in its box, an arrow beside it, and a number over its arrow are fine."""
        number = Box(form=Form.NUMBER, rect=Rect(60, 20, 18, 18))
        digit = Label(text="1", x=69, y=33, size=10)
        arrow = Arrow(points=((52, 29), (90, 29)), stroke=Stroke.VALUE)
        assert self.drawing(self.BOX, self.WORD, number, digit, arrow).clashes == ()

    def test_a_label_may_begin_at_its_place(self) -> None:
        """A label that is not centred begins at its x."""
        assert evolve(self.WORD, centred=False).rect.x == 30


class TestText:
    """Widths are upper estimates, and lines keep to their room."""

    @given(text=st.text(max_size=60), room=st.integers(20, 200), most=st.integers(1, 5))
    def test_lines_fit(self, text: str, room: int, most: int) -> None:
        """No line of more than one character is wider than the room; there are not too many."""
        lines = wrapped(text, room, 12, most=most)
        assert 1 <= len(lines) <= most
        assert all(len(line) <= 2 or text_width(line, 12) <= room for line in lines)

    def test_nothing_is_lost(self) -> None:
        """The lines make the text, broken at spaces, or within a word that is too long."""
        assert wrapped("one two three", 60, 12) == ("one two", "three")
        assert "".join(wrapped("x" * 30, 60, 12)) == "x" * 30
        assert wrapped("one two three four", 30, 12, most=2)[-1].endswith("…")

    def test_widths(self) -> None:
        """Bold is wider; unknown characters count as a square or more."""
        assert text_width("i", 10) < text_width("m", 10) < text_width("m", 10, bold=True)
        assert text_width("\u0410", 10) == 10
        assert text_width("漢", 10) == 12
