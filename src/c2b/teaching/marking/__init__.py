"""Marking: tables of students' answers, read as spreadsheets save them, and marked."""
