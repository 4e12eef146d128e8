"""The documents of the record, and one of them whole."""

import pytest

from paradero.answers.documents import document_page, documents
from paradero.record.record import Record
from paradero.words.errors import NotFound
from tests.answers.conftest import CHANGED, SECOND


def document_called(record: Record, title: str) -> str:
    return next(line.source.document for line in documents(record).lines if line.source.title == title)


def test_documents_are_listed_by_their_latest_version(record: Record) -> None:
    found = documents(record)
    assert [line.source.title for line in found.lines] == ["The return", "Half a page", "The flights"]
    assert [(line.versions, line.claims) for line in found.lines] == [(2, 2), (1, 0), (1, 2)]
    assert found.total == 3


def test_a_listed_document_tells_where_its_bytes_came_from(record: Record) -> None:
    origins = {line.source.title: line.source.origin for line in documents(record).lines}
    assert origins == {"The return": "file:///a.txt", "Half a page": "file:///half.txt", "The flights": "file:///a.txt"}


def test_pages_of_documents_follow_each_other(record: Record) -> None:
    pages = [documents(record, limit=1, offset=offset).lines[0].source.title for offset in range(3)]
    assert pages == [line.source.title for line in documents(record).lines]


def test_a_document_is_shown_with_the_claims_at_their_places(record: Record) -> None:
    page = document_page(record, document_called(record, "The return"))
    assert page.text == CHANGED
    for line in page.claims:
        passage = line.claim.passage
        assert page.text[passage.start : passage.end] == passage.exact
    starts = [line.claim.passage.start for line in page.claims]
    assert starts == sorted(starts)
    assert page.source.latest
    assert page.receipt.digest == page.versions[-1].digest
    assert (page.source.digest, page.source.origin) == (page.receipt.digest, page.receipt.origin)
    assert page.metadata.publisher is not None
    assert (page.metadata.publisher.value, page.metadata.publisher.source) == ("Sample Daily", "front matter")


def test_an_older_version_is_shown_as_it_was(record: Record) -> None:
    document = document_called(record, "The return")
    page = document_page(record, document, version=1)
    assert page.text == SECOND
    assert not page.source.latest
    assert [version.version for version in page.versions] == [1, 2]
    assert "Sample Camp" in page.claims[1].claim.passage.exact
    assert [reading.reader.version for reading in page.readings] == ["1", "2"]


def test_what_was_lost_of_a_document_is_shown_with_it(record: Record) -> None:
    page = document_page(record, document_called(record, "Half a page"))
    assert [line.refusal.reason for line in page.losses] == ["A second parser saw more text."]
    assert document_page(record, document_called(record, "The flights")).losses == ()


@pytest.mark.parametrize(("document", "version"), [("d0", None), ("d0", 1), (None, 3), (None, 0)])
def test_a_document_or_version_that_is_not_there_is_not_found(
    record: Record, document: str | None, version: int | None
) -> None:
    with pytest.raises(NotFound, match="paradero documents"):
        document_page(record, document or document_called(record, "The return"), version=version)
