"""Each row's own act, destination and moment; what was asked stands in where the row says nothing."""

from typing import Final

from paradero.answers.lists import ListRow
from paradero.answers.protections.facts import Facts
from paradero.answers.protections.moments import moment
from paradero.answers.screening.asked import Asked
from paradero.answers.screening.views import Move
from paradero.words.errors import UsageError
from paradero.words.protection import Act

ANY_TIME: Final = "../.."
"""The moment of a row that neither says when nor was asked about: every order is to be looked at."""


def move_of(row: ListRow, asked: Asked) -> Move:
    """What is to be done with the person of a row; whatever had to be chosen between is told."""
    notes: list[str] = []
    own_act: Act | None = {"removal": "removal", "transfer": "transfer"}.get(row.cells.get("act", ""))  # type: ignore[assignment]
    if own_act and own_act != asked.act:
        notes.append(f"The row says {own_act}.")
    return Move(own_act or asked.act, _destination(row, asked, notes), _at(row, asked, notes), tuple(notes))


def facts_of(row: ListRow) -> Facts:
    """What the row says that class orders turn on."""
    status = row.cells.get("status", "")
    return Facts(
        row.person, row.cells.get("held_in"), row.cells.get("legal_basis"), statuses=(status,) if status else ()
    )


def _destination(row: ListRow, asked: Asked, notes: list[str]) -> str | None:
    own = row.cells.get("destination")
    if own is None:
        return asked.destination
    if len(own) != 2:
        notes.append(f"The row's destination, “{own}”, is no country that is known here.")
        return None
    if asked.destination and own != asked.destination:
        notes.append(f"The row says {own}, not {asked.destination}.")
    return own


def _at(row: ListRow, asked: Asked, notes: list[str]) -> str:
    own = row.cells.get("at")
    if own and not _is_moment(own):
        notes.append(f"The row's moment, “{own}”, cannot be used.")
        own = None
    if own is None:
        if asked.at is None:
            notes.append("Neither the row nor the question says when, so that any order may have been in force.")
        return asked.at or ANY_TIME
    if asked.at is None or own == asked.at:
        return own
    if "T" not in own and asked.at.startswith(own):
        return asked.at
    notes.append(f"The row says {own}, not {asked.at}.")
    return own


def _is_moment(words: str) -> bool:
    try:
        moment(words)
    except UsageError:
        return False
    return True
