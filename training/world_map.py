"""Makes the base map from the package `world-atlas` (npm, ISC; the outlines are Natural Earth's, in the public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m training.world_map package src/paradero/publish/maps/countries.csv

Each country gets its outline at 1:110 million as an SVG path, and a point to draw lines to: the middle of its largest
part. A country too small for that scale has a point only, from the outlines at 1:50 million.
"""

import csv
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from paradero.identity.register import known
from paradero.publish.maps.projection import WIDTH, place

Point = tuple[float, float]

# Names of the atlas that our table of countries does not know.
_NAMES = {
    "W. Sahara": "EH", "Dem. Rep. Congo": "CD", "Congo": "CG", "Dominican Rep.": "DO", "Falkland Is.": "FK",
    "Fr. S. Antarctic Lands": "TF", "Central African Rep.": "CF", "Eq. Guinea": "GQ", "Solomon Is.": "SB",
    "N. Cyprus": "", "Somaliland": "", "Bosnia and Herz.": "BA", "Macedonia": "MK", "S. Sudan": "SS",
    "Antarctica": "", "Kosovo": "XK", "Marshall Is.": "MH", "N. Mariana Is.": "MP", "U.S. Virgin Is.": "VI",
    "São Tomé and Principe": "ST", "St. Kitts and Nevis": "KN", "Antigua and Barb.": "AG", "Fr. Polynesia": "PF",
    "St. Vin. and Gren.": "VC", "Cayman Is.": "KY", "Cook Is.": "CK", "Turks and Caicos Is.": "TC",
    "Georgia": "GE", "Palestine": "PS", "Niger": "NE", "Taiwan": "TW", "Micronesia": "FM", "Timor-Leste": "TL",
}  # fmt: skip


def main(package: Path, target: Path) -> None:
    """Writes the table of countries."""
    coarse, fine = (json.loads((package / name).read_text()) for name in ("countries-110m.json", "countries-50m.json"))
    drawn = dict(_countries(coarse))
    rows = []
    for code, rings in {**dict(_countries(fine)), **drawn}.items():
        x, y = _middle(max((part for ring in rings for part in _parted(ring)), key=_area))
        rows.append((code, round(x), round(y), _path(rings) if code in drawn else ""))
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write("# Outlines: Natural Earth (public domain), through world-atlas 2.0.2 (ISC); see README.md.\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("id", "x", "y", "path"))
        writer.writerows(sorted(rows))


def _countries(atlas: dict[str, Any]) -> Iterator[tuple[str, list[list[Point]]]]:
    arcs = _arcs(atlas)
    for shape in atlas["objects"]["countries"]["geometries"]:
        code = _code(shape["properties"]["name"])
        parts = shape.get("arcs", []) if shape["type"] == "MultiPolygon" else [shape.get("arcs", [])]
        rings = [_ring(ring, arcs) for part in parts for ring in part[:1]]
        if code and rings:
            yield code, rings


def _code(name: str) -> str:
    told = known(name)
    return _NAMES.get(name, (told.country or "") if told and told.is_country else "")


def _arcs(atlas: dict[str, Any]) -> list[list[Point]]:
    (scale_x, scale_y), (move_x, move_y) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    found = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append(place(x * scale_x + move_x, y * scale_y + move_y))
        found.append(points)
    return found


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for number in numbers:
        points += (arcs[number] if number >= 0 else arcs[~number][::-1])[1 if points else 0 :]
    return points


def _area(ring: list[Point]) -> float:
    return abs(_twice_signed(ring)) / 2


def _twice_signed(ring: list[Point]) -> float:
    return sum(one[0] * other[1] - other[0] * one[1] for one, other in zip(ring, ring[1:] + ring[:1], strict=True))


def _middle(ring: list[Point]) -> Point:
    """The centroid of a ring."""
    whole = _twice_signed(ring)
    x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = ax * by - bx * ay
        x, y = x + (ax + bx) * cross, y + (ay + by) * cross
    return (x / (3 * whole), y / (3 * whole)) if whole else ring[0]


def _path(rings: list[list[Point]]) -> str:
    """The rings in whole units, each step from the last point; a step of nothing is left out."""
    return "".join(_stretch(part) for ring in rings for part in _parted(ring) if len(part) > 3)


def _parted(ring: list[Point]) -> Iterator[list[Point]]:
    """The ring in parts that do not cross the edge of the map, each point of a part other than the one before."""
    part: list[Point] = []
    for x, y in ring:
        point = round(x), round(y)
        if part and abs(point[0] - part[-1][0]) > WIDTH / 2:
            yield part
            part = []
        if not part or point != part[-1]:
            part.append(point)
    yield part


def _stretch(points: list[Point]) -> str:
    steps = (f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
