"""Quizzes as files: GIFT, Moodle XML, CSV for live-quiz programs, printable sheets, plain data."""
