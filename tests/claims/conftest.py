"""The reader and the parser, loaded once for the whole room."""

import pytest

from paradero.claims.parse import english
from paradero.claims.reader import ClaimReader


@pytest.fixture(scope="session")
def reader() -> ClaimReader:
    """A reader whose parser is loaded, so that no test is timed by it."""
    english()
    return ClaimReader()
