"""The birth-date rule that a measure of names alone is given, on its scale of 0 to 100.

+10 where the dates are equal; +5 where day and month are turned around, two of the three parts are equal, the years are
one apart or all is equal that both give; 0 where one is unknown; -25 where they conflict.
"""

from collections.abc import Sequence

import numpy as np

from bench.screeners.hits import SHOWN, Hit
from paradero.words.person import Person


def dates(people: Sequence[Person]) -> np.ndarray:
    """Year, month and day of each; 0 for what is not given."""
    made = np.zeros((len(people), 3), np.int16)
    for place, person in enumerate(people):
        for part, digits in enumerate((person.born or "").split("-")):
            made[place, part] = int(digits or 0)
    return made


def rule(one: np.ndarray, many: np.ndarray) -> np.ndarray:
    """What the date of one person adds to the scores of many."""
    known, equal = (one > 0) & (many > 0), one == many
    full = known.all(axis=1)
    turned = full & (many[:, 0] == one[0]) & (many[:, 1] == one[2]) & (many[:, 2] == one[1])
    near = (full & ((equal.sum(axis=1) >= 2) | (abs(many[:, 0] - one[0]) <= 1))) | (known[:, 0] & ~full & equal[:, 0])
    both = known[:, 0]
    return np.select([full & equal.all(axis=1), turned | near, ~both], [10.0, 5.0, 0.0], -25.0)


def in_order(scores: np.ndarray, places: np.ndarray, one: np.ndarray, dated: np.ndarray) -> list[Hit]:
    """The candidates of one row by name and birth date."""
    told = scores + rule(one, dated[places])
    best = np.argsort(-told, kind="stable")[:SHOWN]
    return [Hit(int(places[place]), float(told[place])) for place in best]
