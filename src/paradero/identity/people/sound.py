"""How a part of a name sounds: one key that keeps its vowels, and a skeleton that does not."""

import functools
import re
import tomllib
from collections.abc import Callable
from importlib.resources import files

_LATER_VOWELS = re.compile(r"(?<!^)[aeiou]+")
_FIRST_VOWEL = re.compile(r"^[aeiou]+")


@functools.lru_cache(maxsize=262_144)
def sound(part: str) -> str:
    """The folded `part` as it sounds: "Ábrego" and "Avrego", "Yeison" and "Jeison" are alike. Never empty."""
    heard = part
    for applied in _rules():
        heard = applied(heard)
    return heard or part


@functools.lru_cache(maxsize=262_144)
def skeleton(heard: str) -> str:
    """The consonants of a sound, after its first letter; first vowels are one: "kilmar" and "kilmer" are alike."""
    return _FIRST_VOWEL.sub("a", _LATER_VOWELS.sub("", heard))


@functools.cache
def _rules() -> tuple[Callable[[str], str], ...]:
    text = files("paradero.identity").joinpath("people/sound.toml").read_text(encoding="utf-8")
    return tuple(_rule(written, heard) for written, heard in tomllib.loads(text)["rules"])


def _rule(written: str, heard: str) -> Callable[[str], str]:
    if re.escape(written) == written:  # letters only; most rules are, and replacing them takes no expression
        return lambda part: part.replace(written, heard)
    return functools.partial(re.compile(written).sub, heard)
