"""`paradero docket`: what a clerk would write down about court documents, storing nothing."""

import sys
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.bounds import limits_option
from paradero.interfaces.cli.terminal import safe
from paradero.sources.limits import Limits
from paradero.words.errors import ReadingError, SourceError

if TYPE_CHECKING:
    from paradero.claims.court.sheet import CourtSheet
    from paradero.publish.contract import Citation
    from paradero.text.reading import TextReader
    from paradero.words.document import Item


@click.command("docket")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: one object a document, every entry with its place.")
@limits_option
def command(paths: tuple[str, ...], as_json: bool, limits: Limits) -> None:
    """Print the docket sheet of court documents.

    It names court, case, parties, judges and dates, what was decided, who must do what by when, and what is cited.
    PATH is what `paradero read` takes; nothing is stored. Exit code 1 says that a document could not be read, or that
    none of them is a court document.
    """
    from paradero.text.reading import TextReader

    with TextReader(limits) as text_reader:
        sheets, refused = _read(paths, limits, text_reader, as_json)
    if not sheets and not refused:
        click.echo("None of the documents is a court document.", err=True)
    if refused or not sheets:
        click.get_current_context().exit(1)


def _read(paths: tuple[str, ...], limits: Limits, text_reader: "TextReader", as_json: bool) -> tuple[int, int]:
    """Print each sheet as its document is read; how many were printed, and how many documents could not be read."""
    from paradero.sources.gather import gather
    from paradero.words.document import Refusal

    sheets = refused = 0
    for item in gather(paths, limits, sys.stdin.buffer if "-" in paths else None):
        if isinstance(item, Refusal):
            click.echo(f"{safe(item.origin)}: {safe(item.reason)}", err=True)
            refused += 1
            continue
        try:
            sheets += _print(item, text_reader, as_json)
        except (ReadingError, SourceError) as error:
            click.echo(f"{safe(item.receipt.origin)}: {safe(str(error))}", err=True)
            refused += 1
    return sheets, refused


def _print(item: "Item", text_reader: "TextReader", as_json: bool) -> bool:
    """Print the sheet of one document; whether it has one."""
    from paradero.claims.court.reading import read_sheet
    from paradero.publish.contract import cite

    version = text_reader.read(item)
    sheet = read_sheet(version)
    if sheet is None:
        click.echo(f"{safe(item.receipt.origin)}: it is no court document (no caption was found).", err=True)
        return False
    if as_json:
        _print_line(sheet, cite(version.metadata, item.receipt))
    else:
        from paradero.interfaces.cli.docket_text import print_sheet
        from paradero.interfaces.cli.terminal import paper

        print_sheet(paper(), sheet, item.receipt.origin)
    return True


def _print_line(sheet: "CourtSheet", citation: "Citation") -> None:
    import msgspec

    from paradero.publish.lines import write_line

    write_line({"document": msgspec.structs.asdict(citation), "sheet": sheet}, sys.stdout)
