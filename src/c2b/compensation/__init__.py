"""The exact amounts owed to contributors, each with its reason and its day."""

from c2b._display import displayed
from c2b._field_type import field_types
from c2b.compensation.allocation import Remainder, allocate, allocate_next, share_out, split
from c2b.compensation.contribution import Contribution, Decision
from c2b.compensation.deductions import (
    DEDUCTIONS,
    Deduction,
    Fee,
    FeePer,
    Hold,
    Role,
    Threshold,
    Withhold,
)
from c2b.compensation.part import part_of
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.policies import POLICIES
from c2b.compensation.policies.basic import Deadline, ManualDecision, MinimumScore
from c2b.compensation.policies.gold_questions import GoldAnswer, GoldQuestions
from c2b.compensation.policies.majority import Majority, TaskVote, Tie, accuracy, votes
from c2b.compensation.policies.one_per_party import Keep, OnePerParty
from c2b.compensation.policies.policy import Policy, Ruling, Status
from c2b.compensation.policies.quota import Quota, QuotaScope
from c2b.compensation.rounding import Rounding, rounded
from c2b.compensation.schedule import (
    Clamp,
    Instalment,
    PayRun,
    Schedule,
    ScheduleUnit,
    Shift,
    instalments,
    pay_runs,
)
from c2b.compensation.scheme import Reading, Scheme
from c2b.compensation.schemes import (
    SCHEMES,
    AllOrNothing,
    Band,
    Bonus,
    ByEntrants,
    ByKind,
    ByPrice,
    Cap,
    Converted,
    Costs,
    Each,
    EntrantBand,
    Floor,
    ForEach,
    Goal,
    Graduated,
    HourlyMinimum,
    Kind,
    LargerOf,
    Level,
    Levels,
    Milestone,
    Milestones,
    NoPay,
    Per,
    PerHour,
    PerItem,
    Pool,
    PoolLater,
    PoolShare,
    PriceBand,
    Prizes,
    RateSwitch,
    ResetEach,
    ResetPeriod,
    Royalty,
    Scaled,
    Share,
    Slab,
    SmallerOf,
    Sum,
    TierBasis,
    Ties,
    TimeOf,
    Version,
    Versions,
)
from c2b.compensation.settlement.amendment import amend
from c2b.compensation.settlement.annual_totals import YearTotal, year_totals
from c2b.compensation.settlement.archive import Archive, archive
from c2b.compensation.settlement.balance import Balance
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.erasure import erase, erase_filed
from c2b.compensation.settlement.intake import Line
from c2b.compensation.settlement.journal import Entry, EntryKind, Journal, Posting
from c2b.compensation.settlement.payout import Payout
from c2b.compensation.settlement.payout_return import return_payout
from c2b.compensation.settlement.reversal import reverse
from c2b.compensation.settlement.settle import settle
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.statement import (
    Statement,
    StatementRow,
    UnitStatement,
    statement,
)
from c2b.compensation.settlement.versions import PlanVersion
from c2b.compensation.unit import Amount, Medium, Unit, cash

__all__ = [
    "DEDUCTIONS",
    "POLICIES",
    "SCHEMES",
    "AllOrNothing",
    "Amount",
    "Archive",
    "Balance",
    "Band",
    "Bonus",
    "Books",
    "ByEntrants",
    "ByKind",
    "ByPrice",
    "Cap",
    "Clamp",
    "Contribution",
    "Converted",
    "Costs",
    "Deadline",
    "Decision",
    "Deduction",
    "Each",
    "EntrantBand",
    "Entry",
    "EntryKind",
    "Fee",
    "FeePer",
    "Floor",
    "ForEach",
    "Goal",
    "GoldAnswer",
    "GoldQuestions",
    "Graduated",
    "Hold",
    "HourlyMinimum",
    "Instalment",
    "Journal",
    "Keep",
    "Kind",
    "LargerOf",
    "Level",
    "Levels",
    "Line",
    "Majority",
    "ManualDecision",
    "Medium",
    "Milestone",
    "Milestones",
    "MinimumScore",
    "NoPay",
    "OnePerParty",
    "OverBudget",
    "PayPlan",
    "PayRun",
    "Payout",
    "Per",
    "PerHour",
    "PerItem",
    "PlanVersion",
    "Policy",
    "Pool",
    "PoolLater",
    "PoolShare",
    "Posting",
    "PriceBand",
    "Prizes",
    "Quota",
    "QuotaScope",
    "RateSwitch",
    "Reading",
    "Remainder",
    "ResetEach",
    "ResetPeriod",
    "Role",
    "Rounding",
    "Royalty",
    "Ruling",
    "Scaled",
    "Schedule",
    "ScheduleUnit",
    "Scheme",
    "Settlement",
    "Share",
    "Shift",
    "Slab",
    "SmallerOf",
    "Statement",
    "StatementRow",
    "Status",
    "Sum",
    "TaskVote",
    "Threshold",
    "Tie",
    "TierBasis",
    "Ties",
    "TimeOf",
    "Unit",
    "UnitStatement",
    "Version",
    "Versions",
    "Withhold",
    "YearTotal",
    "accuracy",
    "allocate",
    "allocate_next",
    "amend",
    "archive",
    "cash",
    "erase",
    "erase_filed",
    "instalments",
    "part_of",
    "pay_runs",
    "return_payout",
    "reverse",
    "rounded",
    "settle",
    "share_out",
    "split",
    "statement",
    "votes",
    "year_totals",
]

displayed(globals(), ("Amount", "Balance", "Books", "Payout", "Settlement", "Statement"))
field_types(globals())
