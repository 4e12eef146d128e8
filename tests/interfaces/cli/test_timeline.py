"""`paradero timeline`: a person named in a published opinion, through a stay, a removal, a silence and two accounts."""

import json
import re
from pathlib import Path

import lxml.etree
import pytest

from tests.interfaces.cases import record_of
from tests.interfaces.cli.running import Done, paradero

PERSON = "Melgar-Salmeron"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record_of("timelines", tmp_path_factory.mktemp("timelines") / "case.paradero")


def timeline(case: Path, *more: str) -> Done:
    done = paradero("timeline", PERSON, "--record", case, *more)
    assert done.returncode == 0, done.stderr
    return done


def answered(case: Path, *more: str) -> dict:  # type: ignore[type-arg]
    told: dict = json.loads(timeline(case, "--json", *more).stdout)  # type: ignore[type-arg]
    return told


def bars(told: dict, track: str) -> list[tuple[str, str, str]]:  # type: ignore[type-arg]
    found = [bar for one in told["tracks"] if one["id"] == track for bar in one["bars"]]
    return [(bar["label"], bar["stance"], bar["in_words"]) for bar in found]


def test_a_removal_28_minutes_after_a_stay_is_told_as_28_minutes(case: Path) -> None:
    (crossing,) = answered(case)["crossings"]
    assert (crossing["status"], crossing["gap"]["amount"], crossing["gap"]["unit"]) == ("bars", 28 * 60, "seconds")
    assert "28 minutes after" in crossing["sentence"]
    assert "28 minutes after" in timeline(case).stdout


def test_a_silence_between_the_removal_and_the_next_place_is_told_with_what_bounds_it(case: Path) -> None:
    told = answered(case)
    (gap,) = told["absences"]
    assert (gap["first"], gap["last"]) == ("2025-05-08", "2025-06-30")
    before, after = (told["claims"][gap[side][0]] for side in ("after", "before"))
    assert (before["kind"], after["kind"]) == ("transfer", "custody")
    assert "Whereabouts not acknowledged" in timeline(case).stdout


def test_two_speakers_who_name_two_places_stand_against_each_other(case: Path) -> None:
    (clash,) = answered(case)["collisions"]
    assert (clash["clash"], clash["first"], clash["last"]) == ("places", "2025-07-03", "2025-07-20")
    assert "CECOT (says Gustavo Villatoro) and Izalco prison (says Ilia Testperson)" in clash["sentence"]


def test_each_bar_is_as_vague_as_its_words_and_says_how_it_is_said(case: Path) -> None:
    told = answered(case)
    assert bars(told, "where") == [
        ("Batavia detention center", "asserts", "from 3 March 2025 to 28 April 2025"),
        ("CECOT", "asserts", "from 1 July 2025, said to go on up to 20 July 2025"),
        ("Izalco prison", "asserts", "from 3 July 2025, said to go on up to 25 July 2025"),
        ("Izalco prison", "denies", "no date in the words; said 25 July 2025"),
    ]
    assert bars(told, "moves")[1][1:] == ("plans", "August 2025")
    assert bars(told, "orders")[-1][2] == "24 June 2025; by 8 July 2025"


def test_every_bar_opens_on_claims_with_their_words(case: Path) -> None:
    told = answered(case)
    every = [bar for track in told["tracks"] for bar in track["bars"]]
    assert every
    for bar in every:
        assert bar["claims"]
        assert all(told["claims"][claim]["passage"]["exact"] for claim in bar["claims"])


def test_a_day_says_what_held_then_and_what_was_said_last_before(case: Path) -> None:
    told = answered(case, "--as-of", "2025-06-01")["on_day"]
    assert [bar["label"] for bar in told["before"] if bar["kind"] == "transfer"] == ["to El Salvador"]
    assert [bar["kind"] for bar in told["surely"]] == ["protection"]
    printed = timeline(case, "--as-of", "2025-07-10").stdout
    assert "What is said of 10 July 2025" in printed
    assert printed.index("Said to hold then") < printed.index("CECOT · asserted")


def test_what_the_record_did_not_know_yet_is_not_drawn(case: Path) -> None:
    told = answered(case, "--known-on", "2020-01-01")
    assert (told["tracks"], told["first"], told["claims"]) == ([], None, {})
    assert "Nothing that this record holds" in timeline(case, "--known-on", "2020-01-01").stdout


def test_nothing_planned_or_denied_is_drawn_as_having_happened(case: Path) -> None:
    lines = timeline(case).stdout.splitlines()
    (planned,) = [line for line in lines if line.startswith("planned: ")]
    (denied,) = [line for line in lines if line.startswith("denied: ")]
    assert not set("█▒◆○") & set(planned + denied)


def test_the_drawing_is_whole_and_says_itself_to_who_does_not_see_it(case: Path) -> None:
    root = lxml.etree.fromstring(timeline(case, "--svg").stdout.encode())
    space = {"svg": "http://www.w3.org/2000/svg"}
    named = root.get("aria-labelledby").split()
    assert [root.xpath(f"string(//*[@id='{name}'])") != "" for name in named] == [True, True]
    links = root.xpath("//svg:a", namespaces=space)
    assert all(link.get("aria-label") and link.get("href") for link in links)
    assert len(links) == sum(len(track["bars"]) for track in answered(case)["tracks"])
    assert not root.xpath("//svg:script | //@style | //@*[starts-with(name(), 'on')]", namespaces=space)


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("--as-of", "soon"), 2, "is no date"),
        (("--as-of", "2025-03-15/.."), 2, "has an open end"),
        (("--known-on", "soon"), 2, "soon"),
    ],
)
def test_a_date_that_is_none_is_refused(case: Path, more: tuple[str, ...], code: int, words: str) -> None:
    done = paradero("timeline", PERSON, "--record", case, *more)
    assert (done.returncode, done.stdout) == (code, "")
    assert re.search(words, done.stderr)


def test_a_name_that_nobody_bears_is_refused(case: Path) -> None:
    done = paradero("timeline", "Nobody Atall", "--record", case)
    assert done.returncode == 1
    assert "No subject goes by" in done.stderr


def test_a_subject_without_anything_in_time_has_no_drawing(case: Path) -> None:
    done = paradero("timeline", PERSON, "--svg", "--known-on", "2020-01-01", "--record", case)
    assert (done.returncode, done.stdout) == (1, "")
    assert "has its place in time" in done.stderr


def test_an_order_for_a_class_stands_on_the_timeline_of_whom_it_does_not_name(tmp_path: Path) -> None:
    path = record_of("timelines_class", tmp_path / "class.paradero")
    told = paradero("timeline", "Ilia Invented Sample", "--record", path)
    assert "James Boasberg; by class, not by name" in told.stdout
    assert "not known of this person: nationality" in told.stdout
    assert "It may bar removal to El Salvador" in told.stdout
    shown = json.loads(paradero("timeline", "Ilia Invented Sample", "--record", path, "--json").stdout)
    (bar,) = (bar for track in shown["tracks"] if track["id"] == "protections" for bar in track["bars"])
    assert (bar["of_class"], "nationality" in bar["missing"]) == (True, True)
    assert bar["claims"][0] in shown["claims"]
    other = paradero("timeline", "Otto Testerton", "--record", path)
    assert "by class" not in other.stdout
