"""The places that are known: countries, states and cities, and membership of the Union and EEA.

Codes are those of ISO 3166; a city stands after its state. Named places bind those who accept them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from c2b.text import Text

_EEA_DAY = date(1994, 1, 1)
_TRANSITION_ENDS = date(
    2021, 1, 1
)  # Union law applied in the United Kingdom until 31 December 2020

UNION: Mapping[str, date] = {
    **dict.fromkeys(("BE", "DE", "FR", "IT", "LU", "NL"), date(1958, 1, 1)),
    **dict.fromkeys(("DK", "GB", "IE"), date(1973, 1, 1)),
    "GR": date(1981, 1, 1),
    **dict.fromkeys(("ES", "PT"), date(1986, 1, 1)),
    **dict.fromkeys(("AT", "FI", "SE"), date(1995, 1, 1)),
    **dict.fromkeys(("CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"), date(2004, 5, 1)),
    **dict.fromkeys(("BG", "RO"), date(2007, 1, 1)),
    "HR": date(2013, 7, 1),
}
"""The first day of each state in the Union."""

AREA: Mapping[str, date] = {
    **{state: max(day, _EEA_DAY) for state, day in UNION.items()},
    **dict.fromkeys(("BG", "RO"), date(2007, 8, 1)),
    "HR": date(2014, 4, 12),
    **dict.fromkeys(("IS", "NO"), _EEA_DAY),
    "LI": date(1995, 5, 1),
}
"""The first day of each state in the European Economic Area, provisional application included."""

LEFT: Mapping[str, date] = {"GB": _TRANSITION_ENDS}
"""The first day on which Union law no longer applied in a state that left."""

NAMES: Mapping[str, Text] = {
    "EU": Text(en="European Union", fr="Union européenne"),
    "EEA": Text(en="European Economic Area", fr="Espace économique européen"),
    "AT": Text(en="Austria", fr="Autriche"),
    "BE": Text(en="Belgium", fr="Belgique"),
    "BG": Text(en="Bulgaria", fr="Bulgarie"),
    "CY": Text(en="Cyprus", fr="Chypre"),
    "CZ": Text(en="Czechia", fr="Tchéquie"),
    "DE": Text(en="Germany", fr="Allemagne"),
    "DK": Text(en="Denmark", fr="Danemark"),
    "EE": Text(en="Estonia", fr="Estonie"),
    "ES": Text(en="Spain", fr="Espagne"),
    "FI": Text(en="Finland", fr="Finlande"),
    "FR": Text(en="France", fr="France"),
    "GB": Text(en="United Kingdom", fr="Royaume-Uni"),
    "GB-NIR": Text(en="Northern Ireland", fr="Irlande du Nord"),
    "GR": Text(en="Greece", fr="Grèce"),
    "HR": Text(en="Croatia", fr="Croatie"),
    "HU": Text(en="Hungary", fr="Hongrie"),
    "IE": Text(en="Ireland", fr="Irlande"),
    "IS": Text(en="Iceland", fr="Islande"),
    "IT": Text(en="Italy", fr="Italie"),
    "LI": Text(en="Liechtenstein", fr="Liechtenstein"),
    "LT": Text(en="Lithuania", fr="Lituanie"),
    "LU": Text(en="Luxembourg", fr="Luxembourg"),
    "LV": Text(en="Latvia", fr="Lettonie"),
    "MT": Text(en="Malta", fr="Malte"),
    "NL": Text(en="Netherlands", fr="Pays-Bas"),
    "NO": Text(en="Norway", fr="Norvège"),
    "PL": Text(en="Poland", fr="Pologne"),
    "PT": Text(en="Portugal", fr="Portugal"),
    "RO": Text(en="Romania", fr="Roumanie"),
    "SE": Text(en="Sweden", fr="Suède"),
    "SI": Text(en="Slovenia", fr="Slovénie"),
    "SK": Text(en="Slovakia", fr="Slovaquie"),
    "CH": Text(en="Switzerland", fr="Suisse"),
    "US": Text(en="United States", fr="États-Unis"),
    "US-CA": Text(en="California", fr="Californie"),
    "US-CA-LA": Text(en="Los Angeles", fr="Los Angeles"),
    "US-FL": Text(en="Florida", fr="Floride"),
    "US-IL": Text(en="Illinois", fr="Illinois"),
    "US-MA": Text(en="Massachusetts", fr="Massachusetts"),
    "US-NJ": Text(en="New Jersey", fr="New Jersey"),
    "US-NY": Text(en="New York (state)", fr="New York (État)"),
    "US-NY-NYC": Text(en="New York City", fr="ville de New York"),
    "US-WA": Text(en="Washington (state)", fr="Washington (État)"),
    "US-WA-SEATTLE": Text(en="Seattle", fr="Seattle"),
    "INTL": Text(en="every code, standard and practice", fr="tout code, toute norme et tout usage"),
}
"""The names of places whose law the library knows, and of the members of the EEA."""

_COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AU AW AX AZ BA BB BD BF BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
BZ CA CC CD CF CG CI CK CL CM CN CO CR CU CV CW CX DJ DM DO DZ EC EG EH ER ET FJ FK FM FO GA GD GE
GF GG GH GI GL GM GN GP GQ GS GT GU GW GY HK HM HN HT ID IL IM IN IO IQ IR JE JM JO JP KE KG KH KI
KM KN KP KR KW KY KZ LA LB LC LK LR LS LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MU MV MW
MX MY MZ NA NC NE NF NG NI NP NR NU NZ OM PA PE PF PG PH PK PM PN PR PS PW PY QA RE RS RU RW SA SB
SC SD SG SH SJ SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA
UG UM UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
_STATES = """
AL AK AZ AR CO CT DE DC GA HI ID IN IA KS KY LA ME MD MI MN MS MO MT NE NV NH NM NC ND OH OK OR PA
RI SC SD TN TX UT VT VA WV WI WY
"""
CODES: frozenset[str] = frozenset(
    (*NAMES, *_COUNTRIES.split(), *(f"US-{state}" for state in _STATES.split()))
)
"""Every code that is known."""

MISTAKEN: Mapping[str, str] = {
    "UK": "GB",
    "EL": "GR",
    "ENGLAND": "GB",
    "GREAT BRITAIN": "GB",
    "USA": "US",
    "EUROPE": "EU",
    "UE": "EU",
    "EEE": "EEA",
    "DEUTSCHLAND": "DE",
    "ITALIA": "IT",
    "ESPAÑA": "ES",
    "NYC": "US-NY-NYC",
}
"""Codes and names that are often written, with the code that is meant."""

PRACTICES: Mapping[str, Text] = {
    "contracts": Text(en="contracts", fr="contrats"),
    "online research": Text(en="online research", fr="études en ligne"),
    "open innovation": Text(en="open innovation", fr="innovation ouverte"),
    "payments": Text(en="payments", fr="paiements"),
    "quality": Text(en="quality of work", fr="qualité du travail"),
}
"""The practices of which the library has rules, by the names in their codes."""

BY_NAME: tuple[str, ...] = (
    *("platform:Amazon", "platform:Google", "platform:LEGO Ideas", "platform:MTurk"),
    *("platform:Prolific", "platform:Tripadvisor", "platform:Trustpilot", "platform:Yelp"),
    *("code:AAPOR", "code:CAP", "code:Fairwork", "code:ICC/ESOMAR", "code:MRS"),
    "standard:ISO 20488",
    *(f"practice:{name}" for name in PRACTICES),
)
"""The names that are known, whether or not a set has rules about them."""
