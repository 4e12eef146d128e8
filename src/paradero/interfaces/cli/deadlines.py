"""`paradero deadlines`: orders whose deadline has passed, with nothing said of obeying."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import as_of_option, json_option, known_on_option, lang_option, paging_options
from paradero.interfaces.settings import record_option

if TYPE_CHECKING:
    from paradero.answers.deadlines.views import DeadlineList


@click.command("deadlines")
@as_of_option
@known_on_option
@paging_options(40)
@json_option
@record_option
@lang_option
def command(as_of: str | None, known_on: str | None, limit: int, offset: int, as_json: bool, record_path: Path) -> None:
    """List deadlines that passed with nothing said of obeying.

    Deadlines of orders before --as-of (today), latest first. One is not listed where the record holds any claim about
    obeying in the same document, or in one that names the same case or judge.

    \b
      paradero deadlines --as-of 2025-05-01 --known-on 2025-05-01
    """
    from paradero.answers.deadlines import passed_deadlines
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        found = passed_deadlines(record, as_of=as_of, known_on=known_on, limit=limit, offset=offset)
    if as_json:
        from paradero.publish.deadlines import deadline_object
        from paradero.publish.lines import write_lines

        write_lines(map(deadline_object, found.deadlines), sys.stdout)
    else:
        _print(found)


def _print(found: "DeadlineList") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.claim_text import print_claim
    from paradero.interfaces.cli.terminal import paper, safe
    from paradero.publish.deadlines import deadline_sentence, how_many_sentence

    out = paper()
    for due in found.deadlines:
        out.print(Text(safe(deadline_sentence(due)), "bold"))
        for line in due.lines:
            print_claim(out, line)
    click.echo(safe(how_many_sentence(found)), err=True)
