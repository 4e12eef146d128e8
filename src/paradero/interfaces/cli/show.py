"""`paradero show`: a person, facility, arrangement or case: its timeline, and who says what."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from paradero.interfaces.cli.options import as_of_option, json_option, known_on_option, paging_options
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import record_option
from paradero.words.entity import EntityType
from paradero.words.errors import NotFound, UsageError

if TYPE_CHECKING:
    from paradero.answers.views import SubjectLine, SubjectPage
    from paradero.record.record import Record


@click.command("show")
@click.argument("name")
@click.option("--type", "kind_of", type=click.Choice(get_args(EntityType)), help="Only a subject of this type.")
@as_of_option
@known_on_option
@paging_options(200)
@json_option
@record_option
def command(
    name: str,
    kind_of: EntityType | None,
    as_of: str | None,
    known_on: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    record_path: Path,
) -> None:
    """Show the timeline of NAME, and who says what.

    Each line has its source, date, speaker, stance and words.

    NAME is a name (accents and case do not matter) or a subject's key, as `person:kilmar-abrego-garcia`.
    """
    from paradero.answers.subjects import subject_page
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        key = choose_subject(record, name, kind_of)
        page = subject_page(record, key, as_of=as_of, known_on=known_on, limit=limit, offset=offset)
    if as_json:
        from paradero.publish.lines import write_object

        write_object(page, sys.stdout)
    else:
        _print_page(page)


def choose_subject(record: "Record", name: str, kind_of: EntityType | None) -> str:
    """The key of the one subject meant; raises NotFound for none, UsageError when the name fits several equally."""
    from paradero.answers.subjects import find_subjects

    found = find_subjects(record, name, type=kind_of)
    if not found:
        raise NotFound(f"No subject goes by “{name}” in what this record holds; try `paradero search` for the words.")
    exact = [line for line in found if _is_named(line, name)]
    if len(found) == 1 or len(exact) == 1:
        return (exact or list(found))[0].subject.key
    choices = ", ".join(safe(f"{line.subject.key} ({line.claims})") for line in exact or found)
    raise UsageError(f"“{name}” fits several subjects; name one by its key: {choices}.")


def _is_named(line: "SubjectLine", name: str) -> bool:
    from paradero.identity.names import fold

    subject = line.subject
    return name == subject.key or fold(name) in {fold(known) for known in (subject.name, *subject.aliases)}


def _print_page(page: "SubjectPage") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.claim_text import print_claim
    from paradero.interfaces.cli.terminal import paper
    from paradero.publish.naming import voice_name
    from paradero.publish.reasons import judgement_words
    from paradero.publish.wording import name_words

    out = paper()
    out.print(Text(safe(page.subject.name), "bold"), Text(page.subject.key, "dim"))
    if page.subject.aliases:
        out.print(Text("also: " + ", ".join(safe(alias) for alias in page.subject.aliases), "dim"))
    out.print()
    for entry in page.timeline:
        print_claim(out, entry.line)
    for voice in page.voices:
        said = ", ".join(f"{name_words(count.name)} {count.count}" for count in voice.counts)
        own = " (in its own words)" if voice.own_words else ""
        out.print(Text(f"{safe(voice_name(voice.name))}{own}: {said}"))
    for conflict in page.conflicts:
        out.print(Text(f"Not followed: {safe(judgement_words(conflict.join))};", "bold red"))
        for made in conflict.against:
            out.print(Text(f"  because: {safe(judgement_words(made))}."))
    total = str(page.total) if page.total_exact else f"more than {page.total}"
    click.echo(f"{len(page.timeline)} of {total} claims.", err=True)
