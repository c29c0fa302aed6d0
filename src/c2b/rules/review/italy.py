"""Rules of Italy on reviews: fake ones, and reviews of restaurants and tourism."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.reward import RewardFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.review.choice import BusinessPart
from c2b.rules.review.europe import FAKE_REVIEW_EU
from c2b.rules.review.facts import OriginFacts, ReviewFacts, ReviewTextFacts
from c2b.rules.review.reviewed_facts import ReviewedBusiness, ReviewedFacts
from c2b.rules.sources import CODICE_DEL_CONSUMO
from c2b.text import Text

F = facts_of(ReviewFacts)
_FIRST_HAND = (
    F.review.genuine_experience.is_true()
    & F.reviewed.days_since_use.at_most(Parameter("days"))
    & F.reward.promised.is_false()
    & F.origin.business_part.none_of(BusinessPart.BOUGHT, BusinessPart.SOLD)
)

FAKE_REVIEW_IT = Rule(
    id="review.authenticity.fake-review.it",
    title=Text(
        en="Ban on false reviews and endorsements",
        fr="Interdiction des faux avis et des fausses appréciations",
    ),
    asks=Text(
        en="To promote products, a trader neither submits false consumer reviews or endorsements "
        "nor has others submit them, and does not misrepresent genuine ones.",
        fr="Pour promouvoir des produits, un professionnel n’envoie ni ne fait envoyer de faux "
        "avis ou de fausses appréciations de consommateurs, et ne donne pas une fausse image des "
        "avis authentiques.",
    ),
    message=Text(
        en="Take down false reviews, and give a true picture of genuine ones.",
        fr="Retirez les faux avis et donnez une image fidèle des avis authentiques.",
    ),
    norm=NormKind.BAN,
    places=("IT",),
    source=CODICE_DEL_CONSUMO.at(
        Text(
            en="Art. 23(1)(bb-quater), inserted by D.Lgs. 7 March 2023, n. 26 (GU 18 March 2023, "
            "n. 66)",
            fr="art. 23(1), bb-quater, issu du D.Lgs. 7 mars 2023, n. 26 (GU 18 mars 2023, n. 66)",
        ),
        seen_on=Text(
            en="the head of D.Lgs. 26/2023 with its days in a collection of statutes; two notes "
            "of 2026 naming bb-ter, bb-quater and Art. 22(5-bis); press of February 2023",
            fr="en-tête du D.Lgs. 26/2023 avec ses dates dans un recueil de lois ; deux notes de "
            "2026 citant bb-ter, bb-quater et l’art. 22(5-bis) ; presse de février 2023",
        ),
        note=Text(
            en="The wording of the letters was not read; their content is that of points 23b and "
            "23c of the Directive. Italy came ten months after the day of the Directive: before "
            "2 April 2023 the rules on misleading practices (Art. 20 to 22) alone bind a trader. "
            "The authority is the AGCM.",
            fr="Le texte des lettres n’a pas été relu ; leur contenu est celui des points 23 ter "
            "et 23 quater de la directive. L’Italie a transposé dix mois après la date prévue : "
            "avant le 2 avril 2023, seules les règles sur les pratiques trompeuses (art. 20 à 22) "
            "obligent le professionnel. L’autorité compétente est l’AGCM.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("review.authenticity.fake-review.eu",),
    since=date(2023, 4, 2),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.fake-review.it"],
    applies=FAKE_REVIEW_EU.applies,
    requires=FAKE_REVIEW_EU.requires,
    examples=FAKE_REVIEW_EU.examples,
)
RECENT_EXPERIENCE_IT = Rule(
    id="review.authenticity.recent-experience.it",
    title=Text(
        en="Real, recent and unrewarded reviews in tourism",
        fr="Avis de tourisme réels, récents et sans contrepartie",
    ),
    asks=Text(
        en="A review of a restaurant, an accommodation, a spa or a tourist attraction in Italy "
        "comes from a person who really used the service, within 30 days, without discount, "
        "benefit or promise from the business or its intermediaries; nobody buys or sells reviews.",
        fr="L’avis sur un restaurant, un hébergement, un établissement thermal ou une attraction "
        "touristique en Italie émane d’une personne qui a réellement utilisé le service, dans les "
        "30 jours, sans remise, avantage ni promesse de l’entreprise ou de ses intermédiaires ; "
        "l’achat et la vente d’avis sont interdits.",
    ),
    message=Text(
        en="Publish reviews of restaurants and tourism in Italy only if they are first-hand, at "
        "most 30 days old and without any reward.",
        fr="Sur la restauration et le tourisme en Italie, ne publiez que des avis vécus, déposés "
        "dans les 30 jours et sans aucune récompense.",
    ),
    norm=NormKind.BAN,
    places=("IT",),
    source=Source(
        act=Text(en="Legge 11 March 2026, n. 34", fr="Legge 11 mars 2026, n. 34"),
        kind=SourceKind.STATUTE,
        url="https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2026-03-11;34",
        article=Text(
            en="Art. 18 to 23 (GU 23 March 2026, n. 68; in force on 7 April 2026)",
            fr="art. 18 à 23 (GU 23 mars 2026, n. 68 ; en vigueur le 7 avril 2026)",
        ),
        seen_on=Text(
            en="the head of the law with number, days and Gazette in a collection of statutes; "
            "press of March 2026; a study of 2026 that goes through Art. 18 to 22",
            fr="en-tête de la loi avec numéro, dates et Gazette dans un recueil de lois ; presse "
            "de mars 2026 ; étude de 2026 parcourant les art. 18 à 22",
        ),
        note=Text(
            en="The official text of Art. 18 to 23 was not read: the numbers of the articles, the "
            "fines (EUR 500 to 5,000; EUR 5,000 to 50,000 for trading in reviews) and what "
            "follows after two years are unsure. Reports state that a review is no longer lawful "
            "two years after its publication, and leave open what a site must then do: the rule "
            "is undecided from 24 months on. Whether reviews from before 7 April 2026 are caught, "
            "and whether the author or the site answers for a late one, was not read. A receipt "
            "or invoice makes the review presumed genuine. A reward that could be disclosed "
            "elsewhere makes the review unlawful here.",
            fr="Le texte officiel des art. 18 à 23 n’a pas été lu : la numérotation, les amendes "
            "(500 à 5 000 € ; 5 000 à 50 000 € pour le commerce d’avis) et la suite à donner après "
            "deux ans sont incertaines. Selon la presse, un avis n’est plus licite deux ans après "
            "sa publication ; ce que le site doit alors faire reste ouvert : la règle est indécise "
            "à partir de 24 mois. Le sort des avis antérieurs au 7 avril 2026 et la personne "
            "responsable d’un avis tardif (auteur ou site) n’ont pas été relevés. Un reçu ou une "
            "facture fait présumer l’avis authentique. Une récompense qui pourrait ailleurs être "
            "signalée rend ici l’avis illicite.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2026, 4, 7),
    mark=Certainty.SEEN,
    holder=Text(
        en="the author of the review, the business and the platform",
        fr="l’auteur de l’avis, l’entreprise et la plateforme",
    ),
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.recent-experience.it"],
    applies=F.reviewed.business.is_not(ReviewedBusiness.OTHER) & F.reviewed.in_italy.is_true(),
    undecided_when=_FIRST_HAND & F.reviewed.months_published.at_least(Parameter("stale_months")),
    requires=_FIRST_HAND,
    parameters=(
        constant("days", 30, unit="days"),
        constant("stale_months", 24, unit="months", mark=Certainty.UNSURE),
    ),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset()),
            reviewed=ReviewedFacts(
                business=ReviewedBusiness.RESTAURANT,
                in_italy=True,
                days_since_use=30,
                months_published=0,
            ),
            review=ReviewTextFacts(genuine_experience=True),
            origin=OriginFacts(business_part=BusinessPart.HOSTED),
        ),
        broken=ReviewFacts(
            reviewed=ReviewedFacts(
                business=ReviewedBusiness.RESTAURANT, in_italy=True, days_since_use=31
            ),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_IT,
    RECENT_EXPERIENCE_IT,
)
