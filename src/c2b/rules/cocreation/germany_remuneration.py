"""Rules of Germany on the pay of authors: fair remuneration and the yearly report."""

from __future__ import annotations

from datetime import date

from c2b.models.rights import Remuneration
from c2b.predicate import Parameter, Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.author_facts import ExploitationFacts
from c2b.rules.cocreation.choice import RightClaimed
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    RemunerationFacts,
    TransferFacts,
    WorkFacts,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import URHG
from c2b.text import Text

F = facts_of(CocreationFacts)
_IN_FORCE = date(1966, 1, 1)
_DIRECTIVE = date(2021, 6, 7)
_OLDER_TOO = date(2022, 6, 7)
_CLAIMS = F.work.protected.is_true() & F.transfer.right_claimed.is_not(RightClaimed.NONE)
_WORK = WorkFacts(protected=True, software=False)
_EXCLUSIVE = TransferFacts(right_claimed=RightClaimed.EXCLUSIVE_LICENCE)

_PAID_OTHERWISE = (
    F.remuneration.free_for_all.is_false() & F.remuneration.collective_agreement.is_false()
)
FAIR_REMUNERATION_DE = Rule(
    id="cocreation.ip.fair-remuneration.de",
    title=Text(
        en="Appropriate pay for every right of use",
        fr="Rémunération équitable de tout droit d’utilisation",
    ),
    asks=Text(
        en="An author gets appropriate pay for every right of use, exclusive or not; a lump sum "
        "gives a fair part of the expected total revenue and is justified in the trade.",
        fr="L’auteur reçoit une rémunération équitable pour tout droit d’utilisation, exclusif ou "
        "non ; un forfait lui assure une part équitable des recettes totales attendues et se "
        "justifie par les particularités de la branche.",
    ),
    message=Text(
        en="Agree on appropriate pay: the author may claim it whatever the terms say.",
        fr="Convenez d’une rémunération équitable : l’auteur peut l’exiger, quoi que disent les "
        "conditions.",
    ),
    norm=NormKind.RIGHT,
    places=("DE",),
    source=URHG.at(
        Text(
            en="s. 32(1)-(4), 32a, 69a(5), 132(3)-(3a), 133(1)",
            fr="§ 32(1)-(4), 32a, 69a(5), 132(3)-(3a) et 133(1)",
        ),
        seen_on=Text(
            en="UrhG in the federal collection of early 2022 (s. 32, 69a, 132, 133); what the "
            "text of 2002 lacked was not read again",
            fr="UrhG, recueil fédéral du début de 2022 (§ 32, 69a, 132 et 133) ; ce qui manquait "
            "au texte de 2002 n’a pas été relu",
        ),
        note=Text(
            en="The Act has no percentage. A licence against exposure is no free licence to "
            "everybody, so a simple licence in the terms of a contest is covered as well. Pay "
            "that turns out far too low against later revenue is raised (s. 32a). The day of the "
            "contract decides (s. 132, 133).",
            fr="La loi ne fixe aucun pourcentage. La licence accordée « pour la visibilité » n’est "
            "pas une licence gratuite pour tous : la simple licence des conditions d’un concours "
            "est donc visée. La rémunération devenue très insuffisante au regard des recettes est "
            "relevée (§ 32a). La date du contrat décide (§ 132 et 133).",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2002, 7, 1),
    versions=(
        RuleVersion(
            since=date(2002, 7, 1),
            until=_DIRECTIVE,
            source=URHG.at(
                Text(en="s. 32 of 2002", fr="§ 32 de 2002"),
                note=Text(
                    en="Computer programs were covered, and no sentence dealt with lump sums.",
                    fr="Les programmes d’ordinateur étaient visés, et aucune phrase ne traitait du "
                    "forfait.",
                ),
            ),
            applies=_CLAIMS & _PAID_OTHERWISE,
            requires=F.remuneration.appropriate.is_true(),
        ),
        RuleVersion(since=_DIRECTIVE),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="adjustment of the remuneration", fr="révision de la rémunération"),
    review_by=LOOK_AGAIN["cocreation.ip.fair-remuneration.de"],
    implements=("cocreation.ip.fair-remuneration.eu",),
    applies=_CLAIMS & _PAID_OTHERWISE & F.work.software.is_false(),
    requires=F.remuneration.appropriate.is_true()
    & (F.remuneration.kind.is_not(Remuneration.LUMP_SUM) | F.remuneration.lump_sum_fair.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            work=_WORK,
            transfer=_EXCLUSIVE,
            remuneration=RemunerationFacts(
                free_for_all=False,
                collective_agreement=False,
                kind=Remuneration.PROPORTIONAL,
                appropriate=True,
            ),
        ),
        broken=CocreationFacts(
            work=_WORK,
            transfer=_EXCLUSIVE,
            remuneration=RemunerationFacts(
                free_for_all=False, collective_agreement=False, appropriate=False
            ),
        ),
    ),
)
_OWES_REPORTS = (
    _CLAIMS
    & F.agreement.gratuitous.is_false()
    & F.work.software.is_false()
    & F.remuneration.significant.is_true()
    & F.remuneration.burden.is_false()
    & F.exploitation.collective_agreement.is_false()
)
_NEW = F.exploitation.contract_day.at_least(Parameter("new_contracts_from"))
_USED_A_YEAR = F.exploitation.months_since_start.at_least(Parameter("first_after_months"))
_ASKED: Predicate = (
    F.exploitation.report_requested.is_true()
    & F.exploitation.contract_day.at_least(Parameter("first_contracts_from"))
    & F.exploitation.contract_day.less_than(Parameter("new_contracts_from"))
)
EXPLOITATION_REPORT_DE = Rule(
    id="cocreation.ip.exploitation-report.de",
    title=Text(
        en="Yearly report to the author on use and revenue",
        fr="Compte rendu annuel à l’auteur sur l’usage et les recettes",
    ),
    asks=Text(
        en="A business that pays for rights of use reports to the author at least once a year how "
        "far the work is used and what it earns, for the first time one year after the use began.",
        fr="L’entreprise qui acquiert des droits d’utilisation contre rémunération informe "
        "l’auteur au moins une fois par an de l’étendue de l’exploitation et des recettes, la "
        "première fois un an après le début de l’exploitation.",
    ),
    message=Text(
        en="Send the author the yearly report on use and revenue.",
        fr="Adressez à l’auteur le relevé annuel de l’exploitation et des recettes.",
    ),
    norm=NormKind.DUTY,
    places=("DE",),
    source=URHG.at(
        Text(en="s. 32d, 32e, 69a(5), 133(1), (3)", fr="§ 32d, 32e, 69a(5), 133(1) et (3)"),
        seen_on=Text(
            en="UrhG in the federal collection of early 2022 (s. 32d, 32e, 69a, 133); the text of "
            "2017 was not read again",
            fr="UrhG, recueil fédéral du début de 2022 (§ 32d, 32e, 69a et 133) ; le texte de 2017 "
            "n’a pas été relu",
        ),
        note=Text(
            en="A contribution is minor where it hardly marks the whole. Before a first report "
            "the months count from the start of the use. The names of sublicensees are due only "
            "on request (s. 32d(1a)). After three months without a report the author may turn to "
            "the next in the chain (s. 32e). A prize or a fee is payment; a free licence is "
            "outside.",
            fr="Un apport est mineur s’il ne marque guère l’ensemble. Avant un premier relevé, les "
            "mois se comptent depuis le début de l’exploitation. Les noms des sous-licenciés ne "
            "sont dus que sur demande (§ 32d(1a)). Après trois mois sans relevé, l’auteur peut "
            "s’adresser au suivant de la chaîne (§ 32e). Un lot ou un forfait est une "
            "rémunération ; la licence gratuite n’est pas visée.",
        ),
    ),
    since=date(2017, 3, 1),
    versions=(
        RuleVersion(
            since=date(2017, 3, 1),
            until=_DIRECTIVE,
            source=URHG.at(
                Text(en="s. 32d, 32e of 1 March 2017", fr="§ 32d et 32e du 1er mars 2017"),
                note=Text(
                    en="The report was due on request, once a year, for contracts since that day.",
                    fr="Le relevé était dû sur demande, une fois par an, pour les contrats conclus "
                    "depuis ce jour.",
                ),
            ),
            applies=_OWES_REPORTS & _ASKED,
        ),
        RuleVersion(
            since=_DIRECTIVE,
            until=_OLDER_TOO,
            source=URHG.at(
                Text(en="s. 32d(1)-(3), 69a(5), 133(1), (3)", fr="§ 32d(1)-(3), 69a(5) et 133"),
                note=Text(
                    en="The report is due without request for contracts since 7 June 2021, and "
                    "for older ones since 1 March 2017 on request.",
                    fr="Le relevé est dû sans demande pour les contrats conclus depuis le 7 juin "
                    "2021, et sur demande pour les contrats antérieurs, depuis le 1er mars 2017.",
                ),
            ),
            applies=_OWES_REPORTS & ((_USED_A_YEAR & _NEW) | _ASKED),
        ),
        RuleVersion(since=_OLDER_TOO),
    ),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["cocreation.ip.exploitation-report.de"],
    implements=("cocreation.ip.exploitation-report.eu",),
    applies=_OWES_REPORTS & _USED_A_YEAR,
    requires=F.remuneration.months_since_report.at_most(Parameter("max_months")),
    parameters=(
        constant("first_after_months", 12, unit="months"),
        constant("max_months", 12, unit="months"),
        constant("first_contracts_from", date(2017, 3, 1)),
        constant("new_contracts_from", _DIRECTIVE),
    ),
    examples=Examples(
        kept=CocreationFacts(
            work=_WORK,
            transfer=_EXCLUSIVE,
            agreement=AgreementFacts(gratuitous=False),
            remuneration=RemunerationFacts(significant=True, burden=False, months_since_report=12),
            exploitation=ExploitationFacts(months_since_start=24, collective_agreement=False),
        ),
        broken=CocreationFacts(
            work=_WORK,
            transfer=_EXCLUSIVE,
            agreement=AgreementFacts(gratuitous=False),
            remuneration=RemunerationFacts(significant=True, burden=False, months_since_report=13),
            exploitation=ExploitationFacts(months_since_start=24, collective_agreement=False),
        ),
    ),
)

RULES = (FAIR_REMUNERATION_DE, EXPLOITATION_REPORT_DE)
