"""From longitude and latitude to a place on the map: plate carrée, without the polar seas."""

from typing import Final

WIDTH: Final = 2000.0
TOP: Final = 78.0
BOTTOM: Final = -57.0
HEIGHT: Final = round(WIDTH * (TOP - BOTTOM) / 360)


def place(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a point of the earth (WGS 84 degrees) stands on the map; what lies beyond its edge, at the edge."""
    x = (longitude + 180) / 360 * WIDTH
    y = (TOP - min(TOP, max(BOTTOM, latitude))) / 360 * WIDTH
    return x, y
