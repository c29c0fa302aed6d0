"""Small applications that use c2b; each is the subject of a tutorial."""
