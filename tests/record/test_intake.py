"""Documents into the record: what becomes of each, and that it is on disk before anybody is told."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from paradero.record.intake import GROUP_DOCUMENTS, intake, reread, take_in
from paradero.record.outcome import Outcome, Step
from paradero.record.record import Record, open_record
from paradero.words.claim import Claim
from paradero.words.document import Item, Refusal, TextVersion
from paradero.words.errors import GroundingError
from paradero.words.passage import Passage
from tests.record.quick import QuickClaims, QuickText, generated, item

HELD = "url: https://example.org/a\nKilmar Abrego García is held in CECOT.\n"
FREED = "url: https://example.org/a\nKilmar Abrego García is held in Maryland.\n"


def add(record: Record, *items: Item | Refusal, reader: QuickClaims | None = None) -> list[Outcome]:
    return list(take_in(record, items, QuickText(), reader or QuickClaims()))


def count(record: Record, table: str) -> int:
    return int(next(record.store.select(f"SELECT count(*) FROM {table}"))[0])


def test_a_document_is_added_with_its_claims(record: Record) -> None:
    (outcome,) = add(record, item("title: Held\n" + HELD))
    assert (outcome.status, outcome.version, outcome.title, outcome.claims) == ("added", 1, "Held", 1)
    assert count(record, "claim") == 1


def test_the_same_bytes_again_change_nothing(record: Record) -> None:
    (first,) = add(record, item(HELD))
    before = record.checkpoint()
    (again,) = add(record, item(HELD, "file:///elsewhere.txt"))
    assert (again.status, again.document, again.claims) == ("unchanged", first.document, 1)
    assert record.checkpoint() == before


def test_the_same_bytes_twice_in_one_group_are_added_once(record: Record) -> None:
    assert [outcome.status for outcome in add(record, item(HELD), item(HELD))] == ["added", "unchanged"]


def test_a_changed_page_at_the_same_address_is_the_next_version(record: Record) -> None:
    first, second = add(record, item(HELD), item(FREED))
    assert second.document == first.document
    assert (second.status, second.version) == ("new_version", 2)
    assert list(record.store.select("SELECT version, superseded_at IS NULL FROM version")) == [(1, 0), (2, 1)]
    assert count(record, "claim WHERE superseded_at IS NULL") == 2


def test_what_is_refused_is_kept_and_the_rest_goes_on(record: Record) -> None:
    refused = Refusal("file:///x.bin", "sources", "Unknown format.", "2025-05-01T00:00:00Z")
    outcomes = add(record, refused, item("BROKEN"), item(HELD))
    assert [outcome.status for outcome in outcomes] == ["refused", "refused", "added"]
    assert outcomes[1].refusal is not None
    assert outcomes[1].refusal.stage == "text"
    assert count(record, "refusal") == 2


def test_the_same_refusal_again_is_told_and_not_kept_twice(record: Record) -> None:
    add(record, item("BROKEN"))
    before = record.checkpoint()
    (again,) = add(record, item("BROKEN"))
    assert again.status == "refused"
    assert record.checkpoint() == before


def test_lost_text_is_kept_beside_the_document(record: Record) -> None:
    (outcome,) = add(record, item("LOST words\n"))
    assert (outcome.status, outcome.losses) == ("added", ("A second parser saw more text.",))
    rows = record.store.select(
        "SELECT stage, document.id FROM refusal JOIN document ON document.number = refusal.document"
    )
    assert list(rows) == [("loss", outcome.document)]


def test_a_text_with_halves_of_characters_is_refused(record: Record) -> None:
    spoiled = msgspec.structs.replace(item("words"), raw="half \ud800 of one".encode(errors="surrogatepass"))
    outcomes = add(record, spoiled, item(HELD))
    assert [outcome.status for outcome in outcomes] == ["refused", "added"]


def test_every_outcome_is_on_disk_when_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.paradero"
    items = [item(generated(number), f"file:///{number}") for number in range(3 * GROUP_DOCUMENTS)]
    with open_record(path, create=True) as record, open_record(path, read_only=True) as other:
        for outcome in take_in(record, items, QuickText(), QuickClaims()):
            seen = list(other.store.select("SELECT 1 FROM document WHERE id = ?", (outcome.document,)))
            assert seen == [(1,)]


def test_stopping_in_the_middle_keeps_what_was_acknowledged_and_the_rest_can_follow(record: Record) -> None:
    items = [item(generated(number), f"file:///{number}") for number in range(3 * GROUP_DOCUMENTS)]
    started = take_in(record, items, QuickText(), QuickClaims())
    acknowledged = [next(started).document for _ in range(GROUP_DOCUMENTS + 1)]
    assert isinstance(started, Iterator)
    started.close()  # type: ignore[attr-defined]
    kept = {row[0] for row in record.store.select("SELECT id FROM document")}
    assert set(acknowledged) <= kept
    statuses = [outcome.status for outcome in add(record, *items)]
    assert statuses.count("unchanged") == len(kept)
    assert count(record, "document") == len(items)
    assert record.check().sound


class Failing(QuickClaims):
    """A reader that is interrupted in the middle of a group."""

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        yield ()
        raise KeyboardInterrupt


def test_an_interrupted_group_leaves_nothing_half_written(record: Record) -> None:
    before = record.checkpoint()
    with pytest.raises(KeyboardInterrupt):
        add(record, item(HELD), item(FREED), reader=Failing())
    assert record.checkpoint() == before
    assert count(record, "blob") == 0


class Inventing(QuickClaims):
    """A reader that quotes what no document says."""

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        for claims in super().read_many(texts):
            yield tuple(msgspec.structs.replace(claim, passage=Passage(0, 4, "Lies")) for claim in claims)


def test_a_claim_that_is_not_in_its_text_is_never_stored_and_said_so(record: Record) -> None:
    outcomes = add(record, item(HELD), item("No claim here.\n", "file:///b"), item("BROKEN"), reader=Inventing())
    assert [outcome.status for outcome in outcomes] == ["added", "added", "refused"]
    assert "the quote is not what stands" in outcomes[0].losses[0]
    assert count(record, "claim") == 0
    assert count(record, "reading") == 1
    assert record.check().sound


def test_a_reader_that_stops_at_one_text_does_not_keep_others_from_being_read(record: Record) -> None:
    class Stopping(QuickClaims):
        def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
            for text in texts:
                if "Maryland" in text.text:
                    raise GroundingError("a filler is not in the text; read the document again.")
                yield from super().read_many([text])

    first, second = add(record, item(HELD), item(FREED), reader=Stopping())
    assert (first.claims, first.losses) == (1, ())
    assert (second.claims, len(second.losses)) == (0, 1)


def test_a_new_reading_that_cannot_be_kept_leaves_the_older_one_standing(record: Record) -> None:
    add(record, item(HELD))
    newer = Inventing("2")
    assert [outcome.status for outcome in reread(record, newer)] == ["refused"]
    before = record.checkpoint()
    assert [outcome.status for outcome in reread(record, newer)] == ["refused"]
    assert record.checkpoint() == before
    assert count(record, "claim WHERE superseded_at IS NULL") == 1


def test_a_reader_that_skips_a_text_is_an_error(record: Record) -> None:
    class Skipping(QuickClaims):
        def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
            return iter(())

    with pytest.raises(ValueError, match="shorter"):
        add(record, item(HELD), reader=Skipping())
    assert count(record, "document") == 0


def test_a_newer_reader_supersedes_the_older_reading_of_each_version_only(record: Record) -> None:
    add(record, item("The United States sent 238 people to El Salvador.\n" + HELD.splitlines()[1]), item(FREED))
    outcomes = list(reread(record, QuickClaims("2")))
    assert [outcome.status for outcome in outcomes] == ["reread", "reread"]
    standing = "SELECT kind FROM claim WHERE superseded_at IS NULL ORDER BY number"
    assert [row[0] for row in record.store.select(standing)] == ["custody", "custody"]
    assert count(record, "claim") == 5
    assert count(record, "reading WHERE superseded_at IS NULL") == 2
    assert record.check().sound


def test_reading_again_with_the_same_reader_does_nothing(record: Record) -> None:
    add(record, item(HELD))
    before = record.checkpoint()
    assert list(reread(record, QuickClaims())) == []
    assert record.checkpoint() == before


def test_documents_kept_without_a_reader_can_be_read_later(record: Record) -> None:
    items = [item(generated(number), f"file:///{number}") for number in range(2 * GROUP_DOCUMENTS + 3)]
    list(take_in(record, items, QuickText(), None))
    assert count(record, "claim") == 0
    assert len(list(reread(record, QuickClaims()))) == len(items)
    assert count(record, "claim") == 3 * len(items)
    assert record.check().sound


def test_progress_tells_each_step_of_each_item(record: Record) -> None:
    steps: list[Step] = []
    list(take_in(record, [item(HELD), item("BROKEN", "file:///b")], QuickText(), QuickClaims(), steps.append))
    assert [(step.stage, step.origin) for step in steps] == [
        ("gathered", "file:///a.txt"),
        ("read", "file:///a.txt"),
        ("gathered", "file:///b"),
        ("stored", "file:///a.txt"),
        ("stored", "file:///b"),
    ]


def test_a_clock_set_back_does_not_turn_the_ledger_back(record: Record) -> None:
    add(record, item(HELD))
    record._clock = lambda: "2001-01-01T00:00:00.000Z"
    add(record, item(FREED))
    moments = [row[0] for row in record.store.select("SELECT at FROM ledger ORDER BY seq")]
    assert moments == sorted(moments)


def test_files_are_gathered_and_read_by_the_rooms_before(record: Record, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The men are held.\n\nThey are held in CECOT.\n", encoding="utf-8")
    outcomes = list(intake(record, [str(tmp_path / "a.txt"), str(tmp_path / "none.txt")]))
    assert [outcome.status for outcome in outcomes] == ["added", "refused"]
    assert record.check().sound


class AheadClaims(QuickClaims):
    """Notes when it is told of a group, and when its claims are taken."""

    ahead = 2

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def begin(self, texts: Sequence[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        self.told.append("begun")
        return self._given(texts)

    def _given(self, texts: Sequence[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        yield from self.read_many(texts)
        self.told.append("stored")


def test_a_reader_that_works_elsewhere_begins_groups_before_the_first_is_stored(record: Record) -> None:
    items = [item(generated(number), f"file:///{number}.txt") for number in range(4 * GROUP_DOCUMENTS - 1)]
    reader = AheadClaims()
    outcomes = add(record, *items, reader=reader)
    assert reader.told == ["begun"] * 3 + ["stored", "begun"] + ["stored"] * 3
    assert [outcome.origin for outcome in outcomes] == [one.receipt.origin for one in items]
    assert {outcome.status for outcome in outcomes} == {"added"}


def test_bytes_that_come_again_while_they_wait_to_be_stored_are_added_once(record: Record) -> None:
    items = [item(generated(number), f"file:///{number}.txt") for number in range(2 * GROUP_DOCUMENTS)]
    outcomes = add(record, *items, item(generated(0), "file:///again.txt"), reader=AheadClaims())
    assert [outcome.status for outcome in outcomes] == ["added"] * len(items) + ["unchanged"]
