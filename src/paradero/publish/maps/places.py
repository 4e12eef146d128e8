"""Where states and known facilities stand on the map, and the outlines of countries."""

import functools
from importlib.resources import files
from typing import Final

import msgspec

from paradero.claims.name_list import read_table
from paradero.identity.names import fold
from paradero.identity.register import known
from paradero.publish.maps.projection import place


class Outline(msgspec.Struct, frozen=True):
    """A country: the point to draw lines to, and its outline, empty where it is too small for one."""

    code: str
    x: float
    y: float
    path: str


@functools.cache
def outlines() -> dict[str, Outline]:
    """The base map by ISO code."""
    text = files("paradero.publish.maps").joinpath("countries.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")][1:]
    found = (line.split(",", 3) for line in lines)
    return {code: Outline(code, float(x), float(y), path) for code, x, y, path in found}


def point_of(name: str) -> tuple[float, float] | None:
    """Where a state or a known facility stands; a facility without a place of its own at its country's point."""
    own = _facilities().get(fold(name))
    if own:
        return own
    told = known(name)
    outline = outlines().get(told.country) if told and told.country else None
    return (outline.x, outline.y) if outline else None


_NEEDED: Final = ("lat", "lon")


@functools.cache
def _facilities() -> dict[str, tuple[float, float]]:
    rows = [row for row in read_table("facilities.csv") if all(row[name] for name in _NEEDED)]
    return {fold(row["name"]): place(float(row["lon"]), float(row["lat"])) for row in rows}
