"""The map of moves and the network of arrangements as drawings: what stands where."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from paradero.answers.arrangements.links import Link
from paradero.publish.maps.places import Outline, outlines, point_of
from paradero.publish.maps.projection import HEIGHT, WIDTH
from paradero.publish.naming import called
from paradero.publish.tables import table_of_words

TEMPLATES: Final = Path(__file__).parent / "templates"
_BEND: Final = 0.22
_ROOM: Final = 90.0
_SHAPE: Final = 1.4
_LETTER: Final = 0.85
_LINE: Final = 1.5
_RADIUS: Final = 300.0
_EDGE: Final = 60.0
_NARROWEST: Final = 400.0
"""Half of the least width of the network: letters keep their size."""
_NAMES: Final = 170.0
"""Room beside the network for names that stand outside."""
_APART: Final = 0.02
"""How far two places have to be from each other, of the map's width, for a line between them to be seen."""
_CENTRE: Final = (500.0, 380.0)
MOST_STATES: Final = 40


class MapWords(msgspec.Struct, frozen=True):
    """The whole table `words.toml`."""

    relation: dict[str, str]
    page: dict[str, str | list[str]]


class Arc(msgspec.Struct, frozen=True):
    """A line from one place to another, with its sentence and the address that it opens."""

    path: str
    relation: str
    said: bool
    sentence: str
    address: str


class Spot(msgspec.Struct, frozen=True):
    """A named place; its name stands at `left`, `top`, on the side `side`, or nowhere where there is no room for it."""

    x: float
    y: float
    name: str
    side: str
    left: float
    top: float
    room: bool = True


class Picture(msgspec.Struct, frozen=True):
    """A drawing: what part of the plane it shows, the outlines, the lines, the places, and names without a place.

    `unit` is a hundredth of its width: what letters and dots are measured in.
    """

    x: float
    y: float
    width: float
    height: float
    unit: float
    land: tuple[Outline, ...]
    arcs: tuple[Arc, ...]
    spots: tuple[Spot, ...]
    left_out: tuple[str, ...]


def map_words() -> MapWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.maps", "words.toml", "maps", MapWords)


def link_id(link: Link) -> str:
    """Where the table tells of a link."""
    return f"link-{link.relation}-{link.claims[0]}-{'said' if link.said else 'open'}"


def link_sentence(link: Link) -> str:
    """What a link says."""
    relation = link.relation if link.said else f"{link.relation}_open"
    return map_words().relation[relation].format(left=called(link.left), right=called(link.right))


def draw_map(links: Sequence[Link]) -> Picture:
    """The moves between places that are known, over the outlines of countries.

    Places too near each other for a line between them are shown as places; the table tells of the moves.
    """
    moves = [link for link in links if link.relation == "moved"]
    placed: dict[str, tuple[float, float]] = {}
    left_out: dict[str, None] = {}
    for name in dict.fromkeys(end for link in moves for end in (link.left, link.right)):
        point = point_of(name)
        if point:
            placed[name] = point
        else:
            left_out[name] = None
    drawn = [
        link
        for link in moves
        if link.left in placed and link.right in placed and placed[link.left] != placed[link.right]
    ]
    ends = {end for link in drawn for end in (link.left, link.right)}
    x, y, width, height = _window([placed[end] for end in ends])
    apart = [link for link in drawn if math.dist(placed[link.left], placed[link.right]) > width * _APART]
    arcs = tuple(_arc(link, placed[link.left], placed[link.right], _BEND) for link in apart)
    spots = tuple(_spots([(called(name), *placed[name]) for name in sorted(ends)], width / 100, (x, x + width)))
    return Picture(
        x, y, width, height, width / 100, tuple(outlines().values()), arcs, spots, tuple(map(called, left_out))
    )


def draw_network(links: Sequence[Link]) -> Picture:
    """The states in a circle, those with most links first, with an arrow for each arrangement and each copy of one."""
    wanted = [link for link in links if link.relation in ("agreed", "copies")]
    degree = Counter(state for link in wanted for state in _states(link))
    states = [state for state, _ in sorted(degree.items(), key=lambda item: (-item[1], item[0]))]
    shown = states[:MOST_STATES]
    placed = dict(zip(shown, _circle(len(shown)), strict=True))
    drawn = [link for link in wanted if all(state in placed for state in _states(link))]
    arcs = tuple(_arc(link, placed[_states(link)[0]], placed[_states(link)[1]], 0.12) for link in drawn)
    spots = tuple(_round_spot(called(name), x, y) for name, (x, y) in placed.items())
    heights = [y for _, y in placed.values()] or [0.0]
    top, foot = min(heights) - _EDGE, max(heights) + _EDGE
    half = max([_NARROWEST, *(abs(x - _CENTRE[0]) + _NAMES for x, _ in placed.values())])
    unplaced = tuple(map(called, states[MOST_STATES:]))
    return Picture(_CENTRE[0] - half, top, 2 * half, foot - top, 10, (), arcs, spots, unplaced)


