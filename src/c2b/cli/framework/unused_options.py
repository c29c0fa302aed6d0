"""Options that a run of a command would not look at: typed, they are refused by name."""

from __future__ import annotations

from collections.abc import Mapping

from c2b.errors import InvalidValueError
from c2b.text import Text, in_both


def check_none_beside(given: Mapping[str, object], other: str | Text) -> None:
    """Check that no option of *given* was typed beside the option *other*, which needs none.

    Raises:
        InvalidValueError: One was.
    """
    _check_none(given, _BESIDE.fill(other=other), _ONE_OF_BOTH)


def check_none_without(given: Mapping[str, object], other: str | Text) -> None:
    """Check that no option of *given* was typed without *other*, for which alone it is there.

    Raises:
        InvalidValueError: One was.
    """
    _check_none(given, _WITHOUT.fill(other=other), _ADD.fill(other=other))


def _check_none(given: Mapping[str, object], expected: Text, hint: Text) -> None:
    for name, value in given.items():
        if value is not None and value is not False and value != ():
            got = in_both(name) if value is True else value
            raise InvalidValueError(name, expected, got, hint)


_BESIDE = Text(en="nothing beside {other}", fr="rien avec {other}")
_ONE_OF_BOTH = Text(en="leave one of the two out", fr="retirez l’un des deux")
_WITHOUT = Text(en="nothing without {other}", fr="rien sans {other}")
_ADD = Text(en="add {other}, or leave this out", fr="ajoutez {other}, ou retirez ceci")
