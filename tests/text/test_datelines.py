"""Datelines and the openings of stories."""

import pytest

from paradero.text.datelines import dateline, opening
from paradero.words.passage import Span

OPENINGS = [
    ("WASHINGTON (AP) — The men", "WASHINGTON (AP) — ", "AP", None),
    ("SAN SALVADOR, El Salvador (AP) — The men", "SAN SALVADOR, El Salvador (AP) — ", "AP", None),
    ("WASHINGTON, April 14 (Reuters) - The men", "WASHINGTON, April 14 (Reuters) - ", "Reuters", None),
    ("San Salvador, 14 abr (EFE).- El presidente", "San Salvador, 14 abr (EFE).- ", "EFE", None),
    ("BALTIMORE, May 20, 2025 — A court", "BALTIMORE, May 20, 2025 — ", None, "2025-05-20"),
    ("SAN JOSÉ, 21 de febrero de 2025 — Un avión", "SAN JOSÉ, 21 de febrero de 2025 — ", None, "2025-02-21"),
    ("CARACAS — Dos aviones", "CARACAS — ", None, None),
]


@pytest.mark.parametrize(("text", "whole", "agency", "day"), OPENINGS, ids=[case[0][:14] for case in OPENINGS])
def test_an_opening_gives_agency_and_date(text: str, whole: str, agency: str | None, day: str | None) -> None:
    found = opening(text, Span(0, len(text)))
    assert found is not None
    assert found.span.of(text) == whole
    assert (found.agency.of(text) if found.agency else None) == agency
    assert (found.date.edtf if found.date else None) == day


@pytest.mark.parametrize(
    "text", ["He left — and then", "El Salvador — the state — said", "MS-13 - a gang", "ICE — the agency — said"]
)
def test_a_sentence_with_a_dash_is_no_opening(text: str) -> None:
    assert opening(text, Span(0, len(text))) is None


def test_a_label_tells_a_change_from_a_publication() -> None:
    updated, published = "Updated April 16, 2025", "Published: April 15, 2025"
    first, second = dateline(updated, Span(0, len(updated))), dateline(published, Span(0, len(published)))
    assert first is not None
    assert second is not None
    assert (first.updated, second.updated) == (True, False)


def test_a_sentence_that_holds_a_date_is_no_dateline() -> None:
    text = "Judge Xinis ruled on April 11, 2025"
    assert dateline(text, Span(0, len(text))) is None
