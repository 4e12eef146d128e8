"""Nothing in a document, a title, a name, an origin or a question acts in the browser."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.interfaces.scene import PAYLOADS
from tests.interfaces.serving import Site
from tests.interfaces.web.browsing import WIDE, Visit, visiting

pytestmark = pytest.mark.browser

ACTING = (Path(__file__).parent / "acting.js").read_text(encoding="utf-8")
QUESTIONS = (
    "/search?q={}", "/claims?person={}", "/claims?speaker={}", "/claims?place={}", "/claims?document={}",
    "/claims?kind={}", "/claims?as_of={}", "/claims?known_on={}", "/claims?offset={}", "/subjects?name={}",
    "/subjects?type={}", "/subjects/{}", "/documents/{}", "/documents?offset={}", "/claims/{}", "/{}",
)  # fmt: skip


def assert_quiet(visit: Visit, site: Site) -> None:
    """Nothing ran, nothing was asked elsewhere, nothing that could act is in the page."""
    page = visit.page
    assert page.evaluate("window.__hit") is None
    assert page.evaluate(ACTING) == []
    assert "1335027841" not in page.content()
    assert all(address.startswith(site.address) for address in visit.requests)
    assert [told for told in visit.complaints if not told.startswith("Failed to load resource")] == []


def test_hostile_documents_are_only_shown(browser: Browser, site: Site) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        page = visit.page
        for listing in ("/", "/documents", "/claims", "/subjects", "/refusals", "/search?q=hostile"):
            page.goto(site.address + listing)
            assert_quiet(visit, site)
        page.goto(f"{site.address}/claims?kind=allegation")
        claims = page.locator("article.claim h2 a").evaluate_all("links => links.map(link => link.href)")
        page.goto(f"{site.address}/documents")
        documents = page.locator(".entries a").evaluate_all("links => links.map(link => link.href)")
        page.goto(f"{site.address}/subjects")
        subjects = page.locator(".subjects a").evaluate_all("links => links.map(link => link.href)")
        assert len(claims) >= len(PAYLOADS)
        assert len(documents) >= len(PAYLOADS)
        for address in (*claims, *documents, *subjects):
            page.goto(address)
            assert_quiet(visit, site)


@pytest.mark.parametrize("question", QUESTIONS)
def test_hostile_questions_are_only_shown(browser: Browser, site: Site, question: str) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        for payload in PAYLOADS if question == "/search?q={}" else PAYLOADS[:4]:
            response = visit.page.goto(site.address + question.format(quote(payload, safe="")))
            assert response
            assert response.status in (200, 400, 404)
            assert_quiet(visit, site)


def test_a_hostile_title_is_shown_letter_by_letter(visit: Visit, site: Site) -> None:
    visit.page.goto(f"{site.address}/documents")
    titles = visit.page.locator(".entries h2").all_inner_texts()
    shown = {" ".join(title.split()) for title in titles}
    assert {" ".join(payload.split()) for payload in PAYLOADS} <= shown


def test_an_address_that_would_act_is_no_link(visit: Visit, site: Site) -> None:
    page = visit.page
    page.goto(f"{site.address}/documents")
    page.get_by_role("link", name="javascript:window.__hit=1", exact=True).click()
    assert page.locator("dd", has_text="javascript:window.__hit=1").count() > 0
    assert page.locator('a[href^="javascript" i]').count() == 0
