"""What leaves the record: every export of every door, and the words in which claims are shown, pass here."""
