"""Which parts of a register a written part can be: the same, alike by sound or letters, or a known variant."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.arrays import Bits, Ints
from paradero.identity.people.chinese import chinese_key
from paradero.identity.people.kernel import kernel
from paradero.identity.people.letters import Letters, length_of, starts_with
from paradero.identity.people.likeness import (
    ARTICLE,
    ARTICLES,
    EXACT,
    NICKNAME,
    ONE_EDIT,
    ROMANISATION,
    Written,
    relation,
    worth,
    written_parts,
)
from paradero.identity.people.scanned import misread
from paradero.identity.people.variants import variants_of
from paradero.identity.people.vocabulary import MOST_RESTS, REST_SHIFT, Vocabulary, deletion_hashes
from paradero.identity.people.weights import Weights

_MOST = 96
_MOST_CLASSES = 64
_MOST_TRIED = 4096
_PREFIX = 4
_MOST_LONGER = 60


class Lookup(NamedTuple):
    """The vocabulary as the kernel reads it, with its rests (symmetric deletion), classes and alphabetical order.

    `rest_starts` says where the rests begin that open with each number of their first bits.
    """

    written: Written
    rarity: Bits
    rests: NDArray[np.uint64]
    owners: Ints
    rest_starts: Ints
    class_starts: Ints
    class_members: Ints
    sorted_letters: Letters
    sorted_parts: Ints


class Near(NamedTuple):
    """For each written part, the parts it can be (`parts[starts[i]:starts[i + 1]]`) and bits, likeliest first; and
    their sound classes, with the most that the written part is worth in each."""

    starts: Ints
    parts: Ints
    bits: Bits
    class_starts: Ints
    classes: Ints
    class_bits: Bits


def near_parts(written: Sequence[str], vocabulary: Vocabulary, lookup: Lookup, unseen: float, weights: Weights) -> Near:
    """The near parts of each written one. `unseen` is how rare a part is that the register does not have, in bits."""
    asked = written_parts(written, lambda bones: vocabulary.classes.get(bones, -1))
    known = vocabulary.numbers
    rarity = np.array([lookup.rarity[known[part]] if part in known else unseen for part in written], dtype=np.float32)
    told = [(at, *each) for at, part in enumerate(written) for each in _told(part, vocabulary)]
    return Near(*_near(asked, rarity, np.array(told, dtype=np.int32).reshape(-1, 3), lookup, weights))


def _told(part: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """The parts that are joined with this one whatever their letters: an initial with itself, variants, Chinese
    syllables, scanners' slips, an article before it or left out."""
    numbers = vocabulary.numbers
    own = numbers.get(part, -1)
    if len(part) == 1 and own >= 0:
        yield own, EXACT
    for form, kind in variants_of(part):
        if form in numbers:
            yield numbers[form], NICKNAME if kind == "nickname" else ROMANISATION
    for number in vocabulary.chinese.get(chinese_key(part) or "", ()):
        if number != own:
            yield number, ROMANISATION
    for other in misread(part, numbers):
        yield numbers[other], ONE_EDIT
    if len(part) < _PREFIX:
        return
    for article in ARTICLES:
        if article + part in numbers:
            yield numbers[article + part], ARTICLE
        if part.startswith(article) and len(part) - len(article) >= _PREFIX and part[len(article) :] in numbers:
            yield numbers[part[len(article) :]], ARTICLE


class _Work(NamedTuple):
    """Where one part after the other is worked on: which part each was last gathered for, what tables tell of it, what
    is gathered, rests of the part, and what is kept of it with its bits and how likely each is."""

    tried: Ints
    codes: NDArray[np.int8]
    gathered: Ints
    rests: NDArray[np.uint64]
    own: Ints
    own_bits: Bits
    likely: Bits


@kernel
def _near(
    asked: Written, rarity: Bits, told: Ints, lookup: Lookup, weights: Weights
) -> tuple[Ints, Ints, Bits, Ints, Ints, Bits]:
    size = asked.letters.shape[0]
    work = _work(lookup.rarity.size)
    starts, class_starts = np.zeros(size + 1, np.int32), np.zeros(size + 1, np.int32)
    parts = np.empty(max(size, 1) * 24 + _MOST, np.int32)
    bits = np.empty(parts.size, np.float32)
    classes = np.empty(size * _MOST_CLASSES, np.int32)
    class_bits = np.empty(size * _MOST_CLASSES, np.float32)
    total, first = 0, 0
    for one in range(size):
        known = first
        while known < told.shape[0] and told[known, 0] == one:
            known += 1
        kept = _judge(asked, one, _by_tables(told[first:known], one, work), rarity[one], lookup, weights, work)
        first = known
        if total + kept > parts.size:
            parts, bits = _grown(parts), _grown(bits)
        for rank in np.argsort(-work.likely[:kept]):
            parts[total], bits[total] = work.own[rank], work.own_bits[rank]
            total += 1
        starts[one + 1] = total
        low = class_starts[one]
        class_starts[one + 1] = low + _note_classes(
            parts[starts[one] : total], bits[starts[one] : total], lookup.written.class_of,
            classes[low : low + _MOST_CLASSES], class_bits[low : low + _MOST_CLASSES],
        )  # fmt: skip
    return (
        starts, parts[:total].copy(), bits[:total].copy(), class_starts, classes[: class_starts[size]].copy(),
        class_bits[: class_starts[size]].copy(),
    )  # fmt: skip


