"""Full-text search: safe for any query, blind to accents and case."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paradero.answers import search as searching
from paradero.answers.search import search
from paradero.record.intake import take_in
from paradero.record.record import Record, open_record
from paradero.words.document import Block, Item, TextVersion
from paradero.words.errors import UsageError
from paradero.words.passage import Span
from tests.record.quick import QuickClaims, QuickText, item


class Headed(QuickText):
    """Makes what stands between lines `---` one block of front matter, as the real reader does."""

    def read(self, item: Item) -> TextVersion:
        version = super().read(item)
        end = version.text.index("\n---\n") + 4
        body = tuple(block for block in version.blocks if block.span.start > end)
        return msgspec.structs.replace(version, blocks=(Block(Span(0, end), "front_matter"), *body))


def found(record: Record, query: str) -> list[str]:
    return ["".join(fragment.text for fragment in hit.snippet) for hit in search(record, query).hits]


def test_a_hit_tells_its_place_its_words_and_its_claims(record: Record) -> None:
    result = search(record, "airport")
    (hit,) = result.hits
    assert [fragment.text for fragment in hit.snippet if fragment.hit] == ["airport"]
    assert (hit.source.title, hit.source.origin) == ("The flights", "file:///a.txt")
    assert len(hit.claims) == 1
    assert (result.total, result.total_exact, result.ranked) == (1, True, True)


@pytest.mark.parametrize("query", ["garcía cecot", "GARCIA CECOT", "cecot García", '"abrego garcia" cecot'])
def test_accents_case_and_order_do_not_matter(record: Record, query: str) -> None:
    assert len(found(record, query)) == 2


def test_words_in_quotation_marks_must_stand_together(record: Record) -> None:
    assert len(found(record, '"Nobody answered"')) == 1
    assert found(record, '"answered Nobody"') == []


def test_only_the_latest_version_is_searched(record: Record) -> None:
    assert found(record, "Sample Camp") == []
    assert len(found(record, "Second Camp")) == 1


def test_words_of_front_matter_are_not_searched(tmp_path: Path) -> None:
    text = "---\ntitle: The camp\nurl: https://example.org/the-camp\n---\nThe camp was empty.\n"
    with open_record(tmp_path / "a.paradero", create=True) as other:
        list(take_in(other, [item(text)], Headed(), QuickClaims()))
        for _ in ("as added", "as rebuilt"):
            assert found(other, "camp") == ["The camp was empty."]
            assert found(other, "example") == []
            assert other.check().faults == ()
            other.rebuild()


@pytest.mark.parametrize("query", ["", "  ", "—", '""', "_ ! ?"])
def test_a_query_without_a_word_is_refused(record: Record, query: str) -> None:
    with pytest.raises(UsageError, match="no word to search"):
        search(record, query)


def test_an_endless_query_is_refused(record: Record) -> None:
    with pytest.raises(UsageError, match="at most"):
        search(record, " ".join(f"word{number}" for number in range(100)))


@pytest.mark.parametrize(
    "query", ["cecot OR airport", "cecot AND airport", "NOT cecot", "body:cecot", "cecot*", "^cecot", "NEAR(cecot)"]
)
def test_nothing_in_a_query_is_an_operator(record: Record, query: str) -> None:
    words = searching.words_of(query)
    assert all(word.replace(" ", "").isalnum() for word in words)
    search(record, query)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_query_breaks_the_search(record: Record, query: str) -> None:
    try:
        result = search(record, query)
    except UsageError:
        return
    assert result.total >= len(result.hits)


def test_where_too_many_blocks_hold_the_words_the_newest_come_first(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MOST_COUNTED", 1)
    result = search(record, "held")
    assert (result.total, result.total_exact, result.ranked) == (1, False, False)
    assert [hit.source.title for hit in result.hits[:2]] == ["The return", "The return"]


def test_pages_of_hits_follow_each_other(record: Record) -> None:
    whole = [hit.start for hit in search(record, "held").hits]
    pages = [search(record, "held", limit=2, offset=offset).hits for offset in (0, 2, 4)]
    assert [hit.start for page in pages for hit in page] == whole
