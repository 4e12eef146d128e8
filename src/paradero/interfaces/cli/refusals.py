"""`paradero refusals`: what was not taken in or not read whole, and why."""

import sys
from pathlib import Path

import click

from paradero.interfaces.cli.options import json_option, known_on_option, paging_options
from paradero.interfaces.settings import record_option


@click.command("refusals")
@click.option("--stage", type=click.Choice(("sources", "text", "loss")), help="Only refusals of this stage.")
@known_on_option
@paging_options(50)
@json_option
@record_option
def command(stage: str | None, known_on: str | None, limit: int, offset: int, as_json: bool, record_path: Path) -> None:
    """List what was not taken in or not read whole, and why."""
    from paradero.answers.refusals import refusals
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        found = refusals(record, stage=stage, known_on=known_on, limit=limit, offset=offset)
    if as_json:
        from paradero.publish.lines import write_lines

        write_lines(found.lines, sys.stdout)
        return
    from paradero.interfaces.cli.terminal import safe
    from paradero.publish.wording import wording

    for line in found.lines:
        refusal = line.refusal
        click.echo(f"{refusal.at}  {wording().stage[refusal.stage]}: {safe(refusal.origin)}\n  {safe(refusal.reason)}")
    total = str(found.total) if found.total_exact else f"more than {found.total}"
    click.echo(f"{len(found.lines)} of {total} refusals.", err=True)
