"""The page that screens a list: the proof cases through a browser, and what it refuses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from paradero.interfaces.web import uploads
from paradero.interfaces.web.guard import POLICY
from paradero.record.record import open_record
from tests.interfaces.scene import PAYLOADS
from tests.interfaces.screening import Case, cases
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, Visit, visiting
from tests.interfaces.web.posting import post

ACTING = (Path(__file__).parent / "acting.js").read_text(encoding="utf-8")
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with nothing in it."""
    path = tmp_path / "empty.paradero"
    open_record(path, create=True).close()
    return path


@pytest.fixture
def empty(record: Path) -> Iterator[Site]:
    """The pages over it."""
    with serving(record) as site:
        yield site


def send(visit: Visit, site: Site, case: Case) -> None:
    """Fill the form as a person does, and send it."""
    page = visit.page
    page.goto(f"{site.address}/screen")
    page.set_input_files("#list", case.list_path)
    if case.registers:
        page.set_input_files("#register", case.registers)
    page.fill("#destination", case.destination or "")
    page.fill("#at", case.at or "")
    page.select_option("#act", case.act or "removal")
    page.click(".upload button")
    page.wait_for_selector(".screening, .notice")
    page.wait_for_load_state("load")


@pytest.mark.browser
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder)
def test_each_case_comes_out_right_in_the_browser(visit: Visit, case: Case, tmp_path: Path) -> None:
    with serving(case.record(tmp_path)) as site:
        send(visit, site, case)
        words = " ".join(visit.page.inner_text("main").split())
        for expected in case.row:
            section = visit.page.locator(f"#line-{expected.line}")
            if section.count():
                assert section.locator(".finding").first.inner_text() == _label(expected.finding)
            else:
                assert expected.finding == "no match"
            assert not [said for said in expected.says if said not in words]
            assert not [said for said in expected.never if said in words.lower()]
        assert visit.complaints == []
        assert all(request.startswith(site.address) for request in visit.requests)


def _label(finding: str) -> str:
    return {"match": "possible person", "too common": "too common to tell", "no match": "no match here"}.get(
        finding, finding
    )


@pytest.mark.browser
def test_the_words_of_an_order_in_the_record_open_on_their_claim(visit: Visit, tmp_path: Path) -> None:
    case = next(case for case in cases() if case.folder == "record")
    with serving(case.record(tmp_path)) as site:
        send(visit, site, case)
        visit.page.locator(".orders .ground a").first.click()
        visit.page.wait_for_selector(".one-claim")
        assert "withholding of removal" in visit.page.inner_text(".evidence")


@pytest.mark.browser
@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_result_fits_and_can_be_read(browser: Browser, empty: Site, window: dict[str, int], scheme: str) -> None:
    with visiting(browser, viewport=window, color_scheme=scheme) as visit:
        for case in cases():
            send(visit, empty, case)
            over = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert (case.folder, over) == (case.folder, 0)
            assert (case.folder, visit.page.evaluate(CONTRAST)) == (case.folder, [])
            ids = visit.page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
            assert len(ids) == len(set(ids))


@pytest.mark.browser
def test_a_printed_screening_keeps_the_rows_and_drops_the_form(visit: Visit, empty: Site) -> None:
    send(visit, empty, cases()[0])
    visit.page.emulate_media(media="print")
    assert visit.page.locator(".screening").is_visible()
    assert not visit.page.locator(".upload").is_visible()


@pytest.mark.browser
def test_names_can_be_pasted(visit: Visit, empty: Site) -> None:
    page = visit.page
    page.goto(f"{empty.address}/screen")
    page.fill("#names", "Ana Ficticia\nJuan Inventado")
    page.fill("#at", "2025-03-15")
    page.click(".upload button")
    page.wait_for_selector(".screening")
    words = page.inner_text(".screening")
    assert "No match in the 0 people and 0 documents of this record." in words
    assert "Ana Ficticia" in words
    assert page.input_value("#at") == "2025-03-15"


