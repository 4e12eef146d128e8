"""Who held an office on a day, and who "the president" of a document is: offices.csv and office_roles.toml.

"The Salvadoran president" and "el presidente salvadoreño" say the country; "the president" alone is the one holder of
that office whom the document named a little before, else that of the country which the document is mostly about. An
answer is given only for the days that the table covers, and never where two people could be meant.
"""

import datetime
import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

import msgspec

from paradero.claims.gazetteer import gazetteer
from paradero.claims.name_list import Office, read_offices
from paradero.claims.names import BlockNames
from paradero.claims.parse import Sentence, Word
from paradero.claims.phrases import Mention
from paradero.words.document import TextVersion
from paradero.words.edtf import bounds
from paradero.words.passage import Span

HOW: Final = "office by country and date"
_REACH: Final = 12  # sentences back in which a named holder is who is meant
_MOSTLY: Final = 0.6  # share of a document's countries that makes one the country it is about
_ENOUGH: Final = 3  # names of that country
_AROUND: Final = 60  # characters looked at around a title for the name that it belongs to


class Holder(msgspec.Struct, frozen=True):
    """Who a phrase means by office, and where the document names them; the phrase itself where it does not."""

    name: str
    span: Span


class Doubt(msgspec.Struct, frozen=True):
    """A title that does not fit the day of the document, and the sentence that says so."""

    span: Span
    reason: str


def holder_on(role: str, country: str | None, day: datetime.date) -> Office | None:
    """Who held the role in a country on a day; on a day of handing over, who came in.

    None where the table does not reach that day, names nobody, or is not exact enough to choose between two.
    """
    if day > _covered():
        return None
    possible = [office for office in _by_role().get(role, ()) if office.country == country and _may_hold(office, day)]
    certain = [office for office in possible if _surely_holds(office, day)]
    if len({office.person for office in possible}) > 1 and not _is_handing_over(possible, day):
        return None
    return max(certain, key=lambda office: office.since or "", default=None)


def roles_of(person: str, day: datetime.date) -> Iterator[Office]:
    """The offices with a role that the person of this name surely held on the day."""
    for office in read_offices():
        if office.name == person and office.role and _surely_holds(office, day):
            yield office


class OfficeMemory:
    """What a document has said of countries and office-holders so far, in reading order."""

    def __init__(self, published: datetime.date | None = None) -> None:
        self._day = published
        self._countries: Counter[str] = Counter()
        self._people: dict[str, tuple[int, Span]] = {}
        self._sentence = 0

    def read(self, sentence: Sentence, names: BlockNames) -> None:
        """Take in the names of a sentence."""
        self._sentence += 1
        inside = range(sentence.words[0].i, sentence.words[-1].i + 1)
        for mention in names.mentions:
            if mention.first in inside and mention.country is not None:
                self._countries[mention.country] += 1
                if mention.type == "person":
                    self._people[mention.name] = (self._sentence, mention.span)

    def resolve(self, word: Word, names: BlockNames) -> Holder | None:
        """Who the office in the phrase around `word` means: "the president", "the Salvadoran president"."""
        if self._day is None or word.lower not in _role_words():
            return None
        text = word.sentence.block.squeezed.text
        found = _role_at(text, word.start)
        if found is None:
            return None
        role = _forms()[found[0].lower()]
        beside = _country_beside(text, found.span(), word, names)
        if beside is not None:
            country, end = beside
            return None if _NAMED_AFTER.match(text[end:]) else self._holder(role, country, word)
        if _NAMED_AFTER.match(text[found.end() :]) or not _is_bare(text, found.span()):
            return None
        return self._named(role, word) or self._of_the_story(role, word)

    def _holder(self, role: str, country: str, word: Word) -> Holder | None:
        office = holder_on(role, country, self._day) if self._day else None
        if office is None:
            return None
        _, span = self._people.get(office.name, (0, word.sentence.block.span_of(word, word)))
        return Holder(office.name, span)

    def _named(self, role: str, word: Word) -> Holder | None:
        near = self._near(role)
        return self._holder(role, near[0], word) if len(near) == 1 else None

    def _near(self, role: str) -> list[str]:
        """The countries whose holder of the role was named a little before."""
        if self._day is None:
            return []
        recent = [name for name, (sentence, _) in self._people.items() if self._sentence - sentence <= _REACH]
        held = [office for name in recent for office in roles_of(name, self._day) if office.role == role]
        return sorted({office.country for office in held if office.country})

    def _of_the_story(self, role: str, word: Word) -> Holder | None:
        if self._near(role) or not self._countries:
            return None
        country, times = self._countries.most_common(1)[0]
        if times < _ENOUGH or times < _MOSTLY * self._countries.total():
            return None
        return self._holder(role, country, word)


def title_doubts(version: TextVersion) -> Iterator[Doubt]:
    """Titles before a name that do not fit the day: "former President X" in office, "President X" out of it.

    The day is that of the document, so a look back in time ("in 2023, President Biden …") is told as well.
    """
    text, published = version.text, _published(version)
    if published is None or published > _covered():
        return
    seen: set[str] = set()
    for found in _titled().finditer(text):
        role = _forms()[found["role"].lower()]
        name = next(iter(gazetteer().find(text[found.end() : found.end() + _AROUND])), None)
        if name is None or name.type != "person" or name.span.start:
            continue
        span = Span(found.start(), found.end() + name.span.end)
        reason = _doubt(role, name.name, bool(found["former"]), published)
        if reason is not None and span.of(text) not in seen:
            seen.add(span.of(text))
            yield Doubt(span, reason)


