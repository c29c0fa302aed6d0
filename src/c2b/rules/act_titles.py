"""The titles of foreign acts, each kept and followed by what it is in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from c2b.text import Language, Text, in_both

_CIVIL = Text(en="Civil Code", fr="code civil")
_CONSUMER = Text(en="Consumer Code", fr="code de la consommation")
_UNFAIR = Text(en="Unfair Competition Act", fr="loi sur la concurrence déloyale")
_COPYRIGHT = Text(en="Copyright Act", fr="loi sur le droit d’auteur")
_DATA = Text(en="Data Protection Act", fr="loi sur la protection des données")
_ACT = Text(en="act", fr="loi")
_TELECOMS = Text(en="Telecommunications Act", fr="loi sur les télécommunications")

TITLES: Mapping[str, Text] = {
    "AGBG": Text(en="Standard Terms Act", fr="loi sur les conditions générales"),
    "Auteurswet": _COPYRIGHT,
    "BGB": _CIVIL,
    "BW": _CIVIL,
    "Codice civile": _CIVIL,
    "Codice del consumo": _CONSUMER,
    "Codice privacy": Text(en="Data Protection Code", fr="code de la protection des données"),
    "D.Lgs.": Text(en="legislative decree", fr="décret législatif"),
    "DSG": _DATA,
    "Digitale Plattformen-Meldepflichtgesetz": Text(
        en="Act on Reporting by Digital Platforms", fr="loi sur la déclaration des plateformes"
    ),
    "FAGG": Text(
        en="Distance and Off-Premises Contracts Act", fr="loi sur les contrats à distance"
    ),
    "Kodeks cywilny": _CIVIL,
    "L. 633/1941": _COPYRIGHT,
    "Lei": _ACT,
    "Ley": _ACT,
    "Ley Orgánica": Text(en="organic act", fr="loi organique"),
    "Marknadsföringslag": Text(en="Marketing Act", fr="loi sur les pratiques commerciales"),
    "Plattformen-Steuertransparenzgesetz": Text(
        en="Platform Tax Transparency Act", fr="loi sur la transparence fiscale des plateformes"
    ),
    "Real Decreto-ley": Text(en="royal decree-law", fr="décret-loi royal"),
    "TKG": _TELECOMS,
    "TRLGDCU": Text(en="Consumer Protection Act", fr="loi sur la protection des consommateurs"),
    "Telecommunicatiewet": _TELECOMS,
    "UAVG": Text(en="GDPR Implementation Act", fr="loi d’application du RGPD"),
    "UWG": _UNFAIR,
    "UrhG": _COPYRIGHT,
    "Wet op de internationale bijstandsverlening": Text(
        en="International Assistance Act", fr="loi sur l’assistance internationale"
    ),
    "ZVOP-2": _DATA,
    "databeskyttelsesloven": _DATA,
    "lag": _ACT,
    "personopplysningsloven": _DATA,
}
"""What each title is; the longest title that is found in a citation counts."""

_FOUND = re.compile(
    "|".join(rf"(?<!\w){re.escape(title)}(?!\w)" for title in sorted(TITLES, key=len, reverse=True))
)


def glossed(act: str | Text) -> Text:
    """Return the citation of an act, its first foreign title followed by what it is.

    >>> glossed("BW 6:230g").in_language("en")
    'BW [Civil Code] 6:230g'
    """
    cited = in_both(act)
    return Text(en=_with_gloss(cited, "en"), fr=_with_gloss(cited, "fr"))


def _with_gloss(cited: Text, language: Language) -> str:
    words = cited.in_language(language)
    found = _FOUND.search(words)
    if found is None:
        return words
    return (
        f"{words[: found.end()]} [{TITLES[found[0]].in_language(language)}]{words[found.end() :]}"
    )
