"""No page breaks a rule of axe-core (WCAG 2.2 A and AA, and its best practices), in either language, wide or narrow."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from paradero.publish.language import LANGUAGES
from tests.interfaces.review_scene import build_review
from tests.interfaces.screening import cases
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, visiting
from tests.interfaces.web.kinds import example_pages

pytestmark = pytest.mark.browser


def broken(page: Page) -> list[str]:
    """Each rule that the page breaks, and where."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_page_breaks_a_rule(browser: Browser, site: Site, code: str, window: dict[str, int]) -> None:
    with visiting(browser, viewport=window) as visit:
        for kind, path in example_pages(site).items():
            visit.page.goto(f"{site.address}/{code}{path}")
            assert (kind, broken(visit.page)) == (kind, [])


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Site]:
    """A server over a record with questions, which may write."""
    with serving(build_review(tmp_path / "a.paradero"), "Ana Reviewer") as site:
        yield site


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_review_and_its_answers_break_none(browser: Browser, own: Site, code: str) -> None:
    with visiting(browser, viewport=NARROW, color_scheme="dark") as visit:
        visit.page.goto(f"{own.address}/{code}/review")
        assert broken(visit.page) == []
        visit.page.locator("button[value=different]").click()
        visit.page.wait_for_selector("[role=status]")
        assert f"/{code}/review?" in visit.page.url
        assert broken(visit.page) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_screening_and_a_refused_one_break_none(browser: Browser, own: Site, code: str) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        page = visit.page
        page.goto(f"{own.address}/{code}/screen")
        assert broken(page) == []
        page.click(".upload button")
        page.wait_for_selector(".notice")
        assert broken(page) == []
        for case in cases()[:4]:
            page.goto(f"{own.address}/{code}/screen")
            page.set_input_files("#list", case.list_path)
            page.set_input_files("#register", case.registers)
            page.fill("#destination", case.destination or "")
            page.fill("#at", case.at or "2025-03-15")
            page.click(".upload button")
            page.wait_for_selector(".screening")
            assert (case.folder, broken(page)) == (case.folder, [])
