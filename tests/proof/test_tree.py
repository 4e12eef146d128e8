"""The tree and its proofs, held against the definition of RFC 6962 and against pymerkle."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree
from pymerkle import verify_consistency as oracle_consistency
from pymerkle import verify_inclusion as oracle_inclusion

from paradero.proof.commitment import leaf_hash
from paradero.proof.proofs import (
    consistency_proof,
    extends,
    inclusion_proof,
    verify_consistency,
    verify_inclusion,
)
from paradero.proof.tree import Node, append, root

SIZES = 128


class Grown:
    """A tree grown leaf by leaf, keeping only the nodes that `append` gives."""

    def __init__(self, entries: list[bytes]) -> None:
        self.leaves = [leaf_hash(entry) for entry in entries]
        self.kept: dict[tuple[int, int], bytes] = {}
        for size, leaf in enumerate(self.leaves):
            self.keep(append(size, leaf, self.nodes))

    def keep(self, new: tuple[Node, ...]) -> None:
        self.kept.update({(node.level, node.position): node.hash for node in new})

    def nodes(self, level: int, position: int) -> bytes:
        return self.kept[level, position]


def entries(count: int) -> list[bytes]:
    return [b"entry %d" % number for number in range(count)]


def defined_root(leaves: list[bytes]) -> bytes:
    """The Merkle tree hash as RFC 6962 section 2.1 words it."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + defined_root(leaves[:split]) + defined_root(leaves[split:])).digest()


GROWN = Grown(entries(SIZES))
ORACLE = InmemoryTree(algorithm="sha256")
for entry in entries(SIZES):
    ORACLE.append_entry(entry)


@pytest.mark.parametrize("size", range(SIZES + 1))
def test_root_is_the_one_the_rfc_defines(size: int) -> None:
    assert root(size, GROWN.nodes) == defined_root(GROWN.leaves[:size])


@pytest.mark.parametrize("size", range(1, SIZES + 1))
def test_root_is_that_of_pymerkle(size: int) -> None:
    assert root(size, GROWN.nodes) == ORACLE.get_root(size)


@pytest.mark.parametrize("size", range(1, SIZES + 1))
def test_every_inclusion_proof_verifies_and_proves_no_other_leaf(size: int) -> None:
    expected = root(size, GROWN.nodes)
    for index in range(size):
        proof = inclusion_proof(index, size, GROWN.nodes)
        assert verify_inclusion(GROWN.leaves[index], index, size, proof, expected)
        assert not verify_inclusion(GROWN.leaves[index - 1], index, size, proof, expected) or size == 1
        assert not verify_inclusion(GROWN.leaves[index], index, size, (*proof, b"\x00" * 32), expected)


@pytest.mark.parametrize("size", range(1, SIZES + 1))
def test_inclusion_proofs_are_those_of_pymerkle(size: int) -> None:
    for index in {0, size // 3, size // 2, size - 1}:
        theirs = ORACLE.prove_inclusion(index + 1, size)
        oracle_inclusion(GROWN.leaves[index], root(size, GROWN.nodes), theirs)
        assert tuple(theirs.path[1:]) == inclusion_proof(index, size, GROWN.nodes)


@pytest.mark.parametrize("new", range(1, SIZES + 1))
def test_every_consistency_proof_verifies(new: int) -> None:
    for old in range(1, new + 1):
        proof = consistency_proof(old, new, GROWN.nodes)
        assert verify_consistency(old, new, proof, root(old, GROWN.nodes), root(new, GROWN.nodes))


@pytest.mark.parametrize("new", range(1, SIZES + 1))
def test_the_roots_are_consistent_to_pymerkle_too(new: int) -> None:
    for old in {1, max(1, new // 3), max(1, new // 2), new}:
        oracle_consistency(root(old, GROWN.nodes), root(new, GROWN.nodes), ORACLE.prove_consistency(old, new))


@given(st.integers(1, SIZES), st.integers(1, SIZES), st.data())
def test_a_changed_proof_is_refused(first: int, second: int, data: st.DataObject) -> None:
    old, new = sorted((first, second))
    proof = list(consistency_proof(old, new, GROWN.nodes))
    if not proof:
        return
    place = data.draw(st.integers(0, len(proof) - 1))
    byte = data.draw(st.integers(0, 31))
    proof[place] = proof[place][:byte] + bytes([proof[place][byte] ^ 1]) + proof[place][byte + 1 :]
    assert not verify_consistency(old, new, tuple(proof), root(old, GROWN.nodes), root(new, GROWN.nodes))


@given(st.integers(1, SIZES), st.integers(1, SIZES), st.integers(0, 255))
def test_a_forked_log_does_not_extend_the_old_one(first: int, second: int, flipped: int) -> None:
    old, new = sorted((first, second))
    genuine = root(old, GROWN.nodes)
    forged = bytes([genuine[0] ^ (flipped or 1)]) + genuine[1:]
    assert extends(old, genuine, new, GROWN.nodes)
    assert not extends(old, forged, new, GROWN.nodes)


def test_a_log_rolled_back_does_not_extend_what_it_was() -> None:
    assert not extends(100, root(100, GROWN.nodes), 99, GROWN.nodes)
    assert extends(0, root(0, GROWN.nodes), 5, GROWN.nodes)


@pytest.mark.parametrize(("index", "size"), [(0, 0), (5, 5), (-1, 4)])
def test_no_proof_is_made_for_a_leaf_outside_the_tree(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="there is no leaf"):
        inclusion_proof(index, size, GROWN.nodes)
    assert not verify_inclusion(GROWN.leaves[0], index, size, (), b"")


@pytest.mark.parametrize(("old", "new"), [(0, 4), (5, 4)])
def test_no_consistency_is_proved_backwards_or_from_nothing(old: int, new: int) -> None:
    with pytest.raises(ValueError, match="there is no proof"):
        consistency_proof(old, new, GROWN.nodes)
    assert not verify_consistency(old, new, (), b"", b"")
