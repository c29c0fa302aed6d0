"""The command as a whole: its subcommands, and the messages and statuses of its failures."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

import click

from c2b import __version__
from c2b.cli.framework.bilingual_click import Group, Option
from c2b.cli.framework.commands import Commands
from c2b.cli.framework.console import abandon, complain, prepare
from c2b.cli.framework.language import language_of
from c2b.cli.framework.usage_errors import usage_error_text
from c2b.errors import C2bError
from c2b.text import Language, Text

BAD_INPUT = 2
OWN_FAULT = 70  # the status of sysexits.h for a fault of the program, which no command returns
INTERRUPTED, READER_LEFT = 130, 141  # the convention of shells: 128 plus the signal's number


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its status: 0 success, 1 something found, 2 bad input.

    An error that no command raises on purpose is printed with its trace; the status is 70.
    """
    prepare()
    language = language_of(arguments, os.environ)
    try:
        status = COMMAND.main(list(arguments), "c2b", standalone_mode=False, obj=language)
        sys.stdout.flush()
    except click.ClickException as error:
        return _refuse([usage_error_text(error).in_language(language)], language)
    except C2bError as error:
        return _refuse(error.explain(language).splitlines(), language)
    except MemoryError:
        return _refuse([_TOO_LARGE.in_language(language)], language)
    except click.Abort:
        return _refuse([_STOPPED.in_language(language)], language, INTERRUPTED)
    except (SystemExit, BrokenPipeError):  # click turns the second into the first
        abandon()
        return READER_LEFT
    except OSError as error:
        abandon()
        return _refuse([_UNWRITTEN.fill(reason=error.strerror).in_language(language)], language)
    except Exception:  # nothing that a command raises on purpose
        traceback.print_exc()
        return _refuse([_OWN_FAULT.in_language(language)], language, OWN_FAULT)
    return int(status)


def _refuse(lines: Sequence[str], language: Language, status: int = BAD_INPUT) -> int:
    for line in lines:
        complain(
            line if line.startswith("c2b") else _ERROR.fill(message=line).in_language(language)
        )
    return status


def _overview(language: Language) -> int:
    """Print the help of the command, for ``c2b`` without a subcommand."""
    click.echo(click.get_current_context().get_help())
    return 0


def _show_version(context: click.Context, _: click.Parameter, expected: bool) -> None:
    if expected:
        click.echo(f"c2b {__version__}")
        context.exit()


_ERROR = Text(en="c2b: {message}", fr="c2b\u00a0: {message}")
_STOPPED = Text(en="interrupted", fr="interrompu")
_TOO_LARGE = Text(
    en="the memory is too small for this file; split the file",
    fr="la mémoire ne suffit pas\u00a0; divisez le fichier",
)
_OWN_FAULT = Text(
    en="this is a fault of the command, not of your files: please report it with the lines above",
    fr="c’est une erreur de la commande, non de vos fichiers\u00a0: merci de la signaler avec les "
    "lignes ci-dessus",
)
_UNWRITTEN = Text(
    en="the output could not be written: {reason}",
    fr="la sortie n’a pas pu être écrite\u00a0: {reason}",
)
_NAMES = (
    *("demo", "classify", "explain", "cases", "contrast", "draw", "quiz", "lesson", "report"),
    *("check", "facts", "rules", "schemes", "settle"),
)
COMMAND = Group(
    "c2b",
    Text(
        en="What a consumer gives to a business, what it is called, and why.\n\n"
        "Start with 'c2b demo'; 'c2b COMMAND --help' shows the help of a command.",
        fr="Ce qu’un consommateur apporte à un professionnel, comment cela se nomme, et "
        "pourquoi.\n\nCommencez par «\u00a0c2b demo\u00a0»\u00a0; «\u00a0c2b COMMANDE "
        "--help\u00a0» affiche l’aide d’une commande.",
    ),
    _overview,
    Option(
        "--version",
        Text(en="Show the version.", fr="Afficher la version."),
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_version,
    ),
    commands=Commands("c2b.cli", _NAMES),
    epilog=Text(
        en="The status is 0 for success, 1 when something is found, 2 when the input is bad, "
        "70 when c2b itself fails. "
        "The language is that of --lang, C2B_LANG or the system. "
        "These are models for education and engineering, not legal advice.",
        fr="Le code de sortie est 0 si tout va bien, 1 si quelque chose est trouvé, 2 si l’entrée "
        "est incorrecte, 70 si c2b échoue de lui-même. "
        "La langue est celle de --lang, de C2B_LANG ou du système. "
        "Ce sont des modèles pour l’enseignement et l’ingénierie, non des conseils juridiques.",
    ),
)
