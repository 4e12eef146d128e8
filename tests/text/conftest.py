"""One reader for all tests of the room: its child process starts once."""

from collections.abc import Iterator

import pytest

from paradero.text.reading import TextReader


@pytest.fixture(scope="session")
def reader() -> Iterator[TextReader]:
    with TextReader() as opened:
        yield opened
