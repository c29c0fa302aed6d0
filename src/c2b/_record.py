"""The base of results that are made by the million: a tuple that cannot be used as one.

A tuple costs a quarter of a frozen attrs object. Its items have names; to iterate over a record, to
index it or to ask for its length is refused with the names of what to read instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, NoReturn

from c2b.errors import InvalidValueError
from c2b.text import Text

if TYPE_CHECKING:  # to a checker a record is no tuple, so that it too refuses to iterate

    class _Items:
        def __init__(self, items: tuple[object, ...], /) -> None: ...
else:
    _Items = tuple


class _Three(NamedTuple):
    first: object
    second: object
    third: object


_PLACES: Any = _Three
FIRST, SECOND, THIRD = _PLACES.first, _PLACES.second, _PLACES.third
"""Readers of an item of a record by its name, which are written in C."""

_TUPLE: Any = tuple


class NotASequenceError(InvalidValueError, TypeError):
    """A record that was used as if it were a tuple or a list."""


class ResultRecord(_Items):
    """A value whose items are read by name.

    Attributes:
        instead: The names of the properties to read instead of iterating, for the message.
    """

    __slots__ = ()
    instead: ClassVar[str]

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        same: bool = _TUPLE.__eq__(self, other)
        return same

    def __hash__(self) -> int:
        own: int = _TUPLE.__hash__(self)
        return own

    def __bool__(self) -> bool:
        return True

    def _refuse(self, *_: object) -> NoReturn:
        name = type(self).__name__
        raise NotASequenceError(
            name, _BY_NAME.fill(names=self.instead), _AS_SEQUENCE, _READ.fill(names=self.instead)
        )

    def _unordered(self, _: object) -> Any:
        return NotImplemented

    if not TYPE_CHECKING:
        __ne__ = object.__ne__  # which asks the above; a tuple has an answer of its own
        __iter__ = __len__ = __getitem__ = __contains__ = __reversed__ = _refuse
        __add__ = __radd__ = __mul__ = __rmul__ = index = count = _refuse
        __lt__ = __le__ = __gt__ = __ge__ = _unordered


_BY_NAME = Text(en="a property such as {names}", fr="une propriété comme {names}")
_AS_SEQUENCE = Text(
    en="an iteration, an index or a length", fr="une itération, un indice ou une longueur"
)
_READ = Text(
    en="it is no sequence: read {names}, or get it as data by c2b.wire.result_to_data(value)",
    fr="ce n’est pas une séquence\u00a0: lisez {names}, ou obtenez des données par "
    "c2b.wire.result_to_data(value)",
)
