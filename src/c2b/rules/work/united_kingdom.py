"""Rules of the United Kingdom on the status of contributors: who is a worker."""

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
_NO_BUSINESS = IndependenceFacts(own_business=False)

WORKER_GB = Rule(
    id="crowdsourcing.status.worker.gb",
    title=Text(
        en="Rights of a worker who works in person for another",
        fr="Droits de la personne tenue de travailler elle-même",
    ),
    asks=Text(
        en="Anyone who is bound to work in person for another, who is not the customer of a "
        "business of theirs, gets the rights that the law of the day gives to a worker.",
        fr="La personne tenue d’exécuter elle-même un travail pour une autre, qui n’est pas "
        "cliente d’une entreprise qu’elle exploite, bénéficie des droits que la loi en vigueur "
        "reconnaît au « worker ».",
    ),
    message=Text(
        en="Grant the rights of a worker: on these facts the contributor is one.",
        fr="Accordez les droits du « worker » : d’après ces faits, le contributeur en est un.",
    ),
    norm=NormKind.DEFINITION,
    places=("GB",),
    source=Source(
        act="Employment Rights Act 1996",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 230(3)(b); Uber BV v Aslam [2021] UKSC 5",
            fr="art. 230(3)(b) ; Uber BV v Aslam [2021] UKSC 5",
        ),
        url="https://www.legislation.gov.uk/ukpga/1996/18/section/230",
        note=Text(
            en="The purpose of the statute counts, not the contract alone. What a worker gets has "
            "days of its own: no unlawful deductions since 22 August 1996, working time and paid "
            "leave since 1 October 1998, the minimum wage since 1 April 1999 (National Minimum "
            "Wage Act 1998, s. 54(3), the same notion). Where the rule does not apply, these "
            "facts show no worker.",
            fr="C’est le but de la loi qui compte, et non le seul contrat. Les droits du "
            "« worker » ont chacun leur date : retenues illicites depuis le 22 août 1996, durée "
            "du travail et congés payés depuis le 1er octobre 1998, salaire minimum depuis le "
            "1er avril 1999 (National Minimum Wage Act 1998, art. 54(3), même notion). Si la "
            "règle ne s’applique pas, ces faits ne révèlent aucun « worker ».",
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
    requires=F.relation.treated_as_worker.is_true(),
    examples=Examples(
        kept=SharedFacts(
            relation=RelationFacts(
                personal_service=True, obliged_when_engaged=True, treated_as_worker=True
            ),
            independence=_NO_BUSINESS,
        ),
        broken=SharedFacts(
            relation=RelationFacts(
                personal_service=True, obliged_when_engaged=True, treated_as_worker=False
            ),
            independence=_NO_BUSINESS,
        ),
    ),
)

RULES = (WORKER_GB,)
