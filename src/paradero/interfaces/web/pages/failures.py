"""Pages for what cannot be shown: one plain sentence, and a way on."""

from starlette.requests import Request
from starlette.responses import Response

from paradero.interfaces.web.rendering import page
from paradero.publish.language import _
from paradero.words.errors import NotFound, ParaderoError, UsageError


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
    return page("failure.html", status, title=_title(status), sentence=sentence)


def _title(status: int) -> str:
    match status:
        case 400:
            return _("This cannot be asked")
        case 403:
            return _("This cannot be written")
        case 404:
            return _("Not here")
        case 503:
            return _("The record cannot be read")
    return _("This page could not be made")
