"""The real rooms before the record, end to end: what they read is stored, sound, and the same after a rebuild."""

from pathlib import Path

import pytest

from paradero.answers.claims import claims
from paradero.answers.subjects import subject_page
from paradero.answers.views import ClaimFilter
from paradero.claims.reader import ClaimReader
from paradero.record.intake import intake, reread
from paradero.record.record import open_record

ARTICLE = """---
title: A flight to San Salvador
url: https://example.org/a-flight
date: 2025-03-17
publisher: Example Post
---

The Trump administration deported 238 Venezuelans to El Salvador on March 15.

Kilmar Abrego García remains in El Salvador's CECOT prison. He was deported by mistake, an ICE official conceded.

The Supreme Court ordered the administration to facilitate the return of Abrego García to the United States.
"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rooms") / "article.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_an_article_becomes_claims_that_open_on_its_words(article: Path, tmp_path: Path) -> None:
    with open_record(tmp_path / "a.paradero", create=True) as record:
        reader = ClaimReader()
        (outcome,) = intake(record, [str(article)], reader=reader)
        assert (outcome.status, outcome.title) == ("added", "A flight to San Salvador")
        assert outcome.claims >= 3
        held = claims(record, ClaimFilter(kind="custody", person="Kilmar Abrego García"))
        assert held.lines[0].source.publisher == "Example Post"
        told = subject_page(record, "arrangement:united-states--el-salvador").timeline[0].line.claim
        assert told.when is not None
        assert told.when.edtf == "2025-03-15"
        assert list(reread(record, reader)) == []
        assert record.check().faults == ()
        before = claims(record)
        record.rebuild()
        assert claims(record) == before
