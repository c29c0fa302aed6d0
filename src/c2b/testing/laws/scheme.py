"""The laws of schemes: contributions in, exact amounts out, with a reason for each of them."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Unpack

from attrs import evolve
from hypothesis import strategies as st

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import Amounts, AnyScheme
from c2b.compensation.schemes.composed import Composed
from c2b.compensation.schemes.route import Route
from c2b.compensation.schemes.sum import Sum
from c2b.compensation.schemes.wrapper import Wrapper
from c2b.compensation.settlement.settle import settle
from c2b.compensation.tally import TallyPart, counts
from c2b.compensation.unit import Unit
from c2b.testing.laws.contribution_cases import cut_lists, lists
from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.laws.scheme_reading import not_zero, plain, read
from c2b.testing.laws.told_amounts import tells
from c2b.testing.strategies.contribution import contributions
from c2b.text import LANGUAGES, Text

Items = Sequence[Contribution]


def scheme(
    scheme: AnyScheme,
    *,
    items: st.SearchStrategy[Items] | None = None,
    **choice: Unpack[LawOptions],
) -> None:
    """Check that *scheme* keeps what every scheme promises.

    It pays only parties that contributed, nothing below zero, exact amounts, and only in the units
    it names; reading is repeatable; contributions may come in lots, with a tally stored and
    restored between them, and in any order, unless the scheme says that order counts; a quantity
    counts as so many contributions; prices, if there are any, add up; promised floors and caps
    hold; every payment is explained in both languages, by its amount; the books of a settlement
    balance; and a scheme is a value.

    Args:
        scheme: The scheme.
        items: The contributions that it can pay for; None for ones with every fact, in euros.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    given = contributions() if items is None else items
    laws = LAWS if items is None else [evolve(law, cases=None) for law in LAWS]
    hold(laws, scheme, {"items": given, "cut": st.integers(0, 8)}, choice)


def only_contributors_are_paid(scheme: AnyScheme, items: Items) -> None:
    """Only parties that contributed are paid, and the referrers and members whom they name."""
    gave = {name for item in items for name in (item.party, item.referrer, *item.members) if name}
    for paid in read(scheme, items).amounts.values():
        holds(set(paid) <= gave, set(paid), _AMONG.fill(names=", ".join(sorted(gave)) or "-"))


def pay_is_never_negative(scheme: AnyScheme, items: Items) -> None:
    """No party owes anything for having contributed."""
    for paid in read(scheme, items).amounts.values():
        for exact in paid.values():
            holds(exact >= 0, exact, _FROM_ZERO)


def amounts_are_exact(scheme: AnyScheme, items: Items) -> None:
    """Each amount is an int or a Fraction, and no float, which is not exact."""
    for paid in read(scheme, items).amounts.values():
        for exact in paid.values():
            holds(type(exact) in (int, Fraction), exact, _EXACT)


def it_pays_in_its_units(scheme: AnyScheme, items: Items) -> None:
    """A scheme pays only in units that it names."""
    units = set(read(scheme, items).amounts)
    holds(units <= scheme.units, units, _AMONG.fill(names=_listed(scheme.units)))


def reading_is_repeatable(scheme: AnyScheme, items: Items) -> None:
    """A tally gives the same reading each time it is read."""
    tally = scheme.tally()
    tally.add(items)
    agree(plain(scheme.reading(tally)), plain(scheme.reading(tally)))


def lots_do_not_matter(scheme: AnyScheme, items: Items, cut: int) -> None:
    """Contributions earn the same one by one, at once, and on top of a tally that was stored.

    A tally is stored party by party; where several share, that may be another order of them, and a
    unit that is left over may go to one or to another.
    """
    one_by_one, stored, restored = scheme.tally(), scheme.tally(), scheme.tally()
    for item in items:
        one_by_one.add([item])
    stored.add(items[:cut])
    for party in stored.parties:
        restored.put(party, stored.of(party) or TallyPart())
    restored.add(items[cut:])
    whole = read(scheme, items)
    agree(plain(scheme.reading(one_by_one)), plain(whole))
    _agree_about(scheme, len(items), scheme.reading(restored).amounts, whole.amounts)


def the_first_is_not_favoured(scheme: AnyScheme, items: Items) -> None:
    """Contributions earn the same in any order, unless the scheme says that order counts.

    Where several share, a unit that is left over may go to one or to another.
    """
    if scheme.in_order:
        return
    first = read(scheme, items).amounts
    for other in (items[::-1], (*items[1:], *items[:1])):
        _agree_about(scheme, len(items), read(scheme, other).amounts, first)


