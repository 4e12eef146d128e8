"""Reading a table of assertions: columns in two languages, and a sentence for everything that is wrong."""

import datetime

import pytest

from paradero.answers.audit.tables.assertions import Assertions, read_assertions
from paradero.identity.questions.values import Number
from paradero.words.errors import SourceError, UsageError


def read(words: str, columns: dict[str, str] | None = None) -> Assertions:
    return read_assertions(words.encode(), "t.csv", columns)


def problems(words: str) -> list[str]:
    return [one.sentence for one in read(words).problems if "source" not in one.sentence]


def test_columns_are_known_in_either_language() -> None:
    english = read("Destination,Date,Number removed,Nationality,Source URL\nEl Salvador,2025-03-15,238,Venezuelan,x\n")
    spanish = read("País de destino;Fecha;Deportados;Nacionalidad;Fuente\nEl Salvador;15/03/2025;238;Venezolana;x\n")
    told = english.rows[0].told
    assert (told.where, told.when, told.nationalities) == ("SV", "2025-03-15", ("VE",))
    assert told.many == Number(238, 238, "people")
    assert spanish.rows[0].told == told
    assert english.unclear == spanish.unclear == ()


def test_json_is_a_table_as_well() -> None:
    told = read_assertions(
        b'[{"destination": "SV", "number_removed": 5, "origin_nationalities": ["Cuban", "Yemeni"]}]', "t"
    )
    assert told.rows[0].told.nationalities == ("CU", "YE")
    by_line = read_assertions(b'{"destination": "SV"}\n{"destination": null, "notes": "Taken away."}\n', "t")
    assert [row.line for row in by_line.rows] == [1, 2]
    assert by_line.rows[1].cells == {"said": "Taken away."}
    within = read_assertions(b'{"rows": [{"destination": "SV"}]}', "t")
    assert len(within.rows) == 1


@pytest.mark.parametrize("raw", [b"[{}, 2]", b"[]", b'{"a": ', b'[{"a": "x"'])
def test_json_without_rows_is_refused(raw: bytes) -> None:
    with pytest.raises(SourceError, match="JSON"):
        read_assertions(raw, "t")


def test_a_column_is_asked_for_where_none_is_understood() -> None:
    with pytest.raises(UsageError, match=r'holds the places; .*--column where="Foo"'):
        read("Foo,Bar\nx,y\n")
    with pytest.raises(UsageError, match="No column is for 'age'"):
        read("Foo,Bar\nx,y\n", {"age": "Foo"})
    with pytest.raises(UsageError, match="has no column “Baz”"):
        read("Foo,Bar\nx,y\n", {"where": "Baz"})
    told = read("Foo,Bar\nEl Salvador,2025-03-15\n", {"where": "Foo", "when": "Bar"})
    assert (told.rows[0].told.where, told.rows[0].told.when) == ("SV", "2025-03-15")


def test_dates_that_cannot_be_are_told() -> None:
    (never,) = problems("Destination,Date\nSV,2025-02-30\n")
    assert "“2025-02-30” is no date that can be" in never
    (turned,) = problems("Destination,Start date,End date\nSV,2025-03-15,2025-03-01\n")
    assert turned == "It ends (2025-03-01) before it begins (2025-03-15)."
    coming = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
    assert problems(f"Destination,Date\nSV,{coming}\n") == [f"The date {coming} is still to come."]
    (two,) = problems("Destination,Date\nSV,04/05/2025\n")
    assert two.startswith("“04/05/2025” is two days")
    (made,) = problems("Destination,Date,Retrieved\nSV,2025-03-15,2025-03-15T10:00:00\n")
    assert made == "Its date, 2025-03-15, is the day on which the row was collected."


def test_a_time_of_several_days_is_one_interval() -> None:
    told = read("Destination,Start date,End date\nSV,2025-03-15,2025-03-17\n").rows[0].told
    assert told.when == "2025-03-15/2025-03-17"


def test_what_names_nobody_is_no_problem_and_what_is_not_known_is_one() -> None:
    assert problems("Destination,Nationality\nMultiple,Various\n") == []
    assert problems("Destination,Nationality,Number removed\nNarnia,Elvish,a few\n") == [
        "“Narnia” is no country that is known here.",
        "“a few” is no number of people that can be read.",
        "“Elvish” is no nationality that is known here.",
    ]


def test_a_missing_source_is_told_by_row() -> None:
    told = read("Destination,Source\nSV,\nSV,a friend\nSV,see https://a.example/b).\n")
    assert [one.sentence for one in told.problems] == ["It gives no source.", "Its source has no address."]
    assert told.rows[2].told.sources == ("https://a.example/b",)


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(SourceError, match="no rows"):
        read("Destination,Date\n")
