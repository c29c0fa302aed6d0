"""The frame of every command: two languages, files, days and the console."""
