"""`paradero screen`: a list against what the record and private registers hold of people and of what protects them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from paradero.interfaces.cli.options import known_on_option, lang_option
from paradero.interfaces.cli.preparing import tell_preparing
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import record_option
from paradero.words.errors import SourceError, UsageError
from paradero.words.protection import Act

if TYPE_CHECKING:
    from paradero.answers.lists import ListRead
    from paradero.answers.screening import Screening

_OUTPUTS = ("table", "json", "xlsx", "html")
_PROBLEMS_TOLD = 10


@click.command("screen")
@click.argument("list_path", metavar="LIST")
@click.option("--destination", metavar="COUNTRY", help="Where to, by name or ISO code, where the list does not say it.")
@click.option(
    "--at", "--as-of", "at", metavar="INSTANT", help="When, as 2025-03-15T17:26-05:00, where the list does not say it."
)
@click.option("--act", type=click.Choice(get_args(Act)), help="removal (the default) or transfer.")
@click.option(
    "--register",
    "registers",
    multiple=True,
    metavar="FILE",
    help="A list of people or orders of your own; it is never written into the record. Repeatable.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="MEANING=HEADING",
    help='Which column of LIST is for what, as name="Apellidos y nombres". Repeatable.',
)
@click.option("--output", type=click.Choice(_OUTPUTS), default="table", show_default=True, help="How to write it.")
@click.option("--json", "as_json", is_flag=True, help="The same as --output json: one object.")
@click.option(
    "-o", "to", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead."
)
@known_on_option
@record_option
@lang_option
def command(
    list_path: str,
    destination: str | None,
    at: str | None,
    act: str | None,
    registers: tuple[str, ...],
    columns: tuple[str, ...],
    output: str,
    as_json: bool,
    to: Path | None,
    known_on: str | None,
    record_path: Path,
) -> None:
    """Screen LIST: who each row may be, and what bars the move.

    LIST is a CSV, XLSX or ODS file, or names one a line (`-` for standard input). For each row: who it may be, with
    reasons; the protections in force at that moment against that act and destination; orders for a class that the row
    falls under. The search is logged beside the record, by digests and counts. Exit code 0 says that the list was
    screened, whatever was found.

    \b
      paradero screen manifest.xlsx --destination SV --at 2025-03-15T17:26-05:00
      paradero screen names.txt --destination SV --at 2025-03-15 --register orders.csv --output html -o report.html
    """
    from paradero.access.searching import screen_and_log
    from paradero.answers.lists import columns_asked, read_list
    from paradero.answers.screening import asked_of

    asked = asked_of(act, destination, at, known_on)
    listed = read_list(list_path, columns_asked(columns))
    loaded = [_register(path) for path in registers]
    tell_preparing()
    found = screen_and_log(record_path, listed, asked, loaded)
    _write(found, "json" if as_json else output, to)


def _register(path: str) -> "ListRead":
    from paradero.answers.lists import read_list

    if path == "-":
        raise UsageError("Standard input can be the list and not a register; give the register's file.")
    try:
        return read_list(path)
    except (SourceError, UsageError) as error:
        raise type(error)(f"The register {safe(path)} cannot be used: {error}") from error


def _write(found: "Screening", output: str, to: Path | None) -> None:
    if output == "table":
        _write_table(found, to)
    elif output == "json":
        _write_text(_json(found), to)
    elif output == "html":
        from paradero.publish.screening.report import write_report

        _write_text(write_report(found), to)
    else:
        _write_workbook(found, to)


def _json(found: "Screening") -> str:
    import io

    from paradero.publish.lines import write_object
    from paradero.publish.screening.objects import screening_object

    held = io.StringIO()
    write_object(screening_object(found), held)
    return held.getvalue()


def _write_table(found: "Screening", to: Path | None) -> None:
    from paradero.interfaces.cli.screen_text import print_screening, problem_lines

    if to is None:
        from paradero.interfaces.cli.terminal import paper

        print_screening(paper(), found)
    else:
        from io import StringIO

        from rich.console import Console

        held = StringIO()
        print_screening(Console(file=held, width=160, highlight=False, markup=False, emoji=False), found)
        _write_text(held.getvalue(), to)
    problems = problem_lines(found)
    for line in problems[:_PROBLEMS_TOLD]:
        click.echo(line, err=True)
    if len(problems) > _PROBLEMS_TOLD:
        from paradero.publish.language import _n

        left = len(problems) - _PROBLEMS_TOLD
        told = _n(
            "{count} more problem; --output html, xlsx or json has all.",
            "{count} more problems; --output html, xlsx or json has all.",
            left,
        )
        click.echo(told, err=True)


def _write_workbook(found: "Screening", to: Path | None) -> None:
    from paradero.publish.screening.workbook import write_workbook

    if to is None and sys.stdout.isatty():
        raise UsageError("A workbook cannot be shown in a terminal; say where to write it, as -o screening.xlsx.")
    _write_bytes(write_workbook(found), to)


def _write_text(text: str, to: Path | None) -> None:
    _write_bytes(text.encode("utf-8", errors="replace"), to)


def _write_bytes(raw: bytes, to: Path | None) -> None:
    if to is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    try:
        to.write_bytes(raw)
    except OSError as error:
        raise SourceError(f"{to} cannot be written ({error.strerror or error}); give another path.") from error
