"""The facts of a leg that students read in their homework, as a list or as a story."""

from __future__ import annotations

from c2b.cases import Case
from c2b.paradigms.classification import Classification
from c2b.teaching.quiz.prompt import between_text, facts_text
from c2b.text import Text


def known_facts(case: Case, classification: Classification) -> Text:
    """Return what is known of a leg of *case* besides its parties and values, in sentences.

    The story of a case that is told as one holds the facts of all its legs.
    """
    if case.id in TOLD:
        return TOLD[case.id]
    sentences = (*between_text(case, classification.leg), *facts_text(classification))
    return Text.join(sentences, _SPACE)


TOLD = {
    "S21": Text(
        en="A woman wants to sell the car that she drives herself. She shows it to AUTO1, which "
        "examines it and names a sum, to take or to leave; she takes it and is paid. AUTO1 puts "
        "the car up for auction among dealers. A car dealer bids highest and pays the price on "
        "which the bids settled. Each of the three acts freely, under nobody's orders.",
        fr="Une femme veut vendre la voiture qu’elle conduit elle-même. Elle la présente à AUTO1, "
        "qui l’examine et annonce une somme, à prendre ou à laisser ; elle accepte et elle est "
        "payée. AUTO1 met la voiture aux enchères entre professionnels. Un concessionnaire "
        "l’emporte et paie le prix auquel les enchères ont abouti. Chacun des trois agit "
        "librement, sans ordre de personne.",
    ),
}
"""The cases of the homework told as a story, in which students find the facts themselves."""

_SPACE = Text(en=" ", fr=" ")
