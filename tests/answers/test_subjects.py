"""Who and what the record knows; and all it says of one of them."""

from pathlib import Path

import pytest

from paradero.answers.subjects import find_subjects, subject_page, subjects
from paradero.record.intake import take_in
from paradero.record.record import Record, open_record
from paradero.words.errors import NotFound, UsageError
from tests.record.quick import QuickClaims, QuickText, item

KILMAR = "person:kilmar-armando-abrego-garcia"


def test_subjects_are_listed_by_how_much_is_said_of_them(record: Record) -> None:
    found = subjects(record)
    assert (found.lines[0].subject.key, found.lines[0].claims) == (KILMAR, 6)
    assert found.lines[0].subject.aliases == ("Kilmar Abrego García",)
    assert found.total == len(found.lines) == sum(count.count for count in found.by_type)
    assert {count.name: count.count for count in found.by_type} == {"person": 2, "facility": 4}


def test_subjects_of_one_type_are_listed_alone(record: Record) -> None:
    found = subjects(record, type="person")
    assert [line.subject.name for line in found.lines] == ["Kilmar Armando Abrego Garcia", "Nayib Bukele"]
    assert found.total == 2


def test_subjects_that_no_standing_claim_names_are_not_listed_but_known(record: Record) -> None:
    assert subjects(record, type="arrangement").lines == ()
    page = subject_page(record, "arrangement:united-states--el-salvador", known_on="2025-07-01")
    assert [told.roles for told in page.timeline] == [("arrangement",)]


@pytest.mark.parametrize("name", ["Kilmar Abrego Garcia", "abrego", KILMAR, "person:kilmar-abrego-garcia"])
def test_a_subject_is_found_by_any_of_its_names(record: Record, name: str) -> None:
    assert [line.subject.key for line in find_subjects(record, name)] == [KILMAR]


def test_only_subjects_of_the_type_asked_for_are_found(record: Record) -> None:
    assert [line.subject.name for line in find_subjects(record, "Camp", type="facility")] == [
        "Sample Camp",
        "Second Camp",
    ]
    assert find_subjects(record, "Camp", type="person") == ()
    assert find_subjects(record, "Nobody Known") == ()
    assert find_subjects(record, "—") == ()


def test_who_is_called_exactly_so_comes_first_then_who_is_told_of_most(tmp_path: Path) -> None:
    names = ("Bukele", "Nayib Bukele", "Nayib Bukele", "Karim Bukele")
    text = "\n".join(f"{name} is held in CECOT." for name in names)
    with open_record(tmp_path / "a.paradero", create=True) as other:
        list(take_in(other, [item(text)], QuickText(), QuickClaims()))
        found = [line.subject.name for line in find_subjects(other, "bukele")]
        assert found == ["Bukele", "Nayib Bukele", "Karim Bukele"]
        assert len(find_subjects(other, "bukele", limit=2)) == 2


def test_a_timeline_goes_by_time_and_ends_with_the_undated(record: Record) -> None:
    page = subject_page(record, KILMAR)
    told = [(line.line.claim.when.edtf if line.line.claim.when else None, line.dated) for line in page.timeline]
    assert told == [
        ("2025-03-15/..", True),
        ("2025-06-06", True),
        ("2025-06-06", True),
        (None, False),
        (None, False),
        (None, False),
    ]
    assert page.total == 6
    assert [line.line.source.published for line in page.timeline[3:]] == ["2025-03-17", "2025-06-07", "2025-06-07"]


def test_a_timeline_tells_who_says_what(record: Record) -> None:
    voices = {voice.name: voice for voice in subject_page(record, KILMAR).voices}
    assert set(voices) == {"Sample Daily", "Example Post", "Nayib Bukele"}
    assert voices["Sample Daily"].own_words
    assert not voices["Nayib Bukele"].own_words
    assert [(count.name, count.count) for count in voices["Nayib Bukele"].counts] == [("denies", 1)]
    assert len(voices["Sample Daily"].claims) == 4


def test_a_speaker_has_a_timeline_of_what_was_said(record: Record) -> None:
    (told,) = subject_page(record, "person:nayib-bukele").timeline
    assert told.roles == ("speaker",)
    assert told.line.claim.stance == "denies"


def test_a_timeline_can_be_asked_for_a_time_and_a_day_of_knowledge(record: Record) -> None:
    assert subject_page(record, KILMAR, as_of="2025-04").total == 1
    known = subject_page(record, KILMAR, known_on="2025-07-01")
    assert {told.line.claim.reader.version for told in known.timeline} == {"1"}
    assert known.total == 4
    assert subject_page(record, KILMAR, known_on="2025-06-01").timeline == ()


def test_pages_of_a_timeline_follow_each_other(record: Record) -> None:
    whole = [told.line.id for told in subject_page(record, KILMAR).timeline]
    pages = [subject_page(record, KILMAR, limit=4, offset=offset) for offset in (0, 4)]
    assert [told.line.id for page in pages for told in page.timeline] == whole
    assert all(page.by_kind[0].count == 6 for page in pages)


def test_a_joined_subject_shows_the_judgement_behind_its_names(record: Record) -> None:
    page = subject_page(record, "person:kilmar-abrego-garcia")
    assert page.subject.key == KILMAR
    (made,) = page.joined
    assert (made.verdict, made.by, made.judge) == ("same", "middle-names.v2", "rule")
    assert "middle names left out" in made.reason


def test_a_subject_nobody_named_is_not_found(record: Record) -> None:
    with pytest.raises(NotFound, match="paradero show"):
        subject_page(record, "person:nobody")


@pytest.mark.parametrize(("as_of", "known_on"), [("soon", None), (None, "soon")])
def test_a_date_that_is_none_is_refused(record: Record, as_of: str | None, known_on: str | None) -> None:
    with pytest.raises(UsageError, match="no date"):
        subject_page(record, KILMAR, as_of=as_of, known_on=known_on)


def test_subjects_of_another_time_are_those_that_its_claims_name(record: Record) -> None:
    now = {line.subject.key: line.claims for line in subjects(record).lines}
    assert {line.subject.key: line.claims for line in subjects(record, known_on="2100-01-01").lines} == now
    before = subjects(record, known_on="2001-01-01")
    assert (before.lines, before.total_exact) == ((), False)
    held = subjects(record, as_of="1999")
    assert all(0 < line.claims <= now[line.subject.key] for line in held.lines)
    assert find_subjects(record, "abrego", known_on="2001-01-01") == ()
    assert find_subjects(record, "abrego", known_on="2100-01-01")[0].claims == now[KILMAR]


@pytest.mark.parametrize("asked", [{"as_of": "soon"}, {"known_on": "soon"}])
def test_a_clock_that_is_none_is_refused(record: Record, asked: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        subjects(record, **asked)  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        find_subjects(record, "abrego", **asked)  # type: ignore[arg-type]
