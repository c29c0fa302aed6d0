"""A picture as Mermaid or DOT, texts that other programs lay out."""

from __future__ import annotations

from collections.abc import Iterator

from c2b._escape import for_dot, for_mermaid
from c2b.paradigms.compose import whole_text
from c2b.teaching.drawing.geometry import Form
from c2b.teaching.drawing.picture import Picture, PictureFlow
from c2b.teaching.typography import written
from c2b.teaching.wording import short_label, short_lens
from c2b.text import Language, Text

_MERMAID_SHAPES = {
    Form.CONSUMER: '(["{}"])',
    Form.EMPLOYEE: '(["{}"])',
    Form.PUBLIC: '[/"{}"\\]',
    Form.NONPROFIT: '{{{{"{}"}}}}',
    Form.UNKNOWN: '("{}")',
}
_SQUARE = '["{}"]'
_DOT_SHAPES = {
    Form.CONSUMER: 'box, style="rounded,bold"',
    Form.EMPLOYEE: 'box, style="rounded,dashed"',
    Form.PUBLIC: "house",
    Form.NONPROFIT: "octagon",
    Form.UNKNOWN: 'box, style="dotted"',
}


def to_mermaid(picture: Picture, language: Language = "en") -> str:
    """Write *picture* as a Mermaid flowchart from left to right."""
    lines = ["flowchart LR"]
    for place, party in enumerate(picture.parties):
        name, word = (for_mermaid(written(each, language)) for each in (party.name, party.word))
        shape = _MERMAID_SHAPES.get(party.form, _SQUARE)
        lines.append(f"  p{place}{shape.format(f'{name}<br/>({word})')}")
    for flow in picture.flows:
        value = for_mermaid(_value(picture, flow, language))
        lines.append(f'  p{flow.source} == "{value}" ==> p{flow.target}')
        if flow.counterpart is not None and flow.source != flow.target:
            back = for_mermaid(written(flow.counterpart, language))
            link = "-.->" if flow.unpaid else "-->"
            lines.append(f'  p{flow.target} {link}|"{back}"| p{flow.source}')
    if picture.broker is not None:
        first = picture.flows[0]
        ends = {first.source, first.target} - {picture.broker}
        lines += [f"  p{picture.broker} -.- p{end}" for end in sorted(ends)]
    below = "<br/>".join(for_mermaid(line) for line in _below(picture, language))
    return "\n".join([*lines, f'  label["{below}"]', ""])


def to_dot(picture: Picture, language: Language = "en") -> str:
    """Write *picture* as a DOT graph from left to right."""
    lines = ["digraph exchange {", "  rankdir=LR;", '  node [fontname="Arial"];']
    below = "\\n".join(for_dot(line) for line in _below(picture, language))
    lines += ['  edge [fontname="Arial"];', f'  label="{below}";']
    for place, party in enumerate(picture.parties):
        name, word = (for_dot(written(each, language)) for each in (party.name, party.word))
        shape = _DOT_SHAPES.get(party.form, 'box, style="bold"')
        lines.append(f'  p{place} [label="{name}\\n({word})", shape={shape}];')
    for flow in picture.flows:
        value = for_dot(_value(picture, flow, language))
        lines.append(f'  p{flow.source} -> p{flow.target} [label="{value}", penwidth=4];')
        if flow.counterpart is not None and flow.source != flow.target:
            back = for_dot(written(flow.counterpart, language))
            style = ", style=dashed" if flow.unpaid else ""
            lines.append(f'  p{flow.target} -> p{flow.source} [label="{back}"{style}];')
    if picture.broker is not None:
        first = picture.flows[0]
        ends = {first.source, first.target} - {picture.broker}
        lines += [f"  p{picture.broker} -> p{end} [{_LINK}];" for end in sorted(ends)]
    return "\n".join([*lines, "}", ""])


_LINK = "dir=none, style=dotted, constraint=false"


def _value(picture: Picture, flow: PictureFlow, language: Language) -> str:
    words = written(flow.value, language)
    return f"{flow.number}. {words}" if len(picture.flows) > 1 else words


def _below(picture: Picture, language: Language) -> Iterator[str]:
    """The title, the label, and what each lens says of each leg, a line each."""
    if title := written(picture.title, language).strip():
        yield title
    yield written(whole_text(picture.label) if picture.label else short_label(None), language)
    for flow in picture.flows:
        said = Text.join(
            (
                _SAYS.fill(lens=short_lens(lens), label=short_label(label))
                for lens, label in flow.lenses
            ),
            _COMMA,
        )
        line = written(said, language)
        yield f"{flow.number}. {line}" if len(picture.flows) > 1 else line


_SAYS = Text(en="{lens}: {label}", fr="{lens} : {label}")
_COMMA = Text(en=", ", fr=", ")
