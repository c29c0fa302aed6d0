"""The pages that exist in both languages, by their names in each tree, without ``.md``.

A page that is missing here exists in one language alone; its language switch leads to the front
page of the other one.
"""

from __future__ import annotations

from collections.abc import Mapping

from c2b import Language, Text
from c2b.text import LANGUAGES

FOLDERS = {"en": "", "fr": "fr/"}
"""The folder of each tree under ``docs``."""

_NAMES = {
    "index": "index",
    "tutorial/first-classification": "tutoriel/premiere-classification",
    "tutorial/payout-job": "tutoriel/paiements-de-nuit",
    "tutorial/contest-site": "tutoriel/site-de-concours",
    "tutorial/review-site": "tutoriel/site-d-avis",
    "teach/index": "enseigner/index",
    "teach/lesson": "enseigner/lecon",
    "how-to/add-a-case": "guides/ajouter-un-cas",
    "how-to/calculate-with-money": "guides/calculer-avec-des-montants",
    "how-to/check-a-campaign": "guides/verifier-une-campagne",
    "how-to/check-a-table": "guides/verifier-un-tableau",
    "how-to/coming-from": "guides/venir-d-ailleurs",
    "how-to/count-apart-and-share": "guides/compter-a-part-et-partager",
    "how-to/draw-values": "guides/generer-des-valeurs",
    "how-to/follow-a-contract": "guides/suivre-un-contrat",
    "how-to/hold-to-laws": "guides/verifier-des-proprietes",
    "how-to/keep-books": "guides/tenir-des-livres",
    "how-to/questions": "guides/questions",
    "how-to/questions-on-pay": "guides/questions-sur-la-paie",
    "how-to/questions-on-rules": "guides/questions-sur-les-regles",
    "how-to/questions-on-running": "guides/questions-sur-l-exploitation",
    "how-to/read-and-write-json": "guides/lire-et-ecrire-du-json",
    "how-to/rely-on-a-verdict": "guides/se-fier-a-un-constat",
    "how-to/report-payments": "guides/declarer-les-paiements",
    "how-to/run-histories": "guides/jouer-des-scenarios",
    "how-to/settle-a-campaign": "guides/payer-une-campagne",
    "how-to/settle-from-a-file": "guides/payer-depuis-un-fichier",
    "how-to/store-values": "guides/garder-des-valeurs",
    "how-to/use-dataframes": "guides/utiliser-des-tableaux",
    "how-to/choose-an-engine": "guides/choisir-un-moteur",
    "how-to/from-one-machine-to-a-cluster": "guides/d-une-machine-a-une-grappe",
    "how-to/take-fees-and-taxes": "guides/prelever-frais-et-taxes",
    "how-to/teach-a-lesson": "guides/preparer-une-lecon",
    "how-to/use-a-notebook": "guides/utiliser-un-carnet",
    "how-to/use-the-playground": "guides/utiliser-l-atelier",
    "how-to/use-values-as-fields": "guides/valeurs-comme-champs",
    "how-to/write-a-scheme": "guides/ecrire-un-mode-de-remuneration",
    "how-to/write-your-own-rules": "guides/ecrire-ses-regles",
    "explanation/decision-table": "explication/table-de-decision",
    "explanation/what-the-rules-are": "explication/ce-que-sont-les-regles",
    "reference/index": "reference/index",
    "reference/glossary": "reference/glossaire",
    "reference/compatibility": "reference/compatibilite",
}

WRITTEN = tuple(Text(en=english, fr=french) for english, french in _NAMES.items())
"""The pages that people write; those that are generated name themselves."""


def twins(pages: tuple[Text, ...], language: Language) -> Mapping[str, str]:
    """Return the name of each page in the other language by its name in *language*."""
    (other,) = (each for each in LANGUAGES if each != language)
    return {page.in_language(language): page.in_language(other) for page in pages}
