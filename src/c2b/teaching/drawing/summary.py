"""The lower part of a drawing: the label, large, and beneath it what the other lenses say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from c2b.models.leg import Proposer, TermsSetter
from c2b.paradigms.compose import whole_text
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import NoLabel
from c2b.paradigms.paradigm import Paradigm
from c2b.teaching.drawing.canvas import LARGE, MARGIN, PLAIN, SMALL, WIDTH, Canvas
from c2b.teaching.drawing.geometry import Form, Rect
from c2b.teaching.drawing.party_boxes import with_numbers
from c2b.teaching.drawing.picture import Picture, PictureFlow
from c2b.teaching.drawing.text_width import text_width
from c2b.teaching.wording import agreement_words, short_label, short_lens
from c2b.text import Text

_INDENT = 36.0
_CHIP = 20.0
_APART = 5.0


def captions(flows: Iterable[PictureFlow], *, numbered: bool) -> Iterator[Text]:
    """The facts that no mark at a box can show: negotiation, an intermediary, the unknown."""
    listed = tuple(flows)
    for words, numbers in (
        (_BROKER_PROPOSES, [x.number for x in listed if x.proposer is Proposer.INTERMEDIARY]),
        (_PROPOSER_UNKNOWN, [x.number for x in listed if x.proposer is None]),
        (_NEGOTIATED, [x.number for x in listed if x.terms is TermsSetter.NEGOTIATED]),
        (_BROKER_FIXES, [x.number for x in listed if x.terms is TermsSetter.INTERMEDIARY]),
        (_TERMS_UNKNOWN, [x.number for x in listed if x.terms is None]),
    ):
        if numbers:
            yield with_numbers(words, numbers) if numbered else words


def draw_captions(canvas: Canvas, texts: Iterable[Text], top: float) -> float:
    """Put the captions down, one a line, and give the y below them."""
    for text in texts:
        lines = canvas.lines(text, WIDTH - 2 * MARGIN, SMALL)
        top = canvas.write(lines, WIDTH / 2, top, SMALL) + 2
    return top


def draw_summary(
    canvas: Canvas, picture: Picture, top: float, worded: frozenset[int], *, labelled: bool
) -> float:
    """Put the label of the whole and those of each leg down, and give the y below them.

    Args:
        canvas: The canvas for the parts.
        picture: The picture to draw.
        top: The y above the summary.
        worded: The numbers of the legs whose words stand on an arrow.
        labelled: Whether labels are shown; otherwise only words that stand on no arrow are.
    """
    if not labelled:
        for flow in picture.flows:
            top = top if flow.number in worded else _draw_words(canvas, flow, top + 6)
        return top
    whole = whole_text(picture.label) if picture.label else short_label(None)
    lines = canvas.lines(whole, WIDTH - 2 * MARGIN, LARGE, bold=True, most=3)
    top = canvas.write(lines, WIDTH / 2, top, LARGE, bold=True)
    if len(picture.flows) == 1:
        (flow,) = picture.flows
        words = canvas.lines(agreement_words(flow.agreement), WIDTH - 2 * MARGIN, PLAIN)
        top = canvas.write(words, WIDTH / 2, top, PLAIN) + 4
        if flow.number not in worded:
            top = _write_words(canvas, flow, top, WIDTH / 2, centred=True)
        return _draw_chips(canvas, flow, top, MARGIN, centred=True)
    for flow in picture.flows:
        top = _draw_leg(canvas, flow, top + 6, worded=flow.number in worded)
    return top


def _draw_leg(canvas: Canvas, flow: PictureFlow, top: float, *, worded: bool) -> float:
    """Put the number, the label and the words of one leg down."""
    canvas.number(flow.number, MARGIN + 12, top + 10)
    head = _HEAD.fill(label=short_label(flow.label), agreement=agreement_words(flow.agreement))
    lines = canvas.lines(head, WIDTH - _INDENT - MARGIN, PLAIN, bold=True)
    top = canvas.write(lines, _INDENT, top + 2, PLAIN, bold=True, centred=False) + 2
    if not worded:
        top = _write_words(canvas, flow, top, _INDENT)
    return _draw_chips(canvas, flow, top + 3, _INDENT)


def _draw_words(canvas: Canvas, flow: PictureFlow, top: float) -> float:
    """Put the number and the words of one leg down."""
    canvas.number(flow.number, MARGIN + 12, top + 10)
    return max(_write_words(canvas, flow, top + 2, _INDENT), top + 22)


def _write_words(
    canvas: Canvas, flow: PictureFlow, top: float, x: float, *, centred: bool = False
) -> float:
    words = flow.value
    if flow.counterpart is not None:
        words = _IN_RETURN.fill(value=flow.value, counterpart=flow.counterpart)
    lines = canvas.lines(words, WIDTH - _INDENT - MARGIN, PLAIN)
    return canvas.write(lines, x, top, PLAIN, centred=centred)


def _draw_chips(
    canvas: Canvas, flow: PictureFlow, top: float, left: float, *, centred: bool = False
) -> float:
    """Put what the lenses besides the headline say down, each in a frame; give the y below."""
    if flow.label is Paradigm.NOT_AN_EXCHANGE:
        return top
    chips = [_chip(canvas, flow, lens, label) for lens, label in flow.lenses[1:]]
    for line in _rows_of(chips, WIDTH - MARGIN - left):
        x = left
        if centred:
            x = (WIDTH - sum(chip.width + _APART for chip in line) + _APART) / 2
        for chip in line:
            canvas.box(chip.form, Rect(x, top, chip.width, _CHIP))
            canvas.write((chip.text,), x + chip.width / 2, top + 3.5, SMALL, bold=chip.bold)
            x += chip.width + _APART
        top += _CHIP + 4
    return top


@frozen
class _Chip:
    """The words of a lens in a frame, which is heavy where it differs from the headline."""

    text: str
    form: Form

    @property
    def bold(self) -> bool:
        return self.form is Form.OTHER_LENS

    @property
    def width(self) -> float:
        return text_width(self.text, SMALL, bold=self.bold) + 12


def _rows_of(chips: Iterable[_Chip], room: float) -> list[list[_Chip]]:
    """Return *chips* in rows that are no wider than *room*."""
    rows, taken = [list[_Chip]()], 0.0
    for chip in chips:
        if rows[-1] and taken + chip.width > room:
            rows.append([])
            taken = 0.0
        rows[-1].append(chip)
        taken += chip.width + _APART
    return rows


def _chip(canvas: Canvas, flow: PictureFlow, lens: Lens, label: Label) -> _Chip:
    """The words of a lens, and whether it differs from the headline."""
    words = _CHIP_WORDS.fill(lens=short_lens(lens), label=_sign(label))
    differs = isinstance(label, Paradigm) and label is not flow.label
    return _Chip(canvas.words(words), Form.OTHER_LENS if differs else Form.LENS)


def _sign(label: Label) -> Text:
    """A label in a frame, where the word for an undetermined one would be too long."""
    return _UNDETERMINED if label is NoLabel.UNDETERMINED else short_label(label)


_UNDETERMINED = Text(en="?", fr="?")
_HEAD = Text(en="{label}: {agreement}", fr="{label} : {agreement}")
_CHIP_WORDS = Text(en="{lens}: {label}", fr="{lens} : {label}")
_IN_RETURN = Text(en="{value}; in return: {counterpart}", fr="{value} ; en retour : {counterpart}")
_BROKER_PROPOSES = Text(en="An intermediary proposes", fr="Un intermédiaire propose")
_PROPOSER_UNKNOWN = Text(en="Who proposes is unknown", fr="On ignore qui propose")
_NEGOTIATED = Text(en="The terms are negotiated", fr="Les conditions sont négociées")
_BROKER_FIXES = Text(en="An intermediary sets the terms", fr="Un intermédiaire fixe les conditions")
_TERMS_UNKNOWN = Text(en="Who sets the terms is unknown", fr="On ignore qui fixe les conditions")
