"""Two people compared: a tier, and what agrees, what differs and what is missing, each with its words."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.births import RELATIONS as BIRTHS
from paradero.identity.people.births import birth_number, birth_relation
from paradero.identity.people.commonness import background_rarity
from paradero.identity.people.elements import elements_of
from paradero.identity.people.letters import first_letters
from paradero.identity.people.likeness import (
    EXACT,
    JOINED,
    NICKNAME,
    ONE_EDIT,
    ROMANISATION,
    Written,
    relation,
    worth,
    written_parts,
)
from paradero.identity.people.numbers import compare_numbers
from paradero.identity.people.parts import given_at, name_parts, name_suffix
from paradero.identity.people.scanned import misread
from paradero.identity.people.scoring import Sides, birth_bits, match_names
from paradero.identity.people.sound import skeleton, sound
from paradero.identity.people.tiers import Facts, Tier, name_grade, table, tier_of
from paradero.identity.people.variants import is_given, kind_of
from paradero.identity.people.weights import INITIAL, RELATIONS, settings, weights
from paradero.words.person import Person

_AGAINST: Final = ("contradicted", "left", "over", "differs", "conflict", "other")
_MISSING: Final = "missing"
_OF_KIND: Final = {"nickname": NICKNAME}

Field = Literal["name", "birth", "nationality", "number", "facility", "case", "suffix"]


class Reason(msgspec.Struct, frozen=True):
    """One thing that two accounts say: which, how they stand to each other, the words of each, and what it is worth.

    `relation` is one of the words of weights.toml and tiers.toml; `bits` is 0 where nothing is counted.
    """

    field: Field
    relation: str
    left: str
    right: str
    bits: float = 0.0


class Comparison(msgspec.Struct, frozen=True):
    """What two accounts of a person say of being one. `likeness` is the share of what the poorer name could tell."""

    tier: Tier
    bits: float
    likeness: float
    agree: tuple[Reason, ...]
    differ: tuple[Reason, ...]
    missing: tuple[Reason, ...]
    version: str


class _Names(msgspec.Struct, frozen=True):
    """The best match of two names."""

    bits: float
    likeness: float
    grade: str
    reasons: tuple[Reason, ...]


_NO_NAMES = _Names(0.0, 0.0, "none", ())


def compare(left: Person, right: Person, rarity: Callable[[str], float] = background_rarity) -> Comparison:
    """Compares two accounts; `rarity` is how rare a part of a name is, in bits, in the register at hand or at large."""
    names = _compare_names(left, right, rarity)
    suffixes = _suffixes(left, right)
    opposed = any(reason.relation == "conflict" for reason in suffixes) and names.grade != "none"
    birth, nation, number = _births(left, right), _nations(left, right), _numbers(left, right)
    thirds = [_shared("facility", left.facilities, right.facilities), _shared("case", left.cases, right.cases)]
    facts = Facts(
        "contradicted" if opposed else names.grade, names.bits >= weights().telling, birth.relation, number.relation,
        nation.relation, any(reason.relation == "same" for reason in thirds),
    )  # fmt: skip
    reasons = [*names.reasons, *suffixes, birth, nation, number, *thirds]
    return Comparison(
        tier_of(facts), names.bits + birth.bits + nation.bits, names.likeness,
        tuple(reason for reason in reasons if reason.relation not in (*_AGAINST, _MISSING)),
        tuple(reason for reason in reasons if reason.relation in _AGAINST),
        tuple(reason for reason in reasons if reason.relation == _MISSING),
        f"{settings().version} {table().version}",
    )  # fmt: skip


def _compare_names(left: Person, right: Person, rarity: Callable[[str], float]) -> _Names:
    """The names that fit best, among all that each side goes by."""
    found = [_compare_name(one, other, rarity) for one in left.names for other in right.names]
    if not any(names.grade in ("full", "compatible") for names in found):
        found += [_turned(_compare_name(other, one, rarity)) for one in left.names for other in right.names]
    return max(found, key=lambda names: names.bits, default=_NO_NAMES)


def _turned(names: _Names) -> _Names:
    """The same match, seen from the other side: parts are joined and halved on one side only."""
    reasons = tuple(msgspec.structs.replace(told, left=told.right, right=told.left) for told in names.reasons)
    return msgspec.structs.replace(names, reasons=reasons)


def _compare_name(left: str, right: str, rarity: Callable[[str], float]) -> _Names:
    known = name_parts(right)
    elements, units = elements_of(
        name_parts(left), frozenset(known), frozenset(skeleton(sound(part)) for part in known)
    )
    if not elements or not known:
        return _NO_NAMES
    written = [part for part, _ in elements]
    codes, worths = _worths(written, known, rarity)
    sides = Sides(
        worths, np.array([mask for _, mask in elements], np.int32), *first_letters(written), *first_letters(known),
        np.empty(len(known), np.int32),
    )  # fmt: skip
    match = match_names(sides, len(elements), len(known), units, weights())
    others = _lack_given(elements[:units], match.used, given_at(left)) and _lack_given(
        [(part, 1 << at) for at, part in enumerate(known)], _taken(sides), given_at(right)
    )
    grade = name_grade(match.alike, match.doubtful, match.initials, match.left, match.over, other_given=others)
    poorer = min(_own_bits(part, rarity) for part in (name_parts(left), known))
    reasons = (*_agreeing(elements, known, sides, codes), *_left_over(elements[:units], known, sides, match.used))
    return _Names(match.bits, max(0.0, min(1.0, match.bits / poorer)), grade, reasons)


def _worths(
    written: Sequence[str], known: Sequence[str], rarity: Callable[[str], float]
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """How each written part is related to each known one, and what that is worth."""
    ours, theirs = written_parts(written, _class_of), written_parts(known, _class_of)
    codes = np.zeros((len(written), len(known)), np.int8)
    worths = np.zeros((len(written), len(known)), np.float32)
    for one, part in enumerate(written):
        for other, name in enumerate(known):
            kind = kind_of(part, name) if part != name else None
            code = _OF_KIND.get(kind, ROMANISATION) if kind else _relation(ours, one, theirs, other)
            if code != EXACT and name in misread(part, (name,)):
                code = ONE_EDIT
            codes[one, other] = code
            bits = worth(code, rarity(part), rarity(name), weights())
            worths[one, other] = weights().initial if len(part) == 1 and code == EXACT else bits
    return codes, worths


def _relation(ours: Written, one: int, theirs: Written, other: int) -> int:
    return int(
        relation(
            ours.letters[one], theirs.letters[other], ours.heard[one], theirs.heard[other],
            ours.class_of[one] == theirs.class_of[other], ours.is_given[one], theirs.is_given[other],
        )
    )  # fmt: skip


def _class_of(bones: str) -> int:
    """A number for a skeleton without a register to count in."""
    return zlib.crc32(bones.encode()) & 0x7FFFFFFF


def _agreeing(
    elements: Sequence[tuple[str, int]], known: Sequence[str], sides: Sides, codes: NDArray[np.int8]
) -> Iterator[Reason]:
    for at, (part, element) in enumerate(zip(known, sides.pairs.tolist(), strict=True)):
        if element < 0:
            continue
        written, mask = elements[element]
        bits = float(sides.table[element, at])
        code = int(codes[element, at]) if bits else INITIAL
        yield Reason("name", RELATIONS[JOINED if code == EXACT and mask.bit_count() > 1 else code], written, part,
                     bits or weights().initial)  # fmt: skip


def _left_over(units: Sequence[tuple[str, int]], known: Sequence[str], sides: Sides, used: int) -> Iterator[Reason]:
    """What only one side writes (*left*, *over*), or both write and differently (*contradicted*)."""
    left = [part for part, mask in units if not mask & used]
    over = [part for part, element in zip(known, sides.pairs.tolist(), strict=True) if element < 0]
    for one, other in zip_longest(left, over, fillvalue=""):
        relation = "contradicted" if one and other else ("left" if one else "over")
        yield Reason("name", relation, one, other)


def _taken(sides: Sides) -> int:
    return sum(1 << at for at, element in enumerate(sides.pairs.tolist()) if element >= 0)


def _lack_given(units: Sequence[tuple[str, int]], used: int, first: int) -> bool:
    """Whether a given name is left over: the first one by how the name is written, or any that is known for one."""
    return any(not mask & used and (at == first or is_given(part)) for at, (part, mask) in enumerate(units))


def _own_bits(parts: Sequence[str], rarity: Callable[[str], float]) -> float:
    return sum(min(rarity(part), weights().part_most) for part in parts) or 1.0


def _suffixes(left: Person, right: Person) -> list[Reason]:
    one = next((found for name in left.names if (found := name_suffix(name))), None)
    other = next((found for name in right.names if (found := name_suffix(name))), None)
    if not one or not other:
        return []
    return [Reason("suffix", "same" if one == other else "conflict", one, other)]


def _births(left: Person, right: Person) -> Reason:
    told = int(birth_relation(birth_number(left.born), birth_number(right.born)))
    bits = birth_bits(told, weights().birth_most, weights())
    return Reason("birth", BIRTHS[told], left.born or "", right.born or "", float(bits))


def _nations(left: Person, right: Person) -> Reason:
    one, other = set(left.nationalities), set(right.nationalities)
    if not one or not other:
        told, bits = "missing", 0.0
    else:
        told, bits = ("same", 1.0) if one & other else ("differs", weights().nation_differs)
    return Reason("nationality", told, ", ".join(left.nationalities), ", ".join(right.nationalities), bits)


def _numbers(left: Person, right: Person) -> Reason:
    told, one, other = compare_numbers(left.numbers, right.numbers)
    return Reason("number", told, one, other)


def common_name(left: Sequence[str], right: Sequence[str]) -> tuple[str, str] | None:
    """The first name that both sides give but for capitals, as each writes it."""
    known = {name.casefold(): name for name in right}
    return next(((name, known[name.casefold()]) for name in left if name.casefold() in known), None)


def _shared(field: Field, left: tuple[str, ...], right: tuple[str, ...]) -> Reason:
    shared = common_name(left, right)
    if shared:
        return Reason(field, "same", *shared)
    return Reason(field, "missing" if not left or not right else "other", ", ".join(left), ", ".join(right))
