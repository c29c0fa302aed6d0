"""The duties of a payer that follow from its books: whom to report, what to withhold, what to pay.

The amounts are read from the books of `c2b.compensation`, the duties from the rules on tax and pay.
"""

from c2b._at_home import at_home
from c2b._module_names import suggest_module_names
from c2b.rules.obligations.find import RULES, obligations
from c2b.rules.obligations.obligation import (
    Obligation,
    ObligationKind,
    Obligations,
    ObligationStatus,
)
from c2b.rules.obligations.paid import Paid, paid_in

__all__ = [
    "RULES",
    "Obligation",
    "ObligationKind",
    "ObligationStatus",
    "Obligations",
    "Paid",
    "obligations",
    "paid_in",
]

at_home(globals(), ("Obligation", "Obligations", "Paid"))
suggest_module_names(globals())
