"""Lists made by hand."""

from collections.abc import Mapping, Sequence

from paradero.answers.lists import ListRead, read_list_bytes
from tests.text.made import packed


def listed(*lines: str, columns: Mapping[str, str] | None = None, name: str = "list.csv") -> ListRead:
    """The list of these lines."""
    return read_list_bytes("\n".join(lines).encode(), name, columns)


def problems(read: ListRead) -> list[tuple[int | None, str]]:
    """The lines and sentences of the problems."""
    return [(told.line, told.sentence) for told in read.problems]


def ods(rows: Sequence[Sequence[str]], name: str = "Sheet") -> bytes:
    """An OpenDocument spreadsheet of one sheet."""
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'<?xml version="1.0"?><office:document-content {spaces} office:version="1.2"><office:body>'
            f'<office:spreadsheet><table:table table:name="{name}">{lines}</table:table></office:spreadsheet>'
            "</office:body></office:document-content>",
            "META-INF/manifest.xml": '<?xml version="1.0"?><manifest:manifest '
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        }
    )
