"""Findings: what the record's claims answer to one question, who gives each answer, and whether they agree."""
