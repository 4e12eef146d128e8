"""No route answers a stranger, and no response leaves unsealed."""

import pytest

from paradero.interfaces.web.app import PAGES
from paradero.interfaces.web.guard import POLICY
from tests.interfaces.serving import Site

SCRIPTED = {
    "/", "/claims", "/claims?as_of=soon", "/findings", "/finding/{key}", "/documents", "/search", "/search?q=+", "/map",
    "/deadlines", "/changes", "/subjects", "/subjects/{key:path}", "/briefs/{key:path}", "/timelines/{key:path}",
    "/arrangements", "/review",
}  # fmt: skip
"""The pages with a slider or with keys: none that shows a document's own text at length."""
EXAMPLES = {"{document}": "d000000000000", "{claim}": "c000000000000", "{key:path}": "person:nobody"}
ROUTES = [
    *PAGES,
    "/review",
    "/review.js",
    "/clocks.js",
    "/timeline.css",
    "/map.css",
    "/brief.css",
    "/style.css",
    "/favicon.svg",
    "/nowhere",
    "/claims?as_of=soon",
    "/search?q=+",
    "/%00",
    "/documents/%2e%2e/",
]


def address(route: str) -> str:
    for pattern, example in EXAMPLES.items():
        route = route.replace(pattern, example)
    return route


def test_the_policy_allows_nothing_but_own_styles_pictures_and_forms() -> None:
    assert POLICY == (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_every_response_is_sealed(site: Site, route: str, method: str) -> None:
    answer = site.ask(address(route), method)
    keys = "; script-src 'self'" if route in SCRIPTED and (answer.status < 400 or route == "/review") else ""
    assert answer.headers["content-security-policy"] == POLICY + keys
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == ("same-origin" if route == "/review" else "no-referrer")
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers
    assert answer.status == 405 if method == "POST" else answer.status < 500


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": None}, 400),
        ({"Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_a_stranger_gets_one_sentence_and_nothing_of_the_record(
    site: Site, route: str, headers: dict[str, str | None], status: int
) -> None:
    answer = site.ask(address(route), headers=headers)
    assert answer.status == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.count("\n") <= 1


def test_a_forwarded_address_is_not_believed(site: Site) -> None:
    assert site.ask("/", headers={"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Host": "evil.example"}).status == 200


def test_a_refused_method_says_which_are_answered(site: Site) -> None:
    assert site.ask("/", "DELETE").headers["allow"] == "GET, HEAD"
