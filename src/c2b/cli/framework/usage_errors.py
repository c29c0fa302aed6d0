"""The messages for arguments that click refuses, in both languages."""

from __future__ import annotations

import click

from c2b.text import Text


def usage_error_text(error: click.ClickException) -> Text:
    """Return the message for *error*; click's own where this module has none."""
    match error:
        case click.NoSuchOption():
            near = ", ".join(error.possibilities or ())
            hint = _MEANT.fill(names=near) if near else SEE_HELP
            return _NO_OPTION.fill(name=error.option_name, hint=hint)
        case click.BadOptionUsage():
            return (_NO_VALUE if _is_flag(error) else _A_VALUE).fill(name=error.option_name)
        case click.MissingParameter(param=click.Argument() as argument, ctx=click.Context() as ctx):
            return _MISSING.fill(name=argument.make_metavar(ctx))
        case click.BadParameter(param=click.Option(type=click.Choice() as choice) as option):
            choices = ", ".join(str(each) for each in choice.choices)
            return _CHOOSE.fill(name=option.opts[-1], choices=choices)
        case _:
            return _NOT_UNDERSTOOD.fill(message=error.format_message())


def _is_flag(error: click.BadOptionUsage) -> bool:
    params = error.ctx.command.params if error.ctx is not None else []
    named = [each for each in params if error.option_name in each.opts]
    return any(isinstance(each, click.Option) and each.is_flag for each in named)


_NO_OPTION = Text(
    en="there is no option {name}; {hint}", fr="l’option {name} n’existe pas\u00a0; {hint}"
)
_MEANT = Text(en="did you mean {names}?", fr="vouliez-vous dire {names}\u00a0?")
SEE_HELP = Text(en="see --help", fr="voir --help")
_NO_VALUE = Text(
    en="{name} takes no value; see --help", fr="{name} ne prend pas de valeur\u00a0; voir --help"
)
_A_VALUE = Text(
    en="{name} needs a value after it; see --help",
    fr="{name} doit être suivi d’une valeur\u00a0; voir --help",
)
_MISSING = Text(
    en="the argument {name} is missing; see --help",
    fr="il manque l’argument {name}\u00a0; voir --help",
)
_CHOOSE = Text(
    en="{name} takes one of {choices}",
    fr="{name} prend l’une des valeurs suivantes\u00a0: {choices}",
)
_NOT_UNDERSTOOD = Text(
    en="the arguments were not understood: {message}", fr="arguments non compris\u00a0: {message}"
)
