"""`paradero add`: take documents into the record, acknowledging each only after it is on disk."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.bounds import limits_option
from paradero.interfaces.cli.options import frames_option, json_option
from paradero.interfaces.cli.outcomes import OutcomePrinter, summary
from paradero.interfaces.cli.readers import claim_reader, jobs_option
from paradero.interfaces.cli.stopped import Stopped
from paradero.interfaces.settings import record_option
from paradero.sources.limits import Limits

if TYPE_CHECKING:
    from paradero.claims.crew import Crew
    from paradero.claims.reader import ClaimReader
    from paradero.record.record import Record


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@jobs_option
@frames_option
@limits_option
@json_option
@record_option
def command(
    paths: tuple[str, ...], jobs: int | None, frames: Path | None, limits: Limits, as_json: bool, record_path: Path
) -> None:
    """Take documents in, read their claims, keep both.

    PATH is a file, a folder, a pattern, a zip archive or web capture, or - for standard input. A line on standard
    output says that a document is safely on disk. Adding the same bytes again changes nothing.

    Exit code 1 says that some were refused; each refusal is stored with its reason (paradero refusals).
    """
    from paradero.record.record import open_record

    printer = OutcomePrinter(as_json)
    try:
        with claim_reader(jobs, frames) as reader, open_record(record_path, create=True) as record:
            _take_in(record, paths, limits, reader, printer)
    except KeyboardInterrupt:
        kept = f"stopped; {_kept(printer.counts)} in {record_path}. Run the same command again to add the rest."
        raise Stopped(kept) from None
    click.echo(summary(printer.counts, printer.reasons), err=True)
    if printer.counts["refused"]:
        click.get_current_context().exit(1)


def _take_in(
    record: "Record", paths: tuple[str, ...], limits: Limits, reader: "ClaimReader | Crew", printer: OutcomePrinter
) -> None:
    from paradero.record.intake import intake

    stdin = sys.stdin.buffer if "-" in paths else None
    with printer:
        for outcome in intake(record, paths, limits=limits, reader=reader, stdin=stdin, progress=printer.step):
            printer.acknowledge(outcome)


def _kept(counts: Counter[str]) -> str:
    kept = counts.total() - counts["refused"]
    return f"{kept} acknowledged document{'s are' if kept != 1 else ' is'} safely kept"
