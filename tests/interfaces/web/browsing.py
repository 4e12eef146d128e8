"""The system's Chromium, kept from reaching anything but loopback."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
WIDE = {"width": 1400, "height": 1000}
NARROW = {"width": 360, "height": 740}


class Visit(msgspec.Struct):
    """A page of the browser, with everything it asked for and complained of."""

    page: Page
    requests: list[str]
    complaints: list[str]


def chromium_path() -> str:
    """Where Chromium is; fails with one sentence where it is not."""
    path = os.environ.get("PARADERO_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        raise AssertionError(
            "The browser tests need Chromium: install the system's package of it or set PARADERO_CHROMIUM to its path."
        )
    return path


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Chromium with a profile of its own that is thrown away."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Browser, **options: Any) -> Iterator[Visit]:
    """A page that notes its requests, console messages, errors and dialogs."""
    context = browser.new_context(**options)
    visit = Visit(context.new_page(), [], [])
    page = visit.page
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("console", lambda message: visit.complaints.append(message.text))
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("dialog", lambda dialog: visit.complaints.append(f"dialog {dialog.message}"))
    page.on("popup", lambda popup: visit.complaints.append(f"popup {popup.url}"))
    try:
        yield visit
    finally:
        context.close()
