"""Questions: reads the record only."""
