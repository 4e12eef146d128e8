"""`paradero documents`: what the record holds."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import json_option, known_on_option, paging_options, published_option
from paradero.interfaces.settings import record_option

if TYPE_CHECKING:
    from paradero.answers.views import DocumentList


@click.command("documents")
@published_option
@known_on_option
@paging_options(50)
@json_option
@record_option
def command(as_of: str | None, known_on: str | None, limit: int, offset: int, as_json: bool, record_path: Path) -> None:
    """List the documents of the record, newest first."""
    from paradero.answers.documents import documents
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        found = documents(record, as_of=as_of, known_on=known_on, limit=limit, offset=offset)
    if as_json:
        from paradero.publish.lines import write_lines

        write_lines(found.lines, sys.stdout)
    else:
        _print_table(found)
        total = str(found.total) if found.total_exact else f"more than {found.total}"
        click.echo(f"{len(found.lines)} of {total} documents.", err=True)


def _print_table(found: "DocumentList") -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from paradero.interfaces.cli.terminal import paper, safe
    from paradero.publish.naming import source_name

    table = Table(box=box.HORIZONTALS, pad_edge=False)
    for heading in ("document", "date", "claims", "versions", "title", "publisher"):
        table.add_column(heading, overflow="fold", justify="right" if heading in ("claims", "versions") else "left")
    for line in found.lines:
        source = line.source
        numbers = (str(line.claims), str(line.versions))
        names = (source_name(source), source.publisher or "")
        cells = (source.document, source.published or "", *numbers, *names)
        table.add_row(*(Text(safe(cell)) for cell in cells))
    paper().print(table)
