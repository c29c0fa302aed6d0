"""The marks of tables as spreadsheets save them, with a sentence for each answer."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import InvalidValueError, classify
from c2b.cases import CASES, get
from c2b.paradigms import LENSES
from c2b.teaching import (
    AnswerRow,
    AnswerState,
    MarkedTable,
    mark_rows,
    own_template_rows,
    read_table,
    results_csv,
    template_csv,
    template_rows,
)
from c2b.teaching.marking.answers import label_in
from c2b.teaching.marking.columns import BY_HEADER, COLUMNS, FACTS
from c2b.teaching.marking.results import points_text
from c2b.teaching.marking.table import MOST_ROWS, rows_of
from c2b.teaching.marking.words import FACT_WORDS, plain
from c2b.teaching.typography import written
from c2b.text import LANGUAGES, Language

SEPARATORS = {"en": ",", "fr": ";"}


def filled(
    *students: tuple[str, dict[str, str]],
    cases: tuple[str, ...] = ("S24",),
    language: Language = "fr",
) -> str:
    """A template for *cases* with the answers of *students*, by lens and ``reason``."""
    head, *rows = template_rows(language, cases=cases)
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=SEPARATORS[language], lineterminator="\r\n")
    sheet.writerow(head)
    for name, answers in students:
        for row in rows:
            given_ = [answers.get(lens.id, "") for lens in LENSES] + [answers.get("reason", "")]
            sheet.writerow([name, *row[1:-5], *given_])
    return out.getvalue()


def marked(text: str, *, reasons: bool = False) -> MarkedTable:
    """The marks of a table that is saved as UTF-8."""
    return mark_rows(read_table(text.encode()), reasons=reasons)


RIGHT = {"value": "B2C", "initiative": "C2B", "payment": "B2C", "terms": "C2B"}


class TestReadTable:
    """Tables of spreadsheets are read, and nothing is guessed."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"])
    @pytest.mark.parametrize("separator", [";", ",", "\t"])
    def test_encodings_and_separators(self, encoding: str, separator: str) -> None:
        """The header proves both, so that an accent in a name is what it was."""
        out = io.StringIO()
        csv.writer(out, delimiter=separator).writerows(
            [["Étudiant", "Cas"], ["Zoé; d'Été, ï", "S24"]]
        )
        (row,) = read_table(out.getvalue().encode(encoding))
        assert row == AnswerRow(number=2, cells={"student": "Zoé; d'Été, ï", "case": "S24"})

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_templates_are_read(self, language: Language) -> None:
        """A template in either language, for given cases or one's own, is read as it is."""
        for rows in (template_rows(language), own_template_rows(language)):
            read = read_table(template_csv(rows, language).encode())
            assert len(read) == sum(any(row) for row in rows) - 1

    def test_either_language_and_our_own_names(self) -> None:
        """Headers may be in English, in French, or those of the project's own tables."""
        for column in COLUMNS:
            for head in (column.name, column.head.en, column.head.fr.upper(), *column.also):
                assert BY_HEADER[plain(head)] == column.name
        (row,) = read_table(b"case_id;leg;expected;title;year\nS24;1;B2C;x;1998\n")
        assert row.cells == {"case": "S24", "leg": "1", "answer_value": "B2C", "title": "x"}

    def test_empty_rows_and_columns_are_left_out(self) -> None:
        """Rows without a cell, columns without a header and cells beyond the header are no data."""
        rows = read_table(b"Cas;;Flux\n\n;;\nS24;note;1;more\n")
        assert rows == (AnswerRow(number=4, cells={"case": "S24", "leg": "1"}),)

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "a header 'Case' or 'Cas'"),
            (b"Student;Flux\nAna;1\n", "a header 'Case' or 'Cas'"),
            (b"Cas;Marks\nS24;1\n", "a header of the template, got 'Marks'"),
            (b"Cas;Case\nS24;S24\n", "each header once"),
            (b"\x00\xff\xfe\x81", "a header"),
            (b'Cas\n"' + b"x" * 200_000 + b'"\n', "a header"),
        ],
    )
    def test_what_is_no_such_table(self, data: bytes, message: str) -> None:
        """A table without the headers of the template is refused, with a way to get them."""
        with pytest.raises(InvalidValueError, match="the table: expected") as caught:
            read_table(data)
        assert message in str(caught.value)
        assert "c2b cases template" in caught.value.explain("fr")

    def test_too_long_a_table(self) -> None:
        """A table longer than any class is refused."""
        with pytest.raises(InvalidValueError, match="at most 20000 rows"):
            rows_of([["Cas"]] * (MOST_ROWS + 1))

    @given(data=st.binary(max_size=200))
    def test_any_bytes(self, data: bytes) -> None:
        """Rows, or a refusal in our words, are the answer to any bytes."""
        with suppress(InvalidValueError):
            mark_rows(read_table(data))


