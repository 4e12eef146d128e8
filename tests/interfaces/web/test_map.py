"""The page of the map: lines open on claims, and everything comes from here."""

import re

import pytest

from tests.interfaces.serving import Site
from tests.interfaces.web.browsing import Visit

pytestmark = pytest.mark.browser


def test_a_line_opens_on_its_claim(site: Site, visit: Visit) -> None:
    visit.page.goto(site.address + "/map")
    line = visit.page.get_by_role("link", name=re.compile("^United States to El Salvador")).first
    line.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/claims/*")
    assert "El Salvador" in visit.page.locator(".evidence").inner_text()
    assert visit.complaints == []
    assert all(request.startswith(site.address) for request in visit.requests)


def test_the_table_has_a_row_for_each_line(site: Site, visit: Visit) -> None:
    visit.page.goto(site.address + "/map")
    assert visit.page.locator(".as-table tbody tr").count() >= visit.page.locator("svg a").count() > 0
    assert "Natural Earth" in visit.page.locator("main").inner_text()


def test_what_was_not_known_is_said_not_to_be_held(site: Site) -> None:
    assert "No claim in this record moves anybody" in site.ask("/map?known_on=2020-01-01").text
    assert site.ask("/map?as_of=soon").status == 400
