"""Rules of the United States on tax: what a payer withholds, and the return on royalties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import evolve

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import PaidFor, PayeeFacts, PayeeKind, TreatyForm
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import INTERNAL_REVENUE_CODE
from c2b.text import Text

F = facts_of(SharedFacts)
_PAYER = Text(en="the payer", fr="le payeur")
_SINCE_24, _RAISED, _INDEXED = date(2018, 1, 1), date(2026, 1, 1), date(2027, 1, 1)
_FIRST_YEAR, _LAST_OLD_YEAR, _NEW_YEAR = 2018, 2025, 2026
_YEAR = F.payee.payment_year
_REPORTABLE = (
    _YEAR.is_known()
    & (
        (_YEAR.at_most(_LAST_OLD_YEAR) & F.payee.paid_usd.at_least(Parameter("until_2025_usd")))
        | (_YEAR.is_(_NEW_YEAR) & F.payee.paid_usd.at_least(Parameter("of_2026_usd")))
        | _YEAR.more_than(_NEW_YEAR)
    )
) | (~_YEAR.is_known() & F.payee.paid_usd.at_least(Parameter("reportable_usd")))
"""The amount of the year of the payments; where that year is unknown, of the day asked about."""
_ROYALTY = constant("royalty_usd", 10, unit="USD")
_FOREIGN = PayeeFacts(
    kind=PayeeKind.FOREIGN,
    paid_for=PaidFor.PRIZE,
    us_source_income=True,
    treaty_form=TreatyForm.NONE,
    withheld_share=Decimal("0.3"),
    form_1042s_filed=True,
)
_WITHOUT_NUMBER = PayeeFacts(
    kind=PayeeKind.US_PERSON,
    paid_for=PaidFor.SERVICES,
    stated_paid_usd=5000,
    through_network=False,
    tin_obtained=False,
    withheld_share=Decimal("0.24"),
)
_AUTHOR = PayeeFacts(
    kind=PayeeKind.US_PERSON,
    paid_for=PaidFor.ROYALTIES,
    stated_paid_usd=10,
    through_network=False,
    filed=True,
)

FOREIGN_PERSON_US = Rule(
    id="tax.withholding.foreign-person.us",
    title=Text(
        en="Tax withheld on pay to foreign persons",
        fr="Retenue à la source pour les personnes étrangères",
    ),
    asks=Text(
        en="A payer withholds 30% from income from United States sources paid to a foreign person, "
        "unless a treaty claimed on the right form gives less, and files Form 1042-S.",
        fr="Le payeur retient 30 % sur le revenu de source américaine versé à une personne "
        "étrangère, sauf taux moindre d’une convention invoquée par le bon formulaire, et dépose "
        "le formulaire 1042-S.",
    ),
    message=Text(
        en="Withhold 30% or the rate of the treaty, and file Form 1042-S by 15 March.",
        fr="Retenez 30 % ou le taux de la convention, et déposez le formulaire 1042-S au plus tard "
        "le 15 mars.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        Text(
            en="s. 871(a), 1441, 1461; Treas. Reg. 1.1441-1, 1.1461-1",
            fr="§ 871(a), 1441 et 1461\u00a0; Treas. Reg. 1.1441-1 et 1.1461-1",
        ),
        url="https://www.law.cornell.edu/uscode/text/26/1441",
        seen_on=Text(
            en="the IRS page on prizes (1042-S in place of 1099, W-8BEN, 30%, Form 8233); an "
            "extract of IRS Publication 515 of 2020; a tax page on the prize of a puzzle",
            fr="page de l’IRS sur les lots (1042-S à la place de 1099, W-8BEN, 30 %, formulaire "
            "8233) ; extrait de la publication 515 de l’IRS (2020) ; page fiscale sur le lot d’un "
            "jeu",
        ),
        note=Text(
            en="From the first dollar, in place of Form 1099. Services done abroad, such as a "
            "survey answered in France, have a foreign source: nothing is withheld. A prize for "
            "entering a contest of a United States company is treated as domestic even where the "
            "winner sits abroad; exceptions for activities outside the country are unsure. Form "
            "W-8BEN without a treaty claim proves the foreign status and gives no lower rate. "
            "Whether the form fits the income (Form 8233 is for services, W-8BEN for other income) "
            "is not checked. Merchandise is outside. Due on 15 March of the following year, which "
            "is known and was not read.",
            fr="Dès le premier dollar, à la place du formulaire 1099. Les services rendus à "
            "l’étranger, comme une enquête remplie en France, sont de source étrangère : aucune "
            "retenue. Le lot d’un concours d’une société américaine est traité comme de source "
            "américaine même si le gagnant est à l’étranger ; les exceptions pour des activités "
            "hors du pays sont incertaines. Le formulaire W-8BEN sans convention prouve le statut "
            "d’étranger sans abaisser le taux. L’adéquation du formulaire au revenu (8233 pour "
            "les services, W-8BEN pour les autres revenus) n’est pas vérifiée. Les marchandises ne "
            "sont pas visées. Échéance au 15 "
            "mars de l’année suivante, connue et non relue.",
        ),
    ),
    anchor=Anchor.PAYMENT,
    since=Since.ALWAYS,
    mark=Certainty.SEEN,
    holder=_PAYER,
    review_by=LOOK_AGAIN["tax.withholding.foreign-person.us"],
    effect=roles_and_effects.WITHHOLDING,
    applies=F.payee.kind.is_(PayeeKind.FOREIGN)
    & F.payee.us_source_income.is_true()
    & F.payee.paid_for.is_not(PaidFor.MERCHANDISE),
    requires=(
        F.payee.withheld_share.at_least(Parameter("rate"))
        | (
            F.payee.treaty_form.is_not(TreatyForm.NONE)
            & F.payee.withheld_share.at_least(F.payee.treaty_rate)
        )
    )
    & F.payee.form_1042s_filed.is_true(),
    parameters=(constant("rate", Decimal("0.3"), unit="share"),),
    examples=Examples(
        kept=SharedFacts(payee=_FOREIGN),
        broken=SharedFacts(payee=evolve(_FOREIGN, withheld_share=0)),
    ),
)
BACKUP_US = Rule(
    id="tax.withholding.backup.us",
    title=Text(
        en="Backup withholding without a taxpayer number",
        fr="Retenue de précaution à défaut de numéro fiscal",
    ),
    asks=Text(
        en="A payer withholds 24% from reportable payments to a United States person who gave no "
        "taxpayer number or a wrong one, or of whom the tax office asks it.",
        fr="Le payeur retient 24 % sur les paiements à déclarer versés à une personne américaine "
        "qui n’a pas donné de numéro fiscal, ou un numéro erroné, ou pour laquelle "
        "l’administration le demande.",
    ),
    message=Text(
        en="Get the taxpayer number on Form W-9, or withhold 24%.",
        fr="Obtenez le numéro fiscal par le formulaire W-9, ou retenez 24 %.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        Text(
            en="s. 3406(a), (b)(3), (b)(6), 6050N(a); Pub. L. 119-21, s. 70433",
            fr="§ 3406(a), (b)(3), (b)(6) et 6050N(a) ; Pub. L. 119-21, § 70433",
        ),
        url="https://www.law.cornell.edu/uscode/text/26/3406",
        seen_on=Text(
            en="a tax firm's page on the fall from 28 to 24 per cent in 2018 and on the payments "
            "caught; 26 U.S.C. 6050N as of January 2026",
            fr="page d’un cabinet fiscal sur le passage de 28 à 24 % en 2018 et sur les paiements "
            "visés ; 26 U.S.C. 6050N en janvier 2026",
        ),
        note=Text(
            en="That 24% stayed after 2025, and that the amount follows 2,000 dollars from 2026 "
            "on, is known and was not read. The amount is indexed from 2027, and that of 2027 was "
            "not found: services and prizes of a later year are undecided. The year of payment "
            "decides, and the day asked about only where that year is unknown. Before 2018 the "
            "rate was 28%, so that payments of those years are undecided. Payments for merchandise "
            "are not reportable and so never under backup withholding; nor are most corporations. "
            "Ask for Form W-9 before the first payment.",
            fr="Que le taux de 24 % ait été maintenu après 2025, et que le seuil suive les 2 000 "
            "dollars à partir de 2026, est connu et non relu. Le seuil est indexé à partir de "
            "2027, et celui de 2027 n’a pas été trouvé : les services et les lots d’une année "
            "ultérieure restent indécis. L’année des paiements décide, et la date de la question "
            "seulement si cette année est inconnue. Avant 2018, le taux était de 28 % : les "
            "paiements de ces années restent indécis. Les achats de "
            "marchandises ne se déclarent pas et ne sont donc jamais visés ; la plupart des "
            "sociétés de capitaux non plus. Demandez le formulaire W-9 avant le premier paiement.",
        ),
    ),
    anchor=Anchor.PAYMENT,
    since=_SINCE_24,
    mark=Certainty.SEEN,
    holder=_PAYER,
    review_by=LOOK_AGAIN["tax.withholding.backup.us"],
    effect=roles_and_effects.WITHHOLDING,
    applies=F.payee.kind.is_(PayeeKind.US_PERSON)
    & F.payee.through_network.is_false()
    & (F.payee.tin_obtained.is_false() | F.payee.tax_office_notice.is_true())
    & (
        (F.payee.paid_for.one_of(PaidFor.SERVICES, PaidFor.PRIZE) & _REPORTABLE)
        | (
            F.payee.paid_for.is_(PaidFor.ROYALTIES)
            & F.payee.paid_usd.at_least(Parameter("royalty_usd"))
        )
    ),
    undecided_when=_YEAR.is_known()
    & (
        _YEAR.less_than(_FIRST_YEAR)
        | (F.payee.paid_for.is_not(PaidFor.ROYALTIES) & _YEAR.more_than(_NEW_YEAR))
    ),
    requires=F.payee.withheld_share.at_least(Parameter("rate")),
    parameters=(
        constant("rate", Decimal("0.24"), unit="share"),
        constant("until_2025_usd", 600, unit="USD"),
        constant("of_2026_usd", 2000, unit="USD"),
        Figure(
            name="reportable_usd",
            unit="USD",
            values=(
                FigureValue(value=600, since=_SINCE_24, until=_RAISED),
                FigureValue(value=2000, since=_RAISED, until=_INDEXED),
            ),
        ),
        _ROYALTY,
    ),
    examples=Examples(
        kept=SharedFacts(payee=_WITHOUT_NUMBER),
        broken=SharedFacts(payee=evolve(_WITHOUT_NUMBER, withheld_share=0)),
    ),
)
ROYALTIES_US = Rule(
    id="tax.reporting.royalties.us",
    title=Text(en="Information return on royalties", fr="Déclaration des redevances versées"),
    asks=Text(
        en="A payer files an information return on a United States person to whom it pays "
        "royalties of 10 dollars or more in a calendar year, and gives the author a statement.",
        fr="Le payeur dépose une déclaration de paiement pour la personne américaine à laquelle il "
        "verse 10 dollars de redevances ou plus dans l’année civile, et remet un relevé à "
        "l’auteur.",
    ),
    message=Text(
        en="Give the author a statement by 31 January, and file Form 1099-MISC for the royalties "
        "by 28 February on paper, or by 31 March electronically.",
        fr="Remettez un relevé à l’auteur au plus tard le 31 janvier, et déposez le formulaire "
        "1099-MISC pour les redevances au plus tard le 28 février sur papier, ou le 31 mars par "
        "voie électronique.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        Text(en="s. 6050N(a)", fr="§ 6050N(a)"),
        url="https://www.law.cornell.edu/uscode/text/26/6050N",
        note=Text(
            en="From 10 dollars a year, an amount that was not raised in 2026. The trigger is that "
            "of the return on services otherwise; that payments through a network are left out for "
            "royalties too is unsure. Foreign payees: Form 1042-S.",
            fr="Dès 10 dollars par an, montant non relevé en 2026. Pour le reste, les conditions "
            "sont celles de la déclaration des services ; il est incertain que les paiements "
            "passés par un réseau soient aussi exclus pour les redevances. Bénéficiaires "
            "étrangers : formulaire 1042-S.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(1987, 1, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the paying business", fr="l’entreprise qui paie"),
    effect=roles_and_effects.REPORTING,
    applies=F.payee.paid_for.is_(PaidFor.ROYALTIES)
    & F.payee.kind.is_(PayeeKind.US_PERSON)
    & F.payee.through_network.is_false()
    & F.payee.paid_usd.at_least(Parameter("royalty_usd")),
    requires=F.payee.filed.is_true(),
    parameters=(_ROYALTY,),
    examples=Examples(
        kept=SharedFacts(payee=_AUTHOR), broken=SharedFacts(payee=evolve(_AUTHOR, filed=False))
    ),
)

RULES = (FOREIGN_PERSON_US, BACKUP_US, ROYALTIES_US)
