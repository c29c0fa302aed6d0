"""The rule of France on proof: above a threshold an agreement is proved by writing."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.definition.france_contracts import seen_articles
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import AgreementFacts, ProofAgainst, ProofFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import CODE_CIVIL
from c2b.text import Text

F = facts_of(SharedFacts)
_IN_WRITING = (
    F.agreement.written.is_true()
    & F.proof.author_identified.is_true()
    & F.proof.integrity_kept.is_true()
)
WRITTEN_PROOF_FR = Rule(
    id="definition.contract.written-proof.fr",
    title=Text(en="Written proof above the threshold", fr="Preuve par écrit au-delà du seuil"),
    asks=Text(
        en="Above the threshold an agreement is proved in writing against anyone but a merchant; "
        "electronic writing has the same force if its author is identified and its integrity kept.",
        fr="Au-delà du seuil, l’acte juridique se prouve par écrit contre toute personne autre "
        "qu’un commerçant ; l’écrit électronique a la même force probante si son auteur est "
        "identifié et son intégrité garantie.",
    ),
    message=Text(
        en="Put the agreement in writing, with its author identified and its integrity kept.",
        fr="Établissez un écrit dont l’auteur est identifié et l’intégrité garantie.",
    ),
    norm=NormKind.PROOF,
    severity=Severity.RECOMMENDED,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(
            en="Art. 1359, 1361, 1362, 1366, 1367; Code de commerce, L110-3 (against merchants); "
            "décret n° 80-533 as amended by décret n° 2004-836 (threshold)",
            fr="art. 1359, 1361, 1362, 1366 et 1367 ; C. com., art. L. 110-3 (contre un "
            "commerçant) ; décret n° 80-533, modifié par le décret n° 2004-836 (seuil)",
        ),
        seen_on=seen_articles("1359, 1361, 1362"),
        note=Text(
            en="Against a merchant any evidence is admitted. A writing of the other side that "
            "makes the agreement likely, an admission or an oath can stand in: then the question "
            "is open. From 1 January 2002 to 31 December 2004 the threshold was 800 euros.",
            fr="Contre un commerçant, la preuve est libre. Un commencement de preuve par écrit, "
            "l’aveu ou le serment peut suppléer l’écrit : la question reste alors ouverte. Du 1er "
            "janvier 2002 au 31 décembre 2004, le seuil était de 800 €.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2005, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.PROOF,
    applies=F.proof.relied_on_against.is_not(ProofAgainst.MERCHANT)
    & F.proof.value_eur.more_than(Parameter("threshold_eur")),
    undecided_when=~_IN_WRITING & F.proof.beginning_of_proof.is_true(),
    requires=_IN_WRITING,
    parameters=(
        Figure(
            name="threshold_eur",
            unit="EUR",
            values=(
                FigureValue(
                    value=1500,
                    since=date(2005, 1, 1),
                    source=Source(
                        act=Text(
                            en="Décret n° 80-533 of 15 July 1980",
                            fr="décret n° 80-533 du 15 juillet 1980",
                        ),
                        kind=SourceKind.DECREE,
                        article=Text(
                            en="as amended by décret n° 2004-836",
                            fr="modifié par le décret n° 2004-836",
                        ),
                    ),
                    mark=Certainty.KNOWN,
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            proof=ProofFacts(
                relied_on_against=ProofAgainst.CONSUMER,
                value_eur=1501,
                author_identified=True,
                integrity_kept=True,
                beginning_of_proof=False,
            ),
            agreement=AgreementFacts(written=True),
        ),
        broken=SharedFacts(
            proof=ProofFacts(
                relied_on_against=ProofAgainst.CONSUMER,
                value_eur=1501,
                author_identified=False,
                beginning_of_proof=False,
            )
        ),
    ),
)

RULES = (WRITTEN_PROOF_FR,)
