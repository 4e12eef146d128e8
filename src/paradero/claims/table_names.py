"""Names in table cells: persons, whole or in parts over several cells; places, courts and bodies by the gazetteer."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from paradero.claims.gazetteer import Name, gazetteer
from paradero.claims.name_list import read_table
from paradero.claims.table_columns import Column
from paradero.words.claim import Filler
from paradero.words.passage import Span

_LONGEST_NAME = 10  # words; what is longer is prose
_LONGEST_TERM = 16
_WIDEST_GAP = 5  # characters between two cells of one name: a separator, quotes, blanks
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def person_in(words: str, start: int) -> Filler | None:
    """The person of a cell; "Abrego Garcia, Kilmar" is resolved to the order in which names are spoken."""
    if not any(sign.isalpha() for sign in words) or len(words.split()) > _LONGEST_NAME:
        return None
    spoken = _spoken(words)
    return Filler(words, start, start + len(words), spoken, "name order" if spoken else None, type="person")


def person_of_parts(text: str, given: Sequence[Span], family: Sequence[Span]) -> Filler | None:
    """The person whose names stand in several cells: over all of them where they adjoin, else the fuller one."""
    places = sorted([*given, *family])
    if not any(sign.isalpha() for place in places for sign in place.of(text)):
        return None
    whole = _joined(text, places) or max(places, key=lambda place: place.end - place.start)
    name = " ".join(" ".join(place.of(text).split()) for place in [*given, *family])
    resolved, how = (name, "columns") if len(places) > 1 else (None, None)
    return Filler(whole.of(text), whole.start, whole.end, resolved, how, type="person")


def names_in(words: str, start: int, column: Column, plain: str) -> tuple[Filler, ...]:
    """What a cell names: its words, resolved where the gazetteer knows them; several where it lists several names.

    `plain` is the normal form of the words. Sentences and bare numbers name nothing.
    """
    if not any(sign.isalpha() for sign in words) or len(words.split()) > _LONGEST_TERM:
        return ()
    country = _country_of_code(words) if column.meaning == "nationality" else None
    if country:
        return (Filler(words, start, start + len(words), country, "country code", type="place"),)
    names = _known(plain, column.meaning == "nationality")
    outside = "".join(plain[a:b] for a, b in _outside(names, len(plain)))
    if not names or any(sign.isalnum() for sign in outside):
        return (Filler(words, start, start + len(words), type=column.type),)
    return tuple(_named(name, words, start, column) for name in names)


def _spoken(words: str) -> str | None:
    """A name that begins with the surname and a comma, turned round; a suffix such as "Jr." stays at its end."""
    family, _, given = words.partition(",")
    names = given.split()
    suffixes = [name for name in names if name.lower() in _SUFFIXES]
    if not family.strip() or "," in given or len(names) == len(suffixes):
        return None
    return " ".join([*(name for name in names if name not in suffixes), *family.split(), *suffixes])


def _joined(text: str, places: Sequence[Span]) -> Span | None:
    """The stretch over cells that stand side by side."""
    for left, right in pairwise(places):
        between = text[left.end : right.start]
        if len(between) > _WIDEST_GAP or any(sign.isalnum() or sign in "\r\n" for sign in between):
            return None
    return Span(places[0].start, places[-1].end)


def _named(name: Name, words: str, start: int, column: Column) -> Filler:
    text = name.span.of(words)
    resolved, how = (name.name, "gazetteer") if name.name != text else (None, None)
    kind = "people" if name.type == "demonym" else name.type
    return Filler(text, start + name.span.start, start + name.span.end, resolved, how, type=kind)


@lru_cache(maxsize=4096)
def _known(plain: str, national: bool) -> tuple[Name, ...]:
    """The gazetteer's names; of a nationality only countries and peoples (Georgia is no state of the Union there)."""
    names = gazetteer().find(plain)
    return tuple(name for name in names if not national or name.id == name.country)


@lru_cache(maxsize=512)
def _country_of_code(words: str) -> str | None:
    """The country of an ISO 3166-1 code of two letters, or of three by Unicode CLDR's table of aliases."""
    if not (words.isalpha() and words.isupper() and len(words) in (2, 3)):
        return None
    from babel.core import get_global

    codes = get_global("territory_aliases").get(words, [words]) if len(words) == 3 else [words]
    return next((row["name"] for row in read_table("countries.csv") if row["id"] == codes[0]), None)


def _outside(names: Sequence[Name], length: int) -> list[tuple[int, int]]:
    starts = [0, *(name.span.end for name in names)]
    return list(zip(starts, [*(name.span.start for name in names), length], strict=True))
