"""Plan: what a campaign file says: the terms, and how the contributions are written down."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from c2b import wire
from c2b._validators import exactly, instance, optional
from c2b.cli.framework.day import today
from c2b.cli.framework.input_files import read_data
from c2b.compensation import PayPlan
from c2b.wire.fault import OBJECT
from c2b.wire.spreadsheet import Columns


@frozen(kw_only=True)
class Plan:
    """A campaign, and how to read its contributions.

    Attributes:
        campaign: The terms of pay.
        on: The day of the settlement, unless the command names another.
        columns: Where each fact stands; left out, columns are called as the facts are.
        delimiter: What separates cells; left out, a tab in a ``.tsv``, else what the header has.
        encoding: Of text files; left out, what a byte order mark says, else UTF-8 if the file is
            that, else Windows-1252, which contains Latin-1.
    """

    campaign: PayPlan = field(validator=instance(PayPlan))
    on: date | None = field(default=None, validator=optional(exactly(date)))
    columns: Columns | None = field(default=None, validator=optional(instance(Columns)))
    delimiter: str | None = field(default=None, validator=optional(instance(str)))
    encoding: str | None = field(default=None, validator=optional(instance(str)))

    @property
    def on_day(self) -> date:
        """The day that it names, else the one that the clock of this machine shows."""
        return self.on or today()


def read_plan(name: str) -> Plan:
    """The plan in the JSON file *name*, which may hold nothing but a campaign.

    Raises:
        InvalidValueError: It cannot be read.
        InvalidDocumentError: It is no plan and no campaign.
    """
    return plan_of(read_data(name))


def plan_of(data: Any) -> Plan:
    """The plan that *data* describes, or that of the campaign which it describes."""
    if isinstance(data, OBJECT) and "campaign" in data:
        return wire.from_data(data, Plan)
    return Plan(campaign=wire.from_data(data, PayPlan))
