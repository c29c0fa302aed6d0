"""The notes on who made an assessment, a legal conclusion among the facts."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from c2b._validators import named
from c2b.errors import InvalidValueError
from c2b.predicate import fact_at
from c2b.rules.engine.fact_model import role_of
from c2b.rules.engine.fact_role import FactRole
from c2b.text import Text


@frozen(kw_only=True)
class AssessmentNote:
    """A note on who made one assessment.

    Attributes:
        fact: The path of the fact that was assessed, such as ``work.protected``.
        by: The person or office that made the assessment, and where it can be read.
    """

    fact: str = field(validator=named)
    by: str = field(validator=named)


def check_notes(subject: object, notes: Iterable[AssessmentNote]) -> None:
    """Refuse a note on anything but a known assessment among the facts of *subject*.

    Raises:
        InvalidValueError: The path leads to no fact, to a fact of another role, or to an unknown
            one.
    """
    model = type(subject)
    for note in notes:
        fact = fact_at(model, note.fact)
        if role_of(fact) is not FactRole.ASSESSMENT or fact.of(subject) is None:
            raise InvalidValueError(f"{model.__name__}.assessed", _KNOWN, note.fact, _GIVE)


_KNOWN = Text(
    en="the path of an assessment that is given",
    fr="le chemin d’une appréciation qui est donnée",
)
_GIVE = Text(
    en="give the assessment itself, and note who made it",
    fr="donnez l’appréciation elle-même, et notez qui l’a faite",
)
