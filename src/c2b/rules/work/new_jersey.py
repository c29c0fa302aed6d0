"""Rules of New Jersey on the status of contributors: the ABC test."""

from __future__ import annotations

from datetime import date

from c2b.predicate import ALWAYS
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Shape
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.work.abc_test import MESSAGE, F, declared_or_all_of, examples
from c2b.text import Text

_FIRST_KNOWN = date(1936, 1, 1)
"""The first day of the year since which the test is reported; no answer is given before it."""

ABC_TEST_NJ = Rule(
    id="crowdsourcing.status.abc-test.us-nj",
    title=Text(
        en="ABC test of employment in New Jersey", fr="Test ABC du salariat dans le New Jersey"
    ),
    asks=Text(
        en="Services done for pay are employment unless the hiring side proves all of A (freedom "
        "from control), B (work outside its usual course, or outside all its places of business) "
        "and C (an established independent trade).",
        fr="Un service rémunéré est un emploi salarié, à moins que l’entité qui fait travailler ne "
        "prouve à la fois A (absence de contrôle), B (travail étranger à son activité habituelle, "
        "ou exécuté hors de tous ses établissements) et C (activité indépendante établie).",
    ),
    message=MESSAGE,
    norm=NormKind.PRESUMPTION,
    places=("US-NJ",),
    source=Source(
        act="New Jersey Statutes",
        kind=SourceKind.STATUTE,
        article=Text(
            en="N.J.S.A. 43:21-19(i)(6); Hargrove v. Sleepy's, LLC, 220 N.J. 289 (2015); "
            "N.J.A.C. 12:11 (operative 1 October 2026)",
            fr="N.J.S.A. 43:21-19(i)(6) ; Hargrove v. Sleepy’s, LLC, 220 N.J. 289 (2015) ; "
            "N.J.A.C. 12:11 (applicable le 1er octobre 2026)",
        ),
        seen_on=Text(
            en="the syllabus of Hargrove v. Sleepy's with the statute it quotes; law firms' pages "
            "of 2026 and the notice of the Labor Department on N.J.A.C. 12:11",
            fr="sommaire de l’arrêt Hargrove v. Sleepy’s, qui cite la loi ; pages d’avocats de "
            "2026 et avis du ministère du Travail sur N.J.A.C. 12:11",
        ),
        note=Text(
            en="One test for unemployment insurance, wage payment and wage and hour law. Its first "
            "day was not found. It is reported in the unemployment law since 1936, so the "
            "library answers from 1 January 1936; for wages it governs since the judgment of 14 "
            "January 2015 at the latest. The rules of 2026 restate it "
            "and change none of the three conditions: the burden is on the hiring side, and even a "
            "reserved right to control counts. Work at home passes B, unlike in California, so C "
            "decides for consumers, and an occasional task fails it.",
            fr="Un même critère vaut pour l’assurance chômage, le paiement des salaires et la "
            "durée du travail. Son premier jour n’a pas été trouvé. Il est signalé dans la loi sur "
            "le chômage depuis 1936, si bien que la bibliothèque répond à partir du 1er janvier "
            "1936 ; pour les salaires, il vaut au plus tard depuis l’arrêt du 14 janvier 2015. Le "
            "règlement de 2026 le reprend sans toucher aux trois conditions : la "
            "preuve incombe à l’entité qui fait travailler, et un pouvoir de contrôle même réservé "
            "compte. Le travail à domicile satisfait B, à la différence de la Californie : pour un "
            "consommateur, C décide, et une tâche occasionnelle n’y satisfait pas.",
        ),
        stated_on=date(2015, 1, 14),
    ),
    since=Since.NOT_FOUND,
    versions=(
        RuleVersion(until=_FIRST_KNOWN, undecided_when=ALWAYS),
        RuleVersion(since=_FIRST_KNOWN),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.HIRING_ENTITY,
    review_by=LOOK_AGAIN["crowdsourcing.status.abc-test.us-nj"],
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.CUMULATIVE_EXITS,
    applies=F.reward.remunerated.is_true(),
    requires=declared_or_all_of(
        F.independence.outside_usual_course.is_true() | F.independence.outside_all_places.is_true()
    ),
    examples=examples(),
)

RULES = (ABC_TEST_NJ,)
