"""The entry point of ``python -m c2b``, which runs the command."""

from c2b.cli import main

main()
