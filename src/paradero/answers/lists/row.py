"""One row under known columns: the person it means, and what its cells say, by use."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from paradero.answers.lists.countries import country_of
from paradero.answers.lists.grid import Line
from paradero.answers.lists.headings import Columns
from paradero.answers.lists.meanings import act_words
from paradero.answers.lists.moments import LONGEST_DATE, moment
from paradero.answers.lists.people import filled, names_of
from paradero.answers.lists.rows import ListRow, Problem
from paradero.claims.table_columns import column_of, fold, topic
from paradero.claims.table_dates import DateOrder, DateSetting, order_of, reads_two_ways, when_in
from paradero.words.person import Person

_DATED: Final[tuple[str, ...]] = ("born", "at", "entered", "until")
_AS_WRITTEN: Final = ("legal_basis", "held_in", "case", "flight", "issuer", "court", "status")
_SEVERAL: Final = (";", "|", " / ", " and ", " y ", ",")
NO_NAME: Final = "There is no name in this row."
_ORDER_WORDS: Final = {"day": "the day first", "month": "the month first"}


class RowReader:
    """Reads the rows of one sheet; what cannot be used goes to `problems`, by line."""

    def __init__(self, columns: Columns, lines: Sequence[Line], name: str, sheet: str, problems: list[Problem]) -> None:
        self._columns, self._name, self._sheet, self._problems = columns, name, sheet, problems
        self._settings = {use: self._setting(use, lines) for use in _DATED if use in columns.places}

    def row(self, line: Line) -> ListRow:
        """The row; nothing in it is dropped without a problem that says so."""
        where = f"sheet {self._sheet}, row" if self._sheet else "row"
        address = f"{self._name}, {where} {line.number}"
        person = self._person(line, address)
        cells = {use: told for use in _AS_WRITTEN if (told := "; ".join(self._cells(line, use)))}
        cells |= self._places(line) | self._times(line) | self._kinds(line)
        if not person.names:
            self._tell(line, NO_NAME)
        words = " | ".join(cell for cell in line.cells if cell)
        return ListRow(line.number, address, words, person, cells, self._sheet)

    def _cells(self, line: Line, use: str) -> list[str]:
        """The filled cells of the columns for one use, the best column first."""
        places = self._columns.places.get(use, ())
        return [told for place in places if place < len(line.cells) and (told := filled(line.cells[place]))]

    def _person(self, line: Line, key: str) -> Person:
        given, family = self._parts(line, "given"), self._parts(line, "family")
        names = names_of(self._cells(line, "name"), given, family, self._cells(line, "alias"))
        return Person(
            key,
            names,
            self._born(line),
            tuple(dict.fromkeys(self._countries(line, "nationality", of_people=True))),
            tuple(self._cells(line, "number")),
            tuple(self._cells(line, "held_in")),
            tuple(self._cells(line, "case")),
        )

    def _parts(self, line: Line, use: str) -> list[str]:
        """The cells of one use as the columns stand: the first surname before the second."""
        places = [place for place in sorted(self._columns.places.get(use, ())) if place < len(line.cells)]
        for place in places:
            words = line.cells[place]
            if words.isalpha() and not filled(words):
                self._tell(line, f"“{words}” is taken to say that the name is not known.")
        return [told for place in places if (told := filled(line.cells[place]))]

    def _born(self, line: Line) -> str | None:
        for words in self._cells(line, "born"):
            when = when_in(words, 0, self._settings["born"]) if len(words) <= LONGEST_DATE else None
            born = _in_the_past(when.edtf, words) if when else None
            if born and born[:4].isdigit() and int(born[:4]) <= date.today().year:
                return born
            self._tell(line, f"“{words[:LONGEST_DATE]}” is no birth date that can be read.")
        return None

    def _places(self, line: Line) -> dict[str, str]:
        told = {use: self._countries(line, use) for use in ("destination", "bars")}
        if len(set(told["destination"])) > 1:
            self._tell(line, f"Several destinations stand here ({', '.join(told['destination'])}); the first is used.")
            told["destination"] = told["destination"][:1]
        return {use: ", ".join(dict.fromkeys(found)) for use, found in told.items() if found}

    def _countries(self, line: Line, use: str, of_people: bool = False) -> list[str]:
        """The codes of the countries that cells name; the words themselves where no country is known by them."""
        found = []
        for cell in self._cells(line, use):
            if use == "bars" and (topic("no").search(fold(cell)) or topic("yes").search(fold(cell))):
                continue
            for words in _parted(cell, lambda part: country_of(part, of_people) is not None):
                code = country_of(words, of_people)
                if code is None:
                    self._tell(line, f"“{words}” is no {use if use != 'bars' else 'country'} that is known here.")
                if code or not of_people:
                    found.append(code or words)
        return found

    def _times(self, line: Line) -> dict[str, str]:
        told: dict[str, str] = {}
        clock = next(iter(self._cells(line, "time")), "")
        zone = next(iter(self._cells(line, "zone")), "")
        for use in ("at", "entered", "until"):
            dates = self._cells(line, use)
            if not dates and not (use == "at" and clock):
                continue
            if self._is_unclear(dates, use):
                self._tell(line, f"“{dates[0]}” is two days, by what is written first; write it as 2025-05-07.")
                continue
            setting = self._settings.get(use, DateSetting(self._columns.lang, "unshown", None))
            found = moment(dates, clock if use == "at" else "", zone, setting)
            if found.at:
                told[use] = found.at
            if found.problem:
                self._tell(line, f"{found.problem[0].upper()}{found.problem[1:]}.")
        return told

    def _is_unclear(self, dates: Sequence[str], use: str) -> bool:
        """Whether an instant would hang on a guess of day and month."""
        setting = self._settings.get(use)
        unsure = setting is None or setting.order in ("mixed", "unshown")
        return bool(dates) and unsure and reads_two_ways(dates[0])

    def _kinds(self, line: Line) -> dict[str, str]:
        told: dict[str, str] = {}
        for words in self._cells(line, "act"):
            act = act_words().get(fold(words))
            if act:
                told["act"] = act
            else:
                self._tell(line, f"“{words}” is neither removal nor transfer.")
        barriers = [self._barrier(line, place) for place in self._columns.places.get("protection", ())]
        if any(barriers):
            told["protection"] = "; ".join(filter(None, barriers))
        return told

    def _barrier(self, line: Line, place: int) -> str:
        """What a cell says of protection; under a heading that is its name the cell need only say yes."""
        words = filled(line.cells[place]) if place < len(line.cells) else ""
        heading = self._columns.headings[place]
        column = column_of(heading)
        if not words or topic("no").search(fold(words)):
            return ""
        named = column is not None and column.meaning == "named_protection"
        if topic("yes").search(fold(words)):
            return heading if named else ""
        return f"{heading}: {words}" if named else words

    def _setting(self, use: str, lines: Sequence[Line]) -> DateSetting:
        """How the dates of a column read: by its own cells, else by the other columns; a doubt is told once."""
        lang = self._columns.lang
        own = [cell for line in lines for cell in self._cells(line, use)]
        order: DateOrder = order_of(own)
        if order == "mixed":
            self._tell_of(
                use, "stand with the day first and with the month first; those that read both ways are not used"
            )
        if order == "unshown" and any(map(reads_two_ways, own)):
            order = self._order_of_others(lines)
            self._tell_of(use, _guess(order, use, lang))
        return DateSetting(lang, order, None)

    def _tell_of(self, use: str, told: str) -> None:
        heading = self._columns.headings[self._columns.places[use][0]]
        sentence = f"Dates under “{heading}” {told}; write them as 2025-05-07 to be sure."
        self._problems.append(Problem(None, sentence, self._sheet))

    def _order_of_others(self, lines: Sequence[Line]) -> DateOrder:
        return order_of(cell for line in lines for use in _DATED for cell in self._cells(line, use))

    def _tell(self, line: Line, sentence: str) -> None:
        self._problems.append(Problem(line.number, sentence, self._sheet))


def _in_the_past(edtf: str, words: str) -> str:
    """Two digits of a year of birth are of the last century where this one has not come so far."""
    year = edtf[:4]
    if year.isdigit() and int(year) > date.today().year and year not in words:
        return f"{int(year) - 100}{edtf[4:]}"
    return edtf


def _parted(cell: str, known: Callable[[str], bool]) -> list[str]:
    """The cell whole where it is known, else its parts where all of them are."""
    if known(cell):
        return [cell]
    for separator in _SEVERAL:
        parts = [part.strip() for part in cell.split(separator) if part.strip()]
        if len(parts) > 1 and all(map(known, parts)):
            return parts
    return [cell]


def _guess(order: DateOrder, use: str, lang: str) -> str:
    """What is said of a column whose own dates do not show whether the day or the month comes first."""
    told = "can be read with the day or the month first"
    if order in _ORDER_WORDS:
        return f"{told}; they are read with {_ORDER_WORDS[order]}, as other dates of the list are"
    if use == "born":
        return f"{told}; they are read with {_ORDER_WORDS['day' if lang == 'es' else 'month']}, which is a guess"
    return f"{told}, and nothing in the list tells which, so that those are not used"
