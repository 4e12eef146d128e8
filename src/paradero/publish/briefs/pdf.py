"""A brief as PDF: marks lead to notes, notes to the passages on the web. The same brief is the same bytes."""

import functools
import io
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from paradero.publish.briefs.paper import Note, Paper
from paradero.publish.briefs.sentence import Point, Sentence

_FONTS: Final = Path(__file__).parent / "fonts"
_PLAIN, _BOLD = "Paradero", "Paradero-Bold"
_ABSENT: Final = "\u25a1"
_WIDTH: Final = A4[0] - 36 * mm


def write_pdf(paper: Paper) -> bytes:
    """The whole brief as PDF. Letters that its font lacks are shown as squares, and the note says so."""
    _register()
    held = io.BytesIO()
    made = SimpleDocTemplate(
        held, pagesize=A4, leftMargin=18 * mm, rightMargin=18 * mm, topMargin=18 * mm, bottomMargin=18 * mm,
        title=paper.title, author="Paradero", lang=paper.lang, invariant=1,
    )  # fmt: skip
    made.build(_flow(paper), onFirstPage=_foot, onLaterPages=_foot)
    return held.getvalue()


def drawable(words: str) -> str:
    """The words on one line, as markup; a square stands for a letter that the font lacks."""
    faces = pdfmetrics.getFont(_PLAIN).face.charToGlyph
    return escape("".join(sign if ord(sign) in faces else _ABSENT for sign in " ".join(words.split())))


@functools.cache
def _register() -> None:
    pdfmetrics.registerFont(TTFont(_PLAIN, str(_FONTS / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont(_BOLD, str(_FONTS / "DejaVuSans-Bold.ttf")))
    pdfmetrics.registerFontFamily(_PLAIN, normal=_PLAIN, bold=_BOLD, italic=_PLAIN, boldItalic=_BOLD)


def _style(name: str, size: float, **named: Any) -> ParagraphStyle:
    """Words break anywhere where they have to: addresses and digests are long."""
    told = {"fontName": _PLAIN, "fontSize": size, "leading": size * 1.4, "spaceAfter": size * 0.4, "splitLongWords": 1}
    return ParagraphStyle(name, **(told | named))


_BODY: Final = _style("body", 9.5)
_ITEM: Final = _style("item", 9.5, leftIndent=10, bulletIndent=0)
_SMALL: Final = _style("small", 8, textColor=HexColor("#57534b"))
_LEAD: Final = _style("lead", 8, textColor=HexColor("#57534b"), keepWithNext=1)
_NOTE: Final = _style("note", 8.5, leftIndent=18, bulletIndent=0)
_TITLE: Final = _style("title", 18, fontName=_BOLD, leading=23, spaceAfter=8)
_HEADING: Final = _style("heading", 13, fontName=_BOLD, spaceBefore=12, keepWithNext=1)
_QUESTION: Final = _style("question", 10, fontName=_BOLD, spaceBefore=6, keepWithNext=1)
_CHECKPOINT: Final = _style("checkpoint", 7.5)


def _flow(paper: Paper) -> list[Any]:
    words = paper.words
    flow: list[Any] = [Paragraph(drawable(paper.title), _TITLE)]
    flow += [Paragraph(f"<b>{drawable(label)}:</b> {drawable(value)}", _SMALL) for label, value in paper.facts]
    for section in paper.sections:
        flow.append(Paragraph(drawable(section.title), _HEADING))
        flow.append(Paragraph(drawable(section.note if section.points else section.empty), _LEAD))
        for point in section.points:
            flow += _point(point, paper)
    flow.append(Paragraph(drawable(words["notes"]), _HEADING))
    flow += [Paragraph(_note(note, paper), _NOTE, bulletText=f"{note.number}.") for note in paper.notes]
    flow.append(Paragraph(drawable(words["sources"]), _HEADING))
    for source in paper.sources:
        at = _outside(source.link, source.address) if source.link else drawable(source.address)
        told = f"{drawable(source.name)}, {drawable(source.told)}, {at} (SHA-256 {source.digest})"
        flow.append(Paragraph(told, _NOTE, bulletText=f"{source.number}."))
    flow.append(Paragraph(drawable(words["origins"]), _HEADING))
    for origin in paper.origins:
        reasons = f": {drawable('; '.join(origin.reasons))}" if origin.reasons else ""
        told = drawable(origin.name) + "".join(map(_mark, origin.notes)) + reasons
        flow.append(Paragraph(told, _ITEM, bulletText="•"))
    flow.append(Paragraph(drawable(words["made"]), _HEADING))
    flow.append(Paragraph(drawable(words["about"]), _BODY))
    flow.append(Paragraph(f"{drawable(words['checkpoint'])}:", _BODY))
    flow.append(Paragraph("<br/>".join(map(drawable, paper.checkpoint.splitlines())), _CHECKPOINT))
    return flow


def _point(point: Point, paper: Paper) -> list[Any]:
    flow: list[Any] = []
    if point.question:
        flow.append(Paragraph(drawable(point.question.words), _QUESTION))
    if point.beside:
        flow += [_beside(point.beside, paper), Spacer(1, 5)]
    flow += [Paragraph(_sentence(sentence, paper), _ITEM, bulletText="•") for sentence in point.told]
    return flow


def _beside(sentences: tuple[Sentence, ...], paper: Paper) -> Table:
    """Answers side by side, at most three in a row."""
    many = min(3, len(sentences))
    cells: list[Any] = [Paragraph(_sentence(sentence, paper), _BODY) for sentence in sentences]
    cells += [""] * (-len(cells) % many)
    rows = [cells[start : start + many] for start in range(0, len(cells), many)]
    line = HexColor("#c9c4b8")
    style = [("GRID", (0, 0), (-1, -1), 0.5, line), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(rows, colWidths=[_WIDTH / many] * many, style=style)


def _sentence(sentence: Sentence, paper: Paper) -> str:
    return drawable(sentence.words) + "".join(map(_mark, paper.marks(sentence)))


def _mark(number: int) -> str:
    return f'<super><a href="#note-{number}" color="#17466b">[{number}]</a></super>'


def _note(note: Note, paper: Paper) -> str:
    place = ", ".join(filter(None, (note.source_name, note.place)))
    quote = f"{drawable(note.before)} <b>{drawable(note.exact)}</b> {drawable(note.after)}"
    link = f", {_outside(note.link, paper.words['outside'])}" if note.link else ""
    lost = f" {drawable(paper.words['left_out'])}" if _ABSENT in quote else ""
    return (
        f'<a name="note-{note.number}"/>{quote} — {drawable(note.said)}, {drawable(place)} ({note.claim}){link}.{lost}'
    )


def _outside(address: str, words: str) -> str:
    return f'<a href={quoteattr(address)} color="#17466b">{drawable(words)}</a>'


def _foot(canvas: Any, document: Any) -> None:
    canvas.setFont(_PLAIN, 8)
    canvas.drawRightString(A4[0] - 18 * mm, 10 * mm, str(document.page))
