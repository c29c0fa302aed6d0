"""Good practice on contracts: the gratuity of a contribution is stated."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.text import Text

F = facts_of(SharedFacts)

GRATUITY_STATED = Rule(
    id="definition.contract.gratuity-stated.practice",
    title=Text(
        en="Express statement that nothing is given in return", fr="Mention expresse de la gratuité"
    ),
    asks=Text(
        en="A business that gives nothing for a contribution should say so expressly.",
        fr="L’entreprise qui ne donne rien en échange d’une contribution devrait l’indiquer "
        "expressément.",
    ),
    message=Text(
        en="Say that nothing is given in return.",
        fr="Indiquez que rien n’est donné en échange.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:contracts",),
    source=Source(
        act=Text(en="Good practice", fr="bonne pratique"),
        kind=SourceKind.PRACTICE,
        article=Text(en="no statute", fr="sans texte de loi"),
        note=Text(
            en="No law asks for it in general; it avoids a dispute about a hidden price.",
            fr="Aucune loi ne l’exige de façon générale ; cette mention évite un litige sur un "
            "prix caché.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.RISK,
    applies=F.agreement.gratuitous.is_true(),
    requires=F.agreement.gratuitous_express.is_true(),
    examples=Examples(
        kept=SharedFacts(agreement=AgreementFacts(gratuitous=True, gratuitous_express=True)),
        broken=SharedFacts(agreement=AgreementFacts(gratuitous=True, gratuitous_express=False)),
    ),
)

RULES = (GRATUITY_STATED,)
