"""The terms and options that an engine cannot carry out, named before anything runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from c2b.cli.campaign_file import Plan
from c2b.compensation import (
    Bonus,
    Cap,
    Deadline,
    Floor,
    Graduated,
    ManualDecision,
    MinimumScore,
    NoPay,
    OverBudget,
    PayPlan,
    Per,
    PerItem,
    Share,
    Slab,
    Sum,
    TierBasis,
)
from c2b.compensation.deduction_order import fees_of, is_by_day, is_by_kind
from c2b.compensation.deductions import ByPayee, Deduction, Dormancy
from c2b.compensation.policies.policy import Policy
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes.compared import Compared
from c2b.errors import InvalidValueError, together
from c2b.text import Text, in_both
from c2b.wire.spreadsheet import Columns

ENDINGS = (".csv", ".tsv", ".parquet")


def check_settlement(plan: Plan, names: Sequence[str], reversals: str | None) -> None:
    """Check that an engine can settle the files *names* by *plan*.

    Raises:
        InvalidValueError: Every term, declaration or option that it cannot carry out; the first
            one is the error, and the others are in its attribute `also`.
    """
    found = [*_of_files(names, reversals), *_of_file(plan), *_of_plan(plan.campaign)]
    if error := together(found):
        raise error


def _of_files(names: Sequence[str], reversals: str | None) -> Iterator[InvalidValueError]:
    if reversals is not None:
        yield _obstacle("--reversals", _NO_REVERSALS, in_both(reversals))
    if len(names) > 1:
        yield _obstacle("--engine", _ONE_FILE, in_both(str(len(names))))
    for name in names:
        if Path(name).suffix.lower() not in ENDINGS:
            yield _obstacle("--engine", _FORMS, in_both(name))


def _of_file(plan: Plan) -> Iterator[InvalidValueError]:
    """Yield the declarations of the mapping and the layout that are not carried out."""
    if plan.file.leave_out:
        yield _obstacle("file.leave_out", _ALL_ROWS, in_both(str(len(plan.file.leave_out))))
    columns = plan.columns
    if columns is not None:
        yield from _of_columns(columns)


def _of_columns(columns: Columns) -> Iterator[InvalidValueError]:
    if columns.negative:
        yield _obstacle("columns.negative", _NO_REVERSALS, in_both("true"))
    for name, place in columns.places():
        if name in TOGETHER:
            yield _obstacle(f"columns.{name}", _ALONE, in_both(place.column))
        elif place.since is not None:
            yield _obstacle(f"columns.{name}.since", _ALONE, in_both(place.since))


def _of_plan(plan: PayPlan) -> Iterator[InvalidValueError]:
    yield from _of_scheme(plan.scheme)
    currencies = sorted(_currencies(plan.scheme))
    if len(currencies) > 1:
        yield _obstacle("share", _ONE_CURRENCY, in_both(", ".join(currencies)))
    if plan.over is OverBudget.FIRST_COME:
        yield _obstacle("over", _IN_PROPORTION, plan.over.text)
    for policy in plan.policies:
        if not _is_simple(policy):
            yield _obstacle(policy.kind, _POLICIES, in_both(policy.kind))
    for deduction in plan.deductions:
        if not _is_of_party(deduction):
            yield _obstacle(deduction.kind, _DEDUCTIONS, deduction.text)


def _of_scheme(scheme: AnyScheme) -> Iterator[InvalidValueError]:
    match scheme:
        case Graduated() | Slab():
            if scheme.basis is not TierBasis.QUANTITY or scheme.shares:
                yield _obstacle(scheme.kind, _BY_QUANTITY, scheme.basis.text)
        case Cap() | Floor():
            if isinstance(scheme, Cap) and scheme.per is not Per.PARTY:
                yield _obstacle(scheme.kind, _PER_PARTY, scheme.per.text)
            yield from _of_scheme(scheme.scheme)
        case Sum() | Compared():
            for part in scheme.parts:
                yield from _of_scheme(part)
        case _:
            if type(scheme) not in (NoPay, PerItem, Bonus, Share):
                yield _obstacle(scheme.kind, _SCHEMES, in_both(scheme.kind))


def _currencies(scheme: AnyScheme) -> Iterator[str]:
    """Yield the currencies of the shares in *scheme*."""
    match scheme:
        case Share():
            yield scheme.currency
        case Cap() | Floor():
            yield from _currencies(scheme.scheme)
        case Sum() | Compared():
            yield from {each for part in scheme.parts for each in _currencies(part)}
        case _:
            pass


def value_currency(scheme: AnyScheme) -> str | None:
    """Return the currency of the values that pay depends on; None where it depends on none."""
    return next(_currencies(scheme), None)


def _is_simple(policy: Policy) -> bool:
    """Whether *policy* looks at one fact of one contribution."""
    if isinstance(policy, ManualDecision):
        return policy.after is None
    return isinstance(policy, Deadline | MinimumScore)


def fact_of(policy: Policy) -> str:
    """Return the fact that *policy*, which looks at one alone, looks at."""
    if isinstance(policy, ManualDecision):
        return "decision"
    return "at" if isinstance(policy, Deadline) else "score"


def _is_of_party(deduction: Deduction) -> bool:
    """Whether *deduction* looks at what a party earns, and never at one contribution."""
    by_item = any(fee.per.is_by_contribution for fee in fees_of(deduction))
    by_time = is_by_day(deduction) or isinstance(deduction, ByPayee | Dormancy)
    return not (by_item or by_time or is_by_kind(deduction))


def _obstacle(where: str, expected: Text, got: Text) -> InvalidValueError:
    return InvalidValueError(where, expected, got, _WITHOUT)


TOGETHER = ("members", "referrer")  # facts that are checked against others of their row
_WITHOUT = Text(
    en="leave out --engine, which changes nothing but the time that it takes",
    fr="retirez --engine, qui ne change que le temps de calcul",
)
_NO_REVERSALS = Text(
    en="a run without reversals, with an engine",
    fr="avec un moteur, un calcul sans contre-écriture",
)
_ONE_FILE = Text(en="one file, with an engine", fr="avec un moteur, un seul fichier")
_FORMS = Text(
    en="a file whose name ends in .csv, .tsv or .parquet, with an engine",
    fr="avec un moteur, un fichier dont le nom finit par .csv, .tsv ou .parquet",
)
_ALL_ROWS = Text(
    en="a file in which all rows are contributions, with an engine",
    fr="avec un moteur, un fichier dont toutes les lignes sont des contributions",
)
_ALONE = Text(
    en="facts that one cell states by itself, with an engine",
    fr="avec un moteur, des faits qu’une seule cellule indique",
)
_ONE_CURRENCY = Text(
    en="shares of values in one currency, with an engine",
    fr="avec un moteur, des parts de valeurs dans une seule monnaie",
)
_IN_PROPORTION = Text(
    en="a budget that is kept in proportion or refused, with an engine",
    fr="avec un moteur, un budget respecté en proportion ou refusé",
)
_POLICIES = Text(
    en="Deadline, MinimumScore and ManualDecision (without a delay), with an engine",
    fr="avec un moteur, Deadline, MinimumScore et ManualDecision (sans délai)",
)
_DEDUCTIONS = Text(
    en="deductions from what a party earns in all, with an engine",
    fr="avec un moteur, des retenues sur le total que gagne une partie",
)
_SCHEMES = Text(
    en="NoPay, PerItem, Bonus, Share, Graduated, Slab, and Sum, Cap, Floor, LargerOf, SmallerOf of "
    "these, with an engine",
    fr="avec un moteur, NoPay, PerItem, Bonus, Share, Graduated, Slab, et Sum, Cap, Floor, "
    "LargerOf, SmallerOf de ceux-ci",
)
_BY_QUANTITY = Text(
    en="tiers by the quantity, each with an amount as its rate, with an engine",
    fr="avec un moteur, des paliers selon la quantité, chacun au taux d’un montant",
)
_PER_PARTY = Text(
    en="a cap for each party, with an engine", fr="avec un moteur, un plafond pour chaque partie"
)
