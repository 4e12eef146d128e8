"""The country that a cell names: a code, a country, a people, a place or a facility in it."""

import functools

from paradero.claims.gazetteer import gazetteer
from paradero.claims.name_list import read_table
from paradero.claims.table_columns import fold

_BY_NATIONALITY = ("countries.csv", "demonyms.csv")
_BY_PLACE = ("countries.csv", "places.csv", "facilities.csv", "airports.csv")


@functools.lru_cache(maxsize=4096)
def country_of(words: str, of_people: bool = False) -> str | None:
    """The ISO 3166-1 code (or XK) of the one country that the words name; None for none or several.

    `of_people`: the words are a nationality, so that Georgia is no state of the Union.
    """
    code = _by_code(words)
    if code:
        return code
    known = _known(of_people).get(fold(words))
    if known:
        return known
    spellings = (words, words.title()) if words.isupper() or words.islower() else (words,)
    for spelling in spellings:
        found = {name.country for name in gazetteer().find(spelling) if name.country}
        if len(found) == 1:
            return found.pop()
    return None


@functools.cache
def _known(of_people: bool) -> dict[str, str]:
    known: dict[str, str] = {}
    for table in _BY_NATIONALITY if of_people else _BY_PLACE:
        for row in read_table(table):
            for form in [row["name"], *row["forms"].split("|")]:
                if row["country"] and form:
                    known.setdefault(fold(form), row["country"])
    return known


def _by_code(words: str) -> str | None:
    """A code of two letters, or of three by Unicode CLDR's table of aliases."""
    if not (words.isascii() and words.isalpha() and words.isupper() and len(words) in (2, 3)):
        return None
    codes = [words]
    if len(words) == 3:
        from babel.core import get_global

        codes = get_global("territory_aliases").get(words, [])
    return codes[0] if codes and codes[0] in _codes() else None


@functools.cache
def _codes() -> frozenset[str]:
    return frozenset(row["id"] for row in read_table("countries.csv"))
