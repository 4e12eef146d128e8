"""The register that claims make: bound to people only where the words say whom, and everything else told apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.answers.protections.from_record import register_of
from paradero.answers.protections.register import Register
from paradero.claims.reader import ClaimReader
from paradero.record.intake import take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from tests.record.quick import QuickText, item

ONE_COUNTRY = """title: One country
url: https://example.org/one-country
publisher: Example Post
published: 2025-12-12
An immigration judge in 2019 barred the removal of Kilmar Abrego Garcia to El Salvador. It names one country.
A judge granted him withholding of removal to El Salvador.
"""
STAY = """title: A stay
url: https://example.org/stay
publisher: Example Post
published: 2025-06-26
On May 7, 2025, at 9:52 a.m. Eastern Time, the Second Circuit stayed the removal of Jordin Melgar to El Salvador.
Jordin Melgar was deported to El Salvador on May 7, 2025, at 10:20 a.m. Eastern Time.
The Government denied that it had violated the stay.
"""
BARRED = "Chief Judge James Boasberg on March 15 barred the removal of all Venezuelans in U.S. custody"
CLASS = f"""title: A class
url: https://example.org/class
publisher: Example Post
published: 2025-05-20
{BARRED} under the Alien Enemies Act. On April 7 the Supreme Court vacated it.
On May 2 the Supreme Court vacated it.
"""
OTHERS = """title: Others
url: https://example.org/others
publisher: Example Post
published: 2025-05-20
The Trump administration ended Temporary Protected Status for Venezuelans.
About 350,000 Venezuelans are covered by Temporary Protected Status.
A judge on May 1 blocked the deportation of a man to Ghana.
"""


def built(path: Path, *texts: str) -> Record:
    record = Record(open_sqlite(str(path), create=True))
    list(take_in(record, [item(text) for text in texts], QuickText(), ClaimReader()))
    return record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of these documents, read with the reader that ships."""
    made = built(tmp_path_factory.mktemp("protections") / "a.paradero", ONE_COUNTRY, STAY, CLASS, OTHERS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def register(record: Record) -> Register:
    return register_of(record)


def test_an_order_against_one_country_is_bound_to_its_person(register: Register) -> None:
    found = [one for one in register.protections if one.person and one.person.names[0] == "Kilmar Abrego Garcia"]
    orders = [(one.countries, one.limited, one.events[0].at) for one in found if one.kind == "stay_of_removal"]
    assert orders == [(("SV",), True, "2019")]


def test_a_stay_is_entered_at_its_instant_and_opens_on_its_words(register: Register) -> None:
    stay = next(one for one in register.protections if one.person and "Jordin" in one.person.names[0])
    assert (stay.kind, stay.countries, stay.limited) == ("stay_of_removal", ("SV",), False)
    assert [(event.kind, event.at) for event in stay.events] == [("entered", "2025-05-07T09:52:00-04:00")]
    assert stay.grounds[0].address.startswith("claim c")
    assert stay.grounds[0].words.startswith("On May 7, 2025, at 9:52 a.m.")


def test_a_class_order_keeps_its_words_and_ends_where_the_same_paragraph_says_so(register: Register) -> None:
    ended = next(one for one in register.protections if one.members and one.members.nationalities == ("VE",))
    assert ended.members
    assert ended.members.legal_bases == ("Alien Enemies Act",)
    assert "all Venezuelans in U.S. custody" in ended.members.words
    assert [(event.kind, event.at) for event in ended.events] == [("entered", "2025-03-15"), ("vacated", "2025-04-07")]


def test_an_end_that_could_be_of_any_order_stays_aside(register: Register) -> None:
    told = [aside.grounds.words for aside in register.asides if aside.why == "an end of an order not named"]
    assert told == ["On May 2 the Supreme Court vacated it."]


def test_a_status_of_a_people_says_of_nobody_that_they_have_it(register: Register) -> None:
    told = [aside.grounds.words for aside in register.asides if aside.why == "a group without an order"]
    assert any("350,000 Venezuelans" in words for words in told)
    assert not [one for one in register.protections if one.kind == "tps"]


def test_an_order_for_a_man_without_a_name_is_told_as_one_with_nobody_recognised(register: Register) -> None:
    told = [aside.grounds.words for aside in register.asides if aside.why == "nobody recognised"]
    assert "A judge on May 1 blocked the deportation of a man to Ghana." in told


def test_what_is_said_of_obeying_is_told_apart(register: Register) -> None:
    told = [aside.grounds.words for aside in register.asides if aside.why == "obeying"]
    assert told == ["The Government denied that it had violated the stay."]


def test_the_register_says_how_much_was_looked_through(register: Register) -> None:
    assert register.documents == 4
    assert register.people >= 2


def test_before_the_record_knew_there_is_no_register(record: Record) -> None:
    assert register_of(record, known_on="2020-01-01").protections == ()
