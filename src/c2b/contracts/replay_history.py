"""The replay of a whole history, which refuses one that cannot have happened."""

from __future__ import annotations

from collections.abc import Sequence

from c2b.contracts.actor import Actor
from c2b.contracts.draft import Draft
from c2b.contracts.errors import WrongEventError, possibilities_text
from c2b.contracts.history import HistoryEntry
from c2b.contracts.moves import transition
from c2b.contracts.replay import Key, Replay
from c2b.contracts.transition import Lifecycle
from c2b.errors import Bilingual, InvalidValueError
from c2b.models.party import Party, is_same_party, party_key
from c2b.text import Text


def replayed(
    lifecycle: Lifecycle,
    draft: Draft,
    parties: Sequence[Party],
    history: Sequence[HistoryEntry],
) -> Replay:
    """Return the replay of *history*, between the provider, the recipient and the cosigners.

    Raises:
        InvalidValueError: Two parties of one name, or a history that cannot have happened.
    """
    standing = Replay(
        lifecycle=lifecycle,
        draft=draft,
        parties=_by_key(parties),
        state=lifecycle.start,
    )
    for place, entry in enumerate(history):
        try:
            row = transition(standing, entry)
        except WrongEventError as error:
            expected = _POSSIBLE_THEN.fill(possible=possibilities_text(error.possible))
            hint = _CORRECT.fill(wrong=error.refusal_text)
            raise _in_history(place, "event", expected, entry.event.value, hint) from None
        except InvalidValueError as error:
            raise _in_history(place, error.where, error.expected, error.got, error.hint) from None
        standing.take(entry, row)
    return standing


def _in_history(
    place: int, name: str, expected: Bilingual, got: object, hint: Bilingual
) -> InvalidValueError:
    return InvalidValueError(f"Contract.history[{place}].{name}", expected, got, hint)


def _by_key(parties: Sequence[Party]) -> dict[Key, tuple[Party, Actor]]:
    """Return the parties by id or name, each with its roles in the contract."""
    actors = (Actor.PROVIDER, Actor.RECIPIENT, *(Actor.COSIGNER for _ in parties[2:]))
    found: dict[Key, tuple[Party, Actor]] = {}
    for party, actor in zip(parties, actors, strict=True):
        if any(is_same_party(party, other) for other, _ in found.values()):
            raise InvalidValueError("Contract.cosigners", _OWN_NAME, party.name, _RENAME)
        found[party_key(party)] = (party, actor)
    return found


_OWN_NAME = Text(
    en="a name or an id that no other party has",
    fr="un nom ou un identifiant qu’aucune autre partie ne porte",
)
_RENAME = Text(
    en="give each party a name, or an id, of its own",
    fr="distinguez-les par leur nom ou par leur identifiant",
)
_POSSIBLE_THEN = Text(
    en="an event that was possible then ({possible})",
    fr="un événement alors possible ({possible})",
)
_CORRECT = Text(en="correct the history: {wrong}", fr="corrigez l’historique\u00a0: {wrong}")
