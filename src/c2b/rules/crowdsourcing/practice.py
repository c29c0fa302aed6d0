"""Common practice in crowdsourcing: several answers to one task, agreement, rejection."""

from __future__ import annotations

from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.crowdsourcing.choice import Claim, VoteResult
from c2b.rules.crowdsourcing.facts import (
    AnswerAgreementFacts,
    CrowdsourcingFacts,
    RejectionFacts,
    TaskSubmissionFacts,
    VoteFacts,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_PRACTICE = "practice:quality"

REDUNDANCY = Rule(
    id="crowdsourcing.quality.redundancy.practice",
    title=Text(
        en="At least three answers to each binary question",
        fr="Trois réponses au moins à chaque question binaire",
    ),
    asks=Text(
        en="A binary question should go to at least three people, with the majority deciding and a "
        "tie deciding nothing.",
        fr="Une question binaire devrait être posée à trois personnes au moins, la majorité "
        "tranchant et l’égalité ne tranchant rien.",
    ),
    message=Text(
        en="Ask for one more answer, or conclude what the majority says.",
        fr="Demandez une réponse de plus, ou concluez ce que dit la majorité.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=(_PRACTICE,),
    source=Source(
        act=Text(en="Common practice in crowdsourcing", fr="Usages de la production participative"),
        kind=SourceKind.PRACTICE,
        article=Text(
            en="majority vote; weighted after Dawid and Skene (1979)",
            fr="vote majoritaire ; pondéré d’après Dawid et Skene (1979)",
        ),
        note=Text(
            en="The least number of answers is a default that users may change; an odd number "
            "avoids ties. A tie gets one more answer, not a random choice.",
            fr="Le nombre minimal de réponses est une valeur par défaut, modifiable ; un nombre "
            "impair évite l’égalité. En cas d’égalité, on demande une réponse de plus, sans tirer "
            "au sort.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    holder=roles_and_effects.REQUESTER,
    effect=roles_and_effects.QUALITY,
    applies=F.vote.answers.more_than(0),
    requires=F.vote.answers.at_least(Parameter("min_answers"))
    & (
        (F.vote.result.is_(VoteResult.FOR) & F.vote.answers_for.more_than(F.vote.answers_against))
        | (
            F.vote.result.is_(VoteResult.AGAINST)
            & F.vote.answers_against.more_than(F.vote.answers_for)
        )
        | (
            F.vote.result.is_(VoteResult.UNDETERMINED)
            & F.vote.answers_for.is_(F.vote.answers_against)
        )
    ),
    parameters=(constant("min_answers", 3, unit="answers"),),
    examples=Examples(
        kept=CrowdsourcingFacts(
            vote=VoteFacts(answers_for=2, answers_against=2, result=VoteResult.UNDETERMINED)
        ),
        broken=CrowdsourcingFacts(
            vote=VoteFacts(answers_for=2, answers_against=0, result=VoteResult.FOR)
        ),
    ),
)
AGREEMENT = Rule(
    id="crowdsourcing.quality.agreement.practice",
    title=Text(
        en="Agreement needed to call labelled data reliable",
        fr="Accord requis pour dire fiables des données annotées",
    ),
    asks=Text(
        en="Labelled data should be called reliable only from an alpha of 0.800, and support "
        "tentative conclusions only from 0.667.",
        fr="Des données annotées ne devraient être qualifiées de fiables qu’à partir d’un alpha de "
        "0,800, et ne fonder de conclusions provisoires qu’à partir de 0,667.",
    ),
    message=Text(
        en="Claim less, or have the data labelled again: the agreement is too low.",
        fr="Affirmez moins, ou faites annoter de nouveau : l’accord entre annotateurs est trop "
        "faible.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=(_PRACTICE,),
    source=Source(
        act="Krippendorff, Content Analysis",
        kind=SourceKind.PRACTICE,
        article=Text(en="thresholds 0.800 and 0.667", fr="seuils de 0,800 et 0,667"),
    ),
    anchor=Anchor.PUBLICATION,
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.REQUESTER,
    effect=roles_and_effects.QUALITY,
    applies=F.labels.claim.is_not(Claim.NONE),
    requires=F.labels.alpha.at_least(Parameter("reliable"))
    | (F.labels.claim.is_(Claim.TENTATIVE) & F.labels.alpha.at_least(Parameter("tentative"))),
    parameters=(
        constant("reliable", Decimal("0.800")),
        constant("tentative", Decimal("0.667")),
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            labels=AnswerAgreementFacts(alpha=Decimal("0.667"), claim=Claim.TENTATIVE)
        ),
        broken=CrowdsourcingFacts(
            labels=AnswerAgreementFacts(alpha=Decimal("0.799"), claim=Claim.RELIABLE)
        ),
    ),
)
REJECTION_WITH_CONSENSUS = Rule(
    id="crowdsourcing.quality.rejection-with-consensus.practice",
    title=Text(
        en="No refusal for disagreement with the majority alone",
        fr="Pas de refus au seul motif de diverger de la majorité",
    ),
    asks=Text(
        en="Work should not be refused only for disagreeing with the majority: a refusal needs "
        "another ground, evidence and a right of reply.",
        fr="Un travail ne devrait pas être refusé au seul motif qu’il diverge de la majorité : un "
        "refus suppose un autre motif, des preuves et un droit de réponse.",
    ),
    message=Text(
        en="Pay for an honest answer in the minority; refuse only on another ground, with evidence "
        "kept and a reply possible.",
        fr="Rémunérez la réponse minoritaire honnête ; ne refusez que pour un autre motif, en "
        "conservant des preuves et en permettant une réponse.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=(_PRACTICE,),
    source=Source(
        act=Text(en="Fairwork Cloudwork Principles", fr="Principes Cloudwork de Fairwork"),
        kind=SourceKind.PRACTICE,
        article=Text(
            en="Principle 1.1 (clear and reasonable process); requesters' community guidelines",
            fr="principe 1.1 (procédure claire et raisonnable) ; recommandations de la communauté "
            "des donneurs d’ordre",
        ),
        note=Text(
            en="An answer in the minority may be honest. Failed gold questions, blank or copied "
            "work are grounds of refusal.",
            fr="Une réponse minoritaire peut être honnête. L’échec aux questions témoins, un "
            "travail vide ou copié sont des motifs de refus.",
        ),
    ),
    anchor=Anchor.DECISION,
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.REQUESTER,
    effect=roles_and_effects.REJECTION,
    applies=F.submission.status.is_(SubmissionStatus.REJECTED),
    requires=F.submission.ground.none_of(Ground.NONE, Ground.DISAGREES_WITH_MAJORITY)
    & F.rejection.evidence_kept.is_true()
    & F.rejection.reply_possible.is_true(),
    examples=Examples(
        kept=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.REJECTED, ground=Ground.BLANK),
            rejection=RejectionFacts(evidence_kept=True, reply_possible=True),
        ),
        broken=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(
                status=SubmissionStatus.REJECTED, ground=Ground.DISAGREES_WITH_MAJORITY
            )
        ),
    ),
)

RULES = (
    REDUNDANCY,
    AGREEMENT,
    REJECTION_WITH_CONSENSUS,
)
