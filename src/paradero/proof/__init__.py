"""Seals: pure functions over bytes."""
