"""What a scanner may have read for a part of a name."""

import functools
import tomllib
from collections.abc import Container, Iterator
from importlib.resources import files


def misread(part: str, known: Container[str]) -> Iterator[str]:
    """The known parts that the part becomes where one pair of look-alikes in it is taken back ("kurnar", "kumar")."""
    for seen, printed in _pairs():
        at = part.find(seen)
        while at >= 0:
            other = part[:at] + printed + part[at + len(seen) :]
            if other in known:
                yield other
            at = part.find(seen, at + 1)


@functools.cache
def _pairs() -> tuple[tuple[str, str], ...]:
    text = files("paradero.identity").joinpath("people/scanned.toml").read_text(encoding="utf-8")
    told = [pair.split() for pair in tomllib.loads(text)["pairs"]]
    return tuple(pair for one, other in told for pair in ((one, other), (other, one)))
