"""Rules of the United States on tax: the returns on what a payee gets in a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import PaidFor, PayeeFacts, PayeeKind, PayeePayment
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import INTERNAL_REVENUE_CODE
from c2b.text import Text

F = facts_of(SharedFacts)

_ACT_OF_2025 = Source(
    act=Text(en="Pub. L. 119-21 of 4 July 2025", fr="Pub. L. 119-21 du 4 juillet 2025"),
    kind=SourceKind.STATUTE,
)
_OF_PAY = Text(en="s. 6041(a)", fr="§ 6041(a)")
_LAST_OLD_YEAR, _NEW_YEAR = 2025, 2026
_TO_REPORT = (
    (
        F.payee.payment_year.at_most(_LAST_OLD_YEAR)
        & F.payee.paid_usd.at_least(Parameter("until_2025_usd"))
    )
    | (F.payee.payment_year.is_(_NEW_YEAR) & F.payee.paid_usd.at_least(Parameter("of_2026_usd")))
    | F.payee.payment_year.more_than(_NEW_YEAR)
)
_PAID_5000 = (PayeePayment(day=date(2026, 3, 1), amount_usd=5000),)

NONEMPLOYEE_PAY_US = Rule(
    id="tax.reporting.nonemployee-pay.us",
    title=Text(
        en="Information return on pay to non-employees",
        fr="Déclaration des paiements aux non-salariés",
    ),
    asks=Text(
        en="A business files an information return on a US person, not its employee, to whom it "
        "pays in a calendar year at least the threshold of that year for services or as prizes.",
        fr="L’entreprise qui verse dans l’année civile à une personne américaine au sens fiscal, "
        "non salariée, au moins le seuil de cette année pour des services ou à titre de lot dépose "
        "une déclaration de paiement.",
    ),
    message=Text(
        en="File Form 1099-NEC for services by 31 January; or Form 1099-MISC for prizes by 28 "
        "February on paper, or by 31 March electronically.",
        fr="Déposez le formulaire 1099-NEC pour des services au plus tard le 31 janvier ; ou "
        "1099-MISC pour des lots au plus tard le 28 février sur papier, ou le 31 mars par voie "
        "électronique.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        Text(
            en="s. 6041(a), (h), 6041A; Treas. Reg. 1.6041-3(c) (merchandise), (p) (corporations); "
            "Pub. L. 119-21 (4 July 2025), s. 70433",
            fr="§ 6041(a), (h), 6041A ; Treas. Reg. 1.6041-3(c) (marchandises), (p) (sociétés) ; "
            "Pub. L. 119-21 (4 juillet 2025), § 70433",
        ),
        url="https://www.law.cornell.edu/uscode/text/26/6041",
        seen_on=Text(
            en="tax pages on sections 70432 and 70433; public files quoting s. 6041(a), (h) and "
            "6041A(a)(2)",
            fr="pages fiscales sur les sections 70432 et 70433 ; documents publics citant les § "
            "6041(a), (h) et 6041A(a)(2)",
        ),
        note=Text(
            en="The year of the payment decides, not the day of the question: the return for 2025 "
            "is filed in January 2026 under the threshold of 2025. The amount is indexed from 2027 "
            "in steps of 100 dollars, and that of 2027 was not found. Payments for merchandise, to "
            "most corporations and through card or payment networks are outside; foreign payees: "
            "Form 1042-S; royalties: from 10 dollars (s. 6050N). Due on 31 January (1099-NEC), on "
            "28 February on paper or 31 March electronically (1099-MISC). Income below the "
            "threshold is taxable all the same (s. 61; prizes: s. 74).",
            fr="L’année du paiement décide, et non le jour de la question : la déclaration de 2025 "
            "est déposée en janvier 2026 selon le seuil de 2025. Le montant est indexé à partir de "
            "2027 par pas de 100 dollars, et celui de 2027 n’a pas été trouvé. Sont exclus les "
            "achats de marchandises, la plupart des sociétés de capitaux et les paiements par "
            "carte ou par réseau ; bénéficiaires étrangers : formulaire 1042-S ; redevances : dès "
            "10 dollars (s. 6050N). Échéances : 31 janvier (1099-NEC), 28 février sur papier ou 31 "
            "mars par voie électronique (1099-MISC). Un revenu inférieur au seuil reste imposable "
            "(s. 61 ; lots : s. 74).",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(1954, 1, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the paying business", fr="l’entreprise qui paie"),
    review_by=LOOK_AGAIN["tax.reporting.nonemployee-pay.us"],
    effect=roles_and_effects.REPORTING,
    applies=F.payee.paid_for.one_of(PaidFor.SERVICES, PaidFor.PRIZE)
    & F.payee.kind.is_(PayeeKind.US_PERSON)
    & F.payee.through_network.is_false()
    & _TO_REPORT,
    undecided_when=F.payee.payment_year.more_than(_NEW_YEAR),
    requires=F.payee.filed.is_true(),
    parameters=(
        Figure(
            name="until_2025_usd",
            unit="USD",
            values=(FigureValue(value=600, source=INTERNAL_REVENUE_CODE.at(_OF_PAY)),),
        ),
        Figure(
            name="of_2026_usd",
            unit="USD",
            values=(
                FigureValue(
                    value=2000,
                    source=Source(
                        act=Text(
                            en="Pub. L. 119-21 of 4 July 2025",
                            fr="Pub. L. 119-21 du 4 juillet 2025",
                        ),
                        kind=SourceKind.STATUTE,
                        article=Text(en="s. 70433", fr="§ 70433"),
                    ),
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            payee=PayeeFacts(
                paid_for=PaidFor.SERVICES,
                kind=PayeeKind.US_PERSON,
                payments=_PAID_5000,
                through_network=False,
                filed=True,
            )
        ),
        broken=SharedFacts(
            payee=PayeeFacts(
                paid_for=PaidFor.PRIZE,
                kind=PayeeKind.US_PERSON,
                payments=_PAID_5000,
                through_network=False,
                filed=False,
            )
        ),
    ),
)
_RESTORED = date(2025, 7, 4)
_RESTORING_ACT = _ACT_OF_2025.at(Text(en="s. 70432", fr="§ 70432"))
_OLD_TEXT = INTERNAL_REVENUE_CODE.at(Text(en="s. 6050W(e)", fr="§ 6050W(e)"))
_NOTICES = Source(
    act=Text(en="Notices of the IRS for 2022 and 2023", fr="notices de l’IRS pour 2022 et 2023"),
    kind=SourceKind.GUIDANCE,
)
_TRANSITION = Source(
    act=Text(en="Transitional figures of the IRS", fr="chiffres transitoires de l’IRS"),
    kind=SourceKind.GUIDANCE,
)
_ACT_OF_2021 = Source(
    act=Text(en="Pub. L. 117-2 (Act of 2021)", fr="Pub. L. 117-2 (loi de 2021)"),
    kind=SourceKind.STATUTE,
)


def _known_before(figures: Sequence[tuple[int, int, Source]]) -> tuple[FigureValue, ...]:
    """Return the values that were known before the Act of 2025, each from its year on."""
    ends = [*(date(year, 1, 1) for year, _, _ in figures[1:]), None]
    return tuple(
        FigureValue(
            value=value,
            since=date(year, 1, 1),
            until=end,
            source=source,
            mark=Certainty.KNOWN,
        )
        for (year, value, source), end in zip(figures, ends, strict=True)
    )


PAYMENT_NETWORK_US = Rule(
    id="tax.reporting.payment-network.us",
    title=Text(
        en="Form 1099-K of payment networks", fr="Formulaire 1099-K des réseaux de paiement"
    ),
    asks=Text(
        en="A payment network files Form 1099-K for a payee who exceeds both the amount and the "
        "number of transactions of the year.",
        fr="Le réseau de paiement établit le formulaire 1099-K pour le bénéficiaire qui dépasse à "
        "la fois le montant et le nombre d’opérations de l’année.",
    ),
    message=Text(
        en="File Form 1099-K: both limits are exceeded.",
        fr="Établissez le formulaire 1099-K : les deux seuils sont dépassés.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        Text(en="s. 6050W(e); Pub. L. 119-21, s. 70432", fr="§ 6050W(e) ; Pub. L. 119-21, § 70432"),
        url="https://www.law.cornell.edu/uscode/text/26/6050W",
        seen_on=Text(en="tax pages on section 70432", fr="pages fiscales sur la section 70432"),
        note=Text(
            en="The Act of 4 July 2025 restored the old text as if the Act of 2021 had never "
            "changed it: as known now, 20,000 dollars and 200 transactions hold for every year. "
            "What was known on an earlier day is another question: before that day the "
            "answer for 2024 was 5,000 dollars, and 20,000 for 2022 and 2023 by notices only. Due "
            "on 28 February on paper, 31 March electronically. Several states have lower limits.",
            fr="La loi du 4 juillet 2025 a rétabli l’ancien texte comme si celle de 2021 ne "
            "l’avait jamais modifié : selon les connaissances actuelles, 20 000 dollars et 200 "
            "opérations valent pour toutes les années. Ce que l’on savait à une date antérieure "
            "est une autre question : avant cette loi, la réponse pour 2024 était de "
            "5 000 dollars, et de 20 000 pour 2022 et 2023 par simple tolérance. Échéances : 28 "
            "février sur papier, 31 mars par voie électronique. Plusieurs États ont des seuils "
            "plus bas.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(2011, 1, 1),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(
        en="the third-party settlement organisation",
        fr="l’organisme de règlement pour compte de tiers",
    ),
    effect=roles_and_effects.REPORTING,
    applies=F.payee.gross_usd.more_than(Parameter("threshold_usd"))
    & F.payee.transactions.more_than(Parameter("threshold_transactions")),
    requires=F.payee.network_filed.is_true(),
    parameters=(
        Figure(
            name="threshold_usd",
            unit="USD",
            values=(
                *_known_before(
                    (
                        (2011, 20_000, _OLD_TEXT),
                        (2022, 20_000, _NOTICES),
                        (2024, 5_000, _TRANSITION),
                        (2025, 2_500, _TRANSITION),
                        (2026, 600, _ACT_OF_2021),
                    )
                ),
                FigureValue(
                    value=20_000,
                    since=date(2011, 1, 1),
                    known_since=_RESTORED,
                    source=_RESTORING_ACT,
                ),
            ),
        ),
        Figure(
            name="threshold_transactions",
            unit="transactions",
            values=(
                *_known_before(
                    (
                        (2011, 200, _OLD_TEXT),
                        (2022, 200, _NOTICES),
                        (2024, 0, _ACT_OF_2021),
                    )
                ),
                FigureValue(
                    value=200,
                    since=date(2011, 1, 1),
                    known_since=_RESTORED,
                    source=_RESTORING_ACT,
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(payee=PayeeFacts(gross_usd=30_000, transactions=300, network_filed=True)),
        broken=SharedFacts(
            payee=PayeeFacts(gross_usd=30_000, transactions=300, network_filed=False)
        ),
    ),
)

RULES = (
    NONEMPLOYEE_PAY_US,
    PAYMENT_NETWORK_US,
)
