"""One claim: its passage in context, who says it, and the proof that it stands in the ledger."""

import functools

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.claims import claim_page
from paradero.answers.findings.of_claim import questions_of_claim
from paradero.answers.origins.page import claim_origins
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.evidence import evidence, literal_words
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record


def show_claim(record: Record, request: Request) -> Response:
    """A claim as the record has it now, or as it was known on a date."""
    clocks = Clocks.asked_of(request)
    known_on = clocks.known_on
    shown = claim_page(record, request.path_params["claim"], known_on=known_on)
    literal = functools.partial(literal_words, shown)
    origin = claim_origins(record, shown.line.id, known_on=known_on)
    return page(
        "claim.html",
        shown=shown,
        origin=origin,
        questions=questions_of_claim(record, shown.line.id, known_on=known_on),
        pieces=evidence(shown),
        literal_words=literal,
        clocks=clocks,
    )
