"""Where a claim and a document come from, on their pages: the case of one leaked list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.interfaces.cli.running import paradero
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import Visit

pytestmark = pytest.mark.browser

LEAK = Path(__file__).parents[3] / "demo" / "corpus" / "leaked-list.jsonl"


@pytest.fixture(scope="module")
def leak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site over five outlets that echo one list."""
    path = tmp_path_factory.mktemp("origins") / "a.paradero"
    assert paradero("add", "--record", path, LEAK).returncode == 0
    with serving(path) as site:
        yield site


def test_from_a_claim_to_its_origin_and_from_a_document_to_whom_it_credits(visit: Visit, leak: Site) -> None:
    page = visit.page
    page.goto(f"{leak.address}/documents")
    page.get_by_role("link", name="What the list shows and what it hides").first.click()
    page.get_by_role("link", name="origins", exact=True).click()
    section = page.locator("#origins")
    expect(section).to_contain_text("CBS News (not in this record) had it first: obtained by CBS News")
    expect(section).to_contain_text("The Example Morning Post is repeated")
    page.locator(".notes a").first.click()
    expect(page.locator(".origin-root")).to_have_text("CBS News (not in this record)")
    words = page.locator(".chain a").filter(has_text="obtained by CBS News").get_attribute("href")
    page.goto(f"{leak.address}{words}")
    expect(page.locator("h1")).to_have_text("What the list shows and what it hides")
    assert visit.complaints == []
