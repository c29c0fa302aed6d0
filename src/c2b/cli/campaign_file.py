"""A campaign file: the pay plan of a campaign, and the form of its contributions."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from c2b import wire
from c2b._validators import exactly, instance, optional
from c2b.cli.framework.day import today
from c2b.cli.framework.input_files import in_file, read_data
from c2b.compensation import PayPlan
from c2b.wire.fault import OBJECT
from c2b.wire.spreadsheet import Column, Columns, Layout


@frozen(kw_only=True)
class ReversalColumns:
    """The columns of a file that lists what is taken back.

    Attributes:
        name: The name of the reversal, by which a second attempt is recognised.
        key: The key of the contribution.
        amount: How much of what it earned is taken back; an empty cell means all that is left.
        why: The reason.
        file: The layout of the file.
    """

    name: str = field(default="name", validator=instance(str))
    key: str = field(default="key", validator=instance(str))
    amount: Column | str | None = field(
        default=Column(column="amount", optional=True), validator=optional(instance(Column, str))
    )
    why: str = field(default="why", validator=instance(str))
    file: Layout = field(factory=Layout, validator=instance(Layout))

    def as_columns(self, notation: Columns | None) -> Columns:
        """Return the mapping by which the file is read, in the *notation* of the contributions."""
        like = notation or Columns(party=self.key)
        return Columns(
            key=self.name,
            party=self.key,
            value=self.amount,
            note=self.why,
            decimal=like.decimal,
            grouping=like.grouping,
            signs=like.signs,
            invisible=like.invisible,
            blank=like.blank,
        )


@frozen(kw_only=True)
class Plan:
    """The content of a campaign file.

    Attributes:
        campaign: The pay plan of the campaign.
        on: The day of the settlement, unless the command names another.
        columns: The column of each fact; left out, columns have the names of the facts.
        file: The layout of the files.
        reversals: The columns of a file of reversals.
    """

    campaign: PayPlan = field(validator=instance(PayPlan))
    on: date | None = field(default=None, validator=optional(exactly(date)))
    columns: Columns | None = field(default=None, validator=optional(instance(Columns)))
    file: Layout = field(factory=Layout, validator=instance(Layout))
    reversals: ReversalColumns | None = field(
        default=None, validator=optional(instance(ReversalColumns))
    )

    @property
    def on_day(self) -> date:
        """The day of the settlement: the one in the file, else today by this machine's clock."""
        return self.on or today()


def read_plan(name: str) -> Plan:
    """Read the campaign file *name*: a pay plan, alone or with columns, file and day.

    Raises:
        InvalidValueError: The file cannot be read.
        InvalidDocumentError: The file holds neither.
    """
    with in_file(name):
        return plan_of(read_data(name))


def plan_of(data: Any) -> Plan:
    """Return the content of a campaign file, which may be its pay plan alone."""
    if isinstance(data, OBJECT) and "campaign" in data:
        return wire.from_data(data, Plan)
    return Plan(campaign=wire.from_data(data, PayPlan))
