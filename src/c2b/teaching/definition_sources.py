"""The places where the four definitions of C2B are found, and whether they name an author."""

from __future__ import annotations

from c2b.text import Text

DEFINITION_SOURCES = {
    "value": Text(
        en="page 'What is e-commerce' of dhl.com (no named author); compatible use: annual reports "
        "of AUTO1 Group for 2021 to 2023 (segment line 'C2B')",
        fr="page « What is e-commerce » de dhl.com (sans auteur nommé) ; usage compatible : "
        "rapports annuels d’AUTO1 Group pour 2021 à 2023 (ligne « C2B »)",
    ),
    "initiative": Text(
        en="Chaffey, as quoted by internet-studies.net: 'consumers make offers to business'",
        fr="Chaffey, cité par internet-studies.net : « consumers make offers to business »",
    ),
    "payment": Text(
        en="articles 'Consumer-to-business' of en.m.wikibooks.org and itlaw.fandom.com (no named "
        "author)",
        fr="articles « Consumer-to-business » d’en.m.wikibooks.org et d’itlaw.fandom.com (sans "
        "auteur nommé)",
    ),
    "terms": Text(
        en="entry 'C2B' of netlingo.com; page of borg.csueastbay.edu on demand collection (no "
        "named author)",
        fr="entrée « C2B » de netlingo.com ; page de borg.csueastbay.edu sur le "
        "regroupement de la demande (sans auteur nommé)",
    ),
}
"""The sources of each definition, by the id of its lens."""

NO_STANDARD = Text(
    en="We found no standard that defines C2B, and only one of the four has a "
    "named author. Look up the definition in your own textbook, and note its page.",
    fr="Nous n’avons trouvé aucune norme qui définisse le C2B, et une seule des quatre "
    "définitions a un auteur nommé. Cherchez celle de votre manuel, et notez la page.",
)
"""What is not known about the sources, in two sentences."""
