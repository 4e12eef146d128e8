"""`paradero arrangements`: what is said of each arrangement between states, question by question."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import as_of_option, json_option, known_on_option, paging_options
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import record_option
from paradero.words.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from paradero.answers.arrangements.views import Cell, Matrix

_MOST_CLAIMS = 500


@click.command("arrangements")
@click.option("--about", metavar="KEY", help="Only this one: its key, as arrangement:united-states--eswatini.")
@as_of_option
@known_on_option
@paging_options(20)
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print a table (CSV), one row an answer, instead.")
@click.option(
    "--xlsx",
    "workbook",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a workbook (XLSX) of all of them to this file instead.",
)
@record_option
def command(
    about: str | None,
    as_of: str | None,
    known_on: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    as_csv: bool,
    workbook: Path | None,
    record_path: Path,
) -> None:
    """Compare what is said of arrangements between states.

    Parties, instrument, legal basis, dates, who is covered, numbers promised and moved, payment and benefits,
    assurances, monitoring, what courts did, who copies it. Each answer names its claims; answers that differ stand side
    by side.

    \b
      paradero arrangements --known-on 2025-06-01
      paradero arrangements --xlsx arrangements.xlsx
    """
    from paradero.answers.arrangements.matrix import matrix
    from paradero.answers.bounds import MOST_ROWS
    from paradero.record.record import open_record

    if workbook is not None:
        limit, offset = MOST_ROWS, 0
    with open_record(record_path, read_only=True) as record:
        shown = matrix(
            record, as_of=as_of, known_on=known_on, limit=limit, offset=offset, most_claims=_MOST_CLAIMS, only=about
        )
        root = record.checkpoint().splitlines()[2] if workbook is not None else ""
    if workbook is not None:
        _save(shown, root, workbook)
    elif as_csv:
        from paradero.publish.arrangements.table import write_table

        write_table(shown, sys.stdout)
    elif as_json:
        from paradero.publish.arrangements.table import matrix_object
        from paradero.publish.lines import write_object

        write_object(matrix_object(shown), sys.stdout)
    else:
        _print(shown)


def _save(shown: "Matrix", root: str, path: Path) -> None:
    from paradero.publish.arrangements.workbook import write_workbook

    try:
        path.write_bytes(write_workbook(shown, root))
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); give another file.") from error
    click.echo(f"{len(shown.arrangements)} arrangements written to {path}.", err=True)


def _print(shown: "Matrix") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.terminal import paper
    from paradero.publish.arrangements.wording import arrangement_words

    out, words = paper(), arrangement_words()
    if not shown.arrangements:
        out.print(Text(str(words.page["empty"])))
    for compared in shown.arrangements:
        out.print(Text(safe(compared.subject.name), "bold"), Text(compared.subject.key, "dim"))
        for cell in compared.cells:
            _print_cell(out, cell)
        out.print()
    click.echo(f"{len(shown.arrangements)} of {shown.total} arrangements.", err=True)


def _print_cell(out: "Console", cell: "Cell") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.terminal import STYLES, print_indented
    from paradero.publish.arrangements.wording import arrangement_words, said_words, value_words
    from paradero.publish.wording import stance_words

    words = arrangement_words()
    head = Text(f"{words.facet[cell.facet]}: ")
    if not cell.values:
        print_indented(out, head.append(str(words.page["nothing"]), "dim"))
        return
    if cell.disputed:
        head.append(f"({words.page['disputed']}: {' '.join(cell.disputed)})", "bold red")
    print_indented(out, head)
    for value in cell.values:
        claim = value.line.claim
        told = Text("  ").append(safe(value_words(value)), STYLES[stance_words(claim.kind, claim.stance).weight])
        said = said_words(value)
        told.append(f" · {safe(said)}" if said else "").append(f"  {' '.join(value.claims[:6])}", "dim")
        print_indented(out, told)
    if cell.more:
        print_indented(out, Text(f"  {str(words.page['more']).format(count=_MOST_CLAIMS)}", "dim"))