def _published(version: TextVersion) -> datetime.date | None:
    published = version.metadata.published
    try:
        return bounds(published.value)[0] if published else None
    except ValueError:
        return None


def _doubt(role: str, person: str, former: bool, day: datetime.date) -> str | None:
    terms = [office for office in _by_role().get(role, ()) if office.name == person]
    holding = [office for office in terms if _surely_holds(office, day)]
    if former and holding:
        return f"{person} was {holding[0].office} on {day} ({holding[0].source})"
    if former or not terms or any(_may_hold(office, day) for office in terms):
        return None
    spans = ", ".join(f"{office.since or '?'} to {office.until or 'now'}" for office in terms)
    return f"{person} was {terms[0].office} from {spans}, not on {day} ({terms[0].source})"


def _may_hold(office: Office, day: datetime.date) -> bool:
    first = bounds(office.since)[0] if office.since else None
    last = bounds(office.until)[1] if office.until else None
    return (first is None or first <= day) and (last is None or day <= last)


def _surely_holds(office: Office, day: datetime.date) -> bool:
    first = bounds(office.since)[1] if office.since else None
    last = bounds(office.until)[0] if office.until else None
    return first is not None and first <= day <= min(last or _covered(), _covered())


def _is_handing_over(offices: list[Office], day: datetime.date) -> bool:
    """Whether one of them ends on the very day on which the other begins."""
    return (
        {office.until for office in offices} >= {day.isoformat()}
        and len({o.person for o in offices}) == 2
        and any(office.since == day.isoformat() for office in offices)
    )


def _role_at(text: str, place: int) -> re.Match[str] | None:
    """The name of a role that covers the place."""
    for found in _roles().finditer(text, max(0, place - _AROUND), place + _AROUND):
        if found.start() <= place < found.end():
            return found
    return None


def _country_beside(text: str, place: tuple[int, int], word: Word, names: BlockNames) -> tuple[str, int] | None:
    """The country of a name right before ("the Salvadoran president", "El Salvador's president") or after the role
    ("el presidente salvadoreño", "the president of Ghana"), and where the phrase ends."""
    words = word.sentence.block.words
    start, end = place
    for mention in names.mentions:
        if mention.country is None or mention.type not in ("demonym", "place"):
            continue
        first, last = words[mention.first].start, words[mention.last].end
        if last <= start and _BETWEEN.fullmatch(text[last:start]) and not _other_before(text, first):
            return mention.country, end
        if first >= end and _joins_after(text[end:first], mention) and not _other_before(text, start):
            return mention.country, last
    return None


def _other_before(text: str, place: int) -> bool:
    return bool(_OTHER_BEFORE.search(text[max(0, place - _AROUND) : place]))


def _joins_after(between: str, mention: Mention) -> bool:
    return between == " " if mention.type == "demonym" else between in (" of ", " of the ", " de ", " del ")


def _is_bare(text: str, place: tuple[int, int]) -> bool:
    """Whether "the" stands before, and nothing after says whose office it is."""
    start, end = place
    return bool(_THE_BEFORE.search(text[max(0, start - _AROUND) : start])) and not _WHOSE_AFTER.match(text[end:])


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("paradero.claims").joinpath("data/office_roles.toml").read_text(encoding="utf-8"))


@functools.cache
def _covered() -> datetime.date:
    return datetime.date.fromisoformat(_table()["looked_over"])


@functools.cache
def _by_role() -> dict[str, list[Office]]:
    found: dict[str, list[Office]] = {}
    for office in read_offices():
        if office.role:
            found.setdefault(office.role, []).append(office)
    return found


@functools.cache
def _forms() -> dict[str, str]:
    return {form.lower(): role for role, forms in _table()["roles"].items() for form in forms.split("|")}


@functools.cache
def _role_words() -> frozenset[str]:
    return frozenset(word for form in _forms() for word in form.split())


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@functools.cache
def _roles() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of(list(_forms()))})\b", re.IGNORECASE)


@functools.cache
def _titled() -> re.Pattern[str]:
    former, roles = _any_of(_table()["words"]["former"].split()), _any_of(list(_forms()))
    return re.compile(rf"\b(?P<former>(?i:{former})[ -]?)?(?:U\.S\. )?(?P<role>(?i:{roles})) (?=[A-ZÁÉÍÓÚÑ])")


_PLAIN = _any_of(_table()["words"]["plain"].split())
_OTHER = _any_of(_table()["words"]["other"].split())
_BETWEEN = re.compile(rf"(?:['’]s?)? (?:(?:{_PLAIN}) )?")
_OTHER_BEFORE = re.compile(rf"(?:^|\W)(?:{_OTHER})[ -]?$", re.IGNORECASE)
_THE_BEFORE = re.compile(rf"(?:^|\W)(?:the|el|la|al|del) (?:(?:{_PLAIN}) )?$", re.IGNORECASE)
# A name, or words that make another office of it: "president Bukele", "president-elect".
_NAMED_AFTER = re.compile(r" [A-ZÁÉÍÓÚÑ]\w|-\w| elect[oa]?\b")
_WHOSE_AFTER = re.compile(r" (?:of|for|de|del|para|who|that|que) ")
