"""`paradero changes`: which claims came since a moment, and which questions came to stand otherwise."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import STATES, as_of_option, json_option, known_on_option, lang_option
from paradero.interfaces.cli.show import choose_subject
from paradero.interfaces.settings import record_option
from paradero.words.vocabulary import KINDS, STANCES

if TYPE_CHECKING:
    from paradero.answers.changes.views import Changes


@click.command("changes")
@click.option("--since", required=True, metavar="DATE", help="From this date (2025-04-15) or instant (RFC 3339) on.")
@click.option("--about", metavar="SUBJECT", help="Only what concerns this subject: a name or a key.")
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind.")
@click.option("--stance", type=click.Choice(STANCES), help="Only claims of this stance.")
@click.option("--state", type=click.Choice(STATES), help="Only questions in this state.")
@click.option("--speaker", metavar="NAME", help="Only what this speaker says.")
@click.option("--person", metavar="NAME", help="Only what names this person.")
@click.option("--place", metavar="NAME", help="Only what names this place or facility.")
@click.option("--document", metavar="ID", help="Only claims of this document.")
@as_of_option
@known_on_option
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many of each.")
@json_option
@record_option
@lang_option
def command(since: str, about: str | None, limit: int, as_json: bool, record_path: Path, **wanted: str | None) -> None:
    """Tell which claims came and which answers changed.

    Filters are those of `paradero claims` and `paradero findings`; every one given must fit.

    \b
      paradero changes --since 2025-06-01 --about "El Salvador"
      paradero changes --since 2025-06-01 --kind transfer --place CECOT
    """
    from paradero.answers.changes.changes import changes
    from paradero.answers.changes.views import Followed
    from paradero.publish.changes.sentences import changes_object
    from paradero.publish.lines import write_object
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        key = choose_subject(record, about, None) if about else None
        found = changes(record, since, Followed(about=key, **wanted), limit=limit)
    if as_json:
        write_object(changes_object(found), sys.stdout)
    else:
        _print(found)


def _print(found: "Changes") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.terminal import paper, print_indented, safe
    from paradero.publish.changes.sentences import came_sentence, change_words, title_of, turned_sentence, why_sentence

    out, words = paper(), change_words().title
    out.print(Text(safe(title_of(found)), "bold"), Text(words["since"].format(since=found.since), "dim"))
    if not found.turns and not found.claims:
        out.print(Text(words["none"]))
    if found.turns:
        out.print(Text(words["turns"], "bold"))
    for turn in found.turns:
        print_indented(out, Text(f"{turn.at[:10]}  {safe(turned_sentence(turn))}"))
        print_indented(out, Text(f"  {safe(why_sentence(found, turn))} {turn.key}", "dim"))
    if found.claims:
        out.print(Text(words["claims"], "bold"))
    for came in found.claims:
        print_indented(out, Text(f"{came.line.learned_at[:10]}  {safe(came_sentence(came))}"))
        print_indented(out, Text(f"  {safe(why_sentence(found, came))} {came.line.id}", "dim"))
    if found.more_turns or found.more_claims:
        click.echo(words["more"], err=True)
