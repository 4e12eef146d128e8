"""`paradero protections`: a stay 28 minutes before, an order against one country, a class with unnamed members."""

import json
from pathlib import Path

import pytest

from tests.interfaces.cli.running import Done, paradero

DEMO = Path(__file__).parents[3] / "demo" / "corpus"
DOCUMENTS = ("stay-and-removal.pdf", "one-country-only.txt", "unnamed-class-member.txt")
CLASS = """Name,Nationality,Protection,Issuer,Case number,Order entered,Until,Legal basis
,Venezuela,class order,District of Columbia,J.G.G. v. Trump,2025-03-15T18:45-04:00,2025-04-07,Alien Enemies Act
"""
STAY = """Nombre,Nacionalidad,Protección,Tribunal,Fecha de la orden
Jordin Alexander Melgar-Salmeron,salvadoreño,Suspensión de la deportación,Segundo Circuito,2025-05-07T09:52-04:00
"""


ORDER = """UNITED STATES DISTRICT COURT
DISTRICT OF MASSACHUSETTS

ILIA SAMPLE-INVENTED,
     Petitioner,
          v.                                   Civil Action No. 25-10614-LTS
U.S. CUSTOMS AND BORDER PROTECTION,
     Respondent.

ORDER

March 14, 2025

SOROKIN, J.

It is hereby ORDERED that the removal of Petitioner is stayed pending further order of the Court.
Respondents shall not transfer Petitioner outside the District of Massachusetts without 48 hours' notice to the Court.
Respondents are enjoined from removing Petitioner to Lebanon. Petitioner shall not be removed from the United States.
Respondents must not deport any member of the class to a third country.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of three demo documents."""
    path = tmp_path_factory.mktemp("protections") / "a.paradero"
    done = paradero("add", "--record", path, *(DEMO / name for name in DOCUMENTS))
    assert done.returncode == 0
    return path


def ask(record: Path, *arguments: str | Path) -> Done:
    done = paradero("protections", "--record", record, *arguments)
    assert done.returncode == 0, done.stderr
    return done


def statuses(record: Path, *arguments: str | Path) -> list[str]:
    told = ask(record, *arguments, "--json").stdout.splitlines()
    return [json.loads(line)["status"] for line in told]


def listed(folder: Path, text: str) -> Path:
    path = folder / "orders.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("at", ["2025-05-07T10:20-04:00", "2025-05-07T09:20-05:00", "2025-05-07T14:20Z"])
def test_a_stay_entered_twenty_eight_minutes_before_the_flight(record: Path, at: str) -> None:
    told = ask(
        record, "--person", "Jordin Melgar Salmeron", "--at", at, "--destination", "SV", "--act", "removal"
    ).stdout
    first, sentence, _, words = told.splitlines()[:4]
    assert first.startswith("bars · Jordin Alexander Melgar-Salmeron")
    assert sentence == "  It bars removal to El Salvador: entered 7 May 2025 at 09:52-04:00, 28 minutes before."
    assert words.startswith("  “On May 7, 2025, at 9:52 a.m. Eastern Time, this Court stayed the removal")
    assert " — claim c" in words


def test_before_its_entry_the_stay_is_not_yet_entered(record: Path) -> None:
    told = ask(record, "--person", "Melgar-Salmeron", "--at", "2025-05-07T09:24-04:00", "--destination", "SV").stdout
    assert "not yet entered · Jordin Alexander Melgar-Salmeron" in told
    assert "It was not yet in force: entered 7 May 2025 at 09:52-04:00, 28 minutes after." in told


def test_on_the_day_alone_nobody_can_tell(record: Path) -> None:
    told = ask(record, "--person", "Melgar-Salmeron", "--at", "2025-05-07", "--destination", "SV").stdout
    assert told.splitlines()[0].startswith("same day, order of events not known")


def test_the_order_that_bars_one_country_does_not_bar_another_and_says_so(record: Path) -> None:
    asked = ("--person", "Kilmar Abrego García", "--at", "2025-12-12", "--destination")
    home = ask(record, *asked, "El Salvador").stdout
    assert home.splitlines()[0].startswith("bars · Kilmar Abrego Garcia")
    away = ask(record, *asked, "UG").stdout
    assert "in force, other country · Kilmar Abrego Garcia" in away
    assert "It does not bar removal to Uganda: it names El Salvador. Against El Salvador it is in force" in away
    assert "“An immigration judge in 2019 barred the removal of Kilmar Abrego Garcia to El Salvador" in away


def test_an_unnamed_member_of_a_class_falls_under_its_order(record: Path, tmp_path: Path) -> None:
    register = listed(tmp_path, CLASS)
    asked = ("--register", register, "--at", "2025-03-16T00:30-04:00", "--destination", "SV", "--nationality", "VE")
    sure = ask(record, *asked, "--legal-basis", "Alien Enemies Act").stdout
    assert sure.splitlines()[0].startswith("bars · a class: nationality Venezuela; moved under Alien Enemies Act")
    assert "5 hours 45 minutes before" in sure
    assert "— orders.csv, row 2" in sure
    open_ = ask(record, *asked).stdout
    assert "It may bar removal to El Salvador" in open_
    assert "not known: legal basis" in open_
    outside = ask(record, *asked, "--legal-basis", "Title 8 final order").stdout
    assert "does not cover this person, by legal basis" in outside


