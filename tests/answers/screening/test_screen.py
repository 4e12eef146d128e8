"""A list against a record and registers: tiers, orders, equals, numbers apart, and what is said of several rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.answers.lists import read_list_bytes
from paradero.answers.screening import Asked, Screening, asked_of, screen
from paradero.answers.screening.matching import SHOWN, SHOWN_OF_COMMON
from paradero.answers.screening.people import people_of
from paradero.answers.screening.views import FINDINGS, RowFound
from paradero.record.intake import take_in
from paradero.record.record import Record, open_record
from paradero.words.errors import UsageError
from tests.record.quick import QuickClaims, QuickText, item

AT = Asked("removal", "SV", "2025-03-15T19:00-04:00")
HELD = """title: Held
Rowan Testerton Prueba is held in Sample Camp since 2025-03-01.
Nayib Bukele denied that Rowan Testerton Prueba is held in Second Camp.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record that names one held person and one speaker."""
    with open_record(Path(tmp_path_factory.mktemp("screening")) / "a.paradero", create=True) as record:
        list(take_in(record, [item(HELD)], QuickText(), QuickClaims()))
        yield record


def screened(record: Record, listed: str, *registers: str, asked: Asked = AT) -> Screening:
    loaded = [read_list_bytes(words.encode(), f"r{number}.csv") for number, words in enumerate(registers, start=1)]
    return screen(record, read_list_bytes(listed.encode(), "l.csv"), asked, loaded)


def only(found: Screening) -> RowFound:
    (row,) = found.rows
    return row


def test_people_of_the_record_are_known_by_what_claims_assert_of_them(record: Record) -> None:
    known = {one.person.names[0]: one for one in people_of(record)}
    assert known["Rowan Testerton Prueba"].person.facilities == ("Sample Camp",)
    assert known["Rowan Testerton Prueba"].subject == "person:rowan-testerton-prueba"


def test_a_match_of_the_record_opens_on_its_words(record: Record) -> None:
    row = only(screened(record, "Name\nTesterton Prueba, Rowan\n"))
    assert (row.finding, row.matches[0].comparison.tier, row.matches[0].known.source) == ("match", "possible", "record")
    assert "is held in Sample Camp" in " ".join(one.words for one in row.matches[0].known.grounds)


def test_nobody_is_told_as_nobody_here(record: Record) -> None:
    found = screened(record, "Name\nAna Ficticia\n")
    assert only(found).finding == "no match"
    assert (found.held.people, found.held.documents, found.held.registered) == (2, 1, 0)


def test_a_number_finds_somebody_whose_name_is_another(record: Record) -> None:
    row = only(
        screened(record, "Name;A-Number\nZoila Otra;A201 345 678\n", "Name;A-Number\nAna Ficticia;201-345-678\n")
    )
    assert (row.matches[0].number, row.matches[0].comparison.tier) == ("same", "possible")


def test_a_masked_number_finds_somebody_too(record: Record) -> None:
    row = only(screened(record, "Name;A-Number\nZoila Otra;A201345678\n", "Name;A-Number\nAna Ficticia;A***-***-678\n"))
    assert row.matches == () or row.matches[0].number == "masked"


def test_another_number_is_set_aside_and_shown(record: Record) -> None:
    row = only(screened(record, "Name;A-Number\nAna Ficticia;A201345678\n", "Name;A-Number\nAna Ficticia;A987654321\n"))
    assert (row.matches, row.finding) == ((), "no match")
    assert [match.number for match in row.set_aside] == ["conflict"]


def test_a_row_without_a_name_is_compared_by_its_number(record: Record) -> None:
    row = only(screened(record, "Name;A-Number\n;A201345678\n", "Name;A-Number\nAna Ficticia;A201345678\n"))
    assert row.matches[0].number == "same"


def test_two_rows_that_may_be_one_person_say_so_and_stay_two(record: Record) -> None:
    found = screened(record, "Name\nRowan Testerton Prueba\nTesterton, Rowan\n")
    assert [row.matches[0].other_rows for row in found.rows] == [(3,), (2,)]


def test_any_of_several_names_may_match(record: Record) -> None:
    row = only(screened(record, "Name;Aliases\nZoila Otra Inventada;Rowan Testerton Prueba\n"))
    assert row.matches[0].known.person.names[0] == "Rowan Testerton Prueba"


COMMON = "Name;DOB;Protection;Entered at\n" + "".join(
    f"José Hernández;{1960 + 3 * number}-0{1 + number}-11;;\n" for number in range(7)
)


def test_too_many_equals_are_told_as_too_common_with_what_would_decide(record: Record) -> None:
    row = only(screened(record, "Name\nJosé Hernández\n", COMMON))
    assert (row.finding, row.equal, row.deciding) == ("too common", 7, ("a birth date",))
    assert len(row.matches) == SHOWN_OF_COMMON
    assert row.more == 7 - SHOWN_OF_COMMON


def test_a_birth_date_decides_among_equals(record: Record) -> None:
    row = only(screened(record, "Name;DOB\nJosé Hernández;1963-02-11\n", COMMON))
    assert row.matches[0].comparison.tier == "probable"
    assert row.equal == 0


def test_one_of_many_equals_whom_an_order_protects_is_shown_first(record: Record) -> None:
    listed = f"{COMMON}José Hernández;1988-09-11;stay of removal;2025-01-01\n"
    row = only(screened(record, "Name\nJosé Hernández\n", listed))
    assert (row.finding, row.equal) == ("barred", 8)
    assert [answer.status for answer in row.matches[0].answers] == ["bars"]


def test_all_whom_an_order_may_bar_are_shown_however_many(record: Record) -> None:
    listed = "Name;DOB;Protection;Entered at\n" + "".join(
        f"José Hernández;{1950 + 2 * number}-03-{10 + number};stay of removal;2025-01-01\n"
        for number in range(SHOWN + 3)
    )
    assert len(only(screened(record, "Name\nJosé Hernández\n", listed)).matches) == SHOWN + 3


def test_two_orders_of_one_person_in_a_register_are_one_person(record: Record) -> None:
    listed = (
        "Name;DOB;Protection;Entered at;Bars\n"
        "Ana Ficticia;1990-01-02;withholding of removal;2019-01-01;SV\n"
        "Ficticia, Ana;1990-01-02;stay of removal;2025-04-01;\n"
    )
    found = screened(record, "Name;DOB\nAna Ficticia;1990-01-02\n", listed)
    assert found.held.registers[0].people == 1
    assert [answer.status for answer in only(found).matches[0].answers] == ["bars", "not yet entered"]


def test_the_row_s_own_moment_and_country_win_and_it_is_told(record: Record) -> None:
    listed = "Name;Destination;Date\nRowan Testerton Prueba;HN;2025-04-01\n"
    move = only(screened(record, listed)).move
    assert (move.destination, move.at) == ("HN", "2025-04-01")
    assert move.notes == ("The row says HN, not SV.", "The row says 2025-04-01, not 2025-03-15T19:00-04:00.")


def test_an_hour_that_is_asked_for_sharpens_the_row_s_day(record: Record) -> None:
    move = only(screened(record, "Name;Date\nRowan Testerton Prueba;2025-03-15\n")).move
    assert (move.at, move.notes) == ("2025-03-15T19:00-04:00", ())


def test_a_row_without_a_moment_among_others_is_still_screened(record: Record) -> None:
    listed = "Name;Date\nAna Ficticia;2025-03-15\nAna Ficticia;\n"
    register = "Name;Protection;Entered at\nAna Ficticia;stay of removal;2025-01-01\n"
    found = screened(record, listed, register, asked=Asked("removal", "SV", None))
    assert [row.finding for row in found.rows] == ["barred", "look"]
    assert "Neither the row nor the question says when" in found.rows[1].move.notes[0]


def test_an_unknown_destination_of_a_row_is_not_replaced(record: Record) -> None:
    move = only(screened(record, "Name;Destination\nAna Ficticia;Narnia\n")).move
    assert move.destination is None
    assert "Narnia" in move.notes[0]


def test_a_transfer_is_not_barred_by_an_order_against_removal(record: Record) -> None:
    register = "Name;Protection;Entered at\nAna Ficticia;stay of removal;2025-01-01\n"
    row = only(screened(record, "Name;Act\nAna Ficticia;traslado\n", register))
    assert (row.finding, row.move.act) == ("match", "transfer")
    assert [answer.status for answer in row.matches[0].answers] == ["in force, other act"]


def test_when_must_be_said_somewhere(record: Record) -> None:
    with pytest.raises(UsageError, match="Say when the move is to be"):
        screened(record, "Name\nAna Ficticia\n", asked=Asked("removal", "SV", None))


def test_what_is_asked_is_understood() -> None:
    assert asked_of(None, "el salvador", " 2025-03-15 ") == Asked("removal", "SV", "2025-03-15")
    assert asked_of("transfer", "", "") == Asked("transfer", None, None)
    for act, destination, at in (("picnic", None, None), (None, "Narnia", None), (None, None, "soon")):
        with pytest.raises(UsageError):
            asked_of(act, destination, at)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.sampled_from(["Rowan Testerton", "Ana Ficticia", "R. Testerton Prueba", ""]), min_size=1, max_size=6)
)
def test_every_row_of_a_list_comes_out_in_order_with_a_finding(record: Record, names: list[str]) -> None:
    listed = "Name;A-Number\n" + "".join(f"{name};A20134567{number}\n" for number, name in enumerate(names))
    found = screened(record, listed)
    assert [row.row.line for row in found.rows] == list(range(2, len(names) + 2))
    assert sum(found.counted().values()) == len(names)
    assert set(found.counted()) == set(FINDINGS)


def test_what_the_record_did_not_know_then_is_not_screened_against(record: Record) -> None:
    then = Asked(AT.act, AT.destination, AT.at, "2001-01-01")
    found = screened(record, "Name\nTesterton Prueba, Rowan\n", asked=then)
    assert only(found).finding == "no match"
    assert (found.held.people, found.held.documents, found.held.known_on) == (0, 0, "2001-01-01")
    later = screened(
        record, "Name\nTesterton Prueba, Rowan\n", asked=Asked(AT.act, AT.destination, AT.at, "2100-01-01")
    )
    assert only(later).finding == "match"
    assert people_of(record, "2100-01-01") == people_of(record)


def test_a_day_of_knowing_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="'soon' is no date"):
        asked_of(None, None, "2025-03-15", "soon")
