"""A table of assertions as read: what each row says of whom, where, when and how many, and by which source."""

import datetime as dt
import functools
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Final

import msgspec

from paradero.answers.lists.countries import country_of
from paradero.answers.lists.grid import Line, Sheet, grid_of
from paradero.answers.lists.headings import Columns, Uses, check_asked, columns_of, unclear_sentence
from paradero.answers.lists.meanings import Meaning
from paradero.answers.lists.moments import LONGEST_DATE
from paradero.answers.lists.people import filled, names_of
from paradero.answers.lists.rows import Problem
from paradero.claims.table_dates import DateSetting, order_of, reads_two_ways, when_in
from paradero.claims.table_numbers import people_in, sum_in
from paradero.identity.questions.values import Number, number_of
from paradero.words.edtf import bounds
from paradero.words.errors import SourceError, UsageError

MOST_ROWS: Final = 5_000
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s;,|<>\"']+")
_PARTED: Final = re.compile(r"\s*(?:;|,|\||/| and | y )\s*")
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\d")
_SOME: Final = frozenset({"various", "several", "multiple", "unknown", "varios", "varias", "desconocido"})
"""Words of a cell that name nobody and no place."""


class Told(msgspec.Struct, frozen=True):
    """What a row says, as it can be compared: `where` and `origin` are country codes, `nationalities` too.

    `when` is EDTF, `taken` the day on which the row was collected. A field that the row does not give, or that could
    not be read, is empty.
    """

    who: tuple[str, ...] = ()
    where: str = ""
    origin: str = ""
    when: str = ""
    many: Number | None = None
    nationalities: tuple[str, ...] = ()
    paid: Number | None = None
    sources: tuple[str, ...] = ()
    said: str = ""
    taken: str = ""


class Assertion(msgspec.Struct, frozen=True):
    """One row: its line as the file counts, its cells by use as written, and what they say."""

    line: int
    sheet: str
    cells: dict[str, str]
    told: Told


class Assertions(msgspec.Struct, frozen=True):
    """A table as read. `digest` is SHA-256 over its bytes; `columns` are the headings by use, `unclear` the others."""

    name: str
    digest: str
    rows: tuple[Assertion, ...]
    problems: tuple[Problem, ...]
    columns: dict[str, str]
    unclear: tuple[str, ...]


@functools.cache
def uses() -> Uses:
    """The columns of a table of assertions, by fields.toml."""
    table = tomllib.loads(files("paradero.answers.audit.tables").joinpath("fields.toml").read_text(encoding="utf-8"))
    meanings = {use: msgspec.convert(told, Meaning) for use, told in table.items()}
    return Uses(meanings, frozenset({"where", "who", "said"}), "where", "the places")


def read_assertions(raw: bytes, name: str, columns: Mapping[str, str] | None = None) -> Assertions:
    """The rows of a table: CSV with any separator, XLSX, ODS or JSON, judged by content.

    `columns` says by heading which column is for what, where headings are not understood. Raises SourceError or
    ReadingError for what is no table or passes a limit, and UsageError where it is not clear what the rows are about.
    """
    asked = dict(columns or {})
    check_asked(asked, uses())
    grid = grid_of(raw)
    problems = list(grid.problems)
    found = [(sheet, columns_of(sheet, asked, uses())) for sheet in grid.sheets if sheet.lines]
    used = [(sheet, told) for sheet, told in found if told]
    if not used:
        raise UsageError(unclear_sentence([sheet for sheet, _ in found], asked, uses()))
    rows = [row for sheet, told in used for row in _rows(sheet, told, problems)]
    if not rows:
        raise SourceError("The table has no rows; check that it was saved whole.")
    if len(rows) > MOST_ROWS:
        raise SourceError(f"The table has more than {MOST_ROWS:,} rows; split it.")
    headings = {use: told.headings[places[0]] for _, told in used for use, places in told.places.items()}
    unclear = tuple(dict.fromkeys(heading for _, told in used for heading in told.unclear))
    return Assertions(name, hashlib.sha256(raw).hexdigest(), tuple(rows), tuple(problems), headings, unclear)


def _rows(sheet: Sheet, columns: Columns, problems: list[Problem]) -> Iterator[Assertion]:
    below = [line for line in sheet.lines if line.number > columns.line and not columns.is_repeated(line)]
    reader = _RowReader(columns, below, sheet.name, problems)
    yield from map(reader.row, below)


