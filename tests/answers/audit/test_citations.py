"""Marks without a source and sources without a mark."""

from paradero.answers.audit.citations import citation_notes
from paradero.text.marks import plain_marks
from paradero.words.document import Block, LineKind, TextVersion
from paradero.words.passage import Span


def version(*lines: tuple[LineKind, str]) -> TextVersion:
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(Span(len(text), len(text) + len(line)), kind))
        text += line + "\n\n"
    return TextVersion(text, tuple(blocks), plain_marks(text))


def told(text: TextVersion) -> list[tuple[str, str, str]]:
    return [(note.kind, note.exact, note.told["numbers"]) for note in citation_notes(text)]


def test_every_mark_over_an_empty_list_leads_to_no_source() -> None:
    text = version(("body", "One [1][2], three to five [3-5]."), ("heading", "Sources"), ("sources", "A tag line"))
    assert told(text) == [
        ("citation missing", "[1]", "1"),
        ("citation missing", "[2]", "2"),
        ("citation missing", "[3-5]", "3, 4, 5"),
    ]


def test_a_source_that_no_mark_cites_is_told() -> None:
    text = version(
        ("body", "One [1]."), ("heading", "Fuentes"), ("sources", "[1] https://a.example\n[2] https://b.example")
    )
    assert told(text) == [("source not cited", "[2] https://b.example", "2")]


def test_sources_without_numbers_count_in_their_order() -> None:
    text = version(
        ("body", "One [1], three [3]."),
        ("heading", "References"),
        ("sources", "https://a.example"),
        ("sources", "https://b.example"),
    )
    assert told(text) == [("citation missing", "[3]", "3"), ("source not cited", "https://b.example", "2")]


def test_a_text_without_marks_cites_nothing_wrongly() -> None:
    assert told(version(("body", "No mark."), ("heading", "Sources"), ("sources", "1. https://a.example"))) == []
