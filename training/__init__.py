"""Makes and measures the Spanish parser that ships with the program."""
