"""Rules of France on the status of self-employed people who work through platforms."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import TradeFacts
from c2b.rules.facts.work import PlatformFacts, RelationFacts, Shown
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import CODE_DU_TRAVAIL
from c2b.text import Text

F = facts_of(SharedFacts)
_PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))

REGISTERED_PLATFORM_WORKER_FR = Rule(
    id="crowdsourcing.status.registered-platform-worker.fr",
    title=Text(
        en="Presumption of self-employment for registered workers",
        fr="Présomption de non-salariat du travailleur immatriculé",
    ),
    asks=Text(
        en="A registered self-employed person who works through a platform is presumed not to be "
        "employed by the party that gives the orders; work in permanent legal subordination is "
        "declared as employment all the same.",
        fr="Le travailleur indépendant immatriculé qui recourt à une plateforme est présumé ne pas "
        "être lié au donneur d’ordre par un contrat de travail ; le travail accompli dans un lien "
        "de subordination juridique permanente est néanmoins déclaré comme un emploi salarié.",
    ),
    message=Text(
        en="Declare employment: registration is not enough where subordination is permanent.",
        fr="Déclarez l’emploi : l’immatriculation ne suffit pas lorsque la subordination est "
        "permanente.",
    ),
    norm=NormKind.PRESUMPTION,
    places=("FR",),
    source=CODE_DU_TRAVAIL.at(
        Text(
            en="Art. L8221-6, L7341-1 ff.; D7342-1",
            fr="art. L. 8221-6, L. 7341-1 et s. ; D. 7342-1",
        ),
        seen_on=Text(
            en="Code du travail as of March 2026 (L7341-1 since 10 August 2016; L7342-1 to "
            "L7342-9; L8221-6; D7342-1)",
            fr="Code du travail en mars 2026 (L. 7341-1 depuis le 10 août 2016 ; L. 7342-1 à "
            "L. 7342-9 ; L. 8221-6 ; D. 7342-1)",
        ),
        note=Text(
            en="The presumption is older (Art. L8221-6 since 1 May 2008); it is modelled from "
            "10 August 2016 on, when the title on platforms begins. A consumer who is not "
            "registered is outside it: then subordination alone decides. Where the platform fixes "
            "the service and its price, it owes accident insurance and training contributions "
            "from a turnover there of 13% of the yearly social security ceiling on (Art. L7342-1 "
            "to L7342-4, D7342-1); in every "
            "case no sanction for a concerted refusal, trade union rights and access to one's data "
            "(Art. L7342-5 to L7342-7). Drivers and couriers: charters and collective bargaining "
            "(Art. L7342-8 ff., L7343-1 ff.). Directive (EU) 2024/2831 turns the presumption "
            "round for platforms; no French act on it was found on 28 November 2026.",
            fr="La présomption est plus ancienne (art. L. 8221-6 depuis le 1er mai 2008) ; elle "
            "n’est modélisée qu’à partir du 10 août 2016, date du titre sur les plateformes. Le "
            "consommateur non immatriculé n’est "
            "pas visé : la subordination décide alors seule. Lorsque la plateforme fixe la "
            "prestation et son prix, elle doit, à partir d’un chiffre d’affaires réalisé sur elle "
            "de 13 % du plafond annuel de la sécurité sociale, l’assurance accidents du travail et "
            "la contribution à la formation (art. L. 7342-1 à L. 7342-4, D. 7342-1) ; dans tous "
            "les cas, absence de sanction d’un refus concerté, droits syndicaux et accès aux "
            "données (art. L. 7342-5 à L. 7342-7). Conducteurs et coursiers : chartes et dialogue "
            "social (art. L. 7342-8 et s., L. 7343-1 et s.). La directive (UE) 2024/2831 inverse "
            "la présomption pour les plateformes ; au 28 novembre 2026, aucune loi française de "
            "transposition n’a été trouvée.",
        ),
    ),
    since=date(2016, 8, 10),
    mark=Certainty.SEEN,
    holder=Text(en="the platform or the business", fr="la plateforme ou l’entreprise"),
    review_by=LOOK_AGAIN["crowdsourcing.status.registered-platform-worker.fr"],
    effect=roles_and_effects.REQUALIFICATION,
    bears_on=(
        (
            F.relation.permanent_subordination,
            (
                *(F.subordination.direction, F.subordination.control, F.subordination.sanction),
                *(F.independence.own_clientele, F.independence.free_to_set_price),
            ),
        ),
    ),
    applies=F.reward.remunerated.is_true()
    & F.platform.puts_in_touch.is_true()
    & F.activity.registered.is_true(),
    undecided_when=F.relation.permanent_subordination.is_(Shown.OPEN),
    requires=F.relation.permanent_subordination.is_not(Shown.SHOWN)
    | F.relation.declared_as_employment.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            platform=PlatformFacts(puts_in_touch=True),
            activity=TradeFacts(registered=True),
            relation=RelationFacts(permanent_subordination=Shown.NOT_SHOWN),
        ),
        broken=SharedFacts(
            reward=_PAID,
            platform=PlatformFacts(puts_in_touch=True),
            activity=TradeFacts(registered=True),
            relation=RelationFacts(
                permanent_subordination=Shown.SHOWN, declared_as_employment=False
            ),
        ),
    ),
)

RULES = (REGISTERED_PLATFORM_WORKER_FR,)
