"""The marked-up article: nothing of a document is taken for markup, and every stretch is there once."""

import re

from paradero.answers.audit.views import Audit, AuditedSentence, Note
from paradero.publish.audit.annotations import annotations
from paradero.publish.audit.report import paragraphs, write_audit
from paradero.words.passage import Span

TEXT = 'First <b>words</b>.\n\nA “claim” <script>alert(1)</script> is made here [1]. And "more" follows.'


def audit() -> Audit:
    start = TEXT.index("A “claim”")
    span = Span(start, TEXT.index(" And"))
    mark = Span(TEXT.index("[1]"), TEXT.index("[1]") + 3)
    sentence = AuditedSentence(span, span.of(TEXT), "new", "nothing", (), (), (), (), (), 0)
    note = Note("citation missing", mark, "[1]", {"numbers": "1", "sources": "0"})
    return Audit("<i>Title</i>", "2025-04-15", None, "en", "00" * 32, TEXT, (sentence,), 1, (note,), 2)


def test_nothing_of_a_document_is_markup() -> None:
    page = write_audit(audit())
    assert "<script>" not in page
    assert "<b>" not in page
    assert "&lt;i&gt;Title&lt;/i&gt;" in page


def test_every_stretch_of_the_article_is_there_once() -> None:
    told = audit()
    shown = list(paragraphs(told, told.notes))
    words = ["".join(one.words for one in paragraph.stretches) for paragraph in shown]
    assert words == TEXT.split("\n\n")
    marked = [one for paragraph in shown for one in paragraph.stretches if one.number]
    assert "".join(one.words for one in marked) == told.sentences[0].exact
    assert [(one.sentences, one.notes) for one in shown] == [([], []), ([1], [1])]


def test_a_note_is_linked_at_its_words() -> None:
    assert re.search(r'\[1\]</a><a class="noted" href="#n1"', write_audit(audit()))


def test_annotations_are_the_same_each_time_and_name_bytes_without_an_address() -> None:
    told = annotations(audit())
    assert told == annotations(audit())
    sources = {item["target"]["source"] for item in told["first"]["items"]}
    assert sources == {"ni:///sha-256;" + "A" * 43}
