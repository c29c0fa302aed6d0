"""The days by which rules must be looked at again, each with the reason; `expiring` reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from c2b.rules.engine.rule_parts import ReviewBy
from c2b.text import Text


def _by(day: date, en: str, fr: str, *rule_ids: str) -> Iterator[tuple[str, ReviewBy]]:
    due = ReviewBy(day=day, why=Text(en=en, fr=fr))
    yield from dict.fromkeys(rule_ids, due).items()


LOOK_AGAIN: Mapping[str, ReviewBy] = dict(
    (
        *_by(
            date(2026, 12, 2),
            "no complete national act was found",
            "aucun acte national complet n’a été trouvé",
            "crowdsourcing.fairness.human-review.eu",
        ),
        *_by(
            date(2026, 12, 2),
            "no complete national act was found; without one the rule recommends at most",
            "aucun acte national complet trouvé\u00a0; la règle recommande au plus",
            "crowdsourcing.status.platform-presumption.eu",
        ),
        *_by(
            date(2026, 12, 31),
            "regulations under the act of 2026, which may move the age, are announced for the end "
            "of 2026",
            "des textes d’application de la loi de 2026, qui peuvent modifier l’âge, sont annoncés "
            "pour la fin de 2026",
            "survey.privacy.child-online-consent.gb",
        ),
        *_by(
            date(2027, 1, 1),
            "a single limit was voted for 2025 and suspended; the act for 2027 may return to it",
            "seuil unique suspendu en 2025\u00a0; la loi de finances pour 2027 peut y revenir",
            "tax.vat.franchise.fr",
        ),
        *_by(
            date(2027, 1, 1),
            "the indexed amount for 2027 was not found, and the answer for 2027 is open",
            "montant indexé de 2027 non trouvé\u00a0; la réponse pour 2027 reste indécise",
            "tax.reporting.nonemployee-pay.us",
            "tax.withholding.backup.us",
        ),
        *_by(
            date(2027, 1, 15),
            "the FTC adjusts its civil penalties each January; it did not in 2026",
            "la FTC ajuste ses amendes civiles en janvier\u00a0; elle ne l’a pas fait en 2026",
            "practice.fairness.general-clause.us",
            "review.authenticity.fake-review.us",
        ),
        *_by(
            date(2027, 3, 31),
            "a Digital Fairness Act was announced; Directive (EU) 2024/825 is transposed late",
            "règlement sur l’équité numérique annoncé\u00a0; directive (UE) 2024/825 en retard",
            "practice.fairness.general-clause.eu",
        ),
        *_by(
            date(2027, 3, 31),
            "France transposes Directive (EU) 2024/825 late",
            "la France transpose en retard la directive (UE) 2024/825",
            "practice.fairness.general-clause.fr",
        ),
        *_by(
            date(2027, 4, 6),
            "first decisions of the CMA under its direct powers; CMA207 was revised in 2025",
            "premières décisions de la CMA en propre\u00a0; CMA207 révisé en novembre 2025",
            "practice.fairness.general-clause.gb",
        ),
        *_by(
            date(2027, 5, 28),
            "changes for Directive (EU) 2024/825 and the Digital Fairness Act",
            "modifications pour la directive (UE) 2024/825 et le règlement sur l’équité numérique",
            "practice.fairness.general-clause.de",
        ),
        *_by(
            date(2027, 5, 28),
            "the Digital Fairness Act, whose proposal is awaited, may rewrite the lists",
            "le règlement sur l’équité numérique, attendu, peut réécrire les listes",
            "review.authenticity.fake-review.de",
        ),
        *_by(
            date(2027, 4, 6),
            "a reporting limit of GBP 3,000 was announced and is not in force yet",
            "un seuil déclaratif de 3\u00a0000 livres est annoncé, pas encore en vigueur",
            "tax.allowance.trading.gb",
        ),
        *_by(
            date(2027, 6, 30),
            "final rule of the Department of Labor on the proposal of February 2026",
            "règle définitive du ministère du Travail sur la proposition de février 2026",
            "crowdsourcing.status.economic-reality.us",
        ),
        *_by(
            date(2027, 6, 30),
            "higher ages are planned or debated (Denmark, Spain, France, Greece, Norway, Union)",
            "des âges plus élevés sont prévus ou débattus (Danemark, Espagne, France, Grèce, "
            "Norvège, Union)",
            "survey.privacy.child-online-consent.eu",
        ),
        *_by(
            date(2027, 6, 30),
            "platform policies change without notice",
            "les règles des plateformes changent sans préavis",
            "cocreation.platform.support-threshold.lego-ideas",
            "crowdsourcing.acceptance.auto-approval.mturk",
            "crowdsourcing.acceptance.rejection-feedback.mturk",
            "review.platform.no-compensation.amazon",
            "review.platform.no-incentive.google",
            "review.platform.no-incentive.trustpilot",
            "review.platform.no-solicitation.yelp",
            "survey.quality.attention-check-rejection.prolific",
            "survey.quality.auto-approval.prolific",
            "survey.reward.minimum-hourly.prolific",
            "survey.reward.money-only.prolific",
            "survey.reward.recommended-hourly.prolific",
        ),
        *_by(
            date(2027, 5, 28),
            "a Digital Fairness Act was announced",
            "un règlement sur l’équité numérique est annoncé",
            "influence.disclosure.paid-promotion.fr",
            "review.transparency.verification-information.de",
            "review.authenticity.fake-review.it",
            "review.authenticity.fake-review.es",
        ),
        *_by(
            date(2026, 12, 2),
            "the grace period for older systems ends; a voluntary code of practice of June 2026",
            "fin du délai pour les systèmes plus anciens\u00a0; code de bonnes pratiques "
            "volontaire de juin 2026",
            "ai.transparency.synthetic-content.eu",
        ),
        *_by(
            date(2027, 6, 20),
            "courts after McLaughlin v. McKesson; rules of the FCC on revocation and on calls "
            "by artificial intelligence",
            "jurisprudence postérieure à McLaughlin v. McKesson\u00a0; règles de la FCC sur "
            "la révocation et sur les appels par intelligence artificielle",
            "contact.invitation.autodialed-call.us",
        ),
        *_by(
            date(2027, 6, 30),
            "the proposal COM(2025) 837 changes Directive 2002/58/EC; C-317/25 and C-528/25 "
            "are pending",
            "la proposition COM(2025) 837 modifie la directive 2002/58/CE\u00a0; affaires "
            "C-317/25 et C-528/25 pendantes",
            "contact.invitation.electronic-mail.eu",
        ),
        *_by(
            date(2027, 6, 30),
            "the proposal COM(2025) 837 changes Directive 2002/58/EC",
            "la proposition COM(2025) 837 modifie la directive 2002/58/CE",
            "contact.invitation.electronic-mail.de",
        ),
        *_by(
            date(2027, 6, 30),
            "the proposal COM(2025) 837; the first year of consent for calls by telephone",
            "la proposition COM(2025) 837\u00a0; première année du consentement au démarchage "
            "téléphonique",
            "contact.invitation.electronic-mail.fr",
        ),
        *_by(
            date(2027, 6, 30),
            "a code of practice on direct marketing is pending",
            "un code de bonnes pratiques sur la prospection directe est attendu",
            "contact.invitation.electronic-mail.gb",
        ),
        *_by(
            date(2027, 8, 2),
            "the first year of application ends; no decision was found",
            "fin de la première année d’application\u00a0; aucune décision trouvée",
            "ai.transparency.artificial-interlocutor.eu",
        ),
        *_by(
            date(2027, 1, 1),
            "the thresholds are indexed every two years; regulations of 2026 are to be read",
            "les seuils sont indexés tous les deux ans\u00a0; règlements de 2026 à lire",
            "privacy.incentive.financial-notice.us-ca",
        ),
        *_by(
            date(2027, 2, 5),
            "regulations can change the list of Annex 1",
            "la liste de l’annexe 1 peut être modifiée par voie réglementaire",
            "survey.privacy.lawful-basis.gb",
        ),
        *_by(
            date(2027, 4, 22),
            "the first year after the day of the amended Rule ends",
            "fin de la première année d’application de la règle modifiée",
            "survey.minors.coppa-one-time-contact.us",
        ),
        *_by(
            date(2027, 6, 30),
            "the proposal COM(2025) 837 changes the Regulation",
            "la proposition COM(2025) 837 modifie le règlement",
            "survey.privacy.information.eu",
        ),
        *_by(
            date(2027, 11, 28),
            "a yearly look",
            "relecture annuelle",
            "survey.privacy.information.gb",
            "survey.privacy.special-categories.gb",
            "survey.privacy.valid-consent.gb",
        ),
        *_by(
            date(2027, 12, 28),
            "the first year of application ends",
            "fin de la première année d’application",
            "survey.timing.satisfaction-after-resolution.es",
        ),
        *_by(
            date(2027, 5, 28),
            "the Digital Fairness Act is announced to deal with influencers",
            "le règlement annoncé sur l’équité numérique doit traiter des influenceurs",
            "influence.disclosure.commercial-purpose.de",
        ),
        *_by(
            date(2027, 3, 31),
            "the Digital Fairness Act is announced to deal with influencers",
            "le règlement annoncé sur l’équité numérique doit traiter des influenceurs",
            "influence.disclosure.paid-promotion.eu",
        ),
        *_by(
            date(2027, 4, 6),
            "guidance of the CMA on hidden advertising is to follow the act of 2024",
            "les lignes directrices de la CMA sur la publicité dissimulée doivent suivre la loi "
            "de 2024",
            "influence.disclosure.paid-promotion.gb",
        ),
        *_by(
            date(2027, 5, 1),
            "the voluntary code on prize draws is to be reviewed; reform in Northern Ireland",
            "réexamen du code volontaire sur les tirages\u00a0; réforme en Irlande du Nord",
            "cocreation.contest.payment-to-enter.gb",
        ),
        *_by(
            date(2027, 6, 7),
            "the Commission reviews Directive (EU) 2019/790 from June 2026 on",
            "la Commission réexamine la directive (UE) 2019/790 à compter de juin 2026",
            "cocreation.ip.exploitation-report.de",
            "cocreation.ip.fair-remuneration.de",
        ),
        *_by(
            date(2027, 6, 11),
            "the consolidated text of the act of 2023 is to be read",
            "le texte consolidé de la loi de 2023 reste à lire",
            "influence.content.banned-promotion.fr",
            "influence.liability.joint.fr",
        ),
        *_by(
            date(2027, 9, 1),
            "the code and its advice change often",
            "le code et ses recommandations changent souvent",
            "influence.disclosure.ad-label.cap",
        ),
        *_by(
            date(2027, 11, 28),
            "a yearly look at the text in force",
            "relecture annuelle du texte en vigueur",
            "cocreation.contest.prize-promise.de",
            "cocreation.contest.promotional-draw.fr",
            "cocreation.ip.co-authors-agreement.gb",
            "cocreation.ip.commissioned-work-employee.us-ca",
            "cocreation.ip.future-works.de",
            "cocreation.ip.licence-not-transfer.de",
            "cocreation.ip.moral-right.gb",
            "cocreation.terms.unfair-term.de",
            "cocreation.terms.unfair-term.gb",
        ),
        *_by(
            date(2027, 3, 31),
            "a repeal is proposed (COM(2025) 837); no adoption was found",
            "abrogation proposée (COM(2025) 837)\u00a0; aucune adoption trouvée",
            "platform.business-users.reasons-and-ranking.eu",
        ),
        *_by(
            date(2027, 6, 30),
            "age limits for social networks are debated in the Union and in several states",
            "des âges minimaux pour les réseaux sociaux sont débattus dans l’Union et des États",
            "platform.minors.protection.eu",
        ),
        *_by(
            date(2027, 11, 28),
            "yearly look at guidelines of the Commission and at case law",
            "examen annuel des lignes directrices de la Commission et de la jurisprudence",
            "platform.terms.moderation-stated.eu",
            "platform.moderation.notice-and-action.eu",
            "platform.moderation.statement-of-reasons.eu",
            "platform.moderation.internal-complaint.eu",
            "platform.design.dark-pattern.eu",
            "influence.disclosure.declaration-function.eu",
            "platform.traders.traceability.eu",
        ),
        *_by(
            date(2027, 11, 28),
            "yearly look; a Digital Fairness Act was announced",
            "examen annuel\u00a0; un règlement sur l’équité numérique est annoncé",
            "platform.ranking.main-parameters.eu",
        ),
        *_by(
            date(2026, 12, 2),
            "the last day to transpose Directive (EU) 2024/2831; no act was found",
            "dernier jour pour transposer la directive (UE) 2024/2831 ; aucun acte trouvé",
            "crowdsourcing.status.employment.de",
            "crowdsourcing.status.registered-platform-worker.fr",
            "crowdsourcing.status.rider-presumption.es",
        ),
        *_by(
            date(2027, 1, 31),
            "the reports on 2026 are due, and may show a change",
            "les déclarations de 2026 sont dues et peuvent révéler un changement",
            "tax.reporting.platform-rentals.eu",
            "tax.reporting.platform-sellers.de",
            "tax.reporting.platform-sellers.gb",
        ),
        *_by(
            date(2027, 4, 1),
            "new rates come each April, and those of 2027 were not read in an official text",
            "de nouveaux taux arrivent chaque avril ; ceux de 2027 n’ont pas été lus",
            "crowdsourcing.pay.minimum-wage.gb",
        ),
        *_by(
            date(2027, 6, 30),
            "the amounts of 2028 and 2029 are decided",
            "les montants de 2028 et 2029 sont décidés",
            "crowdsourcing.pay.minimum-wage.de",
        ),
        *_by(
            date(2027, 9, 1),
            "the official text is to be read",
            "le texte officiel reste à lire",
            "crowdsourcing.contract.written-freelance.us-wa-seattle",
        ),
        *_by(
            date(2027, 10, 1),
            "the first year of N.J.A.C. 12:11 ends",
            "la première année de N.J.A.C. 12:11 s’achève",
            "crowdsourcing.status.abc-test.us-nj",
        ),
        *_by(
            date(2027, 11, 28),
            "the official text is to be read",
            "le texte officiel reste à lire",
            "crowdsourcing.contract.written-freelance.us-ny-nyc",
        ),
        *_by(
            date(2027, 11, 28),
            "a yearly look at treaty rates and forms",
            "examen annuel des taux des conventions et des formulaires",
            "tax.withholding.foreign-person.us",
        ),
        *_by(
            date(2027, 4, 6),
            "first decisions of the CMA on reviews",
            "premières décisions de la CMA sur les avis",
            "review.authenticity.misleading-publication.gb",
        ),
        *_by(
            date(2027, 4, 6),
            "the number of the paragraph is to be checked on the Act",
            "le numéro du paragraphe est à vérifier dans la loi",
            "review.authenticity.posing-as-consumer.gb",
        ),
        *_by(
            date(2027, 4, 7),
            "guidelines of the AGCM and possible objections of the Commission; the official text "
            "is to be read",
            "lignes directrices de l’AGCM et objections possibles de la Commission\u00a0; texte "
            "officiel à lire",
            "review.authenticity.recent-experience.it",
        ),
        *_by(
            date(2027, 12, 28),
            "first decisions on a new text; a Digital Fairness Act was announced",
            "premières décisions sur le texte\u00a0; règlement sur l’équité numérique annoncé",
            "review.authenticity.recent-experience.es",
        ),
        *_by(
            date(2028, 12, 31),
            "the ceilings are revised every three years",
            "les plafonds sont révisés tous les trois ans",
            "tax.regime.micro-turnover.fr",
        ),
    )
)
"""The day and reason for each rule that has one, by its id."""
