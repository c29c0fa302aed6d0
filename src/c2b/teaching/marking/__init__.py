"""The marking of students' answers, in tables as spreadsheets save them."""
