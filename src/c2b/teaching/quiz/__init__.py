"""The quizzes: questions from real cases, whose wrong answers name their misconceptions."""
