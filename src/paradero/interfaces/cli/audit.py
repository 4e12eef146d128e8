"""`paradero audit`: an article or a table held against the record; nothing of it is stored."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.bounds import limits_option
from paradero.interfaces.cli.options import frames_option, json_option, known_on_option, lang_option
from paradero.interfaces.settings import record_option
from paradero.sources.limits import Limits
from paradero.words.errors import SourceError, UsageError

if TYPE_CHECKING:
    from paradero.answers.audit.tables.views import TableAudit
    from paradero.answers.audit.views import Audit

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("audit")
@click.argument("path", metavar="FILE|-")
@click.option("--as", "kind", type=click.Choice(["article", "table"]), help="What FILE is; by its content otherwise.")
@click.option("--published", metavar="EDTF", help="The day of the article, where it does not say it: 2025-04-14.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=HEADING",
    help='Which column of a table is for what, as when="Date of flight". Repeatable.',
)
@click.option("--html", "html", metavar="OUT", type=_FILE, help="Write the marked-up article or table to this file.")
@click.option(
    "--annotations",
    "annotated",
    metavar="OUT",
    type=_FILE,
    help="Write W3C Web Annotations (JSON-LD) of an article to this file.",
)
@json_option
@known_on_option
@frames_option
@limits_option
@record_option
@lang_option
def command(
    path: str,
    kind: str | None,
    published: str | None,
    columns: tuple[str, ...],
    html: Path | None,
    annotated: Path | None,
    as_json: bool,
    known_on: str | None,
    frames: Path | None,
    limits: Limits,
    record_path: Path,
) -> None:
    """Hold an article or a table against the record.

    FILE is an article of any form that `paradero add` takes, or a table of assertions (CSV, XLSX, ODS or JSON); `-` is
    standard input. Each sentence that makes a claim, each row and each of its fields is supported, contradicted, new to
    this record, or not checkable, with the passages that say so. Beside that, of an article: numbers, quotations,
    titles, names, citations, and where it contradicts itself; of a table: missing sources, what the cited documents
    say, and dates that cannot be. Neither FILE nor a copy of it counts, and nothing of it is stored.

    \b
      paradero audit draft.docx
      paradero audit - --published 2025-04-15 --html audited.html < draft.txt
      paradero audit flights.csv --column when="Date of flight" --json
    """
    from paradero.answers.audit.drafts import audited_article, audited_table, holds_rows
    from paradero.answers.lists import columns_asked
    from paradero.interfaces.cli.readers import claim_reader
    from paradero.record.record import open_record

    raw = _bytes(path, limits)
    table = kind == "table" or (kind is None and holds_rows(raw))
    if columns and not table:
        raise UsageError("An article has no columns; leave --column out, or say --as table.")
    if table and (annotated or published):
        raise UsageError("A table takes neither --annotations nor --published; its rows give their own days.")
    with claim_reader(1, frames) as reader, open_record(record_path, read_only=True) as record:
        if table:
            asked = columns_asked(columns, "when=Date of flight")
            rows = audited_table(record, reader, raw, _name(path), asked, known_on=known_on)
            _write_table(rows, as_json, html)
        else:
            found = audited_article(record, reader, raw, _name(path), published, limits, known_on=known_on)
            _write(found, as_json, html, annotated)


def _name(path: str) -> str:
    return "standard input" if path == "-" else Path(path).name


def _bytes(path: str, limits: Limits) -> bytes:
    """What stands at the path, one byte more than allowed at most."""
    most = limits.document_bytes + 1
    if path == "-":
        return sys.stdin.buffer.read(most)
    if Path(path).is_dir():
        raise SourceError(f"{path} is a folder; an audit takes one article at a time.")
    try:
        with Path(path).open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror or error}); check the file.") from error


def _write_table(audit: "TableAudit", as_json: bool, html: Path | None) -> None:
    if html:
        from paradero.publish.audit.report import write_table

        _put(html, write_table(audit))
    if as_json:
        from paradero.publish.audit.tables import table_object
        from paradero.publish.lines import write_object

        write_object(table_object(audit), sys.stdout)
    elif not html:
        from paradero.interfaces.cli.audit_table_text import print_table
        from paradero.interfaces.cli.terminal import paper

        print_table(paper(), audit)


def _write(audit: "Audit", as_json: bool, html: Path | None, annotated: Path | None) -> None:
    from paradero.publish.lines import write_object

    if html:
        from paradero.publish.audit.report import write_audit

        _put(html, write_audit(audit))
    if annotated:
        import io

        from paradero.publish.audit.annotations import annotations

        held = io.StringIO()
        write_object(annotations(audit), held)
        _put(annotated, held.getvalue())
    if as_json:
        from paradero.publish.audit.objects import audit_object

        write_object(audit_object(audit), sys.stdout)
    elif not (html or annotated):
        from paradero.interfaces.cli.audit_text import print_audit
        from paradero.interfaces.cli.terminal import paper

        print_audit(paper(), audit)


def _put(path: Path, words: str) -> None:
    try:
        path.write_text(words, encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{path} cannot be written ({error.strerror}); give another file.") from error
