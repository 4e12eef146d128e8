"""A brief as its writers get it: sections of sentences, numbered notes, sources and origins."""

from urllib.parse import quote, urlsplit

import msgspec

from paradero.publish.briefs.sentence import Section, Sentence

_WORDS_AT_AN_END = 6
_SHORT = 100


class Note(msgspec.Struct, frozen=True):
    """One footnote: the passage with the stored words around it, who says it and how, and where it stands.

    `source` is the number of its source in the list, `place` the page where there are pages, `link` the address of the
    document at the passage where it has one on the web.
    """

    number: int
    claim: str
    said: str
    before: str
    exact: str
    after: str
    source: int
    source_name: str
    place: str
    link: str | None
    lang: str | None


class SourceLine(msgspec.Struct, frozen=True):
    """One document version in the list of sources, with its digest."""

    number: int
    name: str
    told: str
    address: str
    link: str | None
    digest: str
    document: str
    version: int


class OriginLine(msgspec.Struct, frozen=True):
    """One independent origin, the notes that go back to it, and the reasons, each told once."""

    name: str
    notes: tuple[int, ...]
    reasons: tuple[str, ...]


class Paper(msgspec.Struct, frozen=True):
    """The whole brief. `facts` are labels and values about the brief itself; `words` are its headings."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    sources: tuple[SourceLine, ...]
    origins: tuple[OriginLine, ...]
    checkpoint: str
    lang: str
    words: dict[str, str]

    def marks(self, sentence: Sentence) -> tuple[int, ...]:
        """The numbers of a sentence's notes."""
        numbers = {note.claim: note.number for note in self.notes}
        return tuple(numbers[line.id] for line in sentence.grounds.lines)


def link_to(url: str | None, exact: str) -> str | None:
    """The address of a page at these words (a text fragment); None for what is no address on the web."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    if parts.fragment:
        return url
    words = exact.split()
    if len(exact) <= _SHORT:
        told = _fragment(words)
    else:
        told = f"{_fragment(words[:_WORDS_AT_AN_END])},{_fragment(words[-_WORDS_AT_AN_END:])}"
    return f"{url}#:~:text={told}"


def _fragment(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
