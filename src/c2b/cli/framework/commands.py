"""The commands of a package, each imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from attrs import frozen

from c2b.cli.framework.bilingual_click import Command


@frozen(eq=False)
class Commands(Mapping[str, Command]):
    """The commands that the modules of a package hold as ``COMMAND``, by the names of the modules.

    Only the command that runs is imported: all of them take 0.6 s more than one.

    Attributes:
        package: The name of the package.
        names: The names of its commands, in order.
    """

    package: str
    names: tuple[str, ...]

    def __getitem__(self, name: str) -> Command:
        if name not in self.names:
            raise KeyError(name)
        command: Command = import_module(f"{self.package}.{name}").COMMAND
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)