@pytest.mark.browser
def test_what_a_list_says_acts_on_nothing(visit: Visit, empty: Site, tmp_path: Path) -> None:
    page = visit.page
    page.goto(f"{empty.address}/screen")
    hostile = tmp_path / "hostile<b>.csv"
    hostile.write_text(
        "Name\tDestination\n" + "".join(f"{' '.join(payload.split())}\tSV\n" for payload in PAYLOADS), encoding="utf-8"
    )
    page.set_input_files("#list", hostile)
    page.set_input_files("#register", hostile)
    page.fill("#at", "2025-03-15")
    page.click(".upload button")
    page.wait_for_selector(".screening, .notice")
    assert page.locator(".screening").count() == 1, page.inner_text("main")
    assert page.evaluate(ACTING) == []
    assert visit.complaints == []


def _post(
    site: Site, parts: dict[str, tuple[str, bytes]], headers: dict[str, str | None] | None = None
) -> tuple[int, str]:
    return post(site, "/screen", parts, headers)


LIST = {"list": ("l.csv", b"Name,Destination\nAna Ficticia,SV\n"), "at": ("", b"2025-03-15")}


def test_a_form_from_this_page_is_answered(empty: Site) -> None:
    status, text = _post(empty, LIST)
    assert status == 200
    assert "Ana Ficticia" in text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": None},
        {"Sec-Fetch-Site": None},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_a_form_from_elsewhere_is_refused(empty: Site, record: Path, headers: dict[str, str | None]) -> None:
    status, text = _post(empty, LIST, headers)
    assert status == 403
    assert "Ana" not in text
    assert not record.with_name(f"{record.name}.searches.jsonl").exists()


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({}, "Choose a file or paste names, one of the two."),
        (LIST | {"names": ("", b"Ana")}, "Choose a file or paste names, one of the two."),
        ({"list": LIST["list"]}, "Say when the move is to be"),
        (LIST | {"at": ("", b"soon")}, "is no date"),
        (LIST | {"destination": ("", b"Narnia")}, "is no country known here"),
        (LIST | {"act": ("", b"picnic")}, "is no act"),
        (LIST | {"columns": ("", b"name")}, "says no column"),
        (LIST | {"list": ("l.pdf", b"%PDF-1.7")}, "It is no list of rows"),
        (LIST | {"register": ("r.csv", b"Foo;Bar;1\n1;2;3\n4;5;6\n")}, "The register r.csv cannot be used"),
    ],
)
def test_what_cannot_be_screened_is_told_in_the_form(
    empty: Site, parts: dict[str, tuple[str, bytes]], sentence: str
) -> None:
    status, text = _post(empty, parts)
    assert status == 400
    assert "This list was not screened." in text
    assert sentence in text


def test_a_form_that_is_none_is_refused(empty: Site) -> None:
    assert _post(empty, LIST, {"Content-Type": "text/plain"})[0] == 415
    status, text = _post(empty, LIST, {"Content-Type": "multipart/form-data"})
    assert status == 400
    assert "arrived broken" in text


def test_a_form_over_the_limit_is_refused(empty: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 2_000)
    status, text = _post(empty, LIST | {"register": ("r.csv", b"x" * 3_000)})
    assert status == 400
    assert "larger than" in text


def test_an_upload_is_kept_nowhere(empty: Site, record: Path, tmp_path: Path) -> None:
    before = record.read_bytes()
    big = b"Name,Notes\nAna Ficticia,x\n" + (b"Relleno Inventado," + b"x" * 10_000 + b"\n") * 200
    status, _ = _post(empty, LIST | {"list": ("big.csv", big)})
    assert status == 200
    assert record.read_bytes() == before
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"Relleno" in path.read_bytes()]


def test_files_of_a_form_are_never_spooled_to_a_disk() -> None:
    assert uploads._InMemory.spool_max_size > uploads.MOST_BYTES


def test_the_page_is_sealed_and_sends_its_origin_to_itself_only(empty: Site) -> None:
    answer = empty.ask("/screen")
    assert answer.headers["referrer-policy"] == "same-origin"
    assert not re.search(r"https?://(?!127\.0\.0\.1)", answer.text)


def test_answers_to_a_form_are_sealed_as_every_page(empty: Site) -> None:
    for method in ("GET", "POST", "PUT"):
        answer = empty.ask("/screen", method)
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["cache-control"] == "no-store"


def test_another_method_is_refused(empty: Site) -> None:
    assert empty.ask("/screen", "PUT").status == 405
    assert empty.ask("/screen", "POST").status == 403
