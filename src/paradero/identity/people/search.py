"""Finds the entries of a register that a row may name, best first.

Keys lead from a row to entries: its birth date (and every single slip of it), pairs of its parts by sound, a part
beside an initial, and a rare part. Keys are followed from the most telling on, and no further than where what they can
still lead to would not be shown (the threshold algorithm of Fagin, Lotem and Naor 2003): an entry that shares more than
one pair of parts with the row was already found by the best of them.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.arrays import SIZE, WHO, Found, Ints, Register, Rows
from paradero.identity.people.best import compare_all, least_kept
from paradero.identity.people.kernel import kernel
from paradero.identity.people.parts import MOST_PARTS
from paradero.identity.people.passing import GRAINS, Asked, likest, promising, unlike, worthwhile
from paradero.identity.people.row_keys import Spans, born_spans, is_born, name_spans, reaches
from paradero.identity.people.scoring import MOST_ELEMENTS, Sides
from paradero.identity.people.weights import Weights

_MOST_SPANS = 4096
_ROOM = 256
_AT_ONCE = 16
_AHEAD = 64


class _Scratch(NamedTuple):
    """Where one thread works.

    `worth[p, e]` is what element e of the row is worth as part p of the register, in sixteenths of a bit; `noted[p]`
    the most of these and the units of the element that has it (see passing.py), the last one for no part at all. `seen`
    notes the row that an entry was last compared with; `kept` are entries about to be compared; `spans` the postings to
    follow; `touched` is written only, so that what is read ahead is read.
    """

    worth: NDArray[np.uint8]
    noted: Ints
    seen: Ints
    kept: Ints
    sides: Sides
    spans: Spans
    touched: Ints


@kernel
def find(register: Register, rows: Rows, low: int, high: int, weights: Weights, found: Found) -> None:
    """Fills `found` for the rows from `low` to `high`."""
    scratch = _scratch(register)
    for row in range(low, high):
        count = _set_up(rows, row, scratch)
        asked = Asked(
            row, rows.births[row], rows.nations[row], count, rows.units[row], bool(scratch.sides.initial[:count].any())
        )
        least = least_kept(found.bits[row], weights) - _spare(asked, register.nation_bits, weights)
        total, whole = born_spans(register, asked.birth, scratch.spans)
        total = name_spans(register, rows, row, scratch.sides, scratch.spans, total, least, weights)
        _follow(register, rows, asked, scratch, total, whole, weights, found)
        _clear(register, rows, row, scratch)


@kernel
def _scratch(register: Register) -> _Scratch:
    sides = Sides(
        np.empty((MOST_ELEMENTS, MOST_PARTS), np.float32), np.empty(MOST_ELEMENTS, np.int32),
        np.empty(MOST_ELEMENTS, np.uint8), np.empty(MOST_ELEMENTS, np.bool_),
        np.empty(MOST_PARTS, np.uint8), np.empty(MOST_PARTS, np.bool_), np.empty(MOST_PARTS, np.int32),
    )  # fmt: skip
    spans = Spans(
        np.empty(_MOST_SPANS, np.int32), np.empty(_MOST_SPANS, np.int32), np.empty(_MOST_SPANS, np.float32),
        np.empty(_MOST_SPANS, np.float32),
    )  # fmt: skip
    parts = register.rarity.size
    noted = np.zeros(parts + 1, np.int32)
    for part in range(parts):
        noted[part] = unlike(register.is_initial[part])
    return _Scratch(
        np.zeros((parts, MOST_ELEMENTS), np.uint8), noted,
        np.full(register.entries.shape[0], -1, np.int32), np.empty(_ROOM, np.int32), sides, spans,
        np.zeros(1, np.int32),
    )  # fmt: skip


@kernel
def _set_up(rows: Rows, row: int, scratch: _Scratch) -> int:
    """Notes what each element of the row is worth as each part it can be; says how many elements there are."""
    begin = rows.starts[row]
    count = rows.starts[row + 1] - begin
    for each in range(count):
        element = rows.elements[begin + each]
        scratch.sides.masks[each] = rows.masks[begin + each]
        scratch.sides.first[each] = rows.first_letter[element]
        scratch.sides.initial[each] = rows.is_initial[element]
        for at in range(rows.near_starts[element], rows.near_starts[element + 1]):
            part = rows.near_parts[at]
            told = np.uint8(min(255.0, rows.near_bits[at] * GRAINS))
            scratch.worth[part, each] = max(scratch.worth[part, each], told)
            scratch.noted[part] = likest(scratch.noted[part], int(told), rows.masks[begin + each])
    return count


@kernel
def _clear(register: Register, rows: Rows, row: int, scratch: _Scratch) -> None:
    begin = rows.starts[row]
    for each in range(rows.starts[row + 1] - begin):
        element = rows.elements[begin + each]
        for at in range(rows.near_starts[element], rows.near_starts[element + 1]):
            part = rows.near_parts[at]
            scratch.worth[part, each] = 0
            scratch.noted[part] = unlike(register.is_initial[part])


@kernel
def _follow(register, rows, asked, scratch, total, whole, weights, found):
    """Follows the first `total` stretches of postings from the most telling on, but for those that cannot lead to one
    of the best. `whole` is whether all entries of the birth date, and of slips of it, are among the first.
    """  # fmt: skip
    ours, spans, waiting = found.bits[asked.row], scratch.spans, 0
    spare = _spare(asked, register.nation_bits, weights)
    dated = spare + weights.birth_most
    named = spare if whole else spare + weights.birth_slip
    scratch.touched[0] = _read_ahead(register.beside, spans, total)
    for rank in np.argsort(-spans.values[:total]):
        if not reaches(spans.values[rank], spans.thirds[rank], asked.units, least_kept(ours, weights) - spare):
            continue
        low, high = spans.lows[rank], spans.highs[rank]
        more = dated if is_born(spans, rank) else named
        while low < high:
            end = min(high, low + _ROOM - _AT_ONCE)
            if low < register.beside.shape[0]:
                waiting = promising(
                    register.beside[low:end], register.nation_bits, scratch.noted, scratch.seen, scratch.kept, waiting,
                    asked, more, least_kept(ours, weights), weights,
                )  # fmt: skip
            else:
                plain = register.postings[low - register.beside.shape[0] : end - register.beside.shape[0]]
                scratch.touched[0] = _read_entries(plain, register.entries)
                waiting = worthwhile(
                    plain, register.entries, register.nation_bits, scratch.noted, scratch.seen, scratch.kept, waiting,
                    asked, more, least_kept(ours, weights), weights,
                )  # fmt: skip
            if waiting >= _AT_ONCE:
                compare_all(register, rows, asked, scratch.worth, scratch.sides, scratch.kept[:waiting], weights, found)
                waiting = 0
            low = end
    if waiting:
        compare_all(register, rows, asked, scratch.worth, scratch.sides, scratch.kept[:waiting], weights, found)


@kernel
def _read_ahead(beside, spans, total):
    """Reads what stands at the beginning of each stretch: reads that do not wait for each other take the time of a few,
    and what follows finds it near the processor."""
    touched = 0
    for at in range(total):
        for place in range(spans.lows[at], min(spans.highs[at], spans.lows[at] + _AHEAD, beside.shape[0]), 2):
            touched += beside[place, WHO]
    return touched


@kernel
def _read_entries(postings, entries):
    """The same for entries that are about to be looked at."""
    touched = 0
    for entry in postings:
        touched += entries[entry, SIZE]
    return touched


@kernel
def _spare(asked, nation_bits, weights):
    """What birth date and nationality can add to a name; who has the same date, or nearly, is found by that."""
    return (weights.birth_partial if asked.birth else 0.0) + (nation_bits[asked.nation] if asked.nation > 0 else 0.0)