def _agree_about(scheme: AnyScheme, many: int, again: Amounts, first: Amounts) -> None:
    """Check that two readings agree; where several share, but for the units that are left over."""
    if scheme.by_party:
        agree(not_zero(again), not_zero(first))
        return
    most = _left_over(scheme, many)
    if most is None:
        return
    for unit, paid in first.items():
        for party, due in paid.items():
            got: Exact = again.get(unit, {}).get(party, 0)
            holds(abs(Fraction(got) - due) <= most, got, _ABOUT.fill(due=due, most=most))


def _left_over(scheme: AnyScheme, many: int) -> int | None:
    """Return how many units may go to one party or to another, of so *many* contributions.

    Each pool leaves one; a scheme that pays apart for each value has a pool for each. None where
    such a unit may decide more, as where it reaches a threshold or is converted.
    """
    if scheme.by_party:
        return 0
    if isinstance(scheme, Sum | Route):
        inner = [_left_over(each, many) for each in scheme.schemes]
        known = [each for each in inner if each is not None]
        apart = many if isinstance(scheme, Route) else 1
        return sum(known) * apart if len(known) == len(inner) else None
    return None if isinstance(scheme, Wrapper | Composed) else 1


def a_quantity_counts_as_so_many(scheme: AnyScheme, items: Items) -> None:
    """A quantity earns what so many contributions of one unit earn.

    Schemes in which one party's pay depends on what others give, such as prizes, are left out, and
    schemes that state that a fact of a contribution counts once, whatever its quantity.
    """
    if not (scheme.by_party and scheme.by_quantity):
        return
    some = [evolve(item, quantity=min(int(item.quantity), _MANY)) for item in items]
    apart = [
        evolve(item, key=f"{item.key}.{number}", quantity=1)
        for item in some
        for number in range(int(item.quantity))
    ]
    agree(plain(read(scheme, [item for item in some if item.quantity])), plain(read(scheme, apart)))


def prices_add_up(scheme: AnyScheme, items: Items) -> None:
    """The prices of contributions, where each has one, add up to the whole."""
    if not scheme.prices_contributions:
        return
    apart: dict[Unit, dict[str, Exact]] = {}
    for item in items:
        for unit, exact in scheme.price_of(item).items():
            mine = apart.setdefault(unit, {})
            mine[item.party] = mine.get(item.party, 0) + exact
    agree(plain(read(scheme, items)), not_zero(apart))


def bounds_hold(scheme: AnyScheme, items: Items) -> None:
    """Each party's pay lies between the floor and the cap that the scheme promises.

    A party of which something counts has the floor also where the scheme names no amount for it.
    """
    tally = scheme.tally()
    tally.add(items)
    counted = {party: part for party in tally.parties if counts(part := tally.of(party))}
    payees = {each for party, part in counted.items() for each in scheme.payees(party, part)}
    amounts = read(scheme, items).amounts
    for unit in scheme.units:
        paid = dict.fromkeys(payees, 0) | dict(amounts.get(unit, {}))
        least, most = scheme.never_below(unit), scheme.never_above(unit)
        for exact in paid.values():
            holds(least is None or exact >= least, exact, _LEAST.fill(least=least))
            holds(most is None or exact <= most, exact, _MOST.fill(most=most))


def the_reason_tells_the_amount(scheme: AnyScheme, items: Items) -> None:
    """An amount that a reason names is the one that is paid, or parts of it that add up to it."""
    reading = read(scheme, items)
    for unit, paid in reading.amounts.items():
        for party, exact in paid.items():
            for language in LANGUAGES:
                reason = reading.explain(party).in_language(language)
                due = unit.text_of(exact).in_language(language)
                told = not exact or tells(reason, exact, unit, language)
                holds(told, reason, _NAMED.fill(unit=due))


def pay_is_explained(scheme: AnyScheme, items: Items) -> None:
    """Each party gets a reason in both languages, which names the unit if it is paid."""
    reading = read(scheme, items)
    for party in {item.party for item in items}:
        for language in LANGUAGES:
            reason = reading.explain(party).in_language(language)
            holds(bool(reason.strip()), reason, _WORDS)
            for unit, paid in reading.amounts.items():
                holds(
                    not paid.get(party) or unit.name in reason, reason, _NAMED.fill(unit=unit.name)
                )


