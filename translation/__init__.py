"""Finds every message of the program and keeps the catalogues of the other languages complete."""
