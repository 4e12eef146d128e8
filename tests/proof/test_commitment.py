"""Commitments: bound to salt and entry, and silent about both."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.proof.commitment import SALT_SIZE, commitment, leaf_of, new_salt


@given(st.binary(min_size=SALT_SIZE, max_size=SALT_SIZE), st.binary())
def test_a_leaf_is_the_rfc_hash_over_the_salted_digest(salt: bytes, entry: bytes) -> None:
    expected = hashlib.sha256(b"\x00" + hashlib.sha256(salt + entry).digest()).digest()
    assert leaf_of(salt, entry) == expected


def test_the_same_entry_never_gives_the_same_leaf_twice() -> None:
    assert len({leaf_of(new_salt(), b"Kilmar Abrego Garcia") for _ in range(100)}) == 100


def test_a_dictionary_of_names_finds_nothing_among_the_leaves() -> None:
    leaves = {leaf_of(new_salt(), b"name %d" % number) for number in range(200)}
    guessed = {hashlib.sha256(b"\x00" + hashlib.sha256(b"name %d" % number).digest()).digest() for number in range(200)}
    assert not leaves & guessed


def test_a_salt_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        commitment(b"short", b"entry")
