"""Quizzes: questions from real cases, in which each wrong answer names its misconception."""
