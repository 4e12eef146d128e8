"""The language of a page: `/es/claims` is in Spanish and `/en/claims` in English whoever opens it.

An address without a language, `/claims`, speaks the one that the browser asks for. Links and forms of a page keep what
its own address says, so that who follows them or sends them on stays in that language; nothing is remembered.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final
from urllib.parse import quote

import msgspec
from starlette.types import ASGIApp, Receive, Scope, Send

from paradero.access.local import READING_METHODS
from paradero.publish.language import FIRST, LANGUAGES, language, speaking

_OWN_ADDRESS: Final = re.compile(rf'( (?:href|action)=")/(?!/|(?:{"|".join(LANGUAGES)})(?:[/"?#]))')
_MOST_ASKED: Final = 40


class _Asked(msgspec.Struct, frozen=True):
    """The language that an address says, empty for none, and the rest of it, empty where nothing was to be read."""

    code: str = ""
    path: str = ""


_asked: Final[ContextVar[_Asked]] = ContextVar("asked", default=_Asked())  # noqa: B039


class Speaking:
    """Wraps the pages: takes the language off the address, and has all that answers speak it."""

    def __init__(self, pages: ASGIApp) -> None:
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        code, path = split_address(scope["path"])
        accepted = next((value for name, value in scope["headers"] if name == b"accept-language"), b"")
        with speaking(code or preferred(accepted.decode("latin-1"))), _addressed(code, scope, path):
            await self._pages({**scope, "path": path}, receive, send)


def split_address(path: str) -> tuple[str, str]:
    """The language that a path says, empty for none, and the path without it."""
    first, _mark, rest = path[1:].partition("/")
    return (first, f"/{rest}") if path.startswith("/") and first in LANGUAGES else ("", path)


def preferred(accepted: str) -> str:
    """The language of ours that an Accept-Language header likes best; English where it likes none of them."""
    weighed = []
    for place, one in enumerate(accepted.split(",")[:_MOST_ASKED]):
        tag, _, weight = one.partition(";")
        code = tag.strip().partition("-")[0].lower()
        if code in LANGUAGES and _weight(weight) > 0:
            weighed.append((-_weight(weight), place, code))
    return min(weighed)[2] if weighed else FIRST


def here(path: str) -> str:
    """An address of ours in the language that the page's own address says, for redirects."""
    code = _asked.get().code
    return f"/{code}{path}" if code else path


def keep_language(html: str) -> str:
    """A page whose links and forms to our own addresses keep the language of its own.

    What a document says cannot be taken for one: in its words a quotation mark is escaped. What an address says of
    its language already is kept.
    """
    code = _asked.get().code
    return _OWN_ADDRESS.sub(rf"\1/{code}/", html) if code else html


def elsewhere() -> Iterator[tuple[str, str, str]]:
    """The page asked for in each other language: its code, the language's own name, the address.

    None for what a form sent, which no address says.
    """
    asked = _asked.get()
    for code, name in LANGUAGES.items():
        if code != language() and asked.path:
            yield code, name, f"/{code}{asked.path}"


@contextmanager
def _addressed(code: str, scope: Scope, path: str) -> Iterator[None]:
    query = scope.get("query_string", b"").decode("latin-1")
    whole = quote(path) + (f"?{query}" if query else "")
    token = _asked.set(_Asked(code, whole if scope["method"] in READING_METHODS else ""))
    try:
        yield
    finally:
        _asked.reset(token)


def _weight(words: str) -> float:
    name, _, value = words.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
