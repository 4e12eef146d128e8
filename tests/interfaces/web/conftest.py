"""One browser for all tests, one clean page for each."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.interfaces.web.browsing import WIDE, Visit, running_browser, visiting


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with running_browser() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A clean page in a wide window."""
    with visiting(browser, viewport=WIDE) as visit:
        yield visit
