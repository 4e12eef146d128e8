"""The list of subjects: people, facilities, places, courts, groups, arrangements and cases."""

from typing import Final, cast, get_args

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.known import days_spanned
from paradero.answers.subjects import find_subjects, subjects
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record
from paradero.words.entity import EntityType
from paradero.words.errors import UsageError

_LIMIT: Final = 60
TYPES: Final[tuple[str, ...]] = get_args(EntityType)


def show_subjects(record: Record, request: Request) -> Response:
    """Subjects by how many claims name them, or those that fit a name, best first."""
    wanted, name, clocks = _type(request), asked.words(request, "name"), Clocks.asked_of(request)
    offset = asked.number(request, "offset") or 0
    then = {"as_of": clocks.as_of, "known_on": clocks.known_on}
    listed = subjects(record, type=wanted, **then, limit=_LIMIT, offset=offset)
    if name:
        lines = find_subjects(record, name, type=wanted, **then, limit=_LIMIT)
        pager = asked.pager(request, len(lines), len(lines), len(lines) < _LIMIT, _LIMIT, 0)
    else:
        lines = listed.lines
        pager = asked.pager(request, len(lines), listed.total, listed.total_exact, _LIMIT, offset)
    return page(
        "subjects.html",
        lines=lines,
        by_type=listed.by_type,
        wanted=wanted,
        name=name,
        pager=pager,
        clocks=clocks.over(*days_spanned(record)),
    )


def _type(request: Request) -> EntityType | None:
    wanted = asked.words(request, "type")
    if wanted is not None and wanted not in TYPES:
        raise UsageError(f"“{wanted}” is no type of subject; choose one of {', '.join(TYPES)}.")
    return cast(EntityType | None, wanted)
