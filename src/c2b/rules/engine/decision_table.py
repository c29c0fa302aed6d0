"""Decision tables over facts of one's own: rows with a condition and an answer, and a hit policy.

A table is data: it is decided, explained and proved from the same rows. Unknown facts leave the
answer open; the answer then names the candidates and the missing facts.
"""

from __future__ import annotations

from attrs import Attribute, field, frozen

from c2b._validators import exactly, instance, named, refuse, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.predicate import Fact, Predicate, evaluate, given, references
from c2b.rules.engine.explain import facts_text
from c2b.rules.engine.fact_model import fact_text, missing_inputs
from c2b.rules.engine.rule_parts import condition
from c2b.text import SEMICOLON, Language, Text


class HitPolicy(Choice):
    """The way in which a table chooses among rows."""

    UNIQUE = "unique", "exactly one row answers", "une seule ligne répond"
    FIRST = "first", "the first row that holds answers", "la première ligne vérifiée répond"


@frozen(kw_only=True)
class DecisionRow:
    """A row of a decision table.

    Attributes:
        id: The name of the row.
        when: The condition.
        then: The answer, one word.
        text: The answer in words.
    """

    id: str = field(validator=named)
    when: Predicate = field(validator=condition, repr=False)
    then: str = field(validator=named)
    text: Text = field(validator=exactly(Text), repr=False)


def _rows(
    table: DecisionTable, attribute: Attribute[tuple[DecisionRow, ...]], rows: object
) -> None:
    tuple_of(DecisionRow, least=1)(table, attribute, rows)
    if len({row.id for row in table.rows}) < len(table.rows):
        raise refuse(table, attribute.name, _EACH_ONCE, [row.id for row in table.rows], _RENAME)
    if any(fact.owner is not table.subject for fact in table.facts):
        expected = _ITS_FACTS.fill(model=table.subject.__name__)
        raise refuse(table, attribute.name, expected, table.facts, _READ)


@frozen(kw_only=True)
class DecisionTable:
    """Rows over the facts of one model, of which one answers.

    Attributes:
        name: The name of the table.
        asks: The question that the table answers.
        subject: The model whose facts the rows read.
        hit: The way in which the table chooses among rows.
        rows: The rows; their order counts where the first one answers.
    """

    name: str = field(validator=named)
    asks: Text = field(validator=exactly(Text))
    subject: type = field(validator=instance(type), repr=lambda subject: subject.__name__)
    hit: HitPolicy = field(default=HitPolicy.UNIQUE, validator=instance(HitPolicy))
    rows: tuple[DecisionRow, ...] = field(validator=_rows)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the rows read, each once."""
        found = (f for row in self.rows for f in references(row.when))
        return tuple(dict.fromkeys(f for f in found if isinstance(f, Fact)))

    def decide(self, subject: object) -> TableDecision:
        """Return the answer for the facts of *subject*, with its reasons.

        Raises:
            InvalidValueError: *subject* is of another model.
        """
        if not isinstance(subject, self.subject):
            model = self.subject.__name__
            where, hint = f"{self.name}.decide", _BUILD.fill(model=model)
            raise InvalidValueError(where, _A_MODEL.fill(model=model), subject, hint)
        return TableDecision(table=self, subject=subject, candidates=self._candidates(subject))

    def _candidates(self, subject: object) -> tuple[DecisionRow, ...]:
        """Return the rows that may answer; exactly one where the answer is decided."""
        open_rows: list[DecisionRow] = []
        held: list[DecisionRow] = []
        for row in self.rows:
            truth = evaluate(row.when, subject)
            if truth is True and self.hit is HitPolicy.FIRST:
                return (*open_rows, row)
            if truth is not False:
                (held if truth else open_rows).append(row)
        return tuple(held or open_rows)


@frozen(kw_only=True)
class TableDecision:
    """The answer of a table for given facts.

    Attributes:
        table: The table.
        subject: The facts.
        candidates: The rows that may still answer; none where the table has a gap.
    """

    table: DecisionTable = field(repr=lambda table: repr(table.name))
    subject: object = field(repr=False)
    candidates: tuple[DecisionRow, ...]

    @property
    def row(self) -> DecisionRow | None:
        """The row that answers; None while several may, or none does."""
        if len(self.candidates) != 1:
            return None
        (row,) = self.candidates
        return row if evaluate(row.when, self.subject) is True else None

    @property
    def answer(self) -> str | None:
        """The answer in one word; None while it is open."""
        return None if self.row is None else self.row.then

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The known facts that the answer rests on; empty while it is open."""
        if self.row is None:
            return ()
        read = (f for f in references(self.row.when) if isinstance(f, Fact))
        return tuple(f for f in read if f.of(self.subject) is not None)

    @property
    def open_facts(self) -> tuple[Fact, ...]:
        """The unknown facts that the candidates wait for."""
        if self.row is not None:
            return ()
        left = (f for row in self.candidates for f in references(given(row.when, self.subject)))
        return tuple(dict.fromkeys(f for f in left if isinstance(f, Fact)))

    @property
    def missing(self) -> tuple[str, ...]:
        """The paths of the facts to give so that the answer is decided."""
        paths = (path for f in self.open_facts for path in missing_inputs(f, self.subject))
        return tuple(dict.fromkeys(paths))

    @property
    def text(self) -> Text:
        """The answer with its reasons, in a sentence."""
        if self.row is not None:
            because = facts_text(self.facts, self.subject)
            return _ANSWER.fill(answer=self.row.text, row=self.row.id, facts=because)
        if not self.candidates:
            return _GAP
        return _OPEN.fill(
            answers=Text.join([row.text for row in self.candidates], _OR),
            facts=Text.join(map(fact_text, self.open_facts), SEMICOLON),
        )

    def explain(self, language: Language = "en") -> str:
        """Return the answer with its reasons in *language*."""
        return self.text.in_language(language)


_EACH_ONCE = Text(en="each row id once", fr="chaque identifiant de ligne une seule fois")
_RENAME = Text(en="give each row an id of its own", fr="donnez à chaque ligne son identifiant")
_ITS_FACTS = Text(en="facts of {model}", fr="des faits de {model}")
_READ = Text(
    en="read all facts from one facts_of(...)", fr="lisez tous les faits d’un seul facts_of(...)"
)
_A_MODEL = Text(en="facts of type {model}", fr="des faits de type {model}")
_BUILD = Text(
    en="build {model}(...) with what is known", fr="construisez {model}(...) avec ce qui est connu"
)
_ANSWER = Text(
    en="{answer} (row {row}). Facts: {facts}.",
    fr="{answer} (ligne {row}). Faits\u00a0: {facts}.",
)
_OPEN = Text(
    en="Open: {answers}. Missing: {facts}.",
    fr="À déterminer\u00a0: {answers}. Il manque\u00a0: {facts}.",
)
_GAP = Text(en="No row answers for these facts.", fr="Aucune ligne ne répond à ces faits.")
_OR = Text(en=" or ", fr=" ou ")
