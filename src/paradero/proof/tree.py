"""The RFC 6962 Merkle tree over leaves that are only ever appended, kept as the hashes of its complete subtrees.

A node (level, position) covers the leaves [position * 2**level, (position + 1) * 2**level); level 0 are the leaves
themselves. A complete subtree never changes again, so appending, roots and proofs read a few nodes and hash a few.
"""

import hashlib
from collections.abc import Callable, Iterator

import msgspec

Nodes = Callable[[int, int], bytes]
"""Gives the hash of the complete subtree at (level, position)."""


class Node(msgspec.Struct, frozen=True):
    """The hash of one complete subtree."""

    level: int
    position: int
    hash: bytes


def node_hash(left: bytes, right: bytes) -> bytes:
    """The RFC 6962 hash of an inner node: SHA-256(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def append(size: int, leaf: bytes, nodes: Nodes) -> tuple[Node, ...]:
    """The nodes that become complete when `leaf` is appended to a tree of `size` leaves, the leaf itself first."""
    new = [Node(0, size, leaf)]
    while new[-1].position % 2:
        last = new[-1]
        joined = node_hash(nodes(last.level, last.position - 1), last.hash)
        new.append(Node(last.level + 1, last.position // 2, joined))
    return tuple(new)


def root(size: int, nodes: Nodes) -> bytes:
    """The root over the first `size` leaves; SHA-256 of nothing for none."""
    if size == 0:
        return hashlib.sha256(b"").digest()
    return range_hash(0, size, nodes)


def range_hash(start: int, end: int, nodes: Nodes) -> bytes:
    """The hash over the leaves [start, end), for a range that begins where a subtree of the tree begins."""
    hashes = [nodes(level, position) for level, position in _cover(start, end)]
    joined = hashes.pop()
    while hashes:
        joined = node_hash(hashes.pop(), joined)
    return joined


def largest_power_below(size: int) -> int:
    """The largest power of two smaller than `size`, which is at least 2: where RFC 6962 splits a tree."""
    return 1 << ((size - 1).bit_length() - 1)


def _cover(start: int, end: int) -> Iterator[tuple[int, int]]:
    """The complete subtrees that make up [start, end), largest first."""
    while start < end:
        level = (end - start).bit_length() - 1
        yield level, start >> level
        start += 1 << level
