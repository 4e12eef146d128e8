"""The cells of a row as what a claim is made of: fillers, quantities, dates and words of status."""

from collections.abc import Iterator

import msgspec

from paradero.claims.table_columns import Column, fold, topic
from paradero.claims.table_dates import DateSetting, month_in, month_of, when_in
from paradero.claims.table_names import names_in, person_in, person_of_parts
from paradero.claims.table_numbers import noun_in, people_in, sum_in
from paradero.claims.table_rows import Row
from paradero.words.claim import Filler, Quantity, When
from paradero.words.passage import Span

_LONGEST_GROUP = 8  # words; what is longer is prose


class Value(msgspec.Struct, frozen=True):
    """What one cell gives; `said` are its words, folded."""

    column: Column
    said: str = ""
    fillers: tuple[Filler, ...] = ()
    quantity: Quantity | None = None
    when: When | None = None


Values = dict[str, list[Value]]
"""The values of a row by the meaning of their columns."""


def is_filled(values: Values, meaning: str) -> bool:
    """Whether a cell of that meaning gives more than words of status: "released: no" is no date of release."""
    return any(value.fillers or value.quantity or value.when for value in values.get(meaning, []))


class CellReader:
    """Reads the rows of one table. `plain` is the normal form of `text`."""

    def __init__(self, text: str, plain: str, setting: DateSetting, headings: dict[str, Span]) -> None:
        self._text, self._plain, self._setting, self._headings = text, plain, setting, headings

    def values(self, row: Row) -> Values:
        """What the filled cells of the row give; nothing for a row of totals."""
        values: Values = {}
        trimmed = [(column, self._trimmed(span)) for column, span in row.cells]
        cells = [(column, span, fold(span.of(self._text))) for column, span in trimmed]
        if any(topic("totals").search(said) for _, _, said in cells):
            return values
        filled = [cell for cell in cells if cell[2] and not topic("blank").search(cell[2])]
        parts = {span for column, span, _ in filled if column.holds == "part"}
        for column, span, said in filled:
            value = self._value(column, span, said)
            if value:
                values.setdefault(column.meaning, []).append(value)
        if parts and "person" not in values:
            values |= self._person(filled)
        return self._with_month(values, filled)

    def _value(self, column: Column, span: Span, said: str) -> Value | None:
        words = span.of(self._text)
        lang = self._setting.lang
        match column.holds:
            case "person":
                person = person_in(words, span.start)
                return Value(column, said, (person,)) if person else None
            case "name":
                fillers = names_in(words, span.start, column, span.of(self._plain))
                return Value(column, said, fillers) if fillers else None
            case "count" | "group":
                return self._people(column, span, said)
            case "sum":
                quantity = sum_in(span.of(self._plain), span.start, column.heading, lang)
                return Value(column, said, (_filler(words, span),), self._as_written(quantity)) if quantity else None
            case "barrier":
                return self._barrier(column, span, said)
            case "status":
                return Value(column, said)
            case "date" | "month" | "year":
                return self._date(column, span, said)
        return None

    def _people(self, column: Column, span: Span, said: str) -> Value | None:
        """A number of people; where the column may hold words, these too."""
        words = span.of(self._text)
        quantity = people_in(span.of(self._plain), span.start, self._setting.lang)
        if quantity is None:
            grouped = column.holds == "group" and said and not said.replace(" ", "").isdigit()
            prose = len(words.split()) > _LONGEST_GROUP
            return Value(column, said, (_filler(words, span, "people"),)) if grouped and not prose else None
        noun = noun_in(span.of(self._plain), self._setting.lang)
        place = Span(span.start + noun[0], span.start + noun[1]) if noun else span
        return Value(column, said, (_filler(place.of(self._text), place, "people"),), self._as_written(quantity))

    def _barrier(self, column: Column, span: Span, said: str) -> Value | None:
        """A protection; under a heading that is its name the cell need only say that there is one."""
        words = span.of(self._text)
        if topic("no").search(said) or topic("unprotecting").search(said):
            return None
        if column.meaning != "named_protection":
            return None if topic("yes").search(said) else self._term(column, span, said)
        heading = self._headings.get(column.heading)
        filler = Filler(words, span.start, span.end, column.heading, "heading", heading)
        return Value(column, said, (filler,))

    def _term(self, column: Column, span: Span, said: str) -> Value | None:
        fillers = names_in(span.of(self._text), span.start, column, span.of(self._plain))
        return Value(column, said, fillers) if fillers else None

    def _date(self, column: Column, span: Span, said: str) -> Value:
        when = when_in(span.of(self._plain), span.start, self._setting)
        if when and column.holds == "month":
            when = month_of(when)
        if when:
            when = msgspec.structs.replace(when, text=self._text[when.start : when.end])
        return Value(column, said, when=when)

    def _with_month(self, values: Values, cells: list[tuple[Column, Span, str]]) -> Values:
        """A month without its year takes the year of the row."""
        year = next((value.said for value in values.get("year", []) if value.said.isdigit()), None)
        for column, span, said in cells:
            bare = column.holds == "month" and all(value.when is None for value in values.get("month", []))
            when = month_in(span.of(self._text), year, span.start, self._setting.lang) if bare and year else None
            if when:
                values["month"] = [Value(column, said, when=when)]
        return values

    def _person(self, cells: list[tuple[Column, Span, str]]) -> Values:
        given = [span for column, span, _ in cells if column.meaning == "given"]
        family = [span for column, span, _ in cells if column.meaning == "family"]
        column = next(column for column, _, _ in cells if column.holds == "part")
        person = person_of_parts(self._text, given, family)
        return {"person": [Value(column, fillers=(person,))]} if person else {}

    def _trimmed(self, span: Span) -> Span:
        """The cell without the blanks and footnote marks at its ends."""
        plain = span.of(self._plain)
        start = span.start + len(plain) - len(plain.lstrip())
        return Span(start, max(start, span.start + len(plain.rstrip())))

    def _as_written(self, quantity: Quantity | None) -> Quantity | None:
        """The quantity with the words of the text, not of its normal form."""
        if quantity is None:
            return None
        return msgspec.structs.replace(quantity, text=self._text[quantity.start : quantity.end])


def said_by(values: Values) -> Iterator[Filler]:
    """Who the row says said it."""
    for value in values.get("speaker", []):
        yield from value.fillers


def _filler(words: str, span: Span, kind: str | None = None) -> Filler:
    return Filler(words, span.start, span.end, type=kind)
