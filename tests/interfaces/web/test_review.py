"""The review page: questions answered by button and by key, written through the record, and by nobody else."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from paradero.record.record import open_record
from tests.interfaces.review_scene import CENTER, HOUSE, LONG, OTHER, SHORT, build_review
from tests.interfaces.serving import Answer, Site, serving
from tests.interfaces.web.browsing import NARROW, WIDE, visiting
from tests.interfaces.web.test_layout import CONTRAST


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return build_review(tmp_path / "a.paradero")


@pytest.fixture
def own(record: Path) -> Iterator[Site]:
    """A server that may write."""
    with serving(record, "Ana Reviewer") as site:
        yield site


def verdicts(record: Path) -> list[tuple[str, str, str, str]]:
    with open_record(record, read_only=True) as opened:
        return list(opened.store.select("SELECT one, other, verdict, made_by FROM judgement ORDER BY seq"))


def token_of(site: Site) -> str:
    found = re.search(r'name="token" value="([^"]+)"', site.ask("/review").text)
    assert found
    return found[1]


def send(site: Site, headers: dict[str, str | None] | None = None, **changed: str) -> Answer:
    fields = {
        "token": token_of(site),
        "left": SHORT,
        "right": LONG,
        "verdict": "same",
        "reason": "",
        "at": "0",
    } | changed
    own_headers: dict[str, str | None] = {
        "Origin": site.address,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return site.ask("/review", "POST", own_headers | (headers or {}), urlencode(fields).encode())


def test_a_form_writes_one_judgement_and_leads_on(own: Site, record: Path) -> None:
    answer = send(own, reason="the caption has both")
    assert answer.status == 303
    assert re.fullmatch(r"/review\?at=0&done=\d+", answer.headers["location"])
    assert verdicts(record) == [(SHORT, LONG, "same", "Ana Reviewer")]
    shown = own.ask(answer.headers["location"]).text
    assert "are judged <b>the same</b>" in shown
    assert "the caption has both" in own.ask(f"/subjects/{LONG}").text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": None}, 403), ({"Origin": "null"}, 403), ({"Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": None}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403), ({"Sec-Fetch-Site": "none"}, 403),
        ({"Host": "evil.example"}, 421), ({"Content-Type": "text/plain"}, 415),
    ],
)  # fmt: skip
def test_a_form_from_elsewhere_writes_nothing(
    own: Site, record: Path, headers: dict[str, str | None], status: int
) -> None:
    answer = send(own, headers)
    assert answer.status == status
    assert answer.text.count("\n") == 1
    assert verdicts(record) == []


@pytest.mark.parametrize(
    ("changed", "status", "why"),
    [
        ({"token": ""}, 403, "earlier run"), ({"token": "x" * 43}, 403, "earlier run"),
        ({"verdict": "perhaps"}, 400, "An answer is"), ({"left": "person:nobody"}, 404, "knows no subject"),
        ({"right": SHORT}, 400, "one subject"), ({"right": HOUSE}, 400, "never one"),
        ({"reason": "x" * 2001}, 400, "at most 2000"), ({"reason": "x" * 30000}, 400, "too long"),
    ],
)  # fmt: skip
def test_a_form_that_is_none_is_one_sentence_and_writes_nothing(
    own: Site, record: Path, changed: dict[str, str], status: int, why: str
) -> None:
    answer = send(own, **changed)
    assert answer.status == status
    assert why in answer.text
    assert verdicts(record) == []


def test_bytes_that_are_no_form_are_refused(own: Site, record: Path) -> None:
    headers = {
        "Origin": own.address,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    for body in (b"\xff\xfe=1", b"&".join(b"a=1" for _ in range(50))):
        assert own.ask("/review", "POST", headers, body).status == 400
    assert verdicts(record) == []


def test_other_pages_take_no_forms(own: Site) -> None:
    headers = {
        "Origin": own.address,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    for path in ("/", "/claims", "/review.js", "/review/"):
        assert own.ask(path, "POST", headers, b"a=1").status == 405
    assert own.ask("/review", "PUT", headers, b"a=1").headers["allow"] == "GET, HEAD, POST"


def test_the_token_of_another_server_is_refused(own: Site, record: Path) -> None:
    with serving(record, "Ana Reviewer") as other:
        assert send(own, token=token_of(other)).status == 403


def test_a_server_that_may_only_read_says_so_and_takes_no_answer(record: Path) -> None:
    with serving(record) as site:
        page = site.ask("/review").text
        assert "This server only reads the record" in page
        assert "<form method" not in page
        headers = {"Origin": site.address, "Sec-Fetch-Site": "same-origin"}
        assert site.ask("/review", "POST", headers, b"a=1").status == 405
    assert verdicts(record) == []


def test_addresses_that_make_no_sense_are_refused(own: Site) -> None:
    assert own.ask("/review?at=-1").status == own.ask("/review?done=x").status == 400
    assert own.ask(f"/review?left={SHORT}&right=person:nobody").status == 404
    assert "No further question is open" in own.ask("/review?at=50").text


def go(page: Page, site: Site, path: str = "/review") -> None:
    page.goto(site.address + path)


def press(page: Page, key: str) -> None:
    """Presses a key once the page's script is there."""
    page.wait_for_load_state()
    page.keyboard.press(key)


