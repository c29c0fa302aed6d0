"""The form of what an archive holds of which its digest is taken: a function of the value alone.

A whole number may be an int or a fraction, which are equal and written differently.
"""

from __future__ import annotations

from attrs import evolve

from c2b.compensation.rounding import plain
from c2b.compensation.settlement.account import Work
from c2b.compensation.settlement.books import Taken
from c2b.compensation.settlement.keys import KeyState


def plain_taken(taken: Taken) -> Taken:
    """Return *taken* with every whole number as an int."""
    exact = None if taken.exact is None else plain(taken.exact)
    return evolve(taken, exact=exact, work=tuple(map(_work, taken.work)))


def plain_state(state: KeyState) -> KeyState:
    """Return *state* with every whole number as an int."""
    return state if state.part is None else evolve(state, part=state.part.times(1))


def _work(work: Work) -> Work:
    read = tuple(evolve(each, exact=plain(each.exact)) for each in work.read)
    return evolve(work, part=work.part.times(1), read=read)
