"""Strategies for schemes of every family, which pay for all that `contributions` generates."""

from c2b.testing.strategies.scheme.family import schemes

__all__ = ["schemes"]
