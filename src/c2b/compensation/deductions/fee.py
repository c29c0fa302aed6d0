"""Fees of a platform, taken out of earnings or charged to the business on top."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.deductions.base import DeductionBase, distinct
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.deductions.fee_band import (
    FeeBand,
    exact_fee,
    fee_text,
    in_order,
    money_text,
)
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import Medium, Unit, cash
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class FeePer(Choice):
    """The base on which a fee is computed and rounded.

    ITEM: each contribution as a whole, whatever its quantity. UNIT: each single unit of the
    quantity of a contribution, a fraction of one in proportion. PARTY: all that a party earned to
    date. TOTAL: what all parties earned together, divided among them in proportion. PAYMENT: each
    payment that goes out.
    """

    ITEM = "item", "for each contribution", "par contribution"
    UNIT = "unit", "for each unit", "pour chaque unité"
    PARTY = "party", "for each party", "par partie"
    TOTAL = "total", "for the whole", "pour l’ensemble"
    PAYMENT = "payment", "for each payment", "par paiement"

    @property
    def is_by_contribution(self) -> bool:
        """Whether it is computed on each contribution: as a whole, or unit by unit."""
        return self in (FeePer.ITEM, FeePer.UNIT)


@frozen(kw_only=True)
class Fee(Deduction):
    """A fee of the platform, taken out of earnings or charged to the business on top.

    Attributes:
        rate: The part of the base that is taken.
        rounding: The rounding of each fee; a fee per contribution, or per unit, is rounded for each
            of them.
        per: The base on which it is computed; a fee on the total that is not on top comes off the
            top of it, before the parties have their shares. What they cannot bear of it is taken
            from the next earnings of any party.
        on_top: Whether the business pays it over and above. Otherwise it is taken out, and the
            party has the remainder.
        fixed: An amount for each base besides the rate.
        least: The lowest fee, where there is a base at all.
        most: The highest fee.
        bands: The rate and fixed amount by price, in the place of `rate` and `fixed`.
        graduated: Whether each part of the base has the rate of its own band; otherwise all of it
            has that of the band that it reaches.
        base: Whether it is computed on what is left or on the gross (of a fee per party).
        kinds: The kinds of contributions that are charged, for a fee per contribution or per unit;
            empty for all of them.
        given_back: Whether a reversal gives it back, in proportion; otherwise the platform keeps
            it, and the party bears it.
    """

    kind: ClassVar[str] = "fee"

    rate: Fraction = field(default=Fraction(0), validator=[instance(Fraction), a_share])
    rounding: Rounding = field(validator=instance(Rounding))
    per: FeePer = field(default=FeePer.PARTY, validator=instance(FeePer))
    on_top: bool = field(default=False, validator=instance(bool))
    fixed: Money | None = field(default=None, validator=optional(instance(Money)))
    least: Money | None = field(default=None, validator=optional(instance(Money)))
    most: Money | None = field(default=None, validator=optional(instance(Money)))
    bands: tuple[FeeBand, ...] = field(default=(), validator=[tuple_of(FeeBand), in_order])
    graduated: bool = field(default=False, validator=instance(bool))
    base: DeductionBase = field(default=DeductionBase.LEFT, validator=instance(DeductionBase))
    kinds: tuple[str, ...] = field(default=(), validator=distinct)
    given_back: bool = field(default=True, validator=instance(bool))

    def __attrs_post_init__(self) -> None:
        stated = [money for _, money in self.stated()]
        if any(money.minor < 0 for money in stated):
            raise InvalidValueError("Fee", _FROM_ZERO, stated, _NO_REBATE)
        if len({money.currency for money in stated}) > 1:
            raise InvalidValueError("Fee", _ONE_CURRENCY, stated, _TWO_FEES)
        if self.bands and (self.rate or self.fixed is not None):
            raise InvalidValueError("Fee.bands", _IN_BANDS, self.rate, _MOVE)
        if self.graduated and not self.bands:
            raise InvalidValueError("Fee.graduated", _BANDS, self.graduated, _ADD_BANDS)
        if self.least is not None and self.most is not None and self.least > self.most:
            raise InvalidValueError("Fee.most", _NOT_BELOW, self.most, _RAISE)
        self._check_effect()
        self._check_base()

    def _check_effect(self) -> None:
        """Refuse a fee that never takes anything."""
        rates = [self.rate, *(band.rate for band in self.bands)]
        fixed = [self.fixed, self.least, *(band.fixed for band in self.bands)]
        if not any(rates) and not any(money.minor for money in fixed if money is not None):
            raise InvalidValueError("Fee", _SOME_FEE, self.rate, _LEAVE_OUT)

    def _check_base(self) -> None:
        """Refuse a base that does not go with the rest."""
        if self.per is FeePer.PAYMENT and self.on_top:
            raise InvalidValueError("Fee.on_top", _TAKEN_OUT, self.on_top, _NO_PAYMENT)
        if self.base is DeductionBase.GROSS and (self.on_top or self.per is not FeePer.PARTY):
            raise InvalidValueError("Fee.base", _PARTY_GROSS, self.base, _IS_GROSS)
        if self.kinds and not self.per.is_by_contribution:
            raise InvalidValueError("Fee.kinds", _BY_ITEM, self.per, _PER_ITEM)

    def stated(self) -> Iterator[tuple[str, Money]]:
        """Yield each amount that the fee states, with its place."""
        for name in ("fixed", "least", "most"):
            money: Money | None = getattr(self, name)
            if money is not None:
                yield f"Fee.{name}", money
        for band in self.bands:
            yield from (("Fee.bands", money) for money in band.stated)

    @property
    def role(self) -> Role:
        """The account that receives the fee: the platform."""
        return Role.PLATFORM

    @property
    def text(self) -> Text:
        """The name of the fee with its rate, amounts and limits."""
        if self.bands:
            words = [_FEE.fill(terms=Text.join([band.text for band in self.bands], _THEN))]
        elif self.rate or self.fixed:
            words = [_FEE.fill(terms=fee_text(self.rate, self.fixed))]
        else:
            words = [_PLAIN]
        words += [_EACH_PART] if self.graduated else []
        words += [] if self.least is None else [_LEAST.fill(least=money_text(self.least))]
        words += [] if self.most is None else [_MOST.fill(most=money_text(self.most))]
        words += [] if self.per is FeePer.PARTY else [self.per.text]
        words += [_ON.fill(kinds=", ".join(self.kinds))] if self.kinds else []
        return Text.join(words, _COMMA)

    def applies(self, unit: Unit) -> bool:
        """Whether *unit* is cash, and in the currency of the amounts that the fee states."""
        stated = next((money for _, money in self.stated()), None)
        return unit.medium is Medium.CASH if stated is None else unit == cash(stated.currency)

    def of(self, base: Exact) -> int:
        """Return the fee on *base*."""
        if base <= 0:
            return 0
        if self.bands:
            exact = exact_fee(base, self.bands, graduated=self.graduated)
        else:
            exact = base * self.rate + (0 if self.fixed is None else self.fixed.minor)
        least = 0 if self.least is None else self.least.minor
        fee = max(rounded(exact, self.rounding), least)
        return fee if self.most is None else min(fee, self.most.minor)

    def keeps(self, base: int) -> int:
        """Return the fee on *base*, at most *base* itself."""
        return min(self.of(base), max(base, 0))

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return what is left after the fee, at least zero."""
        if self.per.is_by_contribution or self.per is FeePer.TOTAL:
            return slot.keep(coming, min(slot.charge or 0, max(coming, 0)))
        if self.base is DeductionBase.GROSS:
            return self.flow_of_gross(coming, slot)
        return Deduction.flow(self, coming, slot, party, moment)


