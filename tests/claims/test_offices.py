"""Who held an office on a day, whom a title without a name means, and titles that do not fit the day."""

import datetime

import pytest

from paradero.claims.name_list import read_offices
from paradero.claims.offices import HOW, holder_on, title_doubts
from paradero.words.claim import Filler
from paradero.words.edtf import is_edtf
from tests.claims.documents import ON_TOPIC, document


@pytest.mark.parametrize(
    ("role", "country", "day", "name"),
    [
        ("president", "SV", "2025-04-14", "Nayib Bukele"),
        ("president", "US", "2024-06-01", "Joe Biden"),
        ("president", "US", "2020-12-31", "Donald Trump"),
        ("president", "US", "2025-01-20", "Donald Trump"),
        ("president", "VE", "2026-01-02", "Nicolás Maduro"),
        ("president", "VE", "2026-02-01", "Delcy Rodríguez"),
        ("president", "HN", "2026-01-27", "Nasry Asfura"),
        ("attorney general", "US", "2025-05-01", "Pam Bondi"),
        ("attorney general", "US", "2026-05-01", "Todd Blanche"),
        ("homeland security secretary", "US", "2025-06-01", "Kristi Noem"),
        ("prime minister", "SZ", "2025-07-16", "Russell Dlamini"),
        ("foreign minister", "GH", "2025-09-10", "Samuel Okudzeto Ablakwa"),
    ],
)
def test_an_office_has_its_holder_on_a_day(role, country, day, name):
    office = holder_on(role, country, datetime.date.fromisoformat(day))
    assert office is not None
    assert office.name == name


@pytest.mark.parametrize(
    ("role", "country", "day", "why"),
    [
        ("president", "SV", "2015-01-01", "before the table begins"),
        ("president", "SV", "2026-07-01", "after the table was looked over"),
        ("president", "BF", "2025-01-01", "a country that the table does not have"),
        ("president", "PE", "2025-10-11", "nobody is known"),
        ("homeland security secretary", "US", "2026-03-10", "the month of a change without its day"),
    ],
)
def test_nobody_is_given_where_the_table_does_not_say(role, country, day, why):
    assert holder_on(role, country, datetime.date.fromisoformat(day)) is None, why


def test_no_two_people_hold_one_role_for_longer_than_a_day():
    offices = [office for office in read_offices() if office.role and office.since and len(office.since) == 10]
    for office in offices:
        held = holder_on(office.role, office.country, datetime.date.fromisoformat(office.since))
        assert held is not None, office
        assert held.person == office.person


def test_every_office_has_dates_and_a_source():
    for office in read_offices():
        assert office.since, office
        assert all(is_edtf(date) for date in (office.since, office.until) if date)
        assert office.source.startswith(("https://", "http://"))


def actor(reader, *paragraphs: str, published: str = "2025-08-20", lang: str = "en") -> Filler:
    opening = ON_TOPIC if lang == "en" else "Sobre deportaciones."
    claims = reader.read(document(opening, *paragraphs, published=published, lang=lang))
    return [claim for claim in claims if claim.kind == "position"][-1].roles["actor"][0]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Salvadoran president praised the deportations.", "Nayib Bukele"),
        ("Salvadoran President praised the deportations.", "Nayib Bukele"),
        ("El Salvador's president praised the deportations.", "Nayib Bukele"),
        ("The president of El Salvador praised the deportations.", "Nayib Bukele"),
        ("The U.S. attorney general praised the deportations.", "Pam Bondi"),
        ("The prime minister of Eswatini praised the deportations.", "Russell Dlamini"),
    ],
)
def test_a_country_beside_the_office_says_who_is_meant(reader, sentence, name):
    found = actor(reader, sentence)
    assert (found.resolved, found.resolved_by, found.type) == (name, HOW, "person")


@pytest.mark.parametrize(
    "sentence",
    [
        "The former Salvadoran president praised the deportations.",
        "A Salvadoran president praised the deportations.",
        "The next president of El Salvador praised the deportations.",
        "The president of the association praised the deportations.",
        "The university president praised the deportations.",
        "The Salvadoran vice consul praised the deportations.",
        "The president praised the deportations.",
    ],
)
def test_somebody_else_or_nobody_in_particular_is_left_unresolved(reader, sentence):
    assert actor(reader, sentence).resolved_by != HOW


def test_the_president_is_the_one_holder_of_the_office_who_was_named_before(reader):
    said = "The president praised the deportations."
    assert actor(reader, "Nayib Bukele spoke in San Salvador.", said).resolved == "Nayib Bukele"
    assert actor(reader, "Nayib Bukele met Donald Trump in Washington.", said).resolved_by != HOW
    assert actor(reader, "Joe Biden spoke in Washington.", said).resolved_by != HOW


def test_the_president_is_else_that_of_the_country_that_the_document_is_about(reader):
    story = "In Ghana, Ghanaian lawyers said that Ghana had agreed to accept 14 deportees from the United States."
    assert actor(reader, story, "The president praised the deportations.").resolved == "John Dramani Mahama"
    both = "In Ghana, Ghanaian lawyers said that U.S. officials had flown 14 deportees from the United States."
    assert actor(reader, both, "The president praised the deportations.").resolved_by != HOW


def test_the_day_is_that_of_the_document(reader):
    said = "The Venezuelan president praised the deportations."
    assert actor(reader, said, published="2025-12-01").resolved == "Nicolás Maduro"
    assert actor(reader, said, published="2026-02-01").resolved == "Delcy Rodríguez"
    assert actor(reader, said, published="2026-11-01").resolved_by != HOW


def test_the_antecedent_is_the_name_where_the_document_gave_it(reader):
    found = actor(reader, "Nayib Bukele spoke in San Salvador.", "The Salvadoran president praised the deportations.")
    start = len(ON_TOPIC) + 2
    assert (found.antecedent.start, found.antecedent.end) == (start, start + len("Nayib Bukele"))


def doubts(text: str, published: str = "2025-08-20") -> list[tuple[str, str]]:
    version = document(text, published=published)
    return [(doubt.span.of(text), doubt.reason) for doubt in title_doubts(version)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("former President Donald Trump", "Donald Trump was President of the United States on 2025-08-20"),
        ("expresidente Nayib Bukele", "Nayib Bukele was President of El Salvador on 2025-08-20"),
        ("President Joe Biden", "from 2021-01-20 to 2025-01-20, not on 2025-08-20"),
        ("Attorney General Merrick Garland", "from 2021-03-11 to 2025-01-20, not on 2025-08-20"),
    ],
)
def test_a_title_that_does_not_fit_the_day_is_told_with_its_source(words, told):
    ((found, reason),) = doubts(f"It was {words} who signed it, and {words} who said so.")
    assert found == words
    assert told in reason
    assert "https://" in reason


@pytest.mark.parametrize(
    "text",
    [
        "It was President Donald Trump who signed it.",
        "It was former President Joe Biden who signed it.",
        "It was President María Pérez who signed it.",
        "President of El Salvador Nayib Bukele signed it.",
        "The former president, Donald Trump said.",
    ],
)
def test_a_title_that_fits_or_is_not_known_is_not_told(text):
    assert doubts(text) == []


def test_no_doubt_is_told_for_a_day_that_the_table_does_not_cover():
    assert doubts("It was President Joe Biden who signed it.", published="2026-11-01") == []
