"""Timelines of subjects: who was where, what protected them, what was ordered, as bars that open on their claims."""
