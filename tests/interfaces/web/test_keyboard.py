"""Everything that can be done on a page can be reached with the keyboard, and one sees where one is."""

import pytest
from playwright.sync_api import Browser

from tests.interfaces.review_scene import build_review
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, visiting
from tests.interfaces.web.kinds import example_pages

pytestmark = pytest.mark.browser

REACHABLE = """() => {
  const all = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  )];
  const seen = all.filter(one => one.getClientRects().length && getComputedStyle(one).visibility !== 'hidden');
  seen.forEach((one, number) => { one.dataset.place = number; });
  return seen.length;
}"""
HERE = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  return [at.dataset.place ?? null, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];
}"""
MOST = 150


@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(
    browser: Browser, site: Site, window: dict[str, int]
) -> None:
    pages = {kind: path for kind, path in example_pages(site).items() if kind not in ("long", "claims")}
    with visiting(browser, viewport=window) as visit:
        for kind, path in (*pages.items(), ("screen", "/screen"), ("audit", "/audit")):
            visit.page.goto(f"{site.address}/es{path}")
            total = min(visit.page.evaluate(REACHABLE), MOST)
            reached = []
            for _ in range(total):
                visit.page.keyboard.press("Tab")
                place, seen = visit.page.evaluate(HERE)
                assert (kind, place, seen) == (kind, place, True)
                reached.append(place)
            assert (kind, reached) == (kind, [str(number) for number in range(total)])


def test_the_review_is_answered_without_a_mouse_and_says_its_keys(browser: Browser, tmp_path) -> None:  # type: ignore[no-untyped-def]
    with serving(build_review(tmp_path / "a.paradero"), "Ana Reviewer") as own, visiting(browser) as visit:
        page = visit.page
        page.goto(f"{own.address}/es/review")
        keys = page.locator("[data-key]").evaluate_all("all => all.map(one => [one.dataset.key, one.ariaKeyShortcuts])")
        assert keys == [["y", "y"], ["n", "n"], ["u", "u"], ["s", "s"]]
        assert "Las teclas que muestran los botones" in page.inner_text(".verdicts")
        page.keyboard.press("n")
        page.wait_for_selector("[role=status]")
        assert "/es/review?" in page.url
        assert "son distintos" in page.inner_text("[role=status]")
