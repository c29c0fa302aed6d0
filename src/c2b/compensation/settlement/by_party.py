"""Books and settlements answer for a party by its name, as a dict would."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NoReturn, Protocol

from c2b._record import NotASequenceError
from c2b.text import Text

if TYPE_CHECKING:
    from c2b.compensation.settlement.balance import Balance
    from c2b.compensation.unit import Unit

    class _Held(Protocol):
        def balance(
            self, party: str, unit: Unit | str | None = None, *, may_be_new: bool = False
        ) -> Balance: ...


class ByParty:
    """The base of books and settlements: ``books["Ana"]`` and ``"Ana" in books``.

    Attributes:
        instead: The names to read instead of iterating, for the message.
    """

    __slots__ = ()
    instead: ClassVar[str]

    def __getitem__(self: _Held, party: str) -> Balance:
        """Return the balance of *party* to date, as `balance` does."""
        return self.balance(party)

    def __bool__(self) -> bool:
        return True

    def _refuse(self) -> NoReturn:
        name = type(self).__name__
        read = _READ.fill(names=self.instead)
        raise NotASequenceError(name, _BY_NAME, _AS_SEQUENCE, read)

    if not TYPE_CHECKING:  # a checker refuses them anyhow
        __iter__ = __len__ = _refuse


_BY_NAME = Text(en="the name of a party in brackets", fr="le nom d’une partie entre crochets")
_AS_SEQUENCE = Text(en="an iteration or a length", fr="une itération ou une longueur")
_READ = Text(
    en="it is no sequence: read {names}", fr="ce n’est pas une séquence\u00a0: lisez {names}"
)
