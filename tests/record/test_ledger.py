"""The ledger: only ever longer, and every entry a leaf of the tree."""

import pytest
from pymerkle import InmemoryTree

from paradero.proof.commitment import commitment, leaf_of
from paradero.proof.proofs import inclusion_proof, verify_inclusion
from paradero.proof.tree import root
from paradero.record.entries import Begun, Entry, Refused, decode_entry, encode_entry, kind_of
from paradero.record.ledger import append_entry, checkpoint, ledger_size, line_at, lines, stored_nodes
from paradero.record.store import Store
from paradero.words.document import Refusal
from paradero.words.errors import RecordError


def refused(number: int) -> Entry:
    return Refused("2025-05-01T00:00:00.000Z", Refusal(f"file:///{number}", "text", "Empty.", "2025-05-01T00:00:00Z"))


def grow(store: Store, count: int) -> None:
    with store.writing():
        for number in range(count):
            append_entry(store, refused(number))


def test_a_new_ledger_begins_with_its_own_name(store: Store) -> None:
    first = decode_entry(line_at(store, 1).entry)
    assert isinstance(first, Begun)
    assert checkpoint(store).origin == first.origin


def test_every_leaf_commits_to_its_entry(store: Store) -> None:
    grow(store, 40)
    assert all(leaf_of(line.salt, line.entry) == line.leaf for line in lines(store))
    assert [line.seq for line in lines(store)] == list(range(1, 42))


def test_the_root_is_that_of_pymerkle_over_the_commitments(store: Store) -> None:
    grow(store, 40)
    oracle = InmemoryTree(algorithm="sha256")
    for line in lines(store):
        oracle.append_entry(commitment(line.salt, line.entry))
    assert checkpoint(store).root == oracle.get_root()


def test_every_entry_is_proved_from_the_stored_nodes(store: Store) -> None:
    grow(store, 40)
    nodes, size = stored_nodes(store), ledger_size(store)
    for line in lines(store):
        proof = inclusion_proof(line.seq - 1, size, nodes)
        assert verify_inclusion(line.leaf, line.seq - 1, size, proof, root(size, nodes))


def test_an_older_root_is_still_the_root_of_the_beginning(store: Store) -> None:
    grow(store, 10)
    then = checkpoint(store)
    grow(store, 25)
    assert root(then.size, stored_nodes(store)) == then.root


def test_the_same_entry_twice_is_two_leaves(store: Store) -> None:
    with store.writing():
        one, other = append_entry(store, refused(1)), append_entry(store, refused(1))
    assert one.entry == other.entry
    assert one.leaf != other.leaf


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET entry = x'7b7d' WHERE seq = 1",
        "UPDATE ledger SET at = '2020' WHERE seq = 1",
        "DELETE FROM ledger",
        "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
        "INSERT INTO ledger SELECT seq + 5, at, kind, entry, salt, leaf FROM ledger WHERE seq = 1",
        "INSERT INTO ledger SELECT seq - 1, at, kind, entry, salt, leaf FROM ledger WHERE seq = 1",
        "INSERT OR REPLACE INTO ledger SELECT 1, at, kind, entry, salt, leaf FROM ledger WHERE seq = 2",
        "UPDATE node SET hash = zeroblob(32)",
        "DELETE FROM node",
        "UPDATE blob SET bytes = x''",
        "DELETE FROM blob",
    ],
)
def test_nothing_in_the_lasting_tables_can_be_changed_or_removed(store: Store, statement: str) -> None:
    grow(store, 3)
    with store.writing():
        store.change("INSERT INTO blob VALUES ('d', 1, 'plain', x'00')")
    with pytest.raises(RecordError, match="refused a change"), store.writing():
        store.change(statement)
    assert ledger_size(store) == 4


def test_entries_read_back_from_their_bytes() -> None:
    entry = refused(1)
    assert decode_entry(encode_entry(entry)) == entry
    assert kind_of(entry) == "refused"


@pytest.mark.parametrize("stored", [b"", b"{}", b'{"kind":"unheard_of"}', b"\xff", b'{"kind":"refused","at":1}'])
def test_bytes_that_are_no_entry_are_refused(stored: bytes) -> None:
    with pytest.raises(RecordError, match="cannot be read"):
        decode_entry(stored)


def test_an_entry_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(RecordError, match="entry 7 is missing"):
        line_at(store, 7)
