"""Word files."""

import pytest

from paradero.sources.limits import Limits
from paradero.text.formats import docx
from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from tests.text import made
from tests.text.made import word

ROWS = "<w:tbl>{}</w:tbl>"
CELL = "<w:tc>{}</w:tc>"


def read(raw: bytes, limits: Limits | None = None) -> TextVersion:
    return docx.read(made.of(raw, "docx"), limits or Limits())


def words(version: TextVersion) -> list[str]:
    return [block.span.of(version.text) for block in version.blocks]


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(CELL.format(word(cell)) for cell in cells) + "</w:tr>"


def test_paragraphs_come_in_order_with_tabs_and_line_breaks() -> None:
    broken = "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three.</w:t></w:r></w:p>"
    assert words(read(made.docx(word("First.") + broken))) == ["First.", "One\ttwo\nthree."]


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    tracked = (
        "<w:p><w:r><w:t>He was </w:t></w:r><w:del><w:r><w:delText>freed</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>held</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert words(read(made.docx(tracked))) == ["He was held."]


def test_table_rows_are_rows_with_their_columns() -> None:
    version = read(made.docx(ROWS.format(row("Name", "State") + row("Ana Ficticia", "Honduras"))))
    assert [block.kind for block in version.blocks] == ["heading", "row"]
    assert [(cell.column, cell.span.of(version.text)) for cell in version.blocks[1].cells] == [
        ("Name", "Ana Ficticia"),
        ("State", "Honduras"),
    ]


def test_an_inner_table_is_read_once() -> None:
    inner = CELL.format(word("Outer.") + ROWS.format(row("Inner one.", "Inner two.")))
    version = read(made.docx(ROWS.format(f"<w:tr>{inner}{CELL.format(word('Side.'))}</w:tr>")))
    assert version.text.count("Inner one.") == 1


def test_text_boxes_and_footnotes_are_read() -> None:
    box = "<w:p><w:r><w:t>Body.</w:t><w:pict><w:txbxContent>" + word("Boxed.") + "</w:txbxContent></w:pict></w:r></w:p>"
    notes = f"<w:footnote>{word('See the order of 2019.')}</w:footnote>"
    assert words(read(made.docx(box, notes=notes))) == ["Body.", "Boxed.", "See the order of 2019."]


def test_comments_left_out_are_said() -> None:
    comments = f"<w:comment>{word('Check this.')}</w:comment>"
    (loss,) = read(made.docx(word("Body."), comments=comments)).losses
    assert "comments" in loss


def test_a_billion_laughs_are_not_expanded() -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    kind = f'<?xml version="1.0"?><!DOCTYPE d [{entities}]>'
    body = f"{kind}<w:document {made.W}><w:body>{word('&l9;')}</w:body></w:document>"
    parts = made.docx(word("x"))
    with pytest.raises(ReadingError, match="broken or cut-off Word file"):
        read(made.packed({**made.unpacked(parts), "word/document.xml": body}))


def test_a_package_that_unpacks_too_far_is_refused_before_it_is_parsed() -> None:
    bomb = made.packed({**made.unpacked(made.docx(word("x"))), "word/media.bin": b" " * 3_000_000})
    with pytest.raises(ReadingError, match="unpacks to more than 2 MiB"):
        read(bomb, Limits(memory_bytes=8 * 1024 * 1024))


@pytest.mark.parametrize("raw", [made.docx("")[:200], made.docx(word("x"))[:-30], b"PK\x03\x04"])
def test_a_cut_off_file_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError, match="broken or cut-off Word file"):
        read(raw)


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(ReadingError, match="holds no text"):
        read(made.docx("<w:p/>"))
