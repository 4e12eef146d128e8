"""Names pasted one a line, with a birth date or a number beside them perhaps."""

import re
from typing import Final

from paradero.answers.lists.grid import Line, Sheet
from paradero.answers.lists.people import names_of, without_number
from paradero.answers.lists.rows import ListRow, Problem
from paradero.claims.table_dates import DateSetting, when_in
from paradero.words.person import Person

_NUMBER: Final = re.compile(r"(?:A[\s#-]*)?[\d*][\d*\s-]{5,}")
_DATE_IN_DIGITS: Final = re.compile(r"\(?\b(\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\)?")
_WIDEST: Final = 4


def are_names(sheet: Sheet) -> bool:
    """Whether lines without headings can be names: few pieces a line, and nearly all of them begin with letters."""
    lines = [" ".join(filter(None, line.cells)) for line in sheet.lines]
    named = sum(1 for line in lines if without_number(line)[:1].isalpha())
    wide = max(len(line.cells) for line in sheet.lines)
    digits = sum(1 for line in sheet.lines if any(sign.isdigit() for sign in "".join(line.cells[1:])))
    return named >= 0.9 * len(lines) and wide <= _WIDEST and (wide == 1 or digits == 0)


def pasted_row(line: Line, name: str, sheet: str, problems: list[Problem]) -> ListRow:
    """The row of one pasted line."""
    words = ", ".join(filter(None, line.cells))
    rest = without_number(words)
    born = None
    dated = _DATE_IN_DIGITS.search(rest)
    if dated:
        when = when_in(dated[1], 0, DateSetting("en", "unshown", None))
        born = when.edtf if when else None
        rest = (rest[: dated.start()] + rest[dated.end() :]).strip(" ,;")
        if born is None:
            problems.append(Problem(line.number, f"“{dated[1]}” is no date that can be read.", sheet))
    numbers = tuple(found[0].strip() for found in _NUMBER.finditer(rest))
    rest = _NUMBER.sub("", rest).strip(" ,;|")
    names = names_of([rest], (), (), ())
    if not names:
        problems.append(Problem(line.number, "There is no name on this line.", sheet))
    address = f"{name}, line {line.number}"
    return ListRow(line.number, address, words, Person(address, names, born, numbers=numbers), {}, sheet)
