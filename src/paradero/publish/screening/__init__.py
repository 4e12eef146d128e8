"""A screening as people and machines get it: sentences, JSON, a workbook, a printable report of one file."""
