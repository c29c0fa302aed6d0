"""Crowdsourced tasks: fair pay, acceptance and refusal, written contracts, and good answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.models.text import Text
from c2b.predicate import Parameter, facts_of
from c2b.rules import term
from c2b.rules.crowdsourcing.facts import (
    Claim,
    CrowdsourcingFacts,
    Platform,
    Quality,
    RefusalGround,
    Standing,
    State,
    Vote,
    Work,
)
from c2b.rules.rule import Examples, Rule, Severity, Tier
from c2b.rules.series import Series, Step, constant
from c2b.rules.source import Mark, Since, Source

F = facts_of(CrowdsourcingFacts)
_FAIRWORK = "Fairwork Cloudwork Principles, version of June 2024"
_FAIRWORK_URL = "https://fair.work/en/fw/principles/cloudwork-principles/"
_FAIRWORK_DAY = date(2024, 6, 1)
_FAIRWORK_READ = Text(
    en="the page of the principles (June 2024, without the day)",
    fr="page des principes (juin 2024, sans le jour)",
)
_MTURK = ("platform:MTurk",)
_MTURK_URL = "https://docs.aws.amazon.com/AWSMechTurk/latest/AWSMturkAPI/"
_PRACTICE = ("practice:crowdsourcing",)

PAY_COMPLETED = Rule(
    id="crowdsourcing.fairness.pay-completed-work.fairwork",
    asks=Text(
        en="All completed work is paid in time; what is judged bad is rejected by a clear and "
        "reasonable process.",
        fr="Tout travail achevé est payé à temps ; ce qui est jugé mauvais est rejeté selon une "
        "procédure claire et raisonnable.",
    ),
    message=Text(
        en="Pay the work, or reject it by a process that is clear and reasonable.",
        fr="Payez le travail, ou rejetez-le par une procédure claire et raisonnable.",
    ),
    severity=Severity.RECOMMENDED,
    places=("code:Fairwork",),
    source=Source(
        act=_FAIRWORK, article="Principle 1.1", url=_FAIRWORK_URL, seen_on=_FAIRWORK_READ
    ),
    since=_FAIRWORK_DAY,
    mark=Mark.SEEN,
    holder=term.PLATFORM,
    effect=term.PAYMENT,
    applies=F.work.completed.is_true(),
    requires=(F.work.rejected.is_true() & F.work.fair_rejection.is_true())
    | (F.work.rejected.is_false() & F.relation.paid.is_true() & F.work.paid_in_time.is_true()),
    examples=Examples(
        kept=CrowdsourcingFacts(work=Work(completed=True, rejected=True, fair_rejection=True)),
        broken=CrowdsourcingFacts(work=Work(completed=True, rejected=False, paid_in_time=False)),
    ),
)
MINIMUM_WAGE = Rule(
    id="crowdsourcing.fairness.minimum-wage.fairwork",
    asks=Text(
        en="After costs an hour earns at least the local minimum wage, and piece work shows its "
        "time before it is accepted.",
        fr="Frais déduits, une heure rapporte au moins le salaire minimum local, et le travail à "
        "la pièce annonce sa durée avant acceptation.",
    ),
    message=Text(
        en="Raise the pay to the local minimum, and show how long a task takes.",
        fr="Portez le gain au minimum local, et indiquez la durée d'une tâche.",
    ),
    severity=Severity.RECOMMENDED,
    places=("code:Fairwork",),
    source=Source(
        act=_FAIRWORK,
        article="Principle 1.2",
        url=_FAIRWORK_URL,
        seen_on=_FAIRWORK_READ,
        note=Text(
            en="For consumers outside employment a comparison, not a legal duty.",
            fr="Hors emploi, une comparaison et non une obligation légale.",
        ),
    ),
    since=_FAIRWORK_DAY,
    mark=Mark.SEEN,
    holder=term.PLATFORM,
    effect=term.PAYMENT,
    requires=F.work.net_hourly.at_least(F.work.local_minimum)
    & F.work.piece_rate.is_true().implies(F.work.time_shown.is_true()),
    examples=Examples(
        kept=CrowdsourcingFacts(work=Work(net_hourly=13, local_minimum=12, piece_rate=False)),
        broken=CrowdsourcingFacts(work=Work(net_hourly=11, local_minimum=12)),
    ),
)
CONTRACT_AND_APPEAL = Rule(
    id="crowdsourcing.fairness.contract-and-appeal.fairwork",
    asks=Text(
        en="Terms are clear, changes are notified in time, and decisions can be appealed.",
        fr="Les conditions sont claires, les changements annoncés à temps, et les décisions "
        "contestables.",
    ),
    message=Text(
        en="Clarify the terms, notify changes, and open an appeal without penalty.",
        fr="Clarifiez les conditions, annoncez les changements et ouvrez un recours sans pénalité.",
    ),
    severity=Severity.RECOMMENDED,
    places=("code:Fairwork",),
    source=Source(
        act=_FAIRWORK,
        article="Principles 3 and 4",
        url=_FAIRWORK_URL,
        seen_on=Text(
            en="rating pages that list the principles", fr="pages d'évaluation citant les principes"
        ),
    ),
    since=_FAIRWORK_DAY,
    mark=Mark.SEEN,
    tier=Tier.EXTENDED,
    holder=term.PLATFORM,
    effect=term.PROCEDURE,
    requires=F.platform.terms_clear.is_true()
    & F.platform.changes_notified.is_true()
    & F.platform.appeal.is_true(),
    examples=Examples(
        kept=CrowdsourcingFacts(
            platform=Platform(terms_clear=True, changes_notified=True, appeal=True)
        ),
        broken=CrowdsourcingFacts(platform=Platform(terms_clear=False)),
    ),
)
AUTO_APPROVAL_MTURK = Rule(
    id="crowdsourcing.acceptance.auto-approval.mturk",
    asks=Text(
        en="A task has a delay of automatic approval of at most 30 days, and what nobody reviewed "
        "by then is approved and paid.",
        fr="Une tâche a un délai d'approbation automatique de 30 jours au plus, et ce que nul n'a "
        "examiné d'ici là est approuvé et payé.",
    ),
    message=Text(
        en="Approve the submission, or set a delay between 0 and 2,592,000 seconds.",
        fr="Approuvez la soumission, ou fixez un délai entre 0 et 2 592 000 secondes.",
    ),
    severity=Severity.REQUIRED,
    places=_MTURK,
    source=Source(
        act="Amazon Mechanical Turk API",
        article="AutoApprovalDelayInSeconds",
        url=_MTURK_URL,
        seen_on=Text(
            en="a client's source that checks the range", fr="code d'un client qui vérifie la plage"
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Mark.SEEN,
    holder=term.REQUESTER,
    effect=term.PAYMENT,
    requires=F.work.auto_approval_seconds.at_least(0)
    & F.work.auto_approval_seconds.at_most(Parameter("max_seconds"))
    & (
        F.work.standing.is_not(Standing.SUBMITTED)
        | F.work.seconds_waiting.at_most(F.work.auto_approval_seconds)
    ),
    parameters=(constant("max_seconds", 2_592_000, unit="seconds"),),
    examples=Examples(
        kept=CrowdsourcingFacts(work=Work(auto_approval_seconds=0, standing=Standing.APPROVED)),
        broken=CrowdsourcingFacts(work=Work(auto_approval_seconds=2_592_001)),
    ),
)
REJECTION_FEEDBACK_MTURK = Rule(
    id="crowdsourcing.acceptance.rejection-feedback.mturk",
    asks=Text(
        en="A rejection tells the worker why.",
        fr="Un rejet dit au travailleur pourquoi.",
    ),
    message=Text(
        en="Send feedback with the rejection, or approve the work within 30 days.",
        fr="Joignez un motif au rejet, ou approuvez le travail sous 30 jours.",
    ),
    severity=Severity.REQUIRED,
    places=_MTURK,
    source=Source(
        act="Amazon Mechanical Turk API",
        article="RejectAssignment and ApproveAssignment (OverrideRejection)",
        url=_MTURK_URL,
    ),
    since=Since.NOT_FOUND,
    mark=Mark.KNOWN,
    tier=Tier.EXTENDED,
    holder=term.REQUESTER,
    effect=Text(en="rejection not allowed", fr="rejet non autorisé"),
    requires=F.work.standing.is_not(Standing.REJECTED) | F.work.feedback.is_not(""),
    examples=Examples(
        kept=CrowdsourcingFacts(work=Work(standing=Standing.APPROVED)),
        broken=CrowdsourcingFacts(work=Work(standing=Standing.REJECTED, feedback="")),
    ),
)
_ILLINOIS, _NEW_YORK, _CALIFORNIA = date(2024, 7, 1), date(2024, 8, 28), date(2025, 1, 1)
FREELANCE_CONTRACT_US = Rule(
    id="crowdsourcing.contract.written-freelance.us-states",
    asks=Text(
        en="From the state's threshold a freelance contract is written, and without a fixed date "
        "it is paid within 30 days of completion.",
        fr="À partir du seuil de l'État, un contrat d'indépendant est écrit et, sans date fixée, "
        "payé dans les 30 jours de l'achèvement.",
    ),
    message=Text(
        en="Write the contract, and fix a date or pay within 30 days.",
        fr="Écrivez le contrat, et fixez une date ou payez sous 30 jours.",
    ),
    severity=Severity.REQUIRED,
    places=("US-NY", "US-CA", "US-IL"),
    source=Source(
        act="Freelance Isn't Free Act and its like",
        article="New York General Business Law, Art. 44-A; California Business and Professions "
        "Code, s. 18100 ff. (SB 988); Illinois 820 ILCS 193",
        seen_on=Text(
            en="accounting and law firms' pages on the three Acts",
            fr="pages de comptables et d'avocats sur les trois lois",
        ),
        note=Text(
            en="Sections were not read again. California covers listed professional services only. "
            "The total is that of 120 days with one party; records are kept 6 years (NY, IL) or 2 "
            "(CA).",
            fr="Les sections n'ont pas été relues. La Californie ne vise que certains services. Le "
            "total porte sur 120 jours avec une même partie ; conservation 6 ans (NY, IL) ou 2 "
            "(CA).",
        ),
    ),
    since=_ILLINOIS,
    mark=Mark.SEEN,
    holder=Text(en="the hiring party", fr="la partie qui fait travailler"),
    effect=Text(en="written contract", fr="contrat écrit"),
    requires=F.work.total_120_days_usd.less_than(Parameter("threshold_usd", F.work.state))
    | (
        F.work.written.is_true()
        & (F.work.date_fixed.is_true() | F.work.days_until_paid.at_most(Parameter("default_days")))
    ),
    parameters=(
        Series(
            name="threshold_usd",
            unit="USD",
            steps=(
                Step(value=((State.IL, 500),), since=_ILLINOIS, until=_NEW_YORK),
                Step(value=((State.IL, 500), (State.NY, 800)), since=_NEW_YORK, until=_CALIFORNIA),
                Step(value=((State.IL, 500), (State.NY, 800), (State.CA, 250)), since=_CALIFORNIA),
            ),
        ),
        constant("default_days", 30, unit="days"),
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(work=Work(written=True, date_fixed=True)),
        broken=CrowdsourcingFacts(work=Work(state=State.IL, total_120_days_usd=500, written=False)),
    ),
)
REDUNDANCY = Rule(
    id="crowdsourcing.quality.redundancy.practice",
    asks=Text(
        en="A task is answered by several people and decided by the majority; a tie stays "
        "undetermined.",
        fr="Une tâche reçoit plusieurs réponses et se décide à la majorité ; une égalité reste "
        "indéterminée.",
    ),
    message=Text(
        en="Ask for more answers, and let the majority decide or leave it undetermined.",
        fr="Demandez d'autres réponses, et suivez la majorité ou laissez indéterminé.",
    ),
    severity=Severity.RECOMMENDED,
    places=_PRACTICE,
    source=Source(
        act="Common practice in crowdsourcing",
        article="majority vote; weighted variants after Dawid and Skene, 1979",
    ),
    since=Since.ALWAYS,
    mark=Mark.UNSURE,
    holder=term.REQUESTER,
    effect=term.QUALITY,
    requires=F.quality.answers.at_least(Parameter("min_answers"))
    & (
        (
            F.quality.decision.is_(Vote.FOR)
            & F.quality.answers_for.more_than(F.quality.answers_against)
        )
        | (
            F.quality.decision.is_(Vote.AGAINST)
            & F.quality.answers_against.more_than(F.quality.answers_for)
        )
        | (
            F.quality.decision.is_(Vote.UNDETERMINED)
            & F.quality.answers_for.is_(F.quality.answers_against)
        )
    ),
    parameters=(constant("min_answers", 3, unit="answers"),),
    examples=Examples(
        kept=CrowdsourcingFacts(
            quality=Quality(answers_for=2, answers_against=2, decision=Vote.UNDETERMINED)
        ),
        broken=CrowdsourcingFacts(
            quality=Quality(answers_for=1, answers_against=2, decision=Vote.FOR)
        ),
    ),
)
AGREEMENT = Rule(
    id="crowdsourcing.quality.agreement.practice",
    asks=Text(
        en="Agreement among annotators is reported, and called reliable or tentative only from the "
        "usual figures on.",
        fr="L'accord entre annotateurs est indiqué, et dit fiable ou provisoire à partir des "
        "seuils d'usage seulement.",
    ),
    message=Text(
        en="Claim less, or have the task annotated again with clearer instructions.",
        fr="Affirmez moins, ou faites annoter de nouveau avec des consignes plus claires.",
    ),
    severity=Severity.RECOMMENDED,
    places=_PRACTICE,
    source=Source(act="Krippendorff, Content Analysis", article="thresholds 0.800 and 0.667"),
    since=Since.ALWAYS,
    mark=Mark.KNOWN,
    tier=Tier.EXTENDED,
    holder=term.REQUESTER,
    effect=term.QUALITY,
    requires=F.quality.claim.is_(Claim.NONE)
    | (F.quality.claim.is_(Claim.RELIABLE) & F.quality.alpha.at_least(Parameter("reliable")))
    | (F.quality.claim.is_(Claim.TENTATIVE) & F.quality.alpha.at_least(Parameter("tentative"))),
    parameters=(
        constant("reliable", Decimal("0.8")),
        constant("tentative", Decimal("0.667")),
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(quality=Quality(claim=Claim.TENTATIVE, alpha=Decimal("0.667"))),
        broken=CrowdsourcingFacts(quality=Quality(claim=Claim.TENTATIVE, alpha=Decimal("0.666"))),
    ),
)
REFUSAL_GROUNDS = Rule(
    id="crowdsourcing.quality.rejection-with-consensus.practice",
    asks=Text(
        en="Payment is refused on gold questions, blank or copied work, with evidence and a right "
        "of reply, not because an answer is in the minority.",
        fr="Le paiement se refuse sur questions témoins, travail vide ou copié, avec preuves et "
        "droit de réponse, non parce qu'une réponse est minoritaire.",
    ),
    message=Text(
        en="Pay, or give a ground with evidence and hear the person: a minority answer may be "
        "honest.",
        fr="Payez, ou donnez un motif prouvé et entendez la personne : une réponse minoritaire "
        "peut être sincère.",
    ),
    severity=Severity.RECOMMENDED,
    places=_PRACTICE,
    source=Source(act="Fairwork, Principle 1.1", article="community guidelines for requesters"),
    since=Since.ALWAYS,
    mark=Mark.UNSURE,
    tier=Tier.EXTENDED,
    holder=term.REQUESTER,
    effect=Text(en="rejection not fair", fr="rejet inéquitable"),
    requires=F.quality.payment_refused.is_false()
    | (
        F.quality.ground.none_of(RefusalGround.NONE, RefusalGround.MINORITY)
        & F.quality.evidence_kept.is_true()
        & F.quality.reply_possible.is_true()
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(quality=Quality(payment_refused=False)),
        broken=CrowdsourcingFacts(quality=Quality(payment_refused=True, ground=RefusalGround.NONE)),
    ),
)

RULES = (
    PAY_COMPLETED,
    MINIMUM_WAGE,
    CONTRACT_AND_APPEAL,
    AUTO_APPROVAL_MTURK,
    REJECTION_FEEDBACK_MTURK,
    FREELANCE_CONTRACT_US,
    REDUNDANCY,
    AGREEMENT,
    REFUSAL_GROUNDS,
)
