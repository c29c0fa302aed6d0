"""Schemes: strategies for every family, each of which pays for whatever `contributions` gives."""

from c2b.testing.strategies.scheme.family import schemes

__all__ = ["schemes"]
