"""A search that is followed: the fields of its address, and the addresses of what changed in it."""

from urllib.parse import urlencode

import msgspec
from starlette.requests import Request

from paradero.answers.changes.views import Followed
from paradero.interfaces.web import asked

FIELDS = tuple(field.name for field in msgspec.structs.fields(Followed))


def followed_of(request: Request) -> Followed:
    """What an address asks to follow. Raises UsageError for fields that are too long."""
    clock = {"as_of": asked.day(request)}
    return Followed(**{name: asked.words(request, name) for name in FIELDS} | clock)


def follow(request: Request) -> str:
    """What the addresses of the changes in the same search end in."""
    told: dict[str, str] = msgspec.to_builtins(followed_of(request))
    return f"?{urlencode(told)}" if told else ""
