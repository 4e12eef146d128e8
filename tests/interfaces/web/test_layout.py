"""Every kind of page fits a phone and a wide window, and can be read in both colour schemes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.interfaces.serving import Site
from tests.interfaces.web.browsing import NARROW, WIDE, visiting
from tests.interfaces.web.kinds import example_pages

pytestmark = pytest.mark.browser

CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_page_is_wider_than_its_window(browser: Browser, site: Site, window: dict[str, int]) -> None:
    with visiting(browser, viewport=window) as visit:
        for kind, path in example_pages(site).items():
            visit.page.goto(site.address + path)
            over = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert (kind, over) == (kind, 0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_their_ground(browser: Browser, site: Site, scheme: str) -> None:
    with visiting(browser, viewport=WIDE, color_scheme=scheme) as visit:
        for kind, path in example_pages(site).items():
            visit.page.goto(site.address + path)
            assert (kind, visit.page.evaluate(CONTRAST)) == (kind, [])


def test_every_page_has_one_heading_a_title_and_labels_for_its_fields(browser: Browser, site: Site) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        page = visit.page
        for kind, path in example_pages(site).items():
            page.goto(site.address + path)
            assert (kind, page.locator("h1").count()) == (kind, 1)
            assert page.title().endswith(" · Paradero")
            assert page.locator("html").get_attribute("lang") == "en"
            unlabelled = page.locator("input, select").evaluate_all(
                "all => all.filter(one => !one.labels.length).length"
            )
            ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
            assert (kind, unlabelled, len(ids)) == (kind, 0, len(set(ids)))


def test_a_printed_page_keeps_the_evidence_and_drops_the_controls(browser: Browser, site: Site) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        visit.page.emulate_media(media="print")
        visit.page.goto(site.address + example_pages(site)["claim"])
        assert visit.page.locator(".evidence").is_visible()
        assert not visit.page.locator("nav").first.is_visible()
        assert not visit.page.locator(".find").is_visible()
        kept = "getComputedStyle(document.querySelector('.label'), '::before').printColorAdjust"
        assert visit.page.evaluate(kept) == "exact"
