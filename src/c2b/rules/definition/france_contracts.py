"""Notions of France on contracts: validity, counterpart, terms."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.definition import AgreementFacts, Counterpart
from c2b.rules.facts.reward import RewardCondition, RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import CODE_CIVIL
from c2b.text import Text

F = facts_of(SharedFacts)
_REFORM = date(2016, 10, 1)


def seen_articles(articles: str) -> Text:
    """Return what was read of the Code civil: the articles, in its text of April 2026."""
    return Text(
        en=f"Code civil, consolidated text of April 2026 ({articles})",
        fr=f"Code civil, version consolidée d’avril 2026 (art. {articles})",
    )


VALIDITY_FR = Rule(
    id="definition.contract.validity.fr",
    title=Text(en="Conditions of a valid contract", fr="Conditions de validité du contrat"),
    asks=Text(
        en="A contract needs the consent of the parties, their capacity, and a content that is "
        "lawful and certain; what is to be done is possible and determined or determinable.",
        fr="La validité d’un contrat suppose le consentement des parties, leur capacité de "
        "contracter et un contenu licite et certain ; la prestation doit être possible et "
        "déterminée ou déterminable.",
    ),
    message=Text(
        en="A condition of validity is missing: correct consent, capacity or content.",
        fr="Une condition de validité fait défaut : régularisez le consentement, la capacité ou le "
        "contenu.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(en="Art. 1128, 1162, 1163", fr="art. 1128, 1162 et 1163"),
        seen_on=Text(
            en="Code civil, consolidated text of 2026", fr="Code civil, version consolidée de 2026"
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.NULLITY,
    applies=F.agreement.relied_on.is_true(),
    requires=F.agreement.consent.is_true()
    & F.may_contract.is_true()
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
        broken=SharedFacts(agreement=AgreementFacts(relied_on=True, content_determinable=False)),
    ),
)
COUNTERPART_FR = Rule(
    id="definition.contract.counterpart.fr",
    title=Text(
        en="Nullity of a contract for a derisory return",
        fr="Nullité du contrat à contrepartie illusoire ou dérisoire",
    ),
    asks=Text(
        en="A contract that is not gratuitous is void if, when it is made, what is agreed in "
        "return for the party that binds itself is illusory or derisory.",
        fr="Un contrat à titre onéreux est nul lorsque, au moment de sa formation, la contrepartie "
        "convenue au profit de celui qui s’engage est illusoire ou dérisoire.",
    ),
    message=Text(
        en="Give something real in return, or agree that the contract is gratuitous.",
        fr="Prévoyez une contrepartie réelle ou convenez de la gratuité.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(en="Art. 1107, 1169", fr="art. 1107 et 1169"),
        seen_on=seen_articles("1107, 1169"),
        note=Text(
            en="A gratuitous contract is valid without anything in return and needs no statement "
            "that it is free. A gift in the strict sense needs a notarial deed (Art. 931), and a "
            "free transfer of copyright must be express. In the United States, and in England, "
            "Wales and Northern Ireland, a promise without consideration is not a contract unless "
            "by deed; Scots law asks for no consideration.",
            fr="Un contrat à titre gratuit est valable sans contrepartie et n’a pas à mentionner "
            "la gratuité. Une donation au sens strict exige un acte notarié (art. 931) et la "
            "cession gratuite de droits d’auteur doit être expresse. Aux États-Unis, "
            "en Angleterre, au pays de Galles et en Irlande du Nord, une promesse sans "
            "contrepartie n’est pas un contrat, sauf acte solennel\u00a0; le droit écossais "
            "n’exige pas de contrepartie.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.NULLITY,
    applies=F.agreement.relied_on.is_true() & F.agreement.gratuitous.is_false(),
    requires=F.agreement.counterpart.is_(Counterpart.REAL),
    examples=Examples(
        kept=SharedFacts(
            agreement=AgreementFacts(relied_on=True, gratuitous=False, counterpart=Counterpart.REAL)
        ),
        broken=SharedFacts(
            agreement=AgreementFacts(
                relied_on=True, gratuitous=False, counterpart=Counterpart.DERISORY
            )
        ),
    ),
)
_MONEY = frozenset({RewardKind.MONEY})
POTESTATIVE_REWARD_FR = Rule(
    id="definition.contract.potestative-reward.fr",
    title=Text(
        en="Nullity of a reward at the debtor's will alone",
        fr="Nullité de la récompense laissée à la volonté du débiteur",
    ),
    asks=Text(
        en="An obligation is void if its condition depends only on the will of the party that owes "
        "it: a promised reward depends on criteria, a jury or an event.",
        fr="Est nulle l’obligation contractée sous une condition dont la réalisation dépend de la "
        "seule volonté du débiteur : une récompense promise dépend de critères, d’un jury ou d’un "
        "événement.",
    ),
    message=Text(
        en="Name the criteria, the jury or the event: the reward depends only on the will of the "
        "business.",
        fr="Désignez les critères, le jury ou l’événement : la récompense dépend de la seule "
        "volonté de l’entreprise.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(en="Art. 1304-2", fr="art. 1304-2"),
        seen_on=seen_articles("1304-2"),
        note=Text(
            en="The nullity can no longer be invoked once the obligation was performed in full "
            "knowledge (Art. 1304-2, second sentence).",
            fr="La nullité ne peut plus être invoquée lorsque l’obligation a été exécutée en "
            "connaissance de cause (art. 1304-2, seconde phrase).",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.reward.promised.is_true(),
    requires=F.reward.condition.is_not(RewardCondition.SOLE_WILL_OF_BUSINESS),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=_MONEY, condition=RewardCondition.JURY_WITH_CRITERIA)
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=_MONEY, condition=RewardCondition.SOLE_WILL_OF_BUSINESS)
        ),
    ),
)
TERMS_INCORPORATED_FR = Rule(
    id="definition.contract.terms-incorporated.fr",
    title=Text(
        en="General terms that are known and accepted",
        fr="Conditions générales connues et acceptées",
    ),
    asks=Text(
        en="General terms bind the other party only if it knew and accepted them; anyone who "
        "offers goods or services online by trade also makes them storable and reproducible.",
        fr="Les conditions générales n’ont d’effet à l’égard de l’autre partie que si elles ont "
        "été portées à sa connaissance et acceptées ; celui qui propose en ligne, à titre "
        "professionnel, des biens ou des services permet aussi leur conservation et leur "
        "reproduction.",
    ),
    message=Text(
        en="Show the terms before, have them accepted, and let them be stored: as they are, they "
        "are not part of the contract.",
        fr="Communiquez les conditions au préalable, faites-les accepter et permettez leur "
        "conservation : en l’état, elles ne sont pas opposables.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(
            en="Art. 1119, 1127-1; adhesion contracts: Art. 1110, 1171",
            fr="art. 1119 et 1127-1 ; contrats d’adhésion : art. 1110 et 1171",
        ),
        seen_on=seen_articles("1119, 1127-1"),
        note=Text(
            en="Art. 1127-1 binds anyone who offers, by trade, the supply of goods or services "
            "online: a platform for its own service, not a business that only receives what "
            "consumers supply. Special terms prevail over general ones.",
            fr="L’article 1127-1 vise celui qui propose à titre professionnel, par voie "
            "électronique, la fourniture de biens ou de services : une plateforme pour son propre "
            "service, non l’entreprise qui ne fait que recevoir ce que des consommateurs "
            "fournissent. Les clauses particulières l’emportent sur les clauses générales.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_REFORM,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="not enforceable", fr="inopposabilité"),
    applies=F.agreement.terms_invoked.is_true(),
    requires=F.agreement.terms_shown.is_true()
    & F.agreement.terms_accepted.is_true()
    & (F.agreement.offers_service_online.is_false() | F.agreement.terms_storable.is_true()),
    examples=Examples(
        kept=SharedFacts(
            agreement=AgreementFacts(
                terms_invoked=True,
                terms_shown=True,
                terms_accepted=True,
                offers_service_online=False,
            )
        ),
        broken=SharedFacts(agreement=AgreementFacts(terms_invoked=True, terms_accepted=False)),
    ),
)
RULES = (
    VALIDITY_FR,
    COUNTERPART_FR,
    POTESTATIVE_REWARD_FR,
    TERMS_INCORPORATED_FR,
)
