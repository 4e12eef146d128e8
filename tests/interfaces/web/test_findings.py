"""The proof cases of findings in a real browser, and the pages' answers to what makes no sense."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.interfaces.findings import Case, cases, key_of
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, Visit, visiting

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=cases(), ids=lambda case: case.folder)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, Path, Site]]:
    """A case with its record, served."""
    case: Case = request.param
    path = case.record(tmp_path_factory.mktemp(case.folder))
    with serving(path) as site:
        yield case, path, site


def test_every_case_is_read_from_the_list_to_the_words(told: tuple[Case, Path, Site], visit: Visit) -> None:
    case, _, site = told
    page = visit.page
    for asked in case.question:
        page.goto(f"{site.address}/findings")
        page.get_by_role("link", name=asked.words, exact=True).click()
        expect(page.locator("h1")).to_have_text(asked.words)
        expect(page.locator(".lead .state")).to_have_class(f"state {asked.state}")
        shown = {
            section.locator("h2 bdi").inner_text(): tuple(
                dict.fromkeys(section.locator(".said-by bdi").all_inner_texts())
            )
            for section in page.locator("section.answer").all()
        }
        assert shown == asked.answers
        body = " ".join(page.locator("main").inner_text().split())
        for words in asked.says:
            assert words in body
        words = page.locator(".passage").first.inner_text()
        page.locator(".passage").first.click()
        expect(page.locator(".evidence blockquote")).to_contain_text(words)
    assert visit.complaints == []
    assert all(address.startswith(site.address) for address in visit.requests)


def test_what_is_disputed_stands_on_the_subject_and_leads_there(told: tuple[Case, Path, Site], visit: Visit) -> None:
    case, _, site = told
    disputed = [asked for asked in case.question if asked.state == "disputed"]
    if not disputed:
        return
    page = visit.page
    where = "facility:cecot" if case.proof == "a" else "place:el-salvador"
    page.goto(f"{site.address}/subjects/{where}")
    expect(page.get_by_role("heading", name="Disputed here")).to_be_visible()
    page.get_by_role("link", name=disputed[0].words, exact=True).click()
    expect(page.locator("section.answer")).to_have_count(len(disputed[0].answers))


def test_what_is_disputed_stands_on_the_start_page(told: tuple[Case, Path, Site], visit: Visit) -> None:
    case, _, site = told
    disputed = [asked for asked in case.question if asked.state == "disputed"]
    page = visit.page
    page.goto(f"{site.address}/en/")
    expect(page.get_by_role("heading", name="What is disputed")).to_have_count(1 if disputed else 0)
    if disputed:
        page.get_by_role("link", name=disputed[0].words, exact=True).click()
        expect(page.locator("section.answer")).to_have_count(len(disputed[0].answers))


def test_filters_stay_in_the_form_and_nothing_found_is_told(told: tuple[Case, Path, Site], visit: Visit) -> None:
    page, site = visit.page, told[2]
    page.goto(f"{site.address}/findings")
    page.get_by_label("State").select_option("unknown")
    page.get_by_label("About").fill("Ruritania")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_label("State")).to_have_value("unknown")
    expect(page.get_by_label("About")).to_have_value("Ruritania")
    expect(page.locator("main")).to_contain_text("Unknown: no question that fits has an answer in the")


def test_the_clocks_of_a_question_stay_in_its_address(told: tuple[Case, Path, Site], visit: Visit) -> None:
    case, path, site = told
    page = visit.page
    page.goto(f"{site.address}/finding/{key_of(path, case.question[0].words)}")
    page.get_by_label("Known on").fill("2020-01-01")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("main")).to_contain_text("No claim that stands answers it at the times asked.")
    expect(page.locator(".lead .state")).to_have_text("unknown")


def test_a_question_fits_a_phone(told: tuple[Case, Path, Site], browser: Browser) -> None:
    case, path, site = told
    with visiting(browser, viewport=NARROW) as visit:
        for address in ("/findings", f"/finding/{key_of(path, case.question[0].words)}"):
            visit.page.goto(site.address + address)
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_without_scripts_everything_is_there(told: tuple[Case, Path, Site], browser: Browser) -> None:
    case, path, site = told
    with visiting(browser, viewport=WIDE, java_script_enabled=False) as visit:
        visit.page.goto(f"{site.address}/finding/{key_of(path, case.question[0].words)}")
        expect(visit.page.locator("section.answer")).to_have_count(len(case.question[0].answers))


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/finding/q0000000000000000", 404, "The record knows no question"),
        ("/finding/q0000000000000000?as_of=soon", 400, "is no date"),
        ("/findings?state=settled", 400, "is no state"),
        ("/findings?kind=rumour", 400, "is no kind"),
        ("/findings?known_on=soon", 400, "is no date"),
        ("/findings?as_of=soon", 400, "is no date"),
        ("/findings?offset=-1", 400, "must be a whole number"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(site: Site, address: str, status: int, words: str) -> None:
    answer = site.ask(address)
    assert answer.status == status
    assert words in answer.text
