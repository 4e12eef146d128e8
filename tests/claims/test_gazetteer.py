"""The gazetteer against its table of cases, the Unicode names of countries, and its own data files."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims import name_list
from paradero.claims.gazetteer import Gazetteer, gazetteer
from paradero.claims.name_list import read_forms, read_offices, read_table
from paradero.words.edtf import is_edtf

CASES = tomllib.loads((Path(__file__).parent / "cases" / "names.toml").read_text(encoding="utf-8"))["cases"]
DATA = Path(name_list.__file__).parent / "data"
FORMS = [form for form in read_forms() if not form.weak and not form.person]
SETTINGS = ("court_forms", "governments", "gazetteer", "dates", "date_patterns", "clock", "quantities", "quotes")
TABLES = (
    "countries", "places", "facilities", "demonyms", "agencies", "groups", "organisations", "statutes", "courts",
)  # fmt: skip
TYPES = {
    "place", "demonym", "facility", "agency", "government", "court", "group", "organisation", "outlet", "statute",
    "person",
}  # fmt: skip


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return gazetteer()


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_case_of_the_table_gives_its_names(names, text, expected):
    assert [[name.span.of(text), name.type, name.id] for name in names.find(text)] == expected


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_country_is_found_by_its_unicode_name(names, language):
    known = {row["id"] for row in read_table("countries.csv")}
    missed = []
    for code, name in Locale(language).territories.items():
        plain = name.replace("’", "'")
        if code in known and "(" not in plain and " - " not in plain and code not in ("CG", "CD", "GE"):
            found = [(n.type, n.country) for n in names.find(f"They went to {plain}.")]
            if ("place", code) not in found:
                missed.append((code, name))
    assert missed == []


def test_every_spelling_is_found_alone_as_a_thing_of_its_own_type(names):
    """Where two entries share a spelling the earlier table wins, so only the type of one of them is asked."""
    types: dict[str, set[str]] = {}
    for form in FORMS:
        types.setdefault(form.text, set()).add(form.entry.type)
    missed = []
    for text, expected in types.items():
        sentence = f"so {text} ,"
        found = [name for name in names.find(sentence) if name.span.of(sentence) == text]
        if not found or found[0].type not in expected:
            missed.append(text)
    assert missed == []


def test_names_lose_no_match_to_missing_accents(names):
    pairs = [("Cúcuta", "Cucuta"), ("Bogotá", "Bogota"), ("Bernardo Arévalo", "Bernardo Arevalo"), ("Haití", "Haiti")]
    for accented, plain in pairs:
        assert [n.id for n in names.find(accented)] == [n.id for n in names.find(plain)] != []


def test_the_government_of_a_country_has_one_identity_however_it_is_named(names):
    phrases = [
        "the Salvadoran government",
        "El Salvador's government",
        "el gobierno de El Salvador",
        "the government of El Salvador",
    ]
    assert {(n.id, n.name, n.country) for phrase in phrases for n in names.find(phrase)} == {
        ("SV.government", "government of El Salvador", "SV")
    }


def test_every_data_file_says_its_licence_in_its_first_lines():
    for path in [*DATA.glob("*.csv"), *(DATA / f"{name}.toml" for name in SETTINGS)]:
        head = [line for line in path.read_text(encoding="utf-8").splitlines()[:4] if line.startswith("#")]
        assert re.search(r"CC0|MIT|BSD|public domain", " ".join(head)), path.name


def test_identifiers_are_unique_in_each_table():
    for table in (
        "countries",
        "places",
        "facilities",
        "demonyms",
        "agencies",
        "groups",
        "organisations",
        "statutes",
        "courts",
    ):
        ids = [row["id"] for row in read_table(f"{table}.csv")]
        assert len(ids) == len(set(ids)), table


def test_every_country_code_of_every_table_is_a_country():
    codes = {row["id"] for row in read_table("countries.csv")}
    used = {form.entry.country for form in read_forms()} - {None}
    assert used <= codes


def test_every_type_is_one_of_the_promised():
    assert {form.entry.type for form in read_forms()} <= TYPES


def test_every_term_of_office_has_dates_in_order_and_a_source():
    for office in read_offices():
        assert office.source.startswith("http"), office
        assert all(is_edtf(date) for date in (office.since, office.until) if date), office
        assert not (office.since and office.until) or office.since[:4] <= office.until[:4], office


@given(text=st.text(alphabet="UuSs.ICEal GeorgiaTrump'\n", max_size=60))
def test_whatever_the_text_names_are_in_order_and_apart(text):
    found = gazetteer().find(text)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(0 <= name.span.start < name.span.end <= len(text) for name in found)
