"""People: names taken apart, compared with reasons, and found again among many."""
