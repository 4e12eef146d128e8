"""Stored bytes: under the digest of what they were, and never others."""

import hashlib
import random

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from paradero.proof.canonical import canonical
from paradero.record.blobs import get_blob, get_text, put_blob
from paradero.record.store import Store
from paradero.words.document import Block, TextVersion
from paradero.words.errors import RecordError
from paradero.words.passage import Span


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.binary(max_size=2000))
def test_bytes_come_back_as_they_were(store: Store, raw: bytes) -> None:
    with store.writing():
        named = put_blob(store, raw)
    assert named == hashlib.sha256(raw).hexdigest()
    assert get_blob(store, named) == raw


def test_bytes_are_packed_only_where_it_pays(store: Store) -> None:
    noise = random.Random(1).randbytes(1000)
    with store.writing():
        for raw in (b"words " * 500, noise):
            put_blob(store, raw)
    rows: dict[str, int] = dict(store.select("SELECT packing, length(bytes) FROM blob"))
    assert rows["plain"] == len(noise)
    assert rows["deflate"] < 100


def test_the_same_bytes_are_stored_once(store: Store) -> None:
    with store.writing():
        assert put_blob(store, b"twice") == put_blob(store, b"twice")
    assert list(store.select("SELECT count(*) FROM blob")) == [(1,)]


@pytest.mark.parametrize(
    ("size", "packing", "stored"),
    [
        (4, "plain", b"more"),
        (3, "plain", b"more"),
        (9, "deflate", b"junk"),
        (2, "deflate", b"x\x9cKLJ\x06\x00\x02M\x01'"),
    ],
)
def test_damaged_bytes_are_refused(store: Store, size: int, packing: str, stored: bytes) -> None:
    with store.writing():
        store.change("INSERT INTO blob VALUES ('abc', ?, ?, ?)", (size, packing, stored))
    with pytest.raises(RecordError, match="paradero check"):
        get_blob(store, "abc")


def test_missing_bytes_are_named(store: Store) -> None:
    with pytest.raises(RecordError, match="abc are missing"):
        get_blob(store, "abc")


def test_a_text_comes_back_with_its_blocks(store: Store) -> None:
    text = TextVersion("Dónde están", (Block(Span(0, 11), "body", "es"),))
    with store.writing():
        named = put_blob(store, canonical(text))
        other = put_blob(store, b"[]")
    assert get_text(store, named) == text
    with pytest.raises(RecordError, match="cannot be read"):
        get_text(store, other)
