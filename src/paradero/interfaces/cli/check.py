"""`paradero check`: walk the whole record: every quotation against its stored text, every proof."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from paradero.interfaces.cli.options import json_option
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import record_option

if TYPE_CHECKING:
    from paradero.record.outcome import Report

_CHECKPOINT = re.compile(r"^paradero/record/\S+\n\d+\n\S+$", re.MULTILINE)


@click.command("check")
@click.option(
    "--known", type=click.File("r", encoding="utf-8"), metavar="FILE",
    help="A checkpoint kept from an earlier check: the record must still contain that state.",
)  # fmt: skip
@json_option
@record_option
def command(known: object, as_json: bool, record_path: Path) -> None:
    """Check every quotation, stored byte and proof.

    Every quotation is compared with its stored text, all stored bytes with their digest, every proof with the root.

    Prints the checkpoint of the state checked; keep it elsewhere and give it to --known next time. Exit code 1 says
    that something is not as it must be.
    """
    from paradero.interfaces.cli.counting import counting
    from paradero.record.record import open_record

    earlier = _checkpoint_in(known.read()) if hasattr(known, "read") else None
    with open_record(record_path, read_only=True) as record, counting("checking") as progress:
        report = record.check(known=earlier, progress=progress)
    if as_json:
        from paradero.publish.lines import write_object

        write_object({"sound": report.sound} | msgspec.structs.asdict(report), sys.stdout)
    else:
        _print_report(report)
    if not report.sound:
        click.get_current_context().exit(1)


def _checkpoint_in(kept: str) -> str:
    """The checkpoint's three lines in what an earlier check printed; all of it where they stand alone or not at all."""
    found = _CHECKPOINT.search(kept)
    return found[0] + "\n" if found else kept


def _print_report(report: "Report") -> None:
    for name, count in report.counts.items():
        click.echo(f"{count:>10}  {name}")
    for fault in report.faults:
        click.echo(f"fault in {fault.part}, {safe(fault.where)}: {safe(fault.what)}")
    click.echo("\n" + report.checkpoint.rstrip("\n") + "\n")
    faults = f"{len(report.faults)} faults: the record is not as it was written; restore it from a copy."
    click.echo("The record is sound." if report.sound else faults)
