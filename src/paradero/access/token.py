"""The token that a form of ours carries: a page of another site cannot read it, so it cannot send it."""

import secrets
from typing import Final

_BYTES: Final = 32


def new_token() -> str:
    """A token for one running server."""
    return secrets.token_urlsafe(_BYTES)


def is_token(sent: str, token: str) -> bool:
    """Whether what was sent is the token; takes as long for a wrong one as for the right one."""
    return secrets.compare_digest(sent.encode(), token.encode())
