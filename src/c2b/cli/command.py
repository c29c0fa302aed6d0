"""The commands and their options, in the language of the run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, cast

import click

from c2b.cli import cases, classify, demo
from c2b.cli.language import OPTION, language_of
from c2b.cli.screen import complain
from c2b.errors import C2bError
from c2b.models.activity import Activity
from c2b.models.text import LANGUAGES, Language, Text
from c2b.paradigms import Paradigm

BAD_INPUT = 2


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its status: 0 fine, 1 something found, 2 bad input."""
    language = language_of(arguments, os.environ)
    try:
        status = build(language).main(list(arguments), "c2b", standalone_mode=False)
        sys.stdout.flush()
        return int(status or 0)
    except click.ClickException as error:
        complain(_ERROR.fill(message=_told(error, language)).says(language))
    except C2bError as error:
        for line in error.says(language).splitlines():
            complain(_ERROR.fill(message=line).says(language))
    except click.Abort:
        complain(_ERROR.fill(message=_INTERRUPTED).says(language))
    except SystemExit:  # click's answer to a reader that left: it has seen enough
        return 0
    except BrokenPipeError:  # the same at the last flush; Python would flush again at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return BAD_INPUT


def build(language: Language) -> click.Group:
    """The group of commands, with every text in *language*."""
    top = _Group(
        "c2b",
        help=_TOP.says(language),
        params=[_lang(language)],
        context_settings={"max_content_width": 100},
        epilog=_NOT_ADVICE.says(language),
    )
    top.words = language
    click.version_option(
        package_name="c2b", message="c2b %(version)s", help=_VERSION.says(language)
    )(top)
    for made in (_demo, _classify, _explain, _cases):
        top.add_command(made(language))
    return top


def _demo(language: Language) -> click.Command:
    return _command("demo", _DEMO, language, lambda: demo.demo(language))


def _classify(language: Language) -> click.Command:
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=_JSON.says(language))

    def run_it(name: str, as_json: bool) -> int:
        return classify.classify(name, language, as_json=as_json)

    return _command("classify", _CLASSIFY, language, run_it, _file("FILE|-"), as_json)


def _explain(language: Language) -> click.Command:
    def run_it(name: str) -> int:
        return classify.explain(name, language)

    return _command("explain", _EXPLAIN, language, run_it, _file("FILE|CASE_ID"))


def _cases(language: Language) -> click.Command:
    def list_them(activity: str | None, paradigm: str | None) -> int | None:
        if click.get_current_context().invoked_subcommand is not None:
            return None
        return cases.list_cases(language, activity, paradigm)

    def check_it(name: str) -> int:
        return cases.check(name, language)

    group = _Group(
        "cases",
        help=_CASES.says(language),
        callback=list_them,
        invoke_without_command=True,
        params=[
            _choice("--activity", [each.value for each in Activity], _ACTIVITY.says(language)),
            _choice("--paradigm", [each.value for each in Paradigm], _PARADIGM.says(language)),
            _lang(language),
        ],
    )
    group.words = language
    group.add_command(_command("check", _CHECK, language, check_it, _file("FILE|-")))
    return group


def _command(
    name: str,
    text: Text,
    language: Language,
    run_it: Callable[..., int],
    *params: click.Parameter,
) -> click.Command:
    made = _Spoken(
        name,
        help=text.says(language),
        callback=run_it,
        params=[*params, _lang(language)],
    )
    made.words = language
    return made


def _file(shown: str) -> click.Argument:
    return click.Argument(["name"], metavar=shown)


def _choice(name: str, values: list[str], text: str) -> click.Option:
    return click.Option([name], type=click.Choice(values), metavar="NAME", help=text)


def _lang(language: Language) -> click.Option:
    choice = click.Choice(LANGUAGES)
    return click.Option([OPTION], type=choice, expose_value=False, help=_LANG.says(language))


class _Spoken(click.Command):
    """A command whose headings are in the language of the run, not only its texts."""

    words: Language = "en"

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """The option that shows the help, with our text."""
        option = cast("click.Option", super().get_help_option(ctx))
        option.help = _HELP.says(self.words)
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows the arguments."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, _USAGE.says(self.words))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        records = [found for each in self.get_params(ctx) if (found := each.get_help_record(ctx))]
        with formatter.section(_OPTIONS.says(self.words)):
            formatter.write_dl(records)


