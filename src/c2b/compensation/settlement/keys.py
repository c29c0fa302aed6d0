"""The keys of contributions, under which the books recognise them.

For each key the books hold who gave it, what became of it, a fingerprint of its contents and what
its scheme remembers of it. The keys of filed periods are held as sixteen bytes each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, KeysView, Mapping
from datetime import date
from fractions import Fraction
from hashlib import blake2b
from typing import Protocol

from attrs import field, frozen

from c2b._instants import instant
from c2b._validators import exactly, instance, named, natural, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution, Decision
from c2b.compensation.policies.policy import Status
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Unit

KEY_BYTES, CONTENT_BYTES = 10, 5
WIDTH = KEY_BYTES + CONTENT_BYTES + 1
_CONTENT_DIGITS = 2 * CONTENT_BYTES


class Filed(Choice):
    """The state of a contribution whose key is filed away, or the name of a reversal."""

    COUNTED = "counted", "counted", "prise en compte"
    REFUSED = "refused", "refused", "refusée"
    REJECTED = "rejected", "rejected", "rejetée"
    REVERSAL = "reversal", "name of a reversal", "nom d’une contre-écriture"


@frozen(kw_only=True)
class OwnCharge:
    """A fee or a tax on one contribution alone.

    Attributes:
        term: The number of the deduction in the books.
        unit: The unit.
        minor: The amount.
    """

    term: int = field(validator=natural)
    unit: Unit = field(validator=instance(Unit))
    minor: int = field(validator=exactly(int))


ChargesOf = Callable[[Contribution, int], Iterable[OwnCharge]]


@frozen(kw_only=True)
class KeyState:
    """The state of one contribution in the books.

    Attributes:
        party: The party that handed it in.
        status: Whether it counts, does not, or waits.
        decision: The decision of a person about it.
        print: A fingerprint of its contents: all but its decision, the moment and the reason of it.
        run: The number of the settlement that looked at it last.
        on: The day of that settlement.
        since: The day of the settlement that saw it first.
        version: The number of the tally that it went to, where it counts.
        part: The memory of the scheme about it, where it counts.
        back: The part of it that was taken back.
        day: The day on which it was handed in, where its pay is held for some days from then on.
        charges: The fees and taxes on it alone, which go back with it.
        erased: Whether its party was erased since, and is named by a pseudonym that the
            fingerprint does not know.
    """

    party: str = field(validator=named)
    status: Status = field(validator=instance(Status))
    decision: Decision | None = field(default=None, validator=optional(instance(Decision)))
    print: str = field(validator=named)
    run: int = field(validator=natural)
    on: date = field(validator=exactly(date))
    since: date = field(validator=exactly(date))
    version: int = field(default=0, validator=natural)
    part: TallyPart | None = field(default=None, validator=optional(instance(TallyPart)))
    back: Fraction = field(default=Fraction(0), validator=instance(Fraction))
    day: date | None = field(default=None, validator=optional(exactly(date)))
    charges: tuple[OwnCharge, ...] = field(default=(), validator=tuple_of(OwnCharge))
    erased: bool = field(default=False, validator=exactly(bool))

    @property
    def filed(self) -> Filed:
        """Return its state once it is filed away."""
        if self.status is Status.COUNTED:
            return Filed.COUNTED
        return Filed.REJECTED if self.decision is Decision.REJECTED else Filed.REFUSED


def fingerprint(item: Contribution) -> str:
    """Return a fingerprint of the contents of *item*, the same in every process.

    Equal moments have equal fingerprints in whatever zone they are stated.
    """
    facts: tuple[object, ...] = (
        item.party,
        str(item.quantity),
        None if item.at is None else instant(item.at),
        None if item.seconds is None else str(item.seconds),
        None if item.value is None else (item.value.minor, item.value.currency),
        None if item.cost is None else (item.cost.minor, item.cost.currency),
        item.rank,
        None if item.score is None else str(item.score),
        item.kind,
        item.task,
        item.answer,
    )
    others = (item.client, item.product, item.referrer, item.members)
    if others != _NO_OTHERS:  # so that books of before these facts know their contributions
        facts += others
    return blake2b(repr(facts).encode(errors="surrogatepass"), digest_size=8).hexdigest()


class PartOf:
    """A function that returns the part of a contribution in the tally of a version.

    Attributes:
        version: The number of the tally to which what is new goes.
    """

    def __init__(self, version: int, schemes: Mapping[int, AnyScheme]) -> None:
        self.version = version
        self._tallies: dict[int, Tally] = {n: scheme.tally() for n, scheme in schemes.items()}

    def __call__(self, item: Contribution, version: int) -> TallyPart:
        """Return what *item* adds to the tally with that number."""
        return self._tallies[version].part(item)


class SeenKeys(Protocol):
    """The contributions of one settlement with their states."""

    seen: set[str]
    statuses: dict[str, Status]
    versions: dict[str, int]
    since: dict[str, date]

    @property
    def items(self) -> Mapping[str, Contribution]:
        """Return the contributions by key."""
        ...


class RunKeys(Mapping[str, KeyState]):
    """The keys of one settlement, computed when they are read."""

    def __init__(
        self,
        *,
        known: SeenKeys,
        parts: Mapping[str, TallyPart],
        run: int,
        day: date,
        part_of: PartOf,
        charges_of: ChargesOf,
        by_day: bool,
    ) -> None:
        self._by_day, self._charges_of = by_day, charges_of
        self._known, self._parts = known, parts
        self._run, self._day, self._part_of = run, day, part_of

    def __getitem__(self, key: str) -> KeyState:
        known = self._known
        item = known.items[key]
        status = known.statuses.get(key, Status.COUNTED)
        version = known.versions.get(key, self._part_of.version)
        part = None
        if status is Status.COUNTED:
            part = self._parts.get(key) or self._part_of(item, version)
        return KeyState(
            party=item.party,
            status=status,
            decision=item.decision,
            print=fingerprint(item),
            run=self._run,
            on=self._day,
            since=known.since.get(key, self._day),
            version=version,
            part=part,
            charges=self._charges(item, version, part),
            day=item.at.date() if self._by_day and item.at is not None else None,
        )

    def _charges(
        self, item: Contribution, version: int, part: TallyPart | None
    ) -> tuple[OwnCharge, ...]:
        """Return the charges on *item*; none where only a part of it counts."""
        if part is None or item.key in self._parts:
            return ()
        return tuple(self._charges_of(item, version))

    def __contains__(self, key: object) -> bool:
        return key in self._known.seen

    def __iter__(self) -> Iterator[str]:
        return iter(self._known.items)

    def __len__(self) -> int:
        return len(self._known.seen)

    def keys(self) -> KeysView[str]:
        """The keys themselves, which can be compared at once."""
        return self._known.items.keys()


def packed(key: str, state: Filed, contents: str) -> bytes:
    """Return one filed key as `WIDTH` bytes."""
    digest = blake2b(key.encode(errors="surrogatepass"), digest_size=KEY_BYTES).digest()
    return digest + bytes.fromhex(contents[:_CONTENT_DIGITS]) + _SIGNS[state]


def reversal_name(name: str) -> str:
    """Return under what the *name* of a reversal is filed, so that it is no contribution's key."""
    return f"\0reversal\0{name}"


