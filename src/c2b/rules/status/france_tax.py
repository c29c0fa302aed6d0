"""Rules of France on tax: the turnover of a micro-enterprise, the exemption from VAT."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import Trade, TradeFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import CODE_GENERAL_DES_IMPOTS
from c2b.text import Text

F = facts_of(SharedFacts)
_MICRO = (
    date(2023, 1, 1),
    date(2026, 1, 1),
    date(2029, 1, 1),
)

MICRO_TURNOVER_FR = Rule(
    id="tax.regime.micro-turnover.fr",
    asks=Text(
        en="Anyone who exceeds the ceiling of the micro regime two years running leaves it.",
        fr="Qui dépasse deux années de suite le plafond du régime micro en sort.",
    ),
    message=Text(
        en="Leave the micro regime: the receipts exceed the ceiling for the second year.",
        fr="Quittez le régime micro : les recettes dépassent le plafond pour la deuxième année.",
    ),
    norm=NormKind.THRESHOLD,
    places=("FR",),
    source=CODE_GENERAL_DES_IMPOTS.at(
        "Art. 50-0 and 102 ter",
        seen_on=Text(
            en="a business agency's page (2023 to 2025); press of March 2026 (2026)",
            fr="page d’une agence publique (2023 à 2025) ; presse de mars 2026 (2026)",
        ),
        note=Text(
            en="Pages disagree on 2026: to be confirmed. The regime is for professionals, not for "
            "a consumer who acts now and then.",
            fr="Les pages divergent pour 2026 : à confirmer. Ce régime vise les professionnels, "
            "non le consommateur occasionnel.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=_MICRO[0],
    mark=Certainty.SEEN,
    holder=Text(en="the micro-entrepreneur", fr="le micro-entrepreneur"),
    review_by=LOOK_AGAIN["tax.regime.micro-turnover.fr"],
    effect=Text(en="end of the regime", fr="sortie du régime"),
    applies=F.activity.receipts_eur.more_than(Parameter("ceiling_eur", F.activity.trade))
    & F.activity.previous_year_above.is_true(),
    requires=F.activity.left_regime.is_true(),
    parameters=(
        Figure(
            name="ceiling_eur",
            unit="EUR",
            values=(
                FigureValue(
                    value=((Trade.SERVICES, 77_700), (Trade.GOODS, 188_700)),
                    since=_MICRO[0],
                    until=_MICRO[1],
                ),
                FigureValue(
                    value=((Trade.SERVICES, 83_600), (Trade.GOODS, 203_100)),
                    since=_MICRO[1],
                    until=_MICRO[2],
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            activity=TradeFacts(
                trade=Trade.GOODS, receipts_eur=300_000, previous_year_above=True, left_regime=True
            )
        ),
        broken=SharedFacts(
            activity=TradeFacts(
                trade=Trade.GOODS, receipts_eur=300_000, previous_year_above=True, left_regime=False
            )
        ),
    ),
)
VAT_FRANCHISE_FR = Rule(
    id="tax.vat.franchise.fr",
    asks=Text(
        en="Anyone who exceeds the upper limit of the VAT franchise charges VAT at once.",
        fr="Qui dépasse la limite majorée de la franchise facture aussitôt la TVA.",
    ),
    message=Text(
        en="Charge VAT from now on: the upper limit is exceeded.",
        fr="Facturez désormais la TVA : la limite majorée est dépassée.",
    ),
    norm=NormKind.THRESHOLD,
    places=("FR",),
    source=CODE_GENERAL_DES_IMPOTS.at(
        "Art. 293 B",
        seen_on=Text(
            en="a page with the amounts; press of March 2026",
            fr="page donnant les montants ; presse de mars 2026",
        ),
        note=Text(
            en="Above the base limit (37,500 euros for services, 85,000 for goods) VAT is due from "
            "the next 1 January.",
            fr="Au-delà de la limite de base (37 500 euros pour les services, 85 000 pour les "
            "biens), la TVA est due dès le 1er janvier suivant.",
        ),
    ),
    since=date(2025, 1, 1),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the registered person", fr="la personne immatriculée"),
    review_by=LOOK_AGAIN["tax.vat.franchise.fr"],
    effect=Text(en="VAT becomes due", fr="la TVA devient exigible"),
    applies=F.activity.receipts_eur.more_than(Parameter("upper_eur", F.activity.trade)),
    requires=F.activity.vat_charged.is_true(),
    parameters=(
        constant("upper_eur", ((Trade.SERVICES, 41_250), (Trade.GOODS, 93_500)), unit="EUR"),
    ),
    examples=Examples(
        kept=SharedFacts(
            activity=TradeFacts(trade=Trade.GOODS, receipts_eur=93_501, vat_charged=True)
        ),
        broken=SharedFacts(
            activity=TradeFacts(trade=Trade.GOODS, receipts_eur=93_501, vat_charged=False)
        ),
    ),
)

RULES = (
    MICRO_TURNOVER_FR,
    VAT_FRANCHISE_FR,
)