class _Group(_Spoken, click.Group):
    """A command that has others under it, shown in the order in which one meets them."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        _Spoken.format_options(self, ctx, formatter)
        told = [(name, one.get_short_help_str(200)) for name, one in self.commands.items()]
        with formatter.section(_COMMANDS.says(self.words)):
            formatter.write_dl(told)


def _told(error: click.ClickException, language: Language) -> str:
    """What click found, in our words; its own where we have none."""
    wrong: Any = error
    match error:
        case click.NoSuchOption():
            return _NO_OPTION.fill(name=wrong.option_name).says(language)
        case click.MissingParameter():
            return _MISSING.fill(name=wrong.param.make_metavar(wrong.ctx)).says(language)
        case click.BadParameter() if isinstance(getattr(wrong.param, "type", None), click.Choice):
            choices = ", ".join(wrong.param.type.choices)
            return _CHOOSE.fill(name=wrong.param.opts[0], choices=choices).says(language)
        case _:
            return _NOT_UNDERSTOOD.fill(message=error.format_message()).says(language)


_ERROR = Text(en="c2b: {message}", fr="c2b\u00a0: {message}")
_INTERRUPTED = Text(en="interrupted", fr="interrompu")
_NO_OPTION = Text(
    en="there is no option {name}; see --help", fr="l'option {name} n'existe pas\u00a0; voir --help"
)
_MISSING = Text(
    en="the argument {name} is missing; see --help",
    fr="il manque l'argument {name}\u00a0; voir --help",
)
_CHOOSE = Text(en="{name} takes one of {choices}", fr="{name} prend l'une des valeurs {choices}")
_NOT_UNDERSTOOD = Text(
    en="{message} See --help.", fr="arguments non compris\u00a0: {message} Voir --help."
)
_USAGE = Text(en="Usage: ", fr="Usage\u00a0: ")
_OPTIONS = Text(en="Options", fr="Options")
_COMMANDS = Text(en="Commands", fr="Commandes")
_TOP = Text(
    en="What a consumer gives to a business, what it is called, and why.\n\nStart with 'c2b demo'.",
    fr="Ce qu'un consommateur apporte à un professionnel, comment cela se nomme, et pourquoi.\n\n"
    "Commencez par « c2b demo ».",
)
_NOT_ADVICE = Text(
    en="Models for education and engineering, not legal advice.",
    fr="Des modèles pour l'enseignement et l'ingénierie, non des conseils juridiques.",
)
_DEMO = Text(
    en="Classify fifty real cases and explain a contested one in full.",
    fr="Classer cinquante cas réels et en expliquer un, contesté, en entier.",
)
_CLASSIFY = Text(
    en="Classify the exchanges of a JSON file: one, or a list.",
    fr="Classer les échanges d'un fichier JSON\u00a0: un seul, ou une liste.",
)
_EXPLAIN = Text(
    en="Explain a case by its number (S01 to S50), or the exchanges of a JSON file.",
    fr="Expliquer un cas par son numéro (S01 à S50), ou les échanges d'un fichier JSON.",
)
_CASES = Text(
    en="List the real cases; 'cases check FILE' checks a table of your own.",
    fr="Lister les cas réels\u00a0; « cases check FILE » vérifie votre propre tableau.",
)
_CHECK = Text(
    en="Derive every label of a table of cases and compare it with what the table says.",
    fr="Déduire chaque libellé d'un tableau de cas et le comparer à ce que dit le tableau.",
)
_JSON = Text(en="Print JSON instead of a table.", fr="Écrire du JSON au lieu d'un tableau.")
_ACTIVITY = Text(
    en="Only cases of this activity: review, survey, co_creation, crowdsourcing, other.",
    fr="Seulement les cas de cette activité\u00a0: review, survey, co_creation, crowdsourcing, "
    "other.",
)
_PARADIGM = Text(
    en="Only cases in which some leg is, or may be, of this paradigm, such as C2B.",
    fr="Seulement les cas dont une prestation relève, ou peut relever, de ce paradigme, comme C2B.",
)
_LANG = Text(en="The language: en or fr.", fr="La langue\u00a0: en ou fr.")
_HELP = Text(en="Show this text.", fr="Afficher ce texte.")
_VERSION = Text(en="Show the version.", fr="Afficher la version.")
