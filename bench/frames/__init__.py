"""Benchmarks of declarations on frames, beside the same expressions written by hand."""
