"""Plays the ledger again: from the ledger and blobs of one store into the derived tables of another (or the same)."""

import functools
from collections.abc import Callable

from paradero.record.apply import apply_line
from paradero.record.blobs import get_text
from paradero.record.ledger import ledger_size, lines
from paradero.record.store import Store
from paradero.words.errors import RecordError

Progress = Callable[[int, int], None]
"""Told how many entries of how many are done."""


def replay(source: Store, target: Store, progress: Progress | None = None) -> int:
    """Applies every ledger entry of `source` to `target` in order; gives their number. In `target.writing()` only."""
    total, done = ledger_size(source), 0
    texts = functools.partial(get_text, source)
    for line in lines(source):
        try:
            apply_line(target, line, texts)
        except ValueError as error:
            raise RecordError(f"Ledger entry {line.seq} cannot be applied ({error}); run `paradero check`.") from error
        done += 1
        if progress:
            progress(done, total)
    return done
