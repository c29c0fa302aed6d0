"""Rules of the European Union on moderation: terms, notices of illegal content, reasons."""

from __future__ import annotations

from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.intermediary import (
    IntermediaryFacts,
    IntermediaryKind,
    PlatformTermsFacts,
    YoungUserFacts,
)
from c2b.rules.facts.platform_decision import (
    DecisionFacts,
    DecisionKind,
    NoticeFacts,
    RestrictionGround,
)
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.platform.tier import APPLIES_SINCE, HOST, INTERMEDIARY, SEEN_ON, F
from c2b.rules.sources import REGULATION_2022_2065
from c2b.text import Text

_HOST = Text(en="the host", fr="l’hébergeur")
_HOSTING = IntermediaryFacts(kind=IntermediaryKind.HOSTING, serves_union=True)

MODERATION_STATED_EU = Rule(
    id="platform.terms.moderation-stated.eu",
    title=Text(
        en="Duty to state how content is moderated",
        fr="Information sur la modération dans les conditions générales",
    ),
    asks=Text(
        en="An intermediary states in its terms, in plain language and machine-readable form, "
        "which content it restricts and how it moderates; it announces important changes, applies "
        "restrictions diligently and in proportion, and explains them to minors where its service "
        "is for them.",
        fr="Le fournisseur d’un service intermédiaire indique dans ses conditions générales, en "
        "langage clair et dans un format lisible par une machine, quels contenus il restreint et "
        "comment il modère ; il annonce les changements importants, applique les restrictions avec "
        "diligence et proportion, et les explique aux mineurs si le service leur est destiné.",
    ),
    message=Text(
        en="Write into your terms what you restrict, how and with which tools you moderate, and "
        "where people can complain; announce changes.",
        fr="Indiquez dans vos conditions ce que vous restreignez, comment et avec quels outils "
        "vous modérez, et où contester ; annoncez les modifications.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(en="Art. 14 (applicable: Art. 93(2))", fr="art. 14 (application : art. 93, § 2)"),
        seen_on=SEEN_ON,
        note=Text(
            en="No exemption for small firms. A review site or an open forum is an online "
            "platform. A shop where buyers post reviews is at least a host, and not a platform "
            "only where that feature is minor and purely ancillary. A survey panel whose answers "
            "are not shown to the public is no platform. France asks more of review sites "
            "(D111-10, D111-11). No firm answer in Iceland, Liechtenstein and Norway.",
            fr="Aucune exemption pour les petites entreprises. Un site d’avis ou un forum ouvert "
            "est une plateforme en ligne. Une boutique où les acheteurs publient des avis est au "
            "moins un hébergeur ; elle n’échappe à la catégorie des plateformes que si cette "
            "fonction est mineure et purement accessoire. Un panel d’enquête dont les réponses "
            "restent privées n’est pas une plateforme. La France exige davantage des sites d’avis "
            "(art. D. 111-10 et D. 111-11). Pas de réponse certaine en Islande, au Liechtenstein "
            "et en Norvège.",
        ),
    ),
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    holder=Text(en="the intermediary", fr="le fournisseur du service intermédiaire"),
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["platform.terms.moderation-stated.eu"],
    applies=INTERMEDIARY,
    requires=F.platform_terms.restrictions.is_true()
    & F.platform_terms.moderation_tools.is_true()
    & F.platform_terms.plain_and_machine_readable.is_true()
    & F.platform_terms.changes_notified.is_true()
    & F.platform_terms.applied_diligently.is_true()
    & (F.young_users.aimed_at.is_false() | F.platform_terms.explained_to_minors.is_true()),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_HOSTING,
            platform_terms=PlatformTermsFacts(
                restrictions=True,
                moderation_tools=True,
                plain_and_machine_readable=True,
                changes_notified=True,
                applied_diligently=True,
            ),
            young_users=YoungUserFacts(aimed_at=False),
        ),
        broken=SharedFacts(
            intermediary=_HOSTING, platform_terms=PlatformTermsFacts(moderation_tools=False)
        ),
    ),
)
NOTICE_AND_ACTION_EU = Rule(
    id="platform.moderation.notice-and-action.eu",
    title=Text(en="Easy notice of illegal content", fr="Signalement facile des contenus illicites"),
    asks=Text(
        en="A host lets anybody report content as illegal by an easy electronic way, confirms the "
        "receipt, decides in time, diligently and objectively, and informs the author of the "
        "notice of the decision and of the ways to contest it.",
        fr="L’hébergeur permet à toute personne de signaler facilement, par voie électronique, un "
        "contenu qu’elle estime illicite ; il accuse réception, statue en temps opportun, avec "
        "diligence et objectivité, et informe l’auteur de la notification de sa décision et des "
        "voies de recours.",
    ),
    message=Text(
        en="Give everybody an easy way to report illegal content; confirm the receipt and answer.",
        fr="Permettez à chacun de signaler facilement un contenu illicite ; accusez réception et "
        "répondez.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(en="Art. 16", fr="art. 16"),
        seen_on=SEEN_ON,
        note=Text(
            en="No exemption for small firms. A precise notice gives the host knowledge and can "
            "end its immunity. The French function to report a doubt about a review is "
            "another one, for those reviewed; one form may serve both.",
            fr="Aucune exemption pour les petites entreprises. Une notification précise donne à "
            "l’hébergeur connaissance du contenu et peut mettre fin à son immunité. La "
            "fonctionnalité française de signalement d’un doute sur un avis, réservée aux "
            "professionnels notés, est distincte ; un même formulaire peut servir aux deux.",
        ),
    ),
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    holder=_HOST,
    effect=roles_and_effects.PROCEDURE,
    review_by=LOOK_AGAIN["platform.moderation.notice-and-action.eu"],
    applies=HOST,
    requires=F.notice.channel_exists.is_true()
    & F.notice.received.is_true().implies(
        F.notice.receipt_confirmed.is_true()
        & F.notice.decision_notified.is_true()
        & F.notice.handled_diligently.is_true()
    ),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_HOSTING, notice=NoticeFacts(channel_exists=True, received=False)
        ),
        broken=SharedFacts(
            intermediary=_HOSTING, notice=NoticeFacts(received=True, decision_notified=False)
        ),
    ),
)
STATEMENT_OF_REASONS_EU = Rule(
    id="platform.moderation.statement-of-reasons.eu",
    title=Text(
        en="Statement of reasons for moderation measures",
        fr="Exposé des motifs de toute mesure de modération",
    ),
    asks=Text(
        en="A host that removes, hides or demotes content, stops a payment, or suspends or closes "
        "a service or an account because the content is illegal or against its terms gives the "
        "person concerned, at the latest when the measure takes effect, a clear statement of "
        "reasons and of the ways to contest it.",
        fr="L’hébergeur qui retire, masque ou rétrograde un contenu, suspend un paiement, ou "
        "suspend ou ferme un service ou un compte parce que le contenu est illicite ou contraire à "
        "ses conditions adresse à la personne concernée, au plus tard lors de la prise d’effet, un "
        "exposé des motifs clair qui indique les voies de recours.",
    ),
    message=Text(
        en="Give the person the reasons in writing, the means by which it was decided and the ways "
        "to contest it.",
        fr="Communiquez par écrit à la personne les motifs, les moyens employés pour décider et "
        "les voies de recours.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(
            en="Art. 17; Art. 24(5): online platforms that are not small also send the statements "
            "to the public database",
            fr="art. 17 ; art. 24, § 5 : les plateformes en ligne qui ne sont pas de petites "
            "entreprises transmettent aussi les motifs à la base de données publique",
        ),
        seen_on=SEEN_ON,
        note=Text(
            en="A review removed as being against the rules of the site is the everyday case. "
            "Whether the refusal of a review before its publication restricts visibility is not "
            "settled. In France the author's right to the reasons of a refusal (D111-12) stands "
            "beside this rule.",
            fr="Le cas courant est l’avis retiré comme contraire aux règles du site. Il n’est pas "
            "établi que le refus d’un avis avant publication en restreigne la visibilité. En "
            "France, le droit de l’auteur à connaître le motif du rejet (art. D. 111-12) s’y "
            "ajoute.",
        ),
    ),
    anchor=Anchor.DECISION,
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    holder=_HOST,
    effect=roles_and_effects.PROCEDURE,
    review_by=LOOK_AGAIN["platform.moderation.statement-of-reasons.eu"],
    applies=HOST
    & F.decision.kind.none_of(DecisionKind.NONE, DecisionKind.STATUS_CHANGED)
    & F.decision.ground.is_not(RestrictionGround.OTHER)
    & F.decision.contact_known.is_true()
    & F.decision.deceptive_high_volume.is_false(),
    requires=F.decision.written_reasons.is_true() & F.decision.redress_stated.is_true(),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_HOSTING,
            decision=DecisionFacts(
                kind=DecisionKind.CONTENT_REMOVED_OR_DEMOTED,
                ground=RestrictionGround.AGAINST_TERMS,
                contact_known=True,
                deceptive_high_volume=False,
                written_reasons=True,
                redress_stated=True,
            ),
        ),
        broken=SharedFacts(
            intermediary=_HOSTING,
            decision=DecisionFacts(
                kind=DecisionKind.ACCOUNT_TERMINATED,
                ground=RestrictionGround.ILLEGAL_CONTENT,
                contact_known=True,
                deceptive_high_volume=False,
                written_reasons=False,
            ),
        ),
    ),
)

RULES = (
    MODERATION_STATED_EU,
    NOTICE_AND_ACTION_EU,
    STATEMENT_OF_REASONS_EU,
)
