"""Checking a table of cases: every label derived from the facts and held against its author's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from attrs import frozen

from c2b.cases.field import Row, RowFault
from c2b.cases.flat import FlatCase, FlatLeg, read_case, rows_of
from c2b.models.text import Language, Text
from c2b.paradigms.classifier import make_classify
from c2b.paradigms.compose import Composite, compose
from c2b.paradigms.explain import label_text
from c2b.paradigms.lens import Lens
from c2b.paradigms.table import LENS_TABLES
from c2b.paradigms.verdict import Verdict

Progress = Callable[[int, int], None]


@frozen(kw_only=True)
class Difference:
    """A label that the facts do not give.

    Attributes:
        leg: The number of the leg; None for a label of the whole case.
        row: The row in the document, from 1.
        name: The field, such as ``expected_terms``.
        reason: Why the facts give what they give.
    """

    case_id: str
    leg: int | None
    row: int
    name: str
    expected: str
    derived: str
    reason: Text

    @property
    def text(self) -> Text:
        """The difference in one sentence."""
        where = _LEG.fill(leg=self.leg) if self.leg is not None else _WHOLE
        return _DIFFERENCE.fill(
            case=self.case_id,
            where=where,
            name=self.name,
            expected=self.expected or "-",
            derived=self.derived or "-",
            reason=self.reason,
        )

    def says(self, language: Language = "en") -> str:
        """The difference in *language*."""
        return self.text.says(language)


_LEG = Text(en="leg {leg}", fr="prestation {leg}")
_WHOLE = Text(en="as a whole", fr="dans son ensemble")
_DIFFERENCE = Text(
    en="{case}, {where}, {name}: the table says {expected}, the facts give {derived}: {reason}",
    fr="{case}, {where}, {name} : le tableau dit {expected}, les faits donnent {derived} : "
    "{reason}",
)


@frozen(kw_only=True)
class Report:
    """What came of checking a table.

    Attributes:
        cases: How many cases the table has, readable or not.
        legs: How many legs were read and checked.
    """

    cases: int
    legs: int
    faults: tuple[RowFault, ...]
    differences: tuple[Difference, ...]

    @property
    def summary(self) -> Text:
        """The last line of a report."""
        return _SUMMARY.fill(cases=self.cases, legs=self.legs, differences=len(self.differences))


_SUMMARY = Text(
    en="{cases} cases, {legs} legs, {differences} differences",
    fr="{cases} cas, {legs} prestations, {differences} différences",
)


def check_rows(data: object, on_progress: Progress | None = None) -> Report:
    """Derive every label of a flat table and compare it with what the table says.

    Args:
        data: A list of rows, or an object with a list under ``legs``, as JSON gives them.
        on_progress: Called now and then with the rows done and the rows there are.

    Returns:
        Every unreadable cell and every difference; the readable rows are checked in any case.
    """
    rows, faults = rows_of(data)
    found, differences, legs, done = list(faults), list[Difference](), 0, 0
    groups = _by_case(rows, found)
    for case_id, group in groups.items():
        case, wrong = read_case(case_id, group)
        found += wrong
        legs += len(case.legs)
        differences += case_differences(case)
        done += len(group)
        if on_progress is not None:
            on_progress(done, len(rows))
    found.sort(key=lambda fault: fault.row)
    return Report(cases=len(groups), legs=legs, faults=tuple(found), differences=tuple(differences))


def case_differences(case: FlatCase) -> Iterator[Difference]:
    """The labels of one case that its facts do not give."""
    for flat in case.legs:
        yield from _leg_differences(case.id, flat)
    expected = case.composite_label
    if case.exchange is None or expected is None:
        return
    composite = compose(case.exchange)
    derived = composite.label or "undetermined"
    if derived != expected:
        yield Difference(
            case_id=case.id,
            leg=None,
            row=case.legs[0].row,
            name="composite_label",
            expected=expected,
            derived=derived,
            reason=_why_composite(composite),
        )


def leg_labels(verdict: Verdict) -> dict[str, str | tuple[str, ...]]:
    """The labels of one leg as a flat table writes them, by field."""
    value, initiative, payment, terms = (label.value for label in verdict.lenses.values())
    return {
        "expected": value,
        "expected_initiative": initiative,
        "expected_payment": payment,
        "expected_terms": terms,
        "candidates": tuple(paradigm.value for paradigm in verdict.candidates),
        "decisive_facts": tuple(sorted(verdict.decisive)),
        "lens_agreement": verdict.agreement.value,
    }


def _leg_differences(case_id: str, flat: FlatLeg) -> Iterator[Difference]:
    verdict = make_classify()(flat.leg)
    for name, derived in leg_labels(verdict).items():
        if name not in flat.labels:
            continue
        expected = _normal(flat.labels[name])
        if expected != derived:
            yield Difference(
                case_id=case_id,
                leg=flat.number,
                row=flat.row,
                name=name,
                expected=_shown(expected),
                derived=_shown(derived),
                reason=_why(name, verdict),
            )


def _normal(label: Any) -> Any:
    """Lists are compared whatever their order."""
    return tuple(sorted(cast("list[str]", label))) if isinstance(label, list) else label


def _shown(label: str | tuple[str, ...]) -> str:
    return label if isinstance(label, str) else ", ".join(label)


_LENS_FIELDS = {
    "expected_initiative": Lens.INITIATIVE,
    "expected_payment": Lens.PAYMENT,
    "expected_terms": Lens.TERMS,
}


def _why(name: str, verdict: Verdict) -> Text:
    """The facts behind one label, in a clause."""
    told = [reason.text for reason in verdict.reasons]
    if name in _LENS_FIELDS:
        (question,) = LENS_TABLES[_LENS_FIELDS[name]].questions
        value = question.of(verdict.leg)
        told = [question.ask(verdict.leg) if value is None else question.tell(value, verdict.leg)]
    elif name == "lens_agreement":
        labels = verdict.lenses.items()
        told = [_SAYS.fill(lens=lens.text, label=label_text(label)) for lens, label in labels]
    elif verdict.ask is not None:
        told = [verdict.ask.text]
    return Text.join(told, _AND)


_SAYS = Text(en="{lens}: {label}", fr="{lens} : {label}")
_AND = Text(en="; ", fr=" ; ")


def _why_composite(composite: Composite) -> Text:
    whole, *_ = composite.sentences
    return Text.join([whole, *(joint.text for joint in composite.broken)], _AND)


def _by_case(rows: list[Any], faults: list[RowFault]) -> dict[str, list[tuple[int, Row]]]:
    """The rows of each case with their numbers; what is no row becomes a fault."""
    groups: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows, start=1):
        if isinstance(row, dict):
            read = cast("dict[str, Any]", row)
            case_id = read.get("case_id")
            key = case_id if isinstance(case_id, str) else f"? (row {number})"
            groups.setdefault(key, []).append((number, read))
        else:
            fault = RowFault(
                row=number, case_id="", name="row", wanted=_AN_OBJECT, came=row, way_out=_FORM
            )
            faults.append(fault)
    return groups


_AN_OBJECT = Text(en="an object with one field a fact", fr="un objet avec un champ par fait")
_FORM = Text(en="write the row as an object", fr="écrivez la ligne comme un objet")
