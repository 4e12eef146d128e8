"""`paradero claims`: the claims of the record, filtered."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import as_of_option, json_option, known_on_option, paging_options
from paradero.interfaces.settings import record_option
from paradero.words.vocabulary import KINDS, STANCES

if TYPE_CHECKING:
    from paradero.answers.views import ClaimFilter, ClaimLine, ClaimList
    from paradero.record.record import Record

_PAGE = 200


@click.command("claims")
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind.")
@click.option("--stance", type=click.Choice(STANCES), help="Only this stance.")
@click.option("--speaker", metavar="NAME", help="Only what this speaker says.")
@click.option("--person", metavar="NAME", help="Only claims that name this person.")
@click.option("--place", metavar="NAME", help="Only claims that name this place or facility.")
@click.option("--document", metavar="ID", help="Only claims of this document.")
@as_of_option
@known_on_option
@paging_options(50)
@click.option("--all", "everything", is_flag=True, help="All of them, without a limit.")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print an exact table (CSV) instead.")
@record_option
def command(
    record_path: Path, limit: int, offset: int, everything: bool, as_json: bool, as_csv: bool, **wanted: str | None
) -> None:
    """List claims with their words, source, speaker and stance.

    Newest learned first; every filter given must fit.

    \b
      paradero claims --kind transfer --place "El Salvador" --date 2025-03
      paradero claims --person "Abrego García" --stance concedes --json
    """
    from paradero.answers.claims import claims
    from paradero.answers.views import ClaimFilter
    from paradero.record.record import open_record

    asked = ClaimFilter(**wanted)
    with open_record(record_path, read_only=True) as record:
        if everything:
            _print(_every_line(record, asked, offset), as_json, as_csv)
            return
        found = claims(record, asked, limit=limit, offset=offset)
        _print(iter(found.lines), as_json, as_csv)
    if not (as_json or as_csv):
        click.echo(_how_many(found), err=True)


def _every_line(record: "Record", asked: "ClaimFilter", offset: int) -> Iterator["ClaimLine"]:
    from paradero.answers.claims import claims

    while True:
        found = claims(record, asked, limit=_PAGE, offset=offset)
        yield from found.lines
        offset += len(found.lines)
        if len(found.lines) < _PAGE:
            return


def _print(lines: Iterator["ClaimLine"], as_json: bool, as_csv: bool) -> None:
    from paradero.publish.contract import line_object
    from paradero.publish.lines import write_lines
    from paradero.publish.table import write_table

    if as_csv:
        write_table(map(line_object, lines), sys.stdout)
    elif as_json:
        write_lines(map(line_object, lines), sys.stdout)
    else:
        _print_blocks(lines)


def _print_blocks(lines: Iterator["ClaimLine"]) -> None:
    from paradero.interfaces.cli.claim_text import print_claim
    from paradero.interfaces.cli.terminal import paper

    page = paper()
    for line in lines:
        print_claim(page, line)


def _how_many(found: "ClaimList") -> str:
    shown = len(found.lines)
    total = str(found.total) if found.total_exact else f"more than {found.total}"
    more = "" if found.offset + shown >= found.total else " Ask for more with --offset or --all."
    return f"{shown} of {total} claims.{more}"
