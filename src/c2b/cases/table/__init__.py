"""The grader of tables: rows of cases, read, derived and compared."""
