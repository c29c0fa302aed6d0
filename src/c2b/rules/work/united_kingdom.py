"""Rules of the United Kingdom on crowdsourcing: who is a worker."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.text import Text

F = facts_of(SharedFacts)

WORKER_GB = Rule(
    id="crowdsourcing.status.worker.gb",
    asks=Text(
        en="Anyone who is bound to work in person for another, and not as a business whose client "
        "the other is, gets the minimum wage that is due to a worker.",
        fr="Qui est tenu de travailler en personne pour autrui, sans être une entreprise dont "
        "l’autre serait le client, reçoit le salaire minimum dû au « worker ».",
    ),
    message=Text(
        en="Pay at least the minimum wage: the contributor looks like a worker.",
        fr="Payez au moins le salaire minimum : le contributeur semble être un « worker ».",
    ),
    norm=NormKind.DEFINITION,
    places=("GB",),
    source=Source(
        act="Employment Rights Act 1996",
        kind=SourceKind.STATUTE,
        article="s. 230(3)(b); Uber BV v Aslam [2021] UKSC 5",
        url="https://www.legislation.gov.uk/ukpga/1996/18/section/230",
        note=Text(
            en="The purpose of the statute counts, not the contract alone. Paid leave is due too.",
            fr="Le but de la loi compte, et non le seul contrat. Des congés payés sont dus aussi.",
        ),
        stated_on=date(2021, 2, 19),
    ),
    since=date(1996, 8, 22),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="rights of a worker", fr="droits du « worker »"),
    shape=Shape.ALL_ELEMENTS,
    applies=F.relation.personal_service.is_true()
    & F.independence.own_business.is_false()
    & F.relation.obliged_when_engaged.is_true(),
    requires=F.relation.minimum_wage_paid.is_true(),
    examples=Examples(
        kept=SharedFacts(
            relation=RelationFacts(
                personal_service=True, obliged_when_engaged=True, minimum_wage_paid=True
            ),
            independence=IndependenceFacts(own_business=False),
        ),
        broken=SharedFacts(
            relation=RelationFacts(
                personal_service=True, obliged_when_engaged=True, minimum_wage_paid=False
            ),
            independence=IndependenceFacts(own_business=False),
        ),
    ),
)

RULES = (WORKER_GB,)
