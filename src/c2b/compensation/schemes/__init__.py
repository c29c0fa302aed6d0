"""The schemes: one module for each family."""

from c2b.compensation.schemes.award import Level, Levels
from c2b.compensation.schemes.combine import Cap, Converted, Floor, Per, Scaled, Sum
from c2b.compensation.schemes.milestone import AllOrNothing, Goal, Milestone, Milestones
from c2b.compensation.schemes.pool import Pool
from c2b.compensation.schemes.prize import Prizes, Ties
from c2b.compensation.schemes.rate import Bonus, HourlyMinimum, Nothing, PerHour, PerItem, TimeOf
from c2b.compensation.schemes.route import (
    Anew,
    ByKind,
    ByPrice,
    Every,
    Kind,
    PriceBand,
    Version,
    Versions,
)
from c2b.compensation.schemes.share import Costs, Royalty, Share
from c2b.compensation.schemes.tier import Band, Basis, Graduated, RateSwitch, Slab

__all__ = [
    "AllOrNothing",
    "Anew",
    "Band",
    "Basis",
    "Bonus",
    "ByKind",
    "ByPrice",
    "Cap",
    "Converted",
    "Costs",
    "Every",
    "Floor",
    "Goal",
    "Graduated",
    "HourlyMinimum",
    "Kind",
    "Level",
    "Levels",
    "Milestone",
    "Milestones",
    "Nothing",
    "Per",
    "PerHour",
    "PerItem",
    "Pool",
    "PriceBand",
    "Prizes",
    "RateSwitch",
    "Royalty",
    "Scaled",
    "Share",
    "Slab",
    "Sum",
    "Ties",
    "TimeOf",
    "Version",
    "Versions",
]
