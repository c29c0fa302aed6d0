"""Definition: a published way of naming an exchange, which looks through one lens."""

from __future__ import annotations

from attrs import frozen

from c2b.text import Text


@frozen(kw_only=True, cache_hash=True)
class Definition:
    """A way of naming an exchange, and who uses it.

    Attributes:
        id: Its name in plain data.
        text: What it says, as a clause.
        used_by: Who publishes it.
    """

    id: str
    text: Text
    used_by: tuple[str, ...]