class TestMarks:
    """A mark for each student and question."""

    def test_right_wrong_and_empty(self) -> None:
        """A right answer counts one, a wrong or empty one nothing; empty is not wrong."""
        marking = marked(filled(("Ana", RIGHT | {"terms": "B2C", "payment": ""})))
        states = {answer.lens.id: answer.state for answer in marking.answers}
        assert states == {
            "value": AnswerState.RIGHT,
            "initiative": AnswerState.RIGHT,
            "payment": AnswerState.EMPTY,
            "terms": AnswerState.WRONG,
        }
        (total,) = marking.students
        assert (total.points, total.questions, total.out_of_twenty) == (2, 4, 10)

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_the_right_answers_to_every_case(self, case: object) -> None:
        """The labels that the library derives are right, in the words of either language."""
        from c2b.teaching.wording import short_label

        number = case.id  # type: ignore[attr-defined]
        for place, leg in enumerate(get(number).exchange.legs, start=1):
            labels = classify(leg).lenses.items()
            for language in LANGUAGES:
                cells = {f"answer_{x.id}": written(short_label(y), language) for x, y in labels}
                row = AnswerRow(
                    number=2, cells={"case": number.lower(), "leg": str(place), **cells}
                )
                assert {x.state for x in mark_rows([row]).answers} == {AnswerState.RIGHT}

    def test_several_students(self) -> None:
        """Each student has a mark of one's own; a name is the same whatever its spaces."""
        marking = marked(filled(("Ana", RIGHT), ("Léo  B.", {"value": "C2B"}), ("", RIGHT)))
        assert [(each.student, each.points) for each in marking.students] == [
            ("Ana", 4),
            ("Léo B.", 0),
            ("", 4),
        ]

    @pytest.mark.parametrize(
        ("reason", "reasons", "state"),
        [
            ("qualité de qui apporte", True, AnswerState.RIGHT),
            ("Qui propose", True, AnswerState.HALF),
            ("je ne sais pas", True, AnswerState.RIGHT),
            ("", True, AnswerState.RIGHT),
            ("le soleil", True, AnswerState.HALF),
            ("Qui propose", False, AnswerState.RIGHT),
        ],
    )
    def test_reasons(self, reason: str, reasons: bool, state: AnswerState) -> None:
        """A right headline with a wrong reason counts half, if the teacher so chooses."""
        marking = marked(filled(("Ana", RIGHT | {"reason": reason})), reasons=reasons)
        headline, *others = marking.answers
        assert headline.state is state
        assert headline.points == {AnswerState.HALF: Fraction(1, 2)}.get(state, 1)
        assert {answer.state for answer in others} == {AnswerState.RIGHT}

    def test_one_sentence_on_the_deciding_fact(self) -> None:
        """A wrong headline is answered with the fact that rules it out, and the lens behind it."""
        wrong = {"value": "C2B", "initiative": "B2C"}
        value, initiative, *_ = marked(filled(("Ana", wrong))).answers
        assert written(value.feedback, "fr") == (
            "B2C, car Priceline agit dans le cadre d’une activité professionnelle\u00a0; votre "
            "réponse est celle du critère «\u00a0initiative\u00a0»."
        )
        assert str(initiative.feedback).startswith("C2B, because the traveller makes")

    @pytest.mark.parametrize(
        ("number", "given_", "told"),
        [
            ("S35", "C2B", "directs, controls"),
            ("S35", "", "directs, controls"),
            ("S07", "", "outside any trade"),
            ("S07", "C2G", "in trade or profession"),
            ("S47", "C2C", "a fact is missing"),
            ("S45", "C2B", "nothing that"),
            ("S07", "nonsense", "outside any trade"),
        ],
    )
    def test_which_fact(self, number: str, given_: str, told: str) -> None:
        """The fact is the one that decides between the answer and the label."""
        answer = marked(filled(("Ana", {"value": given_}), cases=(number,))).answers[0]
        feedback = str(answer.feedback)
        assert told in feedback or (told == "directs, controls" and "authority" in feedback)

    @given(
        answers=st.lists(
            st.sampled_from(["C2B", "b2c", "ne se prononce pas", "muet", "", "?", "E2B", "xyz"]),
            min_size=4,
            max_size=4,
        )
    )
    def test_marks_add_up(self, answers: list[str]) -> None:
        """A mark is the sum of its answers and lies between 0 and 20."""
        given_ = dict(zip((lens.id for lens in LENSES), answers, strict=True))
        marking = marked(filled(("Ana", given_), cases=("S24", "S35")))
        (total,) = marking.students
        assert total.points == sum(answer.points for answer in marking.answers)
        assert 0 <= total.out_of_twenty <= 20


