"""A page costs what it shows, not what the record holds: counted in steps of the database's own machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paradero.answers import documents as listing
from paradero.answers import search as searching
from paradero.answers import selecting, timeline
from paradero.answers.arrangements import links as linking
from paradero.answers.arrangements.links import links
from paradero.answers.arrangements.matrix import matrix
from paradero.answers.changes import changes as changing
from paradero.answers.claims import claim_page, claims
from paradero.answers.documents import document_page, documents
from paradero.answers.findings import listing as finding_list
from paradero.answers.findings.listing import findings
from paradero.answers.findings.views import FindingFilter
from paradero.answers.origins import families
from paradero.answers.overview import overview
from paradero.answers.refusals import refusals
from paradero.answers.review import review
from paradero.answers.search import search
from paradero.answers.subjects import subject_page, subjects
from paradero.answers.timelines import reading
from paradero.answers.timelines.timeline import timeline as timeline_of
from paradero.answers.views import ClaimFilter
from paradero.record.intake import take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from tests.answers.conftest import Days
from tests.record.quick import QuickClaims, QuickText, generated, item

FEW, MANY = 120, 960
CHUNK = 20


def filled(path: Path, documents: int) -> Record:
    """A record in which half of the documents, and half of the claims, were learned on a later day."""
    clock = Days()
    record = Record(open_sqlite(str(path), create=True, clock=clock), clock)
    for day, numbers in (("2025-07-01", range(FEW // 2)), ("2025-07-02", range(FEW // 2, documents))):
        clock.day = day
        items = [item(generated(number), f"file:///{number}") for number in numbers]
        items.append(item(f"BROKEN {day}", f"file:///{day}"))
        list(take_in(record, items, QuickText(), QuickClaims()))
    return record


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, Record]:
    folder = tmp_path_factory.mktemp("cost")
    return filled(folder / "few", FEW), filled(folder / "many", MANY)


def steps(record: Record, page: Callable[[Record], object]) -> int:
    """How many steps (in units of CHUNK) the database takes for a page."""
    taken = 0

    def count() -> bool:
        nonlocal taken
        taken += 1
        return False

    record.store._connection.set_progress_handler(count, CHUNK)  # type: ignore[attr-defined]
    page(record)
    record.store._connection.set_progress_handler(None)  # type: ignore[attr-defined]
    return taken


PAGES: dict[str, Callable[[Record], object]] = {
    "overview": overview,
    "documents": lambda record: documents(record, limit=10),
    "document": lambda record: document_page(record, documents(record, limit=1).lines[0].source.document),
    "claims": lambda record: claims(record, limit=10),
    "claims of a kind": lambda record: claims(record, ClaimFilter(kind="custody"), limit=10),
    "claims of a kind and stance": lambda record: claims(
        record, ClaimFilter(kind="custody", stance="denies"), limit=10
    ),
    "claims of a frame": lambda record: claims(record, ClaimFilter(frame="custody.quick"), limit=10),
    "claims of a speaker": lambda record: claims(record, ClaimFilter(speaker="Nayib Bukele"), limit=10),
    "claims about a place": lambda record: claims(record, ClaimFilter(place="place:united-states"), limit=10),
    "claims known then": lambda record: claims(record, ClaimFilter(known_on="2025-07-01"), limit=10),
    "claim": lambda record: claim_page(record, claims(record, limit=1).lines[0].id),
    "subjects": lambda record: subjects(record, limit=10),
    "subjects of a type": lambda record: subjects(record, type="person", limit=10),
    "subject": lambda record: subject_page(record, "place:united-states", limit=10),
    "timeline": lambda record: timeline_of(record, "place:united-states"),
    "timeline on a day": lambda record: timeline_of(record, "place:united-states", as_of="2025-06-01"),
    "timeline known then": lambda record: timeline_of(record, "place:united-states", known_on="2025-07-01"),
    "arrangements": lambda record: matrix(record, limit=5, most_claims=5),
    "arrangements known then": lambda record: matrix(record, limit=5, most_claims=5, known_on="2025-07-01"),
    "links": links,
    "documents known then": lambda record: documents(record, known_on="2025-07-01", limit=10),
    "search": lambda record: search(record, "ministry letters", limit=10),
    "findings": lambda record: findings(record, limit=10),
    "findings, a later page": lambda record: findings(record, limit=10, offset=50),
    "findings known then": lambda record: findings(record, FindingFilter(known_on="2025-07-01"), limit=10),
    "changes": lambda record: changing.changes(record, "2025-07-01", limit=10),
    "review": lambda record: review(record, limit=1, most=20),
    "links on a day": lambda record: links(record, as_of="2025-01-20"),
    "refusals": lambda record: refusals(record, stage="text", limit=10),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_costs_no_more_in_a_record_eight_times_as_large(
    records: tuple[Record, Record], page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (selecting, timeline, searching, listing, finding_list):
        monkeypatch.setattr(module, "MOST_COUNTED", 20)
    monkeypatch.setattr(families, "MOST_WALKED", 20)
    monkeypatch.setattr(finding_list, "FEW", 10)
    monkeypatch.setattr(reading, "MOST", 20)
    monkeypatch.setattr(linking, "MOST_CLAIMS", 5)
    few, many = (steps(record, PAGES[page]) for record in records)
    assert many <= 1.5 * few + 10
