"""Names that are a document's own: too common to say that another document, or row of a list, means the same.

"José Hernández" in two lists is two people until somebody judges otherwise; a name that few bear, and a name that the
tables know (an office-holder), is one subject wherever it stands.
"""

import functools
import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files

import msgspec

from paradero.identity.names import fold
from paradero.identity.register import known
from paradero.words.claim import Claim
from paradero.words.entity import Entity

ROW = "table row"
"""The frame of a claim that is a row of a list."""

MARK = "~"
"""Stands in a key between the name and what it is the own name of."""


class Own:
    """What is a name of its own in one document: in a list, of its row; in a text, of the text.

    Two rows of one list with the same name are two people as well, however rare the name: father and son bear it.
    """

    def __init__(self, document: str, claims: Iterable[Claim] = ()) -> None:
        self._document = document
        rows = [claim for claim in claims if claim.frame == ROW]
        self._rows, self._bearers = _names_of(rows), _bearers(rows)

    def entity(self, named: Entity, claim: Claim) -> Entity:
        """The subject that a claim of this document means by a name."""
        if named.type != "person" or _is_known(named.name):
            return named
        if claim.frame == ROW and (is_common(named.name) or self._bearers[fold(named.name)] > 1):
            return self._with_mark(named, f"{self._document}.{self._rows.get(claim.passage.start, '')}")
        return self._with_mark(named, self._document) if is_common(named.name) else named

    def _with_mark(self, named: Entity, mark: str) -> Entity:
        return msgspec.structs.replace(named, key=f"{named.key}{MARK}{mark}")


@functools.lru_cache(maxsize=65_536)
def is_common(name: str) -> bool:
    """Whether a name alone cannot tell that two documents mean one person."""
    from paradero.identity.people.commonness import background_rarity  # here, since numbers of arrays load slowly
    from paradero.identity.people.parts import name_parts

    parts = name_parts(name)
    told = sum(background_rarity(part) for part in parts)
    return told < _least()["several_words" if len(parts) > 1 else "one_word"]


def _names_of(rows: Sequence[Claim]) -> dict[int, str]:
    """What names each row, by its place: its words, so that it keeps its name in the next version of a list."""
    words = {claim.passage.start: claim.passage.exact for claim in rows}
    seen: Counter[str] = Counter()
    names: dict[int, str] = {}
    for start in sorted(words):
        digest = hashlib.sha256(words[start].encode()).hexdigest()[:8]
        names[start] = f"{digest}.{seen[digest]}" if seen[digest] else digest
        seen[digest] += 1
    return names


def _bearers(rows: Sequence[Claim]) -> Counter[str]:
    """How many rows there are for each name."""
    persons = {(fold(one.name), row.passage.start) for row in rows for one in row.fillers() if one.type == "person"}
    return Counter(name for name, _ in persons)


def _is_known(name: str) -> bool:
    told = known(name)
    return told is not None and told.sure


@functools.cache
def _least() -> dict[str, float]:
    text = files("paradero.identity").joinpath("data/naming.toml").read_text(encoding="utf-8")
    return {str(name): float(bits) for name, bits in tomllib.loads(text).items()}
