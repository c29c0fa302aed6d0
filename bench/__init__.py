"""Benchmarks: ratios within one run, against hand-written code and peers. Never part of the tests."""
