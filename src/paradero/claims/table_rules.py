"""Which columns make which claim, and what the words of a row make of it: `table_claims.toml`."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec

from paradero.claims.table_cells import Values, is_filled
from paradero.claims.table_columns import phrases
from paradero.words.vocabulary import Kind, Stance


class Rule(msgspec.Struct, frozen=True):
    """One way in which a row makes a claim; the fields are explained in the file."""

    kind: Kind
    require: tuple[str, ...]
    roles: dict[str, tuple[str, ...]]
    unless: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    quantity: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    each: str | None = None

    def fits(self, values: Values) -> bool:
        """Whether the filled columns make this claim."""
        asked = all(any(is_filled(values, name) for name in names.split("|")) for names in self.require)
        return asked and not any(is_filled(values, name) for name in self.unless)


def rules() -> tuple[Rule, ...]:
    """All rules, in the order in which they are tried."""
    return _file()[0]


def stance_said(kind: Kind, said: list[str]) -> Stance | None:
    """The stance that folded words of a row give a claim of this kind; None where they give none."""
    for stance, pattern in _file()[1].get(kind, ()):
        if any(pattern.search(words) for words in said):
            return stance
    return None


@lru_cache(maxsize=1)
def _file() -> tuple[tuple[Rule, ...], dict[Kind, tuple[tuple[Stance, re.Pattern[str]], ...]]]:
    table: dict[str, Any] = tomllib.loads(
        (files("paradero.claims") / "data" / "table_claims.toml").read_text(encoding="utf-8")
    )
    stances = {
        kind: tuple((stance, phrases(words)) for stance, words in entry.items())
        for kind, entry in table["stance"].items()
    }
    return (
        msgspec.convert(table["claim"], tuple[Rule, ...]),
        msgspec.convert(stances, dict[Kind, tuple[tuple[Stance, re.Pattern[str]], ...]]),
    )
