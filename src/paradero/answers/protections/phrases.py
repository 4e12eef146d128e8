"""What the words around an order say: which move it keeps from happening, whom of, where to."""

import functools
import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, Final

import msgspec

from paradero.claims.gazetteer import gazetteer
from paradero.identity.names import fold
from paradero.words.claim import Claim
from paradero.words.passage import Span
from paradero.words.protection import Act, EventKind

_CLAUSE_ENDS: Final = re.compile(r"(?<=[a-z0-9)]{2})\.(?=\s|$)|[;:](?=\s|$)|[“”\"]")
_TO: Final = re.compile(r"\bto\s+(?=[A-Z])")
_TO_SPANISH: Final = re.compile(r"\b(?:a|hacia)\s+(?=[A-ZÁÉÍÓÚÑ])")
_YEAR_BEFORE: Final = re.compile(r"\b((?:19|20)\d\d)(?:\s+[\w'’-]+){0,3}\s*$")
_OF: Final = re.compile(r"^\s*(?:of|for|de|del)\s+", re.IGNORECASE)
_NAMED: Final = (
    r"(?:[A-ZÁÉÍÓÚÑ][\w'’.-]*)(?:\s+(?:(?:de|del|la|las|los|da|dos|van|von|al|el|bin|y)\s+)*[A-ZÁÉÍÓÚÑ][\w'’.-]*)*"
)
_NAME: Final = re.compile(_NAMED)
_OWNER: Final = re.compile(rf"(?P<name>{_NAMED}?|[a-z]+)['’]s\s+$")
_MARKS: Final = " ,.;"
_JOINING: Final = ("or", "and", "nor", "o", "y", "ni", "otherwise")
_PASSIVE: Final = re.compile(
    r"(?P<whom>.+?) (?:shall|must|may|should|will) not be (?P<moved>\w+(?: or \w+)?)\b ?(?P<rest>.*)"
)
_STAY_OF_REMOVAL: Final = re.compile(r"(?:\w+ ){0,2}stay of (?:removal|deportation)\b", re.IGNORECASE)
_OUT_OF: Final = re.compile(
    r"\b(?:outside|out of|from)(?: of)? (?P<place>(?:the )?[A-Z][\w.]*(?: (?:of|de|del|[A-Z][\w.]*))*)"
)
_UNLESS: Final = re.compile(r"\b(?:without|unless|except|absent|sin|salvo|a menos que)\b[^.;]*", re.IGNORECASE)
_HEAD_ENDS: Final = re.compile(r",|\s(?:to|from|of|who|whom|whose|under|in|at|with|that|a|de|del|que|en|con|bajo)\s")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.\s?){2,}")


class Kept(msgspec.Struct, frozen=True):
    """What an order keeps from happening: the acts, and the words that say of whom.

    `whom` goes on to the end of the clause; `owner` is what stands before a possessive ("Petitioner's removal").
    """

    acts: frozenset[Act]
    whom: str
    owner: str | None = None


def kept(claim: Claim) -> Kept | None:
    """The move that the claim's order keeps from happening; None where it keeps none."""
    action = next(iter(claim.roles.get("action", ())), None)
    if action is None:
        return None
    rest = rest_of_clause(claim, action.span)
    before = words_before(claim, action.span)
    passive = _PASSIVE.match(_flat(action.text))
    if passive:
        acts = _leading_acts(passive["moved"])
        return Kept(acts, _flat(f"{passive['whom']} {passive['rest']} {rest}").strip(_MARKS)) if acts else None
    if _STAY_OF_REMOVAL.match(_flat(f"{action.text} {rest}")):
        return Kept(frozenset({"removal"}), "")
    acts = _leading_acts(action.text)
    told = _begins(_trigger(claim), _words("keeps", "verbs")) or fold(before).endswith(tuple(_words("keeps", "before")))
    return Kept(acts, class_words(action.text, rest), owner_before(before)) if acts and told else None


def place_left(words: str) -> str:
    """The place out of which nobody may be moved ("outside the District of Ohio"); empty where none is named."""
    found = _OUT_OF.search(words)
    return found["place"].strip() if found else ""


def conditions_in(words: str) -> tuple[str, ...]:
    """What an order leaves open, in its words: from "without", "unless" or "except" to the end of the clause."""
    found = _UNLESS.search(words)
    return (found[0].strip(_MARKS),) if found else ()


def ending_of(claim: Claim) -> EventKind | None:
    """How the claim's verb ends an order; None for a verb that ends none."""
    kinds: tuple[EventKind, ...] = ("vacated", "reversed", "terminated", "stayed")
    return next((kind for kind in kinds if _begins(_trigger(claim), _words("ends", kind))), None)


def points_back(claim: Claim) -> bool:
    """Whether the order that the claim ends is only pointed at ("vacated it", "lifted the stay")."""
    pointed = [filler.text for role in ("action", "addressee") for filler in claim.roles.get(role, ())]
    return any(fold(words) in _words("pointers", "words") for words in pointed)