class TestOwnCases:
    """Cases that students find, with facts of their own."""

    def row(self, **cells: str) -> AnswerRow:
        """A row for a case that the library does not have."""
        return AnswerRow(number=3, cells={"student": "Ana", "case": "A1", **cells})

    def test_the_example_is_right_and_not_marked(self) -> None:
        """The example of the template is right in all answers, and belongs to no student."""
        for language in LANGUAGES:
            head, example, *_ = own_template_rows(language)
            rows = rows_of([head, ("Ana", *example[1:]), example])
            marking = mark_rows(rows, reasons=True)
            assert [each.student for each in marking.students] == ["Ana"]
            assert {answer.state for answer in marking.answers} == {AnswerState.RIGHT}

    def test_labels_follow_from_the_facts(self) -> None:
        """The facts of the row are classified, and what is unknown leaves a label open."""
        facts = {"provider_capacity": "particulier", "recipient_capacity": "Entreprise"}
        free = self.row(**facts, dependence="personne", answer_value="C2B")
        unknown = self.row(**facts, answer_value="indéterminé")
        for row in (free, unknown):
            (answer,) = mark_rows([row]).answers
            assert answer.state is AnswerState.RIGHT

    @pytest.mark.parametrize("column", FACTS, ids=lambda column: column.name)
    def test_every_word_of_every_fact(self, column: object) -> None:
        """Each word for a fact is understood."""
        name = column.name  # type: ignore[attr-defined]
        for word in FACT_WORDS[name]:
            assert mark_rows([self.row(**{name: word, "answer_value": "C2B"})]).faults == ()

    @pytest.mark.parametrize(
        ("cells", "message"),
        [
            ({}, "a case of the library, such as S24, or a row with facts, got 'A1'"),
            ({"provider_capacity": "king"}, "Capacity of who gives: expected a word of the"),
            ({"provider_capacity": "private", "leg": "one"}, "leg: expected the number of a leg"),
            (
                {"provider_capacity": "public", "dependence": "provider"},
                "a natural person, private or in trade",
            ),
            (
                {"provider_capacity": "private", "provider": "Ana", "recipient": "Ana"},
                "a party other than the provider",
            ),
        ],
    )
    def test_faults(self, cells: dict[str, str], message: str) -> None:
        """A row that cannot be read is told with its number, and the others are marked."""
        good = AnswerRow(number=4, cells={"case": "S24", "answer_value": "B2C"})
        marking = mark_rows([self.row(**cells), good])
        (fault,) = marking.faults
        assert fault.explain().startswith("row 3, ")
        assert message in fault.explain()
        assert fault.explain("fr").startswith("ligne 3, ")
        assert len(marking.answers) == 1

    @pytest.mark.parametrize(("leg", "good"), [("", 1), ("1.0", 1), ("1,0", 1), ("2", 0), ("0", 0)])
    def test_legs_of_a_case(self, leg: str, good: int) -> None:
        """A leg is a number that the case has, as a spreadsheet may write it; 1 by default."""
        cells = {"case": "S24", "leg": leg, "answer_value": "B2C"}
        assert len(mark_rows([AnswerRow(number=2, cells=cells)]).answers) == good

    def test_the_same_row_twice(self) -> None:
        """A student answers each leg once."""
        cells = {"student": "Ana", "case": "S24", "answer_value": "B2C"}
        marking = mark_rows([AnswerRow(number=n, cells=cells) for n in (2, 3)])
        assert len(marking.answers) == len(marking.faults) == 1
        assert "one row for each student" in marking.faults[0].explain()


