"""Schemes: strategies for every family, each of which pays for whatever `contributions` gives."""

from c2b.testing.strategies.scheme.family import FAMILIES, schemes

__all__ = ["FAMILIES", "schemes"]
