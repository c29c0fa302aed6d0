"""The faults of rows that belong to one case and do not agree with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from c2b.cases.table.field import CASE_LEVEL, NONE, Row, RowFault
from c2b.cases.table.row import FlatLeg
from c2b.errors import in_json, shown
from c2b.models.exchange import Composition
from c2b.models.value import ValueKind
from c2b.text import NOTHING, Text

Rows = Sequence[tuple[int, Row]]  # each with its number in the table


def disagreements(case_id: str, rows: Rows, legs: list[FlatLeg]) -> Iterator[RowFault]:
    """Yield the faults of a case whose rows differ, or whose numbers or links are wrong.

    Args:
        case_id: The case.
        rows: The rows of the case, in the order of the table.
        legs: The leg of each row, in the order of their numbers.
    """
    _, first = rows[0]
    for number, row in rows[1:]:
        for name in CASE_LEVEL:
            if row.get(name) != first.get(name):
                expected = _AS_FIRST.fill(value=_shown(first, name))
                yield _between(number, case_id, name, expected, row.get(name, NOTHING))
    misnumbered = list(_misnumbered(case_id, legs))
    yield from misnumbered
    if not misnumbered:
        yield from _loose_links(case_id, first["composition"], legs)


def miscounts(case_id: str, rows: Rows, legs: list[FlatLeg]) -> Iterator[RowFault]:
    """Yield the faults of counts that the author gives for a case and its rows do not have.

    Args:
        case_id: The case.
        rows: The rows of the case, in the order of the table.
        legs: The leg of each row; empty where not all of them could be read.
    """
    number, first = rows[0]
    stated = first.get("legs_in_case")
    if stated not in (None, len(rows)):
        expected = _AS_MANY_ROWS.fill(count=len(rows))
        yield _between(number, case_id, "legs_in_case", expected, stated, _COUNT_ROWS)
    parties = first.get("party_count")
    if parties is None or not legs:
        return
    least, most = _parties(first, legs)
    if not least <= parties <= most:
        counts = _TO.fill(least=least, most=most) if least < most else least
        expected = _AS_MANY_PARTIES.fill(counts=counts)
        yield _between(number, case_id, "party_count", expected, parties, _COUNT_PARTIES)


def _misnumbered(case_id: str, legs: list[FlatLeg]) -> Iterator[RowFault]:
    """The faults of legs that are not numbered 1, 2, 3; a repeated number is reported as such."""
    rows: dict[int, int] = {}
    for flat in legs:
        if flat.number in rows:
            expected = _ONCE.fill(row=rows[flat.number], leg=flat.number)
            yield _between(flat.row, case_id, "leg", expected, flat.number, _NUMBER_LEGS)
            continue
        rows[flat.number] = flat.row
        if flat.number != len(rows):
            yield _between(flat.row, case_id, "leg", _NUMBERED, flat.number, _NUMBER_LEGS)


def _loose_links(case_id: str, composition: str, legs: list[FlatLeg]) -> Iterator[RowFault]:
    for place, flat in enumerate(legs, start=1):
        link = flat.leg.derives_from
        if link is None:
            continue
        if link >= place:
            yield _between(flat.row, case_id, "derives_from", _EARLIER, link)
        else:
            alike = ("nature", "capacity") if composition == _CHAIN else ("nature",)
            yield from _loose_joint(case_id, flat, legs[link - 1], alike)


_CHAIN = Composition.CHAIN.value


def _loose_joint(
    case_id: str, later: FlatLeg, earlier: FlatLeg, alike: tuple[str, ...]
) -> Iterator[RowFault]:
    """The facts by which the party that passes a value on differs from the one that received it."""
    received, provides = earlier.leg.recipient, later.leg.provider
    for about in alike:
        was, is_now = getattr(received, about), getattr(provides, about)
        if was is not is_now and None not in (was, is_now):
            expected = _SAME_PARTY.fill(leg=earlier.number, value=was.value)
            yield _between(later.row, case_id, f"provider_{about}", expected, is_now.value)


def _parties(first: Row, legs: list[FlatLeg]) -> tuple[int, int]:
    """The least and the greatest number of parties, because rows may name a party differently.

    The two sides of a value that passes, and the intermediary, are different parties; a link joins
    two into one.
    """
    passes = any(flat.leg.value.kind is not ValueKind.NONE for flat in legs)
    between = first["intermediary_role"] != NONE
    names = {flat.leg.recipient.name for flat in legs}
    names |= {flat.leg.provider.name for flat in legs if flat.leg.derives_from is None}
    names |= {first.get("intermediary") or NONE} if between else set()
    return (2 if passes else 1) + between, len(names)


def _shown(row: Row, name: str) -> str | Text:
    return shown(row[name], "en", in_json) if name in row else NOTHING


def _between(
    row: int, case_id: str, name: str, expected: Text, got: object, hint: Text | None = None
) -> RowFault:
    hint = hint or _AGREE
    return RowFault(row=row, case_id=case_id, name=name, expected=expected, got=got, hint=hint)


_AS_FIRST = Text(
    en="the same as in the first row of the case: {value}",
    fr="la même valeur que sur la première ligne du cas\u00a0: {value}",
)
_ONCE = Text(
    en="each leg of a case once: row {row} is leg {leg} already",
    fr="chaque flux d’un cas une seule fois\u00a0: la ligne {row} porte déjà le numéro {leg}",
)
_NUMBERED = Text(en="legs numbered from 1 without gaps", fr="des flux numérotés à partir de 1")
_EARLIER = Text(en="the number of an earlier leg", fr="le numéro d’un flux antérieur")
_SAME_PARTY = Text(
    en="the same as the recipient of leg {leg}, whose value it passes on: {value}",
    fr="la même valeur que le destinataire du flux {leg}, dont il transmet l’apport\u00a0: {value}",
)
_AS_MANY_ROWS = Text(
    en="the number of rows that the case has ({count})",
    fr="le nombre de lignes que compte le cas ({count})",
)
_AS_MANY_PARTIES = Text(
    en="a number of parties that the rows allow ({counts})",
    fr="un nombre de parties que les lignes permettent ({counts})",
)
_TO = Text(en="{least} to {most}", fr="de {least} à {most}")
_COUNT_ROWS = Text(
    en="correct the count, or add the missing rows",
    fr="corrigez le nombre, ou ajoutez les lignes qui manquent",
)
_COUNT_PARTIES = Text(
    en="count each party once, including a crowd and the intermediary",
    fr="comptez chaque partie une fois, une foule et l’intermédiaire compris",
)
_NUMBER_LEGS = Text(
    en="number the legs 1, 2, 3, or give the row another case_id",
    fr="numérotez les flux 1, 2, 3, ou donnez à la ligne un autre case_id",
)
_AGREE = Text(en="make the rows of the case agree", fr="faites concorder les lignes de ce cas")
