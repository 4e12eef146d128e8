"""What becomes of people on paper: a light channel for a register, a heavy one for a manifest.

Each kind of damage touches exactly its share of the records of a group, drawn from those that it can touch, so that
the table of rates is what the data have and not what they tend to.
"""

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from bench.people.damage import (
    PARTICLES,
    edited,
    glued_particle,
    misspelt,
    nickname,
    respelt,
    split,
    stripped,
    suffixed,
    truncated,
    wrong_digit,
)  # fmt: skip
from bench.people.names import POOLS, pool
from bench.people.population import Being

Rates = dict[str, dict[str, float]]

_RATES: Final[dict[str, Rates]] = tomllib.loads((Path(__file__).resolve().parent / "rates.toml").read_text("utf-8"))
LIGHT: Final = _RATES["light"]
HEAVY: Final = _RATES["heavy"]
TWO_EDITS: Final = 0.22
NUMBERED: Final = 0.3
"""Share of the records, on either side, that show the A-number."""
_NUMBER_WRONG: Final = 0.02
_NATIONS: Final = (
    "MX",
    "GT",
    "HN",
    "SV",
    "NI",
    "VE",
    "CO",
    "EC",
    "CU",
    "HT",
    "BR",
    "SY",
    "IQ",
    "RU",
    "VN",
    "AF",
    "IN",
    "CN",
)


class Record(msgspec.Struct, frozen=True, gc=False):
    """One line of a register or manifest. `true_key` is whose it is, empty for a stranger; `born` is EDTF or empty."""

    key: str
    name: str
    born: str
    nationality: str
    number: str
    origin: str
    true_key: str
    kin: str = ""


def written(beings: Sequence[Being], rates: Rates, seed: Sequence[int]) -> list[Record]:
    """The records of these people; keys and `true_key` are theirs."""
    generator = np.random.default_rng(list(seed))
    marks = _marks(beings, rates, generator.random)
    numbers = generator.random(len(beings))
    dice = Dice(generator.random)
    return [
        _record(being, mark, float(shown), dice)
        for being, mark, shown in zip(beings, marks, numbers.tolist(), strict=True)
    ]


class Dice:
    """Numbers between 0 and 1, drawn a thousand at a time."""

    def __init__(self, chances: Callable[[int], np.ndarray]) -> None:
        self._chances = chances
        self._left: list[float] = []

    def roll(self) -> float:
        """The next one."""
        if not self._left:
            self._left = self._chances(1_000).tolist()
        return self._left.pop()

    def below(self, limit: int) -> int:
        """A whole number from 0 up to the limit, which is left out."""
        return int(self.roll() * limit)


def _marks(beings: Sequence[Being], rates: Rates, chances: Callable[[int], np.ndarray]) -> list[dict[str, str]]:
    """What is to happen to each record."""
    marks: list[dict[str, str]] = [{} for _ in beings]
    for kind, shares in rates.items():
        able = _ELIGIBLE.get(kind)
        places = np.array(
            [place for place, being in enumerate(beings) if able(being)] if able else range(len(beings)), dtype=int
        )
        places = places[np.argsort(chances(len(places)), kind="stable")]
        for what, share in shares.items():
            quota = round(share / 100 * len(beings) + 1e-9)
            chosen = [place for place in places.tolist() if _fits(beings[place], marks[place], kind, what)][:quota]
            taken = set(chosen)
            places = np.array([place for place in places.tolist() if place not in taken], dtype=int)
            for place in chosen:
                marks[place][kind] = what
    return marks


def _fits(being: Being, mark: dict[str, str], kind: str, what: str) -> bool:
    """Whether this can still be seen after what is to happen already."""
    if kind == "first" and what != "initial":
        return len(being.given) > 1 and mark.get("middle") != "dropped"
    if kind == "born" and what == "swapped":
        return being.born[2] <= 12 and being.born[1] != being.born[2]
    return True


_OTHERS: Final = {name: pool(name).others for name in POOLS}
_ELIGIBLE: Final[dict[str, Callable[[Being], bool]]] = {
    "surnames": lambda being: len(being.surnames) > 1,
    "middle": lambda being: len(being.given) > 1,
    "accents": lambda being: not ("".join(being.given).isascii() and "".join(being.surnames).isascii()),
    "variant": lambda being: (
        being.pool != "es" and any(word in _OTHERS[being.pool] for word in (*being.given, *being.surnames))
    ),
    "particle": lambda being: any(name.split(" ")[0].split("-")[0] in PARTICLES for name in being.surnames),
    "nickname": lambda being: nickname(being.given[0]) != being.given[0],
}


