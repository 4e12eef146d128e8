"""`paradero review`: which subjects may be one, the questions first whose answer changes most."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import json_option
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import by_option, record_option

if TYPE_CHECKING:
    from paradero.answers.views import ConflictLine
    from paradero.record.record import Record


@click.command("review")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@click.option("--again", is_flag=True, help="Ask again about pairs that were judged unsure.")
@click.option("--all", "all_", is_flag=True, help="Look among all subjects, however few claims name them: takes long.")
@click.option("--list", "only_list", is_flag=True, help="List the questions, and ask none.")
@click.option("--conflicts", is_flag=True, help="List judgements that contradict each other instead.")
@by_option
@json_option
@record_option
def command(
    limit: int, again: bool, all_: bool, only_list: bool, conflicts: bool, by: str, as_json: bool, record_path: Path
) -> None:
    """Answer which subjects may be one, best questions first.

    Each shows the reasons and the words of both. In a terminal each question waits for a key: y (the same), n
    (different), u (not sure), s (skip), z (undo the last answer), q (quit). Elsewhere, and with --list or --json, the
    questions are listed. An answer is written at once.
    """
    from paradero.record.record import open_record

    asking = not (as_json or only_list or conflicts) and sys.stdin.isatty() and sys.stdout.isatty()
    with open_record(record_path, read_only=not asking) as record:
        if conflicts:
            _print_conflicts(record, as_json)
        elif asking:
            from paradero.interfaces.cli.asking import ask

            ask(record, by, limit, again, most=_most(all_))
        else:
            _print_questions(record, limit, again, _most(all_), as_json)


def _most(all_: bool) -> int:
    from paradero.answers.review import MOST_LOOKED_AT

    return sys.maxsize if all_ else MOST_LOOKED_AT


def _print_questions(record: "Record", limit: int, again: bool, most: int, as_json: bool) -> None:
    from paradero.answers.review import review
    from paradero.interfaces.cli.question_text import print_question
    from paradero.interfaces.cli.terminal import paper
    from paradero.publish.lines import write_lines
    from paradero.publish.reasons import question_object

    queue = review(record, limit=limit, again=again, most=most)
    if as_json:
        write_lines(map(question_object, queue.questions), sys.stdout)
        return
    out = paper()
    for question in queue.questions:
        print_question(out, question)
    left_out = f" {queue.unsure} judged unsure are left out; --again asks them." if queue.unsure else ""
    many = f"{len(queue.questions)} question{'' if len(queue.questions) == 1 else 's'}"
    click.echo(f"{many}, best first.{left_out}" if queue.questions else f"No question is open.{left_out}", err=True)
    if queue.looked_at < queue.known:
        among = f"the {queue.looked_at:,} subjects that most claims name, of {queue.known:,}"
        click.echo(f"Looked for among {among}; --all looks among all.", err=True)


def _print_conflicts(record: "Record", as_json: bool) -> None:
    from paradero.answers.judgements import conflicts
    from paradero.publish.lines import write_lines

    found = conflicts(record)
    if as_json:
        write_lines(found, sys.stdout)
        return
    for conflict in found:
        _print_conflict(conflict)
    count = f"{len(found)} conflict{'' if len(found) == 1 else 's'}"
    how = "; judge one of the pairs again to end it." if found else "."
    click.echo(f"{count}{how}", err=True)


def _print_conflict(conflict: "ConflictLine") -> None:
    from paradero.publish.reasons import judgement_words

    click.echo(f"Not followed: {safe(judgement_words(conflict.join))}.")
    for made in conflict.against:
        click.echo(f"    because: {safe(judgement_words(made))}.")
