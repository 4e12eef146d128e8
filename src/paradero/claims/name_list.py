"""The gazetteer's data files as one list of forms: every spelling, what it names, and when it is to be believed."""

import csv
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

import msgspec

from paradero.words.passage import Span

_DATA = files("paradero.claims") / "data"

# In order of precedence: where two files give one spelling, the earlier wins.
_TABLES = (
    ("place", "countries.csv"),
    ("facility", "facilities.csv"),
    ("place", "places.csv"),
    ("demonym", "demonyms.csv"),
    ("agency", "agencies.csv"),
    ("group", "groups.csv"),
    ("organisation", "organisations.csv"),
    ("statute", "statutes.csv"),
)


class Entry(msgspec.Struct, frozen=True):
    """One thing that can be named. `country` is an ISO 3166-1 code (plus XK), None where it has several or none."""

    type: str
    id: str
    name: str
    country: str | None


class Form(msgspec.Struct, frozen=True):
    """One spelling of an entry, and what must hold around it.

    `person`: it is a person's name too, so a capitalised neighbour unmakes it. `acronym`: not believed in a line
    written wholly in capitals. `weak`: believed only after one of `titles`, or where the full name stands as well.
    """

    text: str
    entry: Entry
    person: bool = False
    acronym: bool = False
    weak: bool = False
    titles: tuple[str, ...] = ()


class Name(msgspec.Struct, frozen=True):
    """A name found in a text: its words, the type and id of what it names, the canonical name, the country's ISO code.

    Types: place, demonym, facility, agency, government, court, group, organisation, outlet, statute, person.
    """

    span: Span
    type: str
    id: str
    name: str
    country: str | None = None


class Office(msgspec.Struct, frozen=True):
    """Who held which public office, when (EDTF; None = unknown or not ended), and the page that says so.

    `role` is what the office is called in every country, None where several people hold one like it.
    """

    person: str
    name: str
    office: str
    role: str | None
    country: str | None
    since: str | None
    until: str | None
    source: str


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a data file; lines that begin with `#` say source and licence and are left out."""
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if line and not line.startswith("#")))


def read_settings(name: str) -> dict[str, list[str]]:
    """The lists of a TOML data file."""
    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))


def read_offices() -> list[Office]:
    """The table of office-holders, one row a term."""
    return [
        Office(
            r["id"],
            r["name"],
            r["office"],
            r["role"] or None,
            r["country"] or None,
            r["from"] or None,
            r["until"] or None,
            r["source"],
        )
        for r in read_table("offices.csv")
    ]


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {row["id"]: row["name"] for row in read_table("countries.csv")}


def country_name(code: str) -> str:
    """The English name of a country."""
    return _country_names()[code]


def read_traps() -> list[str]:
    """Phrases that hold a name of ours and are none."""
    return [row["form"] for row in read_table("traps.csv")]


def read_forms() -> Iterator[Form]:
    """Every form of every table, in order of precedence."""
    for type_, table in _TABLES:
        for row in read_table(table):
            entry = Entry(row.get("type") or type_, row["id"], row["name"], row["country"] or None)
            yield from _plain_forms(row, entry)
    yield from _court_forms()
    yield from _person_forms()


def _split(cell: str | None) -> list[str]:
    return [form for form in (cell or "").split("|") if form]


def _plain_forms(row: dict[str, str], entry: Entry) -> Iterator[Form]:
    person, acronym = _split(row.get("person")), _split(row.get("acronym"))
    for text in _with_capitals(_split(row["forms"]), entry.type):
        yield Form(
            text, entry, person=text.title() in person or text in person, acronym=text in acronym or text == "US"
        )


def _with_capitals(texts: Iterable[str], type_: str) -> Iterator[str]:
    """The spellings as they are, then as a sentence may begin and as a heading in capitals writes them."""
    for text in texts:
        yield text
        if text[0].islower() and type_ == "demonym":
            yield text[0].upper() + text[1:]
        if " " in text or (len(text) > 3 and type_ in ("place", "demonym")):
            yield text.upper()


def _court_forms() -> Iterator[Form]:
    templates = read_settings("court_forms.toml")
    for row in read_table("courts.csv"):
        entry = Entry("court", row["id"], row["name"], row["country"] or None)
        filled = [t.replace("{}", seat) for seat in _split(row["seats"]) for t in templates[row["kind"]]]
        for text in _with_capitals(_split(row["forms"]) + filled, "court"):
            yield Form(text, entry)


def _person_forms() -> Iterator[Form]:
    for row in read_table("offices.csv"):
        entry = Entry("person", row["id"], row["name"], row["country"] or None)
        for text in _with_capitals(_split(row["forms"]), "person"):
            yield Form(text, entry)
        for text in _split(row["weak"]):
            yield Form(text, entry, weak=True, titles=tuple(_split(row["titles"])))
