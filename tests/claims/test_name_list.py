"""The reference tables: every row says where to check it, no id is given twice, coordinates are on the map."""

import re

import pytest

from paradero.claims.name_list import read_forms, read_table

SOURCED = ("facilities", "agencies", "groups", "statutes", "organisations", "courts", "offices")
UNIQUE = (*SOURCED[:-1], "countries", "demonyms", "places")
SOURCE = re.compile(r"https?://[\w.-]+\.[a-z]+/\S*|Wikipedia: [A-Z0-9]\S.*")


@pytest.mark.parametrize("table", SOURCED)
def test_every_row_says_where_to_check_it(table):
    wrong = [row["id"] for row in read_table(f"{table}.csv") if not SOURCE.fullmatch(row["source"] or "")]
    assert wrong == []


@pytest.mark.parametrize("table", UNIQUE)
def test_no_id_is_given_twice(table):
    ids = [row["id"] for row in read_table(f"{table}.csv")]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("table", [*UNIQUE, "offices"])
def test_every_row_has_its_cells_and_no_more(table):
    rows = read_table(f"{table}.csv")
    assert [row for row in rows if None in row or None in row.values()] == []


def test_an_id_of_an_office_holder_is_one_person():
    names: dict[str, set[str]] = {}
    for row in read_table("offices.csv"):
        names.setdefault(row["id"], set()).add(row["name"])
    assert {id_: found for id_, found in names.items() if len(found) > 1} == {}


def test_a_facility_has_both_coordinates_or_none_and_they_are_near_its_country():
    degrees = {"SV": (13, 15, -91, -87), "US": (24, 50, -125, -66), "CU": (19, 24, -85, -74), "VE": (0, 13, -74, -59)}
    placed = [row for row in read_table("facilities.csv") if row["lat"] or row["lon"]]
    assert len(placed) >= 20
    for row in placed:
        south, north, west, east = degrees.get(row["country"], (-90, 90, -180, 180))
        assert south <= float(row["lat"]) <= north, row["id"]
        assert west <= float(row["lon"]) <= east, row["id"]


def test_every_form_is_of_an_entry_with_a_name():
    assert all(form.text.strip() == form.text and form.entry.name for form in read_forms())