class _RowReader:
    """Reads the rows of one sheet; what cannot be used goes to `problems`, by line."""

    def __init__(self, columns: Columns, lines: Sequence[Line], sheet: str, problems: list[Problem]) -> None:
        self._columns, self._sheet, self._problems = columns, sheet, problems
        dated = [cell for line in lines for use in ("when", "until") if (cell := self._cell(line, use))]
        self._setting = DateSetting(columns.lang, order_of(dated), None)

    def row(self, line: Line) -> Assertion:
        """The row; a cell that cannot be used stays in `cells`."""
        cells = {use: words for use in uses().meanings if (words := self._cell(line, use))}
        told = Told(
            who=names_of([cells.get("who", "")], (), (), ()) if cells.get("who") else (),
            where=self._country(line, "where", cells),
            origin=self._country(line, "origin", cells),
            when=self._when(line, cells),
            many=self._number(line, cells),
            nationalities=tuple(self._nationalities(line, cells)),
            paid=self._paid(line, cells),
            sources=tuple(dict.fromkeys(one.rstrip(".)") for one in _ADDRESS.findall(cells.get("source", "")))),
            said=cells.get("said", ""),
            taken=_day(cells.get("taken", "")),
        )
        if not told.sources:
            self._tell(line, "It gives no source." if not cells.get("source") else "Its source has no address.")
        if told.when and told.when == told.taken:
            self._tell(line, f"Its date, {told.when}, is the day on which the row was collected.")
        return Assertion(line.number, self._sheet, cells, told)

    def _cell(self, line: Line, use: str) -> str:
        places = [place for place in self._columns.places.get(use, ()) if place < len(line.cells)]
        found = [told for place in places if (told := filled(line.cells[place]))]
        return "; ".join(found) if use in ("source", "said") else next(iter(found), "")

    def _country(self, line: Line, use: str, cells: Mapping[str, str]) -> str:
        words = cells.get(use, "")
        if not words or words.casefold() in _SOME:
            return ""
        code = country_of(words) or country_of(words.title())
        if code is None:
            self._tell(line, f"“{words}” is no country that is known here.")
        return code or ""

    def _nationalities(self, line: Line, cells: Mapping[str, str]) -> Iterator[str]:
        for words in filter(None, _PARTED.split(cells.get("nationality", ""))):
            code = None if words.casefold() in _SOME else country_of(words, of_people=True)
            if code:
                yield code
            elif words.casefold() not in _SOME:
                self._tell(line, f"“{words}” is no nationality that is known here.")

    def _when(self, line: Line, cells: Mapping[str, str]) -> str:
        first, last = (self._date(line, cells.get(use, "")) for use in ("when", "until"))
        if not first or not last or first == last:
            return first or last
        (begin, _), (_, end) = bounds(first), bounds(last)
        if begin and end and end < begin:
            self._tell(line, f"It ends ({last}) before it begins ({first}).")
            return ""
        return f"{first}/{last}" if "/" not in first + last else first

    def _date(self, line: Line, words: str) -> str:
        if not words:
            return ""
        unsure = self._setting.order in ("mixed", "unshown") and reads_two_ways(words)
        when = when_in(words, 0, self._setting) if len(words) <= LONGEST_DATE and not unsure else None
        if when is None:
            told = f"“{words[:LONGEST_DATE]}” is no date that can be, or that can be read; write it as 2025-05-07."
            self._tell(
                line, f"“{words}” is two days, by what is written first; write it as 2025-05-07." if unsure else told
            )
            return ""
        begin = bounds(when.edtf)[0]
        if begin and begin > dt.date.today():
            self._tell(line, f"The date {when.edtf} is still to come.")
            return ""
        return when.edtf

    def _number(self, line: Line, cells: Mapping[str, str]) -> Number | None:
        words = cells.get("many", "")
        found = people_in(words, 0, self._columns.lang) if words else None
        if words and found is None:
            self._tell(line, f"“{words}” is no number of people that can be read.")
        return number_of(found) if found else None

    def _paid(self, line: Line, cells: Mapping[str, str]) -> Number | None:
        words = cells.get("paid", "")
        heading = self._columns.headings[self._columns.places["paid"][0]] if words else ""
        found = sum_in(words, 0, heading, self._columns.lang) if words else None
        if words and found is None:
            self._tell(line, f"“{words}” is no sum that can be read.")
        return number_of(found) if found else None

    def _tell(self, line: Line, sentence: str) -> None:
        self._problems.append(Problem(line.number, sentence, self._sheet))


def _day(words: str) -> str:
    """The day with which an instant begins; empty for what does not begin with one."""
    found = _INSTANT.match(words)
    return found[0] if found else ""
