"""Build the demo documents that are not plain text, from the readable files in `sources/` into `corpus/`.

Development only: it needs `reportlab`, `pillow` and `xlsxwriter` besides the project's own libraries. What it writes is
committed, so nobody needs it to run the demo. Running it twice writes the same bytes.
"""

import csv
import datetime
import io
import random
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Final

import docx
import pypdfium2
import xlsxwriter
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

HERE: Final = Path(__file__).parent
SOURCES: Final = HERE / "sources"
CORPUS: Final = HERE / "corpus"
MOMENT: Final = datetime.datetime(2025, 10, 6, 9, 0)
DOT_SIZE: Final = 0.65
"""Resolution of the pretended scan, in pixels a point: about 94 dots an inch."""

SERIF: Final = ParagraphStyle("serif", fontName="Times-Roman", fontSize=12, leading=19, spaceAfter=10)
CENTRED: Final = ParagraphStyle("centred", parent=SERIF, alignment=1, fontName="Times-Bold")
SMALL: Final = ParagraphStyle("small", parent=SERIF, fontSize=9, leading=11, alignment=1)


def read_source(name: str) -> tuple[dict[str, str], list[str]]:
    """The `key: value` lines at the head of a source, and its paragraphs (headings keep their `heading: `)."""
    head, _, body = (SOURCES / name).read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return fields, [paragraph.strip() for paragraph in body.split("\n\n") if paragraph.strip()]


def flow(paragraphs: list[str]) -> list[Flowable]:
    """Paragraphs for a PDF page; headings are centred."""
    return [
        Paragraph(text.removeprefix("heading: "), CENTRED if text.startswith("heading: ") else SERIF)
        for text in paragraphs
    ]


def write_pdf(story: list[Flowable], title: str, notice: str, target: Path | io.BytesIO) -> None:
    """A paged PDF with a text layer; `notice` stands at the head of every page."""

    def stamp(canvas: Canvas, _: SimpleDocTemplate) -> None:
        canvas.setFont("Times-Italic", 8)
        canvas.drawCentredString(letter[0] / 2, letter[1] - 36, notice)

    destination = str(target) if isinstance(target, Path) else target
    document = SimpleDocTemplate(destination, pagesize=letter, title=title, author="Paradero demo corpus", invariant=1)
    document.build(story, onFirstPage=stamp, onLaterPages=stamp)


def make_filing() -> None:
    """A court paper with caption and docket number, and a text layer."""
    fields, paragraphs = read_source("stay-and-removal.txt")
    caption = Table([[Paragraph(fields["left"], SERIF), Paragraph(fields["docket"], SERIF)]], colWidths=[300, 150])
    opening = [Paragraph(fields["court"], CENTRED), caption, Paragraph(fields["title"], CENTRED)]
    story = [*opening, Paragraph(f"Dated {fields['date']}", SMALL), *flow(paragraphs)]
    write_pdf(story, fields["title"], fields["notice"], CORPUS / "stay-and-removal.pdf")


def make_scan() -> None:
    """The same kind of paper as a picture only: no text layer, slightly askew, with specks."""
    fields, paragraphs = read_source("declaration-without-docket.txt")
    drawn = io.BytesIO()
    write_pdf([Paragraph(fields["title"], CENTRED), *flow(paragraphs)], fields["title"], fields["notice"], drawn)
    page = pypdfium2.PdfDocument(drawn.getvalue())[0]
    picture = page.render(scale=2 * DOT_SIZE, grayscale=True).to_pil()
    picture = speckled(picture.rotate(0.6, fillcolor=255, resample=Image.Resampling.BILINEAR)).convert("1")
    canvas = Canvas(str(CORPUS / "declaration-scan.pdf"), pagesize=letter, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, *letter)
    canvas.save()


def speckled(picture: Image.Image) -> Image.Image:
    """Specks as a worn copier leaves them, at the same places each time."""
    dice = random.Random(7)
    for _ in range(300):
        picture.putpixel((dice.randrange(picture.width), dice.randrange(picture.height)), 0)
    return picture


def make_memo() -> None:
    """A Word memo with headings."""
    fields, paragraphs = read_source("two-figures.txt")
    memo = docx.Document()
    memo.core_properties.title, memo.core_properties.author = fields["title"], fields["author"]
    memo.core_properties.created = memo.core_properties.modified = MOMENT
    for text in paragraphs:
        if text.startswith("heading: "):
            memo.add_heading(text.removeprefix("heading: "), level=1)
        else:
            memo.add_paragraph(text)
    packed = io.BytesIO()
    memo.save(packed)
    with zipfile.ZipFile(packed) as archive:
        pack(CORPUS / "two-figures.docx", {name: archive.read(name) for name in archive.namelist()})


def pack(target: Path, members: dict[str, bytes]) -> None:
    """A zip archive whose bytes depend on its members only."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, (2025, 10, 6, 9, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)


def make_workbook() -> None:
    """One sheet with a heading row; every cell is text, as its source states it."""
    with xlsxwriter.Workbook(str(CORPUS / "third-country-arrangements.xlsx"), {"strings_to_urls": False}) as workbook:
        workbook.set_properties({"title": "Third-country arrangements, as stated", "created": MOMENT})
        sheet = workbook.add_worksheet("Arrangements")
        with (SOURCES / "third-country-arrangements.csv").open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.reader(lines)):
                sheet.write_row(number, 0, row)


def make_letter() -> None:
    """An e-mail newsletter with a table attached."""
    message = EmailMessage()
    message["From"] = "Example Court Watch <digest@example.org>"
    message["To"] = "readers@example.com"
    message["Subject"] = "Daily docket: a statement withdrawn, a block extended"
    message["Date"] = "Thu, 29 May 2025 07:30:00 -0400"
    message["Message-ID"] = "<20250529.docket@example.org>"
    message.set_content((SOURCES / "eml" / "message.txt").read_text(encoding="utf-8"), cte="quoted-printable")
    attachment = (SOURCES / "eml" / "attachment.csv").read_bytes()
    message.add_attachment(attachment, maintype="text", subtype="csv", filename="dates.csv")
    message.set_boundary("=_paradero_demo")
    (CORPUS / "daily-docket.eml").write_bytes(message.as_bytes())


def make_archive() -> None:
    """Two Spanish articles in a zip archive."""
    names = sorted(path.name for path in (SOURCES / "zip").iterdir())
    pack(CORPUS / "prensa-regional.zip", {name: (SOURCES / "zip" / name).read_bytes() for name in names})


def make_broken() -> None:
    """A download that stopped early: the start of a real PDF, to be refused with a sentence."""
    whole = (CORPUS / "stay-and-removal.pdf").read_bytes()
    (CORPUS / "cut-off-download.pdf").write_bytes(whole[:600])


if __name__ == "__main__":
    for make in (make_filing, make_scan, make_memo, make_workbook, make_letter, make_archive, make_broken):
        make()
