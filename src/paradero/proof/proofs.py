"""Proofs over the tree (RFC 6962 2.1): a leaf stands in it; an older tree is the beginning of a newer one."""

from paradero.proof.tree import Nodes, largest_power_below, node_hash, range_hash, root


def inclusion_proof(index: int, size: int, nodes: Nodes) -> tuple[bytes, ...]:
    """The audit path for leaf `index` (from 0) in the tree of `size` leaves. Raises ValueError outside the tree."""
    if not 0 <= index < size:
        raise ValueError(f"there is no leaf {index} in a tree of {size}")
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + largest_power_below(end - start)
        if index < middle:
            path.append(range_hash(middle, end, nodes))
            end = middle
        else:
            path.append(range_hash(start, middle, nodes))
            start = middle
    return tuple(reversed(path))


def consistency_proof(old: int, new: int, nodes: Nodes) -> tuple[bytes, ...]:
    """The proof that the tree of `old` leaves is a prefix of that of `new`. Raises ValueError for 0 or old > new."""
    if not 0 < old <= new:
        raise ValueError(f"there is no proof from {old} leaves to {new}")
    path: list[bytes] = []
    start, end, whole = 0, new, True
    while old != end:
        middle = start + largest_power_below(end - start)
        if old <= middle:
            path.append(range_hash(middle, end, nodes))
            end = middle
        else:
            path.append(range_hash(start, middle, nodes))
            start, whole = middle, False
    if not whole:
        path.append(range_hash(start, end, nodes))
    return tuple(reversed(path))


def verify_inclusion(leaf: bytes, index: int, size: int, proof: tuple[bytes, ...], expected: bytes) -> bool:
    """Whether `proof` shows `leaf` at `index` of the tree of `size` leaves with root `expected` (RFC 9162 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    position, last, joined = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if position % 2 or position == last:
            joined = node_hash(sibling, joined)
            while position % 2 == 0 and position:
                position, last = position >> 1, last >> 1
        else:
            joined = node_hash(joined, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and joined == expected


def verify_consistency(old: int, new: int, proof: tuple[bytes, ...], old_root: bytes, new_root: bytes) -> bool:
    """Whether `proof` shows that the tree under `new_root` begins with that under `old_root` (RFC 9162 2.1.4.2)."""
    if not 0 < old <= new:
        return False
    if old == new:
        return not proof and old_root == new_root
    path = (old_root, *proof) if old & (old - 1) == 0 else proof
    if not path:
        return False
    position, last = old - 1, new - 1
    while position % 2:
        position, last = position >> 1, last >> 1
    older = newer = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if position % 2 or position == last:
            older, newer = node_hash(sibling, older), node_hash(sibling, newer)
            while position % 2 == 0 and position:
                position, last = position >> 1, last >> 1
        else:
            newer = node_hash(newer, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and older == old_root and newer == new_root


def extends(old: int, old_root: bytes, new: int, nodes: Nodes) -> bool:
    """Whether the tree of `new` leaves really begins with the tree that had `old` leaves and `old_root`."""
    if old == 0:
        return old_root == root(0, nodes)
    if old > new:
        return False
    return verify_consistency(old, new, consistency_proof(old, new, nodes), old_root, root(new, nodes))
