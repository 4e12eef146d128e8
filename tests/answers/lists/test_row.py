"""What the cells of a row say: dates by the order of their column, instants, countries, acts, and what they do not."""

import pytest

from tests.answers.lists.made import listed, problems


def at(*cells: str, headings: str = "Name;Departure date;Time;Time zone") -> tuple[str | None, list[str]]:
    read = listed(headings, ";".join(("Ana Ficticia", *cells)))
    return read.rows[0].cells.get("at"), [sentence for _, sentence in problems(read)]


@pytest.mark.parametrize(
    ("cells", "instant"),
    [
        (("2025-05-07T19:13-05:00", "", ""), "2025-05-07T19:13:00-05:00"),
        (("2025-05-07T19:13:00Z", "", ""), "2025-05-07T19:13:00+00:00"),
        (("2025-05-07 19:13 -05:00", "", ""), "2025-05-07T19:13:00-05:00"),
        (("2025-05-07", "19:13", "-05:00"), "2025-05-07T19:13:00-05:00"),
        (("2025-05-07", "19:13:30", "UTC-5"), "2025-05-07T19:13:00-05:00"),
        (("2025-05-07", "7:13 p.m. CDT", ""), "2025-05-07T19:13:00-05:00"),
        (("2025-05-07", "1913", "America/Chicago"), "2025-05-07T19:13:00-05:00"),
        (("2025-05-07", "0013Z", ""), "2025-05-07T00:13:00+00:00"),
        (("2025-05-07", "7:13 PM", "Eastern"), "2025-05-07T19:13:00-04:00"),
        (("7 May 2025", "19:13", "america/el_salvador"), "2025-05-07T19:13:00-06:00"),
        (("13/05/2025 19:13", "", "EDT"), "2025-05-13T19:13:00-04:00"),
        (("2025-05-07", "", ""), "2025-05-07"),
    ],
)
def test_day_time_and_zone_make_an_instant(cells: tuple[str, ...], instant: str) -> None:
    assert at(*cells) == (instant, [])


@pytest.mark.parametrize(
    ("cells", "day", "sentence"),
    [
        (
            ("2025-05-07", "19:13", ""),
            "2025-05-07",
            "The time 19:13 has no time zone, so that only its day is used; give the offset, as -05:00.",
        ),
        (
            ("2025-05-07", "19:13", "Narnia"),
            "2025-05-07",
            "“Narnia” is no time zone that is known here; give the offset.",
        ),
        (("2025-05-07", "25:99", "-05:00"), "2025-05-07", "“25:99” is no time of day that can be read."),
        (("2025-05", "19:13", "-05:00"), "2025-05", "The time 19:13 belongs to no single day."),
        (("31/02/2025", "", ""), None, "“31/02/2025” is no date that can be read."),
        (("03/04/2025", "", ""), None, "“03/04/2025” is two days, by what is written first; write it as 2025-05-07."),
    ],
)
def test_what_is_no_instant_is_told(cells: tuple[str, ...], day: str | None, sentence: str) -> None:
    told, sentences = at(*cells)
    assert told == day
    assert sentence in sentences


def test_a_date_column_and_a_column_of_times_under_another_heading() -> None:
    assert at("2025-05-07", "19:13 CDT", headings="Name;Date;Departure time") == ("2025-05-07T19:13:00-05:00", [])


def test_day_and_month_are_told_apart_by_their_own_column() -> None:
    read = listed(
        "Name;DOB;Removal date",
        "Ana Ficticia;03/04/1990;05/07/2025",
        "Juan Inventado;25/12/1991;05/13/2025",
    )
    row = read.rows[0]
    assert row.person.born == "1990-04-03"
    assert row.cells["at"] == "2025-05-07"
    assert read.problems == ()


def test_a_column_that_shows_no_order_follows_the_others_and_says_so() -> None:
    read = listed("Name;DOB;Removal date", "Ana Ficticia;25/12/1990;05/07/2025")
    assert read.rows[0].cells["at"] == "2025-07-05"
    assert problems(read) == [
        (
            None,
            "Dates under “Removal date” can be read with the day or the month first; they are read with the day first, "
            "as other dates of the list are; write them as 2025-05-07 to be sure.",
        )
    ]


def test_births_that_read_two_ways_are_read_and_told() -> None:
    read = listed("Name;DOB", "Ana Ficticia;03/04/1990")
    assert read.rows[0].person.born == "1990-03-04"
    assert "which is a guess" in problems(read)[0][1]
    assert listed("Nombre completo;Fecha de nacimiento", "Ana Ficticia;03/04/1990").rows[0].person.born == "1990-04-03"


def test_a_column_that_contradicts_itself_is_told() -> None:
    read = listed("Name;DOB", "Ana Ficticia;25/12/1990", "Juan Inventado;12/25/1990", "Ana Otra;03/04/1990")
    assert [row.person.born for row in read.rows] == ["1990-12-25", "1990-12-25", None]
    assert [line for line, _ in problems(read)] == [None, 4]


@pytest.mark.parametrize(
    ("words", "born"),
    [("13/02/45", "1945-02-13"), ("1990", "1990"), ("1990-03", "1990-03"), ("15-MAR-85", "1985-03-15")],
)
def test_births(words: str, born: str) -> None:
    assert listed("Name;DOB", f"Ana Ficticia;{words}").rows[0].person.born == born


