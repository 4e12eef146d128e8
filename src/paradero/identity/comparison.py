"""Two people compared: a tier, and what agrees, what differs and what is missing, each with its words."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec
import numpy as np

from paradero.identity.people.births import RELATIONS as BIRTHS
from paradero.identity.people.births import birth_number, birth_relation
from paradero.identity.people.commonness import background_rarity
from paradero.identity.people.elements import elements_of
from paradero.identity.people.letters import letter_rows
from paradero.identity.people.likeness import EXACT, JOINED, NICKNAME, NONE, ROMANISATION, relation, worth
from paradero.identity.people.numbers import compare_numbers
from paradero.identity.people.parts import name_parts, name_suffix
from paradero.identity.people.scoring import birth_bits, match_parts
from paradero.identity.people.sound import skeleton, sound
from paradero.identity.people.tiers import Facts, Tier, name_grade, tier_of
from paradero.identity.people.variants import kind_of
from paradero.identity.people.weights import RELATIONS, Weights, settings, weights
from paradero.words.person import Person

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


def compare(left: Person, right: Person, rarity: Callable[[str], float] = background_rarity) -> Comparison:
    """Compares two accounts; `rarity` is how rare a part of a name is, in bits, in the register at hand or at large."""
    names = _compare_names(left, right, rarity)
    suffixes = _suffixes(left, right)
    birth = _compare_births(left, right)
    others = [_compare_nations(left, right), _compare_registered(left, right)]
    thirds = [_shared("facility", left.facilities, right.facilities), _shared("case", left.cases, right.cases)]
    reasons = [*names.reasons, *suffixes, birth, *others, *thirds]
    grade = "contradicted" if suffixes and suffixes[0].relation == "conflict" and names.grade != "none" else names.grade
    facts = Facts(
        grade, birth.relation, others[1].relation, others[0].relation,
        any(reason.relation == "same" for reason in thirds),
    )  # fmt: skip
    total = names.bits + sum(reason.bits for reason in (birth, *others))
    return Comparison(
        tier_of(facts), total, names.likeness,
        _of(reasons, lambda told: told not in ("missing", "differs", "conflict", "left", "over")),
        _of(reasons, lambda told: told in ("differs", "conflict", "left", "over")),
        _of(reasons, lambda told: told == "missing"),
        settings().version,
    )  # fmt: skip


def _of(reasons: Iterable[Reason], wanted: Callable[[str], bool]) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if wanted(reason.relation))


def _compare_names(left: Person, right: Person, rarity: Callable[[str], float]) -> _Names:
    """The names that fit best, among all that each side goes by."""
    pairs = [(one, other) for one in left.names for other in right.names]
    return max(
        (_compare_name(one, other, rarity) for one, other in pairs), key=_goodness, default=_Names(0, 0, "none", ())
    )


def _goodness(names: _Names) -> float:
    return names.bits


def _compare_name(left: str, right: str, rarity: Callable[[str], float]) -> _Names:
    known = name_parts(right)
    elements, units = elements_of(name_parts(left), frozenset(known))
    if not elements or not known:
        return _Names(0.0, 0.0, "none", ())
    written = [part for part, _ in elements]
    codes, table = _table(elements, known, rarity)
    pairs = np.empty(len(known), np.int32)
    masks = np.array([mask for _, mask in elements], np.int32)
    bits, matched, spare, over = match_parts(
        table, masks, len(elements), len(known), units, *_initials(written), *_initials(known), weights(), pairs
    )
    reasons = tuple(_reasons(elements, units, known, pairs.tolist(), codes, table))
    own = min(_own_bits(name_parts(left), rarity), _own_bits(known, rarity))
    return _Names(bits, max(0.0, min(1.0, bits / own)), name_grade(matched, min(spare, over), spare, over), reasons)


def _table(elements, known, rarity):  # type: ignore[no-untyped-def]
    """What each element can be of the known parts, and what that is worth."""
    written = [part for part, _ in elements]
    rows, others = letter_rows(written), letter_rows(known)
    heard, sounds = [sound(part) for part in written], [sound(part) for part in known]
    heard_rows, sound_rows = letter_rows(heard), letter_rows(sounds)
    told: Weights = weights()
    codes = np.zeros((len(written), len(known)), np.int8)
    table = np.zeros((len(written), len(known)), np.float32)
    for one, part in enumerate(written):
        for other, name in enumerate(known):
            alike = skeleton(heard[one]) == skeleton(sounds[other])
            code = relation(rows[one], others[other], heard_rows[one], sound_rows[other], alike)
            kind = kind_of(part, name) if code != EXACT else None
            code = (NICKNAME if kind == "nickname" else ROMANISATION) if kind else code
            bits = worth(code, rarity(part), rarity(name), told.parts, told.part_most, told.part_least)
            codes[one, other], table[one, other] = code, bits
    return codes, table


def _initials(parts):  # type: ignore[no-untyped-def]
    return (
        np.array([ord(part[0]) for part in parts], np.uint8),
        np.array([len(part) == 1 for part in parts], np.bool_),
    )


def _reasons(elements, units, known, pairs, codes, table):  # type: ignore[no-untyped-def]
    used = 0
    for part, element in zip(known, pairs, strict=True):
        if element < 0:
            continue
        written, mask = elements[element]
        used |= mask
        at = known.index(part)
        code = int(codes[element, at]) if table[element, at] > 0 else NONE
        name = "initial" if code == NONE else RELATIONS[code]
        if code == EXACT and mask.bit_count() > 1:
            name = RELATIONS[JOINED]
        yield Reason("name", name, written, part, float(table[element, at]) or weights().initial)
    for part, element in zip(known, pairs, strict=True):
        if element < 0:
            yield Reason("name", "over", "", part)
    for unit in range(units):
        if not used >> unit & 1:
            yield Reason("name", "left", elements[unit][0], "")


def _own_bits(parts, rarity):  # type: ignore[no-untyped-def]
    return sum(min(rarity(part), weights().part_most) for part in parts) or 1.0


def _suffixes(left: Person, right: Person) -> list[Reason]:
    one = next((found for name in left.names if (found := name_suffix(name))), None)
    other = next((found for name in right.names if (found := name_suffix(name))), None)
    if not one or not other:
        return []
    return [Reason("suffix", "same" if one == other else "conflict", one, other)]


def _compare_births(left: Person, right: Person) -> Reason:
    told = int(birth_relation(birth_number(left.born), birth_number(right.born)))
    bits = birth_bits(told, weights().birth_most, weights())
    return Reason("birth", BIRTHS[told], left.born or "", right.born or "", float(bits))


def _compare_nations(left: Person, right: Person) -> Reason:
    one, other = set(left.nationalities), set(right.nationalities)
    if not one or not other:
        told, bits = "missing", 0.0
    else:
        told, bits = ("same", 1.0) if one & other else ("differs", weights().nation_differs)
    return Reason("nationality", told, ", ".join(left.nationalities), ", ".join(right.nationalities), bits)


def _compare_registered(left: Person, right: Person) -> Reason:
    told, one, other = compare_numbers(left.numbers, right.numbers)
    return Reason("number", told, one, other)


def _shared(field: Field, left: tuple[str, ...], right: tuple[str, ...]) -> Reason:
    known = {name.casefold(): name for name in right}
    shared = next((name for name in left if name.casefold() in known), None)
    if shared:
        return Reason(field, "same", shared, known[shared.casefold()])
    return Reason(field, "missing" if not left or not right else "other", ", ".join(left), ", ".join(right))