def begins_with_move(words: str) -> bool:
    """Whether words begin with a move that an order may keep from happening ("removing him to El Salvador")."""
    first = fold(words).split(" ")[0]
    return first in _words("moves", "removal") or first in _words("moves", "transfer")


def is_one_person(words: str) -> bool:
    """Whether words mean one person without a name ("a Venezuelan man who …")."""
    return not _words("one_person", "words").isdisjoint(fold(_HEAD_ENDS.split(words, maxsplit=1)[0]).split())


def rest_of_clause(claim: Claim, after: Span) -> str:
    """The passage's words from a filler's end to the end of the clause."""
    rest = claim.passage.exact[after.end - claim.passage.start :]
    end = _CLAUSE_ENDS.search(rest)
    return _flat(rest[: end.start()] if end else rest)


def words_before(claim: Claim, place: Span) -> str:
    """The passage's words before a filler."""
    return claim.passage.exact[: max(0, place.start - claim.passage.start)]


def country_to(words: str, *, spanish: bool = False) -> str | None:
    """The ISO code of the country that stands first after a "to"; None where none does."""
    for found in (_TO_SPANISH if spanish else _TO).finditer(words):
        names = gazetteer().find(words[found.end() :])
        if names and names[0].span.start == 0:
            return names[0].country if names[0].type == "place" and names[0].id == names[0].country else None
    return None


def year_before(words: str) -> str | None:
    """The year in "a 2019 order", for the words that stand before *order*."""
    found = _YEAR_BEFORE.search(words)
    return found[1] if found else None


def name_at_start(words: str) -> str | None:
    """The name of a person with which words begin ("of Kilmar Abrego Garcia to …"); None for anything else."""
    rest = _OF.sub("", words)
    found = _INITIALS.match(rest) or _NAME.match(rest)
    if not found or (" " not in found[0].strip() and not _INITIALS.fullmatch(found[0])):
        return None
    name = found[0].strip().rstrip(",")
    return None if gazetteer().find(name) else name


def party_at_start(words: str) -> bool:
    """Whether words begin with a party's part ("of Petitioner to El Salvador")."""
    first = fold(_OF.sub("", words)).removeprefix("the ").split(" ")[0]
    return first in _words("parties", "words")


def owner_before(words: str) -> str | None:
    """Whose move it is where an owner stands before it ("Petitioner's removal")."""
    found = _OWNER.search(words)
    return found["name"] if found else None


def is_party(name: str) -> bool:
    """Whether a word is a party's part in a case ("Petitioner")."""
    return bool(set(fold(name).split()) & _words("parties", "words"))


def _leading_acts(words: str) -> frozenset[Act]:
    """The acts of the moves with which words begin: both for "remove or transfer"."""
    acts: set[Act] = set()
    for word in fold(words).split(" "):
        if word in _words("moves", "removal"):
            acts.add("removal")
        elif word in _words("moves", "transfer"):
            acts.add("transfer")
        elif not acts or word not in _JOINING:
            break
    return frozenset(acts)


def class_words(action: str, rest: str) -> str:
    """The words that say of whom a move is barred, without the word for the move."""
    words = _flat(f"{action} {rest}").split(" ")
    moved = _words("moves", "removal") | _words("moves", "transfer")
    while words and (fold(words[0]) in moved or fold(words[0]) in (*_JOINING, "of", "de", "las", "los", "la")):
        words = words[1:]
    return " ".join(words).strip(_MARKS)


def peoples_in(words: str) -> tuple[str, ...]:
    """The ISO codes of the peoples named ("Venezuelans")."""
    codes = (name.country for name in gazetteer().find(words) if name.type == "demonym")
    return tuple(dict.fromkeys(code for code in codes if code))


def says_third_country(words: str) -> bool:
    """Whether a move to third countries is meant."""
    return " third countr" in f" {fold(words)}" or " tercer pais" in f" {fold(words)}"


def laws_in(words: str) -> tuple[str, ...]:
    """The laws named ("Alien Enemies Act")."""
    return tuple(dict.fromkeys(name.name for name in gazetteer().find(words) if name.type == "statute"))


def _trigger(claim: Claim) -> str:
    if claim.trigger is None:
        return ""
    start = claim.passage.start
    return claim.passage.exact[claim.trigger.start - start : claim.trigger.end - start]


def _begins(word: str, beginnings: Iterable[str]) -> bool:
    return any(word.lower().startswith(beginning) for beginning in beginnings)


def _flat(words: str) -> str:
    return " ".join(words.split())


@functools.cache
def _words(topic: str, name: str) -> frozenset[str]:
    return frozenset(_table()[topic][name])


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("paradero.answers.protections").joinpath("words.toml").read_text(encoding="utf-8"))
