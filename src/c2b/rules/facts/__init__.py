"""The facts that activities share, in groups, and the combinations of them that cannot be."""
