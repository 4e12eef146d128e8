"""`paradero reread`: read held documents again with the present reader."""

from pathlib import Path

import click

from paradero.interfaces.cli.options import frames_option, json_option
from paradero.interfaces.cli.outcomes import OutcomePrinter
from paradero.interfaces.cli.stopped import Stopped
from paradero.interfaces.settings import record_option


@click.command("reread")
@frames_option
@json_option
@record_option
def command(frames: Path | None, as_json: bool, record_path: Path) -> None:
    """Read the held documents again with this reader.

    What an older reader said of a document is superseded by the newer reading of it and stays in the record.
    Documents that this version has read already are left alone.
    """
    from paradero.claims.own_frames import lexicon_with
    from paradero.claims.reader import ClaimReader
    from paradero.record.intake import reread
    from paradero.record.record import open_record

    reader = ClaimReader(lexicon_with(frames))
    printer = OutcomePrinter(as_json)
    try:
        with open_record(record_path) as record, printer:
            for outcome in reread(record, reader, progress=printer.step):
                printer.acknowledge(outcome)
    except KeyboardInterrupt:
        kept = printer.counts.total()
        raise Stopped(f"stopped; {kept} new readings are safely kept. Run it again to read the rest.") from None
    click.echo(f"{printer.counts.total():,} documents read again.", err=True)
