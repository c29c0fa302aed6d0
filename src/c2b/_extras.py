"""The check that a package which an extra of the library brings is installed.

An edge that needs such a package asks for it before it imports it, so that where it is missing the
error names the extra instead of a package that the reader never heard of.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from c2b.errors import MissingExtraError


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
