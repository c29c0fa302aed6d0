"""The base class of tiers, with their bands and the progress of parties through them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, define, field, frozen

from c2b._validators import instance, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import AnyScheme, Reading, Scheme, refused
from c2b.compensation.tally import Tally, TallyPart, minor
from c2b.compensation.unit import Amount, Unit, amount_of, cash, decimal_text, percent
from c2b.errors import CurrencyMismatchError, InvalidValueError
from c2b.models.currency import a_currency
from c2b.models.money import Money
from c2b.text import Text


class TierBasis(Choice):
    """The measure of progress through the tiers: units, their sales value, or earnings."""

    QUANTITY = "quantity", "the quantity", "la quantité"
    VALUE = "value", "the value of the sales", "la valeur des ventes"
    EARNED = "earned", "what was earned", "ce qui a été gagné"


def _rate_of(rate: Money | Amount | Fraction) -> Amount | Fraction:
    return rate if isinstance(rate, Fraction) else amount_of(rate)


def _a_rate(instance: object, attribute: Attribute[Any], rate: Amount | Fraction) -> None:
    number, most = (rate, 1) if isinstance(rate, Fraction) else (rate.exact, rate.exact)
    if not 0 <= number <= most:
        got = rate.text if isinstance(rate, Amount) else rate
        raise refused(instance, attribute, _RATE, got, _HALF)


@frozen(kw_only=True)
class Band:
    """A tier with its end and its rate.

    Attributes:
        to: The last unit, or the last amount, that belongs to it; None for no end. A plain number
            counts units, or money in its smallest part.
        rate: An amount for each unit, or a share of its sales value.
    """

    to: Money | int | None = None
    rate: Amount | Fraction = field(converter=_rate_of, validator=_a_rate)

    @property
    def end(self) -> int | None:
        """The end of the tier, as a plain number."""
        return self.to.minor if isinstance(self.to, Money) else self.to


def _bands_in_order(instance: object, attribute: Attribute[Any], bands: tuple[Band, ...]) -> None:
    ends = [band.end for band in bands]
    inner = [end for end in ends[:-1] if type(end) is int and end > 0]
    if ends[-1] is not None or inner != sorted(set(inner)) or len(inner) != len(ends) - 1:
        raise refused(instance, attribute, _IN_ORDER, tuple(ends), _LAST_OPEN)
    kinds = {band.rate.unit if isinstance(band.rate, Amount) else None for band in bands}
    if len(kinds) != 1:
        raise refused(
            instance, attribute, _ALIKE, tuple(str(band.rate) for band in bands), _ONE_KIND
        )


@frozen(kw_only=True)
class Sale:
    """A number of units that sold at one price, in minor units."""

    quantity: Exact
    value: int


@define
class Climb(Tally):
    """A tally of how far each party has come through the tiers, and of the bases of their rates.

    The sales value matters only where the tiers name a currency.
    """

    scheme: Tiered
    held: dict[str, Sequence[Exact]] = field(factory=dict[str, Sequence[Exact]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, one after the other."""
        for item in items:
            self._add(item.party, self._moved(item))

    def part(self, item: Contribution) -> TallyPart:
        """Return how far *item* moves its party from its present place."""
        return TallyPart(numbers=tuple(self._moved(item)))

    def of(self, party: str) -> TallyPart | None:
        """Return the place of *party* on the tiers."""
        return TallyPart(numbers=tuple(self.held[party])) if party in self.held else None

    def put(self, party: str, part: TallyPart) -> None:
        """Move *party* up the tiers by *part*."""
        self._add(party, part.numbers)

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return self.held

    def _moved(self, item: Contribution) -> Sequence[Exact]:
        currency = self.scheme.currency
        value = 0 if currency is None else minor(currency, "value", item)
        passed = self.held[item.party][0] if item.party in self.held else 0
        return self.scheme.climb(passed, Sale(quantity=item.quantity, value=value))

    def _add(self, party: str, moved: Sequence[Exact]) -> None:
        held = self.held.get(party)
        if held is not None:
            moved = [old + new for old, new in zip(held, moved, strict=True)]
        self.held[party] = [plain(exact) for exact in moved]


