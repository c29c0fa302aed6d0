"""The plan of a drawing: parties in rows, the legs between them, and the one below."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from c2b.teaching.drawing.picture import Picture, PictureFlow

_MOST_IN_A_ROW = 3


@frozen(kw_only=True)
class Row:
    """Parties side by side, by their places, and the legs between neighbours."""

    nodes: tuple[int, ...]
    flows: tuple[PictureFlow, ...]

    @property
    def is_pair(self) -> bool:
        """Whether there are two parties, with room for words between them."""
        return len(self.nodes) == 2


@frozen(kw_only=True)
class DrawingPlan:
    """The places of parties and legs in a drawing.

    Attributes:
        rows: The rows from above; a chain of up to three parties is one row.
        broker: The place of the intermediary that stands below the first row; None without one.
        beside: The legs between the intermediary and a party of the first row.
    """

    rows: tuple[Row, ...]
    broker: int | None
    beside: tuple[PictureFlow, ...] = ()


def plan_of(picture: Picture) -> DrawingPlan:
    """The plan of *picture*: one row where that can show all legs, else a row for each leg."""
    broker = picture.broker
    beside = tuple(flow for flow in picture.flows if broker in (flow.source, flow.target))
    between = tuple(flow for flow in picture.flows if flow not in beside)
    nodes = _in_line(between)
    if nodes is not None and _fits_below(beside, nodes):
        return DrawingPlan(rows=(Row(nodes=nodes, flows=between),), broker=broker, beside=beside)
    rows = tuple(Row(nodes=_ends(flow), flows=(flow,)) for flow in picture.flows)
    return DrawingPlan(rows=rows, broker=None)


def _ends(flow: PictureFlow) -> tuple[int, ...]:
    return tuple(dict.fromkeys((flow.source, flow.target)))


def _in_line(flows: Sequence[PictureFlow]) -> tuple[int, ...] | None:
    """The parties of *flows* in an order in which each leg joins neighbours; None without one."""
    if not flows:
        return None
    line = list(_ends(flows[0]))
    for flow in flows[1:]:
        source, target = flow.source, flow.target
        if source in line and target in line:
            continue
        if source == line[-1]:
            line.append(target)
        elif target == line[0]:
            line.insert(0, source)
        elif target == line[-1]:
            line.append(source)
        elif source == line[0]:
            line.insert(0, target)
        else:
            return None
    joined = all(abs(line.index(f.source) - line.index(f.target)) == 1 for f in flows)
    alone = len(line) == 1 and len(flows) == 1
    return tuple(line) if len(line) <= _MOST_IN_A_ROW and (joined or alone) else None


def _fits_below(beside: Sequence[PictureFlow], nodes: Sequence[int]) -> bool:
    """Whether each party of the row has at most one leg with the intermediary below it."""
    ends = [end for flow in beside for end in _ends(flow) if end in nodes]
    outer = (nodes[0], nodes[-1])
    return (
        len(ends) == len(beside) == len(set(ends))
        and len(nodes) > 1
        and all(end in outer for end in ends)
    )
