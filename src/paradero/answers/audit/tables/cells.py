"""What rows say in sentences, audited as articles of the row's day."""

import hashlib
from typing import Final

from paradero.answers.audit.article import audit_article
from paradero.answers.audit.tables.assertions import Assertions
from paradero.answers.audit.views import AuditedSentence
from paradero.record.reader import ClaimReading
from paradero.record.record import Record
from paradero.text.language import with_languages
from paradero.words.document import Block, Field, Metadata, TextVersion
from paradero.words.passage import Span

MOST_CELLS: Final = 1_000


def read_cells(
    record: Record, table: Assertions, reader: ClaimReading, *, known_on: str | None = None
) -> dict[tuple[str, str], tuple[AuditedSentence, ...]]:
    """The audited sentences of each different cell of the first thousand, by its words and the day of its row."""
    wanted = dict.fromkeys((row.told.said, row.told.when) for row in table.rows if row.told.said)
    cells = list(wanted)[:MOST_CELLS]
    texts = [_text(*cell) for cell in cells]
    found = {}
    for cell, text, claims in zip(cells, texts, reader.read_many(texts), strict=True):
        digest = hashlib.sha256(cell[0].encode()).hexdigest()
        found[cell] = audit_article(record, text, claims, digest, known_on=known_on).sentences
    return found


def _text(said: str, when: str) -> TextVersion:
    published = Field(when.split("/")[-1] or when.split("/")[0], "row") if when else None
    block = Block(Span(0, len(said)), "body", "und")
    return with_languages(TextVersion(said, (block,), metadata=Metadata(published=published)))
