"""What a brief may say: sentences that are made of claims only.

`Sentence` is the one type that writers print as what a brief says of the world, and there is none without a claim: its
first claim is an argument that cannot be left out, and a claim is a quote at its place in a document of the record.
"""

from collections.abc import Iterable

import msgspec

from paradero.answers.views import ClaimLine
from paradero.words.errors import GroundingError


class Grounds(msgspec.Struct, frozen=True):
    """One claim or more. Raises GroundingError for what is no claim, or one without words."""

    first: ClaimLine
    more: tuple[ClaimLine, ...] = ()

    def __post_init__(self) -> None:
        for line in (self.first, *self.more):
            if not isinstance(line, ClaimLine) or not line.claim.passage.exact.strip():
                raise GroundingError("A sentence of a brief has no passage to stand on; make it of claims.")

    @property
    def lines(self) -> tuple[ClaimLine, ...]:
        """All of them, in order."""
        return (self.first, *self.more)

    @staticmethod
    def of(lines: Iterable[ClaimLine]) -> "Grounds | None":
        """These claims, each once; None where there are none: then there is nothing to say either."""
        first, *more = tuple({line.id: line for line in lines}.values()) or (None,)
        return Grounds(first, tuple(line for line in more if line)) if first else None


class Sentence(msgspec.Struct, frozen=True):
    """Words, and the claims that they are made of. Raises GroundingError for grounds that are none."""

    words: str
    grounds: Grounds

    def __post_init__(self) -> None:
        if not isinstance(self.grounds, Grounds):
            raise GroundingError("A sentence of a brief has no passage to stand on; make it of claims.")


class Point(msgspec.Struct, frozen=True):
    """A question with what is said to it: `beside` are answers that stand side by side, `told` other sentences.

    `question` is None where sentences stand for themselves.
    """

    question: Sentence | None
    told: tuple[Sentence, ...]
    beside: tuple[Sentence, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """In the order in which they are read."""
        return (*self.beside, *self.told)


class Section(msgspec.Struct, frozen=True):
    """Points under one heading; `note` explains the heading, `empty` stands where there are none."""

    name: str
    title: str
    note: str
    points: tuple[Point, ...]
    empty: str
