"""Commands, options and arguments of click whose texts are shown in the language of the run.

The language is the object of click's context: the caller of the top command puts it there, and
every command gets it as its first argument.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from difflib import get_close_matches
from typing import Any, cast

import click

from c2b.cli.framework.language import OPTION
from c2b.cli.framework.usage_errors import SEE_HELP
from c2b.errors import InvalidValueError
from c2b.text import LANGUAGES, Language, Text


def language_in(context: click.Context) -> Language:
    """Return the language of the run to which *context* belongs."""
    return cast("Language", context.obj)


class Option(click.Option):
    """An option with its text, and the name of its value, in both languages."""

    text: Text
    value: Text | None

    def __init__(self, name: str, text: Text, *, value: Text | None = None, **given: Any) -> None:
        super().__init__(name.split(), **given)
        self.text, self.value = text, value

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the name of the value, such as ``NAME``, or the choices."""
        return super().make_metavar(ctx) if self.value is None else _words(self.value, ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the option as it is written, and its text."""
        written, _ = cast("tuple[str, str]", super().get_help_record(ctx))
        return written, _words(self.text, ctx)


class Argument(click.Argument):
    """An argument with a text, which click's own arguments do not have."""

    text: Text
    value: Text

    def __init__(self, name: str, text: Text, *, value: Text, **given: Any) -> None:
        super().__init__([name], **given)
        self.text, self.value = text, value

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the name of the value, such as ``FILE``."""
        return _words(self.value, ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the name of the value, and the text."""
        return self.make_metavar(ctx), _words(self.text, ctx)


class Command(click.Command):
    """A command that calls a function with the language and the parameters, for its status."""

    text: Text
    ends: Text | None

    allow_extra_args = True  # parse_args refuses them, with a message in both languages

    def __init__(
        self,
        name: str,
        text: Text,
        run: Callable[..., int | None],
        *params: click.Parameter,
        epilog: Text | None = None,
    ) -> None:
        super().__init__(
            name,
            callback=click.pass_obj(run),
            params=[*params, LANG, HELP],
            add_help_option=False,
            no_args_is_help=False,
        )
        self.text, self.ends = text, epilog

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse *args*, and refuse those that no parameter takes."""
        try:
            left = super().parse_args(ctx, args)
        except click.BadOptionUsage as error:
            error.ctx = ctx  # click leaves it out
            raise
        if left and not isinstance(self, Group):
            raise InvalidValueError(ctx.command_path, _NO_MORE, " ".join(left), _LEAVE_OUT)
        return left

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parameters that may follow the command, as its usage shows them."""
        return [
            *(piece for each in self.params for piece in each.get_usage_pieces(ctx)),
            "[OPTIONS]",
        ]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows the usage of the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, _words(_USAGE, ctx))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the description of the command."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_words(self.text, ctx))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the arguments, then the options."""
        _section(formatter, _words(_ARGUMENTS, ctx), self._records(ctx, Argument))
        _section(formatter, _words(_OPTIONS, ctx), self._records(ctx, Option))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the closing remarks, where there are any."""
        if self.ends is not None:
            formatter.write_paragraph()
            formatter.write_text(_words(self.ends, ctx))

    def _records(
        self, ctx: click.Context, kind: type[Option] | type[Argument]
    ) -> list[tuple[str, str]]:
        return [each.get_help_record(ctx) for each in self.params if isinstance(each, kind)]


class Group(Command, click.Group):
    """A command with subcommands in the order given; without one it runs its own function."""

    commands: MutableMapping[str, click.Command]

    def __init__(
        self,
        name: str,
        text: Text,
        run: Callable[..., int],
        *params: click.Parameter,
        commands: Mapping[str, Command],
        epilog: Text | None = None,
    ) -> None:
        def alone(language: Language, **given: Any) -> int | None:
            below = click.get_current_context().invoked_subcommand
            return run(language, **given) if below is None else None

        super().__init__(name, text, alone, *params, epilog=epilog)
        self.invoke_without_command = True
        self.commands = cast("MutableMapping[str, click.Command]", commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the options and the name for a subcommand."""
        return ["[OPTIONS]", _words(_COMMAND, ctx)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the subcommands in the order given, then the options."""
        records = [
            (name, _words(command.text, ctx).partition("\n")[0])
            for name, command in self.commands.items()
            if isinstance(command, Command)
        ]
        _section(formatter, _words(_COMMANDS, ctx), records)
        super().format_options(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the subcommand that *args* begin with.

        Raises:
            InvalidValueError: No subcommand has that name.
        """
        name, *rest = args
        if (command := self.get_command(ctx, name)) is not None:
            return name, command, rest
        names = list(self.commands)
        close = get_close_matches(name, names, n=1)
        hint = _MEANT.fill(name=close[0]) if close else SEE_HELP
        raise InvalidValueError(ctx.command_path, _ONE_OF.fill(names=", ".join(names)), name, hint)


def _words(text: Text, context: click.Context) -> str:
    return text.in_language(language_in(context))


def _section(
    formatter: click.HelpFormatter, title: str, records: Sequence[tuple[str, str]]
) -> None:
    if records:
        with formatter.section(title):
            formatter.write_dl(records)


def _show_help(context: click.Context, _: click.Parameter, expected: bool) -> None:
    if expected:
        click.echo(context.get_help())
        context.exit()


LANG = Option(
    OPTION,
    Text(en="The language, English or French.", fr="La langue, anglais ou français."),
    type=click.Choice(LANGUAGES, case_sensitive=False),
    expose_value=False,  # language_of reads it before click parses the arguments
)
HELP = Option(
    "-h --help",
    Text(en="Show this text.", fr="Afficher ce texte."),
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_help,
)
_USAGE = Text(en="Usage: ", fr="Usage\u00a0: ")
_ARGUMENTS = Text(en="Arguments", fr="Arguments\u00a0")
_OPTIONS = Text(en="Options", fr="Options\u00a0")
_COMMANDS = Text(en="Commands", fr="Commandes\u00a0")
_COMMAND = Text(en="COMMAND", fr="COMMANDE")
_ONE_OF = Text(en="a command ({names})", fr="une commande ({names})")
_MEANT = Text(en="did you mean {name}?", fr="vouliez-vous dire {name}\u00a0?")
_NO_MORE = Text(en="no further argument", fr="aucun autre argument")
_LEAVE_OUT = Text(en="leave it out, or see --help", fr="retirez-le, ou voir --help")
