"""The facts on a transfer that follow from the rights granted in an offer or a contract."""

from __future__ import annotations

from c2b.models.period import Period
from c2b.models.rights import Remuneration, RightsGranted
from c2b.rules.cocreation.facts import CocreationFacts, RemunerationFacts, TransferFacts
from c2b.rules.definition.facts import ContractNature
from c2b.text import Text


def facts_of(rights: RightsGranted) -> CocreationFacts:
    """Return the facts on transfer and remuneration that *rights* state; others are unknown.

    What they leave unknown stays unknown; what they leave blank is not stated. Add what else is
    known with `attrs.evolve`.
    """
    pay = rights.remuneration
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
            kind=_kind(pay),
            gratuitous_express=rights.free_expressly,
            right_claimed=rights.grant,
        ),
        remuneration=RemunerationFacts(
            kind=pay,
            ground=rights.lump_sum_ground,
            exclusive=rights.is_exclusive,
        ),
    )


def _kind(pay: Remuneration | None) -> ContractNature | None:
    if pay is None:
        return None
    return ContractNature.GRATUITOUS if pay is Remuneration.NONE else ContractNature.ONEROUS


def _is_stated(words: str | Text | None) -> bool | None:
    return None if words is None else bool(str(words).strip())
