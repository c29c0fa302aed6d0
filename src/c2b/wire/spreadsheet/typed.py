"""The text of a cell whose notation is that of its file and not that of the mapping."""

from __future__ import annotations


class Typed(str):
    """A number or a moment that the file itself marks as one, as JSON and workbooks do.

    A number is written with a point, in digits; a moment in ISO 8601. The decimal mark and the
    form of moments that a mapping declares are about text, and do not apply.
    """

    __slots__ = ()
