"""A brief as a Word document: sentences lead to notes, notes lead to the passages on the web."""

import datetime as dt
import io
import re
from typing import Any, Final

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from paradero.publish.briefs.paper import Note, Paper
from paradero.publish.briefs.sentence import Point, Sentence

_NO_XML: Final = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STILL: Final = dt.datetime(2000, 1, 1)
"""The date in the file's own properties: the same brief is the same bytes; the record's date stands in the text."""


def write_word(paper: Paper) -> bytes:
    """The whole brief as DOCX."""
    made = _Word(paper)
    made.write()
    held = io.BytesIO()
    made.document.save(held)
    return held.getvalue()


class _Word:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.document: Any = Document()
        self._marks = 0
        properties = self.document.core_properties
        properties.title, properties.author, properties.language = safe(paper.title), "Paradero", paper.lang
        properties.created = properties.modified = _STILL
        self.document.styles["Normal"].font.size = Pt(10.5)

    def write(self) -> None:
        paper, words = self.paper, self.paper.words
        self.document.add_heading(safe(paper.title), 0)
        for label, value in paper.facts:
            line = self.document.add_paragraph()
            line.add_run(f"{safe(label)}: ").bold = True
            line.add_run(safe(value))
        for section in paper.sections:
            self.document.add_heading(safe(section.title), 1)
            self._paragraph(section.note if section.points else section.empty).runs[0].italic = True
            for point in section.points:
                self._point(point)
        self.document.add_heading(safe(words["notes"]), 1)
        for note in paper.notes:
            self._note(note)
        self._lists()
        self.document.add_heading(safe(words["made"]), 1)
        self._paragraph(words["about"])
        self._paragraph(f"{words['checkpoint']}:")
        self._paragraph(paper.checkpoint).runs[0].font.name = "Courier New"

    def _lists(self) -> None:
        paper, words = self.paper, self.paper.words
        self.document.add_heading(safe(words["sources"]), 1)
        for source in paper.sources:
            line = self._paragraph(f"{source.number}. {source.name}, {source.told}, ")
            if source.link:
                self._outside(line, source.address, source.link)
            else:
                line.add_run(safe(source.address))
            line.add_run(f" (SHA-256 {source.digest})").font.size = Pt(8)
        self.document.add_heading(safe(words["origins"]), 1)
        for origin in paper.origins:
            line = self._paragraph(origin.name, "List Bullet")
            for number in origin.notes:
                self._mark(line, number)
            if origin.reasons:
                line.add_run(safe(f": {'; '.join(origin.reasons)}"))

    def _point(self, point: Point) -> None:
        if point.question:
            self.document.add_heading(safe(point.question.words), 2)
        if point.beside:
            table = self.document.add_table(rows=0, cols=min(len(point.beside), 3))
            table.style = "Table Grid"
            for start in range(0, len(point.beside), 3):
                cells = table.add_row().cells
                for cell, sentence in zip(cells, point.beside[start : start + 3], strict=False):
                    self._sentence(cell.paragraphs[0], sentence)
        for sentence in point.told:
            self._sentence(self.document.add_paragraph(style="List Bullet"), sentence)

    def _sentence(self, line: Any, sentence: Sentence) -> None:
        line.add_run(safe(sentence.words))
        for number in self.paper.marks(sentence):
            self._mark(line, number)

    def _mark(self, line: Any, number: int) -> None:
        """A raised number that leads to its note."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"note_{number}")
        run = line.add_run(f"[{number}]")
        run.font.superscript = True
        link.append(run._r)
        line._p.append(link)

    def _note(self, note: Note) -> None:
        line = self.document.add_paragraph()
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(note.number))
        start.set(qn("w:name"), f"note_{note.number}")
        line._p.append(start)
        line.add_run(f"{note.number}. ").bold = True
        line._p.append(end)
        line.add_run(safe(note.before))
        line.add_run(safe(note.exact)).bold = True
        line.add_run(safe(note.after))
        line.add_run(safe(f" — {note.said}, {', '.join(filter(None, (note.source_name, note.place)))} ({note.claim})"))
        if note.link:
            line.add_run(", ")
            self._outside(line, self.paper.words["outside"], note.link)

    def _outside(self, line: Any, words: str, address: str) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run = line.add_run(safe(words))
        run.font.underline = True
        link.append(run._r)
        line._p.append(link)

    def _paragraph(self, words: str, style: str | None = None) -> Any:
        line = self.document.add_paragraph(style=style)
        line.add_run(safe(words))
        return line


def safe(words: str) -> str:
    """The words without signs that XML cannot hold."""
    return _NO_XML.sub(" ", words)
