"""The bench of scale makes a record that hangs together, asks every page of the app, and tells what it measured."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from bench.news import CLAIMS, News
from bench.pages import _templates, ask_pages
from bench.scale import measure

from paradero.interfaces.web.app import PAGES
from paradero.interfaces.web.guard import REVIEW, SCREEN
from paradero.record.grounding import ungrounded
from paradero.words.errors import ReadingError


def test_every_document_makes_its_claims_and_each_stands_on_its_words() -> None:
    news = News(3)
    for item in news.items(range(60)):
        if not item.raw.startswith(b"BROKEN"):
            text = news.read(item)
            (claims,) = news.read_many([text])
            assert len(claims) == CLAIMS
            assert not [fault for claim in claims for fault in ungrounded(claim, text.text)]


def test_a_broken_document_is_refused() -> None:
    news = News(3)
    broken = next(item for item in news.items(range(2_000)) if item.raw.startswith(b"BROKEN"))
    with pytest.raises(ReadingError, match="broken"):
        news.read(broken)


def test_every_page_of_the_app_is_asked() -> None:
    asked = {name.partition(" (")[0] for name in _templates()}
    assert {address.replace(":path", "") for address in (*PAGES, REVIEW, SCREEN)} == asked


def apart(work: Callable[..., Any], *arguments: object) -> Any:
    """What work in a thread of its own tells: the browser of other tests keeps an event loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work, *arguments).result()


def test_a_small_run_gives_every_figure_and_keeps_its_record(tmp_path: Path) -> None:
    kept = tmp_path / "record"
    figures = {figure.what: figure for figure in apart(measure, 120, 2, 1, kept)}
    assert figures["claims"].value > 100 * CLAIMS
    assert any(what.startswith("/findings") for what in figures)
    assert any(what.startswith("peer") for what in figures)
    assert apart(lambda: [page.name for page in ask_pages(kept, 1, 1)])[0] == "/"
