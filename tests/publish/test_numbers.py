"""Numbers in plain English, with their bounds."""

import pytest

from paradero.publish.language import speaking
from paradero.publish.numbers import spoken_quantity
from paradero.words.claim import Quantity

CASES = [
    ((238, 238, "people", False, False), "238 people"),
    ((200, None, "people", False, True), "more than 200 people"),
    ((278, None, "people", False, False), "at least 278 people"),
    ((250, 250, "people", True, False), "about 250 people"),
    ((None, 160, "people", False, False), "up to 160 people"),
    ((None, 160, "flights", False, True), "fewer than 160 flights"),
    ((6_000_000, 6_000_000, "usd", False, False), "$6,000,000"),
    ((4_760_000.5, None, "usd", False, False), "at least $4,760,000.5"),
    ((2, 3, "hours_per_day", False, False), "2 to 3 hours per day"),
    ((24, 24, "other", True, False), "about 24"),
    ((None, None, "people", False, False), "a number that the text does not give"),
]


@pytest.mark.parametrize(("given", "spoken"), CASES)
def test_a_number_is_spoken_with_its_bounds(
    given: tuple[float | None, float | None, str, bool, bool], spoken: str
) -> None:
    low, high, unit, approximate, opened = given
    assert spoken_quantity(Quantity(low, high, unit, "x", 0, 1, approximate, opened)) == spoken


SPANISH = [
    ((238, 238, "people", False, False), "238 personas"),
    ((1, 1, "flights", False, False), "1 vuelo"),
    ((200, None, "people", False, True), "más de 200 personas"),
    ((None, 160, "flights", False, False), "hasta 160 vuelos"),
    ((6_000_000, 6_000_000, "usd", True, False), "unos 6,000,000 dólares"),
    ((2, 3, "hours_per_day", False, False), "de 2 a 3 horas al día"),
]


@pytest.mark.parametrize(("given", "spoken"), SPANISH)
def test_a_number_is_spoken_in_spanish(given: tuple[float | None, float | None, str, bool, bool], spoken: str) -> None:
    low, high, unit, approximate, opened = given
    with speaking("es"):
        assert spoken_quantity(Quantity(low, high, unit, "x", 0, 1, approximate, opened)) == spoken
