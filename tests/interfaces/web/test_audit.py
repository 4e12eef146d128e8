"""The page that audits a draft or a table: the known faults through a browser, and what it refuses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from paradero.interfaces.web.guard import POLICY
from paradero.publish.language import LANGUAGES
from tests.interfaces.cli.running import paradero
from tests.interfaces.scene import PAYLOADS
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, Visit, visiting
from tests.interfaces.web.posting import post
from tests.interfaces.web.test_axe import broken

CASES = Path(__file__).parents[2] / "cases" / "audit"
FAULTY, FLIGHTS = CASES / "ten-marks.md", CASES / "flights.csv"
ACTING = (Path(__file__).parent / "acting.js").read_text(encoding="utf-8")
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the two pages that the drafts are held against."""
    path = tmp_path_factory.mktemp("audit") / "audit.paradero"
    assert paradero("add", "--record", path, *sorted((CASES / "record").glob("*.md"))).returncode == 0
    return path


@pytest.fixture(scope="module")
def pages(path: Path) -> Iterator[Site]:
    """The pages over it."""
    with serving(path) as site:
        yield site


def send(visit: Visit, site: Site, draft: Path, code: str = "en") -> None:
    """Fill the form as a person does, and send it."""
    visit.page.goto(f"{site.address}/{code}/audit")
    visit.page.set_input_files("#draft", draft)
    visit.page.click(".upload button")
    visit.page.wait_for_selector(".audit, .notice", timeout=60_000)
    visit.page.wait_for_load_state("load")


@pytest.mark.browser
def test_ten_marks_over_an_empty_list_lead_to_no_source(visit: Visit, pages: Site) -> None:
    send(visit, pages, FAULTY)
    looked = visit.page.locator(".looked > li")
    marks = [one for one in looked.all_inner_texts() if "The article lists no sources" in one]
    assert len(marks) == 10
    assert visit.page.locator(".noted").count() == looked.count()
    assert visit.complaints == []
    assert all(request.startswith(pages.address) for request in visit.requests)


@pytest.mark.browser
def test_a_sitting_president_is_not_former(visit: Visit, pages: Site) -> None:
    send(visit, pages, FAULTY)
    note = visit.page.locator(".looked > li", has_text="former U.S. President Donald Trump")
    assert "Donald Trump was President of the United States on 2025-04-15" in note.inner_text()
    beside = visit.page.locator(".paragraph", has_text="former U.S. President").locator(".margin")
    assert "not checkable" in beside.inner_text()
    assert "Title and date" in beside.inner_text()


@pytest.mark.browser
def test_each_mark_opens_on_its_passages_and_each_passage_on_its_claim(visit: Visit, pages: Site) -> None:
    send(visit, pages, FAULTY)
    page = visit.page
    marks = [one.get_attribute("class") for one in page.locator(".audited a.mark").all()]
    assert list(dict.fromkeys(marks)) == [
        "mark not-checkable", "mark contradicted", "mark supported", "mark new",
    ]  # fmt: skip
    page.locator("a.mark.contradicted").first.click()
    assert page.url.endswith("#s2")
    assert "$6 million" in page.locator("#s2").inner_text()
    assert page.locator(".looked .diff del").inner_text() == "crime"
    page.locator("#s2 cite a").first.click()
    page.wait_for_selector(".one-claim")
    assert "$6 million" in page.inner_text(".evidence")


@pytest.mark.browser
def test_a_text_can_be_pasted_with_its_day(visit: Visit, pages: Site) -> None:
    page = visit.page
    page.goto(f"{pages.address}/es/audit")
    page.fill("#words", "On March 15, 2025, the United States deported 238 Venezuelans to El Salvador.")
    page.fill("#published", "2025-04-15")
    page.click(".upload button")
    page.wait_for_selector(".audit", timeout=60_000)
    assert "1 respaldada" in page.inner_text(".counted")
    assert page.input_value("#published") == "2025-04-15"
    page.fill("#published", "soon")
    page.click(".upload button")
    page.wait_for_selector(".notice", timeout=60_000)
    assert "no es una fecha" in page.inner_text(".notice")


@pytest.mark.browser
def test_a_table_is_shown_row_by_row_and_field_by_field(visit: Visit, pages: Site) -> None:
    send(visit, pages, FLIGHTS)
    page = visit.page
    assert page.locator("h1").inner_text() == "Audit of flights.csv"
    rows = page.locator(".sentence")
    assert rows.count() == 5
    many = rows.nth(1).locator("tr", has_text="how many")
    assert "280" in many.inner_text()
    assert "238" in many.inner_text()
    assert "It gives no source." in rows.nth(2).inner_text()
    many.locator("cite a").first.click()
    page.wait_for_selector(".one-claim")
    assert "238 Venezuelans" in page.inner_text(".evidence")


