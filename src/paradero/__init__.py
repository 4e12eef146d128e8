"""Paradero: an open, evidence-first record of deportation and transfer arrangements between states."""

__version__ = "0.1.0"
