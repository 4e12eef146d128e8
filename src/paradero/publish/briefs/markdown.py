"""A brief as Markdown with footnotes. What comes from documents is escaped: it is shown as it was written."""

import re
from collections.abc import Iterator
from typing import Final

from paradero.publish.briefs.paper import Note, Paper
from paradero.publish.briefs.sentence import Point, Section, Sentence

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~^$&!]|^[-+]|^\d+(?=[.)]))")


def write_markdown(paper: Paper) -> str:
    """The whole brief, with `[^1]` for notes."""
    return "\n".join(_lines(paper)).rstrip() + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    words = paper.words
    yield f"# {plain(paper.title)}\n"
    for label, value in paper.facts:
        yield f"- {plain(label)}: {plain(value)}"
    yield ""
    for section in paper.sections:
        yield from _section(section, paper)
    yield f"## {plain(words['sources'])}\n"
    for source in paper.sources:
        at = f"<{source.link}>" if source.link and not re.search(r"[<>\s]", source.link) else plain(source.address)
        yield f"{source.number}. {plain(source.name)}, {plain(source.told)}. {at} (SHA-256 `{source.digest}`)"
    yield f"\n## {plain(words['origins'])}\n"
    for origin in paper.origins:
        notes = "".join(f"[^{number}]" for number in origin.notes)
        yield f"- {plain(origin.name)}{notes}{_reasons(origin.reasons)}"
    yield f"\n## {plain(words['made'])}\n\n{plain(words['about'])}\n"
    yield f"{plain(words['checkpoint'])}:\n"
    yield from (f"    {line}" for line in paper.checkpoint.splitlines())
    yield f"\n## {plain(words['notes'])}\n"
    yield from (_note(note) for note in paper.notes)


def _reasons(reasons: tuple[str, ...]) -> str:
    return f": {plain('; '.join(reasons))}" if reasons else ""


def _section(section: Section, paper: Paper) -> Iterator[str]:
    yield f"## {plain(section.title)}\n"
    if not section.points:
        yield f"{plain(section.empty)}\n"
        return
    yield f"*{plain(section.note)}*\n"
    for point in section.points:
        yield from _point(point, paper)


def _point(point: Point, paper: Paper) -> Iterator[str]:
    if point.question:
        yield f"### {plain(point.question.words)}\n"
    if point.beside:
        yield f"| {' | '.join(str(place) for place in range(1, len(point.beside) + 1))} |"
        yield f"|{' --- |' * len(point.beside)}"
        yield f"| {' | '.join(_sentence(one, paper) for one in point.beside)} |\n"
    for sentence in point.told:
        yield f"- {_sentence(sentence, paper)}"
    yield ""


def _sentence(sentence: Sentence, paper: Paper) -> str:
    return plain(sentence.words) + "".join(f"[^{number}]" for number in paper.marks(sentence))


def _note(note: Note) -> str:
    place = ", ".join(filter(None, (note.source_name, note.place)))
    link = f" <{note.link}>" if note.link and not re.search(r"[<>\s]", note.link) else ""
    return f"[^{note.number}]: “{plain(note.exact)}” — {plain(note.said)}; {plain(place)}.{link} `{note.claim}`\n"


def plain(words: str) -> str:
    """The words on one line, with every sign that Markdown reads shown as itself."""
    return _SPECIAL.sub(_shown, " ".join(words.split()))


def _shown(sign: re.Match[str]) -> str:
    """A number at the beginning would begin a list with its point: a joiner of no width stands before it."""
    return f"\u2060{sign[0]}" if sign[0].isdigit() else f"\\{sign[0]}"
