"""Who may ask the local server: this machine's own reader, in a page that this server made, and nobody else.

A page of a foreign site can send its visitor's browser to a loopback address, and a name under a stranger's control
can be made to point there (DNS rebinding). So the peer, the `Host`, the `Origin` and `Sec-Fetch-Site` are all asked,
and a header that is missing where a browser always sends it, or sent twice, counts against the request.
"""

import ipaddress
from collections.abc import Sequence
from typing import Final

import msgspec

READING_METHODS: Final = ("GET", "HEAD")
WRITING_METHODS: Final = (*READING_METHODS, "POST")
ANSWERS: Final = "application/x-www-form-urlencoded"
UPLOADS: Final = "multipart/form-data"
"""The kinds of form that an address can take."""
LOCAL_NAMES: Final = ("127.0.0.1", "localhost", "[::1]")
_OWN_FETCHES: Final = ("same-origin", "none")


class Asked(msgspec.Struct, frozen=True):
    """What a request says of itself. `headers` are (name, value) pairs as received, names in any case."""

    method: str
    peer: str | None
    headers: Sequence[tuple[str, str]]

    def all(self, name: str) -> list[str]:
        """Every value sent under `name`."""
        return [value.strip() for sent, value in self.headers if sent.lower() == name]


class Denial(msgspec.Struct, frozen=True):
    """Why a request is not answered: an HTTP status and one sentence for a person."""

    status: int
    sentence: str


def deny(asked: Asked, port: int, *, form: str | None = None) -> Denial | None:
    """The reason to refuse a request to the server on loopback `port`; None when it may be answered.

    With `form` (a media type) the address takes such forms as well: from a page that this server made, which browsers
    prove with `Origin` and `Sec-Fetch-Site`, so here both have to be there.
    """
    for rule in (_deny_peer, _deny_host, _deny_foreign_page):
        denial = rule(asked, port)
        if denial:
            return denial
    if asked.method in READING_METHODS:
        return None
    return _deny_unproven_form(asked, port, form) if form else _READ_ONLY


def _deny_peer(asked: Asked, port: int) -> Denial | None:
    if asked.peer is not None and is_loopback(asked.peer):
        return None
    return Denial(403, "These pages are only for the machine they run on; open them there.")


def _deny_host(asked: Asked, port: int) -> Denial | None:
    hosts = asked.all("host")
    if len(hosts) == 1 and hosts[0].lower() in local_hosts(port):
        return None
    return Denial(421, f"This server answers only at http://127.0.0.1:{port}/; open that address.")


def _deny_foreign_page(asked: Asked, port: int) -> Denial | None:
    own = {f"http://{host}" for host in local_hosts(port)}
    foreign_origin = any(origin.lower() not in own for origin in asked.all("origin"))
    foreign_fetch = any(site.lower() not in _OWN_FETCHES for site in asked.all("sec-fetch-site"))
    if foreign_origin or foreign_fetch:
        return Denial(403, "Another site asked for this page; type its address into the browser yourself.")
    return None


_READ_ONLY: Final = Denial(405, "These pages only show the record; change it with the paradero command.")


def _deny_unproven_form(asked: Asked, port: int, form: str) -> Denial | None:
    if asked.method not in WRITING_METHODS:
        return Denial(405, "This page takes forms and nothing else; open it in a browser.")
    own = {f"http://{host}" for host in local_hosts(port)}
    origins, sites = asked.all("origin"), asked.all("sec-fetch-site")
    if len(origins) != 1 or origins[0].lower() not in own or sites != ["same-origin"]:
        return Denial(403, "The form does not come from a page of this server; open the page and answer there.")
    if [kind.partition(";")[0].strip().lower() for kind in asked.all("content-type")] != [form]:
        return Denial(415, "This page takes its own form only; open it in a browser and answer there.")
    return None


def is_loopback(address: str) -> bool:
    """Whether `address` is a literal loopback address, also in its IPv4-mapped form; a name never is."""
    try:
        literal = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(literal, "ipv4_mapped", None)
    return bool((mapped or literal).is_loopback)


def local_hosts(port: int) -> frozenset[str]:
    """The values of `Host` that name this server; without a port only where HTTP leaves it out."""
    names = {f"{name}:{port}" for name in LOCAL_NAMES}
    return frozenset(names | set(LOCAL_NAMES)) if port == 80 else frozenset(names)
