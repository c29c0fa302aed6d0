"""The hooks of values: what they are given to, and how a value without a text is shown."""

from __future__ import annotations

from typing import Any

from c2b._at_home import at_home
from c2b._misspelt import MisspeltNameError
from c2b.text import Text


def ours(**names: Any) -> Any:
    """Return a class of this library with *names*."""
    return type("Made", (), {"__module__": "c2b.made", **names})


def hooked(cls: type, **more: Any) -> type:
    """Return *cls* with its hooks, as if a package offered it."""
    at_home({"__all__": ["Made"], "Made": cls, **more})
    return cls


class TestHooks:
    """The classes of a package that get hooks."""

    def test_others_stay_as_they_are(self) -> None:
        """Functions, errors, and classes of other libraries get no hooks."""
        foreign = type("Made", (), {"__module__": "elsewhere"})
        for each in (foreign, MisspeltNameError, len):
            at_home({"__all__": ["Made", "Later"], "Made": each})
            assert not hasattr(each, "_repr_html_")
        assert hasattr(hooked(ours()), "_repr_html_")

    def test_str(self) -> None:
        """The string of a value is its text, or its explanation, or what its class says."""
        words = Text(en="1.50\u00a0EUR\nto Ana", fr="1,50\u00a0EUR")
        assert str(hooked(ours(text=words))()) == "1.50 EUR to Ana"
        explained = ours(explain=lambda self, language: "a\u00a0b\nc")
        assert str(hooked(explained)()) == "a b\nc"
        assert str(hooked(ours(text=words, __str__=lambda self: "own"))()) == "own"
        assert "Made object" in str(hooked(ours(explain=3))())


def test_a_guess_that_a_class_has_no_name_for() -> None:
    """A guess of which no right name exists is compared with the names of the class."""
    error = MisspeltNameError(ours(violation=1), "violations")
    assert str(error).endswith("did you mean violation?")
    assert "violations'; it has count" in str(MisspeltNameError(ours(count=1), "violations"))
