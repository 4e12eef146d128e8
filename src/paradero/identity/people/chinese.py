"""One key for a Chinese name part in Pinyin and in Wade-Giles."""

import functools
import re
import tomllib
from importlib.resources import files

_MOST_SYLLABLES = 3


@functools.lru_cache(maxsize=65_536)
def chinese_key(part: str) -> str | None:
    """The syllables of the part by the table's signs; None where it is not one to three syllables to its last letter.

    Only the first syllable may begin with a vowel (others take an apostrophe there).
    """
    return _read(part, 0) if _syllables().fullmatch(part) else None


def _read(rest: str, syllables: int) -> str | None:
    if not rest:
        return "" if syllables else None
    if syllables == _MOST_SYLLABLES:
        return None
    initials, finals = _table()
    for written, sign in initials:
        if not rest.startswith(written) or (syllables and not written):
            continue
        for ending, key in finals:
            if rest.startswith(ending, len(written)):
                after = _read(rest[len(written) + len(ending) :], syllables + 1)
                if after is not None:
                    return f"{sign}{key} {after}"
    return None


@functools.cache
def _syllables() -> re.Pattern[str]:
    """What `_read` reads; most parts are something else, and an expression tells so at once."""
    initials, finals = _table()
    ending = "|".join(re.escape(written) for written, _ in finals)
    begun = "|".join(re.escape(written) for written, _ in initials if written)
    return re.compile(f"(?:{begun}|)(?:{ending})(?:(?:{begun})(?:{ending})){{0,{_MOST_SYLLABLES - 1}}}")


@functools.cache
def _table() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    text = files("paradero.identity").joinpath("people/chinese.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return table["initials"], table["finals"]
