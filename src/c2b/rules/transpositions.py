"""The national acts through which directives bind, by rule and state.

A state without an entry has transposed as well, but its act is not on record: there a rule of the
directive is advice. The acts are named as their own lawyers name them, with what they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from c2b.rules.act_titles import glossed
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import Transposition
from c2b.text import Text

_Row = tuple[str, str | Text, date, Certainty]
_SEEN, _KNOWN, _UNSURE = Certainty
_OMNIBUS_DAY = date(2022, 5, 28)


def _of(en: str, fr: str) -> Text:
    """Return the text that cites a national act by its day."""
    return Text(en=f"Act of {en}", fr=f"loi du {fr}")


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
    ("PL", _of("1 December 2022", "1er décembre 2022"), date(2023, 1, 1), _KNOWN),
)
"""The acts of four states on all that Directive (EU) 2019/2161 says of reviews."""


def _rows(*rows: _Row) -> tuple[Transposition, ...]:
    return tuple(
        Transposition(place=place, act=glossed(act), since=since, mark=mark)
        for place, act, since, mark in rows
    )


def _art(act: str, articles: str) -> Text:
    """Return the text that cites *articles* of an act that keeps its own name."""
    return Text(en=f"{act}, Art. {articles}", fr=f"{act}, art. {articles.replace(', ', ' et ')}")


def _amended(act: str, by: str) -> Text:
    """Return the text that cites an act with the act that amended it."""
    return Text(en=f"{act} as amended by {by}", fr=f"{act}, modifié par {by}")


_IRISH_CONSUMER_LAW = Text(
    en="SI 484/2013, since 29 November 2022 Consumer Rights Act 2022",
    fr="SI 484/2013, puis Consumer Rights Act 2022 depuis le 29 novembre 2022",
)
_DEFINITIONS_OF_PARTIES = _rows(
    (
        "FR",
        Text(
            en="Code de la consommation, article liminaire (article préliminaire before "
            "1 July 2016)",
            fr="C. conso., art. liminaire (art. préliminaire avant le 1er juillet 2016)",
        ),
        date(2014, 3, 19),
        _KNOWN,
    ),
    ("DE", "BGB § 13, 14", date(2014, 6, 13), _KNOWN),
    ("IT", _art("Codice del consumo", "3, 45"), date(2014, 6, 13), _KNOWN),
    ("ES", _art("TRLGDCU", "3, 4"), date(2014, 6, 13), _KNOWN),
    ("IE", _IRISH_CONSUMER_LAW, date(2014, 6, 13), _KNOWN),
    ("BE", "Code de droit économique, I.1, I.8", date(2014, 5, 31), _KNOWN),
    ("NL", "BW 6:230g", date(2014, 6, 13), _KNOWN),
    ("PL", _art("Kodeks cywilny", "22¹"), date(2014, 12, 25), _KNOWN),
)
_PLATFORM_REPORTS = _rows(
    ("AT", "Digitale Plattformen-Meldepflichtgesetz (DPMG)", date(2023, 1, 1), _KNOWN),
    ("BE", _of("21 December 2022", "21 décembre 2022"), date(2023, 1, 1), _KNOWN),
    ("DE", "Plattformen-Steuertransparenzgesetz (PStTG)", date(2023, 1, 1), _SEEN),
    (
        "ES",
        Text(
            en="Ley 13/2023, Real Decreto 117/2024 (form 238)",
            fr="Ley 13/2023, Real Decreto 117/2024 (formulaire 238)",
        ),
        date(2023, 1, 1),
        _KNOWN,
    ),
    (
        "FR",
        Text(en="Code général des impôts, Art. 1649 ter A ff.", fr="CGI, art. 1649 ter A et s."),
        date(2023, 1, 1),
        _KNOWN,
    ),
    (
        "IE",
        Text(
            en="Taxes Consolidation Act 1997, s. 891I (return and copy to the seller by "
            "31 January)",
            fr="Taxes Consolidation Act 1997, art. 891I (déclaration et copie au vendeur au plus "
            "tard le 31 janvier)",
        ),
        date(2023, 1, 1),
        _KNOWN,
    ),
    ("IT", "D.Lgs. 32/2023", date(2023, 1, 1), _KNOWN),
    (
        "NL",
        "Wet op de internationale bijstandsverlening (Wet implementatie EU-richtlijn "
        "gegevensuitwisseling digitale platformeconomie)",
        date(2023, 1, 1),
        _KNOWN,
    ),
    ("PL", _of("23 May 2024", "23 mai 2024"), date(2024, 7, 1), _KNOWN),
)


_BE_2022 = Text(en="Act of 19 June 2022", fr="loi du 19 juin 2022")
TRANSPOSED: Mapping[str, tuple[Transposition, ...]] = {
    "contact.invitation.electronic-mail.eu": (
        *_rows(
            (
                "AT",
                Text(
                    en="TKG 2021 § 174 (TKG 2003 § 107 before)",
                    fr="TKG 2021 § 174 (auparavant TKG 2003 § 107)",
                ),
                date(2003, 8, 20),
                _KNOWN,
            ),
            (
                "DE",
                Text(en="UWG § 7(2) no. 2, 7(3)", fr="UWG, § 7(2), n° 2, et 7(3)"),
                date(2004, 7, 8),
                _SEEN,
            ),
            (
                "ES",
                Text(
                    en="Ley 34/2002 (LSSI), Art. 21 as amended by Ley 32/2003",
                    fr="Ley 34/2002 (LSSI), art. 21, modifié par Ley 32/2003",
                ),
                date(2003, 11, 5),
                _SEEN,
            ),
            (
                "FR",
                Text(
                    en="Code des postes et des communications électroniques, L34-5 (L33-4-1 until "
                    "9 July 2004)",
                    fr="CPCE, art. L. 34-5 (art. L. 33-4-1 jusqu’au 9 juillet 2004)",
                ),
                date(2004, 6, 23),
                _SEEN,
            ),
            (
                "IE",
                Text(
                    en="SI 336/2011, reg. 13 (SI 535/2003 before)",
                    fr="SI 336/2011, art. 13 (auparavant SI 535/2003)",
                ),
                date(2003, 11, 6),
                _KNOWN,
            ),
            ("IT", _art("Codice privacy (D.Lgs. 196/2003)", "130"), date(2004, 1, 1), _SEEN),
            ("NL", _art("Telecommunicatiewet", "11.7"), date(2004, 5, 19), _KNOWN),
            (
                "PL",
                Text(
                    en="Electronic Communications Law of 12 July 2024, Art. 398",
                    fr="loi sur les communications électroniques du 12 juillet 2024, art. 398",
                ),
                date(2024, 11, 10),
                _KNOWN,
            ),
            ("SE", "Marknadsföringslag (2008:486), § 19-21", date(2008, 7, 1), _KNOWN),
        ),
        Transposition(
            place="GB",
            act=Text(en="SI 2003/2426, reg. 22, 23", fr="SI 2003/2426, art. 22 et 23"),
            since=date(2003, 12, 11),
            until=date(2021, 1, 1),
            mark=_SEEN,
        ),
    ),
    "cocreation.ip.fair-remuneration.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la propriété intellectuelle, Art. L131-4, L131-5 (ordonnance no. "
                "2021-580)",
                fr="CPI, art. L. 131-4 et L. 131-5 (ordonnance n° 2021-580)",
            ),
            date(2021, 6, 7),
            _KNOWN,
        ),
        ("DE", "§§ 32, 32a UrhG", date(2021, 6, 7), _KNOWN),
        ("IT", "L. 633/1941, D.Lgs. 177/2021", date(2021, 12, 12), _KNOWN),
        ("ES", "Real Decreto-ley 24/2021", date(2021, 11, 4), _KNOWN),
        ("IE", "SI 567/2021", date(2021, 11, 19), _KNOWN),
        ("BE", _BE_2022, date(2022, 8, 1), _KNOWN),
        (
            "NL",
            Text(en="Auteurswet, Art. 25c ff.", fr="Auteurswet, art. 25c et s."),
            date(2021, 6, 7),
            _KNOWN,
        ),
        ("PL", _of("26 July 2024", "26 juillet 2024"), date(2024, 9, 20), _KNOWN),
    ),
    "cocreation.ip.exploitation-report.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la propriété intellectuelle, Art. L131-5-1", fr="CPI, art. L. 131-5-1"
            ),
            date(2022, 6, 7),
            _SEEN,
        ),
        ("DE", "§ 32d UrhG", date(2022, 6, 7), _KNOWN),
        ("IT", "L. 633/1941, art. 110-quater (D.Lgs. 177/2021)", date(2022, 6, 7), _KNOWN),
        ("ES", "Real Decreto-ley 24/2021, art. 75", date(2022, 6, 7), _UNSURE),
        ("IE", "SI 567/2021", date(2022, 6, 7), _KNOWN),
        ("BE", _BE_2022, date(2022, 8, 1), _KNOWN),
        ("NL", "Auteurswet, art. 25ca", date(2022, 6, 7), _KNOWN),
        ("PL", _of("26 July 2024", "26 juillet 2024"), date(2024, 9, 20), _KNOWN),
    ),
    "cocreation.terms.unfair-term.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, Art. L211-1, L212-1, L241-1 (loi no. 95-96 of 1 "
                "February 1995)",
                fr="C. conso., art. L. 211-1, L. 212-1 et L. 241-1 (loi n° 95-96 du 1er février "
                "1995)",
            ),
            date(1995, 2, 2),
            _SEEN,
        ),
        (
            "DE",
            Text(
                en="§ 24a AGBG, since 2002 §§ 305-310 BGB",
                fr="§ 24a AGBG, depuis 2002 §§ 305-310 BGB",
            ),
            date(1996, 7, 25),
            _KNOWN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, art. 33-38 (the older Codice civile, art. 1469-bis ff., is "
                "not recorded)",
                fr="Codice del consumo, art. 33-38 (l’ancien Codice civile, art. 1469-bis et s., "
                "n’est pas relevé)",
            ),
            date(2005, 10, 23),
            _KNOWN,
        ),
        (
            "ES",
            Text(
                en="TRLGDCU, art. 80 ff. (the older Ley 26/1984 and Ley 7/1998 are not recorded)",
                fr="TRLGDCU, art. 80 et s. (les anciennes Ley 26/1984 et Ley 7/1998 ne sont pas "
                "relevées)",
            ),
            date(2007, 12, 1),
            _KNOWN,
        ),
        (
            "IE",
            Text(
                en="SI 27/1995, since 29 November 2022 Consumer Rights Act 2022",
                fr="SI 27/1995, depuis le 29 novembre 2022 Consumer Rights Act 2022",
            ),
            date(1995, 1, 1),
            _KNOWN,
        ),
        ("NL", "BW, art. 6:231-247", date(1999, 11, 18), _UNSURE),
        (
            "PL",
            Text(en="Kodeks cywilny, art. 385¹ ff.", fr="Kodeks cywilny, art. 385¹ et s."),
            date(2000, 7, 1),
            _KNOWN,
        ),
    ),
    "cocreation.contest.prize-awarded.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, Art. L121-4, 18°, L121-7, 7° (L121-1-1, L122-11-1 "
                "before 1 July 2016)",
                fr="C. conso., art. L. 121-4, 18°, et L. 121-7, 7° (art. L. 121-1-1 et L. 122-11-1 "
                "avant le 1er juillet 2016)",
            ),
            date(2008, 8, 6),
            _SEEN,
        ),
        (
            "DE",
            Text(
                en="UWG as amended by the Act of 22 December 2008",
                fr="UWG, modifiée par la loi du 22 décembre 2008",
            ),
            date(2008, 12, 30),
            _KNOWN,
        ),
        ("IT", "Codice del consumo, art. 20-27 (D.Lgs. 146/2007)", date(2007, 9, 21), _KNOWN),
        (
            "ES",
            Text(
                en="Ley 3/1991 as amended by Ley 29/2009",
                fr="Ley 3/1991, modifiée par la Ley 29/2009",
            ),
            date(2010, 1, 1),
            _KNOWN,
        ),
        ("IE", "Consumer Protection Act 2007", date(2007, 5, 1), _KNOWN),
        ("BE", _BE_UNFAIR, date(2007, 12, 1), _KNOWN),
        ("NL", _NL_UNFAIR, date(2008, 10, 15), _KNOWN),
        ("PL", _of("23 August 2007", "23 août 2007"), date(2007, 12, 21), _KNOWN),
        (
            "AT",
            Text(en="UWG, Annex (UWG-Novelle 2007)", fr="UWG, annexe (UWG-Novelle 2007)"),
            date(2007, 12, 12),
            _KNOWN,
        ),
        ("SE", "Marknadsföringslag (2008:486), § 4", date(2008, 7, 1), _KNOWN),
    ),
    "definition.contract.consumer-as-supplier.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, L221-1 ff. (loi n° 2014-344)",
                fr="C. conso., art. L. 221-1 et s. (loi n° 2014-344)",
            ),
            date(2014, 6, 13),
            _KNOWN,
        ),
        (
            "DE",
            Text(
                en="BGB § 312 ff. (Act of 20 September 2013)",
                fr="BGB § 312 et s. (loi du 20 septembre 2013)",
            ),
            date(2014, 6, 13),
            _KNOWN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 45 ff. (D.Lgs. 21/2014)",
                fr="Codice del consumo, art. 45 et s. (D.Lgs. 21/2014)",
            ),
            date(2014, 6, 13),
            _KNOWN,
        ),
        ("ES", _amended("TRLGDCU", "Ley 3/2014"), date(2014, 6, 13), _KNOWN),
        ("IE", _IRISH_CONSUMER_LAW, date(2014, 6, 13), _KNOWN),
        (
            "BE",
            Text(en="Code de droit économique, Book VI", fr="Code de droit économique, livre VI"),
            date(2014, 5, 31),
            _KNOWN,
        ),
        ("NL", Text(en="BW 6:230g ff.", fr="BW 6:230g et s."), date(2014, 6, 13), _KNOWN),
        ("PL", _of("30 May 2014", "30 mai 2014"), date(2014, 12, 25), _KNOWN),
    ),
    "definition.contract.data-as-counterpart.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, L224-25-1 ff. (ordonnance n° 2021-1247); L221-1, III, "
                "since 28 May 2022",
                fr="C. conso., art. L. 224-25-1 et s. (ordonnance n° 2021-1247) ; art. L. 221-1, "
                "III, depuis le 28 mai 2022",
            ),
            date(2022, 1, 1),
            _SEEN,
        ),
        (
            "DE",
            Text(en="BGB § 327 ff., § 312(1a)", fr="BGB § 327 et s., § 312, al. 1a"),
            date(2022, 1, 1),
            _KNOWN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 135-octies ff. (D.Lgs. 173/2021)",
                fr="Codice del consumo, art. 135-octies et s. (D.Lgs. 173/2021)",
            ),
            date(2022, 1, 1),
            _KNOWN,
        ),
        ("ES", _amended("TRLGDCU", "Real Decreto-ley 7/2021"), date(2022, 1, 1), _KNOWN),
        ("IE", "Consumer Rights Act 2022", date(2022, 11, 29), _KNOWN),
        ("BE", _of("20 March 2022", "20 mars 2022"), date(2022, 6, 1), _KNOWN),
        ("NL", Text(en="BW 7:50aa ff.", fr="BW 7:50aa et s."), date(2022, 4, 27), _KNOWN),
        ("PL", _of("4 November 2022", "4 novembre 2022"), date(2023, 1, 1), _KNOWN),
    ),
    "definition.party.consumer.eu": _DEFINITIONS_OF_PARTIES,
    "definition.party.trader.eu": _DEFINITIONS_OF_PARTIES,
    "definition.party.private-seller-as-trader.eu": _rows(
        (
            "FR",
            Text(
                en="Code de la consommation, L120-1, L121-1 (loi n° 2008-3 of 3 January 2008), "
                "today L121-1 ff.",
                fr="C. conso., art. L. 120-1 et L. 121-1 (loi n° 2008-3 du 3 janvier 2008), "
                "devenus L. 121-1 et s.",
            ),
            date(2008, 1, 5),
            _SEEN,
        ),
        (
            "DE",
            Text(
                en="UWG as amended by the Act of 22 December 2008",
                fr="UWG, modifiée par la loi du 22 décembre 2008",
            ),
            date(2008, 12, 30),
            _KNOWN,
        ),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 20-27 (D.Lgs. 146/2007)",
                fr="Codice del consumo, art. 20 à 27 (D.Lgs. 146/2007)",
            ),
            date(2007, 9, 21),
            _KNOWN,
        ),
        ("ES", _amended("Ley 3/1991", "Ley 29/2009"), date(2010, 1, 1), _KNOWN),
        ("IE", "Consumer Protection Act 2007", date(2007, 5, 1), _KNOWN),
        (
            "BE",
            Text(
                en="Act of 5 June 2007 (today Code de droit économique, VI.92-VI.100)",
                fr="loi du 5 juin 2007 (devenue Code de droit économique, VI.92 à VI.100)",
            ),
            date(2007, 12, 1),
            _KNOWN,
        ),
        ("NL", Text(en="BW 6:193a ff.", fr="BW 6:193a et s."), date(2008, 10, 15), _KNOWN),
        (
            "PL",
            Text(
                en="Act of 23 August 2007 on unfair market practices",
                fr="loi du 23 août 2007 sur les pratiques commerciales déloyales",
            ),
            date(2007, 12, 21),
            _KNOWN,
        ),
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
            ("PL", _of("23 August 2007", "23 août 2007"), date(2007, 12, 21), _KNOWN),
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
        ("PL", _of("23 August 2007", "23 août 2007"), date(2007, 12, 21), _KNOWN),
        (
            "AT",
            Text(en="UWG, Annex (UWG-Novelle 2007)", fr="UWG, annexe (UWG-Novelle 2007)"),
            date(2007, 12, 12),
            _KNOWN,
        ),
        ("SE", "Marknadsföringslag (2008:486), § 4", date(2008, 7, 1), _KNOWN),
    ),
    "influence.disclosure.paid-promotion.eu": (
        *_rows(
            (
                "AT",
                Text(en="UWG, Annex, no. 11", fr="UWG, annexe, n° 11"),
                date(2007, 12, 12),
                _KNOWN,
            ),
            (
                "BE",
                Text(
                    en="Act of 5 June 2007 (today Code de droit économique, VI.100)",
                    fr="loi du 5 juin 2007 (aujourd’hui Code de droit économique, art. VI.100)",
                ),
                date(2007, 12, 1),
                _KNOWN,
            ),
            (
                "DE",
                Text(
                    en="UWG, Annex, no. 11, and § 5a(4) (§ 5a(6) before 28 May 2022)",
                    fr="UWG, annexe, n° 11, et § 5a(4) (§ 5a(6) avant le 28 mai 2022)",
                ),
                date(2008, 12, 30),
                _SEEN,
            ),
            (
                "ES",
                Text(
                    en="Ley 3/1991, Art. 26 (since 28 May 2022 Art. 26.1, which names social "
                    "networks)",
                    fr="Ley 3/1991, art. 26 (art. 26.1 depuis le 28 mai 2022, réseaux sociaux "
                    "compris)",
                ),
                date(2010, 1, 1),
                _SEEN,
            ),
            (
                "FR",
                Text(
                    en="Code de la consommation, Art. L121-4, 11° (L121-1-1, 11° before 1 July "
                    "2016)",
                    fr="C. conso., art. L. 121-4, 11° (L. 121-1-1, 11° avant le 1er juillet 2016)",
                ),
                date(2008, 8, 6),
                _SEEN,
            ),
            (
                "IT",
                Text(
                    en="Codice del consumo, Art. 22(2), 23(1)(m)",
                    fr="Codice del consumo, art. 22(2) et 23(1), m",
                ),
                date(2007, 9, 21),
                _KNOWN,
            ),
            ("NL", "BW 6:193g(k)", date(2008, 10, 15), _KNOWN),
            ("PL", _of("23 August 2007", "23 août 2007"), date(2007, 12, 21), _KNOWN),
        ),
        Transposition(
            place="GB",
            act=Text(
                en="SI 2008/1277, Sch. 1 para 11, reg. 6(1)(d)",
                fr="SI 2008/1277, Sch. 1, § 11, et art. 6(1)(d)",
            ),
            since=date(2008, 5, 26),
            until=date(2021, 1, 1),
            mark=_SEEN,
        ),
    ),
    "platform.ranking.main-parameters.eu": _rows(
        ("AT", "FAGG § 4a (MoRUG II)", date(2022, 7, 20), _KNOWN),
        (
            "DE",
            Text(
                en="BGB § 312k, since 1 July 2022 § 312l; EGBGB Art. 246d",
                fr="BGB, § 312k, depuis le 1er juillet 2022 § 312l\u00a0; EGBGB, art. 246d",
            ),
            _OMNIBUS_DAY,
            _KNOWN,
        ),
        (
            "ES",
            Text(
                en="TRLGDCU Art. 97 bis (Real Decreto-ley 24/2021)",
                fr="TRLGDCU, art. 97 bis (Real Decreto-ley 24/2021)",
            ),
            _OMNIBUS_DAY,
            _KNOWN,
        ),
        (
            "FR",
            Text(
                en="Code de la consommation as amended by ordonnance n° 2021-1734 (articles not "
                "read)",
                fr="C. conso. modifié par l’ordonnance n° 2021-1734 (articles non relus)",
            ),
            _OMNIBUS_DAY,
            _KNOWN,
        ),
        ("IE", "Consumer Rights Act 2022", date(2022, 11, 29), _KNOWN),
        (
            "IT",
            Text(
                en="Codice del consumo, Art. 49-bis (D.Lgs. 26/2023)",
                fr="Codice del consumo, art. 49-bis (D.Lgs. 26/2023)",
            ),
            date(2023, 4, 2),
            _KNOWN,
        ),
        (
            "PL",
            Text(
                en="Act on consumer rights, Art. 12a",
                fr="loi sur les droits du consommateur, art. 12a",
            ),
            date(2023, 1, 1),
            _KNOWN,
        ),
    ),
    "tax.reporting.platform-services.eu": _PLATFORM_REPORTS,
    "tax.reporting.platform-goods.eu": _PLATFORM_REPORTS,
    "tax.reporting.platform-rentals.eu": _PLATFORM_REPORTS,
    "payment.late.undertakings-only.eu": _rows(
        (
            "FR",
            Text(
                en="Code de commerce, L441-10 (L441-6 before 26 April 2019)",
                fr="C. com., art. L. 441-10 (art. L. 441-6 avant le 26 avril 2019)",
            ),
            date(2013, 3, 16),
            _KNOWN,
        ),
        ("DE", "BGB § 271a, 288", date(2014, 7, 29), _KNOWN),
        ("IT", _amended("D.Lgs. 231/2002", "D.Lgs. 192/2012"), date(2013, 1, 1), _KNOWN),
        (
            "ES",
            Text(en="Ley 3/2004 as amended in 2013", fr="Ley 3/2004, modifiée en 2013"),
            date(2013, 2, 24),
            _UNSURE,
        ),
        ("IE", "SI 580/2012", date(2013, 3, 16), _KNOWN),
        (
            "BE",
            Text(
                en="Act of 2 August 2002 as amended in 2013 and 2021",
                fr="loi du 2 août 2002, modifiée en 2013 et 2021",
            ),
            date(2013, 3, 16),
            _KNOWN,
        ),
        ("NL", "BW 6:119a, 6:119b", date(2013, 3, 16), _KNOWN),
        ("PL", _of("8 March 2013", "8 mars 2013"), date(2013, 4, 28), _KNOWN),
    ),
}
"""The acts by the id of the rule, then in the order of the states."""
