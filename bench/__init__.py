"""Benchmarks: ratios within one run, against hand-written code and peers; never a test."""
