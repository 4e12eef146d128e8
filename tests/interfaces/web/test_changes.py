"""What changed, in a browser and as a feed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import expect

from tests.interfaces.findings import cases
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import Visit

pytestmark = pytest.mark.browser
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The head-count case, served."""
    (case,) = (case for case in cases() if case.proof == "b")
    path: Path = case.record(tmp_path_factory.mktemp("changes"))
    with serving(path) as site:
        yield site


def test_a_change_leads_to_its_question(told: Site, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{told.address}/subjects/place:el-salvador")
    page.get_by_role("link", name="What changed", exact=True).click()
    expect(page.locator("h1")).to_have_text("What changed about El Salvador")
    page.get_by_role("link", name="now it is disputed").first.click()
    expect(page.locator(".lead .state")).to_have_text("disputed")
    assert visit.complaints == []


def test_a_feed_holds_every_change_once_with_why(told: Site) -> None:
    answer = told.ask("/changes.atom?about=place:el-salvador")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.text.encode())
    assert feed.findtext(f"{ATOM}title") == "What changed about El Salvador"
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert ids
    assert len(set(ids)) == len(ids)
    for entry in feed.iter(f"{ATOM}entry"):
        assert "You are told because" in entry.findtext(f"{ATOM}summary")
        assert entry.find(f"{ATOM}link").get("href").startswith(told.address)
    again = etree.fromstring(told.ask("/es/changes.atom?about=place:el-salvador").text.encode())
    assert [entry.findtext(f"{ATOM}id") for entry in again.iter(f"{ATOM}entry")] == ids


def test_a_search_on_a_list_is_followed_as_a_page_and_as_a_feed(told: Site, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{told.address}/claims?kind=transfer&place=El+Salvador")
    page.get_by_role("link", name="What changed in this search").click()
    expect(page.locator("h1")).to_have_text("What changed: kind: transfer; place: El Salvador")
    feed = page.locator('link[rel="alternate"][type="application/atom+xml"]').get_attribute("href")
    assert feed
    found = etree.fromstring(told.ask(feed).text.encode())
    assert found.findtext(f"{ATOM}id") == "urn:paradero:changes:kind=transfer&place=El+Salvador"
    entries = list(found.iter(f"{ATOM}entry"))
    assert entries
    for entry in entries:
        assert "the search that you follow: kind: transfer; place: El Salvador." in entry.findtext(f"{ATOM}summary")
    page.goto(f"{told.address}/findings?state=disputed")
    assert page.get_by_role("link", name="Atom").get_attribute("href") == "/changes.atom?state=disputed"
    assert visit.complaints == []


def test_a_search_for_questions_alone_tells_no_claims(told: Site) -> None:
    found = etree.fromstring(told.ask("/changes.atom?state=disputed").text.encode())
    assert {entry.findtext(f"{ATOM}id").split(":")[2] for entry in found.iter(f"{ATOM}entry")} == {"turn"}
    found = etree.fromstring(told.ask("/changes.atom?stance=asserts").text.encode())
    assert {entry.findtext(f"{ATOM}id").split(":")[2] for entry in found.iter(f"{ATOM}entry")} == {"claim"}


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/changes?since=soon", 400, "is no date"),
        ("/changes?kind=rumour", 400, "is no kind"),
        ("/changes?kind=rumour&state=disputed", 400, "is no kind"),
        ("/changes?stance=loud", 400, "is no stance"),
        ("/changes?state=settled", 400, "is no state"),
        ("/changes.atom?about=place:nowhere", 404, "knows no subject"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(told: Site, address: str, status: int, words: str) -> None:
    answer = told.ask(address)
    assert answer.status == status
    assert words in answer.text
