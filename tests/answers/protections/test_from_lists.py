"""Registers from lists: English and Spanish headings, people and classes, and a sentence for what could not be used."""

from paradero.answers.lists import read_list_bytes
from paradero.answers.protections.from_lists import protections_of
from paradero.words.protection import ClassOf, Event, Grounds, Protection

ENGLISH = """Name,Date of birth,Nationality,A-number,Protection,Issuer,Case number,Entered at,Until,Bars
Ilia Invented,1990-03-04,El Salvador,A201 345 678,Stay of removal,Second Circuit,No. 00-0028,2025-05-07T09:52-04:00,,
Ada Sample,,Guatemala,,Withholding of removal,Immigration judge,,2012-06-01,,Guatemala
Ola Sample,,Guatemala,,Withholding of removal,Immigration judge,,2012-06-01,,
"""
SPANISH = """Nombre;Fecha de nacimiento;Nacionalidad;Protección;Tribunal;Expediente;Fecha de la orden;Hasta
Inés Inventada;04/03/1990;venezolana;Suspensión de la deportación;Corte Ejemplo;00-17;2025-05-07;2025-05-21
"""
CLASS = """Name,Nationality,Protection,Issuer,Order entered,Bars,Legal basis,Held in
,Venezuela,class order,Example Court,2025-03-15T18:45-04:00,,Alien Enemies Act,Bluebonnet
,,injunction,Example Court,2025-04-18,third countries,,
"""


def read(text: str) -> tuple[tuple[Protection, ...], list[str]]:
    found, problems = protections_of(read_list_bytes(text.encode(), "orders.csv"))
    return found, [f"{problem.line}: {problem.sentence}" for problem in problems]


def test_a_row_is_a_protection_with_its_person_instant_and_ground() -> None:
    stay = read(ENGLISH)[0][0]
    assert stay.person is not None
    assert (stay.person.names, stay.person.born, stay.person.nationalities) == (
        ("Ilia Invented",),
        "1990-03-04",
        ("SV",),
    )
    assert stay.person.numbers == ("A201 345 678",)
    assert (stay.kind, stay.issuer, stay.case) == ("stay_of_removal", "Second Circuit", "No. 00-0028")
    assert [(event.kind, event.at) for event in stay.events] == [("entered", "2025-05-07T09:52:00-04:00")]
    assert stay.grounds[0].address == "orders.csv, row 2"
    assert stay.grounds[0].words.startswith("Ilia Invented | 1990-03-04 | El Salvador")


def test_the_country_that_an_order_names_is_kept_and_its_want_is_told() -> None:
    found, problems = read(ENGLISH)
    assert [one.countries for one in found] == [(), ("GT",), ()]
    assert problems == [
        "4: The row names no country, and this protection bars only the one that the order names; add it."
    ]


def test_a_spanish_list_is_read_the_same() -> None:
    found, problems = read(SPANISH)
    assert problems == []
    assert [(one.kind, one.until, one.events[0].at) for one in found] == [
        ("stay_of_removal", "2025-05-21", "2025-05-07")
    ]


def test_a_row_without_a_name_is_a_class() -> None:
    found, problems = read(CLASS)
    assert problems == []
    first, second = (one.members for one in found)
    assert isinstance(first, ClassOf)
    assert (first.nationalities, first.held_in, first.legal_bases) == (("VE",), ("Bluebonnet",), ("Alien Enemies Act",))
    assert isinstance(second, ClassOf)
    assert second.third_country
    assert [one.kind for one in found] == ["class_order", "class_order"]


def row(cells: str) -> tuple[tuple[Protection, ...], list[str]]:
    return read(f"Name,Nationality,Protection,Order entered,Until,Bars,Status\n{cells}\n")


def test_words_that_the_table_lacks_are_kept_to_be_looked_at() -> None:
    found, problems = row("Ilia Invented,,Letter of a mayor,2025-05-07,,,")
    assert [one.kind for one in found] == ["other"]
    assert problems == ["2: “Letter of a mayor” is no protection that the table knows; look at it."]


def test_what_cannot_be_used_is_told_by_its_line() -> None:
    assert row("Ilia Invented,,,2025-05-07,,,")[1] == [
        "2: The row says nothing of a protection; it is not in the register."
    ]
    assert row("Ilia Invented,,final order of removal,2025-05-07,,,")[1] == [
        "2: “final order of removal” is no protection; the row is not in the register."
    ]
    assert row("Ilia Invented,,stay,2025-05-07,,Atlantis,")[1] == [
        "2: “Atlantis” is no country that is known; write its name or code."
    ]
    assert row("Ilia Invented,,stay,,,,")[1] == ["2: The row does not say when the order was entered; add the instant."]
    assert row("Ilia Invented,,stay,2025-05-07,,third countries,")[1] == [
        "2: The row bars third countries and gives no nationality; without it every country is barred."
    ]
    assert row(",,injunction,2025-05-07,,,")[1] == ["2: The row has neither a name nor a class; it may mean anybody."]


def test_an_hour_without_a_zone_leaves_the_day() -> None:
    found, _ = row("Ilia Invented,,stay,2025-05-07 09:52,,,")
    assert found[0].events == (
        Event("entered", "2025-05-07", (Grounds("orders.csv, row 2", found[0].grounds[0].words),)),
    )


def test_a_named_person_barred_from_third_countries_may_go_home() -> None:
    found, problems = row("Ilia Invented,El Salvador,injunction,2025-05-07,,third countries,")
    assert (found[0].except_countries, problems) == (("SV",), [])


def test_two_protections_in_one_cell_are_two() -> None:
    found, _ = row("Ilia Invented,,TPS; stay of removal,2025-05-07,,,")
    assert [one.kind for one in found] == ["tps", "stay_of_removal"]
    assert found[0].key != found[1].key


def test_a_status_of_the_row_comes_with_the_answer() -> None:
    found, _ = row("Ilia Invented,,stay of removal,2025-05-07,,,vacated")
    assert found[0].conditions == ("The list says of it: vacated",)
