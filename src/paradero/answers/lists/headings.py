"""Which line of a list holds the headings, and which column is for what."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from paradero.answers.lists.grid import Line, Sheet
from paradero.answers.lists.meanings import Meaning, meanings
from paradero.claims.table_columns import Column, column_of, fold
from paradero.words.errors import UsageError

_WITHIN: Final = 20


class Uses(msgspec.Struct, frozen=True):
    """What columns of a kind of list can be for: `meanings` by use, and what at least one column has to be for.

    `asked` is the use that is asked for where none of them is found, `named` what it is in the words of a refusal;
    `else_known` is a use that will do among three columns that are understood.
    """

    meanings: Mapping[str, Meaning]
    needed: frozenset[str]
    asked: str
    named: str
    else_known: str = ""

    def of(self, heading: str) -> tuple[str | None, frozenset[str]]:
        """What a column of this heading is for, and the languages of the heading."""
        column = column_of(heading)
        folded = fold(heading)
        for use, entry in self.meanings.items():
            if folded in entry.headings or (column and column.meaning in entry.gathers):
                return use, column.langs if column else frozenset()
        return None, column.langs if column else frozenset()


PEOPLE: Final = Uses(meanings(), frozenset({"name", "given", "family"}), "name", "the names", else_known="number")
"""The columns of a list of people."""


class Columns(msgspec.Struct, frozen=True):
    """The line of headings and the places of the columns by use; `lang` is that of most headings."""

    line: int
    headings: tuple[str, ...]
    places: dict[str, tuple[int, ...]]
    unclear: tuple[str, ...]
    lang: str

    def is_repeated(self, line: Line) -> bool:
        """Whether a line is the headings again, as at the top of a new page."""
        filled = [(place, cell) for place, cell in enumerate(line.cells) if cell]
        same = sum(1 for place, cell in filled if place < len(self.headings) and self.headings[place] == cell)
        return len(filled) > 1 and same == len(filled)


def columns_of(sheet: Sheet, asked: Mapping[str, str], uses: Uses = PEOPLE) -> Columns | None:
    """The columns of a sheet: those asked for by heading, the others by what their headings mean.

    None where no line of the first twenty is one of headings that say what a row is about.
    """
    wanted = {use: fold(heading) for use, heading in asked.items()}
    for line in sheet.lines[:_WITHIN]:
        if wanted and not set(wanted.values()) <= {fold(cell) for cell in line.cells}:
            continue
        columns = _columns(line, wanted, uses)
        if _tells_whom(columns, line, uses, is_first=line is sheet.lines[0]):
            return columns
    return None


def columns_asked(told: Iterable[str], example: str = "name=Apellidos y nombres") -> dict[str, str]:
    """Which column is for what, as people write it: `name=Apellidos y nombres`. Raises UsageError for anything else."""
    asked: dict[str, str] = {}
    for words in told:
        use, sign, heading = words.partition("=")
        if not sign or not use.strip() or not heading.strip():
            raise UsageError(f"“{words.strip()}” says no column; write it as {example}.")
        asked[use.strip()] = heading.strip()
    return asked


def check_asked(asked: Mapping[str, str], uses: Uses = PEOPLE) -> None:
    """Raises UsageError for a use of columns that is none."""
    for use in asked:
        if use not in uses.meanings:
            raise UsageError(f"No column is for {use!r}; a column is for one of {', '.join(uses.meanings)}.")


def unclear_sentence(sheets: Sequence[Sheet], asked: Mapping[str, str], uses: Uses = PEOPLE) -> str:
    """The refusal of a list whose names, or the like, were not found: its headings, and how to say what is for what."""
    found = [cell for sheet in sheets for cell in _widest(sheet).cells if cell][:30]
    shown = ", ".join(f"“{cell}”" for cell in found)
    missing = [heading for heading in asked.values() if fold(heading) not in {fold(cell) for cell in found}]
    if missing:
        named = ", ".join(f"“{heading}”" for heading in missing)
        return f"The list has no column {named}; its headings are {shown}."
    example = found[0] if found else "Name"
    return (
        f"It is not clear which column holds {uses.named}; its first line is {shown}. "
        f'Say which it is, as in --column {uses.asked}="{example}", or give the list a line of headings.'
    )


def _widest(sheet: Sheet) -> Line:
    """The first line with as many filled cells as any near the top: headings, most likely."""
    return max(sheet.lines[:_WITHIN], key=lambda line: sum(1 for cell in line.cells if cell))


def _columns(line: Line, wanted: Mapping[str, str], kinds: Uses) -> Columns:
    places: dict[str, list[int]] = {}
    langs: Counter[str] = Counter()
    unclear: list[str] = []
    uses = {heading: use for use, heading in wanted.items()}
    for place, cell in enumerate(line.cells):
        column = column_of(cell) if cell else None
        use = uses.get(fold(cell)) if cell else None
        if cell and use is None:
            use, told = kinds.of(cell)
            use = None if use in wanted else use
            langs.update(told)
        if use:
            places.setdefault(use, []).append(place)
        elif cell and not (column and column.meaning == "unread"):
            unclear.append(cell)
    lang = "es" if langs["es"] > langs["en"] else "en"
    ordered = {use: _in_order(kinds.meanings[use], found, line) for use, found in places.items()}
    return Columns(line.number, line.cells, _whole_names(ordered), tuple(unclear), lang)


def _in_order(meaning: Meaning, places: Sequence[int], line: Line) -> tuple[int, ...]:
    """The columns of one use, those whose heading says it best first."""
    gathered = meaning.gathers

    def rank(place: int) -> int:
        column: Column | None = column_of(line.cells[place])
        return gathered.index(column.meaning) if column and column.meaning in gathered else -1

    return tuple(sorted(places, key=rank))


def _whole_names(places: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """*Nombre* without any surname beside it is the whole name."""
    if "given" in places and "family" not in places and "name" not in places:
        return {"name" if use == "given" else use: found for use, found in places.items()}
    return places


def _tells_whom(columns: Columns, line: Line, uses: Uses, *, is_first: bool) -> bool:
    """Whether the line can be headings: it has a column that is needed, and nothing in it is a number or a date.

    Below the first line, one heading that is understood among many that are not may be a word of a row.
    """
    if any(sign.isdigit() for cell in line.cells for sign in cell if len(cell) > 12):
        return False
    filled = sum(1 for cell in line.cells if cell)
    known = filled - len(columns.unclear)
    named = bool(uses.needed & set(columns.places))
    return (named and (is_first or known >= 2 or filled <= 2)) or (uses.else_known in columns.places and known >= 3)
