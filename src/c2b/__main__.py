"""``python -m c2b``: the command, where it is not on the path."""

from c2b.cli import main

main()
