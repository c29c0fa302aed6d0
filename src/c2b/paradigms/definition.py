"""The published way of naming an exchange, which looks through one lens."""

from __future__ import annotations

from attrs import frozen

from c2b.text import Text


@frozen(kw_only=True, cache_hash=True)
class Definition:
    """A published way of naming an exchange, and the authors who use it.

    Attributes:
        id: The name in plain data.
        text: The definition as a clause.
        used_by: The authors or sites that use it.
    """

    id: str
    text: Text
    used_by: tuple[str, ...]
