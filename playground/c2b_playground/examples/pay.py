from datetime import date

from c2b import Money
from c2b.compensation import Contribution, PayPlan, PerItem, Rounding, settle

plan = PayPlan(
    key="tea",
    scheme=PerItem(rate=Money.of("0.50", "EUR")),
    rounding=Rounding.HALF_UP,
)
settled = settle(
    plan,
    [Contribution(key="1", party="Ana", quantity=3), Contribution(key="2", party="Ben")],
    on=date(2026, 11, 30),
)
for party in ("Ana", "Ben"):
    print(party, settled.balance(party).paid, settled.explain(party, LANGUAGE))
