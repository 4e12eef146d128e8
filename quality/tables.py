"""Figures as Markdown tables: kinds, counts and offsets only, never the words of a text."""

from collections.abc import Iterable, Sequence
from typing import Final

from paradero.words.vocabulary import KINDS
from quality.changes import Changes, Line, differences
from quality.faults import Blocked, Fault, classes
from quality.gold import LANGUAGES, Corpus
from quality.matching import Match
from quality.reading import Reading
from quality.scoring import DETAILS, Figures, Tally, figures, harmonic

_SHOWN: Final = 15
Row = Sequence[str]


def overview(readings: Sequence[Reading]) -> str:
    """How much was found, and how much of what was read is gold, by corpus."""
    counts = ("corpus", "documents", "words", "gold", "read")
    head = (*counts, "strict P", "strict R", "strict F1", "detection P", "detection R")
    return _table(head, [_found(name, group) for name, group in _groups(readings)])


def details(readings: Sequence[Reading]) -> str:
    """How right the details of strict answers are, by corpus."""
    rows = []
    for name, group in _groups(readings):
        counted = figures(_matches(group)).details
        rows.append([name, *(_share(counted[detail]) for detail in DETAILS)])
    return _table(("corpus", *DETAILS), rows)


def kinds(reading: Reading) -> str:
    """The figures of one corpus, kind by kind; kinds with neither gold nor claims are left out."""
    head = ("kind", "gold", "found", "strictly", "recall", "read", "right", "precision", *DETAILS)
    matches = _matches([reading])
    rows = [(kind, figures(matches, kind)) for kind in KINDS]
    return _table(head, [_of_kind(kind, found) for kind, found in rows if found.found.of or found.borne_out.of])


def errors(found: Sequence[Fault], *, whole: bool = False) -> str:
    """The classes of error with their counts, the most frequent first; without `whole`, at most fifteen each."""
    rows = []
    for group, counted in classes(found).items():
        frequent = counted.most_common(None if whole else _SHOWN)
        rest = counted.total() - sum(number for _, number in frequent)
        told = ", ".join(f"{about} {number}" for about, number in frequent) + (f", others {rest}" if rest else "")
        rows.append([group, str(counted.total()), told])
    return _table(("class", "count", "which"), rows) if rows else "No errors."


def places(found: Iterable[Fault]) -> str:
    """Every error with its place, to be looked up in the text."""
    return "\n".join(f"{fault.document} {fault.start}–{fault.end} {fault.group}: {fault.about}" for fault in found)


def blocked(found: Sequence[Blocked]) -> str:
    """The moves told as done though they are not."""
    told = "".join(f"\n- {item.document} {item.start}–{item.end}: {item.kind}" for item in found)
    return f"Moves told as done that the gold holds stopped, ordered, planned or denied: {len(found)}{told}"


def changes(found: Changes) -> str:
    """Gains, losses and changes, one line each."""
    counts = f"gained {_right(found.gained)}, lost {_right(found.lost)}, changed {len(found.changed)}"
    told = [f"+ {_line(line)}" for line in found.gained] + [f"- {_line(line)}" for line in found.lost]
    for old, new in found.changed:
        told.append(f"~ {_line(new)}: " + "; ".join(_difference(old, new, name) for name in differences(old, new)))
    return "\n".join([f"Against the accepted run: {counts}.", *told])


def _groups(readings: Sequence[Reading]) -> list[tuple[str, Sequence[Reading]]]:
    """Each corpus, then all real pages of a language together where there is more than one corpus of them."""
    groups: list[tuple[str, Sequence[Reading]]] = [(reading.corpus.name, [reading]) for reading in readings]
    for lang, name in LANGUAGES.items():
        real = [reading for reading in readings if _is_real(reading.corpus) and reading.corpus.lang == lang]
        groups += [(f"all real pages, {name}", real)] if len(real) > 1 else []
    return groups


def _is_real(corpus: Corpus) -> bool:
    """Whether nobody of us wrote its texts; three of four public Spanish ones are ours."""
    return corpus.name.startswith(("public dev", "real")) and corpus.name != "public dev, Spanish"


def _matches(group: Iterable[Reading]) -> list[Match]:
    return [match for reading in group for match in reading.matches().values()]


def _found(name: str, group: Sequence[Reading]) -> Row:
    told = figures(_matches(group))
    documents = sum(len(reading.parts) for reading in group)
    words = sum(len(part.text.split()) for reading in group for parts in reading.parts.values() for part in parts)
    shares = (
        told.strictly_borne_out.share,
        told.strictly_found.share,
        harmonic(told.strictly_borne_out, told.strictly_found),
        told.borne_out.share,
        told.found.share,
    )
    counts = (documents, words, told.found.of, told.borne_out.of)
    return [name, *map(str, counts), *(f"{share:.3f}" for share in shares)]


def _of_kind(kind: str, told: Figures) -> Row:
    counts = (told.found.of, told.found.right, told.strictly_found.right)
    read = (told.borne_out.of, told.strictly_borne_out.right)
    recall, precision = told.strictly_found, told.strictly_borne_out
    shares = [f"{tally.share:.2f}" if tally.of else "–" for tally in (recall, precision)]
    right = [f"{told.details[name].right}/{told.details[name].of}" for name in DETAILS]
    return [kind, *map(str, counts), shares[0], *map(str, read), shares[1], *right]


def _share(tally: Tally) -> str:
    return f"{tally.share:.3f} ({tally.right}/{tally.of})" if tally.of else "–"


def _right(found: Sequence[Line]) -> str:
    return f"{len(found)} ({sum(line.is_right for line in found)} right)"


def _line(line: Line) -> str:
    verdict = "right" if line.is_right else "not gold"
    return f"{line.corpus} · {line.document} {line.start}–{line.end} {line.kind} {line.stance} ({verdict})"


def _difference(old: Line, new: Line, name: str) -> str:
    return f"{name} {getattr(old, name) or 'none'} → {getattr(new, name) or 'none'}"


def _table(head: Row, rows: Sequence[Row]) -> str:
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    ruled = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in ruled
    )
