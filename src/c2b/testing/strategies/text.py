"""Strategies for names, descriptions and texts in two languages, short when shrunk."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from c2b.text import Text


def names() -> st.SearchStrategy[str]:
    """Generate a name: an easy one to read, or an odd one of any script, never blank."""
    return _NAMES


def texts(*, slots: Collection[str] = ()) -> st.SearchStrategy[Text]:
    """Generate a text in both languages, with *slots* at its end."""
    tail = "".join(f" {{{slot}}}" for slot in sorted(slots))

    def text(english: str, french: str) -> Text:
        return Text(en=_plain(english) + tail, fr=_plain(french) + tail)

    return st.builds(text, st.text(), st.text())


def words() -> st.SearchStrategy[str | Text]:
    """Generate a description: none, one text, or one for each language."""
    return _WORDS


def called() -> st.SearchStrategy[str | Text]:
    """Generate a name: the same in both languages, or one for each."""
    return _CALLED


def other_than(taken: object, name: str | Text) -> str | Text:
    """Return *name*, or a simple name where *taken* is the same."""
    if name != taken:
        return name
    return "Acme" if taken != "Acme" else "Bolt"


def _plain(words: str) -> str:
    """Return *words* without slots: a brace stands for itself."""
    return words.replace("{", "{{").replace("}", "}}")


def _named(words: str) -> str:
    """Return *words*, or a letter before them where they are blank."""
    return words if words.strip() else f"x{words}"


def _called(english: str, french: str) -> Text:
    return Text(en=_plain(_named(english)), fr=_plain(french))


_EASY = st.sampled_from(["Ana", "Bo", "Cleo", "Dana", "Eli"])
_NAMES = _EASY | st.text().map(_named)
_CALLED = _NAMES | st.builds(_called, st.text(), st.text())
_WORDS = st.just("") | st.text() | texts()
