"""The words of trades by which the kinds of pay are found, in both languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from c2b.pay_guide.entry import KindGuide
from c2b.pay_guide.find import GUIDE
from c2b.text import LANGUAGES

_SHORTEST = 4  # letters of which the beginning of a word is enough
_CODE = re.compile("`[^`]*`")  # the names of classes and fields, which are no words of a trade
_SMALL = frozenset(
    (
        *("a", "an", "and", "at", "by", "each", "for", "from", "in", "of", "on", "or", "per"),
        *("the", "to", "with", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l"),
        *("la", "le", "les", "ou", "par", "pour", "sur", "un", "une"),
    )
)


def guides_for(word: str) -> tuple[KindGuide, ...]:
    """Return the kinds that *word*, or several words, find: those of a trade first.

    A word is looked up among the words of trades, then in the descriptions; capitals, accents,
    hyphens and the plural make no difference, and the beginning of a word is enough. Of several
    words that are no term of a trade, the kinds that most of them find are returned.

    >>> [guide.name for guide in guides_for("tip")]
    ['Sum', 'Share']
    >>> [guide.name for guide in guides_for("minimum guarantee for each hour")]
    ['HourlyMinimum']
    """
    sought = _spaced(word)
    whole = _found(sought)
    if whole or " " not in sought:
        return whole
    terms = (term for term in WORDS if " " in term and f" {term} " in f" {sought} ")
    words = (each for each in sought.split() if each not in _SMALL)
    found = [_found(each) for each in dict.fromkeys((*terms, *words))]
    found = [each for each in found if len(each) <= len(GUIDE) // 2]
    hits = {guide.name: sum(guide in each for each in found) for guide in GUIDE}
    most = max(hits.values())
    return tuple(guide for guide in GUIDE if most and hits[guide.name] == most)


def _found(sought: str) -> tuple[KindGuide, ...]:
    """Return the kinds that *sought* finds, in the singular or the plural."""
    endings = (("ies", "y"), ("s", ""), ("x", ""))
    forms = [sought.removesuffix(end) + new for end, new in endings if sought.endswith(end)]
    forms.insert(0, sought)
    of_trade = next((WORDS[form] for form in forms if form in WORDS), ())
    first = [guide for name in of_trade for guide in GUIDE if guide.name == name]
    told = [guide for guide in GUIDE if guide not in first and _tells(guide, tuple(forms))]
    return (*first, *told)


def _tells(guide: KindGuide, forms: tuple[str, ...]) -> bool:
    """Whether a word of the descriptions of *guide* is one of *forms*, or begins with it."""
    long = tuple(form for form in forms if len(form) >= _SHORTEST)
    return any(each in forms or each.startswith(long) for each in _told(guide))


def _told(guide: KindGuide) -> Iterator[str]:
    for language in LANGUAGES:
        for text in (guide.way, guide.purpose):
            yield from _spaced(_CODE.sub(" ", text.in_language(language))).split()


def _spaced(text: str) -> str:
    """Return the words of *text*, in small letters without accents, with one space between."""
    return " ".join("".join(c if c.isalnum() else " " for c in _plain(text)).split())


def _plain(text: str) -> str:
    """Return *text* in small letters, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


