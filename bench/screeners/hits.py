"""What every way to screen gives back, and the plain form of a name that string measures are given."""

from typing import NamedTuple, Protocol

from bench.people.damage import stripped
from paradero.words.person import Person

SHOWN = 25
"""How many candidates a person is willing to look at."""


class Hit(NamedTuple):
    """Somebody of the register, by place in it, and a score, the higher the likelier; `tier` where one is told."""

    position: int
    score: float
    tier: str = ""


class Screener(Protocol):
    """One way to screen."""

    def build(self, people: list[Person]) -> None:
        """Makes the register ready."""

    def search(self, rows: list[Person]) -> list[list[Hit]]:
        """The candidates of each row, best first, no more than are shown."""


def plain(person: Person) -> str:
    """Small letters without accents; anything else is a space."""
    name = stripped(person.names[0]).lower()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in name).split())
