"""The gallery of cases as a page: each with its drawing, parties, labels, reasons and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from filter_form import EVERY, Select, filter_form
from write_page import write_page

from c2b import Classification, Language, Text, compose
from c2b.cases import CASES, Case
from c2b.cases.case import NONE_FOR_CLASS, Difficulty
from c2b.models.activity import Activity
from c2b.models.exchange import Intermediary
from c2b.models.party import party_text
from c2b.paradigms import LENSES, NoLabel, Paradigm
from c2b.paradigms.compose import whole_text
from c2b.paradigms.explain import label_text
from c2b.teaching import draw, lens_table, to_svg
from c2b.text import COMMA, SEMICOLON

_TITLE = Text(en="The gallery of cases", fr="La galerie des cas")
_LEAD = Text(
    en="Real exchanges, each drawn and labelled by the library from its facts, with the reasons "
    "and the sources. A thick arrow is what is given, a thin one what comes back; the label of the "
    "value lens is the large one.",
    fr="De vrais échanges, chacun dessiné et qualifié par la bibliothèque à partir de ses faits, "
    "avec les raisons et les sources. La flèche épaisse est ce qui est apporté, la fine ce qui "
    "revient\u00a0; la grande qualification est celle du critère de la valeur.",
)
_LENSES = Text(en="How to read the labels", fr="Lire les qualifications")
_DRAWINGS = Text(en="How to read the drawings", fr="Lire les dessins")
_DRAWING_ROWS = (
    Text(en="| in the drawing | meaning |", fr="| dans le dessin | sens |"),
    Text(en="|---|---|", fr="|---|---|"),
    Text(
        en="| rounded box, figure of a person | a consumer, who acts privately |",
        fr="| cadre arrondi, silhouette | un consommateur, qui agit à titre privé |",
    ),
    Text(
        en="| square box, factory | a business, in trade or profession |",
        fr="| cadre rectangulaire, usine | un professionnel |",
    ),
    Text(
        en="| other outlines, with the word inside | an authority, an association, an employee |",
        fr="| autres contours, mot à l’appui | une administration, une association, un salarié |",
    ),
    Text(
        en="| thick arrow with a number | the primary value of a leg, which the label follows |",
        fr="| flèche épaisse, numéro | la valeur principale d’un flux, que suit la qualification |",
    ),
    Text(
        en="| thin arrow | what comes back: money, goods, recognition |",
        fr="| flèche fine | ce qui revient\u00a0: argent, biens, reconnaissance |",
    ),
    Text(
        en='| "proposes", "sets the terms" | who speaks first, and who fixes the terms |',
        fr="| «\u00a0propose\u00a0», «\u00a0fixe les conditions\u00a0» | qui parle en "
        "premier, et qui fixe les conditions |",
    ),
    Text(
        en="| thick frame below | a lens that gives another label than the value lens |",
        fr="| cadre épais en bas | un critère dont la qualification diffère de celle du critère "
        "de la valeur |",
    ),
)
_NOTATION = Text(
    en="Letters: C consumer, B business, E employee, G government, N nonprofit. *C2B via B*: an "
    "intermediary connects the two. *C2B2C*: a chain, in which what a business receives goes on to "
    "a consumer. *B2C+C2B*: two values that cross. *C2B | B2C | B2B*: several legs that meet in "
    "one party, each with its own label. *C2B or E2B*: a fact is missing, and both stay possible. "
    "*Silent*: the question of the lens has no answer for this leg. The *level* of a case (easy, "
    "medium, hard) is that of labelling it by hand. A source marked *[known, not read again]* "
    "exists, but was not opened for this page: check it before you quote it. Click a drawing to "
    "enlarge it.",
    fr="Lettres\u00a0: C consommateur, B professionnel (*business*), E salarié (*employee*), G "
    "administration (*government*), N sans but lucratif (*nonprofit*). *C2B via B*\u00a0: un "
    "intermédiaire met les deux en relation. *C2B2C*\u00a0: une chaîne, où ce que reçoit "
    "l’entreprise va ensuite à un consommateur. *B2C+C2B*\u00a0: deux valeurs qui se croisent. "
    "*C2B | B2C | B2B*\u00a0: plusieurs flux autour d’une même partie, chacun avec sa "
    "qualification. *C2B ou E2B*\u00a0: il manque un fait, et les deux restent possibles. *Sans "
    "avis*\u00a0: la question du critère n’a pas de réponse pour ce flux. Le *niveau* d’un cas "
    "(facile, moyen, difficile) est celui de sa qualification à la main. Une source suivie de "
    "*[connu, non relu]* existe, mais n’a pas été ouverte pour cette page\u00a0: vérifiez-la avant "
    "de la citer. Un clic sur un dessin l’agrandit.",
)
_LENS_HEAD = Text(
    en="| lens | question | what it calls C2B |", fr="| critère | question | ce qu’il nomme C2B |"
)
_SHOWN = Text(en="cases shown:", fr="cas affichés\u00a0:")
_ACTIVITY = Text(en="Activity", fr="Activité")
_PARADIGM = Text(en="Paradigm", fr="Paradigme")
_COUNTRY = Text(en="Country", fr="Pays")
_DIFFICULTY = Text(en="Level", fr="Niveau")
_FACTS = Text(
    en="{company}, {year}, {country} · {activity} · level: {difficulty}",
    fr="{company}, {year}, {country} · {activity} · niveau {difficulty}",
)
_INTERMEDIARY = Text(en="{name} (intermediary: {role})", fr="{name} (intermédiaire\u00a0: {role})")
_ROLE_UNKNOWN = Text(en="role unknown", fr="rôle inconnu")
_PARTIES = Text(en="Parties: {parties}.", fr="Parties\u00a0: {parties}.")
_LABEL = Text(en="{lens}: {label}", fr="{lens}\u00a0: {label}")
_SOURCES = Text(en="Sources: {sources}.", fr="Sources\u00a0: {sources}.")
_NONE = Text(en="other", fr="autre")
_OR = Text(en=" or ", fr=" ou ")
_OPEN = Text(en="{label} ({candidates})", fr="{label} ({candidates})")
_DOT = Text(en=" · ", fr=" · ")


def write_drawings(reference: Path, language: Language) -> None:
    """Write the drawing of each case beside the page."""
    folder = reference / "pictures"
    folder.mkdir(exist_ok=True)
    for case in CASES:
        drawing = draw(case.exchange, language)
        write_page((folder / f"{case.id}.svg"), to_svg(drawing, name=case.id))


def gallery_page(language: Language) -> str:
    """Return the page in *language*, with a form that hides cases."""
    parts = [
        f"# {_TITLE.in_language(language)}",
        _LEAD.in_language(language),
        f"## {_LENSES.in_language(language)}",
        _legend(language),
        f"## {_DRAWINGS.in_language(language)}",
        "\n".join(row.in_language(language) for row in _DRAWING_ROWS),
        _NOTATION.in_language(language),
        _form(language),
    ]
    for case in CASES:
        parts += _case(case, language)
    return "\n\n".join(parts) + "\n"


def _legend(language: Language) -> str:
    rows = [_LENS_HEAD.in_language(language), "|---|---|---|"]
    for lens, row in zip(LENSES, lens_table(), strict=True):
        cells = (row.name, lens.asks, row.definition)
        rows.append(f"| {' | '.join(cell.in_language(language) for cell in cells)} |")
    return "\n".join(rows)


def _form(language: Language) -> str:
    shown = [*dict.fromkeys(case.activity for case in CASES if case.activity)]
    countries = {case.country: case.country_name for case in CASES}
    paradigms = {name for case in CASES for name in _paradigms(case)}
    selects = (
        Select(
            name="activity",
            label=_ACTIVITY,
            options={each.value: each.text for each in Activity if each in shown},
            every=EVERY,
        ),
        Select(
            name="paradigm",
            label=_PARADIGM,
            options={each.value: label_text(each) for each in Paradigm if each.value in paradigms},
        ),
        Select(
            name="country",
            label=_COUNTRY,
            options=dict(sorted(countries.items(), key=lambda row: row[1].in_language(language))),
        ),
        Select(
            name="difficulty",
            label=_DIFFICULTY,
            options={each.value: each.text for each in Difficulty},
        ),
    )
    return filter_form(selects, [_data(case) for case in CASES], _SHOWN, language)


def _data(case: Case) -> dict[str, Any]:
    return {
        "id": case.id,
        "activity": case.activity.value if case.activity else "",
        "paradigm": [*_paradigms(case)],
        "country": case.country,
        "difficulty": case.difficulty.value,
    }


def _paradigms(case: Case) -> dict[str, None]:
    """Return the paradigms of the legs of a case by the value lens, or those that may be."""
    found = compose(case.exchange).classifications
    return dict.fromkeys(label.value for each in found for label in _possible(each))


def _possible(found: Classification) -> Sequence[Paradigm]:
    return (found.paradigm,) if found.paradigm else found.candidates


def _case(case: Case, language: Language) -> Iterator[str]:
    composite = compose(case.exchange)
    drawing = draw(case.exchange, language)
    names = (whole_text(each) for each in (composite.candidates or [composite.label]))
    whole = Text.join(names, _OR).in_language(language)
    yield f"({anchor_of(case.id)})="
    yield f"## {case.id} {case.title.in_language(language)}"
    yield _picture(case.id, drawing.description)
    facts = _FACTS.fill(
        company=case.company_name,
        year=str(case.year),
        country=case.country_name,
        activity=case.activity.text if case.activity else _NONE,
        difficulty=case.difficulty.text,
    )
    yield f"{facts.in_language(language)}. **{whole}**"
    parties = dict.fromkeys(p for leg in case.exchange.legs for p in (leg.provider, leg.recipient))
    named = [*map(party_text, parties), *_between(case.exchange.intermediary)]
    yield _PARTIES.fill(parties=Text.join(named, COMMA)).in_language(language)
    lines = [
        f"- {_labels(found).in_language(language)}. {why.in_language(language)}"
        for found, why in zip(composite.classifications, case.why, strict=True)
    ]
    yield "\n".join(lines)
    sources = Text.join((citation.text for citation in case.sources), SEMICOLON)
    yield f"*{_SOURCES.fill(sources=sources).in_language(language)}*"
    if not case.sources_for_class:
        yield NONE_FOR_CLASS.in_language(language)


def _between(intermediary: Intermediary | None) -> Iterator[Text]:
    """Give the intermediary with its role, if there is one: it is a party to no leg."""
    if intermediary is not None:
        role = intermediary.role.text if intermediary.role else _ROLE_UNKNOWN
        yield _INTERMEDIARY.fill(name=intermediary.name, role=role)


def anchor_of(number: str) -> str:
    """Return the name of the place of a case on the page, for links from other pages."""
    return f"case-{number.lower()}"


def _picture(number: str, words: str) -> str:
    """Return the drawing with *words* for it; a picture of a given width links to the whole one."""
    lines = (f"```{{image}} pictures/{number}.svg", f":alt: {words}", ":width: 440px", "```")
    return "\n".join(lines)


def _labels(found: Classification) -> Text:
    return Text.join(
        (
            _LABEL.fill(lens=lens.short, label=_open(found) if lens is LENSES[0] else label)
            for lens, label in ((each, _label(found.lenses[each])) for each in LENSES)
        ),
        _DOT,
    )


def _open(found: Classification) -> Text:
    """Return the label of the value lens, with the labels that remain possible where it is open."""
    label = _label(found.lenses[LENSES[0]])
    if found.paradigm is not None or not found.candidates:
        return label
    return _OPEN.fill(label=label, candidates=Text.join(map(_label, found.candidates), _OR))


def _label(label: Paradigm | NoLabel) -> Text:
    """Return a label as a table shows it: the notation where there is one."""
    if isinstance(label, Paradigm) and label.letters:
        return Text(en=label.value, fr=label.value)
    return label_text(label)
