"""What a brief about one subject is made from: its questions with their answers, what is unknown, and every passage."""