def test_a_class_order_of_the_record_is_possible_and_names_what_is_missing(record: Path) -> None:
    told = ask(record, "--nationality", "Venezuela", "--at", "2025-03-20", "--destination", "SV").stdout
    assert "all noncitizens in U.S. custody who were subject to the president's proclamation" in told
    assert "not known: status" in told
    ended = ask(record, "--nationality", "Venezuela", "--at", "2025-04-10", "--destination", "SV").stdout
    assert "It was no longer in force: vacated or lifted 7 April 2025, 3 days before." in ended


def test_an_order_binds_to_the_party_of_its_caption(tmp_path: Path) -> None:
    document, path = tmp_path / "order.txt", tmp_path / "a.paradero"
    document.write_text(ORDER, encoding="utf-8")
    assert paradero("add", "--record", path, document).returncode == 0
    told = ask(path, "--person", "Ilia Sample-Invented").stdout
    place = "Ilia Sample-Invented · Order not to move a person out of a district, state or facility"
    assert f"{place}, out of the District of Massachusetts, District Court for the District of Massachusetts" in told
    assert "  entered 14 March 2025\n  without 48 hours' notice to the Court\n" in told
    assert "Ilia Sample-Invented · Stay or order of a court that a person not be removed, names Lebanon" in told
    assert "“Petitioner shall not be removed from the United States.”" in told
    assert "a class: in its words “any member of the class to a third country”; to a third country" in told
    moved = statuses(path, "--person", "Ilia Sample-Invented", "--at", "2025-03-15", "--act", "transfer")
    assert moved[0] == "bars"


def test_a_register_alone_is_asked_where_there_is_no_record(tmp_path: Path) -> None:
    register = listed(tmp_path, STAY)
    arguments = (
        "--register",
        register,
        "--person",
        "Jordin Melgar",
        "--at",
        "2025-05-07T09:20-05:00",
        "--destination",
        "SV",
    )
    done = paradero("protections", *arguments, folder=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0][:7]) == (0, "bars · ")
    assert "28 minutes before" in done.stdout
    assert done.stderr.endswith(
        "from the 0 documents of this record and the 1 list. What they do not hold is not known.\n"
    )


def test_without_a_moment_the_protections_are_listed_with_their_lives(record: Path) -> None:
    told = ask(record).stdout
    assert "  entered 7 May 2025 at 09:52-04:00\n" in told
    assert "  vacated or lifted 7 April 2025\n" in told
    assert "what is said of obeying an order (--asides prints them)" in told
    assert "“The Government denied that it had violated the stay.”" in ask(record, "--asides").stdout


def test_nobody_found_is_no_word_that_there_is_none(record: Path) -> None:
    done = ask(record, "--person", "Nobody Atall", "--at", "2020-01-01", "--destination", "SV", "--json")
    assert [line for line in done.stdout.splitlines() if json.loads(line)["protection"]["person"]] == []
    told = paradero("protections", "--record", record, "--person", "Nobody Atall", "--known-on", "2020-01-01")
    assert "No protection of “Nobody Atall” among the 0 protections" in told.stderr
    assert told.stderr.endswith("That is no word that there is none.\n")
    assert "clear" not in told.stdout + told.stderr


def test_answers_as_objects_carry_status_gap_and_grounds(record: Path) -> None:
    asked = ("--person", "Melgar-Salmeron", "--at", "2025-05-07T10:20-04:00", "--destination", "SV", "--json")
    told = json.loads(ask(record, *asked).stdout.splitlines()[0])
    assert (told["status"], told["gap"]) == ("bars", {"amount": 1680, "unit": "seconds", "at_least": False})
    assert told["decided_by"]["grounds"][0]["address"].startswith("claim c")


def test_as_of_is_the_same_as_at(record: Path) -> None:
    asked = ("--person", "Melgar-Salmeron", "--destination", "SV")
    assert statuses(record, *asked, "--as-of", "2025-05-08") == statuses(record, *asked, "--at", "2025-05-08")


def test_problems_of_a_list_are_told_with_their_line(tmp_path: Path) -> None:
    register = listed(tmp_path, CLASS.replace("2025-03-15T18:45-04:00", ""))
    done = paradero("protections", "--register", register, folder=tmp_path)
    assert "orders.csv, line 2: The row does not say when the order was entered; add the instant." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--at", "2025-05-07T10:20"), "has an hour and no zone; write its offset from UTC"),
        (("--at", "yesterday"), "is no date; write"),
        (("--destination", "Atlantis"), "“Atlantis” is no country that is known"),
        (("--nationality", "Atlantean"), "“Atlantean” is no country that is known"),
        (("--known-on", "yesterday"), "is no date; write"),
    ],
)
def test_what_cannot_be_understood_is_refused(record: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = paradero("protections", "--record", record, *arguments)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_a_record_that_is_missing_is_told(tmp_path: Path) -> None:
    assert paradero("protections", folder=tmp_path).returncode == 1
    assert paradero("protections", "--record", "x.paradero", "--register", listed(tmp_path, STAY)).returncode == 1
