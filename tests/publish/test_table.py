"""An exact table gives back every value as it was."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.publish.contract import Object
from paradero.publish.table import COLUMNS, write_table

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)


def told(quote: str = "q", title: str | None = "t", names: tuple[str, ...] = ("men",)) -> Object:
    return {
        "kind": "transfer",
        "roles": {"people": [{"text": name, "start": 0, "end": 1} for name in names]},
        "quantity": {
            "low": 200,
            "high": None,
            "open": True,
            "approximate": False,
            "unit": "people",
            "text": "200",
            "start": 0,
            "end": 3,
        },
        "when": None,
        "stance": "alleges",
        "speakers": [{"text": "he", "start": 0, "end": 2, "resolved": "Nayib Bukele"}],
        "document": {
            "title": title,
            "url": None,
            "date": None,
            "publisher": None,
            "lang": "en",
            "digest": "ab",
            "origin": "o",
        },
        "passage": {"start": 5, "end": 9, "exact": quote},
        "reader": {"name": "rules", "version": "1"},
    }


def rows(*objects: Object) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    assert write_table(objects, out) == len(objects)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_the_heading_row_is_there_even_for_no_claims() -> None:
    out = io.StringIO(newline="")
    write_table([], out)
    assert out.getvalue() == ",".join(COLUMNS) + "\r\n"


def test_a_row_holds_the_claim() -> None:
    (row,) = rows(told())
    assert {name: value for name, value in row.items() if value} == {
        "kind": "transfer", "stance": "alleges", "roles": '{"people":["men"]}', "low": "200", "open": "true",
        "approximate": "false", "unit": "people", "quantity_text": "200", "speakers": '["Nayib Bukele"]', "quote": "q",
        "start": "5", "end": "9", "title": "t", "lang": "en", "digest": "ab", "origin": "o", "reader": "rules",
        "reader_version": "1",
    }  # fmt: skip


@given(WORDS, WORDS, st.lists(WORDS, max_size=3))
def test_whatever_the_words_are_they_come_back(quote: str, title: str, names: list[str]) -> None:
    (row,) = rows(told(quote, title, tuple(names)))
    assert (row["quote"], row["title"], json.loads(row["roles"])) == (quote, title, {"people": names})


@pytest.mark.parametrize("quote", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", '"quoted", and\r\nbroken'])
def test_a_value_is_never_changed_for_the_sake_of_a_spreadsheet(quote: str) -> None:
    assert rows(told(quote))[0]["quote"] == quote