@pytest.mark.browser
def test_keys_answer_take_back_and_skip(browser: Browser, own: Site, record: Path) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        page = visit.page
        go(page, own)
        expect(page.locator(".review-side h2").first).to_have_text("Casa Inventada")
        press(page, "s")
        expect(page.locator(".review-side h2").first).to_have_text("Osmán Modelo Villasimple")
        expect(page.locator(".review-side blockquote").last).to_contain_text("Osmán Rafael")
        press(page, "y")
        expect(page.get_by_role("status")).to_contain_text("are judged the same")
        press(page, "z")
        expect(page.locator(".caution").first).to_contain_text("taken back")
        expect(page.locator(".review-side h2")).to_have_text(
            ["Osmán Modelo Villasimple", "Osmán Rafael Modelo Villasimple"]
        )
        press(page, "n")
        expect(page.get_by_role("status")).to_contain_text("are judged different")
        go(page, own)
        press(page, "u")
        expect(page.get_by_role("status")).to_contain_text("are judged not sure")
        assert visit.complaints == []
        assert all(address.startswith(own.address) for address in visit.requests)
    told = [verdict for _, _, verdict, _ in verdicts(record)]
    assert told == ["same", "unsure", "different", "unsure"]


@pytest.mark.browser
def test_keys_typed_into_the_reason_or_with_another_key_answer_nothing(
    browser: Browser, own: Site, record: Path
) -> None:
    with visiting(browser, viewport=WIDE) as visit:
        page = visit.page
        go(page, own)
        page.get_by_label("Why").fill("")
        page.get_by_label("Why").press_sequentially("yes, nuns")
        page.locator("h1").click()
        page.keyboard.press("Control+y")
        page.keyboard.press("Alt+n")
        expect(page.get_by_label("Why")).to_have_value("yes, nuns")
        assert verdicts(record) == []


@pytest.mark.browser
def test_buttons_answer_with_scripts_switched_off_and_the_keyboard_alone(
    browser: Browser, own: Site, record: Path
) -> None:
    with visiting(browser, viewport=NARROW, java_script_enabled=False) as visit:
        page = visit.page
        go(page, own)
        page.get_by_label("Why").fill("one house, two names")
        page.get_by_role("button", name="Yes, the same").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("are judged the same")
        page.get_by_role("link", name="Skip s").click()
    assert verdicts(record) == [(HOUSE, CENTER, "same", "Ana Reviewer")]


@pytest.mark.browser
@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_review_fits_its_window_stands_out_and_has_labels(
    browser: Browser, own: Site, window: dict[str, int], scheme: str
) -> None:
    send(own, left=LONG, right=OTHER, verdict="different")
    send(own, left=SHORT, right=LONG)
    done = send(own, left=SHORT, right=OTHER).headers["location"]
    with visiting(browser, viewport=window, color_scheme=scheme) as visit:
        page = visit.page
        for path in (done, "/review", f"/review?left={SHORT}&right={OTHER}", f"/subjects/{SHORT}"):
            go(page, own, path)
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
            assert page.evaluate(CONTRAST) == []
            assert page.locator(".conflict").count() == 1
            unlabelled = "all => all.filter(one => one.type !== 'hidden' && !one.labels.length).length"
            assert page.locator("input, select").evaluate_all(unlabelled) == 0
            ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
            assert len(ids) == len(set(ids))
