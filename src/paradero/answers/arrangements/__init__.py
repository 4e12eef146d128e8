"""Arrangements compared: what each is said to be, in the same questions, every answer with its claims."""
