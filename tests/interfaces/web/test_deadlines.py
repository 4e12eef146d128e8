"""Deadlines that have passed: from the start page to the words that set them, in both languages, by both clocks."""

import re

import pytest
from playwright.sync_api import expect

from tests.interfaces.serving import Site
from tests.interfaces.web.browsing import Visit


@pytest.mark.browser
@pytest.mark.parametrize(
    ("code", "link", "day", "none"),
    [
        ("en", "All deadlines that have passed", "9 June 2025", "No order in this record has a deadline of that kind."),
        ("es", "Todos los plazos vencidos", "9 de junio de 2025", "Ninguna orden de este registro tiene un plazo así."),
    ],
)
def test_from_the_start_page_to_the_deadline_and_its_words(
    visit: Visit, site: Site, code: str, link: str, day: str, none: str
) -> None:
    page = visit.page
    page.goto(f"{site.address}/{code}/")
    expect(page.locator(".deadline h3").first).to_contain_text(day)
    page.get_by_role("link", name=link).click()
    expect(page.locator(".deadline")).to_have_count(1)
    expect(page.locator(".deadline h2")).to_contain_text("“Monday”")
    page.locator("#as_of").fill("2025-06-09")
    page.locator("form.clocks .acts button").click()
    expect(page.get_by_text(none)).to_be_visible()
    assert page.url.startswith(f"{site.address}/{code}/deadlines?as_of=2025-06-09")
    page.locator(".acts a").click()
    page.locator(".deadline .claim-head a").click()
    expect(page.locator(".evidence")).to_contain_text("Judge Paula Xinis ordered the government")
    assert visit.complaints == []


def test_what_the_record_did_not_know_then_is_not_listed(site: Site) -> None:
    assert '<section class="deadline">' in site.ask("/deadlines").text
    assert '<section class="deadline">' not in site.ask("/deadlines?known_on=2020-01-01").text


def test_what_is_no_day_is_refused(site: Site) -> None:
    answer = site.ask("/es/deadlines?as_of=soon")
    assert answer.status == 400
    assert re.search(r"&#39;soon&#39; no es un día; escríbalo como 2025-04-14", answer.text)
