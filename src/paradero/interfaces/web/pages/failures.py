"""Pages for what cannot be shown: one plain sentence, and a way on."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.interfaces.web.rendering import page
from paradero.words.errors import NotFound, ParaderoError, UsageError

_TITLES: Final = {
    400: "This cannot be asked",
    403: "This cannot be written",
    404: "Not here",
    500: "This page could not be made",
    503: "The record cannot be read",
}


async def show_missing_page(request: Request, error: Exception) -> Response:
    """For an address that no page has."""
    return show_refusal(404, "There is no page at this address; start again from the first page.")


async def show_refused_question(request: Request, error: Exception) -> Response:
    """For what the house itself refuses, in its own sentence."""
    status = {NotFound: 404, UsageError: 400}.get(type(error), 503) if isinstance(error, ParaderoError) else 500
    return show_refusal(status, str(error))


async def show_mistake(request: Request, error: Exception) -> Response:
    """For a mistake of the program: the sentence says where the details are; the server's own log has them."""
    return show_refusal(500, "The program made a mistake; the terminal in which it runs shows the details.")


def show_refusal(status: int, sentence: str) -> Response:
    """A page of one sentence, with its status."""
    return page("failure.html", status, title=_TITLES[status], sentence=sentence)
