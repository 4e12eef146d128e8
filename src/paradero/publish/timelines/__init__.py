"""Timelines as they leave: sentences, a drawing (SVG), objects for machines."""
