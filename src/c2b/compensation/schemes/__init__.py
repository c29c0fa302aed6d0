"""The schemes: one module for each family."""
