"""The lines that the command prints, a module for each kind of result."""
