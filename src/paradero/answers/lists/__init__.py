"""Lists of people that somebody loads: a manifest, a roster, a register of orders, names pasted one a line.

What is read here is never written into a record.
"""

from paradero.answers.lists.headings import columns_asked
from paradero.answers.lists.reading import read_list, read_list_bytes
from paradero.answers.lists.rows import ListRead, ListRow, Problem

__all__ = ["ListRead", "ListRow", "Problem", "columns_asked", "read_list", "read_list_bytes"]
