"""The national acts through which directives bind, by rule and state.

A state without an entry has transposed as well, but its act is not on record: there a rule of the
directive is advice. The acts are named as their own lawyers name them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import Transposition
from c2b.text import Text

_Row = tuple[str, str | Text, date, Certainty]
_SEEN, _KNOWN, _UNSURE = Certainty
_OMNIBUS_DAY = date(2022, 5, 28)
_BE_UNFAIR = Text(
    en="Act of 5 June 2007 (today Code de droit économique, VI.92-VI.100)",
    fr="loi du 5 juin 2007 (aujourd’hui Code de droit économique, art. VI.92 à VI.100)",
)
_NL_UNFAIR = Text(en="BW 6:193a ff.", fr="BW, art. 6:193a et s.")
_OMNIBUS: tuple[_Row, ...] = (
    ("IE", "Consumer Rights Act 2022", date(2022, 11, 29), _KNOWN),
    (
        "BE",
        Text(
            en="Code de droit économique, Book VI (Act of 8 May 2022)",
            fr="Code de droit économique, livre VI (loi du 8 mai 2022)",
        ),
        _OMNIBUS_DAY,
        _KNOWN,
    ),
    ("NL", _NL_UNFAIR, _OMNIBUS_DAY, _KNOWN),
    ("PL", "ustawa z dnia 01.12.2022", date(2023, 1, 1), _KNOWN),
)
"""The acts of four states on all that Directive (EU) 2019/2161 says of reviews."""


def _rows(*rows: _Row) -> tuple[Transposition, ...]:
    return tuple(
        Transposition(place=place, act=act, since=since, mark=mark)
        for place, act, since, mark in rows
    )


TRANSPOSED: Mapping[str, tuple[Transposition, ...]] = {
    "cocreation.ip.fair-remuneration.eu": _rows(
        ("FR", "CPI L131-4, L131-5 (ordonnance n° 2021-580)", date(2021, 6, 7), _KNOWN),
        ("DE", "UrhG § 32, 32a", date(2021, 6, 7), _KNOWN),
        ("IT", "L. 633/1941, D.Lgs. 177/2021", date(2021, 12, 12), _KNOWN),
        ("ES", "Real Decreto-ley 24/2021", date(2021, 11, 4), _KNOWN),
        ("IE", "SI 567/2021", date(2021, 11, 19), _KNOWN),
        ("BE", "loi du 19 juin 2022", date(2022, 8, 1), _KNOWN),
        ("NL", "Auteurswet, Art. 25c ff.", date(2021, 6, 7), _KNOWN),
        ("PL", "ustawa z dnia 26.07.2024", date(2024, 9, 20), _KNOWN),
    ),
    "cocreation.ip.exploitation-report.eu": _rows(
        ("FR", "CPI L131-5-1", date(2022, 6, 7), _SEEN),
        ("DE", "UrhG § 32d", date(2022, 6, 7), _KNOWN),
        ("IT", "L. 633/1941, Art. 110-quater (D.Lgs. 177/2021)", date(2022, 6, 7), _KNOWN),
        ("ES", "Real Decreto-ley 24/2021, Art. 75", date(2022, 6, 7), _UNSURE),
        ("IE", "SI 567/2021", date(2022, 6, 7), _KNOWN),
        ("BE", "loi du 19 juin 2022", date(2022, 8, 1), _KNOWN),
        ("NL", "Auteurswet, Art. 25ca", date(2022, 6, 7), _KNOWN),
        ("PL", "ustawa z dnia 26.07.2024", date(2024, 9, 20), _KNOWN),
    ),
    "cocreation.terms.unfair-term.eu": _rows(
        (
            "FR",
            "Code de la consommation, L211-1, L212-1, L241-1 (loi n° 95-96 du 1 février 1995)",
            date(1995, 2, 2),
            _SEEN,
        ),
        ("DE", "AGBG § 24a; BGB § 305-310", date(1996, 7, 25), _KNOWN),
        ("IT", "Codice del consumo, Art. 33-38", date(2005, 10, 23), _KNOWN),
        ("ES", "TRLGDCU, Art. 80 ff.", date(2007, 12, 1), _KNOWN),
        ("IE", "SI 27/1995; Consumer Rights Act 2022", date(1995, 1, 1), _KNOWN),
        ("NL", "BW 6:231-247", date(1999, 11, 18), _UNSURE),
        ("PL", "Civil Code, Art. 385¹ ff.", date(2000, 7, 1), _KNOWN),
    ),
    "cocreation.contest.prize-awarded.eu": _rows(
        ("FR", "Code de la consommation, L121-4, 18°, L121-7, 7°", date(2008, 8, 6), _SEEN),
        ("DE", "UWG (2008)", date(2008, 12, 30), _KNOWN),
        ("IT", "Codice del consumo, Art. 20-27 (D.Lgs. 146/2007)", date(2007, 9, 21), _KNOWN),
        ("ES", "Ley 3/1991, Ley 29/2009", date(2010, 1, 1), _KNOWN),
        ("IE", "Consumer Protection Act 2007", date(2007, 5, 1), _KNOWN),
        ("BE", "loi du 5 juin 2007", date(2007, 12, 1), _KNOWN),
        ("NL", "BW 6:193a ff.", date(2008, 10, 15), _KNOWN),
        ("PL", "ustawa z dnia 23.08.2007", date(2007, 12, 21), _KNOWN),
        ("AT", "UWG, Annex (UWG-Novelle 2007)", date(2007, 12, 12), _KNOWN),
        ("SE", "Marknadsföringslag (2008:486), § 4", date(2008, 7, 1), _KNOWN),
    ),
    "definition.contract.consumer-as-supplier.eu": _rows(
        ("FR", "Code de la consommation, L221-1 ff. (loi n° 2014-344)", date(2014, 6, 13), _KNOWN),
        ("DE", "BGB § 312 ff.", date(2014, 6, 13), _KNOWN),
        ("IT", "Codice del consumo, Art. 45 ff. (D.Lgs. 21/2014)", date(2014, 6, 13), _KNOWN),
        ("ES", "TRLGDCU, Ley 3/2014", date(2014, 6, 13), _KNOWN),
        ("IE", "SI 484/2013; Consumer Rights Act 2022", date(2014, 6, 13), _KNOWN),
        ("BE", "Code de droit économique, Book VI", date(2014, 5, 31), _KNOWN),
        ("NL", "BW 6:230g ff.", date(2014, 6, 13), _KNOWN),
        ("PL", "ustawa z dnia 30.05.2014", date(2014, 12, 25), _KNOWN),
    ),
    "definition.contract.data-as-counterpart.eu": _rows(
        (
            "FR",
            "Code de la consommation, L224-25-1 ff. (ordonnance n° 2021-1247)",
            date(2022, 1, 1),
            _SEEN,
        ),
        ("DE", "BGB § 327 ff., § 312(1a)", date(2022, 1, 1), _KNOWN),
        (
            "IT",
            "Codice del consumo, Art. 135-octies ff. (D.Lgs. 173/2021)",
            date(2022, 1, 1),
            _KNOWN,
        ),
        ("ES", "TRLGDCU, Real Decreto-ley 7/2021", date(2022, 1, 1), _KNOWN),
        ("IE", "Consumer Rights Act 2022", date(2022, 11, 29), _KNOWN),
        ("BE", "loi du 20 mars 2022", date(2022, 6, 1), _KNOWN),
        ("NL", "BW 7:50aa ff.", date(2022, 4, 27), _KNOWN),
        ("PL", "ustawa z dnia 04.11.2022", date(2023, 1, 1), _KNOWN),
    ),
    "definition.party.consumer.eu": _rows(
        ("FR", "Code de la consommation, article liminaire", date(2014, 3, 19), _KNOWN),
        ("DE", "BGB § 13, 14", date(2014, 6, 13), _KNOWN),
        ("IT", "Codice del consumo, Art. 3, 45", date(2014, 6, 13), _KNOWN),
        ("ES", "TRLGDCU, Art. 3, 4", date(2014, 6, 13), _KNOWN),
        ("IE", "SI 484/2013; Consumer Rights Act 2022", date(2014, 6, 13), _KNOWN),
        ("BE", "Code de droit économique, I.1, I.8", date(2014, 5, 31), _KNOWN),
        ("NL", "BW 6:230g", date(2014, 6, 13), _KNOWN),
        ("PL", "Civil Code, Art. 22¹", date(2014, 12, 25), _KNOWN),
    ),
    "definition.party.trader.eu": _rows(
        ("FR", "Code de la consommation, article liminaire", date(2014, 3, 19), _KNOWN),
        ("DE", "BGB § 13, 14", date(2014, 6, 13), _KNOWN),
        ("IT", "Codice del consumo, Art. 3, 45", date(2014, 6, 13), _KNOWN),
        ("ES", "TRLGDCU, Art. 3, 4", date(2014, 6, 13), _KNOWN),
        ("IE", "SI 484/2013; Consumer Rights Act 2022", date(2014, 6, 13), _KNOWN),
        ("BE", "Code de droit économique, I.1, I.8", date(2014, 5, 31), _KNOWN),
        ("NL", "BW 6:230g", date(2014, 6, 13), _KNOWN),
        ("PL", "Civil Code, Art. 22¹", date(2014, 12, 25), _KNOWN),
    ),
    "definition.party.private-seller-as-trader.eu": _rows(
        (
            "FR",
            "Code de la consommation, L120-1, L121-1 (loi n° 2008-3 du 3 janvier 2008)",
            date(2008, 1, 5),
            _SEEN,
        ),
        ("DE", "UWG (2008)", date(2008, 12, 30), _KNOWN),
        ("IT", "Codice del consumo, Art. 20-27 (D.Lgs. 146/2007)", date(2007, 9, 21), _KNOWN),
        ("ES", "Ley 3/1991, Ley 29/2009", date(2010, 1, 1), _KNOWN),
        ("IE", "Consumer Protection Act 2007", date(2007, 5, 1), _KNOWN),
        ("BE", "loi du 5 juin 2007", date(2007, 12, 1), _KNOWN),
        ("NL", "BW 6:193a ff.", date(2008, 10, 15), _KNOWN),
        ("PL", "ustawa z dnia 23.08.2007", date(2007, 12, 21), _KNOWN),
    ),
    "practice.fairness.general-clause.eu": (
        *_rows(
            ("AT", "UWG § 1, 1a, 2 (UWG-Novelle 2007)", date(2007, 12, 12), _KNOWN),
            ("BE", _BE_UNFAIR, date(2007, 12, 1), _KNOWN),
            ("DE", "UWG § 3, 5, 5a, 5b", date(2008, 12, 30), _SEEN),
            (
                "ES",
                Text(
                    en="Ley 3/1991, Art. 4, 5, 7 (Ley 29/2009)",
                    fr="Ley 3/1991, art. 4, 5 et 7 (Ley 29/2009)",
                ),
                date(2010, 1, 1),
                _SEEN,
            ),
            (
                "FR",
                Text(
                    en="Code de la consommation, Art. L121-1 to L121-3 (L120-1, L121-1 by loi "
                    "n° 2008-3, Art. 39)",
                    fr="C. conso., art. L. 121-1 à L. 121-3 (art. L. 120-1 et L. 121-1 issus de la "
                    "loi n° 2008-3, art. 39)",
                ),
                date(2008, 1, 5),
                _SEEN,
            ),
            (
                "IE",
                Text(
                    en="Consumer Protection Act 2007, s. 41-46",
                    fr="Consumer Protection Act 2007, art. 41 à 46",
                ),
                date(2007, 5, 1),
                _KNOWN,
            ),
            (
                "IT",
                Text(
                    en="Codice del consumo, Art. 20-23 (D.Lgs. 146/2007)",
                    fr="Codice del consumo, art. 20 à 23 (D.Lgs. 146/2007)",
                ),
                date(2007, 9, 21),
                _KNOWN,
            ),
            ("NL", _NL_UNFAIR, date(2008, 10, 15), _KNOWN),
            ("PL", "ustawa z dnia 23.08.2007", date(2007, 12, 21), _KNOWN),
            ("SE", "Marknadsföringslag (2008:486)", date(2008, 7, 1), _KNOWN),
        ),
        Transposition(
            place="GB",
            act=Text(en="SI 2008/1277, reg. 3, 5, 6", fr="SI 2008/1277, art. 3, 5 et 6"),
            since=date(2008, 5, 26),
            until=date(2021, 1, 1),
            mark=_SEEN,
        ),
    ),
    "review.authenticity.fake-review.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, Art. L121-4, 28°", fr="C. conso., art. L. 121-4, 28°"
            ),
            _OMNIBUS_DAY,
            _SEEN,
        ),
        (
            "DE",
            Text(en="UWG § 3(3), Annex no. 23c", fr="UWG, § 3(3), annexe, n° 23c"),
            _OMNIBUS_DAY,
            _SEEN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 23(1)(bb-quater)",
                fr="Codice del consumo, art. 23(1), bb-quater",
            ),
            date(2023, 4, 2),
            _SEEN,
        ),
        ("ES", Text(en="Ley 3/1991, Art. 27.8", fr="Ley 3/1991, art. 27.8"), _OMNIBUS_DAY, _SEEN),
        *_OMNIBUS,
    ),
    "review.authenticity.unverified-claim.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, Art. L121-4, 27°", fr="C. conso., art. L. 121-4, 27°"
            ),
            _OMNIBUS_DAY,
            _SEEN,
        ),
        (
            "DE",
            Text(en="UWG § 3(3), Annex no. 23b", fr="UWG, § 3(3), annexe, n° 23b"),
            _OMNIBUS_DAY,
            _SEEN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 23(1)(bb-ter)",
                fr="Codice del consumo, art. 23(1), bb-ter",
            ),
            date(2023, 4, 2),
            _SEEN,
        ),
        ("ES", Text(en="Ley 3/1991, Art. 27.7", fr="Ley 3/1991, art. 27.7"), _OMNIBUS_DAY, _SEEN),
        *_OMNIBUS,
    ),
    "review.transparency.verification-information.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, Art. L121-3, last paragraph",
                fr="C. conso., art. L. 121-3, dernier alinéa",
            ),
            _OMNIBUS_DAY,
            _SEEN,
        ),
        ("DE", "UWG § 5b(3)", _OMNIBUS_DAY, _SEEN),
        (
            "IT",
            Text(en="Codice del consumo, Art. 22(5-bis)", fr="Codice del consumo, art. 22(5-bis)"),
            date(2023, 4, 2),
            _SEEN,
        ),
        (
            "ES",
            Text(en="TRLGDCU, Art. 20.4, first paragraph", fr="TRLGDCU, art. 20.4, al. 1"),
            _OMNIBUS_DAY,
            _SEEN,
        ),
        *_OMNIBUS,
    ),
    "review.authenticity.posing-as-consumer.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, Art. L121-4, 21° (L121-1-1, 21° before 1 July 2016)",
                fr="C. conso., art. L. 121-4, 21° (L. 121-1-1, 21° avant le 1er juillet 2016)",
            ),
            date(2008, 8, 6),
            _SEEN,
        ),
        (
            "DE",
            Text(
                en="UWG § 3(3), Annex no. 22 (no. 23 before 28 May 2022)",
                fr="UWG, § 3(3), annexe, n° 22 (n° 23 avant le 28 mai 2022)",
            ),
            date(2008, 12, 30),
            _SEEN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 20-27 (D.Lgs. 146/2007)",
                fr="Codice del consumo, art. 20 à 27 (D.Lgs. 146/2007)",
            ),
            date(2007, 9, 21),
            _KNOWN,
        ),
        (
            "ES",
            Text(en="Ley 3/1991, Art. 27.5", fr="Ley 3/1991, art. 27.5"),
            date(2010, 1, 1),
            _SEEN,
        ),
        ("IE", "Consumer Protection Act 2007", date(2007, 5, 1), _KNOWN),
        ("BE", _BE_UNFAIR, date(2007, 12, 1), _KNOWN),
        ("NL", _NL_UNFAIR, date(2008, 10, 15), _KNOWN),
        ("PL", "ustawa z dnia 23.08.2007", date(2007, 12, 21), _KNOWN),
        (
            "AT",
            Text(en="UWG, Annex (UWG-Novelle 2007)", fr="UWG, annexe (UWG-Novelle 2007)"),
            date(2007, 12, 12),
            _KNOWN,
        ),
        ("SE", "Marknadsföringslag (2008:486), § 4", date(2008, 7, 1), _KNOWN),
    ),
    "tax.reporting.platform-services.eu": _rows(
        ("AT", "DPMG", date(2023, 1, 1), _KNOWN),
        ("BE", "loi du 21 décembre 2022", date(2023, 1, 1), _KNOWN),
        ("DE", "PStTG", date(2023, 1, 1), _SEEN),
        ("ES", "Ley 13/2023, Real Decreto 117/2024", date(2023, 1, 1), _KNOWN),
        ("FR", "CGI, 1649 ter A ff.", date(2023, 1, 1), _KNOWN),
        (
            "IE",
            "Taxes Consolidation Act 1997, s. 891I",
            date(2023, 1, 1),
            _KNOWN,
        ),
        ("IT", "D.Lgs. 32/2023", date(2023, 1, 1), _KNOWN),
        (
            "NL",
            "Wet implementatie EU-richtlijn gegevensuitwisseling digitale platformeconomie",
            date(2023, 1, 1),
            _KNOWN,
        ),
        ("PL", "ustawa z dnia 23.05.2024", date(2024, 7, 1), _KNOWN),
    ),
    "tax.reporting.platform-goods.eu": _rows(
        ("AT", "DPMG", date(2023, 1, 1), _KNOWN),
        ("BE", "loi du 21 décembre 2022", date(2023, 1, 1), _KNOWN),
        ("DE", "PStTG", date(2023, 1, 1), _SEEN),
        ("ES", "Ley 13/2023, Real Decreto 117/2024", date(2023, 1, 1), _KNOWN),
        ("FR", "CGI, 1649 ter A ff.", date(2023, 1, 1), _KNOWN),
        (
            "IE",
            "Taxes Consolidation Act 1997, s. 891I",
            date(2023, 1, 1),
            _KNOWN,
        ),
        ("IT", "D.Lgs. 32/2023", date(2023, 1, 1), _KNOWN),
        (
            "NL",
            "Wet implementatie EU-richtlijn gegevensuitwisseling digitale platformeconomie",
            date(2023, 1, 1),
            _KNOWN,
        ),
        ("PL", "ustawa z dnia 23.05.2024", date(2024, 7, 1), _KNOWN),
    ),
    "payment.late.undertakings-only.eu": _rows(
        ("FR", "Code de commerce, L441-10", date(2013, 3, 16), _KNOWN),
        ("DE", "BGB § 271a, 288", date(2014, 7, 29), _KNOWN),
        ("IT", "D.Lgs. 231/2002, D.Lgs. 192/2012", date(2013, 1, 1), _KNOWN),
        ("ES", "Ley 3/2004 as amended in 2013", date(2013, 2, 24), _UNSURE),
        ("IE", "SI 580/2012", date(2013, 3, 16), _KNOWN),
        ("BE", "loi du 2 August 2002 as amended in 2013 and 2021", date(2013, 3, 16), _KNOWN),
        ("NL", "BW 6:119a, 6:119b", date(2013, 3, 16), _KNOWN),
        ("PL", "ustawa z dnia 08.03.2013", date(2013, 4, 28), _KNOWN),
    ),
}
"""The acts by the id of the rule, then in the order of the states."""
