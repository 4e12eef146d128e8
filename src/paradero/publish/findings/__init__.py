"""Findings as sentences and as JSON."""
