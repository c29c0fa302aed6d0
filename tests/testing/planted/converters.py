"""Pairs of converters with one planted fault each, over the wire form of a review's leg."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import normalize

from hypothesis import strategies as st

import c2b
from c2b import wire
from c2b.errors import C2bError

Convert = Callable[[Any], Any]


def leaves(data: Any, change: Convert) -> Any:
    """Return *data* with each of its leaves changed."""
    if isinstance(data, dict):
        return {key: leaves(part, change) for key, part in data.items()}
    return [leaves(part, change) for part in data] if isinstance(data, list) else change(data)


def texts(change: Callable[[str], str]) -> Convert:
    """Return a change of the leaves that are texts."""
    return lambda leaf: change(leaf) if isinstance(leaf, str) else leaf


def written(change: Convert, of: Any) -> tuple[Convert, Convert, Any]:
    """Return a pair that changes the leaves that it writes."""
    return (
        lambda value: leaves(wire.to_data(value), change),
        lambda data: wire.from_data(data, of),
        of,
    )


def read(change: Convert, of: Any) -> tuple[Convert, Convert, Any]:
    """Return a pair that changes the leaves that it reads."""
    return wire.to_data, lambda data: wire.from_data(leaves(data, change), of), of


@dataclasses.dataclass(frozen=True)
class Vote:
    """A vote of a user's own application."""

    by: str
    stars: int | None = None


VOTES = st.builds(Vote, by=st.text(), stars=st.none() | st.integers(-9, 9))


def vote_to(vote: Vote) -> dict[str, Any]:
    """Write a vote."""
    return {"by": vote.by, "stars": vote.stars}


def vote_from(data: Any) -> Vote:
    """Read a vote, strictly."""
    if not isinstance(data, dict) or set(data) != {"by", "stars"}:
        raise VoteError(data)
    by, stars = data["by"], data["stars"]
    if type(by) is not str or type(stars) not in (int, type(None)):
        raise VoteError(data)
    return Vote(by=by, stars=stars)


class VoteError(C2bError, ValueError):
    """Data that is no vote."""


def loose(data: Any) -> Vote:
    """Read a vote with true for 1."""
    if isinstance(data, dict) and type(data.get("stars")) is bool:
        data = {**data, "stars": int(data["stars"])}
    return vote_from(data)


def own(to: Convert, from_: Convert) -> tuple[Convert, Convert, Any]:
    """Return a pair for votes."""
    return to, from_, VOTES


def as_float(data: Any) -> Vote:
    """Read a vote whose count is a float."""
    if isinstance(data, dict) and type(data.get("stars")) is float:
        data = {**data, "stars": int(data["stars"])}
    return vote_from(data)


def _floats(vote: Vote) -> dict[str, Any]:
    return {"by": vote.by, "stars": vote.stars if vote.stars is None else float(vote.stars)}


Pair = tuple[Convert, Convert, Any]
BACK, FACT = "it_comes_back_equal", "no_fact_is_changed"
FAULTS: dict[str, tuple[Pair, str]] = {
    "names composed when written": (
        written(texts(lambda s: normalize("NFC", s)), c2b.Consumer),
        FACT,
    ),
    "names composed when read": (
        read(texts(lambda s: normalize("NFC", s)), c2b.Consumer),
        FACT,
    ),
    "names compatible when read": (
        read(texts(lambda s: normalize("NFKC", s)), c2b.Leg),
        BACK,
    ),
    "names stripped": (read(texts(str.strip), c2b.Business), BACK),
    "words without double spaces": (
        read(texts(lambda s: " ".join(s.split())), c2b.Value),
        BACK,
    ),
    "words in ASCII": (
        read(texts(lambda s: s.encode("ascii", "replace").decode()), c2b.Consumer),
        BACK,
    ),
    "zero is unknown": (
        written(lambda leaf: None if leaf == 0 and leaf is not False else leaf, c2b.Terms),
        FACT,
    ),
    "a zero amount is unknown": (
        written(lambda leaf: None if leaf == "0.00" else leaf, c2b.Monetary),
        BACK,
    ),
    "a count as float": (
        written(lambda leaf: float(leaf) if type(leaf) is int else leaf, c2b.Terms),
        BACK,
    ),
    "true for 1": (
        read(lambda leaf: int(leaf) if type(leaf) is bool else leaf, c2b.Terms),
        BACK,
    ),
    "large numbers in floats": (
        read(lambda leaf: int(float(leaf)) if type(leaf) is int else leaf, c2b.Terms),
        FACT,
    ),
    "false dropped": (
        (
            lambda value: leaves(wire.to_data(value), lambda leaf: leaf or None),
            lambda data: wire.from_data(data, c2b.Subordination),
            c2b.Subordination,
        ),
        BACK,
    ),
    "votes composed": (
        own(
            lambda vote: vote_to(dataclasses.replace(vote, by=normalize("NFC", vote.by))), vote_from
        ),
        FACT,
    ),
    "votes stripped": (
        own(vote_to, lambda data: vote_from(leaves(data, texts(str.strip)))),
        BACK,
    ),
    "no stars for zero": (
        own(lambda vote: {"by": vote.by, "stars": vote.stars or None}, vote_from),
        BACK,
    ),
    "stars as float": (own(_floats, as_float), "numbers_stay_exact"),
    "true is one star": (own(vote_to, loose), "types_are_not_guessed"),
    "stars of 32 bits": (
        own(
            vote_to,
            lambda data: vote_from(
                leaves(data, lambda leaf: leaf % 2**32 if type(leaf) is int else leaf)
            ),
        ),
        BACK,
    ),
}


def right() -> Iterator[Pair]:
    """Yield the pairs without a fault."""
    yield own(vote_to, vote_from)
    for of in (c2b.Consumer, c2b.Business, c2b.Value, c2b.Terms, c2b.Monetary, c2b.Subordination):
        yield written(lambda leaf: leaf, of)