@pytest.mark.parametrize("words", ["31/02/1990", "2090-01-01", "not far from here"])
def test_impossible_births_are_told_and_the_row_stays(words: str) -> None:
    read = listed("Name;DOB", f"Ana Ficticia;{words}")
    assert (read.rows[0].person.names, read.rows[0].person.born) == (("Ana Ficticia",), None)
    assert problems(read) == [(2, f"“{words}” is no birth date that can be read.")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("El Salvador", "SV"),
        ("EL SALVADOR", "SV"),
        ("el salvador", "SV"),
        ("SV", "SV"),
        ("SLV", "SV"),
        ("SAL", "SV"),
        ("MSLP", "SV"),
        ("San Salvador, El Salvador", "SV"),
        ("CECOT", "SV"),
        ("México", "MX"),
        ("South Sudan", "SS"),
    ],
)
def test_destinations_are_countries(words: str, code: str) -> None:
    read = listed("Name|Destination", f"Ana Ficticia|{words}")
    assert (read.rows[0].cells["destination"], read.problems) == (code, ())


@pytest.mark.parametrize(
    ("words", "code"),
    [("Salvadoran", "SV"), ("SALVADOREÑA", "SV"), ("Georgia", "GE"), ("VEN", "VE"), ("haitiano", "HT")],
)
def test_nationalities_are_countries(words: str, code: str) -> None:
    assert listed("Name;Nationality", f"Ana Ficticia;{words}").rows[0].person.nationalities == (code,)


def test_an_unknown_country_is_told_and_kept_as_written() -> None:
    read = listed("Name;Nationality;Destination", "Ana Ficticia;Narnian;Narnia")
    assert read.rows[0].cells["destination"] == "Narnia"
    assert read.rows[0].person.nationalities == ()
    assert problems(read) == [
        (2, "“Narnian” is no nationality that is known here."),
        (2, "“Narnia” is no destination that is known here."),
    ]


def test_orders_of_a_register() -> None:
    read = listed(
        "Name;Case;Protection;Issuer;Entered at;Bars;Expires;Status",
        "Ana Ficticia;1:25-cv-00951;withholding of removal;An Office;2019-10-10;El Salvador and Honduras;;in force",
        "Juan Inventado;;stay;Second Circuit;2025-05-07T18:45-04:00;no;2025-06-01;",
    )
    one, other = read.rows
    assert one.person.cases == ("1:25-cv-00951",)
    assert one.cells == {
        "case": "1:25-cv-00951", "protection": "withholding of removal", "issuer": "An Office",
        "entered": "2019-10-10", "bars": "SV, HN", "status": "in force",
    }  # fmt: skip
    assert other.cells == {
        "protection": "stay", "issuer": "Second Circuit", "entered": "2025-05-07T18:45:00-04:00", "until": "2025-06-01",
    }  # fmt: skip
    assert read.problems == ()


def test_a_heading_that_names_a_protection_needs_only_a_yes() -> None:
    read = listed("Name;Asylum;Stay", "Ana Ficticia;yes;no", "Juan Inventado;;granted")
    assert [row.cells.get("protection") for row in read.rows] == ["Asylum", "Stay: granted"]


@pytest.mark.parametrize(("words", "act"), [("Deportation", "removal"), ("traslado", "transfer")])
def test_acts(words: str, act: str) -> None:
    assert listed("Name;Act", f"Ana Ficticia;{words}").rows[0].cells["act"] == act


def test_an_act_that_is_neither_is_told() -> None:
    assert problems(listed("Name;Act", "Ana Ficticia;picnic")) == [(2, "“picnic” is neither removal nor transfer.")]


def test_prose_in_a_column_of_dates_is_told_and_costs_nothing() -> None:
    read = listed("Name;DOB;Date", f"Ana Ficticia;{'1/' * 20_000};{'12:' * 20_000}")
    assert read.rows[0].person.born is None
    assert len(problems(read)) == 2
    assert all(len(sentence) < 150 for _, sentence in problems(read))


def test_a_row_without_a_name_is_told_and_kept_by_what_it_has() -> None:
    read = listed("Last name;First name;A-Number", ";;A201 345 678", "unknown;unknown;A201 345 679")
    assert [row.person.numbers for row in read.rows] == [("A201 345 678",), ("A201 345 679",)]
    assert (2, "There is no name in this row.") in problems(read)
    assert (3, "“unknown” is taken to say that the name is not known.") in problems(read)


def test_headings_in_the_middle_are_no_row_and_told() -> None:
    read = listed("Name;Destination", "Ana Ficticia;SV", "Name;Destination", "Juan Inventado;SV")
    assert [row.line for row in read.rows] == [2, 4]
    assert problems(read) == [(3, "The headings stand here again; it is no row.")]


def test_several_destinations_are_told() -> None:
    read = listed("Name;Destination;Final destination", "Ana Ficticia;Panama;El Salvador")
    assert read.rows[0].cells["destination"] == "PA"
    assert problems(read) == [(2, "Several destinations stand here (PA, SV); the first is used.")]