def the_books_balance(scheme: AnyScheme, items: Items) -> None:
    """The business pays what the parties receive, and each receives its rounded reading."""
    half_even = Rounding.HALF_EVEN
    once = list({item.key: item for item in items}.values())  # a key is settled only once
    settled = settle(PayPlan(key="law", scheme=scheme, rounding=half_even), once, on=_DAY)
    read_amounts = read(scheme, once).amounts
    for unit in settled.units:
        paid = {party: settled.balance(party, unit).paid.exact for party in settled.parties}
        agree(settled.sum_of(Role.BUSINESS, unit).exact, sum(paid.values(), Fraction(0)))
        exact = read_amounts.get(unit, {})
        due = {party: rounded(minor, half_even) for party, minor in exact.items()}
        agree(not_zero({unit: paid}), not_zero({unit: due}))


def it_is_a_value(scheme: AnyScheme) -> None:
    """A scheme is pickled and copied to an equal one with an equal hash."""
    pickled = pickle.loads(pickle.dumps(scheme))  # noqa: S301 - bytes written on this line
    for other in (pickled, copy.deepcopy(scheme)):
        agree((other, hash(other)), (scheme, hash(scheme)))


def _listed(units: frozenset[Unit]) -> str:
    return ", ".join(sorted(unit.code for unit in units)) or "-"


_DAY = date(2026, 12, 31)
_AMONG = Text(en="some of {names}", fr="certains parmi {names}")
_FROM_ZERO = Text(en="zero or more", fr="zéro ou davantage")
_EXACT = Text(en="an int or a Fraction", fr="un int ou un Fraction")
_ABOUT = Text(en="{due}, or at most {most} away from it", fr="{due}, à {most} près")
_MANY = 40
_LEAST = Text(en="at least {least}", fr="au moins {least}")
_MOST = Text(en="at most {most}", fr="au plus {most}")
_WORDS = Text(en="a reason in words", fr="une raison en mots")
_NAMED = Text(en="a reason that names {unit}", fr="une raison qui nomme {unit}")

LAWS = (
    Law(
        only_contributors_are_paid,
        fr="Seules sont payées les parties qui ont contribué, et celles qu’elles nomment.",
        cases=lists,
    ),
    Law(
        pay_is_never_negative,
        fr="Aucune partie ne doit rien pour avoir contribué.",
        cases=lists,
    ),
    Law(
        it_pays_in_its_units,
        fr="Un mode de rémunération ne paie que dans les unités qu’il nomme.",
        cases=lists,
    ),
    Law(
        amounts_are_exact,
        fr="Chaque montant est un int ou un Fraction, et jamais un float, inexact.",
        cases=lists,
    ),
    Law(
        the_first_is_not_favoured,
        fr="Les contributions gagnent autant dans tout ordre, sauf si le mode de rémunération "
        "annonce que l’ordre compte.",
        cases=lists,
    ),
    Law(
        a_quantity_counts_as_so_many,
        fr="Une quantité gagne autant que le même nombre de contributions d’une unité.",
        cases=lists,
    ),
    Law(
        the_reason_tells_the_amount,
        fr="Le montant que cite un motif est celui qui est payé, ou des parties qui font le total.",
        cases=lists,
    ),
    Law(
        reading_is_repeatable, fr="Un relevé se lit de la même façon à chaque lecture.", cases=lists
    ),
    Law(
        lots_do_not_matter,
        fr="Des contributions venues une à une, ou à la suite d’un relevé relu, gagnent autant.",
        cases=cut_lists,
    ),
    Law(
        prices_add_up,
        fr="Là où chaque contribution a un prix, le tout est leur somme.",
        cases=lists,
    ),
    Law(
        bounds_hold,
        fr="Chaque paiement est compris entre le plancher et le plafond promis.",
        cases=lists,
    ),
    Law(
        pay_is_explained,
        fr="Chaque partie reçoit un motif dans les deux langues, avec l’unité si elle est payée.",
        cases=lists,
    ),
    Law(
        the_books_balance,
        fr="L’entreprise paie ce que les parties reçoivent, chacune son montant lu et arrondi.",
        cases=lists,
    ),
    Law(
        it_is_a_value,
        fr="Un mode de rémunération sérialisé ou copié reste égal, de même empreinte.",
    ),
)
