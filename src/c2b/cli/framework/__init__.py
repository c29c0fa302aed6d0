"""The parts that all commands share: two languages, files, days and the console."""
