"""What claims say of who somebody is, with what the cells of a row say besides."""

from paradero.identity.accounts import Said, account
from paradero.identity.row_facts import RowFacts, row_facts
from paradero.words.claim import Claim, Filler, ReaderVersion
from paradero.words.passage import Passage
from paradero.words.vocabulary import Kind, Stance

PEOPLE = ("people",)


def said(kind: Kind, stance: Stance = "asserts", facts: RowFacts | None = None, **roles: tuple[str, str]) -> Said:
    fillers = {role: (Filler(words, 0, len(words), type=type),) for role, (words, type) in roles.items()}
    claim = Claim(kind, fillers, stance, Passage(0, 1, "x"), ReaderVersion("t", "1"))
    return Said(claim, PEOPLE, facts or RowFacts())


def test_an_account_gathers_nationality_custody_and_case() -> None:
    told = account(
        "person:x",
        ("X Y",),
        [
            said("transfer", "plans", nationality=("Venezuela", "place")),
            said("transfer", nationality=("Venezuelan", "people")),
            said("custody", facility=("CECOT prison", "facility")),
            said("order", case=("No. 24A949", "case")),
        ],
    )
    assert told.nationalities == ("VE",)
    assert told.facilities == ("CECOT prison",)
    assert told.cases == ("No. 24A949",)


def test_a_denied_place_of_custody_and_what_is_taken_back_are_nobodys_facts() -> None:
    told = account(
        "person:x",
        ("X Y",),
        [
            said("custody", "denies", facility=("CECOT", "facility")),
            said("custody", "alleges", facility=("CECOT", "facility")),
            said("transfer", "retracts", nationality=("Venezuela", "place")),
        ],
    )
    assert told.facilities == told.nationalities == ()


def test_what_others_in_the_claim_are_is_not_the_persons() -> None:
    speaker = Said(said("transfer", nationality=("Venezuela", "place")).claim, ("speaker",))
    assert account("person:x", ("X Y",), [speaker]).nationalities == ()


def test_a_row_gives_birth_number_and_case() -> None:
    cells = [
        ("Apellidos", "Modelo"),
        ("Fecha de nacimiento", "14/08/1994"),
        ("A-Number", "A201 345 678"),
        ("Docket", "1-2"),
    ]
    assert row_facts(cells) == RowFacts("1994-08-14", ("A201 345 678",), ("1-2",))


def test_a_birth_date_that_reads_two_ways_is_a_year() -> None:
    assert row_facts([("DOB", "02/03/1997")]).born == "1997"
    assert row_facts([("DOB", "1990")]).born == "1990"
    assert row_facts([("DOB", "1997-03-02")]).born == "1997-03-02"
    assert row_facts([("DOB", "unknown")]) == row_facts([("DOB", "—")]) == row_facts([("Seat", "12A")]) == RowFacts()


def test_two_birth_dates_are_none() -> None:
    rows = [said("custody", facts=RowFacts(born)) for born in ("1990-01-02", "1991-01-02")]
    assert account("person:x", ("X Y",), rows).born is None
    assert account("person:x", ("X Y",), rows[:1]).born == "1990-01-02"
