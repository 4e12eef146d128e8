"""Where words stand. Offsets are code points over the stored text, which is never normalised after storing."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch `[start, end)` of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Passage(msgspec.Struct, frozen=True, omit_defaults=True):
    """The smallest whole sentence, heading or table row that carries a claim, verbatim; `page` counts from 1."""

    start: int
    end: int
    exact: str
    page: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