def _states(link: Link) -> tuple[str, str]:
    """The two states of a link; who copies an arrangement is drawn to the state that receives under it."""
    return link.left, link.right.rpartition(" → ")[2]


def _circle(count: int) -> Iterator[tuple[float, float]]:
    """Places on a circle that is as wide as so many need; two stand side by side."""
    radius = min(_RADIUS, 90.0 + 24.0 * count)
    begin = math.pi if count == 2 else -math.pi / 2
    for at in range(count):
        angle = 2 * math.pi * at / max(1, count) + begin
        yield round(_CENTRE[0] + radius * math.cos(angle), 1), round(_CENTRE[1] + radius * math.sin(angle), 1)


def _window(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """The part of the map that holds all the points with room around them: x, y, width and height."""
    if not points:
        return 0.0, 0.0, WIDTH, HEIGHT
    left, right = min(x for x, _ in points) - _ROOM, max(x for x, _ in points) + _ROOM
    top, foot = min(y for _, y in points) - _ROOM, max(y for _, y in points) + _ROOM
    width, height = (
        max(right - left, (foot - top) * _SHAPE, WIDTH * 0.3),
        max(foot - top, (right - left) / _SHAPE / 1.6),
    )
    width, height = min(WIDTH, width), min(float(HEIGHT), height)
    x = min(max(0.0, (left + right - width) / 2), WIDTH - width)
    y = min(max(0.0, (top + foot - height) / 2), HEIGHT - height)
    return round(x), round(y), round(width), round(height)


def _spots(named: Sequence[tuple[str, float, float]], unit: float, window: tuple[float, float]) -> Iterator[Spot]:
    """The places with their names beside them, where they cover no other name and stay within the window."""
    taken: list[tuple[float, float, float, float]] = []
    for name, x, y in named:
        long, high = len(name) * unit * _LETTER, unit * _LINE
        boxes = ((place, _box(place, long, high)) for place in _sides(x, y, unit))
        found = next(
            (place for place, box in boxes if window[0] <= box[0] and box[2] <= window[1] and _free(box, taken)), None
        )
        side, left, top = found or ("start", x, y)
        if found:
            taken.append(_box(found, long, high))
        yield Spot(x, y, name, side, round(left, 1), round(top, 1), found is not None)


def _sides(x: float, y: float, unit: float) -> Iterator[tuple[str, float, float]]:
    for lift in (0.4, -0.9, 1.7, -2.2, 3.0):
        yield "start", x + unit, y + unit * lift
        yield "end", x - unit, y + unit * lift


def _box(place: tuple[str, float, float], long: float, high: float) -> tuple[float, float, float, float]:
    side, left, top = place
    start = left if side == "start" else left - long
    return start, top - high, start + long, top


def _free(box: tuple[float, float, float, float], taken: Sequence[tuple[float, float, float, float]]) -> bool:
    return all(box[2] < one[0] or one[2] < box[0] or box[3] < one[1] or one[3] < box[1] for one in taken)


def _round_spot(name: str, x: float, y: float) -> Spot:
    """A state of the circle: its name stands outside."""
    side = "start" if x >= _CENTRE[0] else "end"
    return Spot(x, y, name, side, x + (12 if side == "start" else -12), y + 5)


def _arc(link: Link, begin: tuple[float, float], end: tuple[float, float], bend: float) -> Arc:
    """A curve that bends to one side, so that the way there and the way back are two lines."""
    (ax, ay), (bx, by) = begin, end
    side = bend if link.said else bend * 1.5
    middle = ((ax + bx) / 2 + (by - ay) * side, (ay + by) / 2 - (bx - ax) * side)
    path = f"M{ax:.0f} {ay:.0f}Q{middle[0]:.0f} {middle[1]:.0f} {bx:.0f} {by:.0f}"
    address = f"/claims/{link.claims[0]}" if len(link.claims) == 1 else f"#{link_id(link)}"
    return Arc(path, link.relation, link.said, link_sentence(link), address)
