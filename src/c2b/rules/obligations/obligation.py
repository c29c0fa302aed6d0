"""The duties of a payer towards one party for one year, each with its reason and its source."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, fields, frozen

from c2b._suggest import did_you_mean
from c2b._validators import exactly, instance, named, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.rules.obligations.paid import Paid
from c2b.text import Language, Text


class ObligationKind(Choice):
    """The act that a duty of a payer asks for."""

    REPORT = "report", "report", "déclaration"
    WITHHOLD = "withhold", "withholding of tax", "retenue à la source"
    PAY = "pay", "payment", "paiement"


class ObligationStatus(Choice):
    """Whether a duty binds, is fulfilled, or turns on a fact that is unknown."""

    DUE = "due", "due", "à faire"
    OPEN = "open", "open", "à déterminer"
    DONE = "done", "done", "en ordre"


@frozen(kw_only=True)
class Obligation:
    """One duty of the payer towards one party for one year.

    Attributes:
        party: The party that was paid.
        kind: What is to be done.
        status: Whether it is due, done, or turns on facts that are missing.
        rule: The id of the rule.
        places: The places whose law it is.
        year: The calendar year of the payments.
        paid: The receipts of the party in the year, as the books have them.
        message: What to do, or what the rule asks.
        because: The known facts on which it rests.
        source: The act and article.
        missing: The paths of the facts that decide it, rates between currencies and figures of
            the law included; empty unless it is open.
        questions: The same facts in words.
        is_advice: Whether it only recommends, as a directive without a national act on record.
    """

    party: str = field(validator=named)
    kind: ObligationKind = field(validator=instance(ObligationKind))
    status: ObligationStatus = field(validator=instance(ObligationStatus))
    rule: str = field(validator=named)
    places: tuple[str, ...] = field(validator=tuple_of(str))
    year: int = field(validator=exactly(int))
    paid: Paid = field(validator=exactly(Paid), repr=False)
    message: Text = field(validator=exactly(Text), repr=False)
    because: Text = field(validator=exactly(Text), repr=False)
    source: Text = field(validator=exactly(Text), repr=False)
    missing: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    questions: Text = field(default=Text(en="", fr=""), validator=exactly(Text), repr=False)
    is_advice: bool = field(default=False, validator=exactly(bool))

    @property
    def text(self) -> Text:
        """The duty in a few sentences: what to do, what was paid, why, and where it is written."""
        words = _OPEN if self.status is ObligationStatus.OPEN else _STATED
        advice = {True: _ADVICE, False: Text(en="", fr="")}[self.is_advice]
        why = self.questions if self.status is ObligationStatus.OPEN else self.because
        return words.fill(
            status=self.status.text,
            kind=self.kind.text,
            advice=advice,
            party=self.party,
            year=self.year,
            message=self.message,
            paid=self.paid.text,
            why=why,
            source=self.source,
        )

    def explain(self, language: Language = "en") -> str:
        """Return the duty as sentences in one line."""
        return self.text.in_language(language)


@frozen(kw_only=True)
class Obligations:
    """The duties of a payer for one year, and what the library covers in the places asked about.

    Attributes:
        year: The calendar year of the payments.
        where: The places whose law was asked about.
        all: Every duty that is due, done or open, by party.
        coverage: What the rules cover in each place, in words.
    """

    year: int = field(validator=exactly(int))
    where: tuple[str, ...] = field(validator=tuple_of(str))
    all: tuple[Obligation, ...] = field(validator=tuple_of(Obligation))
    coverage: tuple[Text, ...] = field(default=(), validator=tuple_of(Text), repr=False)

    def __iter__(self) -> Iterator[Obligation]:
        """Yield all duties, in order."""
        return iter(self.all)

    def __len__(self) -> int:
        """Return the number of duties, of any status."""
        return len(self.all)

    def __getitem__(self, party: str) -> tuple[Obligation, ...]:
        """Return the duties towards *party*, of any status.

        Raises:
            InvalidValueError: There is none: a misspelt name never reads as free of duties.
        """
        found = tuple(each for each in self.all if each.party == party)
        if not found:
            parties = tuple(dict.fromkeys(each.party for each in self.all))
            hint = did_you_mean(party, parties) or _TOWARDS.fill(parties=", ".join(parties) or "-")
            raise InvalidValueError("Obligations[party]", _WITH_DUTIES, party, hint)
        return found

    @property
    def due(self) -> tuple[Obligation, ...]:
        """The duties that bind and are not recorded as fulfilled."""
        return self._with(ObligationStatus.DUE)

    @property
    def open(self) -> tuple[Obligation, ...]:
        """The duties that turn on a fact that is unknown."""
        return self._with(ObligationStatus.OPEN)

    @property
    def done(self) -> tuple[Obligation, ...]:
        """The duties that are recorded as fulfilled."""
        return self._with(ObligationStatus.DONE)

    def parties(self, kind: ObligationKind) -> tuple[str, ...]:
        """Return the parties towards whom a duty of *kind* is due, each once."""
        instance(ObligationKind)(self, fields(Obligations)[0], kind)
        return tuple(dict.fromkeys(each.party for each in self.due if each.kind is kind))

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The duties, due ones first, then open and fulfilled ones, then the coverage."""
        found = [each.text for each in (*self.due, *self.open, *self.done)]
        nothing = [] if found else [_NOTHING.fill(year=self.year)]
        return (*nothing, *found, *self.coverage)

    def explain(self, language: Language = "en") -> str:
        """Return the duties and the coverage, one a line."""
        return "\n".join(each.in_language(language) for each in self.sentences)

    def _with(self, status: ObligationStatus) -> tuple[Obligation, ...]:
        return tuple(each for each in self.all if each.status is status)


_STATED = Text(
    en="{party}, {year}: {kind} ({status}{advice}). {message} Received: {paid}. Facts: {why}. "
    "Source: {source}.",
    fr="{party}, {year} : {kind} ({status}{advice}). {message} Reçu : {paid}. Faits : {why}. "
    "Source : {source}.",
)
_OPEN = Text(
    en="{party}, {year}: {kind} ({status}{advice}). {message} Received: {paid}. Missing: {why}. "
    "Source: {source}.",
    fr="{party}, {year} : {kind} ({status}{advice}). {message} Reçu : {paid}. Il manque : {why}. "
    "Source : {source}.",
)
_WITH_DUTIES = Text(
    en="a party with duties", fr="une partie envers laquelle il y a des obligations"
)
_TOWARDS = Text(
    en="there are duties towards {parties}; .all and .due have each duty in order",
    fr="il y en a envers {parties}\u00a0; .all et .due donnent chaque obligation dans l’ordre",
)
_ADVICE = Text(en=", advice", fr=", recommandation")
_NOTHING = Text(
    en="For {year}, nothing was found to report, to withhold or to pay.",
    fr="Pour {year}, rien n’a été trouvé à déclarer, à retenir ni à payer.",
)
