"""The words of trades by which the kinds of pay are found, in both languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from c2b.pay_guide.entry import KindGuide
from c2b.pay_guide.find import GUIDE
from c2b.text import LANGUAGES

_SHORTEST = 3  # letters of which the beginning of a word is enough


def guides_for(word: str) -> tuple[KindGuide, ...]:
    """Return the kinds that *word* finds, those of its trade first, in the order of the chooser.

    A word is looked up among the words of trades, then in the descriptions; capitals and accents
    make no difference, and the beginning of a word is enough.

    >>> [guide.name for guide in guides_for("tip")]
    ['Sum', 'Share']
    """
    sought = _plain(word).strip()
    if not sought:
        return ()
    of_trade = WORDS.get(sought) or WORDS.get(sought.removesuffix("s"), ())
    first = [guide for name in of_trade for guide in GUIDE if guide.name == name]
    told = [guide for guide in GUIDE if guide not in first and _tells(guide, sought)]
    return (*first, *told)


def _tells(guide: KindGuide, sought: str) -> bool:
    """Whether a word of the descriptions of *guide* is *sought*, or begins with it."""
    return any(
        each == sought or (len(sought) >= _SHORTEST and each.startswith(sought))
        for each in _told(guide)
    )


def _told(guide: KindGuide) -> Iterator[str]:
    for language in LANGUAGES:
        for text in (guide.way, guide.purpose):
            plain = _plain(text.in_language(language))
            yield from "".join(c if c.isalnum() else " " for c in plain).split()


def _plain(text: str) -> str:
    """Return *text* in small letters, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
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
    ("royalty", "royalties", "book", "redevance", "redevances", "livre"): ("Royalty",),
    ("advance", "guarantee", "avance", "a-valoir", "garantie"): ("Royalty", "LargerOf"),
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
    ("voucher", "vouchers", "gift card", "bon", "bons", "carte-cadeau"): ("Converted",),
    ("product", "free product", "goods", "produit", "nature"): ("Share", "ForEach"),
    ("survey", "panel", "sondage", "enquete"): ("PerItem", "OnePerParty", "Quota", "Converted"),
    ("wage", "hourly", "salaire", "horaire"): ("PerHour", "HourlyMinimum"),
    ("minimum", "least"): ("Floor", "HourlyMinimum", "Threshold", "MinimumScore"),
    ("limit", "ceiling", "maximum", "plafond", "limite"): ("Cap", "Quota", "SmallerOf"),
    ("payout", "payment", "versement", "paiement"): ("Threshold", "Hold", "Fee"),
    ("instalment", "deposit", "acompte", "sequestre", "escrow"): ("Hold", "Milestones"),
    ("dormant", "dormancy", "inactive", "inactif"): ("Inactivity", "Expiry"),
    ("quality", "qualite", "spam"): ("GoldQuestions", "Majority", "MinimumScore", "Goal"),
    ("approval", "review", "moderation", "validation"): ("ManualDecision",),
    ("team", "split", "equipe", "partage"): ("Teams", "Pool"),
    ("country", "pays", "form"): ("ByPayee", "Withhold"),
}
WORDS: Mapping[str, tuple[str, ...]] = {
    word: names for words, names in TRADE.items() for word in words
}