@kernel
def _work(parts: int) -> _Work:
    return _Work(
        np.full(parts, -1, np.int32), np.zeros(parts, np.int8), np.empty(_MOST_TRIED, np.int32),
        np.empty(MOST_RESTS, np.uint64), np.empty(_MOST, np.int32), np.empty(_MOST, np.float32),
        np.empty(_MOST, np.float32),
    )  # fmt: skip


@kernel
def _by_tables(told, one, work):
    """Gathers the parts that tables tell of this one, and notes what they tell; says how many."""
    count = 0
    for at in range(told.shape[0]):
        work.codes[told[at, 1]] = told[at, 2]
        count = _gather(told[at : at + 1, 1], work.tried, one, work.gathered, count)
    return count


@kernel
def _note_classes(parts, bits, class_of, classes, class_bits):
    """Writes the sound classes of the parts in their order, and the most bits of each; says how many."""
    count = 0
    for at in range(parts.size):
        known = class_of[parts[at]]
        place = 0
        while place < count and classes[place] != known:
            place += 1
        if place < count:
            class_bits[place] = max(class_bits[place], bits[at])
        elif count < classes.size:
            classes[count], class_bits[count] = known, bits[at]
            count += 1
    return count


@kernel
def _gather(found, tried, one, gathered, count):
    """Adds the parts that were not gathered for this one yet."""
    for part in found:
        if tried[part] != one and count < gathered.size:
            tried[part] = one
            gathered[count] = part
            count += 1
    return count


@kernel
def _by_letters(row, heard, lookup, one, work, count):
    """Gathers the parts that share a rest with the written one (symmetric deletion)."""
    for rest in range(deletion_hashes(row, heard, work.rests)):
        opening = work.rests[rest] >> REST_SHIFT
        for at in range(lookup.rest_starts[opening], lookup.rest_starts[opening + np.uint64(1)]):
            part = lookup.owners[at]
            if lookup.rests[at] == work.rests[rest] and work.tried[part] != one and count < work.gathered.size:
                work.tried[part] = one
                work.gathered[count] = part
                count += 1
    return count


@kernel
def _by_beginning(row, sorted_letters, sorted_parts, tried, one, gathered, count):
    """Gathers the parts that the written one opens, and those that open it."""
    size = length_of(row)
    if size < _PREFIX:
        return count
    at = _first_with(sorted_letters, row, size)
    end = at
    while end < min(at + _MOST_LONGER, sorted_parts.size) and starts_with(sorted_letters[end], row):
        end += 1
    count = _gather(sorted_parts[at:end], tried, one, gathered, count)
    for shorter in range(_PREFIX, size):
        at = _first_with(sorted_letters, row, shorter)
        if at < sorted_parts.size and length_of(sorted_letters[at]) == shorter:
            count = _gather(sorted_parts[at : at + 1], tried, one, gathered, count)
    return count


@kernel
def _judge(asked, one, known, rarity, lookup, weights, work):
    """Gathers what the part can be, and keeps what a relation explains, the likeliest where there is too much; says how
    many. The first `known` are gathered, and told by tables.
    """  # fmt: skip
    row, heard, bones, given = asked.letters[one], asked.heard[one], asked.class_of[one], asked.is_given[one]
    theirs, kept = lookup.written, 0
    for at in range(_gather_alike(row, heard, bones, lookup, one, work, known)):
        part = work.gathered[at]
        if at < known:
            code = np.int64(work.codes[part])
        else:
            same = bones >= 0 and bones == theirs.class_of[part]
            code = relation(row, theirs.letters[part], heard, theirs.heard[part], same, given, theirs.is_given[part])
        bits = worth(code, rarity, lookup.rarity[part], weights) if length_of(row) > 1 else weights.initial
        if bits <= 0.0:
            continue
        chance = weights.parts[code] - lookup.rarity[part] + (100.0 if code == EXACT else 0.0)
        place = kept
        if kept == work.own.size:
            place = np.argmin(work.likely)
            if work.likely[place] >= chance:
                continue
        else:
            kept += 1
        work.own[place], work.own_bits[place], work.likely[place] = part, bits, chance
    return kept


@kernel
def _gather_alike(row, heard, bones, lookup, one, work, count):
    """Adds what is alike by letters, sound or beginning to the `count` parts gathered; one letter is like nothing."""
    if length_of(row) < 2:
        return count
    count = _by_letters(row, heard, lookup, one, work, count)
    if bones >= 0:
        span = lookup.class_members[lookup.class_starts[bones] : lookup.class_starts[bones + 1]]
        count = _gather(span, work.tried, one, work.gathered, count)
    return _by_beginning(row, lookup.sorted_letters, lookup.sorted_parts, work.tried, one, work.gathered, count)


@kernel
def _first_with(rows, prefix, size):
    """The first place in the sorted rows that is not before the first `size` letters of `prefix`."""
    low, high = 0, rows.shape[0]
    while low < high:
        middle = (low + high) // 2
        if _before(rows[middle], prefix, size):
            low = middle + 1
        else:
            high = middle
    return low


@kernel
def _before(row, prefix, size):
    for at in range(size):
        if row[at] != prefix[at]:
            return row[at] < prefix[at]
    return False


@kernel
def _grown(array):
    wider = np.empty(array.size * 2, array.dtype)
    wider[: array.size] = array
    return wider
