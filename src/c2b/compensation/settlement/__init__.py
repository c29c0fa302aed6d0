"""Settlement: from contributions to amounts that are paid, kept back or carried, in a journal."""
