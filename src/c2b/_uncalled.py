"""Methods of results that are read and not called.

``settled.payouts`` can mean ``settled.payouts()`` alone: where a value is expected, it is this one.
A method that needs arguments, such as ``offer.has_lapsed``, would be true whatever the offer is; it
is refused with how to call it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial, update_wrapper
from inspect import Parameter, signature
from types import FunctionType
from typing import Any, Literal

from c2b._arguments import explain_call
from c2b._field_type import from_dict, from_json, to_dict, to_json
from c2b._suggest import meant
from c2b.errors import C2bError, refusal
from c2b.text import Text


class UncalledMethodError(C2bError, TypeError, AttributeError):
    """A method that needs arguments, and is used without a call as if it were its result.

    Attributes:
        where: The class and the method.
        got: How to call it.
    """

    def __init__(self, where: str, call: str) -> None:
        super().__init__(where, call)  # so that it survives pickling
        self.where, self.got = where, call

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        got = _A_METHOD.in_language(language)
        return refusal(self.where, _ITS_RESULT, got, meant(self.got), language)


def stand_for_results(cls: Any) -> None:
    """Let the public methods of *cls* stand for their results, and explain their arguments."""
    members: dict[str, Any] = {**vars(cls)}
    for name, held in members.items():
        function = getattr(held, "__func__", held)  # that of a method of the class
        if name.startswith("_") or function in _SHARED or not isinstance(function, FunctionType):
            continue
        explained = explain_call(function, cls.__name__)
        setattr(cls, name, _Read(explained) if held is function else classmethod(explained))


class _Read:
    """A method, which is bound to the value of which it is read."""

    def __init__(self, function: Any) -> None:
        of_function: Any = update_wrapper
        of_function(self, function)
        self._function = function

    def __get__(self, value: object, cls: type) -> Any:
        return self._function if value is None else _Method(self._function, value)


class _Method(partial[Any]):
    """A method of a value; a call costs little more than that of any method."""

    __slots__ = ()

    def _result(self) -> Any:
        """Return the result of the method, which is called without arguments.

        Raises:
            UncalledMethodError: It needs some.
        """
        _, *takes = signature(self.func).parameters.values()
        needed = [each.name for each in takes if each.default is Parameter.empty]
        if needed:
            name = self.func.__name__
            where = f"{type(self.args[0]).__name__}.{name}"
            raise UncalledMethodError(where, f"{name}({', '.join(needed)})")
        return self()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._result())

    def __len__(self) -> int:
        return len(self._result())

    def __getitem__(self, key: Any) -> Any:
        return self._result()[key]

    def __contains__(self, item: object) -> bool:
        return item in self._result()

    def __bool__(self) -> bool:
        return bool(self._result())

    def __eq__(self, other: object) -> bool:
        """Whether it is the same method of an equal value, or its result equals *other*."""
        if isinstance(other, _Method):
            return (self.func, self.args) == (other.func, other.args)
        if callable(other):
            return NotImplemented
        return bool(self._result() == other)

    def __hash__(self) -> int:
        return hash((self.func, self.args))

    def __str__(self) -> str:
        return str(self._result())

    def __repr__(self) -> str:
        return f"<method {self.func.__qualname__} of {self.args[0]!r}>"

    def __getattr__(self, name: str) -> Any:
        """Return what a function has under *name*, or the result."""
        if name.startswith("__"):
            return _of_function(self, name)
        return getattr(self._result(), name)


def _of_function(method: _Method, name: str) -> Any:
    if name in ("__name__", "__qualname__"):
        return getattr(method.func, name)
    raise AttributeError(f"a method has no attribute {name!r}")


_SHARED = (from_dict, from_json, to_dict, to_json)  # the same functions in all classes
_A_METHOD = Text(en="the method itself", fr="la méthode elle-même")
_ITS_RESULT = Text(en="its result", fr="son résultat")
