"""Rules of Germany on reviews: fake ones, and what readers learn about checks."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.review.europe import FAKE_REVIEW_EU, VERIFICATION_INFORMATION_EU
from c2b.rules.sources import UWG
from c2b.text import Text

_ACT_OF_2021 = date(2022, 5, 28)

FAKE_REVIEW_DE = Rule(
    id="review.authenticity.fake-review.de",
    title=Text(
        en="Ban on forged or wrongly presented reviews",
        fr="Interdiction des avis falsifiés ou présentés inexactement",
    ),
    asks=Text(
        en="Towards consumers it is always unlawful to send in or to order forged reviews or "
        "recommendations, and to present genuine ones wrongly in order to promote sales: by "
        "holding back the bad ones, changing them or moving them to another product.",
        fr="À l’égard des consommateurs, il est toujours illicite de transmettre ou de commander "
        "des avis ou recommandations falsifiés et de présenter inexactement les avis authentiques "
        "pour promouvoir des ventes : écarter les mauvais, les modifier ou les déplacer vers un "
        "autre produit.",
    ),
    message=Text(
        en="Withdraw reviews that were forged or ordered, and show genuine ones undistorted.",
        fr="Retirez les avis falsifiés ou commandés et présentez les avis authentiques sans les "
        "déformer.",
    ),
    norm=NormKind.BAN,
    places=("DE",),
    source=UWG.at(
        Text(
            en="§ 3(3) with Annex, No. 23c (Act of 10 August 2021, BGBl. I p. 3504, in force on "
            "28 May 2022)",
            fr="§ 3(3) et annexe, n° 23c (loi du 10 août 2021, BGBl. I p. 3504, en vigueur le "
            "28 mai 2022)",
        ),
        seen_on=Text(
            en="a law firm's page giving No. 23c in substance; Haufe (ZAP 13/2022) on the "
            "additions to the Annex; a page on shop law with the day of entry into force",
            fr="page d’un cabinet d’avocats donnant la substance du n° 23c ; Haufe (ZAP 13/2022) "
            "sur les ajouts à l’annexe ; page de droit de la vente en ligne sur l’entrée en "
            "vigueur",
        ),
        note=Text(
            en="No effect on a decision has to be shown. That the words on social media narrow the "
            "second limb for reviews was not ruled out. That holding back bad reviews "
            "misrepresents the others is the reading of the Commission. A false review ordered "
            "before 28 May 2022 is judged by the general clause (§ 5, 5a).",
            fr="Aucun effet sur une décision n’est à démontrer. Il n’est pas exclu que la mention "
            "des médias sociaux restreigne le second volet pour les avis. Qu’écarter les mauvais "
            "avis déforme les autres est l’interprétation de la Commission. Un faux avis commandé "
            "avant le 28 mai 2022 relève de la clause générale (§ 5, 5a).",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("review.authenticity.fake-review.eu",),
    since=_ACT_OF_2021,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.fake-review.de"],
    applies=FAKE_REVIEW_EU.applies,
    requires=FAKE_REVIEW_EU.requires,
    examples=FAKE_REVIEW_EU.examples,
)
VERIFICATION_INFORMATION_DE = Rule(
    id="review.transparency.verification-information.de",
    title=Text(
        en="Duty to state how the origin of reviews is checked",
        fr="Obligation d’indiquer comment l’origine des avis est vérifiée",
    ),
    asks=Text(
        en="A business that makes consumers' reviews accessible states whether and how it makes "
        "sure that they come from people who really bought or used the goods or services.",
        fr="L’entreprise qui rend accessibles des avis de consommateurs indique si, et comment, "
        "elle s’assure qu’ils émanent de personnes ayant réellement acquis ou utilisé les biens "
        "ou services.",
    ),
    message=Text(
        en="State whether you make sure that reviews come from real customers and, if so, how.",
        fr="Indiquez si vous vous assurez que les avis émanent de vrais clients et, si oui, "
        "comment.",
    ),
    norm=NormKind.DUTY,
    places=("DE",),
    source=UWG.at(
        Text(en="§ 5b(3) with § 5a(1)", fr="§ 5b(3) et § 5a(1)"),
        seen_on=Text(
            en="a commentary quoting § 5b(3) and recital 47 of Directive (EU) 2019/2161; Haufe "
            "(ZAP 13/2022); a report on OLG Hamburg, 21 September 2023, 15 U 108/22",
            fr="commentaire citant le § 5b(3) et le considérant 47 de la directive (UE) "
            "2019/2161 ; Haufe (ZAP 13/2022) ; compte rendu de l’arrêt OLG Hamburg, 21 septembre "
            "2023, 15 U 108/22",
        ),
        note=Text(
            en="The information is material: the offer misleads by omission without it. To state "
            "that nothing is checked keeps this rule; the claim of Annex, No. 23b, must then not "
            "be made. An average score may be quoted without the spread of the scores (OLG "
            "Hamburg, one court of appeal).",
            fr="L’information est substantielle : sans elle, l’offre trompe par omission. Indiquer "
            "que rien n’est vérifié respecte cette règle ; l’affirmation visée à l’annexe, n° 23b, "
            "est alors interdite. Une note moyenne peut être citée sans la répartition des notes "
            "(OLG Hamburg, une seule cour d’appel).",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("review.transparency.verification-information.eu",),
    since=_ACT_OF_2021,
    mark=Certainty.SEEN,
    holder=Text(
        en="the business that makes reviews accessible",
        fr="l’entreprise qui rend des avis accessibles",
    ),
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["review.transparency.verification-information.de"],
    applies=VERIFICATION_INFORMATION_EU.applies,
    requires=VERIFICATION_INFORMATION_EU.requires,
    examples=VERIFICATION_INFORMATION_EU.examples,
)

RULES = (
    FAKE_REVIEW_DE,
    VERIFICATION_INFORMATION_DE,
)
