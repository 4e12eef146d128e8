"""`paradero rebuild`: make the tables that pages read again, from the ledger alone."""

import sys
from pathlib import Path

import click

from paradero.interfaces.cli.options import json_option
from paradero.interfaces.cli.stopped import Stopped
from paradero.interfaces.settings import record_option


@click.command("rebuild")
@json_option
@record_option
def command(as_json: bool, record_path: Path) -> None:
    """Make all derived tables again from the ledger.

    Answers are the same afterwards, byte for byte.
    """
    from paradero.interfaces.cli.counting import counting
    from paradero.record.record import open_record

    try:
        with open_record(record_path) as record, counting("replaying the ledger") as progress:
            entries = record.rebuild(progress)
    except KeyboardInterrupt:
        raise Stopped("stopped; the ledger is untouched. Run `paradero rebuild` again to finish.") from None
    if as_json:
        from paradero.publish.lines import write_object

        write_object({"entries": entries}, sys.stdout)
    else:
        click.echo(f"Rebuilt from {entries} ledger entries.")
