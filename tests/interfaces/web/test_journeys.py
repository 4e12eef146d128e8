"""What a reporter does, in a real browser, with scripts switched off as well as on."""

import pytest
from playwright.sync_api import Browser, expect

from tests.interfaces.scene import FLIGHTS
from tests.interfaces.serving import Site
from tests.interfaces.web.browsing import WIDE, Visit, visiting
from tests.interfaces.web.kinds import example_pages

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_start_to_the_words_the_claim_the_subject_and_the_search(
    browser: Browser, site: Site, scripts: bool
) -> None:
    with visiting(browser, viewport=WIDE, java_script_enabled=scripts) as visit:
        page = visit.page
        page.goto(site.address)
        expect(page.locator("h1")).to_have_text("What this record holds")
        page.get_by_role("link", name="Two flights left in March").first.click()
        expect(page.locator("h1")).to_have_text("Two flights left in March")

        page.get_by_text("On 15 March 2025").click()
        expect(page.locator("h1")).to_contain_text("Transfer")
        expect(page.locator(".evidence .quoted").first).to_contain_text("On")
        expect(page.locator(".seal")).to_contain_text("Verified.")
        page.get_by_role("link", name="See it in the document").click()
        expect(page.locator("li:target .kind")).to_have_text("transfer")

        page.get_by_role("link", name="Kilmar Abrego Garcia", exact=True).first.click()
        expect(page.locator("h1")).to_have_text("Kilmar Abrego Garcia")
        expect(page.locator(".moment .date").first).to_contain_text("about June 2025")

        page.get_by_label("Search the texts").fill("Xinis")
        page.get_by_role("button", name="Search").click()
        expect(page.locator(".snippet mark").first).to_have_text("Xinis")
        page.get_by_role("link", name="Two flights left in March").first.click()
        expect(page.locator(".stretch:target")).to_contain_text("Judge Paula Xinis")
        assert visit.complaints == []
        assert all(address.startswith(site.address) for address in visit.requests)


def test_filters_narrow_the_claims_and_stay_in_the_form(visit: Visit, site: Site) -> None:
    page = visit.page
    page.goto(f"{site.address}/claims")
    page.get_by_label("Kind").select_option("transfer")
    page.get_by_label("Stance").select_option("plans")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("article.claim")).to_have_count(1)
    expect(page.locator("article.claim")).to_contain_text("not said to have happened")
    expect(page.get_by_label("Kind")).to_have_value("transfer")
    expect(page.get_by_label("Stance")).to_have_value("plans")


def test_the_keyboard_alone_reaches_the_content_and_every_claim(visit: Visit, site: Site) -> None:
    page = visit.page
    page.goto(f"{site.address}/claims")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    names = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        names.add(page.evaluate("document.activeElement.getAttribute('href')"))
    wanted = page.locator("article.claim h2 a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(names & set(wanted)) >= 5


def test_focus_is_always_seen(visit: Visit, site: Site) -> None:
    page = visit.page
    page.goto(site.address)
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"


def test_a_long_text_comes_in_parts_that_lead_on(visit: Visit, site: Site) -> None:
    page = visit.page
    page.goto(f"{site.address}/documents")
    page.get_by_role("link", name="A long text").click()
    expect(page.get_by_text("part 1 of 3").first).to_be_visible()
    page.get_by_role("link", name="Next part").first.click()
    page.get_by_role("link", name="Next part").first.click()
    expect(page.get_by_text("The last paragraph says so.")).to_be_visible()
    expect(page.get_by_role("link", name="Next part")).to_have_count(0)


def test_the_words_on_the_page_are_the_stored_words_letter_by_letter(visit: Visit, site: Site) -> None:
    visit.page.goto(site.address + example_pages(site)["document"])
    shown = visit.page.locator(".text .words").evaluate_all("all => all.map(one => one.textContent)")
    assert shown == [line for line in FLIGHTS.split("\n") if line]


def test_each_claim_of_a_sentence_is_reached_from_its_end_and_from_beside_it(visit: Visit, site: Site) -> None:
    page = visit.page
    page.goto(site.address + example_pages(site)["document"])
    marks = page.locator(".ref").evaluate_all("all => all.map(one => [one.dataset.number, one.getAttribute('href')])")
    notes = page.locator(".notes li").evaluate_all(
        "all => all.map(one => [one.querySelector('.number').textContent, one.querySelector('a').getAttribute('href')])"
    )
    assert len(marks) == 10
    assert sorted(marks) == sorted(notes)
    page.get_by_text("Judge Paula Xinis ordered").first.click()
    expect(page.locator(".notes:target li")).to_have_count(5)
