"""The names of clients in what schemes remember: labels of schemes that count for each client."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from attrs import evolve

from c2b.compensation.continued import inside
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes.activity_bonus import ActivityBonus
from c2b.compensation.schemes.apart import Each, ForEach, ResetEach
from c2b.compensation.schemes.credited import Credited
from c2b.compensation.schemes.route import Route
from c2b.compensation.schemes.several import SeveralSchemes
from c2b.compensation.schemes.wrapper import Wrapper
from c2b.compensation.settlement.books import Books
from c2b.compensation.tally import TallyPart

NameOf = Callable[[str], str]


def with_clients(scheme: AnyScheme, part: TallyPart, name_of: NameOf) -> TallyPart:
    """Return the state *part* of *scheme* with other names for the clients in it."""
    if isinstance(scheme, Wrapper) and not isinstance(scheme, Credited):
        return inside(part, partial(_renamed, scheme.scheme, name_of))
    schemes = _schemes_of_parts(scheme, part)
    parts = [
        inside(each, partial(_renamed, mine, name_of))
        for mine, each in zip(schemes, part.parts, strict=False)
    ]
    rest = part.parts[len(parts) :]
    is_by_client = isinstance(scheme, ForEach) and scheme.each is Each.CLIENT
    labels = tuple(map(name_of, part.labels)) if is_by_client else part.labels
    return evolve(part, labels=labels, parts=(*parts, *rest))


def _renamed(scheme: AnyScheme, name_of: NameOf, part: TallyPart) -> TallyPart:
    return with_clients(scheme, part, name_of)


def _schemes_of_parts(scheme: AnyScheme, part: TallyPart) -> Iterable[AnyScheme]:
    """Return the scheme of each inner state of *part*, as far as there are any."""
    if isinstance(scheme, Route):
        return [scheme.scheme_for(scheme.way_called(label)) for label in part.labels]
    if isinstance(scheme, SeveralSchemes):
        return list(scheme.schemes)
    if isinstance(scheme, Credited):
        return [scheme.scheme] * len(part.parts)
    if isinstance(scheme, ActivityBonus):
        return [ResetEach(scheme=scheme.scheme, every=scheme.every)]
    return []


def clients_of(books: Books) -> frozenset[str]:
    """Return the names of clients that *books* remember."""
    found: set[str] = set()

    def note(name: str) -> str:
        found.add(name)
        return name

    for version, part in _parts_of(books):
        with_clients(books.versions[version].plan.scheme, part, note)
    return frozenset(found)


def _parts_of(books: Books) -> Iterator[tuple[int, TallyPart]]:
    """Yield each state that *books* hold, with the number of its version."""
    for account in books.parties.values():
        yield from ((work.version, work.part) for work in account.work)
    for taken in books.taken.values():
        yield from ((work.version, work.part) for work in taken.work)
    for state in books.keys.values():
        if state.part is not None:
            yield state.version, state.part
