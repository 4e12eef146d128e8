"""How common a part of a name is in the world, whatever register is at hand."""

import functools
import math
import tomllib
from collections.abc import Sequence
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.variants import is_given
from paradero.identity.people.weights import settings


def background_shares(parts: Sequence[str], unseen: float) -> NDArray[np.float64]:
    """The share of people whose name has each part; `unseen` is how rare a part is that no table has, in bits."""
    return np.array([_share(part, unseen) for part in parts], dtype=np.float64)


@functools.cache
def _bands() -> dict[str, float]:
    text = files("paradero.identity").joinpath("people/commonness.toml").read_text(encoding="utf-8")
    found: dict[str, float] = {}
    for band in tomllib.loads(text)["band"]:
        for part in str(band["parts"]).split():
            found.setdefault(part, float(band["share"]))
    return found


def background_rarity(part: str) -> float:
    """How rare a part is in the world at large, in bits."""
    return -math.log2(_share(part, settings().unseen))


def _share(part: str, unseen: float) -> float:
    told = _bands().get(part)
    return told if told else 2.0 ** -(settings().given if is_given(part) else unseen)
