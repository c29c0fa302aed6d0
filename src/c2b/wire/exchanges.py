"""Exchanges read from one exchange, one leg, or a list of these."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from c2b._limits import MOST
from c2b.errors import Fault, InvalidDocumentError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.wire.document import BODY, is_wrapped, opened, type_name
from c2b.wire.fault import LIST, OBJECT, document_error, joined
from c2b.wire.load import read_body
from c2b.wire.shape import fields_of

Progress = Callable[[int, int], None]

_LEG, _EXCHANGE = type_name(Leg), type_name(Exchange)


def exchanges_from(data: Any, on_progress: Progress | None = None) -> tuple[Exchange, ...]:
    """Return the exchanges in *data*; a bare leg becomes an exchange of one leg.

    Args:
        data: An exchange, a leg, or a list of these, as JSON gives them.
        on_progress: The function called after each item of a list, with the items done and in all.

    Raises:
        InvalidDocumentError: All faults; in a list each path starts with the index: ``[3].legs``.
    """
    if not isinstance(data, LIST):
        return (_exchange(data, ""),)
    exchanges: list[Exchange] = []
    faults: list[Fault] = []
    for index, item in enumerate(data):
        try:
            exchanges.append(_exchange(item, joined("", index)))
        except InvalidDocumentError as error:
            faults += error.faults
            if len(faults) > MOST:
                break
        if on_progress is not None:
            on_progress(index + 1, len(data))
    if faults:
        raise document_error(faults)
    return tuple(exchanges)


def _exchange(data: Any, path: str) -> Exchange:
    if is_wrapped(data):
        name, body = opened(data, (_EXCHANGE, _LEG), path)
        return _read(name, body, joined(path, BODY))
    return _read(_LEG if _looks_like_leg(data) else _EXCHANGE, data, path)


def _read(name: str, body: Any, path: str) -> Exchange:
    if name == _LEG:
        return Exchange(legs=(read_body(body, Leg, path),))
    exchange: Exchange = read_body(body, Exchange, path)
    return exchange


def _looks_like_leg(data: Any) -> bool:
    if not isinstance(data, OBJECT) or "legs" in data:
        return False
    return not fields_of(Leg).keys().isdisjoint(data)
