"""`paradero timeline`: a subject's time as bars: where held, moved, protected, ordered, and where nobody says."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from paradero.interfaces.cli.options import json_option, known_on_option
from paradero.interfaces.cli.show import choose_subject
from paradero.interfaces.settings import record_option
from paradero.words.entity import EntityType

if TYPE_CHECKING:
    from paradero.answers.timelines.views import Timeline


@click.command("timeline")
@click.argument("name")
@click.option("--type", "kind_of", type=click.Choice(get_args(EntityType)), help="Only a subject of this type.")
@click.option(
    "--date",
    "--as-of",
    "as_of",
    metavar="EDTF",
    help="Also say what held then: 2025-04-14, 2025-04 or 2025-03-15/2025-04-07.",
)
@known_on_option
@click.option("--svg", "as_svg", is_flag=True, help="Print a drawing (SVG) instead.")
@json_option
@record_option
def command(
    name: str,
    kind_of: EntityType | None,
    as_of: str | None,
    known_on: str | None,
    as_svg: bool,
    as_json: bool,
    record_path: Path,
) -> None:
    """Draw the time of NAME as bars.

    NAME is a person, a facility, a case or an arrangement. Shown is where somebody was held and moved, what protected
    them, what was ordered and by when. Ends that nobody gives are left open; accounts that cannot both be so are named,
    and so are stretches in which nobody says where they were.

    \b
      paradero timeline "Kilmar Abrego García"
      paradero timeline CECOT --as-of 2025-04 --known-on 2025-06-01
    """
    from paradero.answers.timelines.timeline import timeline
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        shown = timeline(record, choose_subject(record, name, kind_of), as_of=as_of, known_on=known_on)
    _print(shown, as_svg, as_json)


def _print(shown: "Timeline", as_svg: bool, as_json: bool) -> None:
    if as_svg:
        from paradero.publish.timelines.picture import write_picture

        sys.stdout.write(write_picture(shown))
    elif as_json:
        from paradero.publish.lines import write_object
        from paradero.publish.timelines.objects import timeline_object

        write_object(timeline_object(shown), sys.stdout)
    else:
        from paradero.interfaces.cli.terminal import paper
        from paradero.interfaces.cli.timeline_text import print_timeline

        print_timeline(paper(), shown)
