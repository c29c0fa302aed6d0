"""All kinds of schemes; `SCHEMES` lists them, and everything else reads that list."""

from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes.activity_bonus import ActivityBonus
from c2b.compensation.schemes.apart import Each, ForEach, ResetEach, ResetPeriod
from c2b.compensation.schemes.compared import LargerOf, SmallerOf
from c2b.compensation.schemes.conditional import (
    ByKind,
    ByPrice,
    Kind,
    PriceBand,
    Version,
    Versions,
)
from c2b.compensation.schemes.conversion import Converted, Scaled
from c2b.compensation.schemes.credited import Referral, Teams
from c2b.compensation.schemes.entrants import ByEntrants, EntrantBand
from c2b.compensation.schemes.hourly import HourlyMinimum, PerHour, TimeOf
from c2b.compensation.schemes.levels import Level, Levels
from c2b.compensation.schemes.limit import Cap, Floor, Per
from c2b.compensation.schemes.milestone import AllOrNothing, Goal, Milestone, Milestones
from c2b.compensation.schemes.pool import Pool, PoolLater
from c2b.compensation.schemes.pool_share import PoolShare
from c2b.compensation.schemes.prize import Prizes, Ties
from c2b.compensation.schemes.ranked import RankBy, Ranked, TieBreak
from c2b.compensation.schemes.rate import Bonus, NoPay, PerItem
from c2b.compensation.schemes.share import Costs, Royalty, Share
from c2b.compensation.schemes.sum import Sum
from c2b.compensation.schemes.tier import Graduated, RateSwitch, Slab
from c2b.compensation.schemes.tiered import Band, TierBasis

__all__ = [
    "SCHEMES",
    "ActivityBonus",
    "AllOrNothing",
    "Band",
    "Bonus",
    "ByEntrants",
    "ByKind",
    "ByPrice",
    "Cap",
    "Converted",
    "Costs",
    "Each",
    "EntrantBand",
    "Floor",
    "ForEach",
    "Goal",
    "Graduated",
    "HourlyMinimum",
    "Kind",
    "LargerOf",
    "Level",
    "Levels",
    "Milestone",
    "Milestones",
    "NoPay",
    "Per",
    "PerHour",
    "PerItem",
    "Pool",
    "PoolLater",
    "PoolShare",
    "PriceBand",
    "Prizes",
    "RankBy",
    "Ranked",
    "RateSwitch",
    "Referral",
    "ResetEach",
    "ResetPeriod",
    "Royalty",
    "Scaled",
    "Share",
    "Slab",
    "SmallerOf",
    "Sum",
    "Teams",
    "TieBreak",
    "TierBasis",
    "Ties",
    "TimeOf",
    "Version",
    "Versions",
]

SCHEMES: tuple[type[AnyScheme], ...] = (
    NoPay,
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
    Ranked,
    Pool,
    PoolShare,
    Milestones,
    AllOrNothing,
    Goal,
    Levels,
    Sum,
    LargerOf,
    SmallerOf,
    Cap,
    Floor,
    Scaled,
    Converted,
    ByKind,
    ByPrice,
    ByEntrants,
    Versions,
    ResetEach,
    ForEach,
    ActivityBonus,
    Teams,
    Referral,
)
