"""The division of a whole number of units by weights, with nothing lost.

`allocate` is the rule itself, on plain numbers; `split` and `share_out` put money through it;
`allocate_next` is its monotone variant for amounts that are paid, or taken back, in several steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from c2b._validators import check_member
from c2b.choice import Choice
from c2b.compensation.rounding import Exact
from c2b.compensation.webster import by_divisor, by_weight
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

_INTS = {int}
_EXACT = {int, Fraction}


class Remainder(Choice):
    """The rule that gives out the units left over once every party has the whole part of its share.

    LARGEST: the largest remainders; then the heavier; then the smaller key. Heavier never gets
    less, and the order of the parties is irrelevant.
    LARGEST_IN_ORDER: the largest remainders; of equal ones the first in order.
    FIRST: the first in order. LAST: the last in order. HEAVIEST: the largest weights. A weight of
    zero gets nothing.
    APART: nobody. The shares are rounded down, and what is left over stays with the payer.
    RUNNING: the running total is rounded down, and each share is its increase; order matters.
    WEBSTER: the divisor method of Webster and Sainte-Laguë: one unit more lowers nobody, but a
    share may be more than a unit away from the exact one.
    """

    LARGEST = "largest", "to the largest remainders", "aux plus forts restes"
    LARGEST_IN_ORDER = (
        "largest_in_order",
        "to the largest remainders, the first in order of equal ones",
        "aux plus forts restes, au premier dans l’ordre à égalité",
    )
    FIRST = "first", "to the first in order", "aux premiers dans l’ordre"
    LAST = "last", "to the last in order", "aux derniers dans l’ordre"
    HEAVIEST = "heaviest", "to the largest weights", "aux plus grands poids"
    RUNNING = "running", "by the running total", "par le total cumulé"
    APART = "apart", "kept apart, with the payer", "mis à part, chez le payeur"
    WEBSTER = "webster", "by the divisor method of Webster", "par la méthode de Sainte-Laguë"


_LARGEST = Remainder.LARGEST  # compared by identity: a look-up in its class costs more


def allocate(
    total: int,
    weights: Sequence[Exact],
    *,
    keys: Sequence[str] | None = None,
    remainder: Remainder = Remainder.LARGEST,
) -> list[int]:
    """Divide *total* units by *weights*.

    Args:
        total: The units to divide; a negative total is divided as its opposite.
        weights: n >= 1 ints or Fractions >= 0, one a party, not all zero.
        keys: The party of each weight, which settles what is still level; by default its place.
        remainder: The rule for the units left over.

    Returns:
        n shares in the order of *weights*; their sum is *total*, less what is kept `APART`.

    Raises:
        InvalidValueError: A total that is no int; no weight, a negative or an inexact one, zeros
            only; keys that are not one a weight; a remainder that is no member of `Remainder`.
    Source:
        Largest-remainder method (Hamilton); the rule for ties is ours.

    >>> allocate(100, [1, 1, 1]), allocate(-5, [100, 101, 100, 100])
    ([34, 33, 33], [-1, -2, -1, -1])
    """
    if type(total) is not int:
        raise InvalidValueError("allocate(total)", _INT, total, _MINOR)
    whole: Sequence[Any] = weights if {*map(type, weights)} == _INTS else _as_ints(weights)
    whole_sum = sum(whole)
    if whole_sum == 0 or min(whole) < 0:
        raise InvalidValueError("allocate(weights)", _WEIGHTS, tuple(weights), _SOMEBODY)
    if keys is not None and len(keys) != len(whole):
        raise InvalidValueError("allocate(keys)", _ONE_KEY, len(keys), _SAME_LENGTH)
    rule = _largest if remainder is _LARGEST else _rule(remainder)
    if total < 0:
        return [-share for share in rule(-total, whole, whole_sum, keys)]
    return rule(total, whole, whole_sum, keys)


def split(
    whole: Money, weights: Sequence[Exact], *, remainder: Remainder = Remainder.LARGEST
) -> tuple[Money, ...]:
    """Divide *whole* by *weights*, one part a weight, so that no cent is lost.

    >>> [str(part) for part in split(Money.of("64.50", "EUR"), [30, 70])]
    ['19.35 EUR', '45.15 EUR']
    """
    shares = allocate(whole.minor, weights, remainder=remainder)
    return whole.each(shares)


def share_out(
    whole: Money, weights: Mapping[str, Exact], *, remainder: Remainder = Remainder.LARGEST
) -> dict[str, Money]:
    """Divide *whole* among the parties that *weights* names; equal weights are ordered by name."""
    keys = tuple(weights)
    shares = allocate(whole.minor, tuple(weights.values()), keys=keys, remainder=remainder)
    return dict(zip(keys, whole.each(shares), strict=True))


def split_apart(whole: Money, weights: Sequence[Exact]) -> tuple[tuple[Money, ...], Money]:
    """Divide *whole* by *weights*, rounded down, and return the parts and what is left over.

    >>> parts, rest = split_apart(Money.of("1.00", "EUR"), [1, 1, 1])
    >>> [str(part) for part in parts], str(rest)
    (['0.33 EUR', '0.33 EUR', '0.33 EUR'], '0.01 EUR')
    """
    shares = allocate(whole.minor, weights, remainder=Remainder.APART)
    (rest,) = whole.each([whole.minor - sum(shares)])
    return whole.each(shares), rest


def allocate_next(step: int, whole: Sequence[int], already: Sequence[int]) -> list[int]:
    """Divide the next *step* units of a division that will end at *whole*.

    What has gone out stays out: each share of the step is >= 0, no party ever passes its part of
    *whole*, and the last step ends exactly there. Partial payments, instalments and partial
    reversals are divided so, because dividing each step by itself drifts.

    Args:
        step: The units of this step, from 0 to what is left of *whole*.
        whole: The units of each party at the end, >= 0.
        already: The units of each party so far, from 0 to its part of *whole*.

    Raises:
        InvalidValueError: A step, or a state, that does not fit *whole*.
    Source:
        Start from the larger of what went out and the whole part of the quota, then serve the
        largest deficit. Seldom, the whole parts alone are more than the step; then the smallest
        fractions wait, and are less than two units behind their quota until they are served.
    """
    total = sum(whole)
    if any(not 0 <= done <= part for done, part in zip(already, whole, strict=True)):
        raise InvalidValueError("allocate_next(already)", _WITHIN, tuple(already), _START_AT_ZERO)
    reached = sum(already) + step
    if type(step) is not int or step < 0 or reached > total:
        raise InvalidValueError("allocate_next(step)", _STEP, step, _NO_MORE)
    if total == 0:
        return [0] * len(whole)
    quotas = [divmod(reached * part, total) for part in whole]
    shares = [max(0, floor - done) for (floor, _), done in zip(quotas, already, strict=True)]
    spare = step - sum(shares)
    if spare < 0:
        _let_wait(-spare, shares, [rest for _, rest in quotas])
        return shares
    deficits = [
        rest + (floor - done - share) * total
        for (floor, rest), done, share in zip(quotas, already, shares, strict=True)
    ]
    for place in sorted(range(len(whole)), key=lambda i: (-deficits[i], -whole[i], i))[:spare]:
        shares[place] += 1
    return shares


def _let_wait(units: int, shares: list[int], rests: list[int]) -> None:
    """Take *units* back from the parties that are least behind."""
    while units:
        owed = [place for place in range(len(shares)) if shares[place]]
        for place in sorted(owed, key=rests.__getitem__)[:units]:
            shares[place] -= 1
            units -= 1


def _as_ints(weights: Sequence[Exact]) -> list[int]:
    """Return the weights as ints in the same proportion."""
    if not weights or not set(map(type, weights)) <= _EXACT:
        raise InvalidValueError("allocate(weights)", _WEIGHTS, tuple(weights), _EXACT_ONES)
    scale = lcm(*(weight.denominator for weight in weights))
    return [weight.numerator * (scale // weight.denominator) for weight in weights]


def _largest(
    total: int, weights: Sequence[int], whole: int, keys: Sequence[str] | None
) -> list[int]:
    products = [total * weight for weight in weights]
    rests = [product % whole for product in products]
    left = sum(rests) // whole  # fewer units than there are remainders above zero
    if not left:
        return [product // whole for product in products]
    order = sorted(rests, reverse=True)
    cut = order[left - 1]
    if order[left] == cut:
        return _settle_level(cut, products, weights, whole, keys)
    lift = whole - cut  # carries remainders from the cut on over the next unit
    return [(product + lift) // whole for product in products]


def _settle_level(
    cut: int,
    products: Sequence[int],
    weights: Sequence[int],
    whole: int,
    keys: Sequence[str] | None,
) -> list[int]:
    """Give a unit to each remainder above the *cut*, and at it by weight, then by key."""
    level = [place for place, product in enumerate(products) if product % whole == cut]
    if keys is not None:  # places are in order already
        level.sort(key=keys.__getitem__)
    level.sort(key=weights.__getitem__, reverse=True)
    lift = whole - cut - 1
    shares = [(product + lift) // whole for product in products]
    for place in level[: sum(products) // whole - sum(shares)]:
        shares[place] += 1
    return shares


def _first(
    total: int, weights: Sequence[int], whole: int, _keys: Sequence[str] | None
) -> list[int]:
    takers = [place for place, weight in enumerate(weights) if weight]
    return _floors(total, weights, whole, takers)


def _last(total: int, weights: Sequence[int], whole: int, _keys: Sequence[str] | None) -> list[int]:
    takers = [place for place, weight in enumerate(weights) if weight]
    return _floors(total, weights, whole, takers[::-1])


def _largest_in_order(
    total: int, weights: Sequence[int], whole: int, _keys: Sequence[str] | None
) -> list[int]:
    takers = sorted(range(len(weights)), key=lambda place: -(total * weights[place] % whole))
    return _floors(total, weights, whole, takers)


def _apart(
    total: int, weights: Sequence[int], whole: int, _keys: Sequence[str] | None
) -> list[int]:
    return _floors(total, weights, whole, ())


def _heaviest(
    total: int, weights: Sequence[int], whole: int, keys: Sequence[str] | None
) -> list[int]:
    takers = by_weight(weights, keys)
    return _floors(total, weights, whole, takers)


def _floors(total: int, weights: Sequence[int], whole: int, takers: Sequence[int]) -> list[int]:
    shares = [total * weight // whole for weight in weights]
    for place in takers[: total - sum(shares)]:
        shares[place] += 1
    return shares


def _running(
    total: int, weights: Sequence[int], whole: int, _keys: Sequence[str] | None
) -> list[int]:
    shares: list[int] = []
    so_far = given = 0
    for weight in weights:
        so_far += weight
        reached = total * so_far // whole
        shares.append(reached - given)
        given = reached
    return shares


def _rule(remainder: Remainder) -> _Rule:
    check_member("remainder", remainder, Remainder)  # the string of a member would be found too
    return _RULES[remainder]


_Rule = Callable[[int, Sequence[int], int, Sequence[str] | None], list[int]]
_RULES: dict[Remainder, _Rule] = {
    Remainder.LARGEST: _largest,
    Remainder.LARGEST_IN_ORDER: _largest_in_order,
    Remainder.FIRST: _first,
    Remainder.LAST: _last,
    Remainder.APART: _apart,
    Remainder.HEAVIEST: _heaviest,
    Remainder.RUNNING: _running,
    Remainder.WEBSTER: by_divisor,
}

_INT = Text(en="an int", fr="un int")
_MINOR = Text(
    en="count in the smallest unit, such as cents", fr="comptez en sous-unités (centimes)"
)
_WEIGHTS = Text(
    en="one or more ints or Fractions from 0, not all 0",
    fr="un ou plusieurs int ou Fraction à partir de 0, pas tous nuls",
)
_EXACT_ONES = Text(
    en="write a weight as an int or a Fraction; a float is never exact",
    fr="écrivez un poids en int ou en Fraction ; un float n’est jamais exact",
)
_SOMEBODY = Text(
    en="leave out parties that take part in nothing",
    fr="écartez les parties qui ne participent à rien",
)
_ONE_KEY = Text(en="one key a weight", fr="une clé par poids")
_SAME_LENGTH = Text(
    en="give keys in the order of the weights", fr="donnez les clés dans l’ordre des poids"
)
_WITHIN = Text(
    en="for each party between 0 and its part of the whole",
    fr="pour chaque partie, entre 0 et sa part du tout",
)
_START_AT_ZERO = Text(
    en="add up the shares that earlier steps returned",
    fr="additionnez les parts des étapes précédentes",
)
_STEP = Text(
    en="an int from 0 to what is left of the whole", fr="un int entre 0 et le reste du tout"
)
_NO_MORE = Text(en="no more can go out than the whole", fr="il ne peut sortir plus que le tout")
