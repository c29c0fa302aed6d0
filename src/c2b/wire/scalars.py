"""The values that a document holds directly, each read strictly.

A scalar is declared once: how it is read and written, what is expected in words, and its JSON
Schema. Nothing is converted: ``true`` is not 1, 1.9 is not 1, ``"3"`` is not 3.
"""

from __future__ import annotations

from typing import Any

from cattrs.fns import identity

from c2b.text import Text
from c2b.wire.number_scalars import NUMBER_SCALARS
from c2b.wire.scalar import Scalar, text_of
from c2b.wire.time_scalars import TIME_SCALARS


def _truth(data: Any) -> bool | None:
    return data if type(data) is bool else None


SCALARS: dict[Any, Scalar] = {
    str: Scalar(
        read=text_of,
        write=identity,
        expected=Text(en="a text", fr="un texte"),
        hint=Text(
            en="write characters between double quotes",
            fr="écrivez des caractères entre guillemets droits doubles",
        ),
        schema={"type": "string"},
    ),
    **NUMBER_SCALARS,
    bool: Scalar(
        read=_truth,
        write=identity,
        expected=Text(en="true or false", fr="true ou false"),
        hint=Text(
            en="write one of the two without quotes; leave the key out if it is unknown",
            fr="écrivez l’un des deux sans guillemets ; omettez la clé si c’est inconnu",
        ),
        schema={"type": "boolean"},
    ),
    **TIME_SCALARS,
}