_FROM_ZERO = Text(en="amounts from zero", fr="des montants à partir de zéro")
_NO_REBATE = Text(en="a fee takes, it never gives", fr="des frais prennent, ils ne donnent pas")
_SOME_FEE = Text(
    en="a rate, a fixed amount or a least one above zero",
    fr="un taux, une part fixe ou un minimum supérieur à zéro",
)
_LEAVE_OUT = Text(en="leave out a fee without effect", fr="omettez des frais sans effet")
_ONE_CURRENCY = Text(en="amounts in one currency", fr="des montants dans une seule monnaie")
_TWO_FEES = Text(en="state one fee for each", fr="indiquez des frais pour chacune")
_IN_BANDS = Text(
    en="the rate and the fixed amount in the bands alone",
    fr="le taux et la part fixe dans les seules tranches",
)
_MOVE = Text(en="move rate and fixed into the bands", fr="déplacez rate et fixed dans les tranches")
_BANDS = Text(en="bands of a graduated fee", fr="les tranches de frais progressifs")
_ADD_BANDS = Text(
    en="list the bands, or leave graduated out", fr="énumérez les tranches, ou omettez graduated"
)
_NOT_BELOW = Text(
    en="a highest fee that is not below the lowest",
    fr="un maximum qui n’est pas inférieur au minimum",
)
_RAISE = Text(en="raise it, or lower the least fee", fr="augmentez-le, ou baissez le minimum")
_TAKEN_OUT = Text(
    en="a fee for each payment that is taken out of it",
    fr="des frais par paiement, pris sur celui-ci",
)
_NO_PAYMENT = Text(
    en="leave on_top out, or charge the business per PARTY",
    fr="omettez on_top, ou facturez l’entreprise par partie (PARTY)",
)
_PARTY_GROSS = Text(
    en="GROSS for a fee per PARTY that is taken out",
    fr="GROSS pour des frais par partie (PARTY), pris sur les gains",
)
_IS_GROSS = Text(
    en="leave the base out: other fees are on the gross or on the payment anyway",
    fr="omettez base\u00a0: les autres frais portent déjà sur le brut ou sur le paiement",
)
_BY_ITEM = Text(
    en="a fee per ITEM or per UNIT, where some kinds are charged",
    fr="des frais par contribution (ITEM) ou par unité (UNIT), si certaines sortes sont visées",
)
_PER_ITEM = Text(
    en="state per=FeePer.ITEM: only a contribution has a kind",
    fr="indiquez per=FeePer.ITEM\u00a0: seule une contribution a une sorte",
)
_FEE = Text(en="fee of {terms}", fr="frais de {terms}")
_PLAIN = Text(en="fee", fr="frais")
_THEN = Text(en=", then ", fr=", puis ")
_COMMA = Text(en=", ", fr=", ")
_EACH_PART = Text(en="each part at its own rate", fr="chaque part à son propre taux")
_LEAST = Text(en="at least {least}", fr="au moins {least}")
_MOST = Text(en="at most {most}", fr="au plus {most}")
_ON = Text(en="on {kinds}", fr="sur {kinds}")
