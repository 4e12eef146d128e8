"""`paradero judge`: say whether two subjects are one."""

import sys
from pathlib import Path
from typing import get_args

import click

from paradero.interfaces.cli.options import json_option
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import by_option, record_option
from paradero.words.entity import Verdict


@click.command("judge")
@click.argument("left")
@click.argument("right")
@click.argument("verdict", type=click.Choice(get_args(Verdict)))
@click.option("--reason", required=True, help="Why, in a sentence; it stays in the record.")
@click.option("--claim", "claims", multiple=True, metavar="ID", help="A claim on whose words it stands; repeatable.")
@by_option
@json_option
@record_option
def command(
    left: str,
    right: str,
    verdict: Verdict,
    reason: str,
    claims: tuple[str, ...],
    by: str,
    as_json: bool,
    record_path: Path,
) -> None:
    """Judge whether two subjects are one.

    LEFT and RIGHT are names, or keys as `paradero show` and `paradero review` print them. The latest judgement of a
    pair holds: to undo one, judge again.

    \b
      paradero judge person:kilmar-abrego-garcia person:kilmar-armando-abrego-garcia same --reason "the caption has
      both"
    """
    from paradero.answers.judgements import conflicts, latest_judgement, subject_key
    from paradero.interfaces.cli.show import choose_subject
    from paradero.publish.lines import write_object
    from paradero.publish.reasons import judgement_words
    from paradero.record.adding import add_judgement
    from paradero.record.record import open_record

    with open_record(record_path) as record:
        keys = [subject_key(record, name) or choose_subject(record, name, None) for name in (left, right)]
        with record.adding() as addition:
            add_judgement(addition, keys[0], keys[1], verdict, by=by, reason=reason, claims=claims)
        made = latest_judgement(record)
        torn = [one for one in conflicts(record) if made.seq in {one.join.seq, *(each.seq for each in one.against)}]
    if as_json:
        write_object(made, sys.stdout)
    else:
        click.echo(f"{safe(judgement_words(made))}.")
    for one in torn:
        click.echo(f"conflict: {safe(judgement_words(one.join))}; but", err=True)
        for each in one.against:
            click.echo(f"  {safe(judgement_words(each))}.", err=True)
