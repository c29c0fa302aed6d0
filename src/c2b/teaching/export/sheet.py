"""A printable sheet with its key, as HTML or Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from c2b._escape import for_markdown, for_xml
from c2b.teaching.page import in_page, page, prompt_html
from c2b.teaching.quiz.question import Quiz, QuizQuestion
from c2b.teaching.typography import written
from c2b.teaching.wording import NAME_LINE
from c2b.text import Language, Text

_LETTERS = "ABCD"


def to_sheet_html(quiz: Quiz, language: Language = "en", *, key: bool = True) -> str:
    """Write *quiz* as a page to print; the key begins on a page of its own.

    Args:
        quiz: The quiz.
        language: The language.
        key: Whether the key follows.
    """
    parts = [
        f"<h1>{in_page(_TITLE, language)}</h1>",
        f'<p class="name">{in_page(NAME_LINE, language)}</p>',
        "<ol>",
        *(_item(question, language) for question in quiz.questions),
        "</ol>",
    ]
    if key:
        parts += [
            f'<h1 class="key">{in_page(_KEY.fill(seed=quiz.seed), language)}</h1>',
            "<ol>",
            *(_solved(question, language) for question in quiz.questions),
            "</ol>",
        ]
    return page(written(_TITLE, language), "\n".join(parts), language)


def _item(question: QuizQuestion, language: Language) -> str:
    answers = "".join(f"<li>{in_page(each.text, language)}</li>" for each in question.answers)
    return (
        f'<li class="question">{prompt_html(question.prompt, language)}'
        f'<ol type="A">{answers}</ol></li>'
    )


def _solved(question: QuizQuestion, language: Language) -> str:
    lines = "".join(
        f"<li>{'<strong>' if right else ''}{letter}. {for_xml(feedback)}"
        f"{'</strong>' if right else ''}</li>"
        for letter, right, feedback in _key(question, language)
    )
    return f'<li class="question"><ul class="plain">{lines}</ul></li>'


def _key(question: QuizQuestion, language: Language) -> Iterator[tuple[str, bool, str]]:
    """The letter of each answer, whether it is right, and its feedback; the right one first."""
    answers = sorted(zip(_LETTERS, question.answers, strict=False), key=lambda x: not x[1].is_right)
    for letter, answer in answers:
        yield letter, answer.is_right, written(answer.feedback, language)


def to_sheet_markdown(quiz: Quiz, language: Language = "en", *, key: bool = True) -> str:
    """Write *quiz* as Markdown, with the key after a horizontal line.

    Args:
        quiz: The quiz.
        language: The language.
        key: Whether the key follows.
    """
    lines = [f"# {_plain(_TITLE, language)}", "", written(NAME_LINE, language), ""]
    for number, question in enumerate(quiz.questions, start=1):
        first, *others = _prompt(question, language)
        lines += [f"{number}. {first}", ""]
        lines += [part for each in others for part in (f"   {each}", "")]
        for letter, answer in zip(_LETTERS, question.answers, strict=False):
            lines.append(f"   - {letter}. {_plain(answer.text, language)}")
        lines.append("")
    if key:
        lines += ["---", "", f"# {_plain(_KEY.fill(seed=quiz.seed), language)}", ""]
        for number, question in enumerate(quiz.questions, start=1):
            (letter, _, feedback), *wrong = _key(question, language)
            lines.append(f"{number}. **{letter}.** {for_markdown(feedback)}")
            lines += [f"   - {each}. {for_markdown(words)}" for each, _, words in wrong]
            lines.append("")
    return "\n".join(lines)


def _prompt(question: QuizQuestion, language: Language) -> list[str]:
    """The lines of what is asked; title and question stand out among several."""
    lines = [for_markdown(line) for line in written(question.prompt, language).split("\n")]
    if len(lines) > 1:
        lines[0], lines[-1] = f"**{lines[0]}**", f"**{lines[-1]}**"
    return lines


def _plain(words: Text, language: Language) -> str:
    return for_markdown(written(words, language))


_TITLE = Text(en="Who gives what to whom?", fr="Qui apporte quoi à qui ?")
_KEY = Text(en="Key (seed {seed})", fr="Corrigé (série {seed})")
