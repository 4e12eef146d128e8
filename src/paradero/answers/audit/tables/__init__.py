"""A table of assertions held against the record: who was taken where and when, how many, and what source says so."""
