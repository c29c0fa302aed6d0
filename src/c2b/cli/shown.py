"""What verdicts and composites look like: as cells of a table, and as plain data."""

from __future__ import annotations

from typing import Any

from c2b.models.text import Language, Text
from c2b.paradigms import Composite, NoLabel, Paradigm, Verdict

Cell = str

HEADS = (
    Text(en="leg", fr="prest."),
    Text(en="V", fr="V"),
    Text(en="I", fr="I"),
    Text(en="P", fr="P"),
    Text(en="T", fr="C"),
    Text(en="verdict", fr="verdict"),
    Text(en="whole", fr="ensemble"),
    Text(en="from → to", fr="de → à"),
)
LEGEND = Text(
    en="V value (the headline), I initiative, P payment, T terms; — silent, ? undetermined",
    fr="V valeur (libellé principal), I initiative, P paiement, C conditions\u00a0; "
    "— muet, (?) indéterminé",
)
_SIGNS = {NoLabel.SILENT: "—", NoLabel.UNDETERMINED: "?", Paradigm.NOT_AN_EXCHANGE: "∅"}


def rows_of(name: str, composite: Composite, language: Language) -> list[tuple[Cell, ...]]:
    """A row for each leg of an exchange that is called *name*."""
    return [
        (
            f"{name}.{number}",
            *(_SIGNS.get(label, label.value) for label in verdict.lenses.values()),
            verdict.agreement.text.says(language),
            whole(composite, language) if number == 1 else "",
            _PARTIES.fill(one=verdict.leg.provider.name, other=verdict.leg.recipient.name).says(
                language
            ),
        )
        for number, verdict in enumerate(composite.verdicts, start=1)
    ]


def whole(composite: Composite, language: Language) -> str:
    """The label of the whole, or what remains possible."""
    if composite.label == Paradigm.NOT_AN_EXCHANGE.value:
        return Paradigm.NOT_AN_EXCHANGE.text.says(language)
    if composite.label is not None:
        return composite.label
    return "? " + _OR.says(language).join(composite.candidates)


_PARTIES = Text(en="{one} → {other}", fr="{one} → {other}")
_OR = Text(en=" or ", fr=" ou ")


def data_of(composite: Composite, language: Language) -> dict[str, Any]:
    """A composite as plain data; texts in *language*."""
    return {
        "composition": composite.composition.value,
        "label": composite.label,
        "candidates": list(composite.candidates),
        "broken": [joint.text.says(language) for joint in composite.broken],
        "legs": [_verdict_data(verdict, language) for verdict in composite.verdicts],
    }


def _verdict_data(verdict: Verdict, language: Language) -> dict[str, Any]:
    asked = verdict.ask
    return {
        "paradigm": verdict.paradigm.value if verdict.paradigm else None,
        "lenses": {lens.value: label.value for lens, label in verdict.lenses.items()},
        "agreement": verdict.agreement.value,
        "candidates": [paradigm.value for paradigm in verdict.candidates],
        "decisive_facts": list(verdict.decisive),
        "ask": asked and {"fact": asked.fact, "question": asked.text.says(language)},
        "reasons": [
            {
                "fact": reason.fact,
                "value": reason.value.value,
                "text": reason.text.says(language),
            }
            for reason in verdict.reasons
        ],
    }
