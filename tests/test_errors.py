"""Errors say where, what was wanted, what came and the way out, and survive the journey."""

from __future__ import annotations

import copy
import pickle

import pytest

from c2b import C2bError, CurrencyMismatchError, InvalidDocumentError, InvalidValueError, Text
from c2b.errors import Fault, shown

WANTED = Text(en="a number", fr="un nombre")
WAY_OUT = Text(en="count", fr="comptez")


class TestMessages:
    """Both languages, one line a fault."""

    def test_where_wanted_came_way_out(self) -> None:
        """The four parts stand in this order."""
        error = InvalidValueError("Leg.x", WANTED, "many", WAY_OUT)
        assert str(error) == "Leg.x: wanted a number, got 'many'; count"
        assert error.says("fr") == "Leg.x\u00a0: attendu un nombre, reçu 'many'\u00a0; comptez"

    def test_currencies(self) -> None:
        """Two currencies are named, with the way out."""
        error = CurrencyMismatchError("EUR", "USD")
        assert str(error) == "cannot combine EUR with USD; convert one of them first"
        assert error.says("fr").startswith("EUR et USD ne se combinent pas")

    def test_a_document_tells_all_its_faults(self) -> None:
        """One line each."""
        error = InvalidDocumentError(
            [Fault("a", WANTED, 1, WAY_OUT), Fault("b", WANTED, 2, WAY_OUT)]
        )
        assert str(error).splitlines()[1] == "b: wanted a number, got 2; count"

    def test_the_base_is_abstract(self) -> None:
        """Only its children have something to say."""
        with pytest.raises(TypeError, match="through its children"):
            C2bError().says()

    def test_what_came_is_shortened(self) -> None:
        """A long value keeps its beginning; a repr that fails is replaced."""

        class Broken:
            def __repr__(self) -> str:
                raise RuntimeError

        assert shown("x" * 200) == "'" + "x" * 76 + "..."
        assert shown(Broken()) == "<Broken>"


@pytest.mark.parametrize(
    "error",
    [
        InvalidValueError("x", WANTED, 1, WAY_OUT),
        CurrencyMismatchError("EUR", "USD"),
        InvalidDocumentError([Fault("a", WANTED, 1, WAY_OUT)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_travel(error: C2bError) -> None:
    """Pickle and deepcopy keep the message and the facts."""
    for other in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