TRADE: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("vat", "sales tax", "gst", "tva"): ("FeeTax",),
    ("tax", "taxes", "impot", "impots", "taxe"): ("Withhold", "FeeTax"),
    ("withholding", "w-8", "retenue", "prelevement"): ("Withhold", "ByPayee"),
    (
        *("refund", "refunds", "return", "returns", "chargeback", "remboursement"),
        *("remboursements", "retour", "retours"),
    ): ("Fee", "Hold", "FeeTax"),
    (
        *("affiliate", "affiliates", "affiliation", "influencer", "affilie", "influenceur"),
        *("influenceuse",),
    ): ("Share", "Referral", "ByKind", "Graduated", "Hold"),
    ("commission", "commissions"): ("Share", "Graduated", "Slab", "RateSwitch", "Fee"),
    ("tip", "tips", "donation", "pourboire", "pourboires", "don"): ("Sum", "Share"),
    ("referral", "refer", "invite", "parrainage", "parrain", "filleul"): ("Referral",),
    (
        *("royalty", "royalties", "book", "author", "redevance", "redevances", "livre"),
        *("droits d'auteur", "auteur"),
    ): ("Royalty",),
    ("revenue share", "turnover", "chiffre d'affaires"): ("Share", "Royalty"),
    (
        *("advance", "guarantee", "recoup", "recoupable", "avance", "a-valoir", "garantie"),
        *("minimum garanti", "guaranteed minimum"),
    ): ("Royalty", "LargerOf", "Floor"),
    ("subscription", "subscriber", "abonnement", "abonne", "abonnes"): ("ForEach", "Pool"),
    ("streaming", "streams", "views", "ecoutes", "vues"): ("Pool", "PoolShare", "ForEach"),
    ("contest", "competition", "concours", "hackathon"): (
        "Prizes",
        "Ranked",
        "ByEntrants",
        "Teams",
    ),
    ("tie", "ties", "ex aequo", "egalite"): ("Prizes", "Ranked"),
    ("loyalty", "points", "badge", "fidelite", "badges"): (
        "Levels",
        "Converted",
        "PerItem",
        "Expiry",
    ),
    ("cashback", "cash back", "remise"): ("Share", "Cap", "Hold"),
    (
        *("voucher", "vouchers", "gift card", "bon", "bons", "carte-cadeau", "cheque cadeau"),
        *("bon d'achat",),
    ): ("Converted",),
    ("product", "free product", "goods", "produit", "nature"): ("Share", "ForEach"),
    ("survey", "panel", "sondage", "enquete"): ("PerItem", "OnePerParty", "Quota", "Converted"),
    ("wage", "hourly", "hour", "salaire", "horaire", "heure"): ("PerHour", "HourlyMinimum"),
    ("minimum", "least"): ("Floor", "HourlyMinimum", "Threshold", "MinimumScore"),
    ("limit", "ceiling", "maximum", "plafond", "limite"): ("Cap", "Quota", "SmallerOf"),
    ("payout", "payment", "versement", "paiement"): ("Threshold", "Hold", "Fee"),
    ("instalment", "deposit", "acompte", "sequestre", "escrow"): ("Hold", "Milestones"),
    ("dormant", "dormancy", "inactive", "inactif"): ("Inactivity", "Expiry"),
    ("quality", "qualite", "spam"): ("GoldQuestions", "Majority", "MinimumScore", "Goal"),
    ("approval", "review", "moderation", "validation"): ("ManualDecision",),
    ("team", "split", "equipe", "partage"): ("Teams", "Pool"),
    ("country", "pays", "form"): ("ByPayee", "Withhold"),
    (
        *("tier", "bracket", "scale", "sliding scale", "escalator", "palier", "tranche"),
        *("bareme", "degressif", "progressif"),
    ): ("Graduated", "Slab", "RateSwitch", "ResetEach", "ForEach"),
    ("bounty", "bug", "bug bounty", "vulnerability", "faille", "prime au bogue"): (
        "ByKind",
        "ManualDecision",
        "Quota",
    ),
    ("duplicate", "first report", "doublon"): ("Quota", "OnePerParty"),
    (
        "surge",
        "peak",
        "rush hour",
        "multiplier",
        "majoration",
        "heure de pointe",
        "heures de pointe",
    ): (
        "Sum",
        "ByKind",
        "Versions",
    ),
    ("streak", "quest", "challenge", "defi", "serie"): ("Bonus", "ResetEach"),
    ("level", "status", "niveau", "statut"): ("Levels", "Slab"),
    ("screen-out", "screenout", "disqualified", "dedommagement"): ("ByKind", "Cap", "ResetEach"),
    ("lottery", "raffle", "draw", "loterie", "tirage", "jeu-concours"): ("Prizes", "OnePerParty"),
    ("lump sum", "flat", "flat rate", "forfait", "forfaitaire"): (
        "PerItem",
        "Milestones",
        "AllOrNothing",
    ),
    (
        *("piece", "by the piece", "page", "translation", "transcription"),
        *("mot", "au mot", "traduction", "a la piece"),
    ): ("PerItem", "Graduated"),
    ("floor", "plancher"): ("Floor", "LargerOf", "HourlyMinimum"),
    ("jury", "ranking", "classement"): ("Ranked", "Prizes"),
    ("photo", "stock photo", "download", "licence", "license", "telechargement"): (
        "Graduated",
        "Royalty",
        "Share",
        "ResetEach",
    ),
    ("print on demand", "merchandise", "impression a la demande"): ("Royalty", "Share"),
    ("ad", "advertising", "ad revenue", "publicite"): ("Share", "Pool", "LargerOf"),
    ("delivery", "ride", "trip", "courier", "livraison", "course", "livreur"): (
        "PerItem",
        "HourlyMinimum",
        "Bonus",
        "Floor",
    ),
    ("marketplace", "seller", "place de marche", "vendeur"): ("Share", "Fee", "Hold"),
    ("app", "app store", "game", "application", "jeu"): ("Share", "Graduated", "RateSwitch"),
    ("crowdfunding", "pledge", "financement participatif"): ("Slab", "Fee"),
    ("annotation", "labelling", "consensus", "microtask", "etiquetage"): (
        "Majority",
        "GoldQuestions",
        "PerItem",
    ),
    ("reserve", "cooling-off", "retractation", "delai"): ("Hold",),
    ("coauthor", "co-author", "collaborator", "coauteur"): ("Teams",),
    ("deadline", "closing date", "date limite", "echeance"): ("Deadline",),
    ("expiry", "expiration", "peremption"): ("Expiry",),
}
WORDS: Mapping[str, tuple[str, ...]] = {
    _spaced(word): names for words, names in TRADE.items() for word in words
}
