"""The outermost layer of the pages: asks whether a request may be answered, and seals every response."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from paradero.access.local import Asked, Denial, deny

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


class Guard:
    """Wraps the pages: what access denies is refused in one plain sentence, and no response leaves unsealed."""

    def __init__(self, pages: ASGIApp, port: int) -> None:
        self._pages = pages
        self._port = port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SEALS)
            await send(message)

        denial = deny(_asked(scope), self._port)
        answer: ASGIApp = _refusal(denial) if denial else self._pages
        await answer(scope, receive, send_sealed)


def _asked(scope: Scope) -> Asked:
    client = scope.get("client")
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
    return Asked(scope["method"], client[0] if client else None, headers, scope["path"])


def _refusal(denial: Denial) -> PlainTextResponse:
    headers = {"allow": "GET, HEAD"} if denial.status == 405 else {}
    return PlainTextResponse(denial.sentence + "\n", status_code=denial.status, headers=headers)
