"""The journal of books as lines of text, so that a test shows a whole ledger at a glance."""

from __future__ import annotations

from collections.abc import Iterable

from c2b.compensation import Books, Entry, Settlement


def ledger(books: Books | Settlement) -> list[str]:
    """Return one line for each entry: its key, day, kind, what it refers to, and its postings."""
    return lines(books.journal().entries)


def lines(entries: Iterable[Entry]) -> list[str]:
    """Return one line for each entry."""
    return [
        f"{entry.key} {entry.on:%d.%m.} {entry.kind.value}{_about(entry)}: {_postings(entry)}"
        for entry in entries
    ]


def _about(entry: Entry) -> str:
    facts = {
        "of": entry.reverses,
        "for": entry.contribution,
        "cut": entry.cut or None,
    }
    return "".join(f" {word} {fact}" for word, fact in facts.items() if fact is not None)


def _postings(entry: Entry) -> str:
    """Return each posting as the name of its owner, its role and deduction, and its amount."""
    return ", ".join(
        f"{each.party or '-'} {each.role.value}{'' if each.term is None else each.term}"
        f" {each.minor:+d}"
        for each in entry.postings
    )
