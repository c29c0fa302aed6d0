"""Rules of France on tax: the turnover of a micro-enterprise, the exemption from VAT."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import Trade, TradeFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import CODE_GENERAL_DES_IMPOTS
from c2b.text import Text

F = facts_of(SharedFacts)
_2023, _2025, _2026, _2029 = (date(year, 1, 1) for year in (2023, 2025, 2026, 2029))
_CEILING = Parameter("ceiling_eur", F.activity.trade)

MICRO_TURNOVER_FR = Rule(
    id="tax.regime.micro-turnover.fr",
    title=Text(en="Turnover ceiling of the micro regime", fr="Plafond de recettes du régime micro"),
    asks=Text(
        en="A registered person stays in the micro regime unless the receipts of both years before "
        "exceeded the ceiling of the activity; the regime ends on 1 January, never during a year.",
        fr="La personne immatriculée conserve le régime micro sauf si les recettes des deux années "
        "précédentes ont dépassé le plafond de l’activité ; le régime prend fin un 1er janvier, "
        "jamais en cours d’année.",
    ),
    message=Text(
        en="Leave the micro regime: the receipts of both years before exceeded the ceiling.",
        fr="Le plafond a été dépassé les deux années précédentes : le régime micro a pris fin.",
    ),
    norm=NormKind.THRESHOLD,
    places=("FR",),
    source=CODE_GENERAL_DES_IMPOTS.at(
        Text(
            en="Art. 50-0 and 102 ter; amounts from 2026: décret n° 2026-562 of 29 June 2026, "
            "art. 2",
            fr="art. 50-0 et 102 ter ; montants à partir de 2026 : décret n° 2026-562 du 29 juin "
            "2026, art. 2",
        ),
        seen_on=Text(
            en="a business agency's page (2023 to 2025); parameters of two public tax models for "
            "2026, with the decree",
            fr="page d’une agence publique (2023 à 2025) ; paramètres de deux modèles publics de "
            "calcul de l’impôt pour 2026, avec le décret",
        ),
        note=Text(
            en="A year that has begun is never lost: what is received in 2026 counts in 2027 and "
            "2028. Which year's ceiling the two years before are compared with is unsure. The "
            "exemption from VAT can end earlier. The regime is for professionals, not for a "
            "consumer who acts occasionally.",
            fr="Une année commencée n’est jamais perdue : les recettes de 2026 comptent pour 2027 "
            "et 2028. L’année dont le plafond s’applique aux deux années "
            "précédentes n’est pas certaine. La franchise de TVA peut cesser plus tôt. Ce régime "
            "s’adresse aux professionnels, non au consommateur qui agit à titre occasionnel.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=_2023,
    mark=Certainty.SEEN,
    holder=Text(en="the micro-entrepreneur", fr="le micro-entrepreneur"),
    review_by=LOOK_AGAIN["tax.regime.micro-turnover.fr"],
    effect=roles_and_effects.THRESHOLD,
    applies=F.activity.micro_regime.is_true(),
    requires=F.activity.trade.is_(Trade.AUTHORS)
    | F.activity.receipts_last_year_eur.at_most(_CEILING)
    | F.activity.receipts_two_years_ago_eur.at_most(_CEILING),
    parameters=(
        Figure(
            name="ceiling_eur",
            unit="EUR",
            values=(
                FigureValue(
                    value=((Trade.SERVICES, 77_700), (Trade.GOODS, 188_700)),
                    since=_2023,
                    until=_2026,
                ),
                FigureValue(
                    value=((Trade.SERVICES, 83_600), (Trade.GOODS, 203_100)),
                    since=_2026,
                    until=_2029,
                    source=Source(
                        act=Text(
                            en="Décret n° 2026-562 of 29 June 2026",
                            fr="décret n° 2026-562 du 29 juin 2026",
                        ),
                        kind=SourceKind.DECREE,
                        article=Text(en="Art. 2", fr="art. 2"),
                    ),
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            activity=TradeFacts(
                micro_regime=True,
                trade=Trade.GOODS,
                receipts_last_year_eur=300_000,
                receipts_two_years_ago_eur=188_700,
            )
        ),
        broken=SharedFacts(
            activity=TradeFacts(
                micro_regime=True,
                trade=Trade.GOODS,
                receipts_last_year_eur=300_000,
                receipts_two_years_ago_eur=203_101,
            )
        ),
    ),
)


def _limits(services: int, goods: int, authors: int) -> tuple[tuple[Trade, int], ...]:
    return ((Trade.SERVICES, services), (Trade.GOODS, goods), (Trade.AUTHORS, authors))


def _figure(name: str, old: tuple[int, int, int], new: tuple[int, int, int]) -> Figure:
    """Return a limit of the exemption: its amounts before 2025 and since."""
    return Figure(
        name=name,
        unit="EUR",
        values=(
            FigureValue(
                value=_limits(*old),
                since=_2023,
                until=_2025,
                source=_AMOUNTS_OF_2023,
                mark=Certainty.KNOWN,
            ),
            FigureValue(value=_limits(*new), since=_2025, source=_AMOUNTS_OF_2025),
        ),
    )


_AMOUNTS_OF_2023 = CODE_GENERAL_DES_IMPOTS.at(
    Text(en="Art. 293 B (amounts of 2023-2024)", fr="art. 293 B (montants de 2023 et 2024)")
)
_AMOUNTS_OF_2025 = CODE_GENERAL_DES_IMPOTS.at(
    Text(en="Art. 293 B (amounts since 2025)", fr="art. 293 B (montants depuis 2025)"),
    seen_on=Text(
        en="a page with the four amounts; a press page of March 2026 stating that they are "
        "unchanged",
        fr="page donnant les quatre montants ; page de presse de mars 2026 les disant inchangés",
    ),
    note=Text(
        en="Authors are authors and performers for their rights, and lawyers; for their other "
        "operations the limits are 35,000 and 38,500 euros. The amounts for authors were not read "
        "again. That the base limit of 2024 decides on the receipts of 2024 for the year 2025 is "
        "unsure.",
        fr="La troisième catégorie vise les auteurs et artistes-interprètes pour leurs droits, et "
        "les avocats ; pour leurs autres opérations, les seuils sont de 35 000 et 38 500 €. Les "
        "montants de cette catégorie n’ont pas été relus. Il n’est pas certain que le seuil de "
        "base de 2024 s’applique, pour 2025, aux recettes de 2024.",
    ),
)
_ABOVE_UPPER = F.activity.receipts_eur.more_than(Parameter("upper_eur", F.activity.trade))
VAT_FRANCHISE_FR = Rule(
    id="tax.vat.franchise.fr",
    title=Text(
        en="Limits of the VAT exemption for small businesses",
        fr="Seuils de la franchise en base de TVA",
    ),
    asks=Text(
        en="No VAT is charged below the base limit; crossing the upper limit makes VAT due at "
        "once, crossing the base limit makes it due from the next 1 January.",
        fr="En deçà du seuil de base, la TVA n’est pas facturée ; le franchissement du seuil "
        "majoré la rend exigible aussitôt, celui du seuil de base à compter du 1er janvier "
        "suivant.",
    ),
    message=Text(
        en="Charge VAT: the upper limit is exceeded, or the base limit was in the year before.",
        fr="Facturez la TVA : le seuil majoré est franchi, ou le seuil de base l’a été l’année "
        "précédente.",
    ),
    norm=NormKind.THRESHOLD,
    places=("FR",),
    source=_AMOUNTS_OF_2025,
    since=_2023,
    versions=(
        RuleVersion(
            since=_2023,
            until=_2025,
            source=CODE_GENERAL_DES_IMPOTS.at(
                Text(
                    en="Art. 293 B (amounts of 2023-2024)",
                    fr="art. 293 B (montants de 2023 et 2024)",
                ),
                note=Text(
                    en="Above the upper limit VAT was due from the first day of the month; above "
                    "the base limit a year more without VAT was allowed under the upper limit.",
                    fr="Au-delà du seuil majoré, la TVA était due dès le premier jour du mois ; "
                    "au-delà du seuil de base, une année de plus sans TVA restait permise sous le "
                    "seuil majoré.",
                ),
            ),
            applies=_ABOVE_UPPER,
        ),
        RuleVersion(since=_2025),
    ),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the registered person", fr="la personne immatriculée"),
    review_by=LOOK_AGAIN["tax.vat.franchise.fr"],
    effect=roles_and_effects.THRESHOLD,
    applies=_ABOVE_UPPER
    | F.activity.receipts_last_year_eur.more_than(Parameter("base_eur", F.activity.trade)),
    requires=F.activity.vat_charged.is_true(),
    parameters=(
        _figure("upper_eur", (39_100, 101_000, 58_600), (41_250, 93_500, 55_000)),
        _figure("base_eur", (36_800, 91_900, 47_700), (37_500, 85_000, 50_000)),
    ),
    examples=Examples(
        kept=SharedFacts(
            activity=TradeFacts(trade=Trade.GOODS, receipts_eur=101_001, vat_charged=True)
        ),
        broken=SharedFacts(
            activity=TradeFacts(trade=Trade.GOODS, receipts_eur=101_001, vat_charged=False)
        ),
    ),
)

RULES = (
    MICRO_TURNOVER_FR,
    VAT_FRANCHISE_FR,
)
