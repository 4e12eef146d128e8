"""People as they are: names by origin, families, birth dates, nationality; ten thousand at a time.

Each ten thousand have a seed of their own: a later group never changes an earlier one, so that the first people of a
larger register are the smaller one.
Only `Generator.random` is drawn from: its stream of numbers is the same in every version of numpy.
"""

import calendar
import functools
import itertools
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np

from bench.people.names import Part, pool

GROUP: Final = 10_000
STRANGERS: Final = 5_000
"""The group from which on people are strangers: nobody in a register."""

_TABLE: Final = tomllib.loads((Path(__file__).resolve().parent / "population.toml").read_text(encoding="utf-8"))
_POOLS: Final[dict[str, dict[str, Any]]] = _TABLE["pool"]
_MEN: Final = 0.72
_LAST_YEAR: Final = 2025


class Being(msgspec.Struct, gc=False):
    """Somebody, before any clerk wrote the name down. `born` is year, month, day."""

    key: str
    pool: str
    man: bool
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    born: tuple[int, int, int]
    nation: str
    number: str
    kin: str = ""

    @property
    def origin(self) -> str:
        """What the tables name the pool by."""
        return _POOLS[self.pool]["origin"]

    @property
    def native(self) -> bool:
        """Whether the surname stands first at home."""
        return "surname_first" in _POOLS[self.pool]


def people(seed: int, number: int, first: int = 0) -> Iterator[Being]:
    """So many people, from a group of ten thousand on."""
    return itertools.islice(itertools.chain.from_iterable(group(seed, part) for part in itertools.count(first)), number)


def group(seed: int, part: int) -> list[Being]:
    """One group of ten thousand."""
    chances = np.random.default_rng([seed, 1, part]).random
    kinds = np.searchsorted(
        np.cumsum([settings["share"] for settings in _POOLS.values()]), chances(GROUP) * 100, side="right"
    )
    men = chances(GROUP) < _MEN
    years, days, first_days = _years(chances(GROUP)), chances(GROUP), chances(GROUP)
    beings: list[Being | None] = [None] * GROUP
    for kind, (name, settings) in enumerate(_POOLS.items()):
        for man in (True, False):
            places = np.flatnonzero((kinds == kind) & (men == man))
            givens, surnames = _names(name, chances(7 * len(places)).reshape(7, -1), man=man)
            nations = _nations(name).draw(chances(len(places)))
            for place, given, family, nation in zip(places.tolist(), givens, surnames, nations, strict=True):
                year, index = int(years[place]), part * GROUP + place
                born = (
                    (year, 1, 1)
                    if first_days[place] < settings.get("first_of_january", 0)
                    else _day(year, float(days[place]))
                )
                beings[place] = Being(f"p{index}", name, man, given, family, born, nation, _number(index))
    made = [being for being in beings if being is not None]
    _make_families(made, chances)
    return made


def _names(name: str, chances: np.ndarray, *, man: bool) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    parts, sex, settings = pool(name).parts, "male" if man else "female", _POOLS[name]
    first = parts.get(sex, parts.get("given"))
    middle, family = _middle(name, parts, sex), parts["surname"]
    if name == "sl" and not man:
        family = parts["surname_female"]
    assert first
    given = [
        _given(name, one, two if more < settings["middle"] else "", three if more < settings.get("third", 0) else "")
        for one, two, three, more in zip(
            first.draw(chances[0]), middle.draw(chances[1]), middle.draw(chances[2]), chances[3], strict=True
        )
    ]
    second = settings.get("second_surname", 0.0)
    surnames = [
        (one, two) if more < second and one != two else (one,)
        for one, two, more in zip(family.draw(chances[4]), family.draw(chances[5]), chances[6], strict=True)
    ]
    return given, surnames


def _middle(name: str, parts: dict[str, Part], sex: str) -> Part:
    """Where second names come from: the father's name, a word of the family's, or a given name again."""
    if name in ("ar", "sahel"):
        return parts["male"]
    for part in (f"middle_{sex}", f"father_{sex}", sex):
        if part in parts:
            return parts[part]
    return parts["given"]


def _given(name: str, one: str, two: str, three: str) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(word for word in (one, two, three) if word))
    return words[::-1] if name == "vn" else words


@functools.cache
def _nations(name: str) -> Part:
    words = _POOLS[name]["nations"].split()
    return Part(tuple(words[::2]), np.cumsum([float(share) for share in words[1::2]]))


def _years(chances: np.ndarray) -> np.ndarray:
    starts, shares = _TABLE["ages"]["from"], _TABLE["ages"]["shares"]
    sums = np.concatenate([[0], np.cumsum(shares)])
    return np.floor(_LAST_YEAR - np.interp(chances * sums[-1], sums, starts)).astype(int)


def _day(year: int, chance: float) -> tuple[int, int, int]:
    left = int(chance * (366 if calendar.isleap(year) else 365))
    for month in range(1, 13):
        length = calendar.monthrange(year, month)[1]
        if left < length:
            return year, month, left + 1
        left -= length
    return year, 12, 31


def _number(index: int) -> str:
    """An A-number of nine digits that nobody else has; neighbours are far apart."""
    return f"A2{index * 61_803_399 % 100_000_000:08}"


def _make_families(beings: list[Being], chances: Callable[[int], np.ndarray]) -> None:
    order = np.argsort(chances(len(beings)), kind="stable").tolist()
    at = 0
    for kin, share in _TABLE["kin"].items():
        for _ in range(round(share * len(beings))):
            one, other = beings[order[at]], beings[order[at + 1]]
            _relate(one, other, kin, chances(4).tolist())
            at += 2


def _sibling(one: Being, chances: list[float]) -> tuple[str, ...]:
    parts = pool(one.pool).parts
    first = parts.get("male" if one.man else "female") or parts["given"]
    found, middle = first.draw(np.array([chances[0], chances[3]]))
    if one.pool == "vn":
        return (*one.given[:-1], found)
    if one.pool in ("ar", "sahel", "sl") or len(one.given) == 1:
        return (found, *one.given[1:])
    return (found, middle) if found != middle else (found,)


def _relate(one: Being, other: Being, kin: str, chances: list[float]) -> None:
    """Makes the other a relative of the one."""
    other.pool, other.man, other.nation, other.surnames = one.pool, one.man, one.nation, one.surnames
    year = one.born[0]
    if kin in ("brother", "twin"):
        other.given = _sibling(one, chances)
        apart = 1 + int(chances[1] * 8)
    else:
        other.given = one.given
        apart = 18 + int(chances[1] * 23) if kin == "son" else 1 + int(chances[1] * 3)
    if kin == "twin":
        other.born = one.born
    else:
        moved = year + apart if year + apart < _LAST_YEAR and (chances[2] < 0.5 or kin == "son") else year - apart
        other.born = _day(moved, chances[2] * 0.999)
    other.kin = kin
    one.kin = one.kin or kin
