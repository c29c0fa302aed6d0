"""The fault of a key that an object does not have, with the key that its author may have meant."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from c2b.errors import Fault
from c2b.models.leg import Leg
from c2b.models.party import PARTIES
from c2b.text import Text
from c2b.wire.fault import not_a_key, refused
from c2b.wire.shape import fields_of
from c2b.wire.unions import KINDS

_SETTLED = ("nature", "capacity")  # facts of a party that its kind may determine


def unknown_key(key: object, cls: type, data: dict[Any, Any], names: Sequence[str]) -> Fault:
    """Return the fault of *key* in *data*, an object of *cls* whose keys are *names*.

    A fact that the kind of a party determines is reported as such, with the kinds that fit all of
    *data*; for any other key the hint is the closest key that is not used yet.
    """
    if cls in PARTIES and key in _SETTLED:
        expected = _NO_KEY.fill(kind=KINDS[cls], key=key, settled=_word(getattr(cls, str(key))))
        return refused(expected, data[key], _kind_for(cls, data))
    if cls is Leg and key == "dependence":
        return refused(_NO_DEPENDENCE, data[key], _WRITE_SUBORDINATION)
    return not_a_key(key, names, tuple(name for name in names if name not in data))


def _kind_for(cls: type, data: dict[Any, Any]) -> Text:
    """Return the kinds of party that fit all of *data*."""
    stated = {key: data[key] for key in _SETTLED if key in data}
    fitting = [
        kind for kind in PARTIES if all(_allows(kind, key, value) for key, value in stated.items())
    ]
    if cls in fitting:
        return _STATED_ALREADY
    return _USE.fill(kinds=", ".join(KINDS[kind] for kind in fitting)) if fitting else _LEAVE_OUT


def _allows(cls: type, key: str, value: object) -> bool:
    return key in fields_of(cls) or _word(getattr(cls, key)) == value


def _word(fact: Enum | None) -> str:
    return "unknown" if fact is None else str(fact.value)


_NO_KEY = Text(
    en="no key {key}, which the kind {kind} determines ({settled})",
    fr="aucune clé {key}, que kind {kind} fixe déjà ({settled})",
)
_STATED_ALREADY = Text(
    en="leave it out: the kind states it already", fr="retirez-la\u00a0: kind l’indique déjà"
)
_USE = Text(
    en="leave it out, or use another kind ({kinds})",
    fr="retirez-la, ou prenez un autre kind ({kinds})",
)
_LEAVE_OUT = Text(
    en="leave it out: no kind of party has these facts together",
    fr="retirez-la\u00a0: aucune sorte de partie ne réunit ces faits",
)
_NO_DEPENDENCE = Text(
    en="no key dependence, for it follows from subordination",
    fr="aucune clé dependence, qui découle de subordination",
)
_WRITE_SUBORDINATION = Text(
    en='write "subordination": {{"ruled_out": true}} where neither works under the other, '
    '{{"worker": "provider", "direction": true, "control": true, "sanction": true}} where the '
    "provider does",
    fr='écrivez "subordination": {{"ruled_out": true}} si aucune partie ne travaille sous '
    "l’autorité de l’autre, "
    '{{"worker": "provider", "direction": true, "control": true, "sanction": true}} si c’est le '
    "cas de qui apporte la valeur",
)
