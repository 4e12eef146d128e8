"""The marked-up article: one HTML file without scripts, outside addresses or anything to load.

Each mark leads to what it rests on, below; each passage there leads back.
"""

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final
from urllib.parse import quote

import msgspec
from jinja2 import Environment

from paradero.answers.audit.tables.views import TableAudit
from paradero.answers.audit.views import Audit, Note
from paradero.publish.audit import sentences, tables
from paradero.publish.language import language
from paradero.publish.sealed import TEMPLATES as SEALED
from paradero.publish.sealed import write_sealed
from paradero.publish.templating import templates_in
from paradero.words.passage import Span

TEMPLATES: Final = Path(__file__).parent / "templates"


class Marked(msgspec.Struct, frozen=True):
    """A stretch of the article: plain where `number` is 0, else of the numbered sentence; notes lie at its words.

    `ends`: the sentence ends with it.
    """

    words: str
    number: int
    verdict: str
    notes: tuple[int, ...]
    ends: bool


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of the article, with the numbers of the sentences and notes that end in it."""

    stretches: tuple[Marked, ...]

    @property
    def sentences(self) -> list[int]:
        """For the margin, in order."""
        return [one.number for one in self.stretches if one.ends]

    @property
    def notes(self) -> list[int]:
        """For the margin, in order."""
        return [note for one in self.stretches for note in one.notes]


def write_audit(audit: Audit) -> str:
    """The page whole. Everything from documents is escaped; the only style is its own, by its digest."""
    return _written(name=audit.title, table=None, **told(audit))


def write_table(audit: TableAudit) -> str:
    """The same for a table."""
    return _written(name=audit.name, table=audit)


def _written(**shown: object) -> str:
    page = _environment(language()).get_template("audit_page.html")
    return write_sealed(page, [TEMPLATES / "audit_page.css", TEMPLATES / "audit.css"], **shown)


def told(audit: Audit) -> dict[str, object]:
    """What `audit.html` is written from."""
    notes = shown_notes(audit)
    return {"audit": audit, "notes": notes, "paragraphs": list(paragraphs(audit, notes))}


def arm(environment: Environment) -> None:
    """Give an environment the words that `audit.html` and `table.html` are written with."""
    environment.filters |= {
        "audit_verdict": sentences.verdict_words,
        "audit_meaning": sentences.verdict_note,
        "audit_why": sentences.why_sentence,
        "audit_answers": sentences.answer_sentences,
        "audit_evidence": sentences.evidence_sentence,
        "audit_note": sentences.note_sentence,
        "audit_counts": sentences.counts,
        "audit_count_sentence": sentences.count_sentence,
        "audit_letter": _letter,
        "table_counted": tables.count_sentence,
        "table_counts": tables.counts,
        "table_field": tables.field_words,
        "table_problem": tables.problem_sentence,
        "table_row": tables.row_words,
        "table_row_why": tables.row_sentence,
        "table_source": tables.source_sentence,
        "table_unclear": tables.unclear_sentences,
        "table_why": tables.field_sentence,
        "audit_path": functools.partial(quote, safe=":"),
    }


@functools.cache
def _environment(code: str) -> Environment:
    environment = templates_in(TEMPLATES, SEALED)
    arm(environment)
    return environment


def shown_notes(audit: Audit) -> list[Note]:
    """The notes that ask for a look, in the order of the article."""
    return [note for note in audit.notes if sentences.is_shown(note)]


def paragraphs(audit: Audit, notes: Sequence[Note]) -> Iterator[Paragraph]:
    """The article's text, paragraph by paragraph, in stretches that lie wholly in or out of every mark."""
    text, start = audit.text, 0
    while start < len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield Paragraph(tuple(_stretches(audit, notes, Span(start, end))))
        start = end + 2


def _stretches(audit: Audit, notes: Sequence[Note], span: Span) -> Iterator[Marked]:
    inside = [(at, one) for at, one in enumerate(audit.sentences, 1) if one.span.overlaps(span)]
    noted = [(at, note) for at, note in enumerate(notes, 1) if note.span.overlaps(span)]
    spans = [one.span for _, one in inside] + [note.span for _, note in noted]
    cuts = {span.start, span.end, *(edge for one in spans for edge in (one.start, one.end))}
    edges = sorted(cut for cut in cuts if span.start <= cut <= span.end)
    for begin, end in pairwise(edges):
        here = Span(begin, end)
        number, sentence = next(((at, one) for at, one in inside if one.span.overlaps(here)), (0, None))
        ending = tuple(at for at, note in noted if note.span.end == end or (note.span.end > span.end == end))
        if sentence is None:
            yield Marked(here.of(audit.text), 0, "", ending, False)
        else:
            ends = sentence.span.end == end or sentence.span.end > span.end == end
            yield Marked(here.of(audit.text), number, sentence.verdict, ending, ends)


def _letter(number: int) -> str:
    """The sign of a note: a, b … z, aa; sentences have numbers."""
    letters = ""
    while number:
        number, left = divmod(number - 1, 26)
        letters = chr(ord("a") + left) + letters
    return letters
