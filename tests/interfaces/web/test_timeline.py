"""The page of a timeline: its bars open on their claims, the slider asks with script and without, and it prints."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.interfaces.cases import record_of
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, Visit, visiting

pytestmark = pytest.mark.browser

PATH = "/timelines/person:jordin-alexander-melgar-salmeron"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    path = record_of("timelines", tmp_path_factory.mktemp("timelines") / "case.paradero")
    with serving(path) as site:
        yield site


def test_a_bar_opens_on_the_words_that_say_it(case: Site, visit: Visit) -> None:
    visit.page.goto(case.address + PATH)
    bar = visit.page.get_by_role("link", name=re.compile("Where held: CECOT"))
    assert "says Gustavo Villatoro" in (bar.get_attribute("aria-label") or "")
    bar.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/claims/*")
    assert "has been held in CECOT since July 1, 2025" in visit.page.locator(".evidence").inner_text()
    assert visit.complaints == []


def test_the_table_says_what_the_bars_say(case: Site, visit: Visit) -> None:
    visit.page.goto(case.address + PATH)
    bars = visit.page.locator("svg.bars a").count()
    rows = visit.page.locator(".as-table tbody tr").filter(has=visit.page.locator("td"))
    assert bars == rows.count()
    assert all(rows.nth(at).locator("a").count() for at in range(bars))


def test_the_page_tells_the_minutes_the_silence_and_the_two_accounts(case: Site, visit: Visit) -> None:
    visit.page.goto(case.address + PATH)
    told = visit.page.locator("main").inner_text()
    assert "28 minutes after" in told
    assert "↓ 28 minutes" in told
    assert "Whereabouts not acknowledged, 8 May 2025 to 30 June 2025" in told
    assert "Two places at once, 3 July 2025 to 20 July 2025" in told
    assert visit.page.locator("svg .clash").count() == 2
    assert visit.page.locator("svg .gap").count() == 1


def test_what_is_planned_or_denied_is_drawn_outlined(case: Site, visit: Visit) -> None:
    visit.page.goto(case.address + PATH)
    for weight in ("intended", "opposed"):
        shapes = visit.page.locator(f"svg a.{weight} .sure, svg a.{weight} .hollow")
        assert shapes.count()
        fills = shapes.evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
        paper = visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert set(fills) == {paper}


def test_letting_go_of_the_slider_asks_about_its_day(case: Site, visit: Visit) -> None:
    visit.page.goto(case.address + PATH)
    slider = visit.page.locator("#day")
    slider.focus()
    with visit.page.expect_navigation():
        visit.page.keyboard.press("Home")
    assert "as_of=2025-03-03" in visit.page.url
    assert "What is said of 3 March 2025" in visit.page.locator("#asked").inner_text()
    assert visit.page.locator("svg .cursor").count() == 1
    assert visit.complaints == []


def test_without_script_the_slider_is_a_field_with_its_own_button(browser: Browser, case: Site) -> None:
    with visiting(browser, viewport=WIDE, java_script_enabled=False) as visit:
        visit.page.goto(case.address + PATH)
        visit.page.locator("#day").focus()
        visit.page.keyboard.press("Home")
        visit.page.get_by_role("button", name="Show that day").click()
        visit.page.wait_for_url("**by=slider*")
        assert "What is said of 3 March 2025" in visit.page.locator("#asked").inner_text()


def test_the_bars_print_whole_and_the_form_does_not(browser: Browser, case: Site) -> None:
    with visiting(browser, viewport=NARROW) as visit:
        visit.page.emulate_media(media="print")
        visit.page.goto(case.address + PATH)
        assert not visit.page.locator(".slider").is_visible()
        wide = visit.page.locator("svg.bars").evaluate("one => one.getBoundingClientRect().width")
        assert wide <= NARROW["width"]


@pytest.mark.parametrize(
    ("query", "status"),
    [("?as_of=soon", 400), ("?by=slider&day=x", 400), ("?by=slider&day=0", 400), ("?known_on=x", 400),
     ("?as_of=2025-03-15/..", 400), ("?by=slider&day=99999999", 400)],
)  # fmt: skip
def test_a_day_that_is_none_is_refused(case: Site, query: str, status: int) -> None:
    assert case.ask(PATH + query).status == status


def test_a_subject_that_is_not_there_is_a_missing_page(case: Site) -> None:
    assert case.ask("/timelines/person:nobody").status == 404


def test_only_pages_with_a_slider_may_run_a_script_and_only_our_own(case: Site) -> None:
    assert "script-src 'self'" in case.ask(PATH).headers["content-security-policy"]
    assert "script-src" not in case.ask("/refusals").headers["content-security-policy"]


def test_a_subject_leads_to_its_timeline(case: Site) -> None:
    page = case.ask(PATH.replace("timelines", "subjects") + "?as_of=2025-07-10").text
    assert f'href="{PATH}?as_of=2025-07-10"' in page


def test_nothing_in_time_is_said_in_words(case: Site) -> None:
    page = case.ask(PATH + "?known_on=2020-01-01").text
    assert "has its place in time" in page
    assert "<svg" not in page
