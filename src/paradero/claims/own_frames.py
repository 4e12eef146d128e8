"""Frames of one's own: a folder of frame files read after the bundled ones, and checked more strictly than those."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from paradero.claims.examples import Example, examples_of
from paradero.claims.lexicon import Frame, FrameFile, Lexicon, Place, bundled, joined, lexicon, read_frames
from paradero.claims.nouns import noun_classes
from paradero.claims.phrases import TYPE_CLASSES
from paradero.words.errors import UsageError
from paradero.words.vocabulary import ROLES

_DIGEST_LETTERS: Final = 12
_OF_WORDS: Final = frozenset(
    {"*", "any", "clause", "first", "judge", "number", "official", "private", "pronoun", "relative", "thing"}
)
"""Classes that a word has by its form or its place, not by a table."""


def lexicon_with(folder: Path | None) -> Lexicon:
    """The bundled frames, then those of the folder; without a folder the bundled ones alone.

    Raises UsageError, one sentence naming file and frame, for a folder or file that cannot be used.
    """
    if folder is None:
        return lexicon()
    read = own_files(folder)
    digest = hashlib.sha256()
    for path in _paths(folder):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return joined([*bundled(), *read], digest.hexdigest()[:_DIGEST_LETTERS])


def own_files(folder: Path) -> list[FrameFile]:
    """The frame files of a folder by name. Raises UsageError as `lexicon_with` does."""
    paths = _paths(folder)
    if not paths:
        raise UsageError(f"{folder} holds no frame file (*.toml); see docs/frames-guide.md for how to write one.")
    return [read_own(path) for path in paths]


def read_own(path: Path) -> FrameFile:
    """One frame file; where it gives no `[roles]`, its frames have those of the bundled file of their kind.

    Raises UsageError, one sentence naming file and frame.
    """
    try:
        file = read_frames(path, {file.kind: file.roles for file in bundled()})
        for fault in faults(file):
            raise ValueError(fault)
    except ValueError as error:
        raise UsageError(f"{path}: {str(error).removeprefix(f'{path.name}: ')}") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}).") from error
    return file


def faults(file: FrameFile) -> Iterator[str]:
    """What could never work in a well-formed file, a sentence each: no trigger, a class or role that nothing has."""
    names: set[str] = set()
    if not file.frames:
        yield f"{file.name}: it has no [[frame]]."
    for frame in file.frames:
        where = f"{file.name}: {frame.name}:"
        if frame.name in names:
            yield f"{where} the file has two frames of this name."
        names.add(frame.name)
        for fault in _faults(frame):
            yield f"{where} {fault}"
        for example in examples_of(file.name, frame):
            for fault in _example_faults(frame, example):
                yield f"{where} {fault}"


def known_classes() -> frozenset[str]:
    """Every class of thing that a place may ask for."""
    classes = {name for known in noun_classes().values() for name in known} | _OF_WORDS | set(TYPE_CLASSES)
    return frozenset(classes.union(*TYPE_CLASSES.values()))


def _faults(frame: Frame) -> Iterator[str]:
    if not frame.verbs | frame.nouns | frame.adjectives:
        yield "it has no trigger; give it a verb, noun or adjective."
    for options in frame.require:
        if not set(options) & set(frame.roles):
            yield f"it requires {'|'.join(options)} and has no place for it under roles."
    for role in (frame.counts, *frame.speakers):
        if role and role not in (*ROLES[frame.kind], "agent"):
            yield f"{role} is no role of {frame.kind}; use {', '.join(ROLES[frame.kind])}."
    for place in _places(frame):
        for unknown in sorted(place.classes - known_classes()):
            yield f"{unknown!r} is no class of thing; use one of {', '.join(sorted(known_classes()))}."


def _example_faults(frame: Frame, example: Example) -> Iterator[str]:
    for role in example.roles:
        if role not in ROLES[frame.kind]:
            yield f"the example “{example.text}” has {role}, which is no role of {frame.kind}."


def _places(frame: Frame) -> Iterator[Place]:
    for options in (*frame.where, frame.unless, *frame.roles.values()):
        yield from options


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder; give the folder that holds your frame files.")
    return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and path.is_file())
