"""The labels of a leg under each lens; the reasons are computed when they are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from c2b._brief import brief_text
from c2b._field_type import WrittenResult
from c2b._record import FIRST, SECOND, ResultRecord
from c2b.models.leg import Leg
from c2b.paradigms.answer import Answer, answers
from c2b.paradigms.contrast import Contrast, contrast
from c2b.paradigms.explain import explanation
from c2b.paradigms.lens_labels import Label, LensLabels
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import LensAgreement
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.reasons import OpenQuestion, Reason, Weighing, decisive, next_question, weigh
from c2b.text import Language, Text


class Classification(ResultRecord, WrittenResult):
    """The paradigm of a leg, the reasons, the definitions that disagree, and possible contrasts.

    It cannot be iterated over: read `lenses` or `reasons`.

    Attributes:
        leg: The leg, with all its facts.
        outcome: The labels; shared by all legs of which the same is known.
    """

    __slots__ = ()
    instead = ".paradigm, .lenses, .reasons, .sentences"
    leg: Final[Leg] = FIRST
    outcome: Final[LensLabels] = SECOND

    def __eq__(self, other: object) -> bool:
        """The same leg with the same labels, in another process too, where no outcome is shared."""
        if not isinstance(other, Classification):
            return NotImplemented
        here, there = self.outcome, other.outcome
        same = here is there or (
            (here.labels, here.candidates, here.lenses)
            == (there.labels, there.candidates, there.lenses)
        )
        return same and self.leg == other.leg

    def __hash__(self) -> int:
        return hash(self.leg)

    def __repr__(self) -> str:
        label = self.paradigm.value if self.paradigm else "undetermined"
        parties = (self.leg.provider, self.leg.recipient)
        between = " to ".join(brief_text(party.name) for party in parties)
        return f"Classification({label}, {self.agreement.value}, {between})"

    @property
    def paradigm(self) -> Paradigm | None:
        """The headline, by the value lens; None while it is undetermined."""
        return self.outcome.paradigm

    @property
    def lenses(self) -> Mapping[Lens, Label]:
        """The answer of each lens, silence and doubt included."""
        return self.outcome.by_lens

    @property
    def agreement(self) -> LensAgreement:
        """Whether the lenses that speak agree."""
        return self.outcome.agreement

    @property
    def is_c2b(self) -> bool | None:
        """Whether the headline is C2B; None while it is undetermined."""
        return None if self.paradigm is None else self.paradigm is Paradigm.C2B

    @property
    def is_contested(self) -> bool:
        """Whether the lenses that speak disagree."""
        return self.agreement is LensAgreement.CONTESTED

    @property
    def candidates(self) -> tuple[Paradigm, ...]:
        """The headlines that remain possible, by name; empty once it is determined."""
        return self.outcome.candidates

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The facts that the headline rests on: each necessary, together sufficient."""
        return self.weighing.why

    @property
    def decisive(self) -> tuple[str, ...]:
        """The names of the unknown facts that would settle an undetermined lens."""
        return tuple(question.name for question in decisive(self.leg, self.outcome.lenses))

    @property
    def ask(self) -> OpenQuestion | None:
        """The next best question; None where nothing is open."""
        return next_question(self.leg, self.outcome.lenses)

    @property
    def definitions(self) -> tuple[Answer, ...]:
        """The name that each published definition gives to the leg."""
        return answers(self.outcome)

    def contrast(self, target: Paradigm) -> Contrast:
        """The fewest facts to change so that the headline is *target*.

        Raises:
            InvalidValueError: *target* is no `Paradigm`.
        """
        return contrast(self.leg, target)

    @property
    def weighing(self) -> Weighing:
        """The reasons for the headline and, paradigm by paradigm, against each other headline."""
        return weigh(self.leg)

    def why_not(self, other: Paradigm) -> tuple[Reason, ...]:
        """The known facts that rule *other* out; empty where nothing does.

        Raises:
            InvalidValueError: *other* is no `Paradigm`.
        """
        return self.weighing.why_not(other)

    @property
    def text(self) -> Text:
        """The headline as a sentence."""
        return next(explanation(self.leg, self.outcome))

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The explanation, a sentence each, in the order of weighing."""
        return tuple(explanation(self.leg, self.outcome))

    def explain(self, language: Language = "en") -> str:
        """The explanation, one sentence a line."""
        return "\n".join(sentence.in_language(language) for sentence in self.sentences)
