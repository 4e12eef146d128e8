"""Dates in plain English; a vague date never looks like a known day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.publish.dates import spoken_date, sureness
from paradero.publish.language import speaking

CASES = [
    ("2025-03-15", "15 March 2025", "day"),
    ("2025-03", "March 2025", "part"),
    ("2025", "2025", "part"),
    ("2025-03-15~", "about 15 March 2025", "about"),
    ("2025-03?", "March 2025, uncertain", "about"),
    ("2025%", "about 2025, uncertain", "about"),
    ("2025-03-15/..", "from 15 March 2025 on", "open"),
    ("../2025-04", "until April 2025", "open"),
    ("2025-04-14/2025-04-20", "14 April 2025 to 20 April 2025", "span"),
]


@pytest.mark.parametrize(("edtf", "spoken", "sure"), CASES)
def test_a_date_is_spoken_with_all_its_doubt(edtf: str, spoken: str, sure: str) -> None:
    assert (spoken_date(edtf), sureness(edtf)) == (spoken, sure)


SPANISH = [
    ("2025-03-15", "15 de marzo de 2025", "el 15 de marzo de 2025"),
    ("2025-03", "marzo de 2025", "en marzo de 2025"),
    ("2025", "2025", "en 2025"),
    ("2025-03-15~", "hacia el 15 de marzo de 2025", "hacia el 15 de marzo de 2025"),
    ("2025-03?", "marzo de 2025, no es seguro", "en marzo de 2025, no es seguro"),
    ("2025-03-15/..", "desde el 15 de marzo de 2025", "desde el 15 de marzo de 2025"),
    ("../2025-04", "hasta abril de 2025", "hasta abril de 2025"),
    (
        "2025-03-15/2025-04",
        "desde el 15 de marzo de 2025 hasta abril de 2025",
        "desde el 15 de marzo de 2025 hasta abril de 2025",
    ),
    ("soon", "soon", "soon"),
]


@pytest.mark.parametrize(("edtf", "alone", "when"), SPANISH)
def test_a_date_in_spanish_takes_its_article_where_it_stands_in_a_sentence(edtf: str, alone: str, when: str) -> None:
    with speaking("es"):
        assert (spoken_date(edtf), spoken_date(edtf, "when")) == (alone, when)


@pytest.mark.parametrize("written", ["soon", "", "2025-13", "15/03/2025 or so"])
def test_what_is_no_date_is_not_made_one(written: str) -> None:
    assert sureness(written) != "day"
    assert written.partition("/")[0] in spoken_date(written)


@given(st.dates())
def test_only_a_whole_day_is_sure(date: object) -> None:
    assert sureness(str(date)) == "day"
    assert sureness(str(date)[:7]) == "part"
    assert sureness(f"{date}~") == "about"
