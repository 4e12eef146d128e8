"""The tripwire for small registers: whom a comparison of everybody with everybody rates high, the index must find."""

from bench.people.registers import manifest, register
from bench.screeners.people_index import Screener
from bench.screening_run import exhaustive, person


def test_every_pair_that_a_comparison_of_all_calls_same_or_probable_is_shown() -> None:
    records = list(register(7, 400))
    keys = {record.key for record in records}
    rows = [row for row in manifest(7, 4_000) if row.true_key in keys][:40]
    screener = Screener()
    screener.build([person(record, numbered=False) for record in records])
    told = exhaustive(screener, records, rows)
    assert told.pairs >= 10
    assert told.missed == 0, told.examples
