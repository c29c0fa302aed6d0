"""Schemes: what contributions earn. `SCHEMES` lists every kind; all else reads that list."""

from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes.combine import Cap, Converted, Floor, Per, Scaled, Sum
from c2b.compensation.schemes.conditional import (
    Anew,
    ByKind,
    ByPrice,
    Every,
    Kind,
    PriceBand,
    Version,
    Versions,
)
from c2b.compensation.schemes.levels import Level, Levels
from c2b.compensation.schemes.milestone import AllOrNothing, Goal, Milestone, Milestones
from c2b.compensation.schemes.pool import Pool
from c2b.compensation.schemes.prize import Prizes, Ties
from c2b.compensation.schemes.rate import Bonus, HourlyMinimum, Nothing, PerHour, PerItem, TimeOf
from c2b.compensation.schemes.share import Costs, Royalty, Share
from c2b.compensation.schemes.tier import Band, Basis, Graduated, RateSwitch, Slab

__all__ = [
    "SCHEMES",
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

SCHEMES: tuple[type[AnyScheme], ...] = (
    Nothing,
    PerItem,
    PerHour,
    HourlyMinimum,
    Bonus,
    Share,
    Royalty,
    Graduated,
    Slab,
    RateSwitch,
    Prizes,
    Pool,
    Milestones,
    AllOrNothing,
    Goal,
    Levels,
    Sum,
    Cap,
    Floor,
    Scaled,
    Converted,
    ByKind,
    ByPrice,
    Versions,
    Anew,
)