def _record(being: Being, mark: dict[str, str], shown: float, dice: Dice) -> Record:
    name = _name(being, mark, dice)
    nation = being.nation
    if "nation" in mark:
        nation = "" if mark["nation"] == "missing" else _NATIONS[dice.below(len(_NATIONS))]
    number = ""
    if shown < NUMBERED:
        number = wrong_digit(being.number, dice) if dice.roll() < _NUMBER_WRONG else being.number
    return Record(
        being.key, name, _born(being.born, mark.get("born"), dice), nation, number, being.origin, being.key, being.kin
    )


def _born(born: tuple[int, int, int], what: str | None, dice: Dice) -> str:
    year, month, day = born
    if what is None:
        return f"{year:04}-{month:02}-{day:02}"
    if what == "missing":
        return ""
    if what == "year only":
        return f"{year:04}"
    if what == "swapped":
        return f"{year:04}-{day:02}-{month:02}"
    if what == "year":
        return f"{year + (1 if dice.roll() < 0.5 else -1):04}-{month:02}-{min(day, 28):02}"
    return misspelt(year, month, day, dice)


def _name(being: Being, mark: dict[str, str], dice: Dice) -> str:
    if not mark:
        return " ".join((*being.surnames, *being.given) if being.native else (*being.given, *being.surnames))
    given, surnames = list(being.given), list(being.surnames)
    if "variant" in mark:
        _vary(given, surnames, being.pool, dice)
    if "nickname" in mark:
        given[0] = nickname(given[0])
    if "particle" in mark:
        surnames = [glued_particle(name, dice) for name in surnames]
    if "sound" in mark:
        _touch(given, surnames, lambda word: respelt(word, dice), dice)
    if "split" in mark:
        _touch(given, surnames, lambda word: split(word, dice), dice)
    if "surnames" in mark:
        surnames = _families(surnames, mark["surnames"])
    given = _givens(given, mark, native=being.pool == "vn")
    told = _ordered(given, surnames, being, mark, dice)
    if "suffix" in mark:
        told = suffixed(told, dice)
    if "cut" in mark:
        told = truncated(told, dice)
    if "edit" in mark:
        told = edited(told, dice)
        if dice.roll() < TWO_EDITS:
            told = edited(told, dice)
    return stripped(told) if "accents" in mark else told


def _vary(given: list[str], surnames: list[str], kind: str, dice: Dice) -> None:
    """Another spelling of at least one of the words that have one, and of each of the rest by even chance."""
    others = _OTHERS[kind]
    places = [(words, place) for words in (given, surnames) for place, word in enumerate(words) if word in others]
    sure = dice.below(len(places))
    for number, (words, place) in enumerate(places):
        if number == sure or dice.roll() < 0.5:
            found = others[words[place]]
            words[place] = found[dice.below(len(found))]


def _touch(given: list[str], surnames: list[str], change: Callable[[str], str], dice: Dice) -> None:
    """Changes one word; the next where that one cannot be changed."""
    places = [(words, place) for words in (given, surnames) for place in range(len(words))]
    start = dice.below(len(places))
    for number in range(len(places)):
        words, place = places[(start + number) % len(places)]
        changed = change(words[place])
        if changed != words[place]:
            words[place] = changed
            return


def _families(surnames: list[str], what: str) -> list[str]:
    if what == "second dropped":
        return surnames[:1]
    if what == "first dropped":
        return surnames[1:]
    if what == "swapped":
        return surnames[::-1]
    if what == "hyphenated":
        return ["-".join(surnames)]
    return ["".join(surnames).replace(" ", "").capitalize()]


def _givens(given: list[str], mark: dict[str, str], *, native: bool) -> list[str]:
    """A Vietnamese given name is the last word, the middle one stands before it."""
    words = given[::-1] if native else list(given)
    if mark.get("middle") == "dropped":
        words = words[:1]
    elif mark.get("middle") == "initials":
        words = [words[0], *(f"{word[0]}." for word in words[1:])]
    first = mark.get("first")
    if first == "dropped":
        words = words[1:]
    elif first == "initial":
        words[0] = words[0][0]
    elif first == "swapped":
        words[0], words[1] = words[1], words[0]
    return words[::-1] if native else words


def _ordered(given: list[str], surnames: list[str], being: Being, mark: dict[str, str], dice: Dice) -> str:
    one, two = " ".join(given), " ".join(surnames)
    if "order" not in mark:
        return f"{two} {one}" if being.native else f"{one} {two}"
    chance = dice.roll()
    if chance < 0.6:
        return f"{two}, {one}"
    if chance < 0.9 or len(given) + len(surnames) < 3:
        return f"{one} {two}" if being.native else f"{two} {one}"
    if len(surnames) > 1:
        return f"{surnames[0]} {one} {surnames[1]}"
    return f"{given[-1]} {two} {' '.join(given[:-1])}"
