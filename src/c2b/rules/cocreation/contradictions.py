"""The combinations of facts of a co-creation that cannot be."""

from __future__ import annotations

from c2b.models.rights import LumpSumGround
from c2b.predicate import facts_of
from c2b.rules.cocreation.choice import WRITTEN_FORMS, OwnershipBasis, RightClaimed, TransferForm
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared_contradictions import below_zero
from c2b.text import Text


def cocreation_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the facts of a co-creation in *model*."""
    return (*_of_rights(model), *_of_grounds(model), *_of_works(model), *_of_projects(model))


def _of_rights(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    claimed, form, basis = f.transfer.right_claimed, f.transfer.form, f.transfer.basis
    return (
        Impossible(
            one=claimed.is_(RightClaimed.NONE),
            other=form.is_not(TransferForm.NONE),
            because=_NOTHING_PASSES,
        ),
        Impossible(
            one=claimed.is_(RightClaimed.NONE),
            other=basis.is_(OwnershipBasis.WRITTEN_TRANSFER),
            because=_NOTHING_PASSES,
        ),
        Impossible(
            one=basis.is_(OwnershipBasis.WRITTEN_TRANSFER),
            other=form.is_(TransferForm.NONE),
            because=_IT_IS_WRITTEN,
        ),
        Impossible(
            one=f.transfer.contract_form.one_of(*WRITTEN_FORMS),
            other=f.agreement.written.is_false(),
            because=_SIGNED_IS_WRITTEN,
        ),
    )


def _of_grounds(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.transfer.basis.is_(OwnershipBasis.COLLECTIVE_WORK),
            other=f.work.collective.is_false(),
            because=_COLLECTIVE,
        ),
        Impossible(
            one=f.work.software.is_false(),
            other=f.remuneration.ground.is_(LumpSumGround.SOFTWARE),
            because=_NO_SOFTWARE,
        ),
    )


def _of_works(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    agreeing = f.work.authors_agreeing
    counted = (f.work.authors, agreeing, f.remuneration.amount, f.remuneration.value)
    return (
        *(below_zero(fact) for fact in (*counted, f.remuneration.months_since_report)),
        below_zero(f.exploitation.months_since_start),
        Impossible(
            one=agreeing.more_than(f.work.authors), other=agreeing.is_known(), because=_AUTHORS
        ),
    )


def _of_projects(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    royalty = f.project.royalty
    return (
        below_zero(f.project.supporters),
        below_zero(royalty),
        Impossible(one=royalty.more_than(1), other=royalty.is_known(), because=_AT_MOST_ALL),
    )


_NOTHING_PASSES = Text(
    en="where no right is claimed none is transferred",
    fr="là où aucun droit n’est revendiqué, aucun n’est cédé",
)
_IT_IS_WRITTEN = Text(en="a written transfer is written", fr="une cession écrite est écrite")
_SIGNED_IS_WRITTEN = Text(
    en="a contract in written form is in writing", fr="un contrat en la forme écrite est écrit"
)
_COLLECTIVE = Text(
    en="a collective work is the ground that is invoked",
    fr="c’est une œuvre collective qui est invoquée",
)
_NO_SOFTWARE = Text(
    en="the ground holds for software only", fr="le motif ne vaut que pour un logiciel"
)
_AUTHORS = Text(
    en="no more authors agree than there are",
    fr="les auteurs d’accord ne sont pas plus nombreux que les auteurs",
)
_AT_MOST_ALL = Text(en="a share is at most 1", fr="une part est au plus de 1")
