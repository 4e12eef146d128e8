"""What a number counts: who, by nationality, group, legal basis and kind; and whether it may count some of them."""

import functools
import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any, Final

from paradero.claims.gazetteer import gazetteer
from paradero.identity.names import fold
from paradero.text.normal import fold_marks
from paradero.words.claim import Claim, Filler

_WORDS_BEFORE: Final = 3
_FIRST_WORDS: Final = 10
_ENDS: Final = re.compile(
    r"[.,;:!?()]|\b(?:were|was|are|is|have|has|had|who|that|which|to|in|on|at|from|under|with|by|for|and|"
    r"fueron|fue|son|que|a|al|en|por|con|desde|bajo|para|hacia|y)\b"
)
_SUM: Final = re.compile(r"[$€£]|\bmillones\b|\bmillion\b")
_LISTING: Final = (",", "and", "y")
_SAID_OF_GANGS: Final = frozenset(("gang", "criminals", "terrorists"))
_NUMBERED: Final = re.compile(r"^\s*(?:more than |over |about |más de |unos )?\d")
_BETWEEN: Final = 40
_JOINING: Final = frozenset(("a", "an", "the", "of", "to", "with", "in", "de", "la", "el", "del", "una", "un", "con"))
_CITIZENS: Final = re.compile(r"\b(?:citizens?|nationals?|ciudadanos?|nacionales)\b", re.IGNORECASE)


def people_scope(claim: Claim) -> tuple[str, ...]:
    """Tags of the people that a claim speaks of, in order; none where it speaks of everybody.

    A gang's name says more than a nationality beside it, which is often the gang's own.
    """
    tags: set[str] = set()
    for filler in claim.roles.get("people", ()):
        tags |= _people_tags(f"{_counted(claim, filler)} {whole_phrase(claim, filler)}", filler.resolved or "")
    if not any(tag.startswith("nationality:") for tag in tags):
        named = (tag for filler in claim.roles.get("nationality", ()) for tag in _named(filler.name))
        tags |= {tag for tag in named if tag.startswith("nationality:")}
    for filler in claim.roles.get("legal_basis", ()):
        tags |= _basis(filler)
    for filler in claim.roles.get("how", ()):
        words = set(fold(filler.text).split())
        tags |= {tag for tag, told in _table()["how"].items() if words & set(told.split())}
    if any(tag.startswith("group:") for tag in tags):
        tags = {tag for tag in tags if not tag.startswith("nationality:") and tag not in _SAID_OF_GANGS}
    return tuple(sorted(tags))


def says_elsewhere(words: str) -> bool:
    """Whether folded words speak of places that are not named: "their home countries", "a third country"."""
    return not _elsewhere().isdisjoint(words.split())


def money_scope(claim: Claim) -> tuple[str, ...]:
    """Tags of what a sum is for: each year, each person, paid so far, for pensions."""
    quantity = claim.quantity
    if quantity is None:
        return ()
    at = quantity.end - claim.passage.start
    beside = fold(claim.passage.exact[max(0, at - len(quantity.text) - 24) : at + 40])
    after = fold(_SUM.split(claim.passage.exact[max(0, at) : at + 60])[0])
    return tuple(sorted({*_tags_in(beside, "money"), *_tags_in(after, "purpose")}))


def _tags_in(words: str, table: str) -> set[str]:
    return {tag for tag, phrases in _table()[table].items() if any(_stands(one, words) for one in phrases)}


def is_part(claim: Claim) -> bool:
    """Whether the number counts some of a greater number: "109 of the 299", "of these, 137", "ten more"."""
    quantity, part = claim.quantity, _table()["part"]
    if quantity is None:
        return False
    text, at = claim.passage.exact, claim.passage.start
    before = fold(" ".join(text[: max(0, quantity.start - at)].split()[-_WORDS_BEFORE - 1 :]))
    after = fold(" ".join(text[max(0, quantity.end - at) :].split()[:_WORDS_BEFORE]))
    if any(before.endswith(cue) or f" {cue} " in f" {before} " for cue in part["before"]):
        return True
    if any(after.startswith(f"{cue} ") for cue in part["inside"]) or any(_stands(cue, after) for cue in part["after"]):
        return True
    if claim.frame in part["frames"]:
        return True
    words = {word for filler in claim.roles.get("people", ()) for word in fold(filler.text).split()}
    return bool(words & frozenset(part["words"].split()))


@functools.lru_cache(maxsize=4_096)
def group_named(words: str) -> tuple[str, str] | None:
    """Key and name of the first gang or party that the words name."""
    found = (name for name in gazetteer().find(fold_marks(words)) if name.type == "group")
    return next(((f"group:{_slug(name.name)}", name.name) for name in found), None)


