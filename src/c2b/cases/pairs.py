"""Pairs of cases that look alike, and the fact that tells them apart."""

from __future__ import annotations

from functools import cache

from attrs import evolve, field, frozen

from c2b._validators import instance, optional
from c2b.cases.catalogue import get
from c2b.models.compensation import Monetary
from c2b.models.leg import Leg, Payment
from c2b.text import Text


@frozen(kw_only=True)
class Pair:
    """Two cases, and the difference that decides between their first legs.

    Attributes:
        cases: The numbers of the two cases.
        decides: The difference that decides, as a clause.
        fact: The name of a fact of a leg, if one fact turns one headline into the other.
        lens: The id of the lens whose labels the difference decides; None for the first that
            differs.
        instead: The leg to compare in place of the second case's, where it is a variation of the
            first one.
    """

    cases: tuple[str, str]
    decides: Text = field(validator=instance(Text))
    fact: str | None = field(default=None, validator=optional(instance(str)))
    lens: str | None = field(default=None, validator=optional(instance(str)))
    instead: Leg | None = field(default=None, validator=optional(instance(Leg)))

    @property
    def legs(self) -> tuple[Leg, Leg]:
        """The two legs to compare."""
        left, right = (get(case).exchange.legs[0] for case in self.cases)
        return left, right if self.instead is None else self.instead


_OF_TWO_CASES = (
    Pair(
        cases=("S12", "S36"),
        fact="dependence",
        decides=Text(
            en="the author of the idea is employed by the business that receives it",
            fr="l’auteur de l’idée est salarié de l’entreprise qui la reçoit",
        ),
    ),
    Pair(
        cases=("S02", "S04"),
        fact="dependence",
        decides=Text(
            en="the author of the review works for the business that gains by it",
            fr="l’auteur de l’avis travaille pour l’entreprise qui en profite",
        ),
    ),
    Pair(
        cases=("S09", "S35"),
        fact="dependence",
        decides=Text(
            en="there are orders, control during the work and punishment",
            fr="il y a des ordres, un contrôle pendant le travail et des sanctions",
        ),
    ),
    Pair(
        cases=("S07", "S10"),
        fact="recipient_capacity",
        decides=Text(
            en="the answers go to a public authority",
            fr="les réponses vont à une autorité publique",
        ),
    ),
    Pair(
        cases=("S17", "S42"),
        fact="recipient_capacity",
        decides=Text(
            en="the work goes to an organisation that does not trade",
            fr="le travail va à un organisme sans but lucratif",
        ),
    ),
    Pair(
        cases=("S50", "S49"),
        fact="provider_capacity",
        decides=Text(
            en="the person who promotes does so as an activity",
            fr="la personne qui fait la promotion en fait une activité",
        ),
    ),
    Pair(
        cases=("S22", "S34"),
        decides=Text(
            en="the company buys the goods, or only introduces the parties",
            fr="l’entreprise achète les biens, ou ne fait que mettre en relation",
        ),
    ),
    Pair(
        cases=("S33", "S46"),
        decides=Text(
            en="the platform decides the essential conditions, or does not",
            fr="la plateforme décide des conditions essentielles, ou non",
        ),
    ),
    Pair(
        cases=("S11", "S16"),
        decides=Text(
            en="the design stays with the company, or with the buyer alone",
            fr="la création reste à l’entreprise, ou à l’acheteur seul",
        ),
    ),
    Pair(
        cases=("S43", "S24"),
        decides=Text(
            en="the consumer proposes and names the price",
            fr="le consommateur propose et fixe son prix",
        ),
    ),
    Pair(
        cases=("S54", "S20"),
        decides=Text(
            en="the author names the price, or the platform does",
            fr="l’auteur fixe le prix, ou la plateforme s’en charge",
        ),
    ),
    Pair(
        cases=("S58", "S56"),
        decides=Text(
            en="the points can be turned into money, or only into vouchers",
            fr="les points deviennent de l’argent, ou seulement des bons d’achat",
        ),
        lens="payment",
    ),
    Pair(
        cases=("S60", "S42"),
        fact="recipient_capacity",
        decides=Text(
            en="the data go to an organisation that does not trade",
            fr="les données vont à un organisme sans but lucratif",
        ),
    ),
    Pair(
        cases=("S61", "S09"),
        fact="dependence",
        decides=Text(
            en="nobody gives orders, controls the work or punishes",
            fr="personne ne donne d’ordres, ne contrôle le travail ni ne sanctionne",
        ),
    ),
    Pair(
        cases=("S62", "S22"),
        fact="recipient_capacity",
        decides=Text(
            en="the platform only introduces the parties, or buys the goods",
            fr="la plateforme ne fait que mettre en relation, ou achète les biens",
        ),
    ),
)


@cache
def all_pairs() -> tuple[Pair, ...]:
    """Return every pair: those of two cases, then the one of a case and its variation."""
    return (*_OF_TWO_CASES, _survey_on_android_and_ios())


def _survey_on_android_and_ios() -> Pair:
    """The survey of S06 as it runs on Android, and on iOS, where PayPal pays for the answers."""
    money = Monetary(description=Text(en="money through PayPal", fr="de l’argent par PayPal"))
    on_android = get("S06").exchange.legs[0]
    return Pair(
        cases=("S06", "S06"),
        instead=evolve(on_android, compensation=money, payment=Payment.RECIPIENT_PAYS_PROVIDER),
        decides=Text(
            en="the answers earn money, and not credit for one shop",
            fr="les réponses rapportent de l’argent, et non un crédit pour une seule boutique",
        ),
    )
