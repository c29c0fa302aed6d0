"""The rights of an offer are judged by the rules on co-creation."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from c2b import Grant, LumpSumGround, Period, Remuneration, Right, RightsGranted
from c2b.rules import Outcome, cocreation
from c2b.rules.cocreation import rights_facts
from c2b.rules.cocreation.choice import RightClaimed, TransferForm

POSTER = RightsGranted(
    rights=frozenset({Right.REPRODUCTION}),
    grant=Grant.EXCLUSIVE_LICENCE,
    extent="1,000 printed posters",
    purpose="advertising",
    place="France",
    duration=Period(since=date(2026, 3, 1), until=date(2028, 3, 1)),
    remuneration=Remuneration.PROPORTIONAL,
    in_writing=True,
)
DELIMITED = "cocreation.ip.delimited-transfer.fr"
PAID = "cocreation.ip.remuneration.fr"


def outcome(rights: RightsGranted, rule: str) -> Outcome:
    """Return the outcome of a French rule for *rights*."""
    found = cocreation.check(rights_facts(rights), on=date(2026, 11, 23), where="FR")
    return found.outcome(rule)


def test_a_transfer_with_all_its_limits() -> None:
    """A transfer with all its limits is delimited and lawfully paid."""
    assert outcome(POSTER, DELIMITED) is Outcome.KEPT
    assert outcome(POSTER, PAID) is Outcome.KEPT


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"extent": " "}, Outcome.BROKEN),
        ({"purpose": ""}, Outcome.BROKEN),
        ({"place": ""}, Outcome.BROKEN),
        ({"duration": Period()}, Outcome.BROKEN),
        ({"rights": frozenset()}, Outcome.BROKEN),
        ({"extent": None}, Outcome.UNDECIDED),
        ({"duration": None}, Outcome.UNDECIDED),
    ],
)
def test_a_limit_that_is_missing(change: dict[str, object], said: Outcome) -> None:
    """A limit that is blank is not stated, and one that is unknown leaves the rule undecided."""
    assert outcome(evolve(POSTER, **change), DELIMITED) is said


def test_nothing_known() -> None:
    """Rights of which nothing is known give no fact, except that no right is named."""
    facts = rights_facts(RightsGranted())
    assert facts == cocreation.CocreationFacts(transfer=evolve(facts.transfer, each_right=False))
    assert facts.transfer.right_claimed is None


@pytest.mark.parametrize(
    ("in_writing", "form"),
    [(None, None), (True, TransferForm.WRITTEN), (False, TransferForm.NONE)],
)
def test_the_form(in_writing: bool | None, form: TransferForm | None) -> None:
    """A grant in writing is written, one without is not, and an unknown form stays unknown."""
    assert rights_facts(RightsGranted(in_writing=in_writing)).transfer.form is form


@pytest.mark.parametrize("ground", LumpSumGround)
@pytest.mark.parametrize("grant", Grant)
def test_every_kind(ground: LumpSumGround, grant: Grant) -> None:
    """Every kind of grant and of lump sum has its member among the facts."""
    lump = rights_facts(
        RightsGranted(grant=grant, remuneration=Remuneration.LUMP_SUM, lump_sum_ground=ground)
    )
    assert lump.remuneration.kind is Remuneration.LUMP_SUM
    assert lump.agreement.gratuitous is False
    assert lump.remuneration.ground is ground
    assert lump.transfer.right_claimed == RightClaimed(grant.value)
    free = rights_facts(RightsGranted(remuneration=Remuneration.NONE, free_expressly=True))
    assert free.agreement.gratuitous is True
    assert free.agreement.gratuitous_express is True


@pytest.mark.parametrize(
    ("ground", "said"),
    [(LumpSumGround.NONE, Outcome.BROKEN), (LumpSumGround.SOFTWARE, Outcome.KEPT)],
)
def test_a_lump_sum_needs_a_ground(ground: LumpSumGround, said: Outcome) -> None:
    """A lump sum that is known to rest on no ground breaks the French rule."""
    pay = {"remuneration": Remuneration.LUMP_SUM, "lump_sum_ground": ground}
    assert outcome(evolve(POSTER, **pay), PAID) is said
