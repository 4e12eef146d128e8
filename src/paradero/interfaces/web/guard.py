"""The outermost layer of the pages: asks whether a request may be answered, and seals every response."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from paradero.access.local import READING_METHODS, WRITING_METHODS, Asked, Denial, deny
from paradero.publish.retelling import retold

POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SEALS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


REVIEW: Final = "/review"
SCREEN: Final = "/screen"
AUDIT: Final = "/audit"
SEALS_OF: Final = {
    # Keys need a script, and a browser names the origin of a form only where pages may be referred to within it.
    REVIEW: {"content-security-policy": f"{POLICY}; script-src 'self'", "referrer-policy": "same-origin"},
    SCREEN: {"referrer-policy": "same-origin"},
    AUDIT: {"referrer-policy": "same-origin"},
}
"""What is sealed otherwise at an address."""
_LISTS: Final = ("claims", "findings", "documents", "search", "map", "deadlines", "changes", "subjects", "arrangements")
SLIDING: Final = frozenset(["/", *(f"/{name}" for name in _LISTS)])
SLIDING_UNDER: Final = ("/timelines/", "/finding/", "/subjects/", "/briefs/")
"""Addresses whose pages have a slider, which needs a script to ask when it is let go; a document's own has none."""


def seals_of(path: str, status: int) -> Mapping[str, str]:
    """The seals of a response to a request for `path`; a refusal or a mistake has no slider and gets no script."""
    own = SEALS_OF.get(path, {})
    if status < 400 and (path in SLIDING or path.startswith(SLIDING_UNDER)):
        own = {"content-security-policy": f"{POLICY}; script-src 'self'"} | own
    return SEALS | own


class Guard:
    """Wraps the pages: what access denies is refused in one plain sentence, and no response leaves unsealed.

    `forms` are the addresses that take forms, with the media type of each.
    """

    def __init__(self, pages: ASGIApp, port: int, forms: Mapping[str, str] = MappingProxyType({})) -> None:
        self._pages = pages
        self._port = port
        self._forms = forms

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(seals_of(scope["path"], message["status"]))
            await send(message)

        form = self._forms.get(scope["path"])
        denial = deny(_asked(scope), self._port, form=form)
        answer: ASGIApp = _refusal(denial, WRITING_METHODS if form else READING_METHODS) if denial else self._pages
        await answer(scope, receive, send_sealed)


def _asked(scope: Scope) -> Asked:
    client = scope.get("client")
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
    return Asked(scope["method"], client[0] if client else None, headers)


def _refusal(denial: Denial, methods: Sequence[str]) -> PlainTextResponse:
    headers = {"allow": ", ".join(methods)} if denial.status == 405 else {}
    return PlainTextResponse(retold(denial.sentence) + "\n", status_code=denial.status, headers=headers)