@pytest.mark.browser
def test_columns_that_are_not_understood_are_asked_for(visit: Visit, pages: Site, tmp_path: Path) -> None:
    unclear = tmp_path / "unclear.csv"
    unclear.write_text("Foo,Bar\nEl Salvador,2025-03-15\nRwanda,2025-05-01\n", encoding="utf-8")
    send(visit, pages, unclear)
    assert "not clear which column holds the places" in visit.page.inner_text(".notice")
    visit.page.fill("#columns", "where=Foo\nwhen=Bar")
    visit.page.set_input_files("#draft", unclear)
    visit.page.click(".upload button")
    visit.page.wait_for_selector(".audit", timeout=60_000)
    assert visit.page.locator(".sentence").count() == 2


@pytest.mark.browser
@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_rule_of_axe_is_broken_and_all_fits(
    browser: Browser, pages: Site, code: str, window: dict[str, int]
) -> None:
    scheme = "dark" if code == "es" else "light"
    with visiting(browser, viewport=window, color_scheme=scheme) as visit:
        visit.page.goto(f"{pages.address}/{code}/audit")
        assert broken(visit.page) == []
        for draft in (FAULTY, FLIGHTS):
            send(visit, pages, draft, code)
            assert (draft.name, broken(visit.page)) == (draft.name, [])
            over = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert (draft.name, over) == (draft.name, 0)
            assert (draft.name, visit.page.evaluate(CONTRAST)) == (draft.name, [])


@pytest.mark.browser
def test_a_printed_audit_keeps_its_notes_and_drops_the_form(visit: Visit, pages: Site) -> None:
    send(visit, pages, FAULTY)
    visit.page.emulate_media(media="print")
    assert visit.page.locator(".margin").first.is_visible()
    assert not visit.page.locator(".upload").is_visible()


@pytest.mark.browser
def test_what_a_draft_says_acts_on_nothing(visit: Visit, pages: Site, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile<b>.txt"
    said = "The United States deported 238 Venezuelans to El Salvador on March 15, 2025. "
    hostile.write_text("\n\n".join(said + payload for payload in PAYLOADS), encoding="utf-8")
    table = tmp_path / "hostile.csv"
    table.write_text(
        "Destination\tNotes\n" + "".join(f"{' '.join(one.split())}\tRwanda\n" for one in PAYLOADS), encoding="utf-8"
    )
    for draft in (hostile, table):
        send(visit, pages, draft)
        assert visit.page.locator(".audit").count() == 1, visit.page.inner_text("main")
        assert visit.page.evaluate(ACTING) == []
    assert visit.complaints == []


DRAFT = {"words": ("", b"The United States deported 17 people to Rwanda.")}


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({}, "Choose a file or paste a text, one of the two."),
        (DRAFT | {"draft": ("a.txt", b"Words.")}, "Choose a file or paste a text, one of the two."),
        (DRAFT | {"known_on": ("", b"soon")}, "is no date"),
        (DRAFT | {"columns": ("", b"where")}, "says no column"),
        ({"draft": ("a.bin", b"\x00\x01\x02\x03" * 9)}, "Its format is not known"),
        ({"draft": ("a.json", b'[{"a": 1}]')}, "not clear which column holds the places"),
    ],
)
def test_what_cannot_be_audited_is_told_in_the_form(
    pages: Site, parts: dict[str, tuple[str, bytes]], sentence: str
) -> None:
    status, text = post(pages, "/audit", parts)
    assert status == 400
    assert "This draft was not audited." in text
    assert sentence in text


@pytest.mark.parametrize(
    "headers", [{"Origin": None}, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_a_form_from_elsewhere_is_refused(pages: Site, headers: dict[str, str | None]) -> None:
    status, text = post(pages, "/audit", DRAFT, headers)
    assert status == 403
    assert "Rwanda" not in text


def test_a_draft_is_kept_nowhere(pages: Site, path: Path) -> None:
    before = path.read_bytes()
    status, _ = post(pages, "/audit", {"draft": ("d.txt", b"Rwanda took 17 men that Relleno Inventado deported.")})
    assert status == 200
    assert path.read_bytes() == before
    kept = [one for one in path.parent.rglob("*") if one.is_file() and b"Relleno" in one.read_bytes()]
    assert kept == []


def test_the_page_is_sealed_and_linked_from_every_page(pages: Site) -> None:
    answer = pages.ask("/audit")
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["content-security-policy"] == POLICY
    assert not re.search(r"https?://(?!127\.0\.0\.1)", answer.text)
    assert 'href="/audit"' in pages.ask("/").text
