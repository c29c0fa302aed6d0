"""The facts on a transfer that follow from the rights granted in an offer or a contract."""

from __future__ import annotations

from c2b.models.period import Period
from c2b.models.rights import Remuneration, RightsGranted
from c2b.rules.cocreation.choice import RightClaimed, TransferForm
from c2b.rules.cocreation.facts import CocreationFacts, RemunerationFacts, TransferFacts
from c2b.rules.facts.definition import AgreementFacts
from c2b.text import Text


def rights_facts(rights: RightsGranted) -> CocreationFacts:
    """Return the facts on transfer and remuneration that *rights* state; others are unknown.

    What they leave unknown stays unknown; what they leave blank is not stated. Add what else is
    known with `attrs.evolve`.
    """
    pay = rights.remuneration
    return CocreationFacts(
        transfer=TransferFacts(
            right_claimed=_claimed(rights),
            form=_form(rights.in_writing),
            each_right=bool(rights.rights),
            extent=_is_stated(rights.extent),
            purpose=_is_stated(rights.purpose),
            territory=_is_stated(rights.place),
            duration=None if rights.duration is None else rights.duration != Period(),
            future_works=rights.covers_future_works,
            works_determined=rights.works_determined,
            waives_moral_right=rights.waives_moral_right,
            name_shown=rights.names_author,
        ),
        agreement=AgreementFacts(
            gratuitous=None if pay is None else pay is Remuneration.NONE,
            gratuitous_express=rights.free_expressly,
        ),
        remuneration=RemunerationFacts(kind=pay, ground=rights.lump_sum_ground),
    )


def _claimed(rights: RightsGranted) -> RightClaimed | None:
    return None if rights.grant is None else RightClaimed(rights.grant.value)


def _form(in_writing: bool | None) -> TransferForm | None:
    if in_writing is None:
        return None
    return TransferForm.WRITTEN if in_writing else TransferForm.NONE


def _is_stated(words: str | Text | None) -> bool | None:
    return None if words is None else bool(str(words).strip())
