"""A brief in a real browser: from the subject to the sentence, the note and the passage; the same as files."""

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.interfaces.findings import cases
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, Visit, visiting

pytestmark = pytest.mark.browser
BRIEF = "/briefs/place:el-salvador"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The head-count case, served."""
    (case,) = (case for case in cases() if case.proof == "b")
    path: Path = case.record(tmp_path_factory.mktemp("brief"))
    with serving(path) as site:
        yield site


def test_a_sentence_leads_to_its_note_and_the_note_to_the_passage(told: Site, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{told.address}/subjects/place:el-salvador")
    page.get_by_role("link", name="Brief", exact=True).click()
    expect(page.locator("h1")).to_have_text("Brief: El Salvador")
    expect(page.locator(".beside li")).to_have_count(3)
    for sentence in page.locator(".beside li, .told li").all():
        expect(sentence.locator(".note-mark").first).to_be_attached()
    mark = page.locator(".beside .note-mark").first
    number = mark.inner_text()
    mark.click()
    note = page.locator(f"#note-{number}")
    words = note.locator("mark").inner_text()
    note.locator("code").click()
    expect(page.locator(".evidence blockquote")).to_contain_text(words)
    assert visit.complaints == []
    assert all(address.startswith(told.address) for address in visit.requests)


def test_a_brief_speaks_spanish_and_fits_a_phone(told: Site, browser: Browser) -> None:
    with visiting(browser, viewport=NARROW) as visit:
        visit.page.goto(f"{told.address}/es{BRIEF}")
        expect(visit.page.locator("h1")).to_have_text("Informe: El Salvador")
        expect(visit.page.get_by_role("heading", name="Qué está en disputa")).to_be_visible()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize(
    ("form", "media", "start"),
    [
        ("html", "text/html", "<!doctype html>"),
        ("md", "text/markdown", "# Brief: El Salvador"),
        ("pdf", "application/pdf", "%PDF-"),
        ("docx", "application/vnd.openxmlformats", "PK"),
    ],
)
def test_a_brief_leaves_as_a_file(form: str, media: str, start: str, told: Site) -> None:
    with urllib.request.urlopen(f"{told.address}{BRIEF}?form={form}") as answer:
        assert answer.status == 200
        assert answer.headers["content-type"].startswith(media)
        assert f"place-el-salvador.{form}" in answer.headers["content-disposition"]
        assert answer.read().lstrip().startswith(start.encode())


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/briefs/place:nowhere", 404, "knows no subject"),
        (f"{BRIEF}?form=odt", 400, "is no form of a brief"),
        (f"{BRIEF}?as_of=soon", 400, "is no date"),
        (f"{BRIEF}?known_on=soon", 400, "is no date"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(told: Site, address: str, status: int, words: str) -> None:
    answer = told.ask(address)
    assert answer.status == status
    assert words in answer.text