def target_print(contribution: str | None, party: str) -> str:
    """Return the fingerprint of what a reversal took: a contribution, or something of a party."""
    target = f"party {party}" if contribution is None else f"contribution {contribution}"
    digest = blake2b(target.encode(errors="surrogatepass"), digest_size=CONTENT_BYTES)
    return digest.hexdigest()


def pack(records: Iterable[bytes]) -> bytes:
    """Return filed keys as bytes, in the order in which `filed_state` looks them up."""
    return b"".join(sorted(records))


def unpacked(filed: bytes, without: Collection[bytes]) -> Iterator[bytes]:
    """Yield the records of *filed*, except those whose keys are among *without*."""
    for place in range(0, len(filed), WIDTH):
        if filed[place : place + KEY_BYTES] not in without:
            yield filed[place : place + WIDTH]


def filed_state(filed: bytes, key: str) -> tuple[Filed, str] | None:
    """Return the state of *key* and the beginning of its fingerprint; None if it is not filed."""
    digest = blake2b(key.encode(errors="surrogatepass"), digest_size=KEY_BYTES).digest()
    place = bisect_left(range(len(filed) // WIDTH), digest, key=lambda n: _digest(filed, n))
    record = filed[place * WIDTH : (place + 1) * WIDTH]
    if not record.startswith(digest):
        return None
    return _STATES[record[-1:]], record[KEY_BYTES:-1].hex()


def _digest(filed: bytes, place: int) -> bytes:
    return filed[place * WIDTH : place * WIDTH + KEY_BYTES]


_NO_OTHERS = (None, None, None, ())
_SIGNS = {
    Filed.COUNTED: b"c",
    Filed.REFUSED: b"r",
    Filed.REJECTED: b"x",
    Filed.REVERSAL: b"n",
}
_STATES = {sign: state for state, sign in _SIGNS.items()}
