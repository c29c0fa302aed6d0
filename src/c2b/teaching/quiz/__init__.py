"""The quizzes of real cases, whose wrong answers name their misconceptions."""
