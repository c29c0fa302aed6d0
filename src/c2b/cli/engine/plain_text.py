"""The proof that a text with separators is plain: an engine splits it as the ordinary reader."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from attrs import define

from c2b.cli.engine.engine_table import UnusualFileError
from c2b.cli.framework.encoding import encoding_of
from c2b.wire.spreadsheet.text_table import LONGEST_CELL

_CHUNK = 1 << 22
_EMPTY_LINE = re.compile(rb"\n\r?\n")


@define
class PlainText:
    """The counts of the lines below the header of a text.

    Attributes:
        separator: The separator.
        lines: The number of line feeds.
        returns: The number of carriage returns.
        separators: The number of separators.
        is_ascii: Whether there is nothing but ASCII.
        quotes: Whether there is a double quote.
    """

    separator: bytes
    lines: int = 0
    returns: int = 0
    separators: int = 0
    is_ascii: bool = True
    quotes: bool = False
    _end: bytes = b"\n"
    _open: int = 0

    @classmethod
    def below(cls, path: Path, header: int, separator: str, stated: str | None) -> PlainText:
        """Count in the file *path* below the first lines, so many as *header*.

        Raises:
            UnusualFileError: A line that is empty, or ends in an unusual way, or could have a cell
                that is too long; a character that no text has; another encoding than UTF-8.
            InvalidValueError: The encoding is unknown, or the bytes contradict it.
            OSError: The file cannot be read.
        """
        found = cls(separator.encode())
        with path.open("rb") as file:
            for _ in range(header):
                line = file.readline()
                found.is_ascii = found.is_ascii and line.isascii()
                if b"\r" in line.rstrip(b"\r\n"):
                    raise UnusualFileError("header")
            while chunk := file.read(_CHUNK):
                found._count(chunk + file.read(1) if chunk.endswith(b"\r") else chunk)
        if found.returns not in (0, found.lines):
            raise UnusualFileError("carriage returns")
        if not found.is_ascii or stated is not None:
            _check_encoding(path, stated)
        return found

    @property
    def rows(self) -> int:
        """The number of rows, of which the last may lack its line feed."""
        return self.lines + (not self._end.endswith(b"\n"))

    def _count(self, chunk: bytes) -> None:
        """Count in a *chunk*, which ends in no carriage return unless the file does."""
        joined = self._end + chunk[:2]
        is_empty = any(map(_EMPTY_LINE.search, (chunk, joined)))
        lines = chunk.count(b"\n")
        if b"\r" in chunk:
            self.returns += chunk.count(b"\r")
            is_empty |= chunk.count(b"\r\n") != chunk.count(b"\r")
        self._open += chunk.find(b"\n") if b"\n" in chunk else len(chunk)
        if is_empty or b"\0" in chunk or self._open > LONGEST_CELL:
            raise UnusualFileError("lines")
        if b"\n" in chunk:
            self._open = len(chunk) - chunk.rfind(b"\n") - 1
        self.lines += lines
        self.separators += chunk.count(self.separator)
        self.is_ascii = self.is_ascii and chunk.isascii()
        self.quotes = self.quotes or b'"' in chunk
        self._end = (self._end + chunk)[-2:]


def _check_encoding(path: Path, stated: str | None) -> None:
    name = codecs.lookup(encoding_of(path, stated).name).name
    if name.removesuffix("-sig") not in ("utf-8", "ascii"):
        raise UnusualFileError(name)
