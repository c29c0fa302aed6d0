"""Documents by chance: valid ones of every shape that the wire knows, and what becomes of them.

All is drawn from a `random.Random`, so that a seed and a number give the same document again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from c2b.models.money import Money
from c2b.wire.custom_forms import custom_form
from c2b.wire.document import BODY, MARK, TYPE, VERSION
from c2b.wire.number_scalars import EXACT, Digits, Major
from c2b.wire.scalar import Scalar
from c2b.wire.scalars import SCALARS
from c2b.wire.shape import Many, Members, Record, Shape, UnionShape, fields_of, is_required
from c2b.wire.unions import KIND

_DEEPEST = 8  # levels of a valid document; below, what may be missing is
_LEFT_OUT = 0.4  # of the keys that may be
_WORDS = ("Ana", "Acme", "EUR", "JPY", "FR", "a", "1", "", " ", "{name}", "d'été\u00a0!", "x" * 90)
_GOOD: dict[Scalar, tuple[Any, ...]] = {
    EXACT: (1, "33/100", "-7/2", "0.25", 0),
    **{
        SCALARS[kind]: values
        for kind, values in {
            str: _WORDS,
            Digits: ("12.34", "0", "-5.00", "+007"),
            Major: ("0.001", "12.34", "1/3", "0", "-5.00"),
            int: (1, 2, 3, 0, -1, 10**30),
            Decimal: (1, "12.5", "0.001", "-3"),
            Fraction: (1, "2/5", "0.4", "-7/2"),
            bool: (True, False),
            date: ("2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"),
            datetime: (
                "2026-11-23T10:00:00Z",
                "2026-11-23T10:00+01:00",
                "2027-01-01T00:00:00.5-23:59",
            ),
            tzinfo: ("Europe/Paris", "UTC", "+01:00", "-23:59"),
            timedelta: ("P7D", "PT0.5S", "P1DT12H30M", "P999999999D"),
        }.items()
    },
}
_MONEY = (("12.34", "EUR"), ("0.00", "EUR"), ("500", "JPY"), ("-1.234", "TND"))


def valid(shape: Shape, chance: Random, level: int = 0) -> Any:
    """Plain data of *shape*: each part is well-formed; what they say together may be refused."""
    match shape:
        case Scalar():
            return chance.choice(_GOOD[shape])
        case Members():
            return chance.choice(list(shape.enum)).value
        case Many():
            count = chance.choice((0, 1, 1, 2, 3)) if level < _DEEPEST else 0
            return [valid(shape.item, chance, level + 1) for _ in range(count)]
        case UnionShape():
            forms = [*([] if shape.plain is None else [shape.plain]), *shape.records]
            if shape.nullable and (level >= _DEEPEST or chance.random() < _LEFT_OUT):
                return None
            return valid(chance.choice(forms), chance, level + 1)
        case Record() if shape.cls is Money:
            return dict(zip(("amount", "currency"), chance.choice(_MONEY), strict=True))
        case _:
            form = custom_form(shape.cls)
            record = shape if form is None else Record(form.cls)
            return _valid_object(record, chance, level)


def _valid_object(record: Record, chance: Random, level: int) -> dict[str, Any]:
    made: dict[str, Any] = {} if record.kind is None else {KIND: record.kind}
    for name, (attribute, shape) in fields_of(record.cls).items():
        spare = level >= _DEEPEST or chance.random() < _LEFT_OUT
        if is_required(attribute, shape) or not spare:
            made[name] = valid(shape, chance, level + 1)
    return made


ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2**63, -(2**64), 10**19, 10**4199, 10**4250),
    *(0.0, -0.0, 1.0, 1.9, 1e308, 5e-324, float("inf"), float("-inf"), float("nan")),
    *("", " ", "\n", "\x00", "\x1b[31m", "\u202e", "\ufeff", "\ud800", "\udc00é", "e\u0301"),
    *("{", "}", "{}", "{x}", "{0.__class__}", "{{", "%s", "\U0001f600", "a" * 5000, "\u2028"),
    *("3", "1.9", "1e9", "NaN", "Infinity", "-0", "+", "1/0", "0/1", "1/3", "١٢", "1_000"),
    *("12.345678", "9" * 4000, "9" * 4001, "0." + "0" * 3998, "1/" + "7" * 3998, ".5", "5."),
    *("EUR", "eur", "XAU", "XXX", "EUR\n", "2026-02-30", "2026-11-23\n", "0000-00-00"),
    *("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-11-23T10:00:00"),
    *("2026-11-23T24:00:00Z", "2026-11-23T10:00:60Z", "2026-11-23T10:00:00+24:00"),
    *("none", "unknown", "consumer", "monetary", "exchange", "leg", "kind", "c2b", "__class__"),
    *([], {}, [[]], [None], {"": None}, {"kind": None}, {"kind": []}, {"c2b": 1}, {"en": ""}),
    *({"fact": "?"}, {"figure": "x"}, {"all": []}, {"amount": "1", "currency": "EUR"}),
)


class Unwilling:
    """What raises at whatever is asked of it."""

    def _refuse(self, *_: object) -> Any:
        raise ZeroDivisionError("unwilling")

    __hash__ = __eq__ = __ne__ = __repr__ = __str__ = __bool__ = __len__ = __iter__ = _refuse


def _bottomless() -> list[Any]:
    inside: list[Any] = []
    for _ in range(5000):
        inside = [inside]
    return inside


def _endless() -> dict[str, Any]:
    itself: dict[str, Any] = {}
    itself["name"] = itself["legs"] = itself
    return itself


_STRANGE: tuple[Any, ...] = (
    *(Unwilling(), _bottomless(), _endless(), {"kind": Unwilling()}),
    *(b"bytes", (1, 2), {1, 2}, frozenset(), 1j, object(), object, len, range(3), 10**5000),
    *({1: 2}, {None: None}, {(): ()}, {b"kind": 1}, bytearray(b"x"), Ellipsis, NotImplemented),
)
_VERSIONS = (VERSION, 0, 2, -1, 1.0, True, "1", None, 10**20, [])

_ENOUGH = 2000  # parts, after which a document grows no more

_Place = tuple[Any, Any]  # what holds a part of a document, and its key or index there
_Change = Callable[[Any, Any, Any, Random], None]


def _places(data: Any) -> Iterator[_Place]:
    """Every part of *data* but itself."""
    waiting = [data]
    while waiting:
        node = waiting.pop()
        keys = (
            node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        )
        for key in keys:
            yield node, key
            waiting.append(node[key])


def _make_odd(node: Any, key: Any, _: Any, chance: Random) -> None:
    node[key] = deepcopy(chance.choice(ODD))


def _nest(node: Any, key: Any, _: Any, chance: Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 3, 60, 70))):
        node[key] = [node[key]] if chance.random() < 0.5 else {chance.choice(_KEYS): node[key]}


def _drop(node: Any, key: Any, _: Any, __: Random) -> None:
    del node[key]


def _add(node: Any, key: Any, whole: Any, chance: Random) -> None:
    if isinstance(node, dict):
        node[chance.choice(_KEYS)] = deepcopy(chance.choice(ODD))
    else:
        node.insert(key, deepcopy(chance.choice(ODD)))


def _misspell(node: Any, key: Any, _: Any, chance: Random) -> None:
    if isinstance(node, dict):
        cut = chance.randrange(len(key) + 1)
        node[key[:cut] + chance.choice(("", "s", "é", "_", "\x00", key)) + key[cut + 1 :]] = (
            node.pop(key)
        )


def _repeat(node: Any, key: Any, _: Any, chance: Random) -> None:
    times = 300 if chance.random() < 0.02 else chance.choice((1, 2, 10))
    if isinstance(node, list):
        node.extend(node[key] for _ in range(times))
    else:
        node.update({f"{key}{number}": node[key] for number in range(times)})


def _exchange(node: Any, key: Any, whole: Any, chance: Random) -> None:
    """Put a copy of another part of the document here."""
    other, where = chance.choice(list(_places(whole)))
    node[key] = deepcopy(other[where])


def _wrap(node: Any, key: Any, _: Any, chance: Random) -> None:
    name = chance.choice(("exchange", "leg", "offer", "money", "?", "", None, 1))
    node[key] = {MARK: chance.choice(_VERSIONS), TYPE: name, BODY: node[key]}


_KEYS = (
    "kind",
    "c2b",
    "type",
    "body",
    "name",
    "legs",
    "leg",
    "fact",
    "",
    "é",
    "\ud800",
    "a.b",
    "[0]",
)
_CHANGES: tuple[_Change, ...] = (
    *(_make_odd, _make_odd, _make_odd, _drop, _add, _misspell),
    *(_nest, _repeat, _exchange, _wrap),
)


def mutated(data: Any, chance: Random) -> Any:
    """*data*, which is taken, with a few changes in places that chance picks."""
    root = [data]
    for _ in range(chance.choice((1, 1, 2, 4))):
        places = list(_places(root))
        if not places or len(places) > _ENOUGH:
            break
        node, key = chance.choice(places)
        chance.choice(_CHANGES)(node, key, root, chance)
    return root[0] if root else None


def strange(data: Any, chance: Random) -> Any:
    """*data* with something in it that no JSON holds."""
    root = [data]
    node, key = chance.choice(list(_places(root)))
    node[key] = chance.choice(_STRANGE)
    return root[0]


def text_of(data: Any, chance: Random) -> bytes:
    """*data* as JSON in bytes, as different programs write it."""
    words = json.dumps(
        data, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, None, 1))
    )
    return words.encode(errors="surrogatepass")


_TOKENS = (
    *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"\\u", b"\\ud800", b"null", b"NaN"),
    *(b"-Infinity", b"1e999", b"-", b"0x1", b"//", b"\xef\xbb\xbf", b"\xff", b"\xed\xa0\x80"),
    *(b"\x00", b"[" * 70, b"[" * 3000, b'{"":' * 65, b"9" * 4299, b"9" * 4301, b'"c2b":1,'),
    *(b'"kind":"consumer",', b'"name":"x",', b"1.9", b"true", b" \n\t\r", b"\xe2\x80\xa8"),
)


def torn(text: bytes, chance: Random) -> bytes:
    """*text* with a few of its bytes changed, lost, doubled, or others put in."""
    for _ in range(chance.choice((1, 1, 2, 5))):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 1, 2, 8, 50)))
        inner = text[start:end]
        new = (chance.choice(_TOKENS), chance.randbytes(1), b"", inner * 2, inner[::-1])
        text = text[:start] + chance.choice(new) + text[end:]
    return text


def with_twins(text: bytes, chance: Random) -> bytes:
    """*text* in which an object says a key twice."""
    starts = [place for place, byte in enumerate(text) if text[place : place + 2] == b'{"']
    if not starts:
        return text
    start = chance.choice(starts) + 1
    end = text.find(b":", start)
    return (
        text[:start] + text[start:end] + chance.choice((b":1,", b":null,", b":{},")) + text[start:]
    )


def table(rows: list[dict[str, Any]], chance: Random) -> bytes:
    """*rows* as a sheet, as different programs write it."""
    sign = chance.choice(",;\t|")
    cells = [list(rows[0]), *([str(cell) for cell in row.values()] for row in rows)]
    quoted = (f'"{cell}"' if chance.random() < 0.2 else cell for line in cells for cell in line)
    lines = (sign.join(next(quoted) for _ in line) for line in cells)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))
    return chance.choice(("\n", "\r\n", "\r")).join(lines).encode(encoding, errors="replace")


def noise(chance: Random) -> bytes:
    """Bytes, or pieces of JSON, that are no document."""
    count = chance.choice((0, 1, 3, 20))
    if chance.random() < 0.3:
        return chance.randbytes(count)
    return b"".join(chance.choice(_TOKENS) for _ in range(count))
