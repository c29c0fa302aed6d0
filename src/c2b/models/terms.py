"""The terms of an offer: what it states besides the leg."""

from __future__ import annotations

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import instance, natural, optional, set_of, tuple_of
from c2b.models.leg import ContractForm
from c2b.models.rights import RightsGranted
from c2b.models.subordination import Side
from c2b.text import Text


@frozen(kw_only=True)
class Terms(Written):
    """The terms of an offer; by default it has none beyond its leg.

    Attributes:
        rights: The rights that pass, one grant for each kind of use.
        form: The form of contract that secures the relation; None where that is unknown.
        auto_accept_seconds: The seconds without an answer after which a delivery counts as
            accepted; None where silence never counts.
        withdrawal_days: The days after the last signature on which a consumer may withdraw.
        may_end: The sides that may end the contract at will before it is performed.
        said: Further terms, in words.
    """

    rights: tuple[RightsGranted, ...] = field(default=(), validator=tuple_of(RightsGranted))
    form: ContractForm | None = field(default=None, validator=optional(instance(ContractForm)))
    auto_accept_seconds: int | None = field(default=None, validator=optional(natural))
    withdrawal_days: int = field(default=0, validator=natural)
    may_end: frozenset[Side] = field(factory=frozenset[Side], validator=set_of(Side))
    said: str | Text = field(default="", validator=instance(str, Text))
