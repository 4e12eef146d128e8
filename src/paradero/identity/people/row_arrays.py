"""Puts the rows of a list into the arrays that the kernel reads."""

from collections.abc import Mapping, Sequence

import numpy as np

from paradero.identity.people.arrays import Rows
from paradero.identity.people.births import birth_number
from paradero.identity.people.elements import elements_of
from paradero.identity.people.letters import first_letters
from paradero.identity.people.near import near_parts
from paradero.identity.people.parts import given_at, name_parts
from paradero.identity.people.register_arrays import Build
from paradero.identity.people.variants import is_given
from paradero.identity.people.weights import settings, weights
from paradero.words.person import Person


def rows_of(people: Sequence[tuple[Person, str]], built: Build) -> Rows:
    """One row for each person by one name; every distinct part is looked up once."""
    numbers: dict[str, int] = {}
    told = [elements_of(name_parts(name), built.vocabulary.numbers, built.vocabulary.classes) for _, name in people]
    elements = [numbers.setdefault(part, len(numbers)) for parts, _ in told for part, _ in parts]
    written = list(numbers)
    near = near_parts(written, built.vocabulary, built.lookup, settings().unseen, weights())
    return Rows(
        np.concatenate(([0], np.cumsum([len(parts) for parts, _ in told]))).astype(np.int32),
        np.array(elements, np.int32),
        np.array([mask for parts, _ in told for _, mask in parts], np.int32),
        np.array([units for _, units in told], np.int32),
        np.array([given_at(name) for _, name in people], np.int32),
        np.array([birth_number(person.born) for person, _ in people], np.int32),
        np.array([_nation(person, built.nations) for person, _ in people], np.int32),
        *near,
        *first_letters(written),
        np.array([is_given(part) for part in written], np.bool_),
    )


def _nation(person: Person, codes: Mapping[str, int]) -> int:
    """The register's code of a nationality; -1 for one that nobody in the register has, 0 for none."""
    return codes.get(person.nationalities[0], -1) if person.nationalities else 0
