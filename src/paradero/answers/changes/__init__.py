"""What came to the record since a moment, and why somebody who follows a subject is told."""
