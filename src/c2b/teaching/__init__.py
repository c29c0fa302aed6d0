"""Teaching: comparison, drawings, quizzes and marking, as text and data in two languages."""
