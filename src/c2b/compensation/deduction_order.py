"""The checks of the deductions of a plan against each other and against its scheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from c2b.compensation.deductions import (
    ByPayee,
    Deduction,
    Dormancy,
    Fee,
    FeePer,
    FeeTax,
    Hold,
    Threshold,
    Withhold,
)
from c2b.compensation.scheme import AnyScheme
from c2b.errors import InvalidValueError
from c2b.text import Text


def fees_of(deduction: Deduction) -> Iterator[Fee]:
    """Yield the fee that *deduction* is, or those of its payees."""
    deductions = deduction.deductions if isinstance(deduction, ByPayee) else (deduction,)
    yield from (each for each in deductions if isinstance(each, Fee))


def is_by_kind(deduction: Deduction) -> bool:
    """Whether *deduction* withholds from some kinds of contributions, for a payee at least."""
    deductions = deduction.deductions if isinstance(deduction, ByPayee) else (deduction,)
    return any(isinstance(each, Withhold) and each.kinds for each in deductions)


def is_by_day(deduction: Deduction) -> bool:
    """Whether *deduction* holds the pay of each contribution for days of its own."""
    return isinstance(deduction, Hold) and deduction.days is not None


def check_order(deductions: Sequence[Deduction], scheme: AnyScheme) -> None:
    """Refuse deductions that cannot be combined, or that lack something, by what is missing."""
    fee: Fee | None = None
    waits = paid = differs = whole = False
    for deduction in deductions:
        is_tax = isinstance(deduction, FeeTax)
        if is_tax and fee is None:
            raise _untaxable(deduction, differs=differs)
        if not is_tax:
            fee = deduction if isinstance(deduction, Fee) else None
            differs = isinstance(deduction, ByPayee) and any(fees_of(deduction))
        is_last = fee is not None and fee.per is FeePer.PAYMENT
        if paid and not is_last:
            raise _refused(_PAYMENT_LAST, deduction, _MOVE_DOWN)
        paid = paid or is_last
        is_by_item = takes_out(deduction, FeePer.ITEM, FeePer.UNIT)
        if whole and is_by_item:
            raise _refused(_ITEM_FIRST, deduction, _ITEM_UP)
        whole = whole or takes_out(deduction, FeePer.PARTY, FeePer.TOTAL)
        if waits and (is_by_item or is_by_day(deduction) or is_by_kind(deduction)):
            raise _refused(_BEFORE_WAITS, deduction, _MOVE_UP)
        waits = waits or deduction.waits
        _check_scheme(deduction, scheme)
    _check_balances(deductions)


def takes_out(deduction: Deduction, *per: FeePer) -> bool:
    """Whether *deduction* takes out a fee on one of these bases, of one payee at least."""
    return any(fee.per in per and not fee.on_top for fee in fees_of(deduction))


def _check_scheme(deduction: Deduction, scheme: AnyScheme) -> None:
    """Refuse what needs the price of each contribution where the scheme has none."""
    by_contribution = is_by_day(deduction) or is_by_kind(deduction)
    if by_contribution and not scheme.prices_contributions:
        raise _refused(_PRICED, deduction, _NO_PRICES)


def _check_balances(deductions: Sequence[Deduction]) -> None:
    """Refuse a charge on balances, or an end of them, where none is carried."""
    carried = [each for each in deductions if isinstance(each, Threshold)]
    for deduction in deductions:
        if isinstance(deduction, Dormancy) and not any(
            deduction.applies(each.at.unit) for each in carried
        ):
            raise _refused(_A_THRESHOLD, deduction, _ADD_THRESHOLD)


def _untaxable(tax: Deduction, *, differs: bool) -> InvalidValueError:
    """Return the error for a tax without a fee, or on a fee that differs by payee."""
    if differs:
        return _refused(_ONE_FEE, tax, _TAX_IN_RATE)
    return _refused(_AFTER_FEE, tax, _PUT_AFTER)


def _refused(expected: Text, deduction: Deduction, hint: Text) -> InvalidValueError:
    return InvalidValueError("PayPlan.deductions", expected, type(deduction).__name__, hint)


_AFTER_FEE = Text(en="a fee before the tax on it", fr="des frais avant la taxe qui porte sur eux")
_PUT_AFTER = Text(
    en="put FeeTax right after its Fee", fr="placez FeeTax juste après ses frais (Fee)"
)
_ONE_FEE = Text(
    en="a tax on a fee that is the same for all payees",
    fr="une taxe sur des frais identiques pour tous les bénéficiaires",
)
_TAX_IN_RATE = Text(
    en="a tax on a fee that differs by payee is not offered: raise the rates of the fees by the "
    "tax, or make a plan for each group of payees",
    fr="une taxe sur des frais selon le bénéficiaire n’est pas proposée\u00a0: augmentez les taux "
    "des frais de la taxe, ou faites un barème par groupe de bénéficiaires",
)
_PAYMENT_LAST = Text(
    en="fees for each payment after all other deductions",
    fr="les frais par paiement après toutes les autres retenues",
)
_MOVE_DOWN = Text(
    en="move the fees per PAYMENT to the end", fr="déplacez les frais par paiement à la fin"
)
_ITEM_FIRST = Text(
    en="fees per ITEM or UNIT before fees per PARTY or on the TOTAL",
    fr="les frais par contribution (ITEM) ou par unité (UNIT) avant les frais par partie (PARTY) "
    "ou sur l’ensemble (TOTAL)",
)
_ITEM_UP = Text(
    en="move it up: what the others leave of one contribution is not known; a fee per PARTY on the "
    "gross (base=DeductionBase.GROSS) is not lowered by it",
    fr="déplacez-les vers le haut : ce que les autres laissent d’une contribution n’est pas "
    "connu ; des frais par partie sur le brut (base=DeductionBase.GROSS) n’en sont pas "
    "réduits",
)
_BEFORE_WAITS = Text(
    en="deductions by contribution before thresholds and other holds",
    fr="les retenues par contribution avant les seuils et les autres blocages",
)
_MOVE_UP = Text(en="move it up", fr="déplacez-la vers le haut")
_PRICED = Text(
    en="a scheme that prices each contribution, for a deduction by kind or by day",
    fr="pour une retenue par sorte ou par jour, un mode de rémunération qui donne un prix à "
    "chaque contribution",
)
_NO_PRICES = Text(
    en="leave out its kinds, or hold until a day",
    fr="omettez ses sortes, ou bloquez jusqu’à un jour donné",
)
_A_THRESHOLD = Text(
    en="a threshold in the same unit, below which a balance is carried",
    fr="un seuil dans la même unité, sous lequel un solde est reporté",
)
_ADD_THRESHOLD = Text(
    en="add a Threshold: what is paid at once is never dormant",
    fr="ajoutez un seuil (Threshold)\u00a0: ce qui est payé aussitôt ne dort jamais",
)
