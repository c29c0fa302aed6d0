"""Acts of law that several rules cite, each written once with where its text can be read.

A rule cites a place in an act with `Source.at`: ``CODE_CIVIL.at("Art. 1128, 1162, 1163")``.
"""

from __future__ import annotations

from datetime import date

from c2b.rules.engine.source import Source, SourceKind
from c2b.text import Text

DIRECTIVE_2002_58 = Source(
    act=Text(en="Directive 2002/58/EC", fr="directive 2002/58/CE"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2002/58",
)
DIRECTIVE_2005_29 = Source(
    act=Text(en="Directive 2005/29/EC", fr="directive 2005/29/CE"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2005/29",
)
DIRECTIVE_2011_16 = Source(
    act=Text(en="Directive 2011/16/EU", fr="directive 2011/16/UE"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2021/514",
)
DIRECTIVE_2011_83 = Source(
    act=Text(en="Directive 2011/83/EU", fr="directive 2011/83/UE"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2011/83",
)
DIRECTIVE_2019_790 = Source(
    act=Text(en="Directive (EU) 2019/790", fr="directive (UE) 2019/790"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2019/790",
)
DIRECTIVE_2024_2831 = Source(
    act=Text(en="Directive (EU) 2024/2831", fr="directive (UE) 2024/2831"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2024/2831",
)
REGULATION_2022_2065 = Source(
    act=Text(
        en="Regulation (EU) 2022/2065 (Digital Services Act)",
        fr="règlement (UE) 2022/2065 sur les services numériques",
    ),
    kind=SourceKind.REGULATION,
    url="https://eur-lex.europa.eu/eli/reg/2022/2065",
)
REGULATION_2019_1150 = Source(
    act=Text(en="Regulation (EU) 2019/1150", fr="règlement (UE) 2019/1150"),
    kind=SourceKind.REGULATION,
    url="https://eur-lex.europa.eu/eli/reg/2019/1150",
)
REGULATION_2016_679 = Source(
    act=Text(en="Regulation (EU) 2016/679", fr="règlement (UE) 2016/679 (RGPD)"),
    kind=SourceKind.REGULATION,
    url="https://eur-lex.europa.eu/eli/reg/2016/679",
)
REGULATION_2024_1689 = Source(
    act=Text(
        en="Regulation (EU) 2024/1689", fr="règlement (UE) 2024/1689 (intelligence artificielle)"
    ),
    kind=SourceKind.REGULATION,
    url="https://eur-lex.europa.eu/eli/reg/2024/1689",
)

CODE_CIVIL = Source(
    act=Text(en="Code civil", fr="C. civ."),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070721",
    seen_on=Text(en="Code civil as of 2026", fr="Code civil en vigueur en 2026"),
)
CODE_DE_LA_CONSOMMATION = Source(
    act=Text(en="Code de la consommation", fr="C. conso."),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069565",
    seen_on=Text(
        en="Code de la consommation as of April 2026",
        fr="Code de la consommation en vigueur en avril 2026",
    ),
)
CODE_DE_LA_PROPRIETE_INTELLECTUELLE = Source(
    act=Text(en="Code de la propriété intellectuelle", fr="CPI"),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069414",
    seen_on=Text(
        en="Code de la propriété intellectuelle as in force in April 2026",
        fr="Code de la propriété intellectuelle, version consolidée d’avril 2026",
    ),
)
CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE = date(1992, 7, 3)
INFLUENCERS_ACT_2023 = Source(
    act=Text(en="Loi n° 2023-451 of 9 June 2023", fr="loi n° 2023-451 du 9 juin 2023"),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185",
)
CODE_DU_TRAVAIL = Source(
    act=Text(en="Code du travail", fr="C. trav."),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050",
)
CODE_GENERAL_DES_IMPOTS = Source(
    act=Text(en="Code général des impôts", fr="CGI"),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069577",
)

DIGITAL_MARKETS_ACT_2024 = Source(
    act="Digital Markets, Competition and Consumers Act 2024",
    kind=SourceKind.STATUTE,
    url="https://www.legislation.gov.uk/ukpga/2024/13/schedule/20",
)

UK_GDPR = Source(
    act=Text(
        en="UK GDPR (Regulation (EU) 2016/679 as kept in United Kingdom law)",
        fr="RGPD britannique (règlement (UE) 2016/679 conservé en droit britannique)",
    ),
    kind=SourceKind.STATUTE,
    url="https://www.legislation.gov.uk/eur/2016/679",
)
CONSUMER_PROTECTION_REGULATIONS_2008 = Source(
    act="Consumer Protection from Unfair Trading Regulations 2008 (SI 2008/1277)",
    kind=SourceKind.REGULATION,
    url="https://www.legislation.gov.uk/uksi/2008/1277",
)
UWG = Source(
    act="Gesetz gegen den unlauteren Wettbewerb (UWG)",
    kind=SourceKind.STATUTE,
    url="https://www.gesetze-im-internet.de/uwg_2004",
)
URHG = Source(
    act="Urheberrechtsgesetz (UrhG)",
    kind=SourceKind.STATUTE,
    url="https://www.gesetze-im-internet.de/urhg",
)
BGB = Source(
    act="Bürgerliches Gesetzbuch (BGB)",
    kind=SourceKind.STATUTE,
    url="https://www.gesetze-im-internet.de/bgb",
)
COPYRIGHT_ACT_1988 = Source(
    act="Copyright, Designs and Patents Act 1988",
    kind=SourceKind.STATUTE,
    url="https://www.legislation.gov.uk/ukpga/1988/48",
)
CODICE_DEL_CONSUMO = Source(
    act="Codice del consumo (D.Lgs. 206/2005)",
    kind=SourceKind.STATUTE,
    url="https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2005-09-06;206",
)
LEY_3_1991 = Source(
    act="Ley 3/1991, de Competencia Desleal",
    kind=SourceKind.STATUTE,
    url="https://www.boe.es/buscar/act.php?id=BOE-A-1991-628",
)
TRLGDCU = Source(
    act="TRLGDCU (Real Decreto Legislativo 1/2007)",
    kind=SourceKind.STATUTE,
    url="https://www.boe.es/buscar/act.php?id=BOE-A-2007-20555",
)
FEDERAL_TRADE_COMMISSION_ACT = Source(
    act="Federal Trade Commission Act",
    kind=SourceKind.STATUTE,
    url="https://www.law.cornell.edu/uscode/text/15/45",
)

CFR_16_PART_255 = Source(
    act="16 CFR", kind=SourceKind.REGULATION, url="https://www.ecfr.gov/current/title-16/part-255"
)
CFR_16_PART_465 = Source(
    act="16 CFR", kind=SourceKind.REGULATION, url="https://www.ecfr.gov/current/title-16/part-465"
)
CFR_16_PART_465_SINCE = date(2024, 10, 21)
COPPA_RULE = Source(
    act=Text(en="COPPA Rule", fr="règlement COPPA"),
    kind=SourceKind.REGULATION,
    url="https://www.ecfr.gov/current/title-16/part-312",
)
FAIR_LABOR_STANDARDS_ACT = Source(act="Fair Labor Standards Act", kind=SourceKind.STATUTE)
INTERNAL_REVENUE_CODE = Source(act="Internal Revenue Code", kind=SourceKind.STATUTE)
NEW_YORK_GENERAL_BUSINESS_LAW = Source(act="New York General Business Law", kind=SourceKind.STATUTE)
USC_17 = Source(act="17 U.S.C.", kind=SourceKind.STATUTE)
