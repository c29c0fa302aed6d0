"""The check that a package which an extra of the library brings is installed.

An edge that needs such a package asks for it before it imports it, so that where it is missing the
error names the extra instead of a package that the reader never heard of.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from c2b.errors import C2bError


class MissingExtraError(C2bError, ImportError):
    """A package that an extra of the library brings is not installed.

    Attributes:
        package: The package that is missing, as it is imported.
        extra: The extra that brings it: ``pip install 'c2b[extra]'``.
    """

    package: str
    extra: str

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package, self.extra = package, extra
        self.name = package

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*, with the command that installs the package."""
        command = f"pip install 'c2b[{self.extra}]'"
        if language == "fr":
            return f"{self.package} n’est pas installé\u00a0: {command}"
        return f"{self.package} is not installed: {command}"


def need(*packages: str, extra: str) -> None:
    """Check that *packages*, which *extra* brings, can be imported; none of them is.

    Raises:
        MissingExtraError: One of them is not installed.
    """
    for package in packages:
        if find_spec(package) is None:
            raise MissingExtraError(package, extra)


def library(name: str, *, extra: str) -> Any:
    """Import the module *name*, of a package that *extra* brings.

    Raises:
        MissingExtraError: It is not installed.
    """
    need(name.partition(".")[0], extra=extra)
    return import_module(name)
