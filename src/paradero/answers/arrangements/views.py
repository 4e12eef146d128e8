"""What a comparison is made of: frozen structs, ready for a page, a workbook or JSON."""

import msgspec

from paradero.answers.views import ClaimLine
from paradero.words.entity import Entity


class Value(msgspec.Struct, frozen=True):
    """One answer: `text` as written, `part` the role that says it, and the claims that say so, the newest first.

    `line` is the newest claim whole; `bases` why its claims belong to the arrangement (`own`, `paragraph`, `document`).
    """

    text: str
    part: str
    line: ClaimLine
    claims: tuple[str, ...]
    bases: tuple[str, ...]


class Cell(msgspec.Struct, frozen=True):
    """All answers to one question about one arrangement; none where the record holds nothing.

    `disputed` are the keys of the questions that its claims answer and that findings hold to be disputed; `more` says
    that there are claims beyond those shown.
    """

    facet: str
    values: tuple[Value, ...]
    disputed: tuple[str, ...]
    more: bool


class Compared(msgspec.Struct, frozen=True):
    """One arrangement with its cells, in the order of the facets; `claims` counts those that name it."""

    subject: Entity
    claims: int
    cells: tuple[Cell, ...]


class Matrix(msgspec.Struct, frozen=True):
    """Arrangements side by side, those with most claims first."""

    facets: tuple[str, ...]
    arrangements: tuple[Compared, ...]
    total: int
    limit: int
    offset: int
    as_of: str | None
    known_on: str | None
    first: str | None
    last: str | None
