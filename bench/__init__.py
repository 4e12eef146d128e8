"""What reading and keeping documents costs: generated documents, timed runs, and the table of their figures."""
