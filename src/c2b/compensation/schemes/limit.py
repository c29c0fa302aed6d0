"""Caps and floors: limits of what another scheme pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation.allocation import allocate
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import NOTHING, Reading, not_negative
from c2b.compensation.schemes.wrapper import Wrapper, changed, paid_in
from c2b.compensation.tally import Tally, counts
from c2b.compensation.unit import Amount, Unit, amount_of
from c2b.errors import InvalidValueError
from c2b.text import Text


class Per(Choice):
    """The scope of a cap: each party, or all parties together."""

    PARTY = "party", "for each party", "pour chaque partie"
    ALL = "all", "for all parties together", "pour toutes les parties ensemble"


@frozen(kw_only=True)
class Cap(Wrapper):
    """A scheme with an upper limit in one unit; other units are left alone.

    Attributes:
        at: The cap.
        per: The scope: each party, or all parties together, who then share it in proportion.
    """

    kind: ClassVar[str] = "cap"

    at: Amount = field(converter=amount_of, validator=not_negative)
    per: Per = field(default=Per.PARTY, validator=instance(Per))

    def __attrs_post_init__(self) -> None:
        paid_in(self.scheme, "Cap.at", self.at)
        least = self.scheme.never_below(self.at.unit)
        if least is not None and least > self.at.exact:
            raise InvalidValueError("Cap.at", _OVER_FLOOR, self.at.text, _CAP_WINS)
        if self.per is Per.ALL and self.at.exact.denominator != 1:
            raise InvalidValueError("Cap.at", _WHOLE, self.at.text, _ROUND_CAP)

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: not under a cap for all."""
        return self.per is Per.PARTY and self.scheme.by_party

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, capped."""
        inner = self.inner(tally)
        paid = self._capped(inner.amounts.get(self.at.unit, {}))

        def explain(party: str, words: Text) -> Text:
            sentence = _CAPPED if self.per is Per.PARTY else _CAPPED_ALL
            return sentence.fill(
                words=words, cap=self.at.text, amount=self.at.unit.text_of(paid[party])
            )

        return changed(inner, self.at.unit, paid, explain)

    def _capped(self, before: Mapping[str, Exact]) -> Mapping[str, Exact]:
        cap = plain(self.at.exact)
        if self.per is Per.PARTY:
            return {party: min(exact, cap) for party, exact in before.items()}
        if sum(before.values()) <= cap:
            return before
        shares = allocate(self.at.exact.numerator, list(before.values()), keys=list(before))
        return dict(zip(before, shares, strict=True))

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the cap, in its unit."""
        return self.at.exact if unit == self.at.unit else self.scheme.never_above(unit)


@frozen(kw_only=True)
class Floor(Wrapper):
    """A scheme with a lower limit for each party of which something counts.

    A party that gave a quantity of zero, or whose contributions were all taken back, has no floor.
    """

    kind: ClassVar[str] = "floor"

    at: Amount = field(converter=amount_of, validator=not_negative)

    def __attrs_post_init__(self) -> None:
        paid_in(self.scheme, "Floor.at", self.at)
        most = self.scheme.never_above(self.at.unit)
        if most is not None and most < self.at.exact:
            raise InvalidValueError("Floor.at", _UNDER_CAP, self.at.text, _CAP_WINS)

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, raised to the floor."""
        inner, floor = self.inner(tally), plain(self.at.exact)
        before = inner.amounts.get(self.at.unit, {})
        paid = {
            party: max(exact, floor)
            for party, exact in before.items()
            if exact or counts(tally.of(party))
        }
        paid |= dict.fromkeys(self._unpaid(tally, before), floor)

        def explain(party: str, words: Text) -> Text:
            if party not in paid:
                return words
            amount = self.at.unit.text_of(paid[party])
            if words == NOTHING:
                return _LEAST.fill(amount=amount)
            return _RAISED.fill(words=words, amount=amount)

        return changed(inner, self.at.unit, paid, explain)

    def _unpaid(self, tally: Tally, before: Mapping[str, Exact]) -> Iterator[str]:
        """Yield the parties of which something counts, but which the inner scheme leaves out."""
        for party in tally.parties:
            part = None if party in before else tally.of(party)
            if part is not None and counts(part):
                yield from (each for each in self.payees(party, part) if each not in before)

    def never_below(self, unit: Unit) -> Exact | None:
        """Return the floor, in its unit."""
        return self.at.exact if unit == self.at.unit else self.scheme.never_below(unit)


_OVER_FLOOR = Text(
    en="a cap that is not below the floor", fr="un plafond qui n’est pas sous le plancher"
)
_UNDER_CAP = Text(
    en="a floor that is not above the cap", fr="un plancher qui n’est pas au-dessus du plafond"
)
_CAP_WINS = Text(en="no amount satisfies both", fr="aucun montant ne satisfait les deux")
_WHOLE = Text(en="a whole number of minor units", fr="un nombre entier de sous-unités")
_ROUND_CAP = Text(en="round the cap first", fr="arrondissez d’abord le plafond")
_CAPPED = Text(
    en="{words}; capped at {cap} = {amount}", fr="{words}\u00a0; plafonné à {cap} = {amount}"
)
_CAPPED_ALL = Text(
    en="{words}; in proportion to a cap of {cap} for all = {amount}",
    fr="{words}\u00a0; au prorata d’un plafond commun de {cap} = {amount}",
)
_LEAST = Text(en="at least {amount}", fr="au moins {amount}")
_RAISED = Text(en="{words}; raised to {amount}", fr="{words}\u00a0; relevé à {amount}")
