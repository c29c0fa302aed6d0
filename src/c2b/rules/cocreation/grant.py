"""Grant: the facts that the rights of an offer or a contract say by themselves."""

from __future__ import annotations

from c2b.models import rights as models
from c2b.models.period import Period
from c2b.rules.cocreation.choice import (
    LumpSumGround,
    RemunerationKind,
    RightClaimed,
    TransferKind,
)
from c2b.rules.cocreation.facts import CocreationFacts, RemunerationFacts, TransferFacts
from c2b.text import Text


def facts_of(rights: models.RightsGranted) -> CocreationFacts:
    """What *rights* say of the transfer and of what is paid for it; all else stays unknown.

    What they leave unknown stays unknown; what they leave blank is not stated. Add what else is
    known with `attrs.evolve`.
    """
    pay, ground = rights.remuneration, rights.lump_sum_ground
    return CocreationFacts(
        transfer=TransferFacts(
            transferred=True if rights.grant or rights.rights else None,
            written=rights.in_writing,
            each_right=bool(rights.rights),
            extent=_is_stated(rights.extent),
            purpose=_is_stated(rights.purpose),
            territory=_is_stated(rights.place),
            duration=None if rights.duration is None else rights.duration != Period(),
            future_works=rights.covers_future_works,
            works_determined=rights.works_determined,
            waives_moral_right=rights.waives_moral_right,
            name_shown=rights.names_author,
            kind=None if pay is None else _KINDS[pay],
            gratuitous_express=rights.free_expressly,
            right_claimed=None if rights.grant is None else _CLAIMS[rights.grant],
        ),
        remuneration=RemunerationFacts(
            kind=None if pay is None else _PAY[pay],
            ground=None if ground is None else _GROUNDS[ground],
            exclusive=rights.is_exclusive,
        ),
    )


def _is_stated(words: str | Text | None) -> bool | None:
    return None if words is None else bool(str(words).strip())


_KINDS = {
    models.Remuneration.NONE: TransferKind.GRATUITOUS,
    models.Remuneration.LUMP_SUM: TransferKind.ONEROUS,
    models.Remuneration.PROPORTIONAL: TransferKind.ONEROUS,
}
_PAY = {
    models.Remuneration.NONE: RemunerationKind.NONE,
    models.Remuneration.LUMP_SUM: RemunerationKind.LUMP_SUM,
    models.Remuneration.PROPORTIONAL: RemunerationKind.PROPORTIONAL,
}
_CLAIMS = {
    models.Grant.NON_EXCLUSIVE_LICENCE: RightClaimed.NON_EXCLUSIVE,
    models.Grant.EXCLUSIVE_LICENCE: RightClaimed.EXCLUSIVE,
    models.Grant.ASSIGNMENT: RightClaimed.ASSIGNMENT,
}
_GROUNDS = {
    models.LumpSumGround.BASIS_UNDETERMINABLE: LumpSumGround.BASIS,
    models.LumpSumGround.NO_CONTROL: LumpSumGround.NO_CONTROL,
    models.LumpSumGround.DISPROPORTIONATE_COST: LumpSumGround.COST,
    models.LumpSumGround.ACCESSORY: LumpSumGround.ACCESSORY,
    models.LumpSumGround.SOFTWARE: LumpSumGround.SOFTWARE,
    models.LumpSumGround.OTHER: LumpSumGround.OTHER,
}