def gang_meant(words: str, sentence: str) -> tuple[str, str] | None:
    """The gang that an accusation of belonging to one names, there or in its sentence; None for other accusations."""
    named = group_named(words)
    told = fold(words).split()
    beside = (
        set(_table()["belonging"]["words"].split()) | _classes()["gang"] | set(fold(named[1] if named else "").split())
    )
    strange = [word for word in told if word not in beside and word not in _JOINING and not _named(word.title())]
    if strange or not (named or set(told) & beside):
        return None
    others = {name.name for name in gazetteer().find(fold_marks(sentence)) if name.type == "group"}
    if named or len(others) == 1:
        return named or group_named(others.pop())
    gang = _classes()["gang"]
    return ("accusation:gang", "gang membership") if gang & {*told, *fold(sentence).split()} else None


@functools.cache
def own_places() -> frozenset[str]:
    """Keys of places that are not told by the country they lie in."""
    return frozenset(_table()["own"]["places"])


def whole_phrase(claim: Claim, filler: Filler) -> str:
    """The words of a filler, with what follows "of" where it says of whom ("members of Tren de Aragua")."""
    passage = claim.passage
    rest = passage.exact[max(0, filler.end - passage.start) :] if passage.start <= filler.start < passage.end else ""
    words = rest.split()[:_FIRST_WORDS]
    if words and words[0].lower() in ("of", "de", "del"):
        told = " ".join(words)
        ends = list(_ENDS.finditer(told))
        first = ends[0] if ends else None
        if first is None or first[0] not in _LISTING:
            return f"{filler.text} {told[: first.start()] if first else told}"
        return f"{filler.text} {told[: _end_of_gangs(told, ends)]}".rstrip()
    return filler.text


def _end_of_gangs(words: str, ends: list[re.Match[str]]) -> int:
    """Where the gangs of a list end: "of the Venezuelan gang, Tren de Aragua, and MS-13"; at once where it has none.

    What has a number of its own is counted by itself.
    """
    if not (_classes()["gang"] & set(fold(words[: ends[0].start()]).split()) or group_named(words[: ends[0].start()])):
        return 0
    last = ends[0].start()
    for joint, after in itertools.pairwise([*ends, None]):
        item = words[joint.end() : after.start() if after else len(words)] if joint else ""
        if joint is None or joint[0] not in _LISTING or (item.strip() and _NUMBERED.search(item)):
            break
        if group_named(item):
            last = after.start() if after else len(words)
        elif item.strip():
            break
    return last


def _counted(claim: Claim, filler: Filler) -> str:
    """The words between the number and whom it counts: "23 MS-13 members"."""
    quantity, begin = claim.quantity, claim.passage.start
    if quantity is None or not 0 < filler.start - quantity.end <= _BETWEEN:
        return ""
    between = claim.passage.exact[quantity.end - begin : filler.start - begin]
    return "" if _ENDS.search(between) else between


def _basis(filler: Filler) -> set[str]:
    """The tag of a legal basis: a statute's own, or one that its words are known to mean."""
    told = fold(filler.name)
    known = _tags_in(told, "basis")
    if not known and filler.type == "statute":
        known = {_slug(filler.name)}
    return {f"basis:{tag}" for tag in known}


def _people_tags(phrase: str, resolved: str) -> set[str]:
    tags = set(_named(phrase)) | {tag for tag in _named(resolved) if tag.startswith("nationality:")}
    words = set(fold(phrase).split())
    found = {tag for tag, told in _classes().items() if words & told}
    ages = found & _ages()
    if len(ages) > 1 or (ages and words & {"men", "hombres"}):
        found -= ages
    return tags | found


@functools.lru_cache(maxsize=16_384)
def _named(phrase: str) -> frozenset[str]:
    """Peoples and groups named in a phrase."""
    return frozenset(_tags_of(phrase)) if phrase else frozenset()


def _tags_of(phrase: str) -> Iterator[str]:
    for name in gazetteer().find(fold_marks(phrase)):
        named_after = name.type == "place" and name.id == name.country and _CITIZENS.search(phrase)
        if (name.type == "demonym" or named_after) and name.country:
            yield f"nationality:{name.country}"
        elif name.type == "group":
            yield f"group:{name.id}"


def _slug(name: str) -> str:
    return fold(name).replace(" ", "-")


def _stands(cue: str, words: str) -> bool:
    return f" {cue} " in f" {words} "


def _ages() -> frozenset[str]:
    return frozenset(str(_table()["classes"]["ages"]).split())


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    rows: Iterable[tuple[str, str]] = _table()["classes"].items()
    return {tag: frozenset(words.split()) for tag, words in rows if tag != "ages"}


@functools.cache
def _elsewhere() -> frozenset[str]:
    return frozenset(_table()["elsewhere"]["words"].split())


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("paradero.identity.questions").joinpath("scopes.toml").read_text(encoding="utf-8"))
