"""Court documents come out as a clerk would write them down; other texts come out as nothing."""

from typing import Any

import msgspec
import pytest

from paradero.claims.court.reading import read_caption, read_sheet
from paradero.claims.court.sheet import CourtSheet, Day, Ordered
from paradero.words.claim import Filler
from tests.claims.court.documents import cases, court_case, court_text
from tests.claims.documents import document


def _sheet(name: str) -> CourtSheet:
    sheet = read_sheet(court_case(name))
    assert sheet is not None
    return sheet


def _day(day: Day | None) -> str:
    return f"{day.edtf} {day.what}" if day else ""


def _order(ordered: Ordered) -> str:
    who = ordered.addressee.name if ordered.addressee else ""
    return f"{who} {ordered.force} {ordered.action.name} {ordered.due or ''}".rstrip()


def _written(sheet: CourtSheet) -> dict[str, Any]:
    """The sheet in the notation of the case file."""
    return {
        "court": sheet.court.id,
        "kind": sheet.kind,
        "title": sheet.title.name if sheet.title else "",
        "case": sheet.case,
        "dockets": [f"{docket.number}{' below' if docket.below else ''}" for docket in sheet.dockets],
        "parties": [f"{party.name.name}: {party.role.name if party.role else ''}" for party in sheet.parties],
        "judges": [f"{judge.name.name}: {judge.part}" for judge in sheet.judges],
        "entered": _day(sheet.entered),
        "declarant": sheet.declarant.name if sheet.declarant else "",
        "dispositions": [f"{', '.join(d.outcomes)}: {d.matter.name if d.matter else ''}" for d in sheet.dispositions],
        "orders": [_order(ordered) for ordered in sheet.orders],
        "citations": [f"{c.kind} {f'{c.name.name}, ' if c.name else ''}{c.normal}" for c in sheet.citations],
        "parts": [f"{part.judge.name} {part.manner}" for part in sheet.parts],
    }


@pytest.mark.parametrize("name", cases("sheets"))
def test_a_court_document_comes_out_as_a_clerk_would_write_it_down(name):
    written = _written(_sheet(name))
    expected = {key: value for key, value in cases("sheets")[name].items() if key not in ("name", "text")}
    assert {key: written[key] for key in expected} == expected


@pytest.mark.parametrize("name", cases("sheets"))
def test_every_entry_is_the_text_at_its_place(name):
    text = court_case(name).text
    found = list(_fillers(_sheet(name)))
    assert len(found) > 3
    assert [filler.text for filler in found] == [text[filler.start : filler.end] for filler in found]


def _fillers(entry: Any) -> Any:
    if isinstance(entry, Filler):
        yield entry
    elif isinstance(entry, msgspec.Struct):
        for name in entry.__struct_fields__:
            yield from _fillers(getattr(entry, name))
    elif isinstance(entry, tuple):
        for inner in entry:
            yield from _fillers(inner)


def test_the_caption_is_read_without_the_citations():
    sheet = read_caption(court_case("supreme court"))
    assert sheet is not None
    assert sheet.citations == ()
    assert sheet == msgspec.structs.replace(_sheet("supreme court"), citations=())


WHOLE = cases("sheets")["supreme court"]["text"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Supreme Court ruled on Monday in Noem v. Abrego Garcia, No. 24A949, that he must be returned.",
        WHOLE.replace("No. 24A949", ""),
        WHOLE.replace(" v. ", " and "),
        WHOLE.replace("ON APPLICATION TO VACATE INJUNCTION", "A READING OF OLD BOOKS"),
        WHOLE.replace("SUPREME COURT OF THE UNITED STATES", "A CLUB"),
        "So it was.\n\n" * 900 + WHOLE,
    ],
    ids=["empty", "news", "no docket", "no parties", "no title", "no court", "far down"],
)
def test_a_text_without_all_marks_of_a_caption_is_no_court_document(text):
    assert read_sheet(court_text(text)) is None


def test_news_about_a_court_is_no_court_document():
    text = (
        "A judge of the U.S. District Court for the District of Maryland ordered the government on Friday to bring the "
        "man back, in Abrego Garcia v. Noem, No. 8:25-cv-00951. The order was appealed to the Fourth Circuit."
    )
    assert read_sheet(document(text, "The government said that it would comply with the order.")) is None
