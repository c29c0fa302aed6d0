"""Prizes by rank, with a rule for ties."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance, tuple_of
from c2b.choice import Choice
from c2b.compensation.allocation import allocate
from c2b.compensation.label_tally import Places
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Reading, Scheme, not_negative, refused
from c2b.compensation.unit import Amount, Unit, amount_of, amounts_of
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import COMMA, Text


class Ties(Choice):
    """The rule for parties that are level.

    SPLIT_PLACES: the prizes of the places that they fill, added up and divided evenly.
    SHARE_PLACE: the prize of the place at which they are level, divided evenly; the prizes of the
    other places that they fill stay with the business.
    AWARD_ALL: the prize of that place, in full for each of them.
    REFUSE: ties are an error; a contest with one is not settled.
    """

    SPLIT_PLACES = (
        "split_places",
        "the prizes of their places, added up and divided",
        "les lots de leurs places, additionnés et divisés",
    )
    SHARE_PLACE = (
        "share_place",
        "the prize of their place, divided",
        "le lot de leur place, divisé",
    )
    AWARD_ALL = (
        "award_all",
        "the prize of their place, each in full",
        "le lot de leur place, entier pour chacun",
    )
    REFUSE = "refuse", "an error", "une erreur"


def _whole_and_alike(
    instance: object, attribute: Attribute[Any], prizes: tuple[Amount, ...]
) -> None:
    for prize in prizes:
        not_negative(instance, attribute, prize)
    if len({prize.unit for prize in prizes}) > 1:
        shown = Text.join((prize.text for prize in prizes), COMMA)
        raise refused(instance, attribute, _ALIKE, shown, _ANOTHER)
    whole(instance, attribute, *prizes)


def whole(instance: object, attribute: Attribute[Any], *amounts: Amount) -> None:
    """Refuse amounts that are not whole: prizes are divided down to the minor unit."""
    for amount in amounts:
        if amount.exact.denominator != 1:
            raise refused(instance, attribute, _WHOLE, amount.text, _ROUND)


@frozen(kw_only=True)
class Prizes(Scheme[Places]):
    """A prize for each of the first places; needs `Contribution.rank`.

    A place is one more than the number of contributions ranked better, however ties are numbered.
    A contribution of quantity 0 takes no place.
    Units that cannot be divided evenly go to the party whose name comes first.

    Attributes:
        prizes: The prize of the first place, of the second, and so on.
        ties: The rule for parties that are level; it has no default, for contests differ.
    """

    kind: ClassVar[str] = "prizes"

    prizes: tuple[Amount, ...] = field(
        converter=amounts_of, validator=[tuple_of(Amount, least=1), _whole_and_alike]
    )
    ties: Ties = field(validator=instance(Ties))

    @classmethod
    def of(cls, purse: Money | Amount, *, percent: Sequence[Exact], ties: Ties) -> Prizes:
        """Return the prizes of the first places as percentages of a *purse*.

        Minor units left over go to the largest remainders, so that 100 % is the whole purse; what
        the percentages leave stays with the business.

        Raises:
            InvalidValueError: Percentages below zero, or of more than 100 together.

        >>> from c2b.models.money import Money
        >>> ties = Ties.SPLIT_PLACES
        >>> prizes = Prizes.of(Money.of(1_000, "EUR"), percent=(65, 25, 10), ties=ties).prizes
        >>> [str(prize.money) for prize in prizes]
        ['650.00 EUR', '250.00 EUR', '100.00 EUR']
        """
        whole = amount_of(purse)
        rest = 100 - sum(percent)
        if not percent or min(*percent, rest) < 0 or whole.exact.denominator != 1:
            raise InvalidValueError("Prizes.of(percent)", _UP_TO_ALL, tuple(percent), _LEAVE_REST)
        shares = allocate(whole.exact.numerator, [*percent, rest])[:-1]
        prizes = tuple(Amount(exact=Fraction(share), unit=whole.unit) for share in shares)
        return cls(prizes=prizes, ties=ties)

    @property
    def unit(self) -> Unit:
        """The unit of the prizes."""
        return self.prizes[0].unit

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the prizes."""
        return frozenset({self.unit})

    def tally(self) -> Places:
        """Return an empty tally of the rank of each contribution."""
        return Places()

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: no, all compete for places."""
        return False

    def reading(self, tally: Places) -> Reading:
        """Return the prizes by place, with ties resolved by the rule."""
        paid: dict[str, Exact] = {}
        won: dict[str, list[Text]] = {}
        for place, level in by_place(tally.entries):
            for party, prize in zip(level, self._won(place, level), strict=True):
                paid[party] = paid.get(party, 0) + prize
                words = _LEVEL.fill(place=place, many=len(level)) if len(level) > 1 else None
                won.setdefault(party, []).append(words or _PLACE.fill(place=place))

        def explain(party: str) -> Text:
            return _WON.fill(
                places=Text.join(won[party], _AND), amount=self.unit.text_of(paid[party])
            )

        return Reading.of(self.unit, paid, explain)

    def _won(self, place: int, level: list[str]) -> list[int]:
        """Return the prize of each party that is *level* at *place*, in their order."""
        pot = [prize.exact.numerator for prize in self.prizes[place - 1 :][: len(level)]]
        if len(level) > 1 and pot and self.ties is Ties.REFUSE:
            raise InvalidValueError("Prizes.ties", _NOBODY_LEVEL, tuple(level), _BREAK_TIE)
        first = pot[0] if pot else 0
        if self.ties is Ties.AWARD_ALL:
            return [first] * len(level)
        whole = sum(pot) if self.ties is Ties.SPLIT_PLACES else first
        return allocate(whole, [1] * len(level), keys=level)


def by_place(entries: list[tuple[int, str]]) -> list[tuple[int, list[str]]]:
    """Return the places from the first on, each with its parties by name."""
    ranks: dict[int, list[str]] = {}
    for rank, party in entries:
        ranks.setdefault(rank, []).append(party)
    places: list[tuple[int, list[str]]] = []
    place = 1
    for rank in sorted(ranks):
        places.append((place, sorted(ranks[rank])))
        place += len(ranks[rank])
    return places


_ALIKE = Text(en="prizes in one unit", fr="des lots dans une seule unité")
_WHOLE = Text(en="a whole number of minor units", fr="un nombre entier de sous-unités")
_ANOTHER = Text(
    en="put prizes in another unit into a scheme of their own, and both into a Sum",
    fr="placez les lots d’une autre unité dans un mode à part, et les deux dans une Sum",
)
_ROUND = Text(en="round it to the smallest part", fr="arrondissez-le à la plus petite part")
_UP_TO_ALL = Text(
    en="one or more percentages from 0, of 100 at most together, of a whole number of minor units",
    fr="un ou plusieurs pourcentages à partir de 0, au plus 100 en tout, d’un nombre entier de "
    "sous-unités",
)
_LEAVE_REST = Text(
    en="what they leave stays with the business", fr="ce qu’ils laissent reste au professionnel"
)
_NOBODY_LEVEL = Text(
    en="one party a place, for ties are refused",
    fr="une seule partie par rang, car les ex aequo sont refusés",
)
_BREAK_TIE = Text(
    en="rank them apart, or choose another rule for ties",
    fr="départagez-les, ou choisissez une autre règle",
)
_PLACE = Text(en="place {place}", fr="rang {place}")
_LEVEL = Text(en="place {place}, {many} level", fr="rang {place}, {many} ex aequo")
_AND = Text(en=" and ", fr=" et ")
_WON = Text(en="{places} = {amount}", fr="{places} = {amount}")
