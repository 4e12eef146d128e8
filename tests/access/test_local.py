"""The local server answers its own reader and nobody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.access.local import ANSWERS, UPLOADS, Asked, deny, is_loopback, local_hosts

PORT = 8750


def asked(method: str = "GET", peer: str | None = "127.0.0.1", **headers: str) -> Asked:
    sent = {"host": f"127.0.0.1:{PORT}"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Asked(method=method, peer=peer, headers=tuple(sent.items()))


def status(request: Asked) -> int | None:
    denial = deny(request, PORT)
    return denial.status if denial else None


@pytest.mark.parametrize("host", ["127.0.0.1:8750", "localhost:8750", "LOCALHOST:8750", "[::1]:8750"])
def test_a_request_to_a_name_of_this_machine_is_answered(host: str) -> None:
    assert status(asked(host=host)) is None


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8750", "127.0.0.1", "127.0.0.1:80", "localhost", "127.0.0.1.evil.example:8750", "0.0.0.0:8750",
        "127.1:8750", "2130706433:8750", "[::ffff:127.0.0.1]:8750", "localhost.:8750", "", "user@127.0.0.1:8750",
    ],
)  # fmt: skip
def test_a_name_that_was_made_to_point_here_is_refused(host: str) -> None:
    assert status(asked(host=host)) == 421


def test_a_request_without_a_host_or_with_two_is_refused() -> None:
    assert status(Asked("GET", "127.0.0.1", ())) == 421
    assert status(Asked("GET", "127.0.0.1", (("Host", "127.0.0.1:8750"), ("host", "127.0.0.1:8750")))) == 421


@pytest.mark.parametrize(
    "peer", ["192.0.2.7", "10.0.0.1", "::ffff:192.0.2.7", "2001:db8::1", "0.0.0.0", "localhost", "", None]
)
def test_a_peer_on_another_machine_is_refused(peer: str | None) -> None:
    assert status(asked(peer=peer)) == 403


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_a_peer_on_this_machine_is_answered(peer: str) -> None:
    assert status(asked(peer=peer)) is None


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8750", "http://localhost:8750", "http://[::1]:8750"])
def test_a_page_of_this_server_may_ask(origin: str) -> None:
    assert status(asked(origin=origin)) is None


@pytest.mark.parametrize(
    "origin",
    ["null", "https://evil.example", "http://127.0.0.1:3000", "https://127.0.0.1:8750", "http://127.0.0.1", ""],
)
def test_a_page_of_another_origin_is_refused(origin: str) -> None:
    assert status(asked(origin=origin)) == 403


@pytest.mark.parametrize(
    ("site", "expected"), [("same-origin", None), ("none", None), ("cross-site", 403), ("same-site", 403), ("", 403)]
)
def test_only_own_pages_and_typed_addresses_may_fetch(site: str, expected: int | None) -> None:
    assert status(asked(sec_fetch_site=site)) == expected


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", ""])
def test_nothing_but_reading_is_answered(method: str) -> None:
    assert status(asked(method=method)) == 405


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_reading_is_answered(method: str) -> None:
    assert status(asked(method=method)) is None


def test_a_host_without_a_port_names_only_a_server_on_port_80() -> None:
    assert "localhost" in local_hosts(80)
    assert "localhost" not in local_hosts(PORT)


def test_every_denial_is_one_sentence_that_ends() -> None:
    denials = [deny(asked(**{name: "x"}), PORT) for name in ("host", "origin", "sec_fetch_site")]
    denials += [deny(asked(method="POST"), PORT), deny(asked(peer=None), PORT)]
    assert all(denial and denial.sentence.endswith(".") and "\n" not in denial.sentence for denial in denials)


@given(st.text(max_size=40))
def test_no_text_but_the_allowed_names_passes_as_a_host(host: str) -> None:
    allowed = host.strip().lower() in local_hosts(PORT)
    assert (status(asked(host=host)) is None) == allowed


@given(st.ip_addresses())
def test_loopback_is_exactly_what_the_standard_says(address: object) -> None:
    mapped = getattr(address, "ipv4_mapped", None)
    assert is_loopback(str(address)) == (mapped or address).is_loopback


FORM = {
    "origin": f"http://127.0.0.1:{PORT}",
    "sec_fetch_site": "same-origin",
    "content_type": ANSWERS,
}


def written(method: str = "POST", sent_as: str = ANSWERS, **changed: str | None) -> int | None:
    sent = {name: value for name, value in (FORM | changed).items() if value is not None}
    denial = deny(asked(method, **sent), PORT, form=sent_as)
    return denial.status if denial else None


def test_a_form_of_an_own_page_is_taken_where_forms_are() -> None:
    assert written() is None
    assert written(content_type="application/x-www-form-urlencoded; charset=utf-8") is None
    assert written(sent_as=UPLOADS, content_type="multipart/form-data; boundary=x") is None
    assert deny(asked("GET"), PORT, form=ANSWERS) is None
    assert status(asked("POST", **FORM)) == 405


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"origin": None}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"sec_fetch_site": None}, 403),
        ({"sec_fetch_site": "none"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"content_type": None}, 415),
        ({"content_type": "text/plain"}, 415),
        ({"content_type": "application/json"}, 415),
        ({"content_type": "multipart/form-data; boundary=x"}, 415),
    ],
)
def test_a_form_that_a_browser_does_not_vouch_for_is_refused(changed: dict[str, str | None], expected: int) -> None:
    assert written(**changed) == expected


def test_two_origins_and_two_kinds_are_refused() -> None:
    own = [("host", f"127.0.0.1:{PORT}"), *((name.replace("_", "-"), value) for name, value in FORM.items())]
    for name in ("origin", "sec-fetch-site", "content-type"):
        twice = Asked("POST", "127.0.0.1", [*own, next(one for one in own if one[0] == name)])
        assert deny(twice, PORT, form=ANSWERS)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "post"])
def test_where_forms_are_taken_nothing_else_is(method: str) -> None:
    assert written(method) == 405