@frozen(kw_only=True)
class Tiered(Scheme[Climb]):
    """A scheme of tiers; its three kinds differ in the units that a rate applies to.

    Attributes:
        bands: The tiers from the first to the last, which has no end.
        basis: The measure of progress through the tiers.
        currency: The currency of sales; needed where a rate is a share, or the basis a value.
    """

    bases_offered: ClassVar[frozenset[TierBasis]] = frozenset({TierBasis.QUANTITY, TierBasis.VALUE})

    bands: tuple[Band, ...] = field(validator=[tuple_of(Band, least=1), _bands_in_order])
    basis: TierBasis = field(default=TierBasis.QUANTITY, validator=instance(TierBasis))
    currency: str | None = field(default=None, validator=optional(a_currency))

    def __attrs_post_init__(self) -> None:
        if self.currency is None and (self.shares or self.basis is TierBasis.VALUE):
            raise InvalidValueError("Tiered.currency", _CURRENCY, None, _NAME_CURRENCY)
        if self.basis not in self.bases_offered:
            raise InvalidValueError("Tiered.basis", _NOT_EARNED, self.basis, _SWITCH)
        self._check_ends()

    def _check_ends(self) -> None:
        """Refuse ends in money where units are counted, or in another currency."""
        name = self.unit.name if self.basis is TierBasis.EARNED else self.currency
        for band in self.bands:
            if isinstance(band.to, Money):
                if self.basis is TierBasis.QUANTITY:
                    raise InvalidValueError("Band.to", _A_COUNT, band.to, _COUNT_UNITS)
                if band.to.currency != name:
                    raise CurrencyMismatchError(str(name), band.to.currency)

    @property
    def shares(self) -> bool:
        """Whether the rates are shares of what units sold for."""
        return isinstance(self.bands[0].rate, Fraction)

    @property
    def unit(self) -> Unit:
        """The unit in which every tier pays."""
        rate = self.bands[0].rate
        return rate.unit if isinstance(rate, Amount) else cash(str(self.currency))

    @property
    def units(self) -> frozenset[Unit]:
        """The unit in which every tier pays."""
        return frozenset({self.unit})

    def tally(self) -> Climb:
        """Return an empty tally of the progress of each party, and of its sales by tier."""
        return Climb(self)

    def reading(self, tally: Climb) -> Reading:
        """Return the sales in each tier, at its rate."""
        unit = self.unit
        parts = {party: self.bases(held) for party, held in tally.held.items()}
        paid: dict[str, Exact] = {party: self.pay(bases) for party, bases in parts.items()}

        def explain(party: str) -> Text:
            terms = [
                self._term(base, band)
                for base, band in zip(parts[party], self.bands, strict=True)
                if base
            ]
            words = Text.join(terms or [_NO_UNITS], _PLUS)
            return _EQUALS.fill(terms=words, amount=unit.text_of(paid[party]))

        return Reading.of(unit, paid, explain)

    @property
    def in_order(self) -> bool:
        """Whether the order of contributions matters: it does, later ones are in higher tiers."""
        return True

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the progress of a party, if both versions measure it alike."""
        if not isinstance(older, type(self)):
            return None
        if (older.basis, older.currency) != (self.basis, self.currency):
            return None
        width = len(self.climb(0, Sale(quantity=0, value=0)))
        return TallyPart(numbers=(part.numbers[0], *[0] * (width - 1)))

    @abstractmethod
    def climb(self, passed: Exact, sale: Sale) -> Sequence[Exact]:
        """Return how far *sale* moves a party from *passed*, and what it adds to the bases."""

    def bases(self, held: Sequence[Exact]) -> Sequence[Exact]:
        """Return for each band the units (or the money, for a share) that it pays for."""
        return held[1:]

    def pay(self, bases: Sequence[Exact]) -> Exact:
        """Return the pay for *bases*, each at the rate of its band."""
        return sum(base * rate_of(band) for base, band in zip(bases, self.bands, strict=True))

    def place(self, passed: Exact) -> int:
        """Return the number of the band of a party that has *passed* so much."""
        return sum(band.end is not None and passed >= band.end for band in self.bands)

    def worth(self, sale: Sale) -> int:
        """Return the factor of a rate for one unit."""
        return sale.value if self.shares else 1

    def step(self, sale: Sale, band: Band) -> Exact:
        """Return how far one unit moves a party."""
        if self.basis is TierBasis.QUANTITY:
            return 1
        return sale.value if self.basis is TierBasis.VALUE else self.worth(sale) * rate_of(band)

    def _term(self, base: Exact, band: Band) -> Text:
        if isinstance(band.rate, Fraction):
            return _SHARE.fill(rate=percent(band.rate), base=self.unit.text_of(base))
        return _TIMES.fill(base=decimal_text(base), rate=band.rate.text)


def rate_of(band: Band) -> Exact:
    """Return the number that a base is multiplied by."""
    return band.rate.exact if isinstance(band.rate, Amount) else band.rate


_RATE = Text(
    en="an amount from zero, or a share from 0 to 1",
    fr="un montant à partir de zéro, ou une part entre 0 et 1",
)
_HALF = Text(
    en="5 % is Fraction(5, 100), and five cents Amount.of('0.05', 'EUR')",
    fr="5\u00a0% s’écrit Fraction(5, 100), et cinq centimes Amount.of('0.05', 'EUR')",
)
_ONE_KIND = Text(
    en="put the others into tiers of their own, and both into a Sum",
    fr="placez les autres dans des paliers à part, et les deux dans une Sum",
)
_IN_ORDER = Text(
    en="tiers that end one after the other", fr="des paliers qui finissent l’un après l’autre"
)
_LAST_OPEN = Text(
    en="each `to` is larger than the one before, and the last band has none",
    fr="chaque `to` dépasse le précédent, et le dernier palier n’en a pas",
)
_ALIKE = Text(
    en="rates in one unit, or shares throughout",
    fr="des taux dans une seule unité, ou partout des parts",
)
_CURRENCY = Text(en="the currency that units sell in", fr="la monnaie des ventes")
_NAME_CURRENCY = Text(en="name it, such as 'EUR'", fr="nommez-la, par exemple 'EUR'")
_NOT_EARNED = Text(en="QUANTITY or VALUE", fr="QUANTITY ou VALUE")
_SWITCH = Text(
    en="to cut a sale where earnings reach a mark, choose VALUE and end the band at the sales that "
    "earn the mark (8,500.00 at 85 % are sales of 10,000.00); a RateSwitch takes EARNED, and pays "
    "the whole unit that crosses the mark at the rate before it",
    fr="pour couper une vente là où les gains atteignent un seuil, choisissez VALUE et finissez le "
    "palier aux ventes qui les rapportent (8\u202f500,00 à 85\u00a0% sont 10\u202f000,00 de "
    "ventes)\u00a0; un RateSwitch admet EARNED, et paie toute l’unité qui franchit le seuil au "
    "taux d’avant",
)
_A_COUNT = Text(en="a number of units", fr="un nombre d’unités")
_COUNT_UNITS = Text(
    en="count units, or choose the basis VALUE",
    fr="comptez des unités, ou choisissez la base VALUE",
)
_NO_UNITS = Text(en="nothing sold", fr="rien de vendu")
_PLUS = Text(en=" + ", fr=" + ")
_EQUALS = Text(en="{terms} = {amount}", fr="{terms} = {amount}")
_SHARE = Text(en="{rate} of {base}", fr="{rate} de {base}")
_TIMES = Text(en="{base} × {rate}", fr="{base} × {rate}")
