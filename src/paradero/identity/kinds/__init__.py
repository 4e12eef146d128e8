"""Subjects that are no people: what identifies each kind (identifying.toml), and comparators with reasons."""
