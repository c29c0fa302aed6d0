"""The laws of a family as test items of their own: a broken law does not hide the others."""

from __future__ import annotations

from collections.abc import Callable, Collection
from importlib import import_module
from typing import Any

from c2b.errors import InvalidValueError
from c2b.testing.laws.law import Law, selected
from c2b.text import Text

Family = Callable[..., None]


def names(family: Family, *, without: Collection[str] = ()) -> list[str]:
    """Return the names of the laws of *family*, to parametrise a test with.

    Args:
        family: One of the families, such as `classifier`.
        without: The names of laws that are not promised.

    Raises:
        InvalidValueError: Something that is no family, or a name that no law has.
    """
    return [law.name for law in selected(_laws(family), None, without)]


def suite(family: Family, *arguments: Any, without: Collection[str] = (), **choice: Any) -> type:
    """Return a class of tests with one method for each law of *family*.

    Assign it to a name that begins with ``Test``, and pytest reports each law by itself.

    Args:
        family: One of the families, such as `classifier`.
        arguments: The arguments of that function: the object under test first.
        without: The names of laws that are not promised.
        choice: Further keyword arguments of that function.

    Raises:
        InvalidValueError: Something that is no family, or a name that no law has.
    """
    chosen = selected(_laws(family), None, without)
    choice["without"] = without
    methods = {f"test_{law.name}": _method(family, law, arguments, choice) for law in chosen}
    return type(f"Test{family.__name__}", (), {"__doc__": family.__doc__, **methods})


def _method(family: Family, law: Law, arguments: tuple[Any, ...], choice: dict[str, Any]) -> Any:
    def test(self: object) -> None:
        family(*arguments, only=[law.name], **choice)

    test.__name__ = test.__qualname__ = f"test_{law.name}"
    test.__doc__ = law.text.en
    return test


def _laws(family: Family) -> tuple[Law, ...]:
    module = import_module(family.__module__)
    laws: tuple[Law, ...] | None = getattr(module, "LAWS", None)
    if laws is None:
        raise InvalidValueError("laws", _A_FAMILY, family, _PASS)
    return laws


_A_FAMILY = Text(
    en="a function of c2b.testing.laws, such as laws.classifier",
    fr="une fonction de c2b.testing.laws, par exemple laws.classifier",
)
_PASS = Text(en="pass the function itself", fr="passez la fonction elle-même")
