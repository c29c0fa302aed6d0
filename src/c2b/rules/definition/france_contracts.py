"""Notions of France on contracts: validity, counterpart, terms, proof."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.facts.definition import AgreementFacts, Counterpart, ProofFacts
from c2b.rules.facts.reward import RewardCondition, RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import CODE_CIVIL
from c2b.text import Text

F = facts_of(SharedFacts)
_REFORM = date(2016, 10, 1)

VALIDITY_FR = Rule(
    id="definition.contract.validity.fr",
    asks=Text(
        en="A contract needs consent, capacity, and a content that is lawful and certain.",
        fr="Un contrat exige le consentement, la capacité, et un contenu licite et certain.",
    ),
    message=Text(
        en="The contract is not valid as it stands: correct consent, capacity or content.",
        fr="Le contrat n’est pas valable en l’état : corrigez consentement, capacité ou contenu.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at("Art. 1128, 1162, 1163"),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.NULLITY,
    applies=F.agreement.relied_on.is_true(),
    requires=F.agreement.consent.is_true()
    & F.agreement.capacity.is_true()
    & F.agreement.content_lawful.is_true()
    & F.agreement.content_determinable.is_true(),
    examples=Examples(
        kept=SharedFacts(
            agreement=AgreementFacts(
                relied_on=True,
                consent=True,
                capacity=True,
                content_lawful=True,
                content_determinable=True,
            )
        ),
        broken=SharedFacts(agreement=AgreementFacts(relied_on=True, consent=False)),
    ),
)
COUNTERPART_FR = Rule(
    id="definition.contract.counterpart.fr",
    asks=Text(
        en="A contract for consideration has a real counterpart; one without is meant and said to "
        "be gratuitous.",
        fr="Un contrat à titre onéreux a une contrepartie réelle ; celui qui n’en a pas est voulu "
        "et dit gratuit.",
    ),
    message=Text(
        en="Give a real counterpart, or say that the contribution is gratuitous.",
        fr="Prévoyez une contrepartie réelle, ou dites que la contribution est gratuite.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        "Art. 1107, 1169",
        note=Text(
            en="That gratuity is said is good practice; a gift in the strict sense needs a deed "
            "(Art. 931). In the US and GB a promise without consideration is no contract.",
            fr="Dire la gratuité est de bonne pratique ; une donation au sens strict exige un acte "
            "notarié (art. 931). Aux États-Unis et en Grande-Bretagne, une promesse sans "
            "contrepartie n’est pas un contrat.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.NULLITY,
    applies=F.agreement.relied_on.is_true(),
    requires=(F.agreement.gratuitous.is_true() & F.agreement.gratuitous_express.is_true())
    | (F.agreement.gratuitous.is_false() & F.agreement.counterpart.is_(Counterpart.REAL)),
    examples=Examples(
        kept=SharedFacts(
            agreement=AgreementFacts(relied_on=True, gratuitous=False, counterpart=Counterpart.REAL)
        ),
        broken=SharedFacts(
            agreement=AgreementFacts(
                relied_on=True, gratuitous=False, counterpart=Counterpart.ILLUSORY
            )
        ),
    ),
)
POTESTATIVE_REWARD_FR = Rule(
    id="definition.contract.potestative-reward.fr",
    asks=Text(
        en="A promised reward depends on a criterion, a jury or an event, not on the will of the "
        "business alone.",
        fr="Une récompense promise dépend d’un critère, d’un jury ou d’un événement, non de la "
        "seule volonté de l’entreprise.",
    ),
    message=Text(
        en="Name the criteria, the jury or the event: a reward given at will binds nobody.",
        fr="Nommez les critères, le jury ou l’événement : une récompense « si l’on veut » n’engage "
        "personne.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at("Art. 1304-2"),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.reward.promised.is_true(),
    requires=F.reward.condition.is_not(RewardCondition.SOLE_WILL_OF_BUSINESS),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(
                kinds=frozenset({RewardKind.MONEY}), condition=RewardCondition.THIRD_PARTY_VOTE
            )
        ),
        broken=SharedFacts(
            reward=RewardFacts(
                kinds=frozenset({RewardKind.MONEY}), condition=RewardCondition.SOLE_WILL_OF_BUSINESS
            )
        ),
    ),
)
TERMS_INCORPORATED_FR = Rule(
    id="definition.contract.terms-incorporated.fr",
    asks=Text(
        en="General terms bind anyone who was shown them and accepted them; online they can be "
        "stored and reproduced.",
        fr="Les conditions générales engagent celui qui les a connues et acceptées ; en ligne, "
        "elles peuvent être conservées et reproduites.",
    ),
    message=Text(
        en="Show the terms before, have them accepted, and let them be stored.",
        fr="Montrez les conditions avant, faites-les accepter et permettez de les conserver.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at("Art. 1119, 1127-1; adhesion contracts: Art. 1110, 1171"),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="not enforceable", fr="inopposable"),
    applies=F.agreement.terms_invoked.is_true(),
    requires=F.agreement.terms_shown.is_true()
    & F.agreement.terms_accepted.is_true()
    & (F.agreement.online.is_false() | F.agreement.terms_storable.is_true()),
    examples=Examples(
        kept=SharedFacts(
            agreement=AgreementFacts(
                terms_invoked=True, terms_shown=True, terms_accepted=True, online=False
            )
        ),
        broken=SharedFacts(agreement=AgreementFacts(terms_invoked=True, terms_shown=False)),
    ),
)
WRITTEN_PROOF_FR = Rule(
    id="definition.contract.written-proof.fr",
    asks=Text(
        en="Above the threshold an act is proved by writing; electronic writing counts if its "
        "author is identified and its integrity kept.",
        fr="Au-delà du seuil, un acte se prouve par écrit ; l’écrit électronique vaut si son "
        "auteur est identifié et son intégrité préservée.",
    ),
    message=Text(
        en="Put the agreement in writing, with its author identified and its integrity kept.",
        fr="Mettez l’accord par écrit, auteur identifié et intégrité préservée.",
    ),
    norm=NormKind.PROOF,
    severity=Severity.RECOMMENDED,
    places=("FR",),
    source=CODE_CIVIL.at(
        "Art. 1359, 1366, 1367; décret n° 80-533 (threshold)",
        note=Text(
            en="Against a professional a consumer may often prove by any means.",
            fr="Contre un professionnel, le consommateur peut souvent prouver par tout moyen.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2005, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.PARTIES,
    effect=Text(en="proof", fr="preuve"),
    applies=F.proof.value_eur.more_than(Parameter("threshold_eur")),
    requires=F.agreement.written.is_true()
    & F.proof.author_identified.is_true()
    & F.proof.integrity_kept.is_true(),
    parameters=(
        Figure(
            name="threshold_eur",
            unit="EUR",
            values=(
                FigureValue(
                    value=1500,
                    since=date(2005, 1, 1),
                    source=Source(act="Décret n° 80-533", article="as amended by n° 2004-836"),
                    mark=Certainty.KNOWN,
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            proof=ProofFacts(value_eur=1501, author_identified=True, integrity_kept=True),
            agreement=AgreementFacts(written=True),
        ),
        broken=SharedFacts(
            proof=ProofFacts(value_eur=1501), agreement=AgreementFacts(written=False)
        ),
    ),
)

RULES = (
    VALIDITY_FR,
    COUNTERPART_FR,
    POTESTATIVE_REWARD_FR,
    TERMS_INCORPORATED_FR,
    WRITTEN_PROOF_FR,
)
