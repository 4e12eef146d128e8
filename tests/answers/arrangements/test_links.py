"""Links between states and places: what is said apart from what is planned, each with its claims, at both clocks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.answers.arrangements.links import Link, links
from paradero.record.record import Record, open_record
from paradero.words.errors import UsageError
from tests.interfaces.cli.running import paradero

DOCUMENT = """---
title: "Two agreements"
url: https://gazette.example.org/two
date: 2025-09-23
publisher: The Example Gazette
lang: en
---
Two agreements

The United States deported five men to Eswatini on July 15, 2025.

Under an agreement between the United States and Rwanda, Rwanda will accept up to 250 deportees.

The United States plans to deport Ilia Testperson to Ghana in October 2025.

Ilia Testperson was moved from the Batavia detention center to CECOT in May 2025.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    folder: Path = tmp_path_factory.mktemp("links")
    (folder / "two.txt").write_text(DOCUMENT, encoding="utf-8")
    assert paradero("add", folder / "two.txt", "--record", folder / "a.paradero").returncode == 0
    with open_record(folder / "a.paradero", read_only=True) as opened:
        yield opened


def told(found: tuple[Link, ...]) -> set[tuple[str, str, str, bool]]:
    return {(link.relation, link.left, link.right, link.said) for link in found}


def test_each_relation_is_told_with_whether_it_is_said_to_be_so(record: Record) -> None:
    found = told(links(record).links)
    assert ("moved", "United States", "Eswatini", True) in found
    assert ("agreed", "United States", "Rwanda", True) in found or ("agreed", "United States", "Rwanda", False) in found
    assert ("moved", "United States", "Ghana", False) in found
    assert ("moved", "United States", "Ghana", True) not in found


def test_a_move_between_facilities_is_told(record: Record) -> None:
    assert ("moved", "Batavia detention center", "CECOT", True) in told(links(record).links)


def test_every_link_has_claims(record: Record) -> None:
    assert all(link.claims and link.stances for link in links(record).links)


def test_both_clocks_are_kept(record: Record) -> None:
    assert links(record, known_on="2020-01-01").links == ()
    assert ("moved", "United States", "Eswatini", True) in told(links(record, as_of="2025-07-15").links)
    assert ("moved", "United States", "Eswatini", True) not in told(links(record, as_of="2025-08").links)


@pytest.mark.parametrize("asked", [{"as_of": "soon"}, {"known_on": "soon"}])
def test_a_date_that_is_none_is_refused(record: Record, asked: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        links(record, **asked)  # type: ignore[arg-type]
