"""Rule cards written by hand in Markdown, read for the record and for the next edition."""