class TestWords:
    """Words are compared without accents, capitals or spaces."""

    @pytest.mark.parametrize(
        ("cell", "label"),
        [
            ("c2b", "C2B"),
            ("C to B", "C2B"),
            ("BtoB", "B2B"),
            ("C2B (du consommateur à l’entreprise)", "C2B"),
            ("de l'entreprise au consommateur", "B2C"),
            ("entre particuliers", "C2C"),
            ("business to consumer", "B2C"),
            (" C 2 B ", "C2B"),
            ("Muet", "silent"),
            ("–", "silent"),
            ("Indéterminée", "undetermined"),
            ("?", "undetermined"),
            ("∅", "not_an_exchange"),
            ("pas d’échange", "not_an_exchange"),
            ("C3B", None),
        ],
    )
    def test_labels(self, cell: str, label: str | None) -> None:
        """A label may be written as people write it."""
        assert label_in(cell) == label

    def test_plain(self) -> None:
        """Ligatures are two letters."""
        assert plain(" Œuvre d'Été ") == "oeuvredete"


class TestResults:
    """The result file opens in a spreadsheet, and no formula hides in it."""

    def test_rows(self) -> None:
        """A row for each answer, then one for each student; French has commas and semicolons."""
        marking = marked(
            filled(("Ana", RIGHT | {"reason": "qui propose"}), ("Léo", {})), reasons=True
        )
        sheet = io.StringIO(results_csv(marking, "fr"), newline="")
        head, *rows = csv.reader(sheet, delimiter=";")
        assert head[0] == "Étudiant"
        assert len(rows) == 8 + 2
        assert rows[0][6:8] == ["0,5", "Juste, mais mauvaise raison"]
        assert rows[-2][:2] == ["Ana", "Total"]
        assert rows[-2][6::2] == ["3,5", "17,5 sur 20"]
        assert "17.5 out of 20" in results_csv(marking)

    def test_no_formula(self) -> None:
        """A name or an answer that begins as a formula is a word."""
        text = filled(("=HYPERLINK(1)", {"value": "+1", "initiative": "@x"}))
        sheet = io.StringIO(results_csv(marked(text), "fr"), newline="")
        for row in csv.reader(sheet, delimiter=";"):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]

    def test_nobody_is_named(self) -> None:
        """Answers without a name are told as that."""
        assert "(sans nom);S24" in results_csv(marked(filled(("", RIGHT))), "fr")

    @pytest.mark.parametrize(
        ("points", "text"),
        [
            (Fraction(0), "0"),
            (Fraction(1, 2), "0,5"),
            (Fraction(20, 3), "6,67"),
            (Fraction(10), "10"),
        ],
    )
    def test_points(self, points: Fraction, text: str) -> None:
        """Points have two decimals at most."""
        assert points_text(points, "fr") == text

    def test_states_have_words(self) -> None:
        """Each state has a word of its own."""
        assert len({state.text for state in AnswerState}) == len(AnswerState)


class TestTemplates:
    """Templates show what is to be labelled."""

    def test_a_row_for_each_leg(self) -> None:
        """A case of two legs has two rows, and its cells are no formulas."""
        head, *rows = template_rows("fr", cases=["S34"])
        assert head[0] == "Étudiant"
        assert [row[1:3] for row in rows] == [("S34", "1"), ("S34", "2")]

    def test_own(self) -> None:
        """The other template has as many empty rows as are wanted."""
        assert len(own_template_rows(rows=2)) == 4

    def test_unknown_cases(self) -> None:
        """A number that no case has is refused."""
        with pytest.raises(InvalidValueError, match="number of a case"):
            template_rows(cases=["S999"])
