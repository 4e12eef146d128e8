"""How much one page may ask for."""

from typing import Final

from paradero.words.errors import UsageError

MOST_ROWS: Final = 10_000


def refuse_bounds(limit: int, offset: int) -> None:
    """Raises UsageError for a page that is none."""
    if not 1 <= limit <= MOST_ROWS:
        raise UsageError(f"A page has from 1 to {MOST_ROWS} rows, not {limit}.")
    if offset < 0:
        raise UsageError(f"A page begins at row 0 or later, not {offset}.")
