"""The way from contributions to amounts that are paid, held or carried, in a journal."""
