"""Claims gained, lost and changed between two runs."""

from pathlib import Path

import msgspec
from quality.changes import Line, compare, differences, lines, read_lines, write_lines
from quality.reading import Reading
from quality.tables import changes

LINE = Line("demo", "a", 0, "transfer", 10, 60, (20, 25), "asserts", {"people": ("the men",)}, is_right=True)


def test_the_same_run_has_no_changes() -> None:
    assert compare([LINE], [LINE]) == compare([], [])


def test_a_claim_at_a_new_place_is_gained_and_one_that_is_gone_is_lost() -> None:
    other = msgspec.structs.replace(LINE, trigger=(40, 45), is_right=False)
    found = compare([LINE], [other])
    assert (found.gained, found.lost, found.changed) == ((other,), (LINE,), ())


def test_another_detail_at_the_same_place_is_a_change() -> None:
    other = msgspec.structs.replace(LINE, stance="plans", when="2025-03", start=12)
    found = compare([LINE], [other])
    assert found.changed == ((LINE, other),)
    assert differences(LINE, other) == ["when", "stance"]
    assert "~ demo · a 12–60 transfer plans (right): when none → 2025-03; stance asserts → plans" in changes(found)


def test_two_claims_of_one_kind_at_one_place_are_paired_in_order() -> None:
    second = msgspec.structs.replace(LINE, roles={"people": ("the women",)})
    found = compare([LINE, second], [LINE])
    assert (found.gained, found.lost, found.changed) == ((), (second,), ())


def test_a_run_comes_back_as_it_was_kept_and_twice_the_same(tmp_path: Path, readings: list[Reading]) -> None:
    run = lines(readings)
    write_lines(tmp_path / "one.gz", run)
    write_lines(tmp_path / "two.gz", run)
    assert read_lines(tmp_path / "one.gz") == run
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
