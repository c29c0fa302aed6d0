"""Checks of the built site in a browser: each page, and what happens on it."""
