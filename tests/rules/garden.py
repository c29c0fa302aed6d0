"""A small invented activity, so that the tests of the engine do not depend on any law."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from c2b.choice import Choice
from c2b.models import Leg
from c2b.predicate import Parameter, facts_of
from c2b.rules import (
    Certainty,
    Examples,
    Figure,
    FigureValue,
    NormKind,
    Rule,
    RuleSet,
    Since,
    Source,
)
from c2b.rules.engine.fact_model import act, computed, facts, group
from c2b.text import Text


class Tool(Choice):
    """The kind of tool that is lent."""

    SPADE = "spade", "a spade", "une bêche"
    SAW = "saw", "a saw", "une scie"


@facts(kw_only=True)
class Loan:
    """A tool that is lent."""

    tool: Tool | None = act("the tool", "l'outil")
    days: int | None = act("for how many days", "pour combien de jours")
    price: Decimal | int | None = act("the price, in euros", "le prix, en euros")
    places: frozenset[str] | None = act("where it may be used", "où il peut être utilisé")
    due: date | None = act("the day of return", "le jour du retour")
    note: str | None = act("a note", "une note")

    @computed("price", "days", en="the price of a day, in euros", fr="le prix d'un jour, en euros")
    def daily(self) -> Decimal | None:
        """The price divided by the days."""
        if self.price is None or not self.days:
            return None
        return Decimal(self.price) / self.days


@facts(kw_only=True)
class Borrower:
    """The person who borrows the tool."""

    adult: bool | None = act("the borrower is an adult", "l'emprunteur est majeur")
    trained: bool | None = act("the borrower was trained", "l'emprunteur a été formé")


@facts(kw_only=True)
class Garden:
    """The facts that the rules of the garden read."""

    leg: Leg | None = None
    loan: Loan = group(Loan)
    borrower: Borrower = group(Borrower)


F = facts_of(Garden)
START = date(2020, 1, 1)


def rule(name: str, **given: Any) -> Rule:
    """Return a rule of the garden, with *given* in the place of its default fields."""
    return Rule(
        **{
            "id": f"garden.{name}",
            "asks": Text(en=f"The garden asks for {name}.", fr=f"Le jardin demande {name}."),
            "message": Text(en=f"Mind {name}.", fr=f"Respectez {name}."),
            "norm": NormKind.DUTY,
            "places": ("FR",),
            "source": Source(act="Garden Act", article="1"),
            "since": START,
            "mark": Certainty.SEEN,
            "holder": Text(en="the lender", fr="le prêteur"),
            "effect": Text(en="nullity", fr="nullité"),
            "requires": F.borrower.adult.is_true(),
            **given,
        }
    )


def saw(**known: Any) -> Garden:
    """Return a garden where a saw is lent."""
    return Garden(loan=Loan(tool=Tool.SAW), borrower=Borrower(**known))


TRAINING = rule(
    "training",
    applies=F.loan.tool.is_(Tool.SAW),
    requires=F.borrower.trained.is_true(),
    examples=Examples(kept=saw(trained=True), broken=saw(trained=False)),
)
PRICE = rule(
    "price",
    norm=NormKind.BAN,
    until=date(2030, 1, 1),
    requires=F.loan.daily.at_most(Parameter("cap")),
    parameters=(
        Figure(
            name="cap",
            values=(
                FigureValue(value=2, until=date(2024, 1, 1)),
                FigureValue(value=Decimal("3.50"), since=date(2024, 1, 1)),
            ),
        ),
    ),
)
LENGTH = rule(
    "length",
    places=("EU",),
    mark=Certainty.UNSURE,
    norm=NormKind.BAN,
    requires=F.loan.days.at_most(Parameter("days", key=F.loan.tool)),
    parameters=(Figure(name="days", values=(FigureValue(value=((Tool.SPADE, 7),)),)),),
)
HOUSE = rule(
    "house", places=("platform:Shed",), since=Since.NOT_FOUND, requires=F.loan.note.is_("fragile")
)
GARDEN = RuleSet(name="garden", subject=Garden, rules=(TRAINING, PRICE, LENGTH, HOUSE))
