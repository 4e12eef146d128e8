"""The table of parts and weights, read once."""

import functools
import tomllib
from importlib.resources import files
from typing import NamedTuple

RELATIONS = (
    "none", "exact", "sound", "romanisation", "nickname", "one_edit", "near_sound", "two_edits", "skeleton",
    "truncated", "article", "joined", "near_given", "initial",
)  # fmt: skip
"""How one part of a name can be another's writing; the place in this tuple is the code that the kernel uses."""


INITIAL = RELATIONS.index("initial")


_NAME = ("part_most", "part_least", "initial", "omitted", "contradicted", "telling")


class Weights(NamedTuple):
    """`parts` is indexed by the code of a relation; all other numbers are bits, as the table says."""

    parts: tuple[float, ...]
    part_most: float
    part_least: float
    initial: float
    omitted: float
    contradicted: float
    telling: float
    birth_most: float
    birth_swapped: float
    birth_slip: float
    birth_partial: float
    birth_near: float
    birth_conflict: float
    nation_share: float
    nation_most: float
    nation_differs: float
    behind: float


class Settings(NamedTuple):
    """What the kernel does not need: the version, and how commonness and the shown candidates are counted."""

    version: str
    given: float
    unseen: float
    background_weight: float
    shown_least: float
    shown_hardly: float
    equal_within: float


@functools.cache
def weights() -> Weights:
    """The weights as the kernel takes them."""
    table = _table()
    name, birth, nation = table["name"], table["birth"], table["nationality"]
    parts = tuple(float(table["parts"].get(relation, 0.0)) for relation in RELATIONS)
    numbers = [float(name[key]) for key in _NAME]
    numbers += [float(birth[key]) for key in ("most", "swapped", "slip", "partial", "near", "conflict")]
    numbers += [float(nation[key]) for key in ("same_share", "same_most", "differs")]
    return Weights._make([parts, *numbers, float(table["shown"]["behind"])])


@functools.cache
def settings() -> Settings:
    """The rest of the table."""
    table = _table()
    common, shown = table["commonness"], table["shown"]
    return Settings(
        str(table["version"]), float(common["given"]), float(common["unseen"]), float(common["background_weight"]),
        float(shown["least"]), float(shown["hardly"]), float(shown["equal_within"]),
    )  # fmt: skip


@functools.cache
def _table() -> dict[str, dict[str, float]]:
    text = files("paradero.identity").joinpath("people/weights.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
