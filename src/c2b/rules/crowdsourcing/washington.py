"""Rules of Washington on contracts with freelance contributors: the act of Seattle."""

from __future__ import annotations

from datetime import date

from c2b.rules.crowdsourcing.freelance import (
    DEFAULT_DAYS,
    HIRING_PARTY,
    LARGE_YEAR_IN_THE_CITY,
    PAID_ON_THE_DAY,
    WITHIN_DAYS_IF_NONE_IS_FIXED,
    F,
    freelance_examples,
    made_since,
    threshold,
    year_before,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

_SINCE_ACT = date(2022, 9, 1)

DISCLOSED_FREELANCE_SEATTLE = Rule(
    id="crowdsourcing.contract.written-freelance.us-wa-seattle",
    title=Text(
        en="Written terms and itemised, timely pay in Seattle",
        fr="Conditions écrites et paiement détaillé à temps, Seattle",
    ),
    asks=Text(
        en="In Seattle, a party that engages a solo contractor for 600 dollars or more in a "
        "calendar year discloses the terms in writing before the work, itemises each payment, and "
        "pays by the day fixed or else within 30 days of completion.",
        fr="À Seattle, la partie qui engage un prestataire travaillant seul pour 600 dollars ou "
        "plus par année civile lui remet les conditions par écrit avant le travail, détaille "
        "chaque paiement, et paie à l’échéance fixée ou, à défaut, dans les 30 jours de "
        "l’achèvement.",
    ),
    message=Text(
        en="Disclose the terms before the work, itemise each payment, and pay in time.",
        fr="Remettez les conditions avant le travail, détaillez chaque paiement, et payez à temps.",
    ),
    norm=NormKind.DUTY,
    places=("US-WA-SEATTLE",),
    source=Source(
        act="Seattle Municipal Code",
        kind=SourceKind.STATUTE,
        article=Text(
            en="chapter 14.34 (Ordinance 126373), in force 1 September 2022",
            fr="chapitre 14.34 (Ordinance 126373), en vigueur le 1er septembre 2022",
        ),
        seen_on=Text(
            en="the clerk's page of the ordinance (title, history); law and press pages on amount, "
            "year, disclosures and 30 days",
            fr="page du greffe municipal (titre, historique) ; pages d’avocats et de presse sur le "
            "montant, l’année, les informations et les 30 jours",
        ),
        note=Text(
            en="A disclosure and not a contract, unlike in New York and Los Angeles. Lawyers and "
            "mere rentals are left out; drivers of transport networks have other rules. The State "
            "of Washington has no such act as far as known.",
            fr="Une information et non un contrat, à la différence de New York et de Los Angeles. "
            "Sont exclus les avocats et les simples locations ; les conducteurs des réseaux de "
            "transport ont d’autres règles. L’État de Washington n’a pas de loi semblable, à "
            "notre connaissance.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_SINCE_ACT,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=HIRING_PARTY,
    effect=Text(en="written disclosure", fr="information écrite"),
    review_by=LOOK_AGAIN["crowdsourcing.contract.written-freelance.us-wa-seattle"],
    applies=LARGE_YEAR_IN_THE_CITY & made_since(_SINCE_ACT),
    undecided_when=year_before(_SINCE_ACT),
    requires=F.freelance.disclosure_given.is_true()
    & F.freelance.statement_given.is_true()
    & PAID_ON_THE_DAY
    & WITHIN_DAYS_IF_NONE_IS_FIXED,
    parameters=(threshold(600), DEFAULT_DAYS),
    examples=Examples(
        kept=freelance_examples(
            600, work_in_city=True, disclosure_given=True, statement_given=True
        ).kept,
        broken=freelance_examples(600, work_in_city=True, disclosure_given=False).broken,
    ),
)

RULES = (DISCLOSED_FREELANCE_SEATTLE,)
