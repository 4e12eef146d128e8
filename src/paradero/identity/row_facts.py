"""What the cells of a list's row say of who its person is: birth date, numbers, case."""

import functools
import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files

import msgspec

from paradero.claims.table_dates import DateSetting, when_in
from paradero.identity.names import fold

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class RowFacts(msgspec.Struct, frozen=True):
    """`born` is EDTF; of a date whose day and month may be either way round, only the year is kept."""

    born: str | None = None
    numbers: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


def row_facts(cells: Iterable[tuple[str, str]], lang: str = "und") -> RowFacts:
    """The facts in the cells of one row, each given as its column's heading and its words."""
    told: dict[str, list[str]] = {"born": [], "number": [], "case": []}
    for heading, words in cells:
        fact = _facts().get(fold(heading))
        if fact and any(sign.isalnum() for sign in words):
            told[fact].append(" ".join(words.split()))
    births = [born for words in told["born"] if (born := _birth(words, lang))]
    return RowFacts(births[0] if births else None, tuple(told["number"]), tuple(told["case"]))


def _birth(words: str, lang: str) -> str | None:
    when = when_in(words, 0, DateSetting(lang, "mixed", None))
    if when:
        return when.edtf
    years = set(_YEAR.findall(words))
    return years.pop() if len(years) == 1 else None


@functools.cache
def _facts() -> dict[str, str]:
    text = files("paradero.identity").joinpath("data/row_facts.toml").read_text(encoding="utf-8")
    return {fold(heading): fact for fact, headings in tomllib.loads(text).items() for heading in headings}
