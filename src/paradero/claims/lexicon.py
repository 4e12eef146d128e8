"""The frame lexicon: what words make which kind of claim, and where each role stands. Read from `frames/*.toml`.

A frame file has one kind. Each `[[frame]]` has triggers (`verb`, `noun`, `adjective`: lemmas), `where` and `unless`
(conditions), `roles` (for each role a list of places to look, the first that is filled wins), `require` (roles that
must be filled, `a|b` for either), `stance` and `stances` (by trigger or action), `weighs` (how governors count, see
`stance.py`), `counts` (the role whose number is the claim's quantity), `speaker` (roles that speak), `court_only`
(only in court documents), `reports` (a verb of saying: no claim where its clause makes one of another kind), `aside`
(a noun's attribute: only a quotation gives it a speaker), `issues` (the order that it issues is the same claim),
`voiced` (only where a speaker is named), and
`examples` that are its tests.

A place is `path:classes` — a path of `arguments.py` (dotted paths go on from there: `complement.patient`), and the
kinds of thing accepted there (`people,person`), `*` for any noun, `any` for any word, `clause` for a clause, or
`=lemma,lemma` for certain words. A `!` at the end asks for somebody in particular: a name, a pronoun, or a noun with a
determiner, number or owner ("the men", "two men", not "men").
"""

import functools
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

from paradero.words.vocabulary import KINDS, ROLES, STANCES, Kind, Stance


class Place(msgspec.Struct, frozen=True):
    """Where a role is looked for: a path of steps, and what is accepted there."""

    steps: tuple[str, ...]
    classes: frozenset[str]
    lemmas: frozenset[str]
    specific: bool = False


class Frame(msgspec.Struct, frozen=True):
    """One way of saying a kind of claim."""

    name: str
    kind: Kind
    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    where: tuple[tuple[Place, ...], ...]
    unless: tuple[Place, ...]
    roles: dict[str, tuple[Place, ...]]
    require: tuple[tuple[str, ...], ...]
    stance: Stance
    stances: dict[str, Stance]
    negated: Stance | None
    speakers: tuple[str, ...]
    counts: str | None
    weighs: str
    court_only: bool
    reports: bool
    aside: bool
    issues: bool
    voiced: bool
    examples: tuple[dict[str, Any], ...]


class Lexicon(msgspec.Struct, frozen=True):
    """All frames, and which of them a lemma may trigger."""

    frames: tuple[Frame, ...]
    by_verb: dict[str, tuple[Frame, ...]]
    by_noun: dict[str, tuple[Frame, ...]]
    by_adjective: dict[str, tuple[Frame, ...]]


@functools.cache
def lexicon() -> Lexicon:
    """The bundled lexicon; raises ValueError, naming file and frame, where a file breaks the rules above."""
    frames: list[Frame] = []
    for file in sorted(_frame_files(), key=lambda file: file.name):
        frames += _read(file)
    return Lexicon(
        tuple(frames),
        _index(frames, "verbs"),
        _index(frames, "nouns"),
        _index(frames, "adjectives"),
    )


def _frame_files() -> list[Traversable]:
    folder = files("paradero.claims").joinpath("frames")
    return [file for file in folder.iterdir() if file.name.endswith(".toml")]


def _read(file: Traversable) -> list[Frame]:
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    kind = table["kind"]
    if kind not in KINDS:
        raise ValueError(f"{file.name}: {kind!r} is no kind of claim")
    shared = table.get("roles", {})
    return [_frame(file.name, kind, entry, shared) for entry in table["frame"]]


_KEYS = frozenset(
    {
        "name", "verb", "noun", "adjective", "where", "unless", "roles", "require", "stance", "stances", "negated",
        "speaker", "counts", "weighs", "court_only", "reports", "aside",
        "issues", "voiced", "examples",
    }
)  # fmt: skip
_WEIGHS = frozenset({"move", "said", "ruling", "fixed", "presupposed"})


def _checked(file: str, entry: dict[str, Any]) -> None:
    where = f"{file}: {entry.get('name', 'a frame without a name')}"
    unknown = set(entry) - _KEYS
    if unknown or "name" not in entry:
        raise ValueError(f"{where}: {sorted(unknown) or 'name'} — a frame has a name and these keys: {sorted(_KEYS)}")
    stances = [entry.get("stance"), entry.get("negated"), *entry.get("stances", {})]
    if any(stance is not None and stance not in STANCES for stance in stances):
        raise ValueError(f"{where}: one of {stances} is no stance; use {', '.join(STANCES)}")
    if entry.get("weighs", "said") not in _WEIGHS:
        raise ValueError(f"{where}: weighs is one of {', '.join(sorted(_WEIGHS))}")


def _frame(file: str, kind: Kind, entry: dict[str, Any], shared: dict[str, list[str]]) -> Frame:
    _checked(file, entry)
    roles = {**shared, **entry.get("roles", {})}
    unknown = set(roles) - set(ROLES[kind])
    if unknown:
        raise ValueError(f"{file}: {entry['name']}: {sorted(unknown)} are no roles of {kind}")
    return Frame(
        name=entry["name"],
        kind=kind,
        verbs=_words(entry.get("verb", "")),
        nouns=_words(entry.get("noun", "")),
        adjectives=_words(entry.get("adjective", "")),
        where=tuple(tuple(_place(option) for option in condition.split("|")) for condition in entry.get("where", ())),
        unless=tuple(_place(place) for place in entry.get("unless", ())),
        roles={name: tuple(_place(place) for place in places) for name, places in roles.items() if places},
        require=tuple(tuple(need.split("|")) for need in entry.get("require", ())),
        stance=entry.get("stance", "asserts"),
        stances={word: stance for stance, words in entry.get("stances", {}).items() for word in words.split()},
        negated=entry.get("negated", "denies"),
        speakers=tuple(entry.get("speaker", "").split("|")),
        counts=entry.get("counts"),
        weighs=entry.get("weighs", "move" if kind in ("transfer", "custody", "release") else "said"),
        court_only=entry.get("court_only", False),
        reports=entry.get("reports", False),
        aside=entry.get("aside", False),
        issues=entry.get("issues", False),
        voiced=entry.get("voiced", False),
        examples=tuple(entry.get("examples", ())),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _place(text: str) -> Place:
    path, _, accepted = text.strip().partition(":")
    steps = tuple(path.split("."))
    if accepted.startswith("="):
        return Place(steps, frozenset(), frozenset(accepted[1:].split(",")))
    classes = accepted.removesuffix("!").split(",")
    return Place(steps, frozenset(classes), frozenset(), accepted.endswith("!"))


def _index(frames: list[Frame], field: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        for lemma in getattr(frame, field):
            found.setdefault(lemma, []).append(frame)
    return {lemma: tuple(entries) for lemma, entries in found.items()}
