"""Arrangements compared, as they leave: words, objects for machines, a table, a workbook."""
