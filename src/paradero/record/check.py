"""Walks the whole record and names every fault: what a person runs who wants to know that nobody changed it."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from paradero.record.check_derived import derived_faults
from paradero.record.check_ledger import checkpoint_faults, ledger_faults
from paradero.record.check_stored import stored_faults, text_faults
from paradero.record.ledger import checkpoint, ledger_size
from paradero.record.outcome import Fault, Report
from paradero.record.replay import Progress
from paradero.record.store import Store
from paradero.words.errors import RecordError

MOST_FAULTS: Final = 100
"""Faults listed for each part; a part with more says so."""


def check_record(store: Store, *, known: str | None = None, progress: Progress | None = None) -> Report:
    """The report over everything in the store; see Record.check."""
    counts: Counter[str] = Counter()
    halves = _Halves(progress)
    parts: dict[str, Callable[[], Iterator[Fault]]] = {
        "file": store.faults,
        "checkpoint": lambda: checkpoint_faults(store, known),
        "ledger": lambda: ledger_faults(store, counts, halves.first),
        "stored bytes": lambda: stored_faults(store, counts),
        "texts and claims": lambda: text_faults(store, counts),
        "derived tables": lambda: derived_faults(store, counts, halves.second),
    }
    faults: list[Fault] = []
    for name, part in parts.items():
        faults.extend(_listed(name, part))
    try:
        state = checkpoint(store).text()
        counts["entries"] = ledger_size(store)
    except RecordError as error:
        state = ""
        faults.append(Fault("checkpoint", "", str(error)))
    return Report(dict(counts), tuple(faults), state)


class _Halves:
    """One progress over two walks of the ledger."""

    def __init__(self, progress: Progress | None) -> None:
        self.first: Progress | None = None
        self.second: Progress | None = None
        if progress:
            self.first = lambda done, total: progress(done, 2 * total)
            self.second = lambda done, total: progress(total + done, 2 * total)


def _listed(name: str, part: Callable[[], Iterator[Fault]]) -> list[Fault]:
    """A part's faults, up to the bound; a part that cannot be walked to its end is a fault itself."""
    faults: list[Fault] = []
    try:
        for fault in part():
            if len(faults) == MOST_FAULTS:
                return [*faults, Fault(name, "", "There are more faults of this part than are listed here.")]
            faults.append(fault)
    except RecordError as error:
        faults.append(Fault(name, "", f"This part could not be walked to its end: {error}"))
    return faults
