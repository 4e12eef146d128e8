"""Small files of every format, written by hand, so that no test trusts the library that it tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from paradero.sources.receipts import item
from paradero.words.document import Item, MediaKind

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def of(raw: bytes | str, media: MediaKind, address: str | None = None) -> Item:
    """An item as `gather` would make it."""
    data = raw.encode() if isinstance(raw, str) else raw
    return item(data, "file:///made", media, address=address)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of the parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def unpacked(raw: bytes) -> dict[str, bytes]:
    """The parts of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]]) -> bytes:
    """A PDF of pages of (left, bottom, words) lines in 11-point Helvetica on US letter paper."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = b"BT /F1 11 Tf\n" + b"".join(_shown(*line) for line in lines) + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    return _numbered(objects)


def _shown(left: float, bottom: float, words: str) -> bytes:
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return f"1 0 0 1 {left} {bottom} Tm (".encode() + escaped + b") Tj\n"


def _numbered(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def page(*lines: str, top: float = 700, left: float = 72) -> list[tuple[float, float, str]]:
    """The lines of one page, 14 points apart; an empty line leaves a gap, leading blanks set a line in."""
    return [
        (left + 4 * (len(line) - len(line.lstrip())), top - 14 * number, line.strip())
        for number, line in enumerate(lines)
        if line.strip()
    ]


def docx(body: str, notes: str | None = None, comments: str | None = None) -> bytes:
    """A Word file with the given XML inside `w:body`, and optionally footnotes and comments."""
    extra = {"footnotes": notes, "comments": comments}
    related = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name, xml in extra.items()
        if xml
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/xml"/>' for name, xml in extra.items() if xml
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' + overrides + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>',
        "word/document.xml": f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>',
    }
    for name, xml in extra.items():
        if xml:
            parts[f"word/{name}.xml"] = f'<?xml version="1.0"?><w:{name} {W}>{xml}</w:{name}>'
    return packed(parts)


def word(text: str) -> str:
    """One Word paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def xlsx(rows: Sequence[Sequence[str | float]], name: str = "Sheet") -> bytes:
    """A workbook of one sheet."""
    lines = "".join(
        f'<row r="{number}">' + "".join(_cell(value, number, column) for column, value in enumerate(row)) + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets>'
            f'<sheet name="{name}" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
        }
    )


def _cell(value: str | float, row: int, column: int) -> str:
    place = f"{chr(65 + column)}{row}"
    if value == "":
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def eml(body: str, subject: str = "Notice", kind: str = "text/plain", extra: str = "") -> bytes:
    """A message with one part."""
    return (
        f"From: Paula Example <paula@example.org>\r\nTo: desk@example.org\r\nSubject: {subject}\r\n"
        f"Date: Mon, 14 Apr 2025 10:30:00 -0400\r\nMIME-Version: 1.0\r\n{extra}"
        f"Content-Type: {kind}; charset=utf-8\r\n\r\n{body}"
    ).encode()


def html(body: str, head: str = "", lang: str = "en") -> bytes:
    """A page with an article."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body><nav><a href="/">Home page '
        f"</a></nav><article>{body}</article><footer>All rights of this page are reserved.</footer></body></html>"
    ).encode()
