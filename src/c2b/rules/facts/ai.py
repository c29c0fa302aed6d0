"""The facts on artificial intelligence: the part in a system, what it does, what is disclosed."""

from __future__ import annotations

from datetime import date

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class AiRole(Choice):
    """The part of a business in a system of artificial intelligence."""

    NONE = "none", "none", "aucun"
    PROVIDER = (
        "provider",
        "provider, who puts it on the market or into service under its own name",
        "fournisseur, qui le met sur le marché ou en service sous son propre nom",
    )
    DEPLOYER = "deployer", "deployer, who uses it", "déployeur, qui l’utilise"


class GeneratedContent(Choice):
    """The kind of content that a system of artificial intelligence generates."""

    NONE = "none", "none", "aucun"
    TEXT = "text", "text", "texte"
    SOUND_IMAGE_VIDEO = "sound_image_video", "sound, image or video", "son, image ou vidéo"
    DEEP_FAKE = "deep_fake", "deep fake", "hypertrucage"
    PUBLIC_INTEREST_TEXT = (
        "public_interest_text",
        "text published to inform the public on matters of public interest",
        "texte publié pour informer le public sur des questions d’intérêt public",
    )


@facts(kw_only=True)
class AiFacts:
    """The facts on a system of artificial intelligence and on what it generates."""

    role: AiRole | None = given(
        "the part in the system of artificial intelligence",
        "le rôle à l’égard du système d’intelligence artificielle",
    )
    talks_to_people: bool | None = given(
        "the system is meant to talk with people",
        "le système est destiné à dialoguer avec des personnes",
    )
    obvious: bool | None = assessment(
        "it is obvious to a reasonably attentive person that a machine talks",
        "il est manifeste, pour une personne raisonnablement attentive, qu’une machine parle",
    )
    told: bool | None = act(
        "people are told clearly, at the latest at the first contact, that a machine talks",
        "les personnes sont informées clairement, au plus tard au premier contact, qu’une machine "
        "leur parle",
    )
    content: GeneratedContent | None = given(
        "the kind of content that is generated", "le genre de contenu généré", EACH
    )
    assistive_only: bool | None = assessment(
        "the system helps to edit and does not substantially change what was put in",
        "le système aide à la mise en forme, sans modifier substantiellement ce qui lui est soumis",
        EACH,
    )
    placed_on: date | None = given(
        "the day on which the system was put on the market",
        "le jour de la mise sur le marché du système",
    )
    machine_readable_mark: bool | None = act(
        "the content carries a machine-readable mark",
        "le contenu porte un marquage lisible par machine",
    )
    disclosed: bool | None = act(
        "the use of artificial intelligence or synthetic data is disclosed",
        "le recours à une intelligence artificielle ou à des données synthétiques est signalé",
    )
    editorial_responsibility: bool | None = act(
        "a person reviewed the text, and a person or firm is responsible for publishing it",
        "le texte a été relu par une personne, et quelqu’un est responsable de sa publication",
        EACH,
    )
