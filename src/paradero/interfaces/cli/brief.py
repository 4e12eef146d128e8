"""`paradero brief`: what is agreed, disputed, alleged and unknown about one subject, each sentence on its passages."""

from pathlib import Path
from typing import get_args

import click

from paradero.interfaces.cli.options import as_of_option, known_on_option, lang_option
from paradero.interfaces.cli.show import choose_subject
from paradero.interfaces.settings import record_option
from paradero.words.entity import EntityType
from paradero.words.errors import SourceError


@click.command("brief")
@click.argument("name", metavar="SUBJECT")
@click.option("--type", "kind_of", type=click.Choice(get_args(EntityType)), help="Only a subject of this type.")
@as_of_option
@known_on_option
@click.option(
    "-o",
    "to",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file: .html, .pdf, .docx or .md. Without it, Markdown is printed.",
)
@record_option
@lang_option
def command(
    name: str,
    kind_of: EntityType | None,
    as_of: str | None,
    known_on: str | None,
    to: Path | None,
    record_path: Path,
) -> None:
    """Write a brief about SUBJECT, for people.

    What is agreed, what is disputed, what is alleged and by whom, what is unknown. Every sentence is made of claims and
    carries footnotes that open on their passages. At the end stand the sources, the independent origins, and the
    record's checkpoint and date.

    \b
      paradero brief "El Salvador" -o brief.pdf
      paradero brief "Kilmar Abrego García" --lang es --known-on 2025-06-01 -o informe.docx
    """
    from paradero.answers.briefs.brief import brief
    from paradero.publish.briefs.composing import paper_of
    from paradero.publish.briefs.writing import form_of, write_brief
    from paradero.record.record import open_record

    form = form_of(to) if to else "md"
    with open_record(record_path, read_only=True) as record:
        view = brief(record, choose_subject(record, name, kind_of), as_of=as_of, known_on=known_on)
    written = write_brief(paper_of(view), form)
    if to is None:
        click.echo(written.decode("utf-8"), nl=False)
        return
    try:
        to.write_bytes(written)
    except OSError as error:
        raise SourceError(f"{to} cannot be written ({error.strerror or error}); give another path.") from error
