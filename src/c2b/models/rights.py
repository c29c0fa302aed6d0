"""The rights in a work that a contributor grants to the other party, and their limits.

The contributor owns the work; only what is written here passes. Each part that is missing (None) is
what a rule on co-creation asks about.
"""

from __future__ import annotations

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import instance, optional, set_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.models.compensation import COMPENSATIONS, Compensation, Unpaid
from c2b.models.period import Period
from c2b.text import Text


class Right(Choice):
    """One of the rights in a work, each granted by name or not at all."""

    REPRODUCTION = "reproduction", "reproduction", "la reproduction"
    COMMUNICATION = "communication", "communication to the public", "la représentation"
    DISTRIBUTION = "distribution", "distribution", "la distribution"
    ADAPTATION = "adaptation", "adaptation", "l’adaptation"
    TRANSLATION = "translation", "translation", "la traduction"
    RENTAL = "rental", "rental", "la location"
    PATENT = "patent", "the right to a patent", "le droit au brevet"
    IMAGE = "image", "the image of a person", "l’image d’une personne"


class Grant(Choice):
    """The way in which rights pass: shared, licensed to one party alone, or assigned."""

    NON_EXCLUSIVE_LICENCE = (
        "non_exclusive_licence",
        "a non-exclusive licence",
        "une licence non exclusive",
    )
    EXCLUSIVE_LICENCE = "exclusive_licence", "an exclusive licence", "une licence exclusive"
    ASSIGNMENT = "assignment", "an assignment", "une cession"

    @property
    def is_exclusive(self) -> bool:
        """Whether nobody else may get the same rights."""
        return self is not Grant.NON_EXCLUSIVE_LICENCE


class Remuneration(Choice):
    """The way in which the author is paid for the rights."""

    PROPORTIONAL = "proportional", "in proportion to revenue", "proportionnelle aux recettes"
    LUMP_SUM = "lump_sum", "by a lump sum", "forfaitaire"
    NONE = "none", "not at all", "aucune"


class LumpSumGround(Choice):
    """The ground on which a lump sum replaces a share in the revenue."""

    NONE = "none", "no ground", "aucun motif"
    BASIS_UNDETERMINABLE = (
        "basis_undeterminable",
        "the basis cannot be determined",
        "base non déterminable",
    )
    NO_CONTROL = "no_control", "no means of control", "aucun moyen de contrôle"
    DISPROPORTIONATE_COST = "disproportionate_cost", "disproportionate cost", "coût disproportionné"
    ACCESSORY = "accessory", "an accessory contribution", "apport accessoire"
    SOFTWARE = "software", "software", "logiciel"
    OTHER = "other", "another case of the code", "autre cas du code"


@frozen(kw_only=True)
class RightsGranted(Written):
    """The rights in a work that are granted, with their limits; a limit that is None is unknown.

    Attributes:
        rights: The rights, one by one; empty where they are not told apart.
        grant: The way in which they pass, which decides whether they are exclusive.
        extent: The limits of each right: number of copies, media, formats.
        purpose: The uses that are allowed.
        place: The territory.
        duration: The period of use; one that is open at both ends limits nothing.
        remuneration: The way in which the author is paid; `NONE` where they are given for nothing.
        lump_sum_ground: The reason for a lump sum, where it is one.
        price: The payment for the rights, where it is not the payment for the work.
        in_writing: Whether this stands in writing, on paper or in electronic form.
        free_expressly: Whether it is said expressly that they are given for nothing.
        covers_future_works: Whether works that do not exist yet are covered.
        works_determined: Whether each work can be told apart.
        waives_moral_right: Whether the author gives up the right to name and respect.
        names_author: Whether the author's name is shown when asked for.

    Raises:
        InvalidValueError: A ground without a lump sum, or a price for what is given for nothing.
    """

    rights: frozenset[Right] = field(factory=frozenset[Right], validator=set_of(Right))
    grant: Grant | None = field(default=None, validator=optional(instance(Grant)))
    extent: str | Text | None = field(default=None, validator=optional(instance(str, Text)))
    purpose: str | Text | None = field(default=None, validator=optional(instance(str, Text)))
    place: str | Text | None = field(default=None, validator=optional(instance(str, Text)))
    duration: Period | None = field(default=None, validator=optional(instance(Period)))
    remuneration: Remuneration | None = field(
        default=None, validator=optional(instance(Remuneration))
    )
    lump_sum_ground: LumpSumGround | None = field(
        default=None, validator=optional(instance(LumpSumGround))
    )
    price: Compensation | None = field(default=None, validator=optional(instance(*COMPENSATIONS)))
    in_writing: bool | None = field(default=None, validator=optional(instance(bool)))
    free_expressly: bool | None = field(default=None, validator=optional(instance(bool)))
    covers_future_works: bool | None = field(default=None, validator=optional(instance(bool)))
    works_determined: bool | None = field(default=None, validator=optional(instance(bool)))
    waives_moral_right: bool | None = field(default=None, validator=optional(instance(bool)))
    names_author: bool | None = field(default=None, validator=optional(instance(bool)))

    def __attrs_post_init__(self) -> None:
        if self.lump_sum_ground not in _NO_GROUND and self.remuneration not in _MAY_BE_LUMP_SUM:
            raise InvalidValueError(
                "RightsGranted.lump_sum_ground",
                _ONLY_WITH_LUMP_SUM,
                self.lump_sum_ground.value,
                _CORRECT_PAY,
            )
        if self.remuneration is Remuneration.NONE and not isinstance(self.price, _FREE):
            raise InvalidValueError("RightsGranted.price", _NO_PRICE, self.price, _CORRECT_PAY)

    @property
    def is_exclusive(self) -> bool | None:
        """Whether nobody else may get the same rights; None where that is unknown."""
        return None if self.grant is None else self.grant.is_exclusive

    @property
    def is_delimited(self) -> bool:
        """Whether each right is named and extent, purpose, place and duration are all stated."""
        limits = (self.extent, self.purpose, self.place)
        return bool(self.rights) and self.has_duration and all(limits)

    @property
    def has_duration(self) -> bool:
        """Whether it is said when the rights begin or end."""
        return self.duration is not None and self.duration != Period()


_NO_GROUND = (None, LumpSumGround.NONE)
_MAY_BE_LUMP_SUM = (Remuneration.LUMP_SUM, None)
_FREE = (Unpaid, type(None))

_ONLY_WITH_LUMP_SUM = Text(
    en="no ground, for no lump sum is paid", fr="aucun motif, puisqu’aucun forfait n’est versé"
)
_NO_PRICE = Text(
    en="no price, for the rights are given for nothing",
    fr="aucun prix, puisque les droits sont donnés sans contrepartie",
)
_CORRECT_PAY = Text(
    en="correct it or the remuneration", fr="corrigez l’un ou l’autre\u00a0: cela ou remuneration"
)
