"""The record at a glance, its refusals, and answers that a rebuild does not change."""

import shutil
from pathlib import Path

import msgspec
import pytest

from paradero.answers.claims import claim_page, claims
from paradero.answers.documents import document_page, documents
from paradero.answers.overview import overview
from paradero.answers.refusals import refusals
from paradero.answers.search import search
from paradero.answers.subjects import find_subjects, subject_page, subjects
from paradero.answers.views import ClaimFilter
from paradero.record.opening import open_sqlite
from paradero.record.record import Record, open_record
from paradero.words.claim import ReaderVersion
from paradero.words.errors import UsageError


def test_the_overview_counts_what_stands(record: Record) -> None:
    told = overview(record)
    assert (told.documents, told.versions, told.claims, told.subjects) == (3, 4, 6, 6)
    assert (told.refusals, told.losses) == (2, 1)
    assert [(count.name, count.count) for count in told.by_kind] == [("custody", 6)]
    assert [(count.name, count.count) for count in told.by_stance] == [("asserts", 5), ("denies", 1)]
    assert told.readers == (ReaderVersion("quick", "2"),)
    assert told.learned_last == "2025-07-03T12:00:00.000Z"


def test_the_overview_shows_the_newest_of_each(record: Record) -> None:
    told = overview(record, newest=2)
    assert told.newest == claims(record, limit=2).lines
    assert told.newest_documents == documents(record, limit=2).lines
    assert told.newest_refusals == refusals(record, limit=2).lines


def test_the_overview_tells_the_state_of_the_ledger(record: Record) -> None:
    told = overview(record)
    assert told.tree_size == record.size()
    assert told.checkpoint == record.checkpoint()


def test_an_empty_record_has_an_overview(tmp_path: Path) -> None:
    with open_record(tmp_path / "a.paradero", create=True) as empty:
        told = overview(empty)
        assert (told.documents, told.claims, told.newest, told.tree_size) == (0, 0, (), 1)
        assert [len(found.lines) for found in (claims(empty), documents(empty), subjects(empty))] == [0, 0, 0]


def test_refusals_come_newest_first_with_their_reasons(record: Record) -> None:
    found = refusals(record)
    assert [line.refusal.stage for line in found.lines] == ["loss", "text", "sources"]
    assert found.total == 3
    assert found.lines[0].document is not None
    assert found.lines[2].refusal.reason == "Unknown format."


@pytest.mark.parametrize(("stage", "total"), [("loss", 1), ("text", 1), ("sources", 1)])
def test_refusals_of_one_stage_are_listed_alone(record: Record, stage: str, total: int) -> None:
    found = refusals(record, stage=stage)
    assert (found.total, len(found.lines)) == (total, total)
    with pytest.raises(UsageError, match="choose one of"):
        refusals(record, stage="never")


def answers(record: Record) -> bytes:
    """Every answer to every question that the small record can be asked, as bytes."""
    listed = documents(record).lines
    told = claims(record).lines
    known = subjects(record).lines
    days = [ClaimFilter(known_on=day) for day in ("2025-07-01", "2025-07-02", "2025-07-03")]
    return msgspec.json.encode(
        [
            overview(record),
            [
                document_page(record, line.source.document, version=v)
                for line in listed
                for v in range(1, line.versions + 1)
            ],
            [claim_page(record, line.id) for line in told],
            [claims(record, wanted) for wanted in days],
            [subject_page(record, line.subject.key) for line in known],
            [find_subjects(record, line.subject.name) for line in known],
            [search(record, query) for query in ("held", "nobody", "abrego cecot")],
            refusals(record),
        ]
    )


def test_a_rebuild_gives_byte_equal_answers(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "copy.paradero"
    shutil.copy(str(record.store.path), path)  # type: ignore[attr-defined]
    copy = Record(open_sqlite(str(path)))
    before = answers(copy)
    copy.rebuild()
    assert answers(copy) == before == answers(record)
    copy.close()
