"""`paradero findings`: what sources answer to one question, and whether they agree."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import STATES, as_of_option, json_option, known_on_option, paging_options
from paradero.interfaces.settings import record_option
from paradero.words.vocabulary import KINDS

if TYPE_CHECKING:
    from paradero.answers.findings.views import FindingList


@click.command("findings")
@click.argument("key", required=False)
@click.option("--disputed", is_flag=True, help="Only questions whose answers cannot all be right.")
@click.option("--about", metavar="SUBJECT", help="Only questions about this subject: a name or a key.")
@click.option("--kind", type=click.Choice(KINDS), help="Only questions that claims of this kind answer.")
@click.option("--state", type=click.Choice(STATES), help="Only questions in this state.")
@as_of_option
@known_on_option
@paging_options(20)
@json_option
@record_option
def command(
    key: str | None,
    disputed: bool,
    about: str | None,
    kind: str | None,
    state: str | None,
    as_of: str | None,
    known_on: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    record_path: Path,
) -> None:
    """List questions, disputed ones first.

    With KEY, show one question with all its answers. Claims that answer one question stand together: the answers, who
    gives each, from how many independent origins, and how they stand to each other.

    \b
      paradero findings --disputed
      paradero findings --about "El Salvador" --kind transfer
      paradero findings q48698698021b3705
    """
    from paradero.record.record import open_record

    if disputed and state not in (None, "disputed"):
        raise click.UsageError(f"--disputed and --state {state} ask for different questions; give one of them.")
    if key and (about or kind or state or disputed):
        raise click.UsageError("A question's key stands alone, or with --as-of and --known-on; leave out the filters.")
    with open_record(record_path, read_only=True) as record:
        if key:
            from paradero.answers.findings.finding import finding

            _print_one(finding(record, key, as_of=as_of, known_on=known_on), as_json)
            return
        from paradero.answers.findings.listing import findings
        from paradero.answers.findings.views import FindingFilter

        wanted = FindingFilter("disputed" if disputed else state, kind, about, as_of, known_on)
        _print_list(findings(record, wanted, limit=limit, offset=offset), as_json)


def _print_one(found: object, as_json: bool) -> None:
    from paradero.answers.findings.views import Finding
    from paradero.interfaces.cli.finding_text import print_finding
    from paradero.interfaces.cli.terminal import paper
    from paradero.publish.findings.objects import finding_object
    from paradero.publish.lines import write_object

    assert isinstance(found, Finding)
    if as_json:
        write_object(finding_object(found), sys.stdout)
    else:
        print_finding(paper(), found)


def _print_list(found: "FindingList", as_json: bool) -> None:
    from paradero.interfaces.cli.finding_text import print_line
    from paradero.interfaces.cli.terminal import paper
    from paradero.publish.findings.objects import finding_line_object
    from paradero.publish.lines import write_lines

    if as_json:
        write_lines(map(finding_line_object, found.lines), sys.stdout)
        return
    out = paper()
    for line in found.lines:
        print_line(out, line)
    click.echo(_how_many(found), err=True)


def _how_many(found: "FindingList") -> str:
    looked = f"Only the first {found.looked_at} questions were looked through; --about and --kind look further."
    if found.looked_at:
        return f"{len(found.lines)} of them fit. {looked}" if found.lines else f"None fits. {looked}"
    if not found.lines:
        return f"Unknown: no question that fits has an answer in the {found.documents} documents this record holds."
    total = str(found.total) if found.total_exact else f"at least {found.total}"
    more = (
        "" if found.offset + len(found.lines) >= found.total and found.total_exact else " Ask for more with --offset."
    )
    return f"{len(found.lines)} of {total} questions.{more}"
