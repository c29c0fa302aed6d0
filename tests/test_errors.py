"""Errors say where, what was expected, what was got and the hint, and survive the journey."""

from __future__ import annotations

import copy
import pickle

import pytest

from c2b import C2bError, CurrencyMismatchError, InvalidDocumentError, InvalidValueError, Text
from c2b.errors import Fault, shown, together

WANTED = Text(en="a number", fr="un nombre")
WAY_OUT = Text(en="count", fr="comptez")


class TestMessages:
    """Both languages, one line a fault."""

    def test_where_wanted_came_way_out(self) -> None:
        """The four parts stand in this order."""
        error = InvalidValueError("Leg.x", WANTED, "many", WAY_OUT)
        assert str(error) == "Leg.x: expected a number, got 'many'; count"
        assert (
            error.explain("fr")
            == "Leg.x\u00a0: attendu\u00a0: un nombre\u00a0; reçu\u00a0: 'many'\u00a0; comptez"
        )

    def test_several_at_once(self) -> None:
        """Further errors of one value have a line each, and are pickled with the first."""
        one, other = (InvalidValueError(where, WANTED, 1, WAY_OUT) for where in "xy")
        both = together([one, other])
        assert both is not None and both.also == (other,)
        assert pickle.loads(pickle.dumps(both)).explain("fr").splitlines() == [
            "x\u00a0: attendu\u00a0: un nombre\u00a0; reçu\u00a0: 1\u00a0; comptez",
            "y\u00a0: attendu\u00a0: un nombre\u00a0; reçu\u00a0: 1\u00a0; comptez",
        ]
        assert together([one]) is one
        assert together([]) is None

    def test_a_place_in_words_is_said_in_the_language(self) -> None:
        """A place in words is shown in the language of the message; `where` is English."""
        error = InvalidValueError(Text(en="case", fr="cas"), WANTED, 1, WAY_OUT)
        assert error.where == "case"
        assert (str(error)[:6], error.explain("fr")[:5]) == ("case: ", "cas\u00a0:")

    @pytest.mark.parametrize(
        ("got", "said"),
        [(None, "null"), (True, "true"), ("Ana", "'Ana'"), ([None], "[null]"), ({1}, "<set>")],
    )
    def test_a_fault_spells_as_the_document_does(self, got: object, said: str) -> None:
        """JSON has null, not None."""
        assert f"got {said}; count" in str(Fault("a", WANTED, got, WAY_OUT))

    def test_currencies(self) -> None:
        """Two currencies are named, with the hint."""
        error = CurrencyMismatchError("EUR", "USD")
        assert str(error) == "cannot combine EUR with USD; convert one of them first"
        assert error.explain("fr").startswith("EUR et USD ne se combinent pas")

    def test_a_document_tells_all_its_faults(self) -> None:
        """One line each."""
        error = InvalidDocumentError(
            [Fault("a", WANTED, 1, WAY_OUT), Fault("b", WANTED, 2, WAY_OUT)]
        )
        assert str(error).splitlines()[1] == "b: expected a number, got 2; count"

    def test_the_base_is_abstract(self) -> None:
        """Only its children have something to say."""
        with pytest.raises(TypeError, match="through its children"):
            C2bError().explain()

    def test_a_repr_never_fails(self) -> None:
        """The repr of an error has its message, whatever the repr of the value that was given."""

        class Shy:
            def __repr__(self) -> str:
                raise LookupError

        for got in (Shy(), 10**5000):
            error = InvalidValueError("f(x)", Text(en="1", fr="1"), got, Text(en="a", fr="b"))
            assert repr(error).startswith("InvalidValueError('f(x): expected 1, got <")

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
