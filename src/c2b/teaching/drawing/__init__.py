"""Drawings of exchanges: one picture, written as SVG, Mermaid or DOT."""
