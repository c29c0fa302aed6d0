"""Entries of the guide to pay: a kind with its words, its worked example and its refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from attrs import field, fields, frozen, has

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation import Deduction, Policy, Settlement, Unit
from c2b.compensation.scheme import AnyScheme
from c2b.errors import C2bError, InvalidValueError
from c2b.text import Text

PayKind = type[AnyScheme] | type[Policy] | type[Deduction]


class PayTopic(Choice):
    """The questions of the chooser, in the order in which they are asked."""

    WORK = "work", "Do you pay for work done?", "Payez-vous le travail fait\u00a0?"
    SALES = "sales", "Do you pay a part of sales?", "Payez-vous une part des ventes\u00a0?"
    VOLUME = (
        "volume",
        "Does the rate change with the quantity?",
        "Le taux change-t-il avec la quantité\u00a0?",
    )
    RESULT = (
        "result",
        "Do you pay for a rank or a result?",
        "Payez-vous un rang ou un résultat\u00a0?",
    )
    POOL = (
        "pool",
        "Do you share out a fixed amount?",
        "Partagez-vous un montant fixe\u00a0?",
    )
    STANDING = (
        "standing",
        "Do you give points, badges, or nothing?",
        "Donnez-vous des points, des badges, ou rien\u00a0?",
    )
    LIMIT = (
        "limit",
        "Is there a limit, or a choice of two amounts?",
        "Y a-t-il une limite, ou deux montants au choix\u00a0?",
    )
    COMBINED = (
        "combined",
        "Do you pay in several ways, or differently by case?",
        "Payez-vous de plusieurs façons, ou selon le cas\u00a0?",
    )
    OTHERS = (
        "others",
        "Do you pay another party than the contributor?",
        "Payez-vous une autre partie que le contributeur\u00a0?",
    )
    ADMISSION = (
        "admission",
        "Which contributions count?",
        "Quelles contributions comptent\u00a0?",
    )
    KEPT = (
        "kept",
        "What is kept back, or paid later?",
        "Que retient-on, ou que paie-t-on plus tard\u00a0?",
    )


@frozen(kw_only=True)
class Worked:
    """The result of a worked example: a settlement, with amounts that it must show.

    Attributes:
        settlement: The settlement, the last one where there are several.
        accounts: The expected amounts in English, by the name of an account of `Balance` and then
            by party.
    """

    settlement: Settlement
    accounts: Mapping[str, Mapping[str, str]] = field(factory=dict[str, Mapping[str, str]])

    def expected(self) -> Iterator[tuple[str, str, str]]:
        """Yield each expected amount: account, party, amount."""
        for account, amounts in self.accounts.items():
            for party, amount in amounts.items():
                yield account, party, amount

    def unit(self, account: str, party: str, amount: str) -> Unit:
        """Return the unit in which *party* has *amount* in *account*.

        Raises:
            InvalidValueError: No unit in which the account shows that amount.
        """
        shown: list[str] = []
        for unit in self.settlement.units:
            held = str(getattr(self.settlement.balance(party, unit), account))
            if held == amount:
                return unit
            shown.append(held)
        raise InvalidValueError(
            f"{party}.{account}",
            Text(en=amount, fr=amount),
            "; ".join(shown),
            _WRITE_IT,
        )


def worked(settlement: Settlement, **accounts: Mapping[str, str]) -> Worked:
    """Return the result of an example: ``worked(settled, paid={"Ana": "1.50 EUR"})``."""
    return Worked(settlement=settlement, accounts=accounts)


@frozen(kw_only=True)
class KindGuide:
    """A kind of scheme, policy or deduction, as the guide describes it.

    Attributes:
        kind: The class.
        topic: The question of the chooser to which it is an answer.
        way: The answer in a few words, as a reader says it who does not know the library.
        purpose: One sentence or two: the trade that uses it, and how it differs from its
            neighbours.
        example: A function whose body is shown and run; it returns what `worked` returns.
        refused: A function of one expression that the library refuses.
    """

    kind: PayKind
    topic: PayTopic = field(validator=instance(PayTopic))
    way: Text = field(validator=instance(Text))
    purpose: Text = field(validator=instance(Text))
    example: Callable[[], Worked]
    refused: Callable[[], object]

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.kind.__name__

    @property
    def value(self) -> object:
        """The value of the kind that the example uses.

        Raises:
            InvalidValueError: An example without such a value.
        """
        plan = self.example().settlement.plan
        for held in _inside(plan):
            if type(held) is self.kind:
                return held
        raise InvalidValueError(self.name, _IN_PLAN, plan.key, _USE_IT)

    def refusal(self) -> C2bError:
        """Return the error of what is refused.

        Raises:
            InvalidValueError: An expression that the library accepts.
        """
        try:
            made = self.refused()
        except C2bError as error:
            return error
        raise InvalidValueError(self.name, _AN_ERROR, made, _REFUSE)


def _inside(value: object) -> Iterator[object]:
    """Yield *value* and all values inside of it."""
    yield value
    form: Any = type(value)
    if isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _inside(each)
    elif has(form):
        for each in fields(form):
            yield from _inside(getattr(value, each.name))


_WRITE_IT = Text(en="correct the example", fr="corrigez l’exemple")
_IN_PLAN = Text(en="an example whose plan has one", fr="un exemple dont le barème en contient")
_USE_IT = Text(en="use the kind in the example", fr="employez-le dans l’exemple")
_AN_ERROR = Text(en="an expression that is refused", fr="une expression refusée")
_REFUSE = Text(en="show what the kind refuses", fr="montrez ce qui est refusé")
