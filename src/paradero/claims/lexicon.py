"""The frame lexicon: what words make which kind of claim, and where each role stands. Read from `frames/*.toml`.

A frame file has one kind. Each `[[frame]]` has triggers (`verb`, `noun`, `adjective`: lemmas), `where` and `unless`
(conditions), `roles` (for each role a list of places to look, the first that is filled wins), `require` (roles that
must be filled, `a|b` for either), `stance` and `stances` (by trigger or action), `weighs` (how governors count, see
`stance.py`), `counts` (the role whose number is the claim's quantity), `speaker` (roles that speak), `court_only`
(only in court documents), `reports` (a verb of saying: no claim where its clause makes one of another kind), `aside`
(a noun's attribute: only a quotation gives it a speaker), `issues` (the order that it issues is the same claim),
`voiced` (only where a speaker is named), and
`examples` that are its tests (see `examples.py`).

A place is `path:classes` — a path of `arguments.py` (dotted paths go on from there: `complement.patient`), and the
kinds of thing accepted there (`people,person`), `*` for any noun, `any` for any word, `clause` for a clause, or
`=lemma,lemma` for certain words. A `!` at the end asks for somebody in particular: a name, a pronoun, or a noun with a
determiner, number or owner ("the men", "two men", not "men").
"""

import functools
import tomllib
from collections.abc import Iterable, Mapping
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
    own: str = ""
    """Digest of the frame files that are not bundled; empty where there are none."""


class FrameFile(msgspec.Struct, frozen=True):
    """One file of frames, all of one kind; `roles` are the places that its frames share."""

    name: str
    path: str
    kind: Kind
    roles: dict[str, list[str]]
    frames: tuple[Frame, ...]


@functools.cache
def lexicon() -> Lexicon:
    """The bundled lexicon; raises ValueError, naming file and frame, where a file breaks the rules above."""
    return joined(bundled())


def bundled() -> list[FrameFile]:
    """The bundled frame files by name; raises ValueError as `lexicon` does."""
    return [read_frames(file) for file in sorted(_frame_files(), key=lambda file: file.name)]


def joined(read: Iterable[FrameFile], own: str = "") -> Lexicon:
    """The frames of these files as one lexicon, in their order."""
    frames = [frame for file in read for frame in file.frames]
    by_verb, by_noun, by_adjective = (_index(frames, words) for words in ("verbs", "nouns", "adjectives"))
    return Lexicon(tuple(frames), by_verb, by_noun, by_adjective, own)


def _frame_files() -> list[Traversable]:
    folder = files("paradero.claims").joinpath("frames")
    return [file for file in folder.iterdir() if file.name.endswith(".toml")]


def read_frames(file: Traversable, roles: Mapping[Kind, dict[str, list[str]]] | None = None) -> FrameFile:
    """The frames of one file. `roles` are the places shared by kind, for a file that gives none of its own.

    Raises ValueError, naming file and frame, where the file breaks the rules above.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file.name}: it is not TOML in UTF-8: {error}") from error
    kind = table.get("kind")
    if kind not in KINDS:
        raise ValueError(f"{file.name}: {kind!r} is no kind of claim; use {', '.join(KINDS)}")
    shared = table.get("roles", (roles or {}).get(kind, {}))
    entries = table.get("frame", [])
    unknown = set(table) - {"kind", "roles", "frame"}
    if unknown or not _is_list_of(entries, dict):
        raise ValueError(
            f"{file.name}: {sorted(unknown) or 'frame'} — a file has kind, [roles] and one or more [[frame]]"
        )
    frames = tuple(_frame(file.name, kind, entry, shared) for entry in entries)
    return FrameFile(file.name, str(file), kind, shared, frames)


_KEYS = frozenset(
    {
        "name", "verb", "noun", "adjective", "where", "unless", "roles", "require", "stance", "stances", "negated",
        "speaker", "counts", "weighs", "court_only", "reports", "aside",
        "issues", "voiced", "examples",
    }
)  # fmt: skip
_SHAPES: dict[str, type] = {
    **dict.fromkeys(("where", "unless", "require", "examples"), list),
    **dict.fromkeys(("roles", "stances"), dict),
    **dict.fromkeys(("court_only", "reports", "aside", "issues", "voiced"), bool),
}
_SHAPES_TOLD = {
    str: 'a text in quotation marks ("deport expel")',
    list: "a list in brackets",
    dict: "a table in braces",
    bool: "true or false",
}
_WEIGHS = frozenset({"move", "said", "ruling", "fixed", "presupposed"})


def _checked(file: str, entry: dict[str, Any]) -> None:
    where = f"{file}: {entry.get('name', 'a frame without a name')}"
    unknown = set(entry) - _KEYS
    if unknown or "name" not in entry:
        raise ValueError(f"{where}: {sorted(unknown) or 'name'} — a frame has a name and these keys: {sorted(_KEYS)}")
    for key, value in entry.items():
        if not isinstance(value, _SHAPES.get(key, str)):
            raise ValueError(f"{where}: {key} is {_SHAPES_TOLD[_SHAPES.get(key, str)]}, not {value!r}")
        if key in ("where", "unless", "require") and not _is_list_of(value, str):
            raise ValueError(f"{where}: {key} is a list of texts in quotation marks, not {value!r}")
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
    for role, places in roles.items():
        if not _is_list_of(places, str):
            raise ValueError(f"{file}: {entry['name']}: the places of {role} are a list of texts, not {places!r}")
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


def _is_list_of(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, kind) for one in value)


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
