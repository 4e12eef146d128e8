"""Documents, search and refusals at both clocks."""

from pathlib import Path

import pytest

from paradero.answers.documents import document_page, documents
from paradero.answers.known import days_spanned
from paradero.answers.refusals import refusals
from paradero.answers.search import search
from paradero.record.record import Record, open_record
from paradero.words.errors import NotFound, UsageError


def titles(record: Record, **asked: str) -> list[str | None]:
    found = documents(record, **asked)  # type: ignore[arg-type]
    assert found.total == len(found.lines)
    return [line.source.title for line in found.lines]


def test_documents_are_those_known_then_in_the_version_known_then(record: Record) -> None:
    assert titles(record, known_on="2025-06-30") == []
    assert titles(record, known_on="2025-07-01") == ["The return", "The flights"]
    (returned, _) = documents(record, known_on="2025-07-01").lines
    now = next(line for line in documents(record).lines if line.source.title == "The return")
    assert (returned.source.version, now.source.version) == (1, 2)


@pytest.mark.parametrize(
    ("as_of", "found"),
    [("2025-03-17", ["The flights"]), ("2025-03", ["The flights"]), ("2025", ["The return", "The flights"]),
     ("2025-06/..", ["The return"]), ("../2025-04", ["The flights"]), ("2024", [])],
)  # fmt: skip
def test_documents_are_asked_for_by_when_they_were_published(record: Record, as_of: str, found: list[str]) -> None:
    assert titles(record, as_of=as_of) == found


def test_a_document_is_shown_as_it_was_known(record: Record) -> None:
    known_then = documents(record, known_on="2025-07-01").lines
    (name,) = (line.source.document for line in known_then if line.source.title == "The return")
    then, now = document_page(record, name, known_on="2025-07-01"), document_page(record, name)
    assert ("Sample Camp" in then.text, "Second Camp" in now.text) == (True, True)
    with pytest.raises(NotFound, match="on 2025-06-30"):
        document_page(record, name, known_on="2025-06-30")


def test_words_are_searched_in_the_versions_known_then(record: Record) -> None:
    assert search(record, "Sample Camp", known_on="2025-07-01").total == 1
    assert search(record, "Sample Camp").total == 0
    assert search(record, "Abrego", as_of="2025-03").total == 2
    assert search(record, "Abrego", known_on="2025-06-30").total == 0


def test_refusals_are_those_known_then(record: Record) -> None:
    assert refusals(record, known_on="2025-07-01").total == 0
    told = refusals(record, known_on="2025-07-02")
    assert told.total == len(told.lines) == refusals(record).total
    assert refusals(record, stage="loss", known_on="2025-07-02").total == 1


@pytest.mark.parametrize("asked", [{"known_on": "soon"}, {"as_of": "soon"}])
def test_a_date_that_is_none_is_refused(record: Record, asked: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        documents(record, **asked)  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        search(record, "word", **asked)  # type: ignore[arg-type]


def test_the_days_that_a_record_spans_are_told(record: Record, tmp_path: Path) -> None:
    first, last = days_spanned(record)
    assert first is not None
    assert last is not None
    assert first <= last
    with open_record(tmp_path / "empty.paradero", create=True) as empty:
        assert days_spanned(empty) == (None, None)
