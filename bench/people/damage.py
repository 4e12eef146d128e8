"""One kind of damage each: to a word, to a name, to a date. What cannot be damaged comes back as it was."""

import calendar
import functools
import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Final, Protocol

_TABLE: Final = tomllib.loads((Path(__file__).resolve().parent / "damage.toml").read_text(encoding="utf-8"))
PARTICLES: Final = frozenset(_TABLE["particles"].split())
_PLAIN: Final[dict[str, str]] = _TABLE["plain"]
_NEAR: Final[dict[str, str]] = _TABLE["near"]
_SEEN: Final[dict[str, str]] = _TABLE["seen"]
_NICKNAMES: Final[dict[str, str]] = _TABLE["nicknames"]
_SUFFIXES: Final[list[str]] = _TABLE["suffixes"]


class Dice(Protocol):
    """Where chances come from."""

    def roll(self) -> float:
        """A number between 0 and 1."""

    def below(self, limit: int) -> int:
        """A whole number below the limit."""


@functools.lru_cache(maxsize=200_000)
def stripped(name: str) -> str:
    """Without accents."""
    if name.isascii():
        return name
    parts = unicodedata.normalize("NFD", "".join(_PLAIN.get(sign, sign) for sign in name))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def nickname(given: str) -> str:
    """What they are called at home."""
    return _NICKNAMES.get(given, given)


@functools.lru_cache(maxsize=50_000)
def _respellings(word: str) -> tuple[str, ...]:
    small = word.lower()
    made = (re.sub(pattern, sound, small, count=1) for pattern, sound in _TABLE["sounds"]["rules"])
    return tuple(dict.fromkeys(one[:1].upper() + one[1:] for one in made if one != small and len(one) > 1))


def respelt(word: str, dice: Dice) -> str:
    """As another clerk would write the same sound."""
    found = _respellings(word)
    return found[dice.below(len(found))] if found else word


def edited(name: str, dice: Dice) -> str:
    """One slip: a letter read as another, a neighbouring key, one left out, doubled or turned around."""
    letters = [place for place, sign in enumerate(name) if sign.isalpha()]
    if len(letters) < 3:
        return name
    place = letters[dice.below(len(letters))]
    sign, chance = name[place].lower(), dice.roll()
    if chance < 0.35:
        new = _SEEN.get(stripped(sign), "")
        new = new or _NEAR.get(stripped(sign), "x")[0]
    elif chance < 0.55:
        keys = _NEAR.get(stripped(sign), "n")
        new = keys[dice.below(len(keys))]
    elif chance < 0.75:
        new = ""
    elif chance < 0.87:
        new = sign * 2
    else:
        after = name[place + 1 : place + 2]
        return (
            name[:place] + after + name[place] + name[place + 2 :]
            if after.isalpha()
            else name[:place] + name[place + 1 :]
        )
    return name[:place] + (new.upper() if name[place].isupper() else new) + name[place + 1 :]


def glued_particle(name: str, dice: Dice) -> str:
    """`de la Cruz` as `Delacruz` or `Cruz`, `al-Masri` as `Almasri` or `Masri`."""
    words = re.split(r"[ -]", name)
    if words[0] not in PARTICLES:
        return name
    return "".join(words).capitalize() if dice.roll() < 0.6 else words[-1]


def split(word: str, dice: Dice) -> str:
    """One word as two."""
    if len(word) < 6 or " " in word:
        return word
    cut = 3 + dice.below(len(word) - 5)
    return f"{word[:cut]} {word[cut:].capitalize()}"


def suffixed(name: str, dice: Dice) -> str:
    """With what tells a son from his father."""
    return f"{name} {_SUFFIXES[dice.below(len(_SUFFIXES))]}"


def truncated(name: str, dice: Dice) -> str:
    """Cut off by the width of a form."""
    return name[: max(8, len(name) - 2 - dice.below(5))].rstrip(" ,-") if len(name) > 10 else name[:-1]


def misspelt(year: int, month: int, day: int, dice: Dice) -> str:
    """A date with one wrong digit, which is a date still."""
    while True:
        chance, digit = dice.roll(), dice.below(10)
        if chance < 0.4:
            new = (year - year % 10 + digit, month, day)
        elif chance < 0.55:
            new = (year - year % 100 + digit * 10 + year % 10, month, day)
        elif chance < 0.7:
            new = (year, 1 + digit if digit < 9 else 10 + month % 3, day)
        else:
            new = (year, month, 10 * (digit % 3) + day % 10)
        if new != (year, month, day) and 1925 <= new[0] <= 2025 and 1 <= new[2] <= calendar.monthrange(*new[:2])[1]:
            return f"{new[0]:04}-{new[1]:02}-{new[2]:02}"


def wrong_digit(number: str, dice: Dice) -> str:
    """An A-number with one wrong digit, or two turned around."""
    place = 2 + dice.below(len(number) - 3)
    if dice.roll() < 0.3 and number[place] != number[place + 1]:
        return number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    return number[:place] + str((int(number[place]) + 1 + dice.below(9)) % 10) + number[place + 1 :]
