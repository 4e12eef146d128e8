"""A screening is scored by where the true person stands, and a measure of names by its best threshold."""

from pathlib import Path

import numpy as np
import pytest
from bench.name_pairs import Pair, best_f1, f1_of, measure, read
from bench.people.channel import Record
from bench.screeners.births import dates, in_order, rule
from bench.screeners.hits import Hit, plain
from bench.screening_run import person
from bench.screening_scores import Tiers, score

from paradero.words.person import Person


def _record(key: str, born: str = "", true_key: str = "", origin: str = "es", kin: str = "") -> Record:
    return Record(key, f"Name {key}", born, "", "", origin, true_key, kin)


REGISTER = [_record("p0", "1990-03-04", kin="brother"), _record("p1"), _record("p2", "1991", kin="brother")]


def test_a_person_found_second_is_among_ten_and_not_first() -> None:
    told = score([_record("m0", true_key="p2")], [[Hit(0, 5), Hit(2, 4)]], REGISTER)
    assert told.whole.at == (0, 1, 1)
    assert told.shown == 2


def test_strangers_count_for_what_is_shown_and_not_for_what_is_found() -> None:
    told = score([_record("m0", true_key="p0"), _record("m1")], [[Hit(0, 5)], [Hit(1, 3), Hit(2, 2)]], REGISTER)
    assert (told.whole.rows, told.whole.at) == (1, (1, 1, 1))
    assert told.shown == 1.5


def test_a_person_of_a_larger_register_is_a_stranger_to_a_smaller_one() -> None:
    assert score([_record("m0", true_key="p9"), _record("m1", true_key="p1")], [[], []], REGISTER).whole.rows == 1


def test_what_is_found_is_told_by_origin_and_by_birth_date() -> None:
    rows = [_record("m0", "1990-03-04", "p0"), _record("m1", "1991-01-01", "p2", "vn"), _record("m2", "1980", "p1")]
    told = score(rows, [[Hit(0, 1)], [], [Hit(1, 1)]], REGISTER)
    assert {name: recall.at[2] for name, recall in told.origins.items()} == {"es": 1, "vn": 0}
    assert {name: recall.at[2] for name, recall in told.births.items()} == {
        "full on both sides": 1, "a year on a side": 0, "none on a side": 1,
    }  # fmt: skip


def test_a_tier_counts_its_person_somebody_else_and_kin() -> None:
    rows = [_record("m0", true_key="p0", kin="brother")]
    hits = [Hit(0, 9, "same"), Hit(2, 8, "same"), Hit(1, 1, "possible")]
    assert score(rows, [hits], REGISTER).tiers == {"same": Tiers(1, 1, 1), "possible": Tiers(0, 1, 0)}


def test_what_is_looked_at_ends_at_the_score_that_finds_nearly_all() -> None:
    rows = [_record("m0", true_key="p0"), _record("m1", true_key="p1")]
    found = [[Hit(0, 9), Hit(1, 2)], [Hit(2, 7), Hit(1, 5), Hit(0, 4)]]
    assert score(rows, found, REGISTER).looked_at == 1.5
    assert score(rows, [found[0], []], REGISTER).looked_at is None


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        ("1990-03-04", "1990-03-04", 10),
        ("1990-03-04", "1990-04-03", 5),
        ("1990-03-04", "1990-03-14", 5),
        ("1990-03-04", "1991-07-21", 5),
        ("1990-03-04", "1990", 5),
        ("1990-03-04", None, 0),
        (None, "1990-03-04", 0),
        ("1990-03-04", "1975-11-21", -25),
        ("1990", "1975", -25),
    ],
)
def test_the_birth_date_rule(one: str | None, other: str | None, points: float) -> None:
    left, right = (dates([Person("a", ("A",), born)]) for born in (one, other))
    assert rule(left[0], right).tolist() == [points]


def test_birth_dates_put_candidates_in_order() -> None:
    people = [Person("a", ("A",), born) for born in ("1975-11-21", "1990-03-04", None)]
    hits = in_order(np.array([90.0, 80.0, 85.0]), np.array([0, 1, 2]), dates(people[1:2])[0], dates(people))
    assert hits == [Hit(1, 90), Hit(2, 85), Hit(0, 65)]


def test_string_measures_are_given_small_plain_words() -> None:
    assert plain(Person("a", ("Ábrego-García,  Kilmar A.",))) == "abrego garcia kilmar a"


def test_a_number_is_shown_only_where_it_is_asked_for() -> None:
    record = Record("m0", "Kilmar Ábrego", "1995", "SV", "A201345678", "es", "")
    assert person(record, numbered=True) == Person("m0", ("Kilmar Ábrego",), "1995", ("SV",), ("A201345678",))
    assert person(record, numbered=False).numbers == ()


def test_the_best_threshold_takes_equal_likenesses_together() -> None:
    best = best_f1([(0.9, True), (0.5, True), (0.5, False), (0.1, False)])
    assert (best.value, best.precision, best.recall, best.threshold) == (0.8, 2 / 3, 1, 0.5)


def test_f1_of_judgements() -> None:
    told = f1_of([(True, True), (True, False), (False, True), (False, False)])
    assert (told.value, told.precision, told.recall) == (0.5, 0.5, 0.5)


def test_pairs_of_companies_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("case_group,schema,name1,name2,is_match\na,Person,X Y,Y X,true\na,Company,Z,Z,true\n")
    assert read(path) == [Pair("X Y", "Y X", True, "a")]


def test_without_the_pairs_a_sentence_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measure(tmp_path / "none.csv") == []
    assert "not here" in capsys.readouterr().out
