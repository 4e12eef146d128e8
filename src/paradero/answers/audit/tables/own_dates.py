"""Whether a row's own sentences give other days than its date does."""

from collections.abc import Iterator

from paradero.answers.audit.tables.assertions import Assertion
from paradero.answers.lists.rows import Problem
from paradero.claims.dates import find_dates
from paradero.identity.questions.times import Time, apart
from paradero.text.language import language_of
from paradero.words.edtf import bounds


def other_days(row: Assertion) -> Iterator[Problem]:
    """A problem where every day that the sentences name lies apart from the date of the row."""
    when = row.told.when
    last = bounds(when)[1] if when else None
    if not when or not row.told.said:
        return
    lang = "es" if language_of(row.told.said) == "es" else "en"
    found = [date.edtf for date in find_dates(row.told.said, last, lang)]
    if found and all(apart(Time(edtf, "said"), Time(when, "said")) for edtf in found):
        named = ", ".join(dict.fromkeys(found))
        yield Problem(row.line, f"Its own words are of other days ({named}) than its date, {when}.", row.sheet)
