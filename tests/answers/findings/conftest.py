"""A record that tests may write."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.record.record import Record, open_record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A new record, empty."""
    with open_record(tmp_path / "a.paradero", create=True) as record:
        yield record
